package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JackknifeTest {
    private static final double[] VALUES = {3, -1, 4, 1, 5, -9, 2, 6};

    @Test
    void of_a_mean_the_values_are_the_observations() {
        double sum = Arrays.stream(VALUES).sum();
        assertThat(Jackknife.values(sum / 8, 8, i -> (sum - VALUES[i]) / 7)).containsExactly(VALUES, within(1e-12));
    }

    /** Sum of squares of 1, 2, 3 over their sum: 14/6; without one of them 13/5, 10/4, 5/3; their mean is 203/90. */
    @Test
    void the_mean_of_the_values_is_the_estimate() {
        double[] left = {13 / 5.0, 10 / 4.0, 5 / 3.0};
        double[] values = Jackknife.values(14 / 6.0, 3, i -> left[i]);
        assertThat(values[0]).isCloseTo(14 / 6.0 + 2 * (203 / 90.0 - 13 / 5.0), within(1e-12));
        assertThat(Arrays.stream(values).sum() / 3).isCloseTo(14 / 6.0, within(1e-12));
    }

    @Test
    void what_cannot_be_told_is_undefined() {
        assertThat(Jackknife.values(1, 1, i -> 1)).containsOnly(Double.NaN);
        assertThat(Jackknife.values(Double.NaN, 3, i -> 1)).containsOnly(Double.NaN);
        assertThat(Jackknife.values(1, 3, i -> i == 1 ? Double.NaN : i)).containsOnly(Double.NaN);
    }
}
