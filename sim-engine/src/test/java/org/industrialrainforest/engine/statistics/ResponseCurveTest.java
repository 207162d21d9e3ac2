package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResponseCurveTest {
    /** Two runs: 4 bn are drawn at the first dose, 10 bn at the second, and no more at the third. */
    private final ResponseCurve curve =
            ResponseCurve.of(new double[][] {{4, 4}, {9, 11}, {10, 10}}, new double[][] {{2, 4}, {6, 8}, {7, 7}});

    @Test
    void between_two_doses_the_response_lies_on_the_line() {
        assertThat(curve.at(4).mean()).isEqualTo(3);
        assertThat(curve.at(7).mean()).isCloseTo(5, within(1e-12));
        assertThat(curve.at(2).mean()).isCloseTo(1.5, within(1e-12));
        assertThat(curve.at(0).mean()).isZero();
    }

    @Test
    void its_interval_comes_from_the_runs() {
        StudentT half = curve.at(7);
        StudentT byHand = StudentT.of(.5 * 2 + .5 * 6, .5 * 4 + .5 * 8);
        assertThat(half.interval(.95).low()).isCloseTo(byHand.interval(.95).low(), within(1e-9));
    }

    @Test
    void what_no_dose_draws_is_not_attainable() {
        assertThat(curve.attains(10)).isTrue();
        assertThat(curve.attains(10 * (1 + 1e-12))).isTrue();
        assertThat(curve.attains(10.1)).isFalse();
        assertThat(curve.attains(-1)).isFalse();
        assertThat(curve.at(10.1).mean()).isNaN();
        assertThat(curve.most()).isEqualTo(10);
    }

    @Test
    void the_smallest_dose_that_draws_an_amount_counts() {
        assertThat(curve.at(10).mean()).isEqualTo(7);
        ResponseCurve shrinking = ResponseCurve.of(new double[][] {{8}, {6}}, new double[][] {{4}, {100}});
        assertThat(shrinking.at(7).mean()).isCloseTo(3.5, within(1e-12));
    }

    @Test
    void more_money_has_a_marginal_effect_only_where_it_is_drawn() {
        assertThat(curve.marginal(0).mean()).isCloseTo(.75, within(1e-12));
        assertThat(curve.marginal(1).mean()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(curve.marginal(2).mean()).isNaN();
    }

    @Test
    void doses_and_runs_must_fit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseCurve.of(new double[][] {{1, 2}}, new double[][] {{1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseCurve.of(new double[][] {{1}}, new double[][] {{Double.NaN}}));
    }
}
