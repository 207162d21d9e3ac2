package org.industrialrainforest.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

/** Two rounds: the later of 50 for 20 %, the earlier of 10 for 10 %; 70 % are common. */
class WaterfallTest {
    private static final long[] INVESTED = {50, 10};
    private static final double[] SHARE = {.2, .1};

    /** A round for each holder, the latest first. */
    private static int[] rounds(int n) {
        return IntStream.range(0, n).map(i -> n - i).toArray();
    }

    private static long[] paid(long amount) {
        return Waterfall.preferred(amount, INVESTED, SHARE, rounds(2));
    }

    @Test
    void the_latest_money_is_paid_first() {
        assertThat(paid(0)).containsExactly(0, 0);
        assertThat(paid(30)).containsExactly(30, 0);
        assertThat(paid(55)).containsExactly(50, 5);
        assertThat(paid(60)).containsExactly(50, 10);
    }

    @Test
    void those_of_one_round_are_paid_alike() {
        // A later round of 30 and 10, an earlier of 20: 20 is half of what the later is owed, 45 leaves 5 to the
        // earlier.
        long[] invested = {30, 10, 20};
        double[] share = {.3, .1, .2};
        int[] round = {2, 2, 1};
        assertThat(Waterfall.preferred(20, invested, share, round)).containsExactly(15, 5, 0);
        assertThat(Waterfall.preferred(45, invested, share, round)).containsExactly(30, 10, 5);
        // An odd fen is the last one's: 21 are 15.75 and 5.25.
        assertThat(Waterfall.preferred(21, invested, share, round)).containsExactly(15, 6, 0);
    }

    @Test
    void preferences_do_not_participate() {
        // 80 less 60 leave 20 for common shares; converted, the earlier would get (20 + 10) × .1 / .8 = 3.75 < 10.
        assertThat(paid(80)).containsExactly(50, 10);
    }

    @Test
    void a_holder_converts_when_that_pays_more() {
        // The earlier: 10 % of the 80 % without the later's shares of 200 − 50 is 18.75 > 10; the later: 20 % of 200 is
        // 40 < 50.
        assertThat(paid(200)).containsExactly(50, 18);
        // Both: 20 % and 10 % of 1,000.
        assertThat(paid(1000)).containsExactly(200, 100);
    }

    @Test
    void shares_that_were_given_for_nothing_are_common() {
        assertThat(Waterfall.preferred(100, new long[] {40, 0}, new double[] {.2, .1}, rounds(2)))
                .containsExactly(40, 7);
    }

    @Test
    void without_holders_nothing_is_paid() {
        assertThat(Waterfall.preferred(100, new long[0], new double[0], new int[0]))
                .isEmpty();
    }

    /** Given what the others do, nobody would be better off by deciding otherwise. */
    @Test
    void nobody_regrets_the_decision_to_convert() {
        int seed = 11;
        System.out.println("WaterfallTest: seed " + seed);
        Process process = Process.lifelong("waterfall-test", "amount", "invested", "share");
        Draw amounts = process.draw("amount");
        Draw money = process.draw("invested");
        Draw shares = process.draw("share");
        Draws draws = new Draws(seed, 0);
        for (int trial = 1; trial <= 2000; trial++) {
            int n = 1 + trial % 5;
            long[] invested = new long[n];
            double[] share = new double[n];
            double left = .9;
            for (int i = 0; i < n; i++) {
                invested[i] = (long) (1e9 * draws.uniform(money, trial, 0, i));
                share[i] = left * .5 * draws.uniform(shares, trial, 0, i);
                left -= share[i];
            }
            long amount = (long) (2e10 * Math.pow(draws.uniform(amounts, trial), 3));
            long[] paid = Waterfall.preferred(amount, invested, share, rounds(n));
            assertThat(Arrays.stream(paid).sum()).as("trial %s", trial).isLessThanOrEqualTo(amount);
            assertThat(equilibria(amount, invested, share).stream().anyMatch(one -> close(one, paid)))
                    .as("trial %s", trial)
                    .isTrue();
        }
    }

    private static boolean close(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 2) {
                return false;
            }
        }
        return true;
    }

    private static List<long[]> equilibria(long amount, long[] invested, double[] share) {
        int n = invested.length;
        return IntStream.range(0, 1 << n)
                .filter(set -> {
                    long[] now = payout(amount, invested, share, set);
                    for (int i = 0; i < n; i++) {
                        if (payout(amount, invested, share, set ^ (1 << i))[i] > now[i] + 1) {
                            return false;
                        }
                    }
                    return true;
                })
                .mapToObj(set -> payout(amount, invested, share, set))
                .toList();
    }

    /** What is paid when the holders of the set convert. */
    private static long[] payout(long amount, long[] invested, double[] share, int set) {
        long[] paid = new long[invested.length];
        long left = amount;
        double common = 1;
        for (int i = 0; i < paid.length; i++) {
            if ((set >> i & 1) == 0) {
                paid[i] = Math.min(left, invested[i]);
                left -= paid[i];
                common -= share[i];
            }
        }
        for (int i = 0; i < paid.length; i++) {
            if ((set >> i & 1) != 0) {
                paid[i] = (long) (left / common * share[i]);
            }
        }
        return paid;
    }
}
