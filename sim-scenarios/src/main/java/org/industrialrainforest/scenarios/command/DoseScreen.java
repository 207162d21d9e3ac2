package org.industrialrainforest.scenarios.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.DoseCurves.At;
import org.industrialrainforest.core.study.DoseCurves.Curve;
import org.industrialrainforest.core.study.DoseCurves.Dose;
import org.industrialrainforest.core.study.DoseCurves.EqualSpend;
import org.industrialrainforest.scenarios.Words;

/** Dose curves on a screen of at most a hundred columns. */
final class DoseScreen {
    private final DoseCurves curves;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    DoseScreen(DoseCurves curves, Words words) {
        this.curves = curves;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        text(words.of(
                "dose.runs-seed-baseline",
                "{0}: {1}, {2}, seed {3}, baseline {4}; dose 1 is RMB {5} bn a year",
                words.of(curves.title()),
                words.of(curves.metricTitle()),
                Words.counted(curves.runs(), "paired run"),
                curves.seed(),
                curves.baseline(),
                figures.digits(curves.envelopeBn()),
                curves.runs(),
                figures.value(1e9 * curves.envelopeBn(), "RMB")));
        text(words.of(
                "dose.present-values",
                "Money: present values in RMB. Net: public cost above the baseline's, taxes and returns counted."));
        text(words.ownParameters());
        for (Curve curve : curves.curves()) {
            curve(curve);
        }
        equalSpend();
        return List.copyOf(lines);
    }

    private void curve(Curve curve) {
        lines.add("");
        lines.add(words.of(curve.title()) + " (" + curve.policy() + ")");
        TextTable table = new TextTable();
        table.row(
                words.of("dose.dose", "Dose"),
                words.of("dose.authorised", "Authorised"),
                words.of("dose.drawn", "Drawn"),
                words.of("dose.net", "Net"),
                words.of("dose.unabsorbed", "Unabsorbed"),
                words.of("dose.effect", "Effect"),
                words.of("dose.per-further-bn-drawn", "per further bn drawn"));
        for (Dose dose : curve.doses()) {
            table.row(
                    dose(dose.dose()),
                    figures.value(dose.authorised(), "RMB"),
                    figures.value(dose.drawn(), "RMB"),
                    figures.value(dose.net(), "RMB"),
                    figures.percent(dose.unabsorbed()),
                    figures.difference(dose.effect(), (dose.high() - dose.low()) / 2, curves.unit()),
                    figures.difference(dose.marginal(), (dose.marginalHigh() - dose.marginalLow()) / 2, curves.unit()));
        }
        lines.addAll(table.lines());
        told(curve);
    }

    /** Threshold, saturation and what is absorbed, in words. */
    private void told(Curve curve) {
        List<Dose> doses = curve.doses();
        double last = doses.get(doses.size() - 1).dose();
        DoseCurves.Saturation beyond = curve.saturates();
        List<String> told = new ArrayList<>();
        if (doses.stream().allMatch(dose -> Double.isNaN(dose.effect()))) {
            told.add(words.of(
                    "dose.effect-undefined", "Its effect cannot be tested: the outcome is undefined in some run."));
        } else if (Double.isNaN(curve.works())) {
            told.add(words.of("dose.effect-not-significant", "At no dose is its effect significant."));
        } else {
            double effect = doses.stream()
                    .filter(dose -> dose.dose() == curve.works())
                    .mapToDouble(Dose::effect)
                    .sum();
            String dose = dose(curve.works());
            String side = effect > 0 ? words.of("dose.above", "above") : words.of("dose.below", "below");
            told.add(words.of(
                    "dose.effect-significant-from",
                    "Its effect is significant from dose {0} on, {1} zero.",
                    dose,
                    side));
        }
        if (beyond.from() < last && beyond.low() == 0 && beyond.high() == 0) {
            told.add(words.of(
                    "dose.saturated-without-change",
                    "Beyond dose {0} more money changes nothing at all.",
                    dose(beyond.from())));
        } else if (beyond.from() < last) {
            String change = figures.difference(beyond.change(), (beyond.high() - beyond.low()) / 2, curves.unit());
            told.add(words.of(
                    "dose.saturated",
                    "Beyond dose {0} more money adds nothing significant: {1} to dose {2}.",
                    dose(beyond.from()),
                    change,
                    dose(last)));
        }
        if (curve.mostFrom() < last) {
            told.add(words.of(
                    "dose.draws-at-most",
                    "It draws at most {0}, nearly all of that from dose {1} on.",
                    figures.value(curve.most(), "RMB"),
                    dose(curve.mostFrom())));
        }
        text(String.join(words.of("mark.after-sentence", " "), told));
    }

    private static String dose(double multiple) {
        return BigDecimal.valueOf(multiple).stripTrailingZeros().toPlainString();
    }

    private void equalSpend() {
        if (curves.equalSpend().isEmpty()) {
            return;
        }
        lines.add("");
        text(words.of("dose.equal-spend", "At equal spend: each curve read where the policy draws this amount"));
        TextTable table = new TextTable();
        List<String> heads = new ArrayList<>(List.of(""));
        curves.curves().forEach(curve -> heads.add(curve.policy()));
        table.row(heads);
        for (EqualSpend row : curves.equalSpend()) {
            String like = row.like().isEmpty() ? "" : words.of("dose.like-at-dose-one", " ({0} at dose 1)", row.like());
            table.row(figures.value(row.drawn(), "RMB") + like);
            List<String> cells = new ArrayList<>(List.of(""));
            row.at().forEach(at -> cells.add(cell(at)));
            table.row(cells);
        }
        lines.addAll(table.lines());
        boolean beyond =
                curves.equalSpend().stream().flatMap(row -> row.at().stream()).anyMatch(at -> !at.attainable());
        if (beyond) {
            text(
                    words.of(
                            "dose.not-attainable-explained",
                            "not attainable: no dose that was run makes the policy draw so much; in brackets the most that it draws."));
        }
    }

    private String cell(At at) {
        return at.attainable()
                ? figures.difference(at.effect(), (at.high() - at.low()) / 2, curves.unit())
                : words.of("dose.not-attainable", "not attainable") + " (" + figures.value(at.most(), "RMB") + ")";
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text));
    }
}
