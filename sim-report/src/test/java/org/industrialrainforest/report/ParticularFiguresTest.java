package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.report.Drawn.figure;
import static org.industrialrainforest.report.Drawn.figures;
import static org.industrialrainforest.report.Drawn.series;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.figures.Drawing;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@Tag("slow")
class ParticularFiguresTest {
    @Test
    void stacked_ends_add_up_and_stay_below_one_hundred() {
        XYPlot plot = figure("first-ends").panels().get(0).plot();
        XYDataset failed = series(plot, "none failed");
        XYDataset listed = series(plot, "none listed");
        int last = failed.getItemCount(0) - 1;
        assertThat(failed.getYValue(0, last)).isEqualTo(100 * .03 * 15, within(1e-9));
        assertThat(listed.getYValue(0, last)).isEqualTo(100 * (.03 + .006 + .004 + .001 + .01) * 15, within(1e-9));
        assertThat(figure("first-ends").panels().get(0).atRisk()).isNotNull();
    }

    @Test
    void rank_and_size_are_logarithms_with_the_fitted_line_over_the_ranks_that_it_was_fitted_to() {
        XYPlot plot = figure("rank-size").panels().get(0).plot();
        XYDataset line = series(plot, "none fit");
        assertThat(line.getYValue(0, 0)).isEqualTo(10, within(1e-9));
        assertThat(line.getXValue(0, 1)).isEqualTo(Math.log10(20), within(1e-9));
        assertThat(series(plot, "none").getItemCount(0))
                .as("the last rank is undefined")
                .isEqualTo(6);
        assertThat(plot.getDomainAxis().getRange().getUpperBound()).isLessThan(Math.log10(100));
    }

    @Test
    void growth_rates_name_the_distribution_that_the_interval_allows() {
        assertThat(figure("growth-rates").title())
                .contains("not significantly different from the Laplace distribution");
        XYPlot plot = figure("growth-rates").panels().get(0).plot();
        XYDataset laplace = series(plot, "none Laplace");
        assertThat(laplace.getYValue(0, 60)).isEqualTo(Math.log10(1 / 1.4), within(1e-9));
    }

    @Test
    void only_policies_that_use_platforms_have_marks_and_intervals_stay_within_what_is_possible() {
        Figure platforms = figure("platforms");
        assertThat(platforms.panels()).hasSize(3);
        assertThat(platforms.legend().entries()).hasSize(2);
        XYDataset waits = series(platforms.panels().get(1).plot(), "rainforest pilot-line");
        assertThat(((org.jfree.data.xy.XYIntervalSeriesCollection) waits).getStartXValue(0, 0))
                .isZero();
        assertThat(figure("refusals").panels().get(0).rows()).hasSize(1);
    }

    @Test
    void years_survived_have_a_bar_for_the_baseline_and_differences_in_months() {
        Figure figure = figure("mean-survival");
        assertThat(figure.panels().get(0).rows())
                .hasSize(5)
                .first()
                .extracting(Panel.Row::name)
                .isEqualTo("No state money");
        Comparison.Outcome row = Comparisons.full().outcomes().stream()
                .filter(one ->
                        one.metric().equals("survival.rmst_10y") && one.of().equals(Comparisons.RAINFOREST))
                .findFirst()
                .orElseThrow();
        assertThat(series(figure.panels().get(1).plot(), "rainforest difference")
                        .getXValue(0, 0))
                .isEqualTo(12 * row.difference(), within(1e-9));
    }

    @Test
    void all_outcomes_stand_in_groups_on_scales_of_their_own() {
        List<Figure> overview = figures(Comparisons.full()).stream()
                .filter(figure -> figure.slug().startsWith("outcomes"))
                .toList();
        assertThat(overview).hasSizeGreaterThan(3);
        assertThat(overview.stream()
                        .mapToInt(figure -> figure.panels().get(0).rows().size())
                        .sum())
                .isEqualTo(18);
        for (Panel panel : overview.get(0).panels()) {
            for (int i = 0; i < panel.plot().getDatasetCount(); i++) {
                assertThat(panel.plot().getDataset(i).getXValue(0, 0)).isBetween(-1.0, 1.0);
            }
        }
    }

    @Test
    void names_with_markup_quotes_chinese_and_emoji_are_text_in_every_figure() throws Exception {
        String hostile = "<script>alert('x')</script> \"quoted\" & 雨林 🌧️ ";
        Comparison comparison = Damaged.copy(
                Comparisons.full(), number -> number, text -> text.matches("[a-z0-9._-]*") ? text : hostile + text);
        Map<String, String> svg = Drawing.of(comparison, Words.in("en")).svg();
        for (String slug : List.of("money", "pareto", "sectors", "platforms", "refusals", "gap", "running-mean")) {
            String markup = svg.getOrDefault(slug, "");
            assertThat(markup).as(slug).contains("&lt;script").doesNotContain("<script");
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        }
    }
}
