package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.Comparison.Case;
import org.industrialrainforest.core.experiment.Particulars;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.RatioOfMeans;
import org.industrialrainforest.report.Sankey.Band;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@Tag("slow")
class ParticularFiguresTest {
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

    private static XYDataset series(XYPlot plot, String key) {
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            if (plot.getDataset(i) != null && plot.getDataset(i).indexOf(key) >= 0) {
                return plot.getDataset(i);
            }
        }
        throw new AssertionError("no series " + key);
    }

    private static Comparison with(UnaryParticulars change) {
        Comparison full = Comparisons.full();
        return full.with(change.of(full.particulars()));
    }

    private interface UnaryParticulars {
        Particulars of(Particulars particulars);
    }

    @Test
    void every_party_pays_and_receives_in_the_flow_chart_what_the_ledger_says_and_keeps_the_rest() {
        Comparison full = Comparisons.full();
        Sankey all = new MoneyFigures(view(full), HOUSE).sankey(Comparisons.RAINFOREST, false);
        for (Particulars.Holding holding : full.particulars().holdings()) {
            if (holding.of().equals(Comparisons.RAINFOREST)) {
                assertThat(all.in(holding.party()) - all.out(holding.party()))
                        .as(holding.party())
                        .isEqualTo(holding.after() - holding.before(), within(1.0));
            }
        }
        assertThat(all.out("users")).isEqualTo(4790e9, within(1.0));
        assertThat(all.in("firms")).isEqualTo(1712e9, within(1.0));
    }

    @Test
    void small_flows_are_gathered_and_what_gathers_them_pays_what_it_receives() {
        Sankey all = new MoneyFigures(view(Comparisons.full()), HOUSE).sankey(Comparisons.RAINFOREST, false);
        assertThat(all.in(Sankey.OTHERS)).isPositive().isEqualTo(all.out(Sankey.OTHERS), within(1.0));
        assertThat(all.bands())
                .anyMatch(
                        band -> band.payer().equals("treasury") && band.payee().equals(Sankey.OTHERS))
                .anyMatch(band ->
                        band.payer().equals(Sankey.OTHERS) && band.payee().equals("state-capital"))
                .noneMatch(
                        band -> band.payer().equals("treasury") && band.payee().equals("state-capital"));
        assertThat(Sankey.gathered(List.of(new Band("a", "b", 5), new Band("b", "a", 1)), 2))
                .containsExactly(
                        new Band("a", "b", 5), new Band("b", Sankey.OTHERS, 1), new Band(Sankey.OTHERS, "a", 1));
    }

    @Test
    void close_up_shows_every_flow_of_the_state_and_no_other() {
        Sankey state = new MoneyFigures(view(Comparisons.full()), HOUSE).sankey(Comparisons.RAINFOREST, true);
        assertThat(state.bands()).noneMatch(band -> band.payer().equals("users"));
        assertThat(state.out("state-capital")).isEqualTo(17e9, within(1.0));
        assertThat(state.in("treasury")).isEqualTo(38e9, within(1.0));
        Figure figure = figure("money-of-the-state");
        assertThat(figure.title()).contains("pay out RMB 17.0 bn and receive RMB 38.0 bn");
        assertThat(figure.csv().text()).contains("users,rivals,incumbent-sales,3200000000000");
    }

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
    void findings_never_call_a_difference_what_spans_zero() {
        Finding finding = new Finding(view(Comparisons.full()));
        assertThat(finding.of("T", List.of(new Finding.Told("a", -1, 1)))).isEqualTo("T: no significant difference");
        assertThat(finding.of("T", List.of(new Finding.Told("a", Double.NaN, Double.NaN))))
                .isEqualTo("T: no significant difference");
        assertThat(finding.of(
                        "T",
                        List.of(
                                new Finding.Told("a", 1, 2),
                                new Finding.Told("b", -2, -1),
                                new Finding.Told("c", -1, 1))))
                .isEqualTo("T: more under “a”; less under “b”; for “c” no significant difference");
    }

    @Test
    void what_is_missing_is_named_with_its_reason() {
        Comparison old = with(particulars -> Particulars.NONE);
        assertThat(new Absent(view(old), Gallery.of(view(old), HOUSE)).sentences())
                .hasSize(9)
                .contains(
                        "Where the money goes: the saved results do not hold what it is drawn from; run the comparison again.")
                .noneMatch(sentence -> sentence.startsWith("Effect against public cost"));
        Comparison full = Comparisons.full();
        assertThat(new Absent(view(full), Gallery.of(view(full), HOUSE)).sentences())
                .isEmpty();
        Comparison alone = Comparisons.of(List.of(Comparisons.NONE));
        assertThat(new Absent(view(alone), Gallery.of(view(alone), HOUSE)).sentences())
                .contains("Running mean: there is no policy besides the baseline.")
                .noneMatch(sentence -> sentence.startsWith("Where the money goes"));
        assertThat(new Absent(view(Comparisons.empty()), Gallery.of(view(Comparisons.empty()), HOUSE)).sentences())
                .hasSize(16)
                .allMatch(sentence -> sentence.endsWith("no run was completed."));
    }

    @Test
    void one_run_draws_no_running_mean_and_says_so() {
        Comparison one = with(all -> new Particulars(
                all.flows(),
                all.holdings(),
                all.pairs().stream()
                        .map(row -> new Particulars.Pairs(
                                row.metric(), row.unit(), row.title(), row.of(), new double[] {row.differences()[0]}))
                        .toList(),
                all.gaps(),
                all.incidences(),
                all.sectors(),
                all.facilities(),
                all.sizes(),
                all.growth()));
        assertThat(figures(one)).extracting(Figure::slug).doesNotContain("running-mean");
        assertThat(new Absent(view(one), Gallery.of(view(one), HOUSE)).sentences())
                .containsExactly("Running mean: a single run has no spread; make two or more.");
    }

    @Test
    void open_figures_have_room_in_the_page_before_those_that_are_folded_away() {
        Figure open = figure("pareto");
        Figure folded = figure("money").in(Figure.Place.MORE);
        Map<String, String> drawn = Map.of("pareto", "x".repeat(2_100_000), "money", "y".repeat(2_100_000));
        FigureBlocks blocks = FigureBlocks.onScreen(view(Comparisons.full()), drawn, List.of(folded, open));
        String page = blocks.of(List.of(folded, open)).render();
        assertThat(page).contains("id=\"figure-pareto\"").doesNotContain("id=\"figure-money\"");
        assertThat(page).contains("charts/money.svg");
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
