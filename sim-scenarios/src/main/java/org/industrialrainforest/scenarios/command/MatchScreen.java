package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.MatchedSets;
import org.industrialrainforest.core.fit.MatchedSets.Judged;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.matching.Emulator;
import org.industrialrainforest.engine.matching.GaussianProcess.Diagnostics;
import org.industrialrainforest.engine.matching.Matched;
import org.industrialrainforest.engine.matching.Planted;
import org.industrialrainforest.engine.matching.Share;
import org.industrialrainforest.engine.matching.Wave;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.scenarios.Words;

/** What a history match found, on a screen of at most a hundred columns. */
final class MatchScreen {
    private final MatchedSets told;
    private final ParameterSets handed;
    private final Title title;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    MatchScreen(MatchedSets told, ParameterSets handed, Title title, Words words) {
        this.told = told;
        this.handed = handed;
        this.title = title;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        text(words.of(
                "match.sets-runs-seed",
                "{0}: {1} parameters, {2} facts; waves of {3} sets, {4} runs each, seed {5}; discrepancy {6} of half a band; "
                        + "ruled out beyond {7}",
                words.of(title),
                told.free().size(),
                told.facts().size(),
                told.settings().points(),
                told.settings().runs(),
                told.settings().seed(),
                figures.percent(told.settings().discrepancy()),
                figures.fixed(told.settings().cut().limit(), 1, false)));
        if (!told.refused().isEmpty()) {
            text(words.of(
                    "match.refused",
                    "{0} runs left out, the scenario refusing their sets: {1}",
                    told.refused().size(),
                    told.refused().get(0).reason()));
        }
        waves();
        facts();
        if (told.matched().empty()) {
            empty();
        } else {
            parameters();
            parts();
        }
        handed();
        return List.copyOf(lines);
    }

    private void waves() {
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("match.wave", "Wave"),
                words.of("match.run", "sets run"),
                words.of("match.used", "emulated from"),
                words.of("match.left", "left of the region before"),
                words.of("match.total", "left of the ranges"),
                words.of("match.planted", "planted truths inside"),
                words.of("match.planted-out", "they rule out"));
        for (Wave wave : told.matched().waves()) {
            Planted planted = wave.planted();
            table.row(
                    Integer.toString(wave.number()),
                    Integer.toString(wave.fresh()),
                    Integer.toString(wave.used()),
                    share(wave.left()),
                    share(wave.total()),
                    planted.inside() + "/" + planted.truths() + " " + interval(planted.interval()),
                    figures.percent(planted.ruledOut()));
        }
        lines.addAll(table.lines());
        if (told.matched().waves().stream().anyMatch(w -> w.planted().truths() < Planted.FEWEST)) {
            text(words.of(
                    "match.planted-few",
                    "Fewer than {0} planted truths say little; --points {0} gives as many.",
                    Planted.FEWEST));
        }
        text(words.of(
                "match.planted-explained",
                "Planted truths: each set that was run is the truth in turn, judged by emulators of the others; nine in ten should be "
                        + "inside. No further run; emulators, variances and cut are judged, not the choice of sets."));
    }

    private String share(Share share) {
        return percent(share.value()) + " " + interval(share.interval());
    }

    private String interval(Interval interval) {
        return "(" + percent(interval.low()) + "–" + percent(interval.high()) + ")";
    }

    /** Shares far below a percent with two digits that count. */
    private String percent(double share) {
        return share > 0 && share < .01
                ? new java.math.BigDecimal(100 * share)
                                .round(new java.math.MathContext(2))
                                .toPlainString()
                        + "%"
                : figures.percent(share);
    }

    private void facts() {
        Wave last = told.matched().waves().get(told.matched().waves().size() - 1);
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("match.fact", "Fact, wave {0}", last.number()),
                words.of("match.target", "target"),
                "R²",
                words.of("match.within", "errors within 2 sd"),
                words.of("match.out", "rules out"),
                words.of("match.alone", "alone"));
        for (int k = 0; k < last.emulators().size(); k++) {
            Emulator emulator = last.emulators().get(k);
            Diagnostics told = emulator.process().diagnostics();
            table.row(
                    named(emulator.target().name()),
                    figures.value(
                            emulator.target().value(),
                            Math.abs(emulator.target().value()) >= 1e7 ? "RMB" : ""),
                    Double.isNaN(told.r2()) ? "–" : figures.fixed(told.r2(), 2, false),
                    figures.percent(told.within()),
                    figures.percent(last.rulings().get(k).out()),
                    figures.percent(last.rulings().get(k).alone()));
        }
        lines.addAll(table.lines());
        if (!last.unemulated().isEmpty()) {
            text(words.of(
                    "match.unemulated",
                    "Undefined in too many sets, so that they rule nothing out: {0}",
                    String.join(", ", last.unemulated())));
        }
        if (!told.unmeasured().isEmpty()) {
            text(words.of(
                    "match.unmeasured", "Not measured in this scenario: {0}", String.join(", ", told.unmeasured())));
        }
    }

    private String named(String id) {
        return told.facts().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .map(f -> f.id() + " " + f.metric())
                .orElse(id);
    }

    private void empty() {
        Wave last = told.matched().waves().get(told.matched().waves().size() - 1);
        lines.add("");
        text(words.of(
                "match.empty",
                "Nothing is left: the least implausibility that was met is {0}. Within these ranges, bands and this discrepancy the model "
                        + "contradicts the facts; those that rule out most are named above.",
                figures.fixed(last.least(), 1, false)));
    }

    private void parameters() {
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("match.parameter", "Parameter"),
                words.of("match.range", "range"),
                words.of("match.left-5-95", "left 5–95 %"),
                words.of("match.range-left", "range left"));
        for (int p = 0; p < told.free().size(); p++) {
            FreeParameter one = told.free().get(p);
            Matched.Left left = told.matched().left(p);
            table.row(
                    one.path().replaceFirst("^rules\\.", ""),
                    one.at(0) + "–" + one.at(1),
                    one.at(left.low()) + "–" + one.at(left.high()),
                    figures.percent(left.left()));
        }
        lines.addAll(table.lines());
    }

    private void parts() {
        Matched matched = told.matched();
        lines.add("");
        text(words.of(
                "match.parts",
                "{0} sets fill the region that is left; parts with at least a twentieth of them: {1} (of {2} sets). Sets are linked when "
                        + "the way to a near neighbour stays inside.",
                matched.members().length,
                matched.parts().large(),
                matched.parts().sizes().stream()
                        .limit(Math.max(1, matched.parts().large()))
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))));
    }

    private void handed() {
        if (handed.isEmpty()) {
            return;
        }
        lines.add("");
        text(words.of("match.handed", "Sets handed in, judged by the emulators without a run:"));
        TextTable table = new TextTable();
        for (int set = 0; set < handed.size(); set++) {
            Judged judged = told.judge(handed.set(set));
            table.row(
                    Integer.toString(set),
                    judged.inside() ? words.of("match.inside", "inside") : words.of("match.outside", "RULED OUT"),
                    figures.fixed(judged.worst(), 1, false),
                    because(judged));
        }
        lines.addAll(table.lines());
        List<String> unjudged = handed.values().stream()
                .flatMap(set -> told.unjudged(set).stream())
                .distinct()
                .toList();
        if (!unjudged.isEmpty()) {
            text(words.of(
                    "match.unjudged",
                    "Not free in this match, so that what the sets say of them was not judged: {0}",
                    String.join(", ", unjudged)));
        }
    }

    /** What rules it out: values outside of their ranges, or the facts beyond the cut; else the fact that comes nearest to it. */
    private String because(Judged judged) {
        if (!judged.outside().isEmpty()) {
            return words.of("match.outside-range", "outside of the range: {0}", String.join(", ", judged.outside()));
        }
        double limit = told.settings().cut().limit();
        return judged.implausibility().entrySet().stream()
                .filter(e -> judged.inside() || e.getValue() > limit)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(judged.inside() ? 1 : 3)
                .map(e -> named(e.getKey()) + " " + figures.fixed(e.getValue(), 1, false))
                .collect(Collectors.joining(", "));
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text));
    }
}
