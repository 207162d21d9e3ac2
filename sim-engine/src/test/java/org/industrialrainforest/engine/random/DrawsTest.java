package org.industrialrainforest.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final long SEED = 20_140_929L;
    private static final Process SHOCK = Process.monthly("test.shock", "size", "staff", "cash", "luck", "fifth");
    private static final Process OPINION = Process.lifelong("test.opinion", "error", "mood");
    private static final Draw SIZE = SHOCK.draw("size");
    private static final Draw ERROR = OPINION.draw("error");

    private final Draws draws = new Draws(SEED, 7);

    @Test
    void the_same_key_gives_the_same_value_in_any_order_of_evaluation() {
        List<Long> entities = new ArrayList<>();
        double[] inOrder = new double[500];
        for (int i = 0; i < inOrder.length; i++) {
            entities.add((long) i);
            inOrder[i] = draws.uniform(ERROR, i, 3, 2);
        }
        Collections.shuffle(entities, new java.util.Random(SEED));
        Draws others = new Draws(SEED, 7);
        for (long entity : entities) {
            others.normal(OPINION.draw("mood"), entity);
            assertThat(others.uniform(ERROR, entity, 3, 2)).isEqualTo(inOrder[(int) entity]);
        }
    }

    @Test
    void every_part_of_the_key_changes_the_value() {
        draws.month(24_168);
        List<Double> values = new ArrayList<>(List.of(
                draws.uniform(ERROR, 1, 2, 3),
                draws.uniform(ERROR, 2, 2, 3),
                draws.uniform(ERROR, 1, 3, 3),
                draws.uniform(ERROR, 2, 1, 3),
                draws.uniform(ERROR, 1, 2, 4),
                draws.uniform(ERROR, 1, 2, -3),
                draws.uniform(OPINION.draw("mood"), 1, 2, 3),
                draws.uniform(Process.lifelong("test.opinion2", "error").draw("error"), 1, 2, 3),
                new Draws(SEED + 1, 7).uniform(ERROR, 1, 2, 3),
                new Draws(SEED, 8).uniform(ERROR, 1, 2, 3),
                draws.uniform(SIZE, 1)));
        draws.month(24_169);
        values.add(draws.uniform(SIZE, 1));
        assertThat(values).doesNotHaveDuplicates();
    }

    @Test
    void a_lifelong_draw_does_not_know_the_calendar() {
        draws.month(5);
        double early = draws.uniform(ERROR, 42);
        draws.month(500);
        assertThat(draws.uniform(ERROR, 42)).isEqualTo(early).isEqualTo(draws.uniform(ERROR, 42, 0, 0));
    }

    @Test
    void a_monthly_draw_is_keyed_by_the_month_that_is_set() {
        draws.month(30);
        assertThat(draws.uniform(SIZE, 42)).isEqualTo(draws.uniform(SIZE, 42, 0, 30));
    }

    @Test
    void a_monthly_draw_without_a_month_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> draws.uniform(SIZE, 1))
                .withMessageContaining("test.shock.size")
                .withMessageContaining("Draws.month");
    }

    @Test
    void four_draws_are_the_four_words_of_one_block_and_the_fifth_begins_the_next() {
        long[] words = new long[4];
        Philox.block(SEED, 7, SHOCK.key(), 11, 12, 30L << 8, words);
        for (int lane = 0; lane < 4; lane++) {
            assertThat(draws.lot(SHOCK.draws().get(lane), 11, 12, 30)).isEqualTo(words[lane]);
        }
        Philox.block(SEED, 7, SHOCK.key(), 11, 12, 30L << 8 | 1, words);
        assertThat(draws.lot(SHOCK.draw("fifth"), 11, 12, 30)).isEqualTo(words[0]);
    }

    @Test
    void a_uniform_is_never_0_or_1() {
        assertThat(((0L >>> 12) + 0.5) * 0x1p-52).isEqualTo(0x1p-53);
        assertThat(((-1L >>> 12) + 0.5) * 0x1p-52).isEqualTo(1 - 0x1p-53).isLessThan(1);
        double least = 1;
        double largest = 0;
        for (int i = 0; i < 100_000; i++) {
            double u = draws.uniform(ERROR, i);
            least = Math.min(least, u);
            largest = Math.max(largest, u);
        }
        assertThat(least).isPositive().isLessThan(1e-3);
        assertThat(largest).isLessThan(1).isGreaterThan(1 - 1e-3);
    }

    @Test
    void an_event_that_happens_at_a_small_probability_happens_at_a_larger_one() {
        for (int i = 0; i < 1000; i++) {
            if (draws.happens(ERROR, i, 0.3)) {
                assertThat(draws.happens(ERROR, i, 0.31)).isTrue();
            }
            assertThat(draws.happens(ERROR, i, 0)).isFalse();
            assertThat(draws.happens(ERROR, i, 1, 2, -0.1)).isFalse();
            assertThat(draws.happens(ERROR, i, 1)).isTrue();
            assertThat(draws.happens(ERROR, i, 1, 2, 1.5)).isTrue();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draws.happens(ERROR, 1, Double.NaN))
                .withMessageContaining("test.opinion.error");
    }

    @Test
    void variates_of_one_draw_are_functions_of_one_uniform() {
        double u = draws.uniform(ERROR, 9);
        assertThat(draws.normal(ERROR, 9)).isEqualTo(Variates.normal(u));
        assertThat(draws.exponential(ERROR, 9)).isEqualTo(Variates.exponential(u));
        assertThat(draws.logistic(ERROR, 9)).isEqualTo(Variates.logistic(u));
        assertThat(draws.laplace(ERROR, 9)).isEqualTo(Variates.laplace(u));
        assertThat(draws.poisson(ERROR, 9, 4.5)).isEqualTo(Variates.poisson(u, 4.5));
        assertThat(draws.choice(ERROR, 9, 13)).isEqualTo(Variates.choice(u, 13));
        double v = draws.uniform(ERROR, 9, 8, 7);
        assertThat(draws.normal(ERROR, 9, 8, 7)).isEqualTo(Variates.normal(v));
        assertThat(draws.exponential(ERROR, 9, 8, 7)).isEqualTo(Variates.exponential(v));
        assertThat(draws.logistic(ERROR, 9, 8, 7)).isEqualTo(Variates.logistic(v));
        assertThat(draws.laplace(ERROR, 9, 8, 7)).isEqualTo(Variates.laplace(v));
        assertThat(draws.poisson(ERROR, 9, 8, 7, 4.5)).isEqualTo(Variates.poisson(v, 4.5));
        assertThat(draws.choice(ERROR, 9, 8, 7, 13)).isEqualTo(Variates.choice(v, 13));
    }

    @Test
    void moments_are_those_of_the_distributions() {
        System.out.println("DrawsTest moments: seed " + SEED + ", replicate 7");
        int n = 400_000;
        double[] sum = new double[6];
        double[] squares = new double[6];
        for (int i = 0; i < n; i++) {
            double[] x = {
                draws.uniform(ERROR, i),
                draws.normal(ERROR, i),
                draws.exponential(ERROR, i),
                draws.logistic(ERROR, i),
                draws.laplace(ERROR, i),
                draws.poisson(ERROR, i, 2.5)
            };
            for (int k = 0; k < x.length; k++) {
                sum[k] += x[k];
                squares[k] += x[k] * x[k];
            }
        }
        double[] means = {0.5, 0, 1, 0, 0, 2.5};
        double[] variances = {1 / 12.0, 1, 1, Math.PI * Math.PI / 3, 2, 2.5};
        for (int k = 0; k < means.length; k++) {
            double mean = sum[k] / n;
            double variance = squares[k] / n - mean * mean;
            assertThat(mean).isCloseTo(means[k], within(4 * Math.sqrt(variances[k] / n)));
            assertThat(variance).isCloseTo(variances[k], within(0.02 * variances[k]));
        }
    }

    @Test
    void drawing_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double sum = drawMany(2000);
        long before = threads.getThreadAllocatedBytes(thread);
        sum += drawMany(100_000);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(sum).isFinite();
        assertThat(allocated).isLessThan(20_000);
    }

    private double drawMany(int n) {
        draws.month(1);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += draws.normal(SIZE, i)
                    + draws.exponential(ERROR, i, 1, 2)
                    + draws.logistic(ERROR, i)
                    + draws.laplace(SIZE, i);
            sum += draws.poisson(ERROR, i, 3) + draws.choice(SIZE, i, 7) + (draws.happens(SIZE, i, 0.5) ? 1 : 0);
        }
        return sum;
    }

    @Test
    void neighbouring_entities_lanes_and_months_are_uncorrelated() {
        int n = 200_000;
        SplittableRandom ids = new SplittableRandom(SEED);
        double entities = 0;
        double lanes = 0;
        double months = 0;
        for (int i = 0; i < n; i++) {
            long id = ids.nextLong();
            double here = draws.normal(SIZE, id, 0, 10);
            entities += here * draws.normal(SIZE, id + 1, 0, 10);
            lanes += here * draws.normal(SHOCK.draw("staff"), id, 0, 10);
            months += here * draws.normal(SIZE, id, 0, 11);
        }
        assertThat(entities / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(lanes / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(months / n).isCloseTo(0, within(4 / Math.sqrt(n)));
    }

    private static long[] identities(int n) {
        SplittableRandom random = new SplittableRandom(SEED);
        return random.longs(n).toArray();
    }

    @Test
    void draws_for_many_entities_are_those_of_each_however_the_entities_are_cut() {
        draws.month(24_170);
        long[] ids = identities(1000);
        ids[17] = 0;
        ids[18] = ids[19];
        Draws single = new Draws(SEED, 7);
        single.month(24_170);
        for (Draw d : List.of(SIZE, SHOCK.draw("fifth"), ERROR)) {
            double[][] expected = new double[4][ids.length];
            for (int i = 0; i < ids.length; i++) {
                expected[0][i] = single.uniform(d, ids[i]);
                expected[1][i] = single.normal(d, ids[i]);
                expected[2][i] = single.exponential(d, ids[i]);
                expected[3][i] = single.laplace(d, ids[i]);
            }
            for (int cut : new int[] {1, 2, 3, 7, Stretch.LENGTH, Stretch.LENGTH + 1, 1000}) {
                double[][] out = new double[4][ids.length];
                for (int from = 0; from < ids.length; from += cut) {
                    int to = Math.min(ids.length, from + cut);
                    draws.uniforms(d, ids, from, to, out[0]);
                    draws.normals(d, ids, from, to, out[1]);
                    draws.exponentials(d, ids, from, to, out[2]);
                    draws.laplaces(d, ids, from, to, out[3]);
                }
                assertThat(out).isDeepEqualTo(expected);
            }
        }
    }

    @Test
    void draws_for_many_entities_touch_nothing_outside_their_part() {
        draws.month(3);
        long[] ids = identities(9);
        double[] out = new double[9];
        draws.normals(SIZE, ids, 4, 4, out);
        assertThat(out).containsOnly(0);
        draws.normals(SIZE, ids, 2, 5, out);
        assertThat(out[1]).isZero();
        assertThat(out[2]).isNotZero();
        assertThat(out[4]).isNotZero();
        assertThat(out[5]).isZero();
    }

    /** So many entities from this place on, in a stretch that had others before. */
    private Stretch filled(long[] ids, int size) {
        Stretch stretch = draws.stretch();
        stretch.clear();
        for (int i = 0; i < size; i++) {
            stretch.add(ids[size + i]);
        }
        return stretch;
    }

    @Test
    void two_draws_of_one_block_are_made_together() {
        draws.month(9);
        Draw staff = SHOCK.draw("staff");
        for (int size : new int[] {0, 1, 2, 5, Stretch.LENGTH}) {
            long[] ids = identities(2 * Stretch.LENGTH);
            Stretch stretch = filled(ids, size);
            assertThat(stretch.size()).isEqualTo(size);
            draws.uniforms(staff, SIZE, stretch);
            for (int i = 0; i < size; i++) {
                assertThat(stretch.first(i)).isEqualTo(draws.uniform(staff, ids[size + i]));
                assertThat(stretch.second(i)).isEqualTo(draws.uniform(SIZE, ids[size + i]));
            }
            draws.normals(SIZE, stretch);
            for (int i = 0; i < size; i++) {
                assertThat(stretch.first(i)).isEqualTo(draws.normal(SIZE, ids[size + i]));
            }
        }
    }

    @Test
    void all_draws_of_a_block_are_made_together() {
        draws.month(9);
        Draw staff = SHOCK.draw("staff");
        for (int size : new int[] {0, 1, 2, 5, Stretch.LENGTH}) {
            long[] ids = identities(2 * Stretch.LENGTH);
            Stretch stretch = filled(ids, size);
            draws.block(staff, stretch);
            for (int i = 0; i < size; i++) {
                assertThat(stretch.uniform(staff, i)).isEqualTo(draws.uniform(staff, ids[size + i]));
                assertThat(stretch.normal(SIZE, i)).isEqualTo(draws.normal(SIZE, ids[size + i]));
            }
        }
    }

    @Test
    void draws_of_two_blocks_are_not_made_together_nor_monthly_ones_without_a_month() {
        double[] out = new double[1];
        long[] ids = {1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draws.uniforms(SIZE, SHOCK.draw("fifth"), ids, 0, 1, out, out))
                .withMessageContaining("test.shock.size")
                .withMessageContaining("test.shock.fifth");
        assertThatIllegalArgumentException().isThrownBy(() -> draws.uniforms(SIZE, ERROR, ids, 0, 1, out, out));
        assertThatIllegalStateException().isThrownBy(() -> draws.normals(SIZE, ids, 0, 1, out));
    }
}
