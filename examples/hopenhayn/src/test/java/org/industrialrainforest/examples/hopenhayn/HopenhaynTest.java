package org.industrialrainforest.examples.hopenhayn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulated industry is held against the equilibrium of a continuum of firms. Seed 1, 10 runs. */
@Tag("slow")
class HopenhaynTest {
    private static final int RUNS = 10;
    private static final List<String> CASES = List.of("free", "subsidy", "dear");
    private static final List<String> SIMULATED = List.of("firms", "size", "exits", "entrants");

    private static Comparison comparison;
    private static List<Reference> fine;
    private static List<Reference> coarse;

    @BeforeAll
    static void compare() {
        comparison = Experiment.of(new Hopenhayn()).runs(RUNS).compare(RunExecutor.local(2));
        fine = references(100);
        coarse = references(70);
    }

    private static List<Reference> references(int intervals) {
        return List.of(Reference.of(1, 2, intervals), Reference.of(1, 1, intervals), Reference.of(1.25, 2, intervals));
    }

    private static double of(Reference reference, String outcome) {
        ToDoubleFunction<Reference> figure = switch (outcome) {
            case "price" -> Reference::price;
            case "threshold" -> Reference::threshold;
            case "firms" -> Reference::firms;
            case "size" -> Reference::size;
            case "exits" -> Reference::exits;
            default -> Reference::entrants;
        };
        return figure.applyAsDouble(reference);
    }

    @Test
    void the_reference_has_no_error_that_a_finer_grid_would_mend() {
        for (int c = 0; c < CASES.size(); c++) {
            for (String outcome : comparison.outcomes()) {
                double figure = of(fine.get(c), outcome);
                assertThat(of(coarse.get(c), outcome))
                        .as("%s, %s", CASES.get(c), outcome)
                        .isCloseTo(figure, offset(1e-4 * (1 + Math.abs(figure))));
            }
        }
    }

    @Test
    void firms_price_and_leave_as_the_value_function_says() {
        // The model's fixed grid has its kink between two nodes: its step is .023, the error of a linear kink some
        // hundredths of it.
        for (int c = 0; c < CASES.size(); c++) {
            assertThat(mean(CASES.get(c), "price"))
                    .as(CASES.get(c))
                    .isCloseTo(fine.get(c).price(), offset(2e-4));
            assertThat(mean(CASES.get(c), "threshold"))
                    .as(CASES.get(c))
                    .isCloseTo(fine.get(c).threshold(), offset(1e-3));
        }
    }

    @Test
    void mean_size_exit_rate_entry_and_number_of_firms_are_those_of_the_stationary_distribution() {
        for (int c = 0; c < CASES.size(); c++) {
            for (String outcome : SIMULATED) {
                double expected = of(fine.get(c), outcome);
                assertThat(Math.abs(mean(CASES.get(c), outcome) - expected))
                        .as("%s, %s: %s of %s", CASES.get(c), outcome, mean(CASES.get(c), outcome), expected)
                        .isLessThan(allowed(CASES.get(c), outcome, expected));
            }
        }
    }

    /** The Monte Carlo error at 99.9 %, and what the error of the model's threshold, at most .001 of a ln, does to a figure. */
    private static double allowed(String treatment, String outcome, double expected) {
        // Student's t with nine degrees of freedom, at 99.9 % and at 95 %.
        double monteCarlo = figures(treatment, outcome).meanInterval().halfWidth() * 4.781 / 2.262;
        return monteCarlo + expected * .001;
    }

    private static double mean(String treatment, String outcome) {
        return figures(treatment, outcome).mean();
    }

    private static PairedFigures figures(String treatment, String outcome) {
        return comparison.figures(outcome, treatment);
    }

    @Test
    void cheaper_entry_means_a_lower_price_and_more_firms_that_live_shorter() {
        assertThat(figures("subsidy", "price").interval().high()).isNegative();
        assertThat(figures("subsidy", "exits").interval().low()).isPositive();
        assertThat(figures("subsidy", "entrants").interval().low()).isPositive();
        assertThat(figures("subsidy", "size").interval().high()).isNegative();
    }

    @Test
    void treatments_share_their_luck_so_that_pairing_narrows_the_interval() {
        assertThat(figures("dear", "firms").varianceReduction()).isGreaterThan(1.5);
        assertThat(figures("dear", "firms").interval().high()).isNegative();
    }

    private static Simulation after(int years) {
        Experiment<Hopenhayn.Industry> one = Experiment.of(new Hopenhayn());
        Simulation industry =
                ((SimulatedRun<Hopenhayn.Industry>) one.start(one.specs(1).get(0))).simulation();
        for (int year = 0; year < years; year++) {
            industry.step();
        }
        return industry;
    }

    /** The first difference beyond one firm, and the totals of all firms, in ten years after its productivity is raised. */
    private static Optional<MinimalDifference.Difference> whenOneFirmIsBetterBy(double change) {
        Simulation with = after(5);
        Table firms = with.tables().get(0);
        long better = firms.id(firms.byIdentity()[0]);
        ((Reals) firms.columns().get(0)).add(firms.row(better), change);
        return MinimalDifference.between(after(5), with)
                .reaching("firm", better)
                .reaching((table, entity) -> table.equals("sum"))
                .until(14);
    }

    @Test
    void a_firm_that_works_a_little_better_leaves_every_other_firm_as_it_is() {
        assertThat(whenOneFirmIsBetterBy(1e-4)).isEmpty();
    }

    @Test
    void a_firm_that_works_much_better_keeps_others_from_entering_and_no_one_else() {
        assertThat(whenOneFirmIsBetterBy(1)).hasValueSatisfying(first -> {
            assertThat(first.phase()).isEqualTo("renew and enter");
            assertThat(first.table()).isEqualTo("firm");
            assertThat(first.without()).isEqualTo("present");
            assertThat(first.with()).isEqualTo("absent");
        });
    }

    @Test
    void the_page_shows_what_a_run_shows() throws IOException {
        StringBuilder table = new StringBuilder();
        for (int c = 0; c < CASES.size(); c++) {
            for (String outcome : comparison.outcomes()) {
                PairedFigures f = figures(CASES.get(c), outcome);
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.4g ± %s | %.4g | %s |%n",
                        CASES.get(c),
                        outcome,
                        f.mean(),
                        SIMULATED.contains(outcome)
                                ? String.format(
                                        Locale.ROOT, "%.2g", f.meanInterval().halfWidth())
                                : "0",
                        of(fine.get(c), outcome),
                        c == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "%.3g [%.3g, %.3g]",
                                        f.difference(),
                                        f.interval().low(),
                                        f.interval().high())));
            }
        }
        assertThat(Files.readString(Path.of("README.md"))).contains(table);
    }
}
