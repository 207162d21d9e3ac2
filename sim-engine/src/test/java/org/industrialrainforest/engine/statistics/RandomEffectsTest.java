package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomEffectsTest {
    private final RandomEffects effects =
            RandomEffects.of(new double[] {3, 4, 8, 1, 2, 9, 9, 7, 6}, new int[] {1, 1, 1, 2, 2, 7, 7, 7, 7});

    /** Reference: R 4.2.2, anova(lm(values ~ group)) with mean squares 26.486111 and 3.541667; n0 = 2.888889; F / qf(.05, 2, 6) for the limit. */
    @Test
    void components_and_intervals_are_those_of_the_analysis_of_variance() {
        assertThat(effects.mean()).isCloseTo(5.444444444444445, within(1e-12));
        assertThat(effects.within()).isCloseTo(3.54166666666667, within(1e-12));
        assertThat(effects.between()).isCloseTo(7.942307692307693, within(1e-12));
        assertThat(effects.f()).isCloseTo(7.478431372549019, within(1e-12));
        assertThat(effects.pValue()).isCloseTo(0.02346793864131679, within(1e-12));
        assertThat(effects.noiseHalfWidth(.95)).isCloseTo(1.53497360427641, within(1e-9));
        assertThat(effects.groupHalfWidth(.95))
                .isCloseTo(1.959963984540054 * Math.sqrt(7.942307692307693), within(1e-9));
        assertThat(effects.groupHalfWidthAtMost(.95)).isCloseTo(26.00129991701591, within(1e-6));
    }

    @Test
    void groups_that_differ_less_than_their_values_have_no_variance_of_their_own() {
        assertThat(RandomEffects.of(new double[] {1, 9, 2, 8}, new int[] {0, 0, 1, 1})
                        .between())
                .isZero();
    }

    @Test
    void too_few_groups_or_values_leave_components_undefined() {
        RandomEffects one = RandomEffects.of(new double[] {1, 2}, new int[] {5, 5});
        assertThat(one.mean()).isEqualTo(1.5);
        assertThat(one.between()).isNaN();
        assertThat(one.pValue()).isNaN();
        RandomEffects single = RandomEffects.of(new double[] {1, 2, 6}, new int[] {0, 1, 2});
        assertThat(single.within()).isNaN();
        assertThat(single.pValue()).isNaN();
        assertThat(RandomEffects.of(new double[0], new int[0]).mean()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomEffects.of(new double[] {1, Double.NaN}, new int[2]))
                .withMessageContaining("values[1]");
        assertThatIllegalArgumentException().isThrownBy(() -> RandomEffects.of(new double[2], new int[1]));
    }
}
