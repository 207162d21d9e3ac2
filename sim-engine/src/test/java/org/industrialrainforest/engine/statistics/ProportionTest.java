package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** By the formula, worked out apart from the code with z = 1.959964. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.2775328",
        "10, 10, 0.7224672, 1",
        "1, 2, 0.0945312, 0.9054688",
        "81, 263, 0.2552880, 0.3662078"
    })
    void the_interval_is_wilsons(int hits, int trials, double low, double high) {
        Interval interval = new Proportion(hits, trials).wilson(.95);
        assertThat(interval.low()).isCloseTo(low, within(2e-5));
        assertThat(interval.high()).isCloseTo(high, within(2e-5));
    }

    @Test
    void what_never_happened_is_still_not_known_to_be_impossible() {
        assertThat(new Proportion(0, 200).wilson(.95).high()).isBetween(.01, .02);
        assertThat(new Proportion(0, 0).share()).isNaN();
        assertThat(new Proportion(0, 0).wilson(.95)).isEqualTo(Interval.UNDEFINED);
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
    }

    @Test
    void pairs_that_agree_narrow_the_interval_of_a_difference() {
        Interval agreeing = Proportion.pairedDifference(40, 12, 0, 48, .95);
        Interval independent = Proportion.pairedDifference(21, 31, 19, 29, .95);
        assertThat(agreeing.contains(.12)).isTrue();
        assertThat(independent.contains(.12)).isTrue();
        assertThat(agreeing.halfWidth()).isLessThan(independent.halfWidth());
        assertThat(agreeing.low()).isPositive();
        assertThat(independent.low()).isNegative();
    }

    @Test
    void the_interval_of_a_difference_turns_with_its_sign_and_stays_within_one() {
        Interval one = Proportion.pairedDifference(5, 9, 2, 4, .95);
        Interval other = Proportion.pairedDifference(5, 2, 9, 4, .95);
        assertThat(one.low()).isCloseTo(-other.high(), within(1e-12));
        assertThat(one.high()).isCloseTo(-other.low(), within(1e-12));
        Interval always = Proportion.pairedDifference(0, 20, 0, 0, .95);
        assertThat(always.high()).isCloseTo(1, within(1e-12));
        assertThat(always.low()).isBetween(.7, 1.0);
        Interval never = Proportion.pairedDifference(0, 0, 0, 20, .95);
        assertThat(never.contains(0)).isTrue();
        assertThat(never.halfWidth()).isPositive();
    }
}
