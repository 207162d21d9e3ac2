package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.core.compare.Comparison.Survival;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.scenarios.Words;

/** A comparison on one screen of at most a hundred columns. */
final class CompareScreen {
    static final int WIDTH = TextTable.SCREEN;

    private record Column(String metric, String name, String more) {}

    private final Comparison comparison;
    private final List<Column> own;
    private final Words words;
    private final Figures figures;
    private final List<Column> columns;
    private final List<String> lines = new ArrayList<>();

    CompareScreen(Comparison comparison, Words words) {
        this(comparison, List.of(), words);
    }

    /** @param own outcomes that a researcher added */
    CompareScreen(Comparison comparison, List<Metric> own, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.own = own.stream()
                .map(one -> new Column(one.id(), words.of(one.title()), one.unit()))
                .toList();
        this.figures = new Figures(words);
        columns = List.of(
                new Column(
                        Headline.ID,
                        words.of("compare.product-at-five-years", "Product at 5 y"),
                        words.of("compare.per-thousand-ideas", "per 1,000")),
                new Column(
                        Headline.REGISTERED,
                        words.of("compare.alive-at-five-years", "Alive at 5 y"),
                        words.of("compare.per-thousand-ideas", "per 1,000")),
                new Column("firms.founded", words.of("compare.firms", "Firms"), words.of("compare.founded", "founded")),
                new Column("ecosystem.valuation", words.of("compare.valuation", "Valuation"), ""),
                new Column(
                        "listings.count",
                        words.of("compare.listings", "Listings"),
                        words.of("compare.listings-counted", "")),
                new Column("public.cost", words.of("compare.public", "Public"), words.of("compare.cost", "cost")),
                new Column(
                        "state.cash_return",
                        words.of("compare.state-cash", "State cash"),
                        words.of("compare.return", "return")));
    }

    List<String> lines() {
        heading();
        outcomes();
        lines.addAll(new NationScreen(comparison, words).lines());
        lines.addAll(new EqualSpendScreen(comparison, words).lines());
        survival();
        lines.addAll(new GainsScreen(comparison, words).lines());
        lines.addAll(new LeversScreen(comparison, words).lines());
        lines.addAll(new EnsembleScreen(comparison, words).lines());
        return List.copyOf(lines);
    }

    private void heading() {
        String runs = words.of(
                "compare.runs-seed-months",
                "{0}, seed {1}, {2} to {3}, recorded from {4}; baseline {5}",
                Words.counted(comparison.runs(), "paired run"),
                comparison.seed(),
                comparison.start(),
                comparison.end(),
                comparison.recordFrom(),
                comparison.baseline(),
                comparison.runs());
        text(words.of(comparison.title()) + words.of("mark.colon", ": ") + runs);
        comparison
                .cohorts()
                .forEach(cohort ->
                        text(words.of("compare.counted-alive", "Counted alive: ") + words.of(cohort.title())));
        if (comparison.relativeHalfWidthOfHeadline() > 0) {
            String width = figures.percent(comparison.relativeHalfWidthOfHeadline());
            text(words.of(
                    "compare.half-width-of-headline",
                    "The headline's largest difference has a 95 % half-width of {0} of itself.",
                    width));
        }
        text(holds());
        lines.addAll(new ShortMoney(comparison, words).lines());
    }

    /** What the intervals of every table hold. */
    private String holds() {
        Ensemble ensemble = comparison.ensemble();
        if (ensemble == null) {
            return words.ownParameters();
        }
        if (ensemble.sets() < 2) {
            return words.of(
                    "compare.intervals-lacking",
                    "There are no intervals: they need runs under at least two parameter sets, and here there was one.");
        }
        if (comparison.intervals() == IntervalKind.MONTE_CARLO) {
            return words.of(
                    "compare.intervals-monte-carlo",
                    "Intervals: 95 % Monte Carlo confidence intervals of the mean over parameter sets, here {0}; a single unknown "
                            + "set may differ far more.",
                    ensemble.sets());
        }
        return words.of(
                "compare.intervals-prediction",
                "Intervals: 95 % prediction intervals for one unknown parameter set, from {0} sets that fit the facts. "
                        + "--intervals monte-carlo: confidence intervals of the mean over sets.",
                ensemble.sets());
    }

    private void outcomes() {
        title(words.of("compare.difference-to-baseline", "Difference to the baseline, with its 95 % interval"));
        List<String> wide = outcomes(columns);
        if (wide.stream().allMatch(l -> TextTable.width(l) <= WIDTH)) {
            lines.addAll(wide);
        } else {
            int half = columns.size() / 2;
            lines.addAll(outcomes(columns.subList(0, half)));
            lines.add("");
            lines.addAll(outcomes(columns.subList(half, columns.size())));
        }
        for (Column column : own) {
            lines.add("");
            lines.addAll(outcomes(List.of(column)));
        }
        text(words.of(
                "compare.correlation-and-variance-reduction",
                "r: correlation of the paired runs; ×: variance reduction by pairing."));
        medians();
    }

    /** Beside a mean on which one set or run weighs heavily, the median with an interval of its own. */
    private void medians() {
        TextTable table = new TextTable();
        for (Column column : Stream.concat(columns.stream(), own.stream()).toList()) {
            for (Case of : comparison.cases()) {
                Outcome outcome = Outcomes.of(comparison, of, column.metric());
                if (outcome != null && isHeavy(outcome)) {
                    table.row(
                            "~ " + of.label() + words.of("mark.comma", ", ") + words.of(outcome.title()),
                            figures.difference(
                                    outcome.medianDifference(),
                                    outcome.medianInterval().low(),
                                    outcome.medianInterval().high(),
                                    outcome.unit()));
                }
            }
        }
        if (!table.isEmpty()) {
            String one = comparison.ensemble() == null
                    ? words.of("compare.run", "run")
                    : words.of("compare.parameter-set", "parameter set");
            text(words.of(
                    "compare.heavy-tail",
                    "~ heavy tail: one {0} is an outlier (Grubbs' test at 1 %); read the median beside the mean (Monte Carlo intervals):",
                    one));
            lines.addAll(table.lines());
        }
    }

    private boolean isHeavy(Outcome outcome) {
        return !outcome.reliable()
                && !outcome.of().policy().equals(comparison.baseline())
                && Double.isFinite(outcome.difference());
    }

    private List<String> outcomes(List<Column> columns) {
        TextTable table = new TextTable();
        List<String> first = new ArrayList<>(List.of(""));
        List<String> second = new ArrayList<>(List.of(""));
        for (Column column : columns) {
            first.add(column.name());
            second.add(column.more());
        }
        table.row(first).row(second);
        for (Case of : comparison.cases()) {
            boolean baseline = of.policy().equals(comparison.baseline());
            List<String> cells = new ArrayList<>(
                    List.of(table.named(of.label()) + (baseline ? words.of("compare.level", " (level)") : "")));
            List<String> pairing = new ArrayList<>(List.of(""));
            for (Column column : columns) {
                Outcome outcome = Outcomes.of(comparison, of, column.metric());
                cells.add(outcome == null ? "–" : cell(outcome, baseline));
                pairing.add(outcome == null ? "" : pairing(outcome));
            }
            table.row(cells);
            if (!baseline) {
                table.row(pairing);
            }
        }
        return table.lines();
    }

    private String cell(Outcome outcome, boolean baseline) {
        if (baseline) {
            return figures.value(outcome.mean(), outcome.unit());
        }
        return (isHeavy(outcome) ? "~ " : "")
                + figures.difference(outcome.difference(), (outcome.high() - outcome.low()) / 2, outcome.unit());
    }

    private String pairing(Outcome outcome) {
        if (Double.isNaN(outcome.correlation())) {
            return "";
        }
        String correlation = "r " + figures.fixed(outcome.correlation(), 2, false);
        // Differences that do not vary have no factor.
        return Double.isFinite(outcome.varianceReduction())
                ? correlation + " ×" + figures.fixed(outcome.varianceReduction(), 1, false)
                : correlation;
    }

    private void survival() {
        int years = comparison.survival().stream()
                .mapToInt(Survival::years)
                .filter(y -> y == 5)
                .findFirst()
                .orElse(comparison.survival().stream()
                        .mapToInt(Survival::years)
                        .findFirst()
                        .orElse(0));
        TextTable table = new TextTable();
        table.row(
                "",
                words.of("compare.all", "All"),
                words.of("compare.founded-in-both", "Founded in both (baseline)"),
                words.of("compare.only-with", "Only with it"),
                words.of("compare.only-without", "Only without it"));
        for (Case of : comparison.cases()) {
            List<String> cells = new ArrayList<>();
            for (Stratum stratum : Stratum.values()) {
                Survival row = comparison.survival().stream()
                        .filter(s -> s.of().equals(of) && s.stratum() == stratum && s.years() == years)
                        .findFirst()
                        .orElse(null);
                cells.add(row == null ? "–" : survivalCell(row));
            }
            if (cells.stream().anyMatch(c -> !c.equals("–"))) {
                cells.add(0, table.named(of.label()));
                table.row(cells);
            }
        }
        if (years > 0) {
            title(words.of(
                    "compare.survival-by-stratum",
                    "Survival of firms at {0} years, by where the same idea was founded (principal strata)",
                    years));
            lines.addAll(table.lines());
        }
    }

    private String survivalCell(Survival row) {
        String text = figures.percent(row.estimate());
        if (row.stratum() == Stratum.BOTH && !Double.isNaN(row.baselineEstimate())) {
            return text + " (" + figures.percent(row.baselineEstimate()) + ")";
        }
        if (row.stratum() == Stratum.ALL) {
            double half = (row.high() - row.low()) / 2;
            return Double.isNaN(half)
                    ? text
                    : figures.fixed(100 * row.estimate(), 1, false) + " ±" + figures.percent(half);
        }
        String firms = figures.fixed(row.firms(), 0, false);
        return words.of("compare.of-firms", "{0} of {1}", text, firms);
    }

    private void title(String text) {
        lines.add("");
        lines.add(text);
    }

    private void text(String text) {
        lines.addAll(TextTable.wrap(text, WIDTH, ""));
    }
}
