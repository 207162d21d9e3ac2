package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedPowerTest {

    /** Reference: the noncentral t distribution of SciPy. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 20, 0.564504418439021",
        "0.5, 1, 34, 0.8077775012792738",
        "0.2, 1, 200, 0.8036666605857853",
        "-0.2, 1, 200, 0.8036666605857853",
        "1, 1, 2, 0.09280915505633605",
        "0, 1, 10, 0.05",
        "0.02, 1, 20000, 0.8073932546609396"
    })
    void power_is_that_of_the_noncentral_t_distribution(double effect, double deviation, int pairs, double power) {
        assertThat(PairedPower.power(effect, deviation, pairs, 0.95)).isCloseTo(power, within(1e-9));
    }

    /** Few pairs tested at a high level need an effect of many standard deviations. Reference: pt of R 4.2.2 with its argument ncp. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 0.99, 0.0186131320833998",
        "20, 2, 0.999, 0.0354374036289862",
        "3, 3, 0.999, 0.0275989923930836",
        "4, 5, 0.9999, 0.1474186187309927"
    })
    void power_is_exact_at_high_levels_too(double effect, int pairs, double level, double power) {
        assertThat(PairedPower.power(effect, 1, pairs, level)).isCloseTo(power, within(1e-9 * power));
    }

    @Test
    void half_a_standard_deviation_takes_34_pairs() {
        assertThat(PairedPower.pairs(0.5, 1, 0.8, 0.95)).isEqualTo(34);
        assertThat(PairedPower.pairs(0.1, 1, 0.9, 0.95)).isEqualTo(1053);
        assertThat(PairedPower.pairs(1000, 1, 0.8, 0.95)).isEqualTo(2);
    }

    @Test
    void no_number_of_pairs_shows_no_effect() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedPower.pairs(0, 1, 0.8, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedPower.power(1, 0, 10, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedPower.power(1, 1, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedPower.power(Double.NaN, 1, 10, 0.95));
    }
}
