package org.industrialrainforest.report.figures.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.report.Drawn.HOUSE;
import static org.industrialrainforest.report.Drawn.figure;
import static org.industrialrainforest.report.Drawn.series;
import static org.industrialrainforest.report.Drawn.view;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.RatioOfMeans;
import org.industrialrainforest.report.Comparisons;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Words;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EffectFiguresTest {
    @Test
    void frontier_is_what_no_cheaper_policy_outdoes() {
        List<Case> cases = List.of(
                Comparisons.NONE,
                Comparisons.arm("cheap", "Cheap", ""),
                Comparisons.arm("dear", "Dear", ""),
                Comparisons.arm("worse", "Worse", ""));
        List<Comparison.Outcome> outcomes = new ArrayList<>();
        double[][] costAndEffect = {{1, 10}, {5, 30}, {6, 20}};
        for (int i = 0; i < 3; i++) {
            outcomes.add(outcome("public.cost", "RMB", cases.get(i + 1), 1e9 * costAndEffect[i][0], 1e8));
            outcomes.add(outcome("alive.5y_per_1000_ideas", "firms", cases.get(i + 1), costAndEffect[i][1], 2));
        }
        List<Figure> pareto = new ParetoFigure(view(comparison(cases, outcomes)), HOUSE).figures();
        assertThat(pareto).hasSize(1);
        Figure figure = pareto.get(0);
        assertThat(figure.title()).contains("no cheaper policy does more than “Cheap” and “Dear”");
        assertThat(figure.csv().text())
                .contains("cheap")
                .containsPattern("worse,.*false")
                .containsPattern("dear,.*true");
        XYDataset line = series(figure.panels().get(0).plot(), "frontier");
        assertThat(line.getItemCount(0)).isEqualTo(5);
        assertThat(line.getYValue(0, 4)).isEqualTo(30);
    }

    @Test
    void a_policy_whose_effect_spans_zero_is_not_praised() {
        List<Case> cases = List.of(Comparisons.NONE, Comparisons.RAINFOREST);
        List<Comparison.Outcome> outcomes = List.of(
                outcome("public.cost", "RMB", Comparisons.RAINFOREST, 1e9, 1e8),
                outcome("alive.5y_per_1000_ideas", "firms", Comparisons.RAINFOREST, 5, 9));
        assertThat(new ParetoFigure(view(comparison(cases, outcomes)), HOUSE)
                        .figures()
                        .get(0)
                        .title())
                .endsWith("no significant difference");
    }

    private static Comparison.Outcome outcome(String metric, String unit, Case of, double difference, double half) {
        return new Comparison.Outcome(
                metric,
                unit,
                new org.industrialrainforest.core.scenario.Title(metric, ""),
                of,
                100 + difference,
                Interval.UNDEFINED,
                100,
                difference,
                difference - half,
                difference + half,
                Interval.around(difference, half),
                Interval.UNDEFINED,
                .5,
                2,
                difference,
                Interval.UNDEFINED,
                true,
                10);
    }

    private static Comparison comparison(List<Case> cases, List<Comparison.Outcome> outcomes) {
        Comparison empty = Comparisons.empty();
        return new Comparison(
                        empty.scenario(),
                        empty.title(),
                        1,
                        10,
                        empty.start(),
                        empty.recordFrom(),
                        empty.end(),
                        "none",
                        cases,
                        outcomes,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0.1)
                .with(Comparisons.arms(cases), null);
    }

    @Test
    void heat_map_says_sign_and_size_in_words_and_puts_what_cannot_be_told_in_brackets() {
        Figure sectors = figure("sectors");
        assertThat(sectors.panels()).hasSize(1);
        assertThat(sectors.title()).contains("rise in 1 of 2 sectors and fall in 0; in 1 no significant difference");
        HeatMap map = (HeatMap) sectors.panels().get(0).plot().getAnnotations().get(0);
        assertThat(map.cells()).hasSize(2);
        HeatMap.Cell told = map.cells().get(0).get(0);
        assertThat(told.text()).isEqualTo("+20\u00a0%");
        assertThat(told.side()).isEqualTo(1);
        HeatMap.Cell unclear = map.cells().get(1).get(0);
        assertThat(unclear.text()).isEqualTo("(−3.0\u00a0%)");
        assertThat(unclear.side()).isZero();
    }

    @Test
    void running_mean_ends_at_the_mean_and_tells_how_many_runs_a_narrow_interval_takes() {
        Figure figure = figure("running-mean");
        double[] differences = Comparisons.full().particulars().pairs().get(0).differences();
        XYDataset line = series(figure.panels().get(0).plot(), "platforms");
        assertThat(line.getItemCount(0)).isEqualTo(differences.length - 1);
        assertThat(line.getXValue(0, 0)).isEqualTo(2);
        assertThat(line.getYValue(0, differences.length - 2))
                .isEqualTo(java.util.Arrays.stream(differences).average().orElseThrow(), within(1e-9));
        // Half the width takes about four times the runs.
        double[] spread = {1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1};
        RatioOfMeans mean = RatioOfMeans.ofMean(
                spread, java.util.stream.IntStream.range(0, spread.length).toArray());
        int now = RunningMeanFigures.needed(mean, .5);
        assertThat(RunningMeanFigures.needed(mean, .25)).isBetween(3 * now, 4 * now);
    }

    /** The band narrows with sets, not with runs that share one: the title gives that interval and no narrower one. */
    @Test
    void running_mean_counts_runs_that_share_a_set_as_one() {
        Comparison sets = Comparisons.withSets(Comparisons.full());
        double[] differences = sets.particulars().pairs().stream()
                .filter(pairs -> pairs.of().policy().equals("rainforest"))
                .findFirst()
                .orElseThrow()
                .differences();
        RatioOfMeans clustered = RatioOfMeans.ofMean(
                differences,
                java.util.stream.IntStream.range(0, differences.length)
                        .map(run -> run / 2)
                        .toArray());
        Figure figure = new RunningMeanFigures(view(sets), HOUSE).figures().get(0);
        XYDataset band = series(figure.panels().get(0).plot(), "platforms band");
        assertThat(figure.title())
                .contains("takes about "
                        + new Numbers(Words.in("en")).fixed(RunningMeanFigures.needed(clustered, target(sets)), 0));
        assertThat(band.getItemCount(0)).isPositive();
    }

    private static double target(Comparison sets) {
        return sets.outcomes().stream()
                .filter(row -> row.metric().equals("alive.5y_per_1000_ideas")
                        && row.of().policy().equals("rainforest"))
                .findFirst()
                .map(row -> row.baselineMean() / 100)
                .orElseThrow();
    }

    @Test
    void of_many_runs_some_two_hundred_means_are_shown_and_the_last_among_them() {
        assertThat(RunningMeanFigures.shown(20)).hasSize(19).startsWith(2).endsWith(20);
        for (int runs : new int[] {1000, 4999, 10_000}) {
            assertThat(RunningMeanFigures.shown(runs))
                    .hasSizeBetween(150, 200)
                    .endsWith(runs)
                    .isSorted();
        }
    }
}
