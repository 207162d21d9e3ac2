package org.industrialrainforest.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.FullGrid;
import org.industrialrainforest.engine.design.SaltelliBlocks;
import org.industrialrainforest.engine.design.SobolIndices.Convention;
import org.industrialrainforest.engine.design.Trajectories;
import org.industrialrainforest.engine.lab.Parameter;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Test;

/** What an outcome, an effect, a synergy and a ranking rest on, in a field whose yield is a formula. */
class ExplorationTest {
    private static final Evaluation TWO_THREADS = Evaluation.on(RunExecutor.local(2));

    private final Field field = new Field();
    private final Exploration<Double> sown =
            Exploration.of(field).over(Space.of(field, List.of("sun", "water", "rows")));

    private static MorrisStudy.Row row(MorrisStudy study, String path) {
        return study.rows().stream()
                .filter(row -> row.factor().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private Answers morris(int runs) {
        return sown.runs(runs).ask(Trajectories.of(8, 3), TWO_THREADS);
    }

    @Test
    void the_difference_of_two_treatments_rests_on_what_the_treatment_uses_alone() {
        MorrisStudy study = MorrisStudy.of(morris(2), Output.difference("yield", "watered", "bare"), 1);
        assertThat(study.trajectories()).isEqualTo(8);
        assertThat(row(study, "water").mu()).isCloseTo(2, within(1e-9));
        assertThat(row(study, "water").places()).hasToString("1");
        assertThat(row(study, "water").told()).isTrue();
        assertThat(row(study, "water").signTold()).isTrue();
        assertThat(row(study, "sun").muStar()).isLessThan(1e-12);
        assertThat(row(study, "rows").told()).isFalse();
    }

    @Test
    void an_effect_of_a_whole_number_is_that_of_its_whole_range() {
        MorrisStudy study = MorrisStudy.of(morris(1), Output.level("yield", "bare"), 1);
        assertThat(row(study, "rows").mu()).isCloseTo(3, within(1e-9));
        assertThat(row(study, "rows").sigma()).isLessThan(1e-9);
        assertThat(row(study, "sun").mu()).isCloseTo(3, within(1e-9));
        assertThat(row(study, "rows").noise()).as("with a single replicate").isNaN();
        assertThat(row(study, "rows").known()).isFalse();
        assertThat(row(study, "rows").told()).as("from chance between runs").isFalse();
        assertThat(row(study, "sun").places())
                .as("equal effects are not ranked")
                .hasToString("1–2");
    }

    @Test
    void luck_that_all_points_share_is_no_noise() {
        MorrisStudy study = MorrisStudy.of(morris(4), Output.level("yield", "bare"), 1);
        assertThat(row(study, "sun").noise()).isLessThan(1e-12);
    }

    @Test
    void a_synergy_rests_on_the_two_inputs_that_work_together() {
        Output synergy = new Output(Output.Kind.SYNERGY, "yield", List.of("both", "bare", "watered", "weeded"), false);
        MorrisStudy study = MorrisStudy.of(morris(2), synergy, 1);
        assertThat(row(study, "sun").muStar()).isPositive();
        assertThat(row(study, "sun").sigma()).isPositive();
        assertThat(row(study, "rows").muStar()).isLessThan(1e-12);
    }

    @Test
    void more_water_puts_watering_before_weeding_and_nothing_else_does() {
        Answers answers = sown.runs(2).treatments(List.of("watered", "weeded")).ask(Trajectories.of(8, 3), TWO_THREADS);
        RankingChanges changes = RankingChanges.alongTrajectories(answers, "yield", false);
        RankingChanges.Row first = changes.rows().get(0);
        assertThat(first.factor().path()).isEqualTo("water");
        assertThat(first.leader()).isPositive();
        assertThat(first.usual()).containsExactly("weeded", "watered");
        assertThat(changes.rows().subList(1, 3)).allMatch(row -> row.order() == 0);
        Output rank = new Output(Output.Kind.RANK, "yield", List.of("watered", "weeded"), false);
        assertThat(answers.outputs(rank)).containsOnly(1, 2);
        Output lower = new Output(Output.Kind.RANK, "yield", List.of("watered", "weeded"), true);
        assertThat(answers.output(0, lower)).isEqualTo(3 - answers.output(0, rank));
    }

    @Test
    void shares_of_the_variance_come_out_and_have_settled() {
        SaltelliBlocks blocks = SaltelliBlocks.of(512, 1).withSecond();
        Answers answers =
                sown.runs(2).over(Space.of(field, List.of("sun", "water"))).ask(blocks, TWO_THREADS);
        // 2 w − 1 + ½ + s w and 3 s: the variance is 2.5²/12 + 3.5²/12 + 1/144.
        SobolStudy study = SobolStudy.of(answers, blocks, Output.level("yield", "both"), Convention.CENTRED, 1);
        double variance = (2.5 * 2.5 + 3.5 * 3.5) / 12 + 1 / 144.0;
        assertThat(study.rows().get(0).factor().path()).isEqualTo("sun");
        assertThat(study.rows().get(0).first().value()).isCloseTo(3.5 * 3.5 / 12 / variance, within(.02));
        assertThat(study.rows().get(1).total().value()).isCloseTo((2.5 * 2.5 / 12 + 1 / 144.0) / variance, within(.02));
        assertThat(study.rows()).allMatch(row -> row.total().told());
        assertThat(study.pairs()).hasSize(1);
        assertThat(study.rows().get(0).places()).hasToString("1");
        assertThat(study.rows()
                        .get(0)
                        .total()
                        .interval()
                        .contains(study.rows().get(0).total().value()))
                .isTrue();
        assertThat(RankingChanges.inBlocks(answers, blocks, "yield", false)
                        .rows()
                        .get(0)
                        .factor()
                        .path())
                .isEqualTo("water");
    }

    @Test
    void a_point_that_fails_is_run_again_and_its_trajectory_left_out() {
        Exploration<Double> stony = Exploration.of(field).over(Space.of(field)).treatments(List.of("bare"));
        Answers answers = stony.ask(Trajectories.of(8, 3), TWO_THREADS);
        assertThat(answers.failed()).isPositive();
        assertThat(field.runs).hasValue(answers.distinct() + answers.failed());
        MorrisStudy study = MorrisStudy.of(answers, Output.level("yield", "bare"), 1);
        assertThat(study.dropped()).isPositive();
        assertThat(study.trajectories() + study.dropped()).isEqualTo(8);
        assertThat(study.rows()).allMatch(row -> Double.isFinite(row.mu()) || study.trajectories() == 0);
    }

    @Test
    void a_point_that_fails_takes_its_base_block_with_it_and_is_counted() {
        SaltelliBlocks blocks = SaltelliBlocks.of(32, 1);
        Exploration<Double> stony = Exploration.of(field)
                .over(Space.of(field, List.of("sun", "stones")))
                .treatments(List.of("bare"));
        Answers answers = stony.ask(blocks, TWO_THREADS);
        Output level = Output.level("yield", "bare");
        int size = blocks.blockSize(2);
        long cut = IntStream.range(0, 32)
                .filter(b ->
                        IntStream.range(b * size, (b + 1) * size).anyMatch(p -> Double.isNaN(answers.output(p, level))))
                .count();
        SobolStudy study = SobolStudy.of(answers, blocks, level, Convention.CENTRED, 1);
        assertThat(cut).isPositive();
        assertThat(study.dropped()).isEqualTo((int) cut);
        assertThat(study.blocks()).isEqualTo(32 - (int) cut);
        SobolStudy.Row stones = study.rows().get(1);
        assertThat(stones.factor().path()).isEqualTo("stones");
        assertThat(stones.total().value())
                .as("a mean or a zero in place of what failed would give the stones an effect")
                .isCloseTo(0, within(1e-12));
        assertThat(stones.total().told()).isFalse();
    }

    @Test
    void beside_the_indices_stand_those_of_half_and_a_quarter_of_the_blocks() {
        Exploration<Double> two = sown.over(Space.of(field, List.of("sun", "water")));
        List<SobolStudy.Row> whole = sobol(two, 64).rows();
        List<SobolStudy.Row> half = sobol(two, 32).rows();
        List<SobolStudy.Row> quarter = sobol(two, 16).rows();
        for (int i = 0; i < 2; i++) {
            assertThat(half.get(i).factor().path())
                    .isEqualTo(whole.get(i).factor().path());
            assertThat(whole.get(i).total().half())
                    .isCloseTo(half.get(i).total().value(), within(1e-9));
            assertThat(whole.get(i).first().quarter())
                    .isCloseTo(quarter.get(i).first().value(), within(1e-9));
        }
    }

    private static SobolStudy sobol(Exploration<Double> exploration, int number) {
        SaltelliBlocks blocks = SaltelliBlocks.of(number, 1);
        Answers answers = exploration.ask(blocks, TWO_THREADS);
        return SobolStudy.of(answers, blocks, Output.level("yield", "both"), Convention.CENTRED, 1);
    }

    @Test
    void equal_points_are_run_once() {
        Answers answers = sown.over(Space.of(field, List.of("rows")))
                .treatments(List.of("bare"))
                .ask(FullGrid.of(1, 9), TWO_THREADS);
        assertThat(answers.points()).hasSize(9);
        assertThat(answers.distinct()).isEqualTo(4);
        assertThat(field.runs).hasValue(4);
    }

    @Test
    void points_from_elsewhere_are_run_as_they_are() {
        Answers answers = sown.ask(
                List.of(new TreeMap<>(Map.of("sun", "1")), new TreeMap<>(Map.of("water", "0"))),
                TWO_THREADS,
                Progress.NONE);
        assertThat(answers.output(0, Output.level("yield", "bare"))).isEqualTo(15);
        assertThat(answers.output(1, Output.difference("yield", "watered", "bare")))
                .isEqualTo(-1);
    }

    @Test
    void answers_do_not_depend_on_threads() {
        Output both = Output.level("yield", "both");
        assertThat(sown.ask(Trajectories.of(3, 1), Evaluation.on(RunExecutor.local(1)))
                        .outputs(both))
                .containsExactly(sown.ask(Trajectories.of(3, 1), Evaluation.on(RunExecutor.local(4)))
                        .outputs(both));
    }

    @Test
    void what_cannot_be_varied_is_refused() {
        assertThatThrownBy(() -> Space.of(field, List.of("moon"))).hasMessageContaining("'moon'");
        assertThatThrownBy(() -> new Factor(Field.SUN, new Parameter.Range(0, 2)))
                .hasMessageContaining("allowed is");
        assertThatThrownBy(() -> new Factor(Field.SUN, new Parameter.Range(1, 1)))
                .hasMessageContaining("two finite ends");
        assertThatThrownBy(() -> new Factor(Field.ROWS, new Parameter.Range(1.5, 3)))
                .hasMessageContaining("whole number");
    }
}
