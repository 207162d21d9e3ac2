package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {

    @Test
    void the_change_of_an_effect_is_taken_run_by_run() {
        DifferenceInDifferences d = DifferenceInDifferences.of(
                new double[] {10, 20, 30}, new double[] {8, 17, 26}, new double[] {11, 19, 31}, new double[] {8, 18, 25
                });
        assertThat(d.before().mean()).isCloseTo(3, within(1e-12));
        assertThat(d.after().mean()).isCloseTo(10.0 / 3, within(1e-12));
        assertThat(d.change().mean()).isCloseTo((1 - 2 + 2) / 3.0, within(1e-12));
        assertThat(d.change().interval(.95).low())
                .isCloseTo(StudentT.of(1, -2, 2).interval(.95).low(), within(1e-9));
    }

    @Test
    void what_all_four_worlds_share_cancels() {
        DifferenceInDifferences d = DifferenceInDifferences.of(
                new double[] {105, 1005}, new double[] {100, 1000}, new double[] {107, 1007}, new double[] {100, 1000});
        assertThat(d.change().interval(.95)).isEqualTo(new Interval(2, 2));
    }

    @Test
    void a_change_that_reaches_nobody_changes_no_effect() {
        double[] with = {3, 1, 4};
        double[] without = {1, 5, 9};
        assertThat(DifferenceInDifferences.of(with, without, with, without)
                        .change()
                        .interval(.95))
                .isEqualTo(new Interval(0, 0));
    }

    @Test
    void all_four_need_the_same_runs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DifferenceInDifferences.of(
                        new double[] {1, 2}, new double[] {1, 2}, new double[] {1}, new double[] {1}));
    }
}
