package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MedianIntervalTest {

    /**
     * Reference: R 4.2.2, with clusters cl:
     * <pre>
     * e &lt;- tapply(sign(v - median(v))/2, cl, sum); h &lt;- qt(.975, 6) * sqrt(sum(e^2) * 7/6) / 14; quantile(v, c(.5 - h, .5 + h))
     * </pre>
     */
    @Test
    void the_interval_is_woodruffs() {
        double[] values = {5, 1, 9, 2, 8, 8, 3, 7, 4, 6, 11, 0, 2.5, 14};
        int[] sets = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7};
        MedianInterval median = MedianInterval.of(values, sets, .95);
        assertThat(median.median()).isEqualTo(5.5);
        assertThat(median.interval().low()).isCloseTo(2.51463018931152, within(1e-9));
        assertThat(median.interval().high()).isCloseTo(8, within(1e-9));
    }

    @Test
    void five_sets_are_too_few_for_an_interval_and_none_has_no_median() {
        assertThat(MedianInterval.of(new double[] {1, 2, 3, 4, 5}, new int[] {1, 2, 3, 4, 5}, .95))
                .isEqualTo(new MedianInterval(3, Interval.UNDEFINED));
        assertThat(MedianInterval.of(new double[0], new int[0], .95).median()).isNaN();
    }

    @Test
    void equal_values_are_certain() {
        assertThat(MedianInterval.of(new double[] {2, 2, 2, 2, 2, 2}, new int[] {1, 2, 3, 4, 5, 6}, .95))
                .isEqualTo(new MedianInterval(2, new Interval(2, 2)));
    }
}
