package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.scenarios.Words;

/** What runs and parameters each add to the intervals, and how far the ranking holds over parameter sets. */
final class EnsembleScreen {
    private final Comparison comparison;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    EnsembleScreen(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        ensemble();
        return List.copyOf(lines);
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
                    Outcomes.title(comparison, ranking.metric(), words),
                    words.of("compare.difference", "difference"),
                    words.of("compare.unknown-set", "unknown set"),
                    words.of("compare.mean-of-sets", "mean of sets"),
                    words.of("compare.runs", "runs"),
                    words.of("compare.parameters", "parameters"),
                    words.of("compare.same-sign", "same sign"));
            for (Ensemble.Spread spread : ensemble.spreads()) {
                Outcome outcome = Outcomes.of(comparison, spread.of(), spread.metric());
                if (spread.metric().equals(ranking.metric())
                        && spread.of().point().equals(ranking.point())
                        && spread.of().shock().equals(ranking.shock())
                        && outcome != null) {
                    table.row(
                            table.named(spread.of().label()),
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

    private void title(String text) {
        lines.add("");
        lines.add(text);
    }

    private void text(String text) {
        lines.addAll(TextTable.wrap(text, TextTable.SCREEN, ""));
    }
}
