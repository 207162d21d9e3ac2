package org.industrialrainforest.engine.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.industrialrainforest.engine.simulation.Snapshot;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiments with an orchard of which the truth is known. */
class ExperimentTest {
    private static final RunExecutor ONE = RunExecutor.local(1);

    private static Experiment<Orchard.Harvest> orchard() {
        return Experiment.of(new Orchard()).runs(20);
    }

    // --- pairing

    @Test
    void worlds_share_their_luck_so_a_treatment_that_only_adds_has_the_same_effect_in_every_pair() {
        PairedFigures manure = orchard().compare(ONE).figures("weight", "manure");
        double truth = Orchard.MANURE * Orchard.MONTHS;
        assertThat(manure.difference()).isCloseTo(truth, offset(1e-9));
        assertThat(manure.interval().halfWidth()).isLessThan(1e-9);
        assertThat(manure.correlation()).isCloseTo(1, offset(1e-9));
        assertThat(manure.meanInterval().halfWidth()).isGreaterThan(.1);
    }

    @Test
    void a_treatment_that_halves_growth_halves_the_luck_too() {
        PairedFigures pruning = orchard().compare(ONE).figures("weight", "pruning");
        assertThat(pruning.correlation()).isCloseTo(1, offset(1e-9));
        // var x + var x/4 over var x/4.
        assertThat(pruning.varianceReduction()).isCloseTo(5, offset(1e-6));
        assertThat(pruning.interval().low()).isLessThan(-6);
        assertThat(pruning.interval().high()).isGreaterThan(-6);
    }

    @Test
    void a_tree_has_its_luck_however_many_others_are_planted() {
        Experiment<Orchard.Harvest> sizes = orchard().vary("trees", "3", "9").treatments("bare");
        List<RunSpec> specs = sizes.specs(1);
        List<Double> few = sizes.run(specs.get(0), Progress.NONE).result().weights();
        List<Double> many = sizes.run(specs.get(1), Progress.NONE).result().weights();
        assertThat(many).hasSize(9);
        assertThat(many.subList(0, 3)).isEqualTo(few);
    }

    @Test
    void replicates_and_seeds_have_luck_of_their_own() {
        List<String> digests = Stream.of(1L, 2L)
                .flatMap(seed -> orchard().treatments("bare").seed(seed).compare(ONE).each().stream())
                .map(Comparison.RunRow::digest)
                .toList();
        assertThat(digests).hasSize(40).doesNotHaveDuplicates();
    }

    // --- intervals

    @Test
    void an_interval_of_95_percent_holds_the_truth_19_times_of_20() {
        int held = 0;
        for (long seed = 1; seed <= 400; seed++) {
            PairedFigures bare =
                    orchard().treatments("bare").seed(seed).runs(8).compare(ONE).figures("weight", "bare");
            held += bare.meanInterval().low() <= 12 && 12 <= bare.meanInterval().high() ? 1 : 0;
        }
        // 380 of 400 with a standard deviation of 4.4.
        assertThat(held).as("seeds 1 to 400").isBetween(366, 394);
    }

    @Test
    void the_level_of_intervals_is_a_setting() {
        Comparison wide = orchard().compare(ONE);
        Comparison narrow = orchard().level(.5).compare(ONE);
        // Student's t with 19 degrees of freedom at 95 % and at 50 %.
        double ratio = 2.093024 / .687621;
        for (Function<PairedFigures, org.industrialrainforest.engine.statistics.Interval> which :
                List.<Function<PairedFigures, org.industrialrainforest.engine.statistics.Interval>>of(
                        PairedFigures::meanInterval, PairedFigures::interval, PairedFigures::monteCarlo)) {
            double at95 = which.apply(wide.figures("weight", "pruning")).halfWidth();
            double at50 = which.apply(narrow.figures("weight", "pruning")).halfWidth();
            assertThat(at95 / at50).isCloseTo(ratio, offset(1e-5));
        }
        assertThat(wide.toString()).contains("95 % intervals");
        assertThat(narrow.toString()).contains("50 % intervals");
        assertThat(orchard().level(.995).runs(2).compare(ONE).toString()).contains("99.5 % intervals");
    }

    @Test
    void runs_of_one_parameter_set_are_a_cluster_and_a_prediction_is_wider_than_the_mean() {
        ParameterSets sets = new ParameterSets(
                "orchard",
                Stream.of("1", "2", "3", "4")
                        .map(growth -> new TreeMap<>(Map.of("growth", growth)))
                        .map(set -> (java.util.SortedMap<String, String>) set)
                        .toList());
        Comparison comparison = orchard().parameterSets(sets).runs(8).compare(ONE);
        assertThat(comparison.each().stream()
                        .filter(run -> run.spec().treatment().equals("bare"))
                        .map(run -> run.spec().parameterSet()))
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
        assertThat(comparison.intervals()).isEqualTo(IntervalKind.PREDICTION);
        PairedFigures pruning = comparison.figures("weight", "pruning");
        assertThat(pruning.prediction().halfWidth())
                .isGreaterThan(pruning.monteCarlo().halfWidth());
        // Half of twelve months at 2.5 kg.
        assertThat(pruning.interval().low()).isLessThan(-15);
        assertThat(pruning.interval().high()).isGreaterThan(-15);
        assertThat(orchard()
                        .compare(ONE)
                        .figures("weight", "pruning")
                        .prediction()
                        .low())
                .isNaN();
    }

    @Test
    void what_is_undefined_in_a_world_makes_no_pair_and_what_does_not_vary_has_no_correlation() {
        Comparison comparison = orchard().compare(ONE);
        PairedFigures cut = comparison.figures("cut", "pruning");
        assertThat(cut.pairs()).isZero();
        assertThat(cut.difference()).isNaN();
        assertThat(cut.mean()).isFinite();
        assertThat(comparison.figures("planted", "manure").correlation()).isNaN();
        assertThat(comparison.toString().lines().filter(line -> line.startsWith("planted")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("r —"));
        assertThat(TidyTables.differences(comparison)).doesNotContain("NaN");
    }

    // --- digests, threads, snapshots

    @Test
    void a_comparison_depends_neither_on_the_number_of_threads_nor_on_the_order_of_runs() {
        RunExecutor backwards = new RunExecutor() {
            @Override
            public <T> void execute(List<RunSpec> specs, Function<RunSpec, T> run, Consumer<T> taker) {
                for (int i = specs.size() - 1; i >= 0; i--) {
                    taker.accept(run.apply(specs.get(i)));
                }
            }
        };
        Comparison one = orchard().compare(ONE);
        for (RunExecutor other : List.of(RunExecutor.local(3), backwards)) {
            Comparison again = orchard().compare(other);
            assertThat(again.rows()).isEqualTo(one.rows());
            assertThat(TidyTables.runs(again)).isEqualTo(TidyTables.runs(one));
            assertThat(TidyTables.differences(again)).isEqualTo(TidyTables.differences(one));
        }
    }

    @Test
    void every_run_has_an_id_of_its_own_that_changes_with_a_value() {
        List<Comparison.RunRow> each =
                orchard().vary("growth", "1", "2").compare(ONE).each();
        assertThat(each).hasSize(20 * 3 * 2).extracting(Comparison.RunRow::id).doesNotHaveDuplicates();
        assertThat(each.get(0).id()).hasSize(32).matches("[0-9a-f]+");
    }

    @Test
    void a_run_taken_up_from_a_snapshot_ends_as_the_one_that_was_not_interrupted() {
        Experiment<Orchard.Harvest> experiment = orchard();
        RunSpec spec = experiment.specs(1).get(0);
        Completed<Orchard.Harvest> whole = experiment.run(spec, Progress.NONE);
        Snapshot half;
        try (Run<Orchard.Harvest> first = experiment.start(spec)) {
            for (int month = 0; month < 6; month++) {
                first.step();
            }
            assertThatIllegalStateException().isThrownBy(first::result).withMessageContaining("not over");
            half = first.snapshot();
        }
        try (Run<Orchard.Harvest> second = experiment.start(spec)) {
            second.restore(half);
            while (!second.over()) {
                second.step();
            }
            assertThat(second.digest()).isEqualTo(whole.digest());
            assertThat(second.result()).isEqualTo(whole.result());
            assertThatIllegalStateException().isThrownBy(second::step).withMessageContaining("is over");
        }
        try (Run<Orchard.Harvest> stranger = experiment.start(spec.replicate(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stranger.restore(half))
                    .withMessageContainingAll("replicate 0", "replicate 1", "run it again from the start");
        }
    }

    @Test
    void a_snapshot_may_go_on_under_another_treatment() {
        Experiment<Orchard.Harvest> experiment = orchard();
        RunSpec bare = experiment.specs(1).get(0);
        RunSpec manure = experiment.specs(1).get(1);
        try (Run<Orchard.Harvest> first = experiment.start(bare);
                Run<Orchard.Harvest> second = experiment.start(manure)) {
            for (int month = 0; month < 6; month++) {
                first.step();
            }
            second.restore(first.snapshot());
            while (!second.over()) {
                second.step();
            }
            double without = experiment.run(bare, Progress.NONE).result().mean();
            assertThat(second.result().mean()).isCloseTo(without + 6 * Orchard.MANURE, offset(1e-9));
        }
    }

    @Test
    void an_executor_that_loses_a_run_is_found_out() {
        RunExecutor careless = new RunExecutor() {
            @Override
            public <T> void execute(List<RunSpec> specs, Function<RunSpec, T> run, Consumer<T> taker) {
                ONE.execute(specs.subList(1, specs.size()), run, taker);
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> orchard().compare(careless))
                .withMessageContaining("59 results of 60 runs");
    }

    // --- points, shocks, contrasts

    @Test
    void several_parameters_make_a_grid_and_each_point_has_its_own_baseline() {
        Experiment<Orchard.Harvest> grid = orchard().vary("growth", "1", "2").vary("trees", "3", "4");
        assertThat(grid.cases().all())
                .extracting(Case::point)
                .containsOnly("growth=1;trees=3", "growth=1;trees=4", "growth=2;trees=3", "growth=2;trees=4");
        assertThat(grid.cases().size()).isEqualTo(12);
        Comparison comparison = grid.compare(ONE);
        assertThat(comparison.figures("weight", "pruning @ growth=2;trees=3").difference())
                .isCloseTo(-12, offset(1.5));
        assertThat(comparison.figures("weight", "pruning @ growth=1;trees=3").difference())
                .isCloseTo(-6, offset(1.5));
    }

    @Test
    void each_shock_has_its_own_baseline() {
        PairedFigures frozen = orchard().shocks("none", "frost").compare(ONE).figures("weight", "manure + frost");
        assertThat(frozen.difference()).isCloseTo(Orchard.MANURE * 11, offset(1e-9));
    }

    @Test
    void a_contrast_sets_two_points_against_each_other_pair_by_pair() {
        Experiment<Orchard.Harvest> points = orchard()
                .vary("growth", "1", "1.5")
                .contrast("bare @ growth=1.5", "bare @ growth=1")
                .contrast("manure @ growth=1", "bare @ growth=1.5");
        Comparison comparison = points.compare(ONE);
        PairedFigures richer = comparison.figures("weight", "bare @ growth=1.5", "bare @ growth=1");
        assertThat(richer.difference()).isCloseTo(6, offset(1e-9));
        assertThat(richer.interval().halfWidth()).isLessThan(1e-9);
        assertThat(comparison
                        .figures("pooled", "bare @ growth=1.5", "bare @ growth=1")
                        .difference())
                .isCloseTo(6, offset(1e-9));
        // Manure does what half a kilogram more growth does.
        assertThat(comparison
                        .figures("weight", "manure @ growth=1", "bare @ growth=1.5")
                        .difference())
                .isCloseTo(0, offset(1e-9));
        assertThat(comparison.figures("weight", "bare @ growth=1.5").difference())
                .isZero();
        assertThat(comparison.toString()).contains("bare @ growth=1.5 − bare @ growth=1 ");
        assertThat(TidyTables.differences(comparison)).contains(",bare,growth=1.5,none,bare @ growth=1,");
    }

    @Test
    void a_contrast_whose_case_is_gone_is_refused_before_the_first_run() {
        Experiment<Orchard.Harvest> changed = orchard()
                .vary("growth", "1", "2")
                .contrast("bare @ growth=2", "bare @ growth=1")
                .at(List.of(Map.of("growth", "3")));
        RunExecutor never = new RunExecutor() {
            @Override
            public <T> void execute(List<RunSpec> specs, Function<RunSpec, T> run, Consumer<T> taker) {
                throw new AssertionError("ran");
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed.compare(never))
                .withMessageContaining("bare @ growth=2");
    }

    @Test
    void runs_that_are_pooled_weigh_by_what_they_hold() {
        Comparison comparison = orchard().compare(ONE);
        assertThat(comparison.figures("pooled", "bare").mean())
                .isCloseTo(comparison.figures("weight", "bare").mean(), offset(1e-9));
    }

    // --- bad input

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(o -> o.treatments("dung"), "'dung'", "bare", "manure", "pruning"),
                mistake(o -> o.treatments("manure", "manure"), "'manure' is named twice"),
                mistake(o -> o.baseline("dung"), "'dung'", "bare"),
                mistake(o -> o.shocks("drought"), "'drought'", "none", "frost"),
                mistake(o -> o.vary("rain", "1"), "'rain' is no parameter", "trees", "growth"),
                mistake(o -> o.vary("growth", "much"), "'growth'", "'much'", "no number", "[0.0, 10.0]"),
                mistake(o -> o.vary("growth", "11"), "'growth'", "11", "[0.0, 10.0]"),
                mistake(o -> o.vary("growth", "NaN"), "'growth'", "NaN", "[0.0, 10.0]"),
                mistake(o -> o.vary("trees", "2.6"), "'trees'", "2.6", "whole number", "perhaps 3"),
                mistake(o -> o.vary("growth", "1", "1.0"), "given twice"),
                mistake(o -> o.vary("growth"), "'growth' has no values"),
                mistake(o -> o.vary("growth", "1").vary("growth", "2"), "'growth' is varied twice"),
                mistake(o -> o.runs(0), "runs = 0 is below 1"),
                mistake(o -> o.level(95), "level = 95.0", "between 0 and 1", "perhaps .95"),
                mistake(o -> o.contrast("bare", "dung"), "'dung'", "manure"));
    }

    private static Arguments mistake(UnaryOperator<Experiment<Orchard.Harvest>> what, String... words) {
        return Arguments.of(what, Arrays.asList(words));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_value_and_what_is_allowed(
            UnaryOperator<Experiment<Orchard.Harvest>> what, List<String> words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> what.apply(orchard()))
                .withMessageContainingAll(words.toArray(String[]::new));
    }

    @Test
    void a_declaration_that_cannot_work_is_refused_where_it_stands() {
        refused(() -> Parameter.of(" ", "kg", "g", 1, 0, 2), "path that is not blank");
        refused(() -> Parameter.of("g", "kg", "g", 3, 0, 2), "'g'", "3.0", "[0.0, 2.0]");
        refused(() -> Parameter.of("g", "kg", "g", 3, 4, 2), "4.0", "2.0", "holds nothing");
        refused(() -> new Treatment(" ", "nothing"), "not blank");
        refused(() -> RunExecutor.local(0), "threads = 0");
        refused(() -> orchard().compare(ONE).figures("height", "bare"), "'height'", "weight", "manure");
        refused(() -> orchard().compare(ONE).figures("weight", "bare", "manure"), "'bare' against 'manure'");
    }

    private static void refused(ThrowingCallable declaration, String... words) {
        assertThatThrownBy(declaration)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }
}
