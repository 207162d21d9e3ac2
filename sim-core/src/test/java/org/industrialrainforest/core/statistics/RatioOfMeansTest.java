package org.industrialrainforest.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioOfMeansTest {

    /** Reference: R 4.2.2, uniroot of |mean(x - rho y)| - qt(.975, 5) sd(x - rho y) / sqrt(6) on both sides of the ratio. */
    @Test
    void the_interval_is_that_of_fieller() {
        RatioOfMeans ratio =
                RatioOfMeans.of(new double[] {5, 7, 6, 9, 8, 4}, new double[] {2, 3, 2.5, 4, 3.1, 2.2}, .95);
        assertThat(ratio.value()).isCloseTo(2.32142857142857, within(1e-12));
        assertThat(ratio.interval().low()).isCloseTo(2.06075720193744, within(1e-9));
        assertThat(ratio.interval().high()).isCloseTo(2.56843617008025, within(1e-9));
    }

    @Test
    void a_denominator_that_may_be_nothing_bounds_no_ratio() {
        RatioOfMeans ratio = RatioOfMeans.of(new double[] {1, 2, 3}, new double[] {-1, 2, .5}, .95);
        assertThat(ratio.value()).isEqualTo(4);
        assertThat(ratio.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(RatioOfMeans.of(new double[] {1, 2}, new double[] {-1, 1}, .95)
                        .value())
                .isNaN();
    }

    @Test
    void equal_runs_are_certain_and_few_are_not() {
        assertThat(RatioOfMeans.of(new double[] {4, 4}, new double[] {2, 2}, .95)
                        .interval())
                .isEqualTo(new Interval(2, 2));
        assertThat(RatioOfMeans.of(new double[] {4}, new double[] {2}, .95))
                .isEqualTo(new RatioOfMeans(2, Interval.UNDEFINED));
        assertThat(RatioOfMeans.of(new double[0], new double[0], .95).value()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioOfMeans.of(new double[] {1}, new double[] {Double.NaN}, .95))
                .withMessageContaining("denominator[0]");
        assertThatIllegalArgumentException().isThrownBy(() -> RatioOfMeans.of(new double[2], new double[1], .95));
    }
}
