package org.industrialrainforest.scenarios.command;

import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.scenarios.Words;

/** How often private money runs out in the baseline: where it always does, money of the state looks additional by construction. */
final class ShortMoney {
    private static final String METRIC = "private.binding_share";

    private final Comparison comparison;
    private final Words words;
    private final Figures figures;

    ShortMoney(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.figures = new Figures(words);
    }

    /** One sentence about the baseline, or the span of several; nothing where it was not measured. */
    List<String> lines() {
        String sentence = sentence();
        return sentence.isEmpty() ? List.of() : TextTable.wrap(sentence, TextTable.SCREEN, "");
    }

    private String sentence() {
        List<Outcome> baselines = comparison.outcomes().stream()
                .filter(o -> o.metric().equals(METRIC)
                        && o.of().policy().equals(comparison.baseline())
                        && !Double.isNaN(o.mean()))
                .toList();
        if (baselines.isEmpty()) {
            return "";
        }
        if (baselines.size() == 1) {
            return words.of(
                    "compare.short-money",
                    "In the baseline private money is short in {0} of months.",
                    share(baselines.get(0)));
        }
        double least = baselines.stream().mapToDouble(Outcome::mean).min().orElse(Double.NaN);
        double most = baselines.stream().mapToDouble(Outcome::mean).max().orElse(Double.NaN);
        return words.of(
                "compare.short-money-span",
                "In the baselines private money is short in {0} to {1} of months.",
                figures.percent(least),
                figures.percent(most));
    }

    private String share(Outcome outcome) {
        double half = (outcome.meanInterval().high() - outcome.meanInterval().low()) / 2;
        return Double.isNaN(half)
                ? figures.percent(outcome.mean())
                : figures.fixed(100 * outcome.mean(), 1, false) + " ±" + figures.percent(half);
    }
}
