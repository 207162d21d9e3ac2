package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RunningMeanTest {

    private final double[] outcomes = {4, 8, 6, 6.5, 5.5, 6, 6, 7};
    private final RunningMean mean = RunningMean.of(outcomes);

    @Test
    void each_prefix_has_the_mean_and_interval_of_its_runs() {
        assertThat(mean.runs()).isEqualTo(8);
        for (int n = 1; n <= outcomes.length; n++) {
            StudentT prefix = StudentT.of(Arrays.copyOf(outcomes, n));
            assertThat(mean.after(n)).isCloseTo(prefix.mean(), within(1e-14));
            if (n > 1) {
                assertThat(mean.halfWidthAfter(n, 0.95))
                        .isCloseTo(prefix.interval(0.95).halfWidth(), within(1e-12));
            }
        }
        assertThat(mean.halfWidthAfter(1, 0.95)).isNaN();
    }

    @Test
    void the_mean_settles_when_it_no_longer_leaves_the_tolerance() {
        // means: 4, 6, 6, 6.125, 6, 6, 6, 6.125
        assertThat(mean.settledAfter(3)).isEqualTo(1);
        assertThat(mean.settledAfter(0.2)).isEqualTo(2);
        assertThat(mean.settledAfter(0.1)).isEqualTo(8);
    }

    @Test
    void without_runs_there_is_nothing_to_settle() {
        assertThat(RunningMean.of().settledAfter(1)).isZero();
        assertThat(RunningMean.of(3).settledAfter(0)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> RunningMean.of().after(1));
        assertThatIllegalArgumentException().isThrownBy(() -> mean.after(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunningMean.of(1, Double.NaN))
                .withMessageContaining("values[1]");
        assertThatIllegalArgumentException().isThrownBy(() -> mean.settledAfter(-1));
    }
}
