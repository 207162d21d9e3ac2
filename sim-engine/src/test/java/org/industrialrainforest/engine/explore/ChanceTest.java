package org.industrialrainforest.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.Design;
import org.industrialrainforest.engine.design.SaltelliBlocks;
import org.industrialrainforest.engine.design.SobolIndices.Convention;
import org.industrialrainforest.engine.design.Trajectories;
import org.industrialrainforest.engine.lab.Parameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is chance between runs and what is not, of formulae whose runs have luck of their own at every point. */
@Tag("slow")
class ChanceTest {
    private static final long SEED = 20_240_607;
    private static final List<String> TREATMENTS = List.of("none", "help", "more");

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** What a run shows of a point, a treatment and luck. */
    private interface Formula {
        double of(SortedMap<String, String> point, int treatment, int replicate, RandomGenerator luck);
    }

    private Answers answers(int k, Design design, int runs, Formula formula) {
        Space space = new Space(IntStream.range(0, k)
                .mapToObj(i -> Factor.of(Parameter.of("p" + i, "-", "p", .5, 0, 1)))
                .toList());
        double[][] units = design.points(k);
        List<SortedMap<String, String>> points = space.points(units);
        double[][][][] cells = new double[points.size()][TREATMENTS.size()][runs][1];
        for (int p = 0; p < cells.length; p++) {
            for (int t = 0; t < TREATMENTS.size(); t++) {
                for (int r = 0; r < runs; r++) {
                    cells[p][t][r][0] = formula.of(points.get(p), t, r, random);
                }
            }
        }
        int[] place = IntStream.range(0, points.size()).toArray();
        return new Answers(space, points, space.scaled(units), place, TREATMENTS, List.of("y"), cells, 0);
    }

    private static double at(SortedMap<String, String> point, int i) {
        return Double.parseDouble(point.getOrDefault("p" + i, "0"));
    }

    private static <T> double share(List<T> rows, ToDoubleFunction<T> told) {
        return rows.stream().mapToDouble(told).average().orElse(Double.NaN);
    }

    private double toldOfNothing(int trajectories, int runs, Output output) {
        List<MorrisStudy.Row> rows = new ArrayList<>();
        for (int study = 0; study < 6; study++) {
            Answers noise =
                    answers(40, Trajectories.of(trajectories, study), runs, (p, t, r, luck) -> luck.nextGaussian());
            rows.addAll(MorrisStudy.of(noise, output, study).rows());
        }
        return share(rows, row -> row.told() ? 1 : 0);
    }

    @Test
    void parameters_that_only_shuffle_luck_are_told_in_one_of_forty_cases() {
        Output level = Output.level("y", "help");
        for (int[] size : new int[][] {{10, 2}, {20, 4}}) {
            double told = toldOfNothing(size[0], size[1], level);
            assertThat(told)
                    .as("of 240, %d trajectories of %d runs, seed %d", size[0], size[1], SEED)
                    .isLessThan(.06);
        }
    }

    @Test
    void a_parameter_that_does_something_is_told_beside_luck() {
        Answers some = answers(
                10, Trajectories.of(10, 1), 2, (p, t, r, luck) -> 3 * at(p, 0) + .5 * luck.nextGaussian() + 100);
        MorrisStudy study = MorrisStudy.of(some, Output.level("y", "help"), 1);
        assertThat(study.rows().get(0).factor().path()).isEqualTo("p0");
        assertThat(study.rows().get(0).told()).as("seed %d", SEED).isTrue();
        assertThat(study.rows().get(0).signTold()).isTrue();
    }

    @Test
    void noise_is_what_the_size_of_nothing_is_on_average() {
        Answers nothing = answers(80, Trajectories.of(10, 1), 2, (p, t, r, luck) -> luck.nextGaussian());
        List<MorrisStudy.Row> rows =
                MorrisStudy.of(nothing, Output.level("y", "help"), 1).rows();
        assertThat(share(rows, MorrisStudy.Row::noise) / share(rows, MorrisStudy.Row::muStar))
                .as("seed %d", SEED)
                .isCloseTo(1, within(.1));
    }

    @Test
    void a_rank_that_luck_shuffles_is_not_told_and_one_that_a_parameter_turns_is() {
        Output rank = new Output(Output.Kind.RANK, "y", List.of("help", "none"), false);
        assertThat(toldOfNothing(10, 3, rank)).as("seed %d", SEED).isLessThan(.06);
        Answers turned = answers(
                5,
                Trajectories.of(10, 1),
                3,
                (p, t, r, luck) -> (t == 1 ? 10 * (at(p, 0) - .5) : 0) + .1 * luck.nextGaussian());
        MorrisStudy.Row first = MorrisStudy.of(turned, rank, 1).rows().get(0);
        assertThat(first.factor().path()).isEqualTo("p0");
        assertThat(first.told()).as("seed %d", SEED).isTrue();
        assertThat(first.noise()).isNotNaN();
    }

    @Test
    void a_run_without_a_value_is_left_out_at_both_ends_of_a_step_and_counted() {
        Answers gaps = answers(
                3,
                Trajectories.of(8, 1),
                3,
                (p, t, r, luck) -> r == 2 && at(p, 1) > .5 ? Double.NaN : 100 * r + at(p, 0));
        MorrisStudy study = MorrisStudy.of(gaps, Output.level("y", "help"), 1);
        assertThat(study.unpaired()).isEqualTo(gapsAtEitherEnd(gaps));
        MorrisStudy.Row first = study.rows().get(0);
        assertThat(first.muStar()).isCloseTo(1, within(1e-9));
        assertThat(first.told()).isTrue();
        assertThat(study.rows().subList(1, 3)).allMatch(row -> row.muStar() < 1e-9);
        SaltelliBlocks blocks = SaltelliBlocks.of(32, 1);
        Answers answers =
                answers(3, blocks, 3, (p, t, r, luck) -> r == 2 && at(p, 1) > .5 ? Double.NaN : 100 * r + at(p, 0));
        SobolStudy sobol =
                SobolStudy.of(answers, blocks, Output.difference("y", "help", "none"), Convention.CENTRED, 1);
        assertThat(sobol.unpaired()).isPositive();
    }

    private static int gapsAtEitherEnd(Answers answers) {
        int gaps = 0;
        for (Moves.Move move : Moves.alongTrajectories(answers)) {
            gaps += Double.isNaN(answers.values(move.from(), "help", "y")[2])
                            || Double.isNaN(answers.values(move.to(), "help", "y")[2])
                    ? 1
                    : 0;
        }
        return gaps;
    }

    @Test
    void one_step_without_replicates_does_not_hide_the_luck_of_the_others() {
        Answers gaps = answers(
                3,
                Trajectories.of(8, 1),
                2,
                (p, t, r, luck) -> r == 1 && at(p, 1) > .9 && at(p, 2) > .9 ? Double.NaN : luck.nextGaussian());
        assertThat(MorrisStudy.of(gaps, Output.level("y", "help"), 1).rows())
                .as("seed %d", SEED)
                .allMatch(MorrisStudy.Row::known);
    }

    @Test
    void a_total_index_of_luck_alone_is_not_told_and_says_how_much_luck_is_in_it() {
        List<SobolStudy.Row> nothing = new ArrayList<>();
        for (int study = 0; study < 4; study++) {
            SaltelliBlocks blocks = SaltelliBlocks.of(16, study);
            Answers luck = answers(20, blocks, 2, (p, t, r, random) -> 2 * at(p, 0) + .2 * random.nextGaussian());
            SobolStudy found = SobolStudy.of(luck, blocks, Output.level("y", "help"), Convention.CENTRED, 1);
            SobolStudy.Row first = found.rows().get(0);
            assertThat(first.factor().path()).isEqualTo("p0");
            assertThat(first.total().told()).isTrue();
            nothing.addAll(found.rows().subList(1, 20));
        }
        assertThat(share(nothing, row -> row.total().told() ? 1 : 0))
                .as("of 76, seed %d", SEED)
                .isLessThan(.09);
        assertThat(share(nothing, row -> row.total().noise()))
                .as("noise, seed %d", SEED)
                .isCloseTo(share(nothing, row -> row.total().value()), within(.05));
    }

    @Test
    void with_one_run_it_is_not_known_what_is_luck() {
        SaltelliBlocks blocks = SaltelliBlocks.of(16, 1);
        Answers one = answers(3, blocks, 1, (p, t, r, luck) -> at(p, 0));
        assertThat(SobolStudy.of(one, blocks, Output.level("y", "help"), Convention.CENTRED, 1)
                        .rows())
                .noneMatch(row -> row.total().known() || row.total().told());
    }

    @Test
    void what_two_parameters_do_together_is_told_and_what_they_do_not_is_not() {
        SaltelliBlocks blocks = SaltelliBlocks.of(256, 1).withSecond();
        for (Convention convention : Convention.values()) {
            Answers both = answers(
                    3, blocks, 2, (p, t, r, luck) -> 50 + 4 * (at(p, 0) - .5) * (at(p, 1) - .5) + .2 * at(p, 2));
            SobolStudy study = SobolStudy.of(both, blocks, Output.level("y", "help"), convention, 1);
            SobolStudy.Pair first = study.pairs().get(0);
            assertThat(List.of(first.one().path(), first.other().path())).containsExactly("p0", "p1");
            if (convention != Convention.RAW) {
                assertThat(first.told()).isTrue();
                assertThat(first.interval().contains(first.index())).isTrue();
            }
        }
    }

    @Test
    void a_difference_that_is_rounding_alone_has_no_effect_and_no_index() {
        Formula dust = (p, t, r, luck) -> 1e9 * (1 + at(p, 0)) + (t == 1 ? Math.ulp(1e9) * (at(p, 1) > .5 ? 1 : 0) : 0);
        Output difference = Output.difference("y", "help", "none");
        MorrisStudy study = MorrisStudy.of(answers(3, Trajectories.of(8, 1), 2, dust), difference, 1);
        assertThat(study.rows()).allMatch(row -> row.silent() && !row.told());
        SaltelliBlocks blocks = SaltelliBlocks.of(16, 1);
        SobolStudy sobol = SobolStudy.of(answers(3, blocks, 2, dust), blocks, difference, Convention.CENTRED, 1);
        assertThat(sobol.rows()).allMatch(row -> Double.isNaN(row.total().value()));
    }

    @Test
    void luck_does_not_change_a_ranking_and_ties_have_no_order() {
        Answers luck = answers(4, Trajectories.of(10, 1), 4, (p, t, r, random) -> random.nextGaussian());
        assertThat(RankingChanges.alongTrajectories(luck, "y", false).rows())
                .as("seed %d", SEED)
                .allMatch(row -> row.leader() <= 1 && row.undecided() >= 7);
        Answers tied = answers(4, Trajectories.of(10, 1), 4, (p, t, r, random) -> t == 2 ? -1 : at(p, 0));
        assertThat(RankingChanges.alongTrajectories(tied, "y", false).rows())
                .allMatch(row -> row.leader() == 0 && row.order() == 0 && row.undecided() == 0);
        Answers turned = answers(
                4, Trajectories.of(10, 1), 4, (p, t, r, random) -> t * (at(p, 0) - .5) + .01 * random.nextGaussian());
        RankingChanges.Row first =
                RankingChanges.alongTrajectories(turned, "y", false).rows().get(0);
        assertThat(first.factor().path()).isEqualTo("p0");
        assertThat(first.leader()).as("seed %d", SEED).isGreaterThan(7);
        assertThat(first.usual()).containsExactly("none", "more");
        Answers one = answers(4, Trajectories.of(10, 1), 1, (p, t, r, random) -> t * (at(p, 0) - .5));
        assertThat(RankingChanges.alongTrajectories(one, "y", false).rows())
                .allMatch(row -> row.leader() == 0 && row.undecided() == row.steps());
    }

    @Test
    void indices_have_settled_when_narrow_and_still() {
        Map<Integer, Boolean> settled = new java.util.TreeMap<>();
        for (int n : new int[] {16, 1024}) {
            SaltelliBlocks blocks = SaltelliBlocks.of(n, 1);
            Answers sum = answers(2, blocks, 1, (p, t, r, luck) -> at(p, 0) + at(p, 1));
            settled.put(
                    n,
                    SobolStudy.of(sum, blocks, Output.level("y", "help"), Convention.JANSEN, 1).rows().stream()
                            .allMatch(row -> row.total().settled()));
        }
        assertThat(settled).containsEntry(16, false).containsEntry(1024, true);
    }
}
