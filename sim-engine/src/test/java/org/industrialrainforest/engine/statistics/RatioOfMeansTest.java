package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.engine.statistics.IntervalKind.MONTE_CARLO;
import static org.industrialrainforest.engine.statistics.IntervalKind.PREDICTION;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatioOfMeansTest {
    private static final double[] MONEY = {3, 4, 8, 1, 2, 9, 9, 7, 6, 5};
    private static final double[] FIRMS = {2, 3, 2.5, 4, 3.1, 2.2, 3, 3, 2, 4};
    private static final int[] SETS = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5};

    /** Reference: R 4.2.2, uniroot of |mean(x - rho y)| - qt(.975, 5) sd(x - rho y) / sqrt(6) on both sides of the ratio. */
    @Test
    void the_interval_over_single_runs_is_that_of_fieller() {
        RatioOfMeans ratio = single(new double[] {5, 7, 6, 9, 8, 4}, new double[] {2, 3, 2.5, 4, 3.1, 2.2});
        assertThat(ratio.value()).isCloseTo(2.32142857142857, within(1e-12));
        assertInterval(ratio.interval(MONTE_CARLO, .95), 2.06075720193744, 2.56843617008025);
    }

    /** Reference: R 4.2.2, with m the means by set: t.test(m), predict(lm(m ~ 1), interval = "prediction"). */
    @Test
    void runs_that_share_a_set_count_as_one() {
        RatioOfMeans mean = RatioOfMeans.ofMean(MONEY, SETS);
        assertThat(mean.runs()).isEqualTo(10);
        assertThat(mean.clusters()).isEqualTo(5);
        assertThat(mean.value()).isCloseTo(5.4, within(1e-12));
        assertInterval(mean.interval(MONTE_CARLO, .95), 3.322298732632865, 7.477701267367136);
        assertInterval(mean.interval(PREDICTION, .95), 0.3106920570165901, 10.4893079429834071);
        assertThat(mean.pValue(MONTE_CARLO)).isCloseTo(0.001955686270106455, within(1e-12));
    }

    /** Reference: R 4.2.2, uniroot as above with the sums by set and the factors sqrt(1/5) and sqrt(1 + 1/5). */
    @Test
    void ratios_have_the_same_two_intervals() {
        RatioOfMeans ratio = RatioOfMeans.of(MONEY, FIRMS, SETS);
        assertThat(ratio.value()).isCloseTo(1.875, within(1e-12));
        assertInterval(ratio.interval(MONTE_CARLO, .95), 1.190889563566547, 2.558224193555345);
        assertInterval(ratio.interval(PREDICTION, .95), 0.1206425000740371, 3.6235410601119664);
    }

    @Test
    void an_interval_leaves_zero_out_where_its_test_rejects_zero() {
        for (double shift = -8; shift <= 8; shift += .25) {
            double[] x = MONEY.clone();
            for (int i = 0; i < x.length; i++) {
                x[i] -= 5.4 + shift;
            }
            RatioOfMeans ratio = RatioOfMeans.of(x, FIRMS, SETS);
            for (IntervalKind kind : IntervalKind.values()) {
                assertThat(ratio.pValue(kind) < .05)
                        .isEqualTo(!ratio.interval(kind, .95).contains(0));
            }
        }
    }

    @Test
    void a_mean_of_single_runs_has_students_interval() {
        StudentT student = StudentT.of(MONEY);
        RatioOfMeans mean = RatioOfMeans.ofMean(MONEY, IntStream.range(0, 10).toArray());
        assertInterval(
                mean.interval(MONTE_CARLO, .9),
                student.interval(.9).low(),
                student.interval(.9).high());
        assertThat(mean.pValue(MONTE_CARLO)).isCloseTo(student.pValue(), within(1e-14));
    }

    @Test
    void a_denominator_that_may_be_nothing_bounds_no_ratio() {
        RatioOfMeans ratio = single(new double[] {1, 2, 3}, new double[] {-1, 2, .5});
        assertThat(ratio.value()).isEqualTo(4);
        assertThat(ratio.interval(MONTE_CARLO, .95)).isEqualTo(Interval.UNDEFINED);
        assertThat(single(new double[] {1, 2}, new double[] {-1, 1}).value()).isNaN();
    }

    @Test
    void equal_runs_are_certain_and_few_are_not() {
        RatioOfMeans equal = single(new double[] {3, 3, 3}, new double[] {.5, .5, .5});
        assertThat(equal.interval(MONTE_CARLO, .95)).isEqualTo(new Interval(equal.value(), equal.value()));
        assertThat(equal.pValue(MONTE_CARLO)).isZero();
        assertThat(single(new double[3], new double[] {1, 1, 1}).pValue(MONTE_CARLO))
                .isNaN();
        RatioOfMeans one = single(new double[] {4}, new double[] {2});
        assertThat(one.value()).isEqualTo(2);
        assertThat(one.interval(MONTE_CARLO, .95)).isEqualTo(Interval.UNDEFINED);
        assertThat(one.pValue(MONTE_CARLO)).isNaN();
        assertThat(one.runsForHalfWidth(1, .95)).isZero();
        assertThat(single(new double[0], new double[0]).value()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> single(new double[] {1}, new double[] {Double.NaN}))
                .withMessageContaining("denominator[0]");
        assertThatIllegalArgumentException().isThrownBy(() -> single(new double[2], new double[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> RatioOfMeans.ofMean(new double[2], new int[1]));
    }

    @Test
    void the_number_of_runs_asked_for_reaches_the_half_width_and_one_set_less_does_not() {
        RatioOfMeans mean = RatioOfMeans.ofMean(MONEY, SETS);
        double deviation = StudentT.of(3.5, 4.5, 5.5, 8, 5.5).standardError() * Math.sqrt(5);
        for (double halfWidth : new double[] {.05, .3, 1, 5, 100}) {
            int runs = mean.runsForHalfWidth(halfWidth, .95);
            assertThat(runs % 2).isZero();
            assertThat(halfWidth(runs / 2, deviation)).isLessThanOrEqualTo(halfWidth);
            if (runs > 4) {
                assertThat(halfWidth(runs / 2 - 1, deviation)).isGreaterThan(halfWidth);
            }
        }
    }

    private static double halfWidth(int sets, double deviation) {
        return StudentT.twoSided(sets - 1, .95) * deviation / Math.sqrt(sets);
    }

    private static RatioOfMeans single(double[] numerator, double[] denominator) {
        return RatioOfMeans.of(
                numerator, denominator, IntStream.range(0, numerator.length).toArray());
    }

    private static void assertInterval(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }
}
