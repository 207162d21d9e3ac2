package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairedDifferenceTest {

    private static final Oracle R = Oracle.of("intervals");

    static List<JsonNode> pairs() {
        return Oracle.list(R.root().get("paired_t"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_interval_of_paired_policy_differences_is_that_of_r(JsonNode expected) {
        double[] differences = Oracle.numbers(expected.get("x"));
        double[] baseline = new double[differences.length];
        PairedDifference difference = PairedDifference.of(differences, baseline);

        assertThat(difference.pairs()).isEqualTo(expected.get("n").asInt());
        R.check("mean", difference.mean(), expected.get("mean"));
        R.check("sd", difference.standardDeviation(), expected.get("sd"));
        R.check("se", difference.student().standardError(), expected.get("se"));
        R.check("df", difference.student().degreesOfFreedom(), expected.get("df"));
        R.check("p", difference.student().pValue(), expected.get("p"));
        R.check("low", difference.interval(0.95).low(), expected.get("lower95"));
        R.check("high", difference.interval(0.95).high(), expected.get("upper95"));
        if (expected.get("se").asDouble() > 0) {
            R.check("t", difference.student().statistic(), expected.get("t"));
        }
    }

    @Test
    void worlds_that_move_together_need_fewer_runs() {
        double[] policy = {11, 22, 33, 41};
        double[] baseline = {10, 20, 30, 40};
        PairedDifference difference = PairedDifference.of(policy, baseline);

        assertThat(difference.mean()).isEqualTo(1.75);
        assertThat(difference.median()).isEqualTo(1.5);
        assertThat(difference.meanOfFirst()).isEqualTo(26.75);
        assertThat(difference.meanOfSecond()).isEqualTo(25);
        assertThat(difference.correlation()).isCloseTo(505 / Math.sqrt(512.75 * 500), within(1e-14));
        // sums of squared deviations: 512.75, 500 and, of the differences, 2.75
        assertThat(difference.varianceReduction()).isCloseTo((512.75 + 500) / 2.75, within(1e-9));
    }

    @Test
    void equal_worlds_differ_by_exactly_nothing() {
        double[] outcome = {3, 1, 4};
        PairedDifference difference = PairedDifference.of(outcome, outcome);
        assertThat(difference.mean()).isZero();
        assertThat(difference.interval(0.95)).isEqualTo(new Interval(0, 0));
        assertThat(difference.correlation()).isEqualTo(1);
        assertThat(difference.varianceReduction()).isInfinite();
        assertThat(difference.student().pValue()).isNaN();
    }

    @Test
    void a_constant_shift_is_known_exactly() {
        PairedDifference difference = PairedDifference.of(new double[] {4, 2, 5}, new double[] {3, 1, 4});
        assertThat(difference.interval(0.95)).isEqualTo(new Interval(1, 1));
        assertThat(difference.student().pValue()).isZero();
    }

    @Test
    void one_pair_or_none_leave_the_interval_open() {
        PairedDifference one = PairedDifference.of(new double[] {3}, new double[] {1});
        assertThat(one.mean()).isEqualTo(2);
        assertThat(one.interval(0.95)).isEqualTo(Interval.UNDEFINED);
        assertThat(one.correlation()).isNaN();
        assertThat(one.varianceReduction()).isNaN();

        PairedDifference none = PairedDifference.of(new double[0], new double[0]);
        assertThat(none.mean()).isNaN();
        assertThat(none.median()).isNaN();
        assertThat(none.interval(0.95)).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void an_outcome_that_does_not_vary_has_no_correlation() {
        assertThat(PairedDifference.of(new double[] {1, 2, 3}, new double[3]).correlation())
                .isNaN();
    }

    /**
     * R 4.2.2, survival 3.5-3, with a function rmst(time, status) of survmean at 6 and t.test of its values over the runs:
     * <pre>
     * policy &lt;- list(c(2, 4, 5, 8), c(1, 6, 7, 7), c(3, 3, 9, 9)); base &lt;- list(c(1, 4, 5, 6), c(1, 2, 7, 7), c(3, 3, 4, 8))
     * </pre>
     * where the last life of each run is censored.
     */
    @Test
    void survival_is_compared_over_runs_and_not_over_firms() {
        List<KaplanMeier> policy = List.of(run(2, 4, 5, 8), run(1, 6, 7, 7), run(3, 3, 9, 9));
        List<KaplanMeier> baseline = List.of(run(1, 4, 5, 6), run(1, 2, 7, 7), run(3, 3, 4, 8));
        PairedDifference difference = PairedDifference.overRuns(
                policy, baseline, lives -> lives.restrictedMean(6).value());

        assertThat(difference.pairs()).isEqualTo(3);
        assertThat(difference.mean()).isCloseTo(0.583333333333333, within(1e-12));
        assertThat(difference.interval(0.95).low()).isCloseTo(-0.365312425065856, within(1e-9));
        assertThat(difference.interval(0.95).high()).isCloseTo(1.531979091732523, within(1e-9));
        assertThat(difference.student().pValue()).isCloseTo(0.118082896311803, within(1e-9));
    }

    @Test
    void a_run_without_firms_is_no_pair() {
        List<KaplanMeier> policy = List.of(run(2, 4, 5, 8), run(), run(3, 3, 9, 9));
        List<KaplanMeier> baseline = List.of(run(1, 4, 5, 6), run(1, 2, 7, 7), run(3, 3, 4, 8));
        PairedDifference difference = PairedDifference.overRuns(policy, baseline, lives -> lives.survivalAt(4));
        assertThat(difference.pairs()).isEqualTo(2);
        assertThat(difference.mean()).isCloseTo((0 + 0.25) / 2, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedDifference.overRuns(policy, List.of(), lives -> lives.survivalAt(4)));
    }

    /** Lives of one run, of which the last is censored. */
    private static KaplanMeier run(double... time) {
        boolean[] exit = new boolean[time.length];
        for (int i = 0; i < time.length - 1; i++) {
            exit[i] = true;
        }
        return KaplanMeier.of(time, exit);
    }

    @Test
    void undefined_outcomes_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedDifference.of(new double[2], new double[] {0, Double.NaN}))
                .withMessageContaining("second[1] is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> PairedDifference.of(new double[2], new double[3]));
    }
}
