package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Capture;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.core.compare.Comparison.Survival;
import org.industrialrainforest.core.compare.Comparison.Synergy;
import org.industrialrainforest.core.compare.Comparison.Unabsorbed;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.scenarios.Words;
import org.jspecify.annotations.Nullable;

/** A comparison on one screen of at most a hundred columns. */
final class CompareScreen {
    static final int WIDTH = 100;
    private static final int PARTIES_PER_LINE = 5;

    private record Column(String metric, String name, String more) {}

    private final Comparison comparison;
    private final Words words;
    private final Figures figures;
    private final List<Column> columns;
    private final List<String> lines = new ArrayList<>();

    CompareScreen(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.figures = new Figures(words);
        columns = List.of(
                new Column(
                        "alive.5y_per_1000_ideas",
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
        survival();
        gains();
        synergy();
        unabsorbed();
        ensemble();
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
        text(words.of(
                "compare.correlation-and-variance-reduction",
                "r: correlation of the paired runs; ×: variance reduction by pairing."));
        medians();
    }

    /** Beside a mean on which one set or run weighs heavily, the median with an interval of its own. */
    private void medians() {
        TextTable table = new TextTable();
        for (Column column : columns) {
            for (Case of : comparison.cases()) {
                Outcome outcome = outcome(of, column.metric());
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
            List<String> cells =
                    new ArrayList<>(List.of(name(table, of) + (baseline ? words.of("compare.level", " (level)") : "")));
            List<String> pairing = new ArrayList<>(List.of(""));
            for (Column column : columns) {
                Outcome outcome = outcome(of, column.metric());
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
                cells.add(0, name(table, of));
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

    private void gains() {
        List<Case> cases = comparison.cases().stream()
                .filter(c -> !isDose(c) && comparison.valueCapture().stream().anyMatch(v -> v.of().equals(c)))
                .toList();
        for (int from = 0; from < cases.size(); from += PARTIES_PER_LINE) {
            gains(cases.subList(from, Math.min(cases.size(), from + PARTIES_PER_LINE)));
        }
        if (comparison.valueCapture().stream().anyMatch(CompareScreen::isImputed)) {
            text(words.of(
                    "compare.imputed-surplus",
                    "* more than half is imputed surplus (users' surplus, wage premium), not ledger cash."));
        }
    }

    private void gains(List<Case> cases) {
        title(words.of("compare.who-gains", "Who gains, RMB per RMB of authorised public money"));
        TextTable table = new TextTable();
        List<String> heads = new ArrayList<>(List.of(""));
        // A name that is too long for a column is told in full above the table.
        for (Case of : cases) {
            boolean fits = TextTable.width(of.label()) <= 18;
            String head = fits ? of.label() : "(" + (cases.indexOf(of) + 1) + ")";
            heads.add(head);
            if (!fits) {
                text(head + " " + of.label());
            }
        }
        table.row(heads);
        for (String party : comparison.valueCapture().stream()
                .map(Capture::party)
                .distinct()
                .toList()) {
            List<String> cells = new ArrayList<>();
            for (Case of : cases) {
                Capture capture = comparison.valueCapture().stream()
                        .filter(v -> v.of().equals(of) && v.party().equals(party))
                        .findFirst()
                        .orElse(null);
                if (cells.isEmpty()) {
                    cells.add(capture == null ? party : words.of(capture.title()));
                }
                cells.add(capture == null ? "–" : gain(capture));
            }
            table.row(cells);
        }
        lines.addAll(table.lines());
    }

    private String gain(Capture capture) {
        double half = (capture.high() - capture.low()) / 2;
        String interval = Double.isNaN(half) ? "" : " ±" + figures.fixed(half, 2, false);
        return figures.fixed(capture.perAuthorisedRmb(), 2, true) + interval + (isImputed(capture) ? "*" : " ");
    }

    private static boolean isImputed(Capture capture) {
        return Math.abs(capture.imputed()) > Math.abs(capture.perAuthorisedRmb()) / 2;
    }

    private void synergy() {
        TextTable table = new TextTable();
        for (Synergy synergy : comparison.synergy()) {
            if (synergy.term().startsWith("shapley") || synergy.term().startsWith("pair")) {
                continue;
            }
            table.row(
                    metricTitle(synergy.metric()) + words.of("mark.comma", ", ") + words.of(synergy.title()),
                    figures.difference(synergy.estimate(), synergy.low(), synergy.high(), synergy.unit()),
                    verdict(synergy));
        }
        if (!table.isEmpty()) {
            title(words.of(
                    "compare.levers-reinforce-each-other",
                    "Do the levers reinforce each other (\"one chess game\")? Terms of the factorial at fixed doses"));
            lines.addAll(table.lines());
            text(words.of(
                    "compare.verdicts-adjusted",
                    "Verdicts are adjusted for the number of terms: false discovery rate of 5 % among all {0} (Benjamini–Hochberg).",
                    comparison.synergy().size()));
        }
        Title without = comparison.withoutSynergy();
        if (without != null
                && comparison.cases().stream().anyMatch(c -> !c.policy().equals(comparison.baseline()))) {
            text(words.of(without));
        }
    }

    private String verdict(Synergy synergy) {
        if (Double.isNaN(synergy.low()) || Double.isNaN(synergy.high())) {
            return words.of("compare.not-measured", "not measured");
        }
        if (!synergy.told()) {
            return words.of("compare.not-significant", "not significant");
        }
        return synergy.estimate() > 0
                ? words.of("compare.above-zero", "above zero")
                : words.of("compare.below-zero", "below zero");
    }

    private String metricTitle(String metric) {
        return comparison.outcomes().stream()
                .filter(o -> o.metric().equals(metric))
                .map(o -> words.of(o.title()))
                .findFirst()
                .orElse(metric);
    }

    private void unabsorbed() {
        TextTable table = new TextTable();
        for (Unabsorbed row : comparison.unabsorbed()) {
            if (row.unabsorbed() > 0 && row.authorised() > 0 && !isDose(row.of())) {
                table.row(
                        row.of().label() + words.of("mark.comma", ", ") + words.of(row.title()),
                        figures.value(row.spent(), "RMB"),
                        words.of("compare.of-authorised", "of ") + figures.value(row.authorised(), "RMB"),
                        figures.percent(row.unabsorbed() / row.authorised()));
            }
        }
        if (!table.isEmpty()) {
            title(words.of(
                    "compare.unabsorbed-money",
                    "Public money that a lever could not absorb: spent, authorised, share not drawn"));
            lines.addAll(table.lines());
        }
    }

    /** How much of an interval more runs could narrow, and in how many parameter sets the ranking holds. */
    private void ensemble() {
        Ensemble ensemble = comparison.ensemble();
        if (ensemble == null) {
            return;
        }
        title(words.of(
                "compare.sources-of-uncertainty",
                "Sources of uncertainty: 95 % half-widths ({0} of {1})",
                Words.counted(ensemble.sets(), "accepted set"),
                ensemble.of(),
                ensemble.sets()));
        for (Ensemble.Ranking ranking : ensemble.rankings()) {
            TextTable table = new TextTable();
            table.row(
                    metricTitle(ranking.metric()),
                    words.of("compare.difference", "difference"),
                    words.of("compare.unknown-set", "unknown set"),
                    words.of("compare.mean-of-sets", "mean of sets"),
                    words.of("compare.runs", "runs"),
                    words.of("compare.parameters", "parameters"),
                    words.of("compare.same-sign", "same sign"));
            for (Ensemble.Spread spread : ensemble.spreads()) {
                Outcome outcome = outcome(spread.of(), spread.metric());
                if (spread.metric().equals(ranking.metric())
                        && spread.of().point().equals(ranking.point())
                        && spread.of().shock().equals(ranking.shock())
                        && outcome != null) {
                    table.row(
                            name(table, spread.of()),
                            figures.difference(outcome.difference(), Double.NaN, outcome.unit()),
                            figures.value(spread.prediction(), outcome.unit()),
                            figures.value(spread.monteCarlo(), outcome.unit()),
                            figures.value(spread.runs(), outcome.unit()),
                            parameters(spread, outcome.unit()),
                            figures.percent(spread.sameSign()));
                }
            }
            lines.addAll(table.lines());
            if (ensemble.spreads().stream()
                    .anyMatch(s -> s.metric().equals(ranking.metric())
                            && Double.isNaN(s.parameters())
                            && !Double.isNaN(s.parametersAtMost()))) {
                text(words.of(
                        "compare.share-of-parameters-not-significant",
                        "?: the parameters' own share is not significantly different from zero."));
            }
            if (Double.isNaN(ranking.pairs())) {
                text(words.of(
                        "compare.ranking-undefined", "There is no ranking: the outcome is undefined for some policy."));
                continue;
            }
            String order = String.join(" > ", ranking.policies());
            text(words.of(
                    "compare.ranking",
                    "Ranking: {0}; all of it in {1} of the sets, the first place in {2}, the order of a pair in {3}.",
                    order,
                    figures.percent(ranking.whole()),
                    figures.percent(ranking.first()),
                    figures.percent(ranking.pairs())));
        }
    }

    /** An estimate of a variance that is not significant is no zero. */
    private String parameters(Ensemble.Spread spread, String unit) {
        if (!Double.isNaN(spread.parameters())) {
            return figures.value(spread.parameters(), unit);
        }
        return Double.isNaN(spread.parametersAtMost())
                ? words.of("compare.not-significant", "not significant")
                : words.of("compare.at-most", "? at most ") + figures.value(spread.parametersAtMost(), unit);
    }

    private boolean isDose(Case of) {
        return comparison.role(of) == Role.DOSE;
    }

    private @Nullable Outcome outcome(Case of, String metric) {
        return comparison.outcomes().stream()
                .filter(o -> o.of().equals(of) && o.metric().equals(metric))
                .findFirst()
                .orElse(null);
    }

    /** The case's label; one that is too long for its column gets a line of its own. */
    private static String name(TextTable table, Case of) {
        if (of.label().length() <= 14) {
            return of.label();
        }
        table.row(of.label());
        return "";
    }

    private void title(String text) {
        lines.add("");
        lines.add(text);
    }

    private void text(String text) {
        lines.addAll(TextTable.wrap(text, WIDTH, ""));
    }
}
