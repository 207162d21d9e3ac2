package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Picture;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.figures.Gallery;
import org.industrialrainforest.report.figures.effects.EffectFigures;
import org.industrialrainforest.report.figures.survival.SurvivalFigures;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FiguresTest {
    private static final House HOUSE = new House(Typeface.showing(List.of("a")));

    private static View view(Comparison comparison) {
        return new View(comparison, Words.in("en"));
    }

    private static List<Figure> figures(Comparison comparison) {
        return Gallery.of(view(comparison), HOUSE).all();
    }

    private static Figure figure(String slug) {
        return figures(Comparisons.full()).stream()
                .filter(figure -> figure.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + slug));
    }

    private static List<String> series(XYPlot plot) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            XYDataset data = plot.getDataset(i);
            for (int s = 0; data != null && s < data.getSeriesCount(); s++) {
                keys.add(String.valueOf(data.getSeriesKey(s)));
            }
        }
        return keys;
    }

    @Test
    void every_figure_has_a_title_a_unique_name_numbers_behind_it_and_a_height() {
        List<Figure> figures = figures(Comparisons.full());
        Set<String> slugs = new TreeSet<>();
        for (Figure figure : figures) {
            assertThat(figure.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(slugs.add(figure.slug())).as(figure.slug()).isTrue();
            assertThat(figure.title()).isNotBlank();
            assertThat(figure.subtitle()).isNotBlank();
            assertThat(figure.csv().rows()).as(figure.slug()).isPositive();
            assertThat(figure.panels()).as(figure.slug()).isNotEmpty();
            assertThat(figure.height(HOUSE)).isBetween(150.0, 2600.0);
        }
        assertThat(slugs)
                .contains(
                        "who-gains",
                        "who-gains-doses",
                        "synergy",
                        "unabsorbed",
                        "survival",
                        "survival-doses",
                        "survival-strata",
                        "fan-ecosystem-valuation",
                        "stages",
                        "differences",
                        "differences-doses");
    }

    @Test
    void no_series_leaves_its_axes() {
        for (Figure figure : figures(Comparisons.full())) {
            for (Panel panel : figure.panels()) {
                XYPlot plot = panel.plot();
                for (int i = 0; i < plot.getDatasetCount(); i++) {
                    if (plot.getDataset(i) == null || DatasetUtils.isEmptyOrNull(plot.getDataset(i))) {
                        continue;
                    }
                    Range x = DatasetUtils.findDomainBounds(
                            plot.getDataset(i), plot.getDataset(i) instanceof XYIntervalSeriesCollection);
                    Range y = DatasetUtils.findRangeBounds(plot.getDataset(i));
                    assertInside(figure, plot.getDomainAxis().getRange(), x);
                    assertInside(figure, plot.getRangeAxis().getRange(), y);
                }
            }
        }
    }

    private static void assertInside(Figure figure, Range axis, Range data) {
        assertThat(data.getLowerBound()).as(figure.slug()).isGreaterThanOrEqualTo(axis.getLowerBound() - 1e-6);
        assertThat(data.getUpperBound()).as(figure.slug()).isLessThanOrEqualTo(axis.getUpperBound() + 1e-6);
    }

    @Test
    void survival_shows_each_policy_beside_the_baseline_with_bands_and_numbers_at_risk() {
        Figure survival = figure("survival");
        assertThat(survival.panels())
                .extracting(Panel::title)
                .containsExactly(
                        "Shared platforms",
                        "One-to-one incubation",
                        "Bridges to leaders",
                        "Rainforest: all three levers");
        for (Panel panel : survival.panels()) {
            assertThat(series(panel.plot())).hasSize(4).contains("none", "none band");
            assertThat(panel.plot().getDomainAxis().getRange()).isEqualTo(new Range(0, 15));
            Panel.AtRisk atRisk = panel.atRisk();
            assertThat(atRisk).isNotNull();
            assertThat(atRisk.at()).containsExactly(0, 3, 6, 9, 12, 15);
            assertThat(atRisk.lines()).hasSize(2);
            assertThat(atRisk.lines().get(1).numbers()).startsWith("1,480").hasSize(6);
            assertThat(panel.above()).contains("%");
        }
        assertThat(figure("survival-doses").panels()).hasSize(6);
    }

    @Test
    void survival_bands_follow_the_interval_in_steps() {
        XYPlot plot = figure("survival").panels().get(0).plot();
        XYDataset line = plot.getDataset(1);
        assertThat(line.getYValue(0, 0)).isEqualTo(100);
        // A step: the same month twice, first with the value before, then with its own.
        assertThat(line.getXValue(0, 1)).isEqualTo(line.getXValue(0, 2));
        assertThat(line.getYValue(0, 1)).isEqualTo(100).isGreaterThan(line.getYValue(0, 2));
    }

    @Test
    void strata_stand_in_columns_and_the_baseline_of_the_same_firms_stands_beside_those_founded_in_both() {
        Figure strata = figure("survival-strata");
        assertThat(strata.columns()).isEqualTo(3);
        assertThat(strata.panels()).hasSize(12);
        assertThat(series(strata.panels().get(0).plot())).contains("platforms baseline");
        assertThat(strata.panels().get(0).above()).startsWith("founded in both").contains("1,310");
        assertThat(strata.panels().get(2).look()).isEqualTo(Look.baseline());
    }

    @Test
    void firms_founded_only_without_the_policy_are_points_where_no_curve_is_known() {
        Comparison full = Comparisons.full();
        Comparison without = new Comparison(
                        full.scenario(),
                        full.title(),
                        full.seed(),
                        full.runs(),
                        full.start(),
                        full.recordFrom(),
                        full.end(),
                        full.baseline(),
                        full.cases(),
                        full.outcomes(),
                        full.survival(),
                        full.curves().stream()
                                .filter(curve -> curve.stratum() != Comparison.Stratum.ONLY_WITHOUT)
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0.1)
                .with(full.arms(), null);
        Panel panel = SurvivalFigures.of(view(without), HOUSE).stream()
                .filter(figure -> figure.slug().equals("survival-strata"))
                .findFirst()
                .orElseThrow()
                .panels()
                .get(2);
        assertThat(panel.above()).contains("55");
        assertThat(panel.plot().getDataset(0).getItemCount(0)).isEqualTo(3);
    }

    @Test
    void parties_gains_are_not_repeated_among_the_outcomes_and_what_never_differs_is_left_out() {
        Comparison full = Comparisons.full();
        List<Comparison.Outcome> outcomes = new ArrayList<>();
        for (Comparison.Outcome row : full.outcomes()) {
            String metric = row.metric().equals("jobs") ? "gain.users" : row.metric();
            double difference = metric.equals("relocated") ? 0 : row.difference();
            outcomes.add(new Comparison.Outcome(
                    metric,
                    row.unit(),
                    row.title(),
                    row.of(),
                    row.mean(),
                    row.meanInterval(),
                    row.baselineMean(),
                    difference,
                    row.low(),
                    row.high(),
                    row.monteCarlo(),
                    row.prediction(),
                    row.correlation(),
                    row.varianceReduction(),
                    row.medianDifference(),
                    row.medianInterval(),
                    row.reliable(),
                    row.pairs()));
        }
        Comparison changed = new Comparison(
                full.scenario(),
                full.title(),
                full.seed(),
                full.runs(),
                full.start(),
                full.recordFrom(),
                full.end(),
                full.baseline(),
                full.cases(),
                outcomes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                full.valueCapture(),
                List.of(),
                List.of(),
                0.1);
        assertThat(EffectFigures.of(view(changed), HOUSE).stream()
                        .filter(figure -> figure.slug().startsWith("differences"))
                        .filter(figure -> !figure.slug().contains("doses"))
                        .flatMap(figure -> figure.panels().stream())
                        .toList())
                .hasSize(16)
                .extracting(Panel::title)
                .doesNotContain("Jobs in 2035", "Founded here, not elsewhere");
    }

    @Test
    void fans_share_one_scale_and_show_the_baseline_median_in_every_other_panel() {
        Figure fans = figure("fan-ecosystem-valuation");
        assertThat(fans.panels()).hasSize(5);
        Range scale = fans.panels().get(0).plot().getRangeAxis().getRange();
        for (Panel panel : fans.panels()) {
            assertThat(panel.plot().getRangeAxis().getRange()).isEqualTo(scale);
            assertThat(panel.above()).isEqualTo("RMB bn");
            assertThat(series(panel.plot())).contains("none");
        }
        assertThat(series(fans.panels().get(0).plot())).hasSize(3);
        assertThat(series(fans.panels().get(1).plot())).hasSize(4);
    }

    @Test
    void losses_stand_left_of_zero_and_the_imputed_part_is_its_own_bar() {
        Figure gains = figure("who-gains");
        assertThat(gains.panels()).hasSize(4);
        Panel first = gains.panels().get(0);
        assertThat(first.rows())
                .hasSize(13)
                .extracting(Panel.Row::name)
                .startsWith("Users")
                .endsWith("State capital");
        assertThat(gains.panels().get(1).rows()).isEmpty();
        assertThat(first.plot().getDomainAxis().getRange().getLowerBound()).isNegative();
        assertThat(series(first.plot()))
                .contains("users cash", "users imputed", "users", "state-capital cash", "state-capital")
                .doesNotContain("state-capital imputed");
        XYDataset loss = dataset(first.plot(), "state-capital cash");
        assertThat(DatasetUtils.findDomainBounds(loss).getUpperBound()).isZero();
        assertThat(DatasetUtils.findDomainBounds(loss).getLowerBound()).isNegative();
    }

    private static XYDataset dataset(XYPlot plot, String key) {
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            if (plot.getDataset(i) != null && plot.getDataset(i).indexOf(key) >= 0) {
                return plot.getDataset(i);
            }
        }
        throw new AssertionError("no series " + key);
    }

    @Test
    void each_outcome_has_its_panel_and_an_unreliable_mean_has_its_median_beside() {
        Figure forest = figure("differences");
        assertThat(forest.panels()).hasSize(9);
        assertThat(figure("differences-2").panels()).hasSize(9);
        assertThat(forest.panels().get(0).rows()).hasSize(4);
        assertThat(forest.panels().get(1).above()).isEqualTo("percentage points");
        Panel valuation = forest.panels().get(3);
        assertThat(series(valuation.plot()))
                .contains("bridges", "bridges median")
                .doesNotContain("platforms median");
        assertThat(forest.note()).contains("heavy tail");
    }

    @Test
    void synergy_has_its_terms_in_groups_and_the_best_single_lever_as_a_line_of_its_own() {
        Figure synergy = figure("synergy");
        assertThat(synergy.panels()).hasSize(3);
        List<Panel.Row> rows = synergy.panels().get(0).rows();
        assertThat(rows).hasSize(9);
        assertThat(rows.get(0).strong()).isTrue();
        assertThat(rows.get(8).name()).isEqualTo("Mix less best single lever");
        assertThat(rows.get(8).at() - rows.get(7).at()).isGreaterThan(1);
        assertThat(synergy.panels().get(1).title()).isEqualTo("Ecosystem valuation");
    }

    @Test
    void stages_have_a_panel_each_with_a_line_per_policy() {
        Figure stages = figure("stages");
        assertThat(stages.panels()).hasSize(8);
        assertThat(series(stages.panels().get(0).plot()))
                .containsExactly("none", "platforms", "incubation", "bridges", "rainforest");
    }

    @Test
    void policies_differ_by_more_than_colour() {
        Set<Object> dashes = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int i = 0; i < 5; i++) {
            dashes.add(Look.of(i).dashes());
        }
        assertThat(dashes).hasSize(5);
        Set<Look> looks = new java.util.HashSet<>();
        for (int i = 0; i < 18; i++) {
            looks.add(new Look(Look.of(i).color(), Look.of(i).dashes(), Look.circle()));
        }
        assertThat(looks).hasSize(18);
    }

    @Test
    void a_single_policy_and_an_empty_comparison_are_drawn_too() {
        assertThat(figures(Comparisons.small()))
                .extracting(Figure::slug)
                .contains("survival", "who-gains", "differences");
        assertThat(figures(Comparisons.small())).extracting(Figure::slug).doesNotContain("synergy", "survival-doses");
        assertThat(figures(Comparisons.of(List.of(Comparisons.NONE))))
                .extracting(Figure::slug)
                .contains("survival", "stages", "fan-ecosystem-valuation")
                .doesNotContain("who-gains", "differences");
        assertThat(figures(Comparisons.empty())).isEmpty();
    }

    @Test
    void many_cases_are_spread_over_several_figures() {
        List<Case> cases = new ArrayList<>();
        cases.add(Comparisons.NONE);
        for (int i = 0; i < 20; i++) {
            cases.add(Comparisons.arm("p" + i, "Policy number " + i, ""));
        }
        List<Figure> figures = figures(Comparisons.of(cases));
        assertThat(figures).extracting(Figure::slug).contains("survival", "survival-4", "who-gains-5", "stages-4");
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.height(HOUSE)).isLessThan(2600));
    }

    @Test
    void the_same_comparison_gives_the_same_bytes() {
        List<Figure> first = figures(Comparisons.small());
        List<Figure> again = figures(Comparisons.small());
        for (int i = 0; i < first.size(); i++) {
            assertThat(Picture.svg(again.get(i), HOUSE)).isEqualTo(Picture.svg(first.get(i), HOUSE));
            assertThat(again.get(i).csv().text()).isEqualTo(first.get(i).csv().text());
        }
        assertThat(Picture.png(again.get(0), HOUSE)).isEqualTo(Picture.png(first.get(0), HOUSE));
    }
}
