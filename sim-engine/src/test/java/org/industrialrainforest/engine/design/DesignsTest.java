package org.industrialrainforest.engine.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What designs promise of bounds, strata, projections, order and seeds. */
class DesignsTest {
    private static final int SEED = 5;

    private static List<Design> all() {
        return List.of(
                SobolSequence.plain(64),
                SobolSequence.scrambled(64, SEED),
                LatinHypercube.of(64, SEED),
                LatinHypercube.nearlyOrthogonal(64, SEED),
                FullGrid.of(SEED, 3),
                OneAtATime.around(new double[] {.3, .5, 0, 1}, 3),
                Trajectories.of(8, SEED),
                Trajectories.of(4, SEED).spread(20),
                SaltelliBlocks.of(8, SEED).withSecond());
    }

    @Test
    void all_points_lie_in_the_unit_cube_and_come_again_from_the_same_seed() {
        for (Design design : all()) {
            double[][] points = design.points(4);
            assertThat(points).isDeepEqualTo(design.points(4));
            for (double[] point : points) {
                assertThat(point).hasSize(4);
                assertThat(Arrays.stream(point).allMatch(u -> u >= 0 && u <= 1)).isTrue();
            }
        }
    }

    @Test
    void another_seed_gives_other_points() {
        assertThat(LatinHypercube.of(16, 1).points(2)[0])
                .isNotEqualTo(LatinHypercube.of(16, 2).points(2)[0]);
        assertThat(SobolSequence.scrambled(16, 1).points(2)[0])
                .isNotEqualTo(SobolSequence.scrambled(16, 2).points(2)[0]);
        assertThat(Arrays.deepToString(Trajectories.of(4, 1).points(5)))
                .isNotEqualTo(Arrays.deepToString(Trajectories.of(4, 2).points(5)));
    }

    /** How often each of n equally wide strata of a dimension is hit. */
    private static int[] hits(double[][] points, int dimension, int strata) {
        int[] hits = new int[strata];
        for (double[] point : points) {
            hits[(int) (point[dimension] * strata)]++;
        }
        return hits;
    }

    @Test
    void each_stratum_of_a_latin_hypercube_and_of_a_sobol_sequence_holds_one_point() {
        for (Design design : all().subList(0, 4)) {
            double[][] points = design.points(10);
            for (int d = 0; d < 10; d++) {
                assertThat(hits(points, d, 64)).containsOnly(1);
            }
        }
    }

    @Test
    void elementary_intervals_of_the_first_two_dimensions_hold_one_point_of_a_sobol_sequence_scrambled_or_not() {
        for (SobolSequence design : List.of(SobolSequence.plain(64), SobolSequence.scrambled(64, SEED))) {
            double[][] points = design.points(2);
            for (int across = 1; across <= 64; across *= 2) {
                Set<Integer> cells = new HashSet<>();
                for (double[] point : points) {
                    cells.add((int) (point[0] * across) * 64 + (int) (point[1] * (64 / across)));
                }
                assertThat(cells).as("%d columns", across).hasSize(64);
            }
        }
    }

    /** Squared L2 star discrepancy of two dimensions by Warnock's formula. */
    private static double discrepancy(double[][] points, int i, int j) {
        int n = points.length;
        double single = 0;
        double pairs = 0;
        for (double[] p : points) {
            single += (1 - p[i] * p[i]) * (1 - p[j] * p[j]) / 4;
            for (double[] q : points) {
                pairs += (1 - Math.max(p[i], q[i])) * (1 - Math.max(p[j], q[j]));
            }
        }
        return 1 / 9.0 - 2 * single / n + pairs / n / n;
    }

    private static double meanDiscrepancy(double[][] points) {
        int d = points[0].length;
        double sum = 0;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                sum += discrepancy(points, i, j);
            }
        }
        return sum / (d * (d - 1) / 2.0);
    }

    @Test
    void projections_on_two_dimensions_are_evener_than_random_points_and_the_sobol_sequences_evenest() {
        int n = 128;
        double[][] random = new double[n][];
        for (int p = 0; p < n; p++) {
            // Of one hypercube each, points are independent and uniform.
            random[p] = LatinHypercube.of(1, 1000 + p).points(8)[0];
        }
        double latin = meanDiscrepancy(LatinHypercube.of(n, SEED).points(8));
        double orthogonal =
                meanDiscrepancy(LatinHypercube.nearlyOrthogonal(n, SEED).points(8));
        double sobol = meanDiscrepancy(SobolSequence.scrambled(n, SEED).points(8));
        assertThat(latin).isLessThan(meanDiscrepancy(random));
        assertThat(orthogonal).isLessThan(latin);
        assertThat(sobol).isLessThan(orthogonal);
    }

    private static double worstCorrelation(double[][] points) {
        int d = points[0].length;
        double worst = 0;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (double[] p : points) {
                    sum += (p[i] - .5) * (p[j] - .5);
                }
                worst = Math.max(worst, Math.abs(12 * sum / points.length));
            }
        }
        return worst;
    }

    @Test
    void hardly_any_two_dimensions_of_a_nearly_orthogonal_hypercube_are_correlated() {
        assertThat(worstCorrelation(LatinHypercube.nearlyOrthogonal(64, SEED).points(10)))
                .isLessThan(.03)
                .isLessThan(worstCorrelation(LatinHypercube.of(64, SEED).points(10)) / 5);
        assertThatThrownBy(() -> LatinHypercube.nearlyOrthogonal(10, 1).points(10))
                .hasMessageContaining("take more points than dimensions");
    }

    @Test
    void a_grid_has_every_combination_once_and_each_part_of_it_every_level_as_often() {
        double[][] points = FullGrid.of(SEED, 3, 4, 2).points(3);
        assertThat(points).hasDimensions(24, 3);
        assertThat(Arrays.stream(points).map(Arrays::toString)).doesNotHaveDuplicates();
        // Four parts of six: after each, the shorter dimensions are balanced.
        for (int part = 1; part <= 4; part++) {
            double[][] begun = Arrays.copyOf(points, 6 * part);
            for (double level : new double[] {0, .5, 1}) {
                assertThat(Arrays.stream(begun).filter(p -> p[0] == level)).hasSize(2 * part);
            }
            assertThat(Arrays.stream(begun).filter(p -> p[2] == 0)).hasSize(3 * part);
        }
    }

    @Test
    void one_input_at_a_time_leaves_the_base_and_only_in_one_coordinate() {
        double[] base = {.3, .5, 0};
        double[][] points = OneAtATime.around(base, 3).points(3);
        assertThat(points).hasDimensions(1 + 3 + 2 + 2, 3);
        for (double[] point : points) {
            assertThat(IntStream.range(0, 3).filter(d -> point[d] != base[d]).count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void in_a_trajectory_every_input_takes_one_step_and_over_four_starts_at_every_level() {
        Trajectories design = Trajectories.of(8, SEED);
        double[][] points = design.points(6);
        assertThat(points).hasDimensions(8 * 7, 6);
        double[] output =
                Arrays.stream(points).mapToDouble(p -> 2 * p[0] - p[5]).toArray();
        MorrisEffects effects = MorrisEffects.of(points, output);
        assertThat(effects.mu(0)).isCloseTo(2, within(1e-12));
        assertThat(effects.muStar(5)).isCloseTo(1, within(1e-12));
        assertThat(effects.sigma(0)).isCloseTo(0, within(1e-12));
        for (int d = 0; d < 6; d++) {
            int[] starts = new int[4];
            for (int t = 0; t < 8; t++) {
                starts[(int) Math.round(3 * points[7 * t][d])]++;
            }
            assertThat(starts).containsOnly(2);
        }
    }

    @Test
    void trajectories_that_are_spread_lie_further_apart() {
        assertThat(apart(Trajectories.of(4, SEED).spread(30).points(5)))
                .isGreaterThan(apart(Trajectories.of(4, SEED).points(5)));
    }

    private static double apart(double[][] points) {
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            for (int q = 0; q < p; q++) {
                double squares = 0;
                for (int d = 0; d < points[p].length; d++) {
                    squares += Math.pow(points[p][d] - points[q][d], 2);
                }
                sum += Math.sqrt(squares);
            }
        }
        return sum;
    }

    @Test
    void a_number_of_blocks_that_is_no_power_of_two_is_refused_with_its_neighbours() {
        assertThatThrownBy(() -> SaltelliBlocks.of(100, 1)).hasMessageContaining("take 64 or 128");
    }

    @Test
    void a_trajectory_or_block_with_a_failure_is_left_out_whole_and_counted() {
        double[][] points = Trajectories.of(5, SEED).points(2);
        double[] outputs = Arrays.stream(points).mapToDouble(p -> p[0]).toArray();
        outputs[4] = Double.NaN;
        MorrisEffects effects = MorrisEffects.of(points, outputs);
        assertThat(effects.dropped()).isEqualTo(1);
        assertThat(effects.kept()).containsExactly(0, 2, 3, 4);
        SobolOutputs blocks = SaltelliBlocks.of(8, 1).outputs(2, p -> p == 5 ? Double.NaN : p);
        assertThat(blocks.whole().size()).isEqualTo(7);
        assertThatThrownBy(() -> SobolIndices.of(blocks, SobolIndices.Convention.CENTRED))
                .hasMessageContaining("1 base blocks");
    }

    @Test
    void an_output_that_does_not_vary_has_no_indices() {
        SobolOutputs flat = SaltelliBlocks.of(8, 1).outputs(2, p -> .1);
        SobolIndices indices = SobolIndices.of(flat, SobolIndices.Convention.CENTRED);
        assertThat(indices.first()).containsOnly(Double.NaN);
        assertThat(indices.total()).containsOnly(Double.NaN);
        assertThat(indices.intervals(.95, 1)[0].first().low()).isNaN();
    }
}
