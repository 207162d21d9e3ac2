package org.industrialrainforest.scenarios.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.DoseCurves.At;
import org.industrialrainforest.core.study.DoseCurves.Curve;
import org.industrialrainforest.core.study.DoseCurves.Dose;
import org.industrialrainforest.core.study.DoseCurves.EqualSpend;

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
                words.of(curves.title()) + ": " + words.of(curves.metricTitle()) + ", "
                        + Words.counted(curves.runs(), "paired run")
                        + ", seed " + curves.seed() + ", baseline " + curves.baseline()
                        + "; dose 1 is RMB " + figures.digits(curves.envelopeBn()) + " bn a year",
                words.of(curves.title()) + "：" + words.of(curves.metricTitle()) + "，" + curves.runs() + " 对配对运行，种子 "
                        + curves.seed() + "，基准 " + curves.baseline() + "；剂量 1 为每年 "
                        + figures.value(1e9 * curves.envelopeBn(), "RMB") + "元"));
        text(words.of(
                "Money: present values in RMB. Net: public cost above the baseline's, taxes and returns counted.",
                "金额为现值（元）。净额：高于基准的公共净成本，计入税收与回收。"));
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
                words.of("Dose", "剂量"),
                words.of("Authorised", "授权"),
                words.of("Drawn", "支用"),
                words.of("Net", "净额"),
                words.of("Unabsorbed", "未吸收"),
                words.of("Effect", "效果"),
                words.of("per further bn drawn", "每再支用十亿元"));
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
                    "Its effect cannot be tested: the outcome is undefined in some run.", "其效果无从判断：部分运行中该结果未定义。"));
        } else if (Double.isNaN(curve.works())) {
            told.add(words.of("At no dose is its effect significant.", "任何剂量下其效果都不显著。"));
        } else {
            double effect = doses.stream()
                    .filter(dose -> dose.dose() == curve.works())
                    .mapToDouble(Dose::effect)
                    .sum();
            String dose = dose(curve.works());
            told.add(words.of(
                    "Its effect is significant from dose " + dose + " on, " + (effect > 0 ? "above" : "below")
                            + " zero.",
                    "剂量 " + dose + " 起其效果显著，" + (effect > 0 ? "大于" : "小于") + "零。"));
        }
        if (beyond.from() < last && beyond.low() == 0 && beyond.high() == 0) {
            told.add(words.of(
                    "Beyond dose " + dose(beyond.from()) + " more money changes nothing at all.",
                    "剂量 " + dose(beyond.from()) + " 之后，增加资金毫无变化。"));
        } else if (beyond.from() < last) {
            String change = figures.difference(beyond.change(), (beyond.high() - beyond.low()) / 2, curves.unit());
            told.add(words.of(
                    "Beyond dose " + dose(beyond.from()) + " more money adds nothing significant: " + change
                            + " to dose " + dose(last) + ".",
                    "剂量 " + dose(beyond.from()) + " 之后，增加资金的作用不显著：至剂量 " + dose(last) + " 为 " + change + "。"));
        }
        if (curve.mostFrom() < last) {
            told.add(words.of(
                    "It draws at most " + figures.value(curve.most(), "RMB") + ", nearly all of that from dose "
                            + dose(curve.mostFrom()) + " on.",
                    "最多支用 " + figures.value(curve.most(), "RMB") + "元，剂量 " + dose(curve.mostFrom()) + " 起已接近上限。"));
        }
        text(String.join(words.of(" ", ""), told));
    }

    private static String dose(double multiple) {
        return BigDecimal.valueOf(multiple).stripTrailingZeros().toPlainString();
    }

    private void equalSpend() {
        if (curves.equalSpend().isEmpty()) {
            return;
        }
        lines.add("");
        text(words.of("At equal spend: each curve read where the policy draws this amount", "同等支出：在各政策支用同样金额处读取曲线"));
        TextTable table = new TextTable();
        List<String> heads = new ArrayList<>(List.of(""));
        curves.curves().forEach(curve -> heads.add(curve.policy()));
        table.row(heads);
        for (EqualSpend row : curves.equalSpend()) {
            String like = row.like().isEmpty()
                    ? ""
                    : words.of(" (" + row.like() + " at dose 1)", "（" + row.like() + "，剂量 1）");
            table.row(figures.value(row.drawn(), "RMB") + like);
            List<String> cells = new ArrayList<>(List.of(""));
            row.at().forEach(at -> cells.add(cell(at)));
            table.row(cells);
        }
        lines.addAll(table.lines());
        boolean beyond =
                curves.equalSpend().stream().flatMap(row -> row.at().stream()).anyMatch(at -> !at.attainable());
        if (beyond) {
            text(words.of(
                    "not attainable: no dose that was run makes the policy draw so much; in brackets the most that it draws.",
                    "无法达到：所运行的剂量都不能使该政策支用这么多；括号内为其最多支用额。"));
        }
    }

    private String cell(At at) {
        return at.attainable()
                ? figures.difference(at.effect(), (at.high() - at.low()) / 2, curves.unit())
                : words.of("not attainable", "无法达到") + " (" + figures.value(at.most(), "RMB") + ")";
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text, CompareScreen.WIDTH, "  "));
    }
}
