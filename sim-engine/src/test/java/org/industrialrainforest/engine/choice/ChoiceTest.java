package org.industrialrainforest.engine.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.industrialrainforest.engine.statistics.Proportion;
import org.junit.jupiter.api.Test;

/** What regret, satisficing and dominance say of alternatives whose futures are known. */
class ChoiceTest {
    private static final double NONE = Double.NaN;

    /** The bold one is best in two of three futures and ruinous in one; the steady one is never far from the best. */
    private static final Futures BOLD_OR_STEADY = Futures.of(
            List.of("bold", "steady", "idle"), new double[][] {{10, 12, -30, 4}, {8, 9, 7, NONE}, {0, 0, 0, 0}}, false);

    @Test
    void regret_is_the_distance_to_the_best_of_the_same_future() {
        Regret regret = Regret.of(BOLD_OR_STEADY);
        assertThat(regret.rows()).extracting(Regret.Row::alternative).containsExactly("steady", "idle", "bold");
        Regret.Row steady = regret.rows().get(0);
        assertThat(steady.maximum()).isEqualTo(3);
        assertThat(steady.worst()).isEqualTo(1);
        assertThat(steady.mean()).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(steady.p90()).isCloseTo(2.8, within(1e-12));
        assertThat(steady.best()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(steady.bestInterval()).isEqualTo(new Proportion(1, 3).wilson(.95));
        assertThat(regret.rows().get(2).maximum()).isEqualTo(37);
    }

    @Test
    void a_future_that_one_alternative_lacks_is_left_out_for_all_and_counted() {
        Regret regret = Regret.of(BOLD_OR_STEADY);
        assertThat(regret.futures()).isEqualTo(3);
        assertThat(regret.leftOut()).isEqualTo(1);
        Futures none = Futures.of(List.of("a", "b"), new double[][] {{NONE, 1}, {1, NONE}}, false);
        assertThat(Regret.of(none).rows()).allMatch(row -> Double.isNaN(row.maximum()) && row.worst() == -1);
        assertThat(Satisficing.of(none, 0).rows()).allMatch(row -> Double.isNaN(row.share()));
    }

    @Test
    void enough_and_least_regret_can_choose_differently() {
        Satisficing enough = Satisficing.of(BOLD_OR_STEADY, 10);
        assertThat(enough.rows().get(0).alternative()).isEqualTo("bold");
        assertThat(enough.rows().get(0).met()).isEqualTo(2);
        assertThat(Regret.of(BOLD_OR_STEADY).rows().get(0).alternative()).isEqualTo("steady");
    }

    @Test
    void where_less_is_better_the_least_has_no_regret_and_the_threshold_is_a_ceiling() {
        Futures costs = Futures.of(List.of("dear", "cheap"), new double[][] {{5, 6}, {2, 7}}, true);
        Regret regret = Regret.of(costs);
        assertThat(regret.rows()).extracting(Regret.Row::alternative).containsExactly("cheap", "dear");
        assertThat(regret.rows()).extracting(Regret.Row::maximum).containsExactly(1.0, 3.0);
        assertThat(Satisficing.of(costs, 6).rows())
                .extracting(Satisficing.Row::met)
                .containsExactly(2, 1);
    }

    @Test
    void regret_never_falls_when_another_alternative_is_offered() {
        long seed = System.nanoTime();
        System.out.println("seed of the futures: " + seed);
        Random random = new Random(seed);
        double[][] values = new double[4][50];
        for (double[] row : values) {
            for (int s = 0; s < row.length; s++) {
                row[s] = random.nextGaussian();
            }
        }
        Regret three =
                Regret.of(Futures.of(List.of("a", "b", "c"), new double[][] {values[0], values[1], values[2]}, false));
        Regret four = Regret.of(Futures.of(List.of("a", "b", "c", "d"), values, false));
        for (Regret.Row row : three.rows()) {
            Regret.Row more = four.rows().stream()
                    .filter(other -> other.alternative().equals(row.alternative()))
                    .findFirst()
                    .orElseThrow();
            assertThat(more.maximum()).isGreaterThanOrEqualTo(row.maximum());
            assertThat(more.mean()).isGreaterThanOrEqualTo(row.mean());
            assertThat(row.maximum()).isNotNegative();
        }
    }

    @Test
    void alternatives_share_their_futures() {
        assertThatThrownBy(() -> Futures.of(List.of("a", "b"), new double[][] {{1}, {1, 2}}, false))
                .hasMessage("'b' has 2 futures, the first alternative 1; they share their futures");
        assertThatThrownBy(() -> Futures.of(List.of(), new double[0][], false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Satisficing.of(BOLD_OR_STEADY, NONE)).hasMessageContaining("NaN");
    }

    @Test
    void none_dominates_a_member_of_the_pareto_set_and_each_other_is_dominated() {
        double[][] points = {{1, 9}, {2, 8}, {2, 9}, {3, 3}, {1, 9}, {NONE, 10}, {4, 1}};
        boolean[] higher = {false, false};
        assertThat(ParetoSet.of(points, higher)).containsExactly(2, 3, 6);
        assertThat(ParetoSet.of(points, new boolean[] {true, false})).containsExactly(0, 4);
        assertThat(ParetoSet.of(new double[][] {{1, 9}, {1, 9}}, higher)).containsExactly(0, 1);
    }
}
