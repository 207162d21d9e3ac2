package org.industrialrainforest.examples.nelsonwinter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.engine.lab.Comparison;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.PairedFigures;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.SimulatedRun;
import org.industrialrainforest.engine.simulation.MinimalDifference;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Simulation;
import org.industrialrainforest.engine.simulation.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Nelson and Winter report in words, held against 100 runs a case, seed 1. */
class NelsonWinterTest {
    private static final List<String> SIZES = List.of("4", "16", "32");

    private static Comparison comparison;

    @BeforeAll
    static void compare() {
        comparison = Experiment.of(new NelsonWinter())
                .vary("industry.firms", "4", "16", "32")
                .compare(RunExecutor.local(2));
    }

    private static PairedFigures figures(String outcome, String treatment, String firms) {
        return comparison.figures(outcome, treatment + " @ industry.firms=" + firms);
    }

    @Test
    void concentration_rises_over_time_from_equal_firms() {
        Comparison overTime = Experiment.of(new NelsonWinter())
                .treatments("restrained")
                .vary("industry.quarters", "1", "25", "50", "100", "200")
                .runs(20)
                .compare(RunExecutor.local(2));
        double before = 1.0 / 16 - 1e-9;
        for (String quarters : List.of("1", "25", "50", "100", "200")) {
            double now = overTime.figures("concentration", "restrained @ industry.quarters=" + quarters)
                    .mean();
            assertThat(now).as("after %s quarters", quarters).isGreaterThan(before);
            before = now;
        }
    }

    @Test
    void average_productivity_follows_latent_productivity() {
        // 1 % a quarter; the average is at no size of industry further behind than 20 quarters, nor ahead of what two
        // standard deviations of luck give.
        double latent = .16 * Math.exp(.01 * 99);
        for (String firms : SIZES) {
            double average = figures("productivity", "restrained", firms).mean();
            assertThat(average).as(firms + " firms").isBetween(latent * Math.exp(-.2), latent * Math.exp(.1));
        }
        // With latent growth of 1.5 % the average ends near e^(.5) times as high.
        PairedFigures fast = figures("productivity", "fast-science", "16");
        assertThat(Math.log(fast.mean() / fast.baselineMean())).isBetween(.4, .55);
    }

    @Test
    void faster_latent_growth_harder_imitation_and_unrestrained_investment_concentrate_an_industry() {
        for (String firms : SIZES) {
            for (String treatment : List.of("fast-science", "hard-imitation", "aggressive")) {
                assertThat(figures("concentration", treatment, firms).interval().low())
                        .as("%s, %s firms", treatment, firms)
                        .isPositive();
            }
        }
    }

    @Test
    void aggressive_imitators_drive_innovators_out_and_few_firms_then_have_less_progress() {
        for (String firms : SIZES) {
            assertThat(figures("innovators", "aggressive", firms).interval().high())
                    .isNegative();
        }
        assertThat(figures("productivity", "aggressive", "4").interval().high()).isNegative();
    }

    @Test
    void the_trade_off_few_firms_have_higher_markups_and_higher_productivity_than_many() {
        PairedFigures few = figures("markup", "restrained", "4");
        PairedFigures many = figures("markup", "restrained", "32");
        assertThat(few.meanInterval().low()).isGreaterThan(many.meanInterval().high());
        few = figures("productivity", "restrained", "4");
        many = figures("productivity", "restrained", "32");
        assertThat(few.meanInterval().low()).isGreaterThan(many.meanInterval().high());
    }

    @Test
    void firms_share_their_luck_between_treatments() {
        assertThat(figures("innovators", "fast-science", "16").correlation()).isGreaterThan(.7);
    }

    private static Simulation begun(String treatment) {
        Experiment<NelsonWinter.Industry> one =
                Experiment.of(new NelsonWinter()).treatments(treatment).baseline(treatment);
        return ((SimulatedRun<NelsonWinter.Industry>) one.start(one.specs(1).get(0))).simulation();
    }

    @Test
    void a_firm_that_works_worse_changes_the_others_through_the_market_and_no_sooner() {
        Simulation without = begun("restrained");
        Simulation with = begun("restrained");
        Table firms = with.tables().get(0);
        long worse = firms.id(firms.byIdentity()[0]);
        Reals productivity = (Reals) firms.columns().stream()
                .filter(column -> column.name().equals("A"))
                .findFirst()
                .orElseThrow();
        productivity.add(firms.row(worse), -.001);
        assertThat(MinimalDifference.between(without, with)
                        .reaching("firm", worse)
                        .until(99))
                .hasValueSatisfying(first -> {
                    assertThat(first.month()).isZero();
                    assertThat(first.phase()).isEqualTo("invest");
                    assertThat(first.column()).isEqualTo("K");
                });
    }

    @Test
    void a_treatment_of_investment_leaves_the_first_quarters_research_alone() {
        assertThat(MinimalDifference.between(begun("restrained"), begun("aggressive"))
                        .until(99))
                .hasValueSatisfying(first -> assertThat(first.phase()).isEqualTo("invest"));
    }

    @Test
    void the_page_shows_what_a_run_shows() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Comparison.Row row : comparison.rows()) {
            PairedFigures f = row.figures();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.3f [%.3f, %.3f] | %s |%n",
                    row.outcome(),
                    row.of().treatment(),
                    row.of().point().substring("industry.firms=".length()),
                    f.mean(),
                    f.meanInterval().low(),
                    f.meanInterval().high(),
                    row.of().treatment().equals("restrained")
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "%.3f [%.3f, %.3f]",
                                    f.difference(),
                                    f.interval().low(),
                                    f.interval().high())));
        }
        assertThat(Files.readString(Path.of("README.md"))).contains(table);
    }
}
