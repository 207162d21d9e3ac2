package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgeHazardTest {

    @Test
    void exits_and_exposure_are_counted_where_the_lives_spent_their_time() {
        KaplanMeier firms =
                KaplanMeier.of(new double[] {6, 12, 18, 30, 36}, new boolean[] {true, true, false, true, false});
        List<AgeHazard> years = AgeHazard.of(firms, 0, 12, 24, 36);

        assertThat(years)
                .containsExactly(
                        new AgeHazard(0, 12, 2, 6 + 4 * 12),
                        new AgeHazard(12, 24, 0, 6 + 2 * 12),
                        new AgeHazard(24, 36, 1, 6 + 12));
        assertThat(years.get(0).rate()).isCloseTo(2 / 54.0, within(1e-15));
        assertThat(years.get(0).standardError()).isCloseTo(Math.sqrt(2) / 54, within(1e-15));
    }

    /** Limits of a Poisson count of 3: 0.618672 and 8.767273 (Garwood 1936; R poisson.test). */
    @Test
    void the_interval_is_that_of_garwood() {
        Interval interval = new AgeHazard(0, 12, 3, 100).interval(0.95);
        assertThat(interval.low()).isCloseTo(0.00618672, within(1e-8));
        assertThat(interval.high()).isCloseTo(0.08767273, within(1e-8));
    }

    @Test
    void without_exits_the_interval_begins_at_0() {
        Interval interval = new AgeHazard(0, 12, 0, 100).interval(0.95);
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.03688879, within(1e-8));
    }

    @Test
    void a_life_that_ends_at_once_belongs_to_the_first_range() {
        assertThat(AgeHazard.of(KaplanMeier.ofCounts(new int[] {1, 1}, new int[2]), 0, 1))
                .containsExactly(new AgeHazard(0, 1, 2, 1));
    }

    @Test
    void ages_that_nobody_reached_have_no_rate() {
        AgeHazard hazard = AgeHazard.of(KaplanMeier.ofCounts(new int[0], new int[0]), 0, 12)
                .get(0);
        assertThat(hazard.rate()).isNaN();
        assertThat(hazard.standardError()).isNaN();
        assertThat(hazard.interval(0.95)).isEqualTo(Interval.UNDEFINED);
        assertThat(AgeHazard.of(KaplanMeier.ofCounts(new int[0], new int[0]), 0))
                .isEmpty();
    }

    @Test
    void bounds_must_ascend() {
        KaplanMeier nobody = KaplanMeier.ofCounts(new int[0], new int[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeHazard.of(nobody, 0, 12, 12))
                .withMessageContaining("bounds[2]");
        assertThatIllegalArgumentException().isThrownBy(() -> AgeHazard.of(nobody, -1, 12));
    }
}
