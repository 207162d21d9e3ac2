package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.engine.choice.Regret;
import org.industrialrainforest.engine.choice.Satisficing;
import org.industrialrainforest.engine.choice.ScenarioDiscovery;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.scenarios.Words;

/** How policies do in many futures, on a screen of at most a hundred columns. */
final class RobustScreen {
    /** Steps of a peeling; the document has all. */
    private static final int MOST_STEPS = 10;

    private static final int MOST_BOUNDS = 10;

    private static final double CHANCE = .05;

    private final Robustness found;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    RobustScreen(Robustness found, Words words) {
        this.found = found;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        text(words.of(
                "robust.head",
                "{0}: {1}; {2} futures over the ranges of {3} parameters, {4} of each policy, seed {5}",
                words.of(found.title()),
                words.of(found.metricTitle()),
                found.regret().futures(),
                found.answers().space().size(),
                Words.counted(found.runs(), "run"),
                found.seed(),
                found.runs()));
        if (found.same() > 0) {
            text(words.of(
                    "robust.same",
                    "{0} futures equal another, as few whole numbers differ; each is counted once.",
                    found.same()));
        }
        if (found.regret().leftOut() > found.same()) {
            text(words.of(
                    "robust.left-out",
                    "{0} further futures are left out, as the outcome of a policy is undefined there or a run failed twice.",
                    found.regret().leftOut() - found.same()));
        }
        if (found.regret().futures() == 0) {
            text(words.of(
                    "robust.nothing", "Nothing can be judged: there is no future in which all policies have a value."));
            return List.copyOf(lines);
        }
        regret();
        satisficing();
        found.failures().forEach(this::failures);
        HarmScreen harm = new HarmScreen(words, found.unit());
        found.turns().forEach(turn -> lines.addAll(harm.lines(turn)));
        return List.copyOf(lines);
    }

    private void regret() {
        lines.add("");
        text(words.of("robust.regret", "Regret: how far a policy falls short of the best in the same future"));
        TextTable table = new TextTable();
        table.row(
                words.of("robust.policy", "Policy"),
                words.of("robust.maximum", "largest"),
                words.of("robust.p90", "9 in 10 below"),
                words.of("robust.mean", "mean"),
                words.of("robust.best", "futures in which it is best"));
        for (Regret.Row row : found.regret().rows()) {
            table.row(
                    row.alternative(),
                    figures.value(row.maximum(), found.unit()),
                    figures.value(row.p90(), found.unit()),
                    figures.value(row.mean(), found.unit()),
                    share(row.best(), row.bestInterval()));
        }
        lines.addAll(table.lines());
        text(
                Double.isNaN(found.runError())
                        ? words.of("robust.one-run", "With one run a future, chance counts as regret.")
                        : words.of(
                                "robust.noise",
                                "Chance counts as regret too: in half of the futures the standard error of a difference over runs is {0} or more.",
                                figures.value(found.runError(), found.unit())));
    }

    private void satisficing() {
        lines.add("");
        Satisficing enough = found.satisficing();
        text(
                found.againstBaseline()
                        ? words.of(
                                "robust.no-worse",
                                "Satisficing: futures in which a policy is no worse than {0}",
                                found.baseline())
                        : threshold(figures.value(enough.threshold(), found.unit())));
        TextTable table = new TextTable();
        table.row(words.of("robust.policy", "Policy"), words.of("robust.share", "share"));
        enough.rows().forEach(row -> table.row(row.alternative(), share(row.share(), row.interval())));
        lines.addAll(table.lines());
        if (enough.rows().stream().allMatch(row -> row.met() == 0)) {
            text(words.of("robust.never", "No policy is good enough in any future."));
        } else {
            agreement(enough);
        }
    }

    private String threshold(String level) {
        return found.lowerIsBetter()
                ? words.of("robust.at-most", "Satisficing: futures in which the outcome is at most {0}", level)
                : words.of("robust.at-least", "Satisficing: futures in which the outcome is at least {0}", level);
    }

    /** Whether both rules choose the same; equals are all named. */
    private void agreement(Satisficing enough) {
        List<Regret.Row> regret = found.regret().rows();
        List<String> least = regret.stream()
                .filter(row -> row.maximum() == regret.get(0).maximum())
                .map(Regret.Row::alternative)
                .toList();
        List<String> most = enough.rows().stream()
                .filter(row -> row.met() == enough.rows().get(0).met())
                .map(Satisficing.Row::alternative)
                .toList();
        List<String> both = least.stream().filter(most::contains).toList();
        if (!both.isEmpty()) {
            text(words.of("robust.agree", "Least regret and most often good enough: {0}.", String.join(", ", both)));
        } else if (found.againstBaseline() && least.equals(List.of(found.baseline()))) {
            text(words.of(
                    "robust.baseline-least",
                    "Least regret has {0} itself; most often no worse than it: {1}.",
                    found.baseline(),
                    String.join(", ", most)));
        } else {
            text(words.of(
                    "robust.disagree",
                    "They disagree: least regret has {0}, most often good enough is {1}.",
                    String.join(", ", least),
                    String.join(", ", most)));
        }
    }

    private String share(double share, Interval interval) {
        return figures.percent(share) + " (" + figures.percent(interval.low()) + words.of("word.to", " to ")
                + figures.percent(interval.high()) + ")";
    }

    private void failures(Robustness.Failures failures) {
        lines.add("");
        text(words.of(
                "robust.failures",
                "{0} is not good enough in {1} of {2} futures",
                failures.policy(),
                failures.cases(),
                failures.futures()));
        List<ScenarioDiscovery.Step> steps = failures.trajectory();
        if (steps.isEmpty()) {
            return;
        }
        text(
                words.of(
                        "robust.peeling",
                        "Boxes around them (PRIM): coverage of all failures, density of failures in the box. Pick one by --box N."));
        TextTable table = new TextTable();
        table.row(
                words.of("robust.box", "Box"),
                words.of("robust.coverage", "coverage"),
                words.of("robust.density", "density"),
                words.of("robust.bounded", "parameters bounded"));
        int stride = Math.max(1, (steps.size() + MOST_STEPS - 1) / MOST_STEPS);
        for (int i = 0; i < steps.size(); i++) {
            if (i % stride == 0 || i == steps.size() - 1 || i == failures.shown()) {
                ScenarioDiscovery.Step step = steps.get(i);
                table.row(
                        i + (i == failures.shown() ? " *" : ""),
                        figures.percent(step.coverage()),
                        figures.percent(step.density()),
                        Integer.toString(step.restricted()));
            }
        }
        lines.addAll(table.lines());
        chance(failures);
        bounds(failures);
    }

    /** A box is measured on the futures on which it was peeled: what chance alone would reach stands beside it. */
    private void chance(Robustness.Failures failures) {
        double density = failures.trajectory().get(failures.shown()).density();
        List<Double> chance = failures.chance();
        double usual = chance.get(chance.size() / 2);
        long reached = chance.stream().filter(other -> other >= density).count();
        text(words.of(
                "robust.permuted",
                "Where failures are dealt out at random, boxes of like coverage reach a density of {0} in half of {1} trials, and that of box {2} or more in {3}.",
                figures.percent(usual),
                chance.size(),
                failures.shown(),
                reached));
        if (reached > CHANCE * chance.size()) {
            text(words.of(
                    "robust.chance",
                    "So the box cannot be told from chance: it holds these futures, but does not say what makes {0} fail.",
                    failures.policy()));
        }
        if (failures.trajectory().get(0).density() > .5) {
            text(words.of(
                    "robust.most-fail",
                    "Most futures are failures, so that a box can hardly be denser than all of them."));
        }
    }

    private void bounds(Robustness.Failures failures) {
        if (failures.evidence().isEmpty()) {
            return;
        }
        ScenarioDiscovery.Step step = failures.trajectory().get(failures.shown());
        text(words.of(
                "robust.bounds",
                "Bounds of box {0}, strongest first; quasi-p: chance of so many failures without the bound; again: share of resamples with a bound there, at least half in common",
                failures.shown()));
        TextTable table = new TextTable();
        table.row(
                words.of("robust.parameter", "Parameter"),
                words.of("robust.from-to", "within"),
                words.of("robust.quasi-p", "quasi-p"),
                words.of("robust.again", "again"));
        failures.evidence().stream()
                .sorted((a, b) -> Double.compare(a.quasiP(), b.quasiP()))
                .limit(MOST_BOUNDS)
                .forEach(one -> {
                    table.row(failures.inputs().get(one.dimension()));
                    table.row(
                            "",
                            range(step.box().low()[one.dimension()], step.box().high()[one.dimension()]),
                            one.quasiP() < .001 ? "< 0.001" : figures.fixed(one.quasiP(), 3, false),
                            figures.percent(one.reproduced()));
                });
        lines.addAll(table.lines());
        text(words.of(
                "robust.whole-box",
                "The whole box: on average it and a resample''s box share {0} of the futures in either.",
                figures.percent(failures.evidence().get(0).wholeBox())));
        if (failures.evidence().size() > MOST_BOUNDS) {
            text(words.of(
                    "sensitivity.further", "… and {0} more", failures.evidence().size() - MOST_BOUNDS));
        }
    }

    private static String range(double low, double high) {
        String from = Double.isInfinite(low) ? "" : "≥ " + Numbers.write(low);
        String to = Double.isInfinite(high) ? "" : "≤ " + Numbers.write(high);
        return from.isEmpty() ? to : to.isEmpty() ? from : from + ", " + to;
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text));
    }
}
