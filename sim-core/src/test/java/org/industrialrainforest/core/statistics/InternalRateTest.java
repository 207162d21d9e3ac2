package org.industrialrainforest.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InternalRateTest {

    private static double[] atYears(double... payments) {
        double[] monthly = new double[12 * (payments.length - 1) + 1];
        for (int year = 0; year < payments.length; year++) {
            monthly[12 * year] = payments[year];
        }
        return monthly;
    }

    /** Reference: R 4.2.2, uniroot of -100 + 10/(1 + r) + 130/(1 + r)^2. */
    @Test
    void the_rate_makes_the_present_value_nothing() {
        assertThat(InternalRate.yearly(atYears(-100, 10, 130))).isCloseTo(0.191271221051333, within(1e-9));
        assertThat(InternalRate.yearly(atYears(-100, 50))).isCloseTo(-.5, within(1e-9));
        assertThat(InternalRate.yearly(-100, 110)).isCloseTo(Math.pow(1.1, 12) - 1, within(1e-9));
    }

    /** −100 (1 + r)² + 250 (1 + r) − 150 is zero at 0 and at one half. */
    @Test
    void of_two_rates_the_largest_is_given() {
        assertThat(InternalRate.yearly(atYears(-100, 250, -150))).isCloseTo(.5, within(1e-9));
    }

    @Test
    void payments_of_one_direction_have_no_rate() {
        assertThat(InternalRate.yearly()).isNaN();
        assertThat(InternalRate.yearly(-1, -1)).isNaN();
        assertThat(InternalRate.yearly(1, 1)).isNaN();
        assertThat(InternalRate.yearly(-1)).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InternalRate.yearly(-1, Double.NaN))
                .withMessageContaining("monthly[1]");
    }
}
