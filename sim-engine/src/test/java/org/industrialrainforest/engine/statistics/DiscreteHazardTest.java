package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiscreteHazardTest {
    private final int[] age = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2};
    private final double[] x = {.2, -1, .5, 1.5, -.3, 2, .1, -.7, 1.1, .4, -1.2, .9, .3, .8};
    private final boolean[] exit = exits(0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1);

    private static boolean[] exits(int... of) {
        boolean[] exit = new boolean[of.length];
        for (int i = 0; i < of.length; i++) {
            exit[i] = of[i] == 1;
        }
        return exit;
    }

    /** Reference: R 4.2.2, glm(exit ~ factor(age) - 1 + x, binomial). */
    @Test
    void the_coefficient_is_that_of_r() {
        DiscreteHazard fit = DiscreteHazard.of(age, x, exit);
        assertThat(fit.coefficient()).isCloseTo(0.7284331108852345, within(1e-9));
        assertThat(fit.standardError()).isCloseTo(0.698506082359246, within(1e-6));
        assertThat(fit.z()).isCloseTo(1.0428443349052992, within(1e-6));
        assertThat(fit.observations()).isEqualTo(14);
        assertThat(fit.events()).isEqualTo(8);
    }

    @Test
    void the_unit_of_x_does_not_matter() {
        double[] small = Arrays.stream(x).map(value -> value * 1e-7).toArray();
        assertThat(DiscreteHazard.of(age, small, exit).coefficient()).isCloseTo(0.7284331108852345e7, within(1e-2));
    }

    @Test
    void an_age_at_which_all_end_or_none_says_nothing() {
        int[] more = Arrays.copyOf(age, 16);
        more[14] = 3;
        more[15] = 4;
        double[] moreX = Arrays.copyOf(x, 16);
        boolean[] moreExits = Arrays.copyOf(exit, 16);
        moreExits[15] = true;
        assertThat(DiscreteHazard.of(more, moreX, moreExits)).isEqualTo(DiscreteHazard.of(age, x, exit));
    }

    @Test
    void what_cannot_be_told_is_nan() {
        double[] constant = new double[14];
        Arrays.fill(constant, 0.1);
        boolean[] separated = new boolean[14];
        for (int i = 0; i < 14; i++) {
            separated[i] = x[i] > 0.35;
        }
        assertThat(DiscreteHazard.of(age, constant, exit).coefficient()).isNaN();
        assertThat(DiscreteHazard.of(age, x, separated).coefficient()).isNaN();
        assertThat(DiscreteHazard.of(age, x, new boolean[14]))
                .isEqualTo(new DiscreteHazard(Double.NaN, Double.NaN, 0, 0));
        assertThat(DiscreteHazard.of(new int[0], new double[0], new boolean[0]).standardError())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteHazard.of(new int[1], new double[] {Double.NaN}, new boolean[1]))
                .withMessageContaining("x[0] is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> DiscreteHazard.of(new int[2], x, exit));
    }
}
