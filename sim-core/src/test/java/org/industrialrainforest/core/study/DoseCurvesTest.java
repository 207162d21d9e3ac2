package org.industrialrainforest.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More and less money for the lively city. */
@Tag("slow")
class DoseCurvesTest {
    private static final Scenario CITY = TinyScenario.lively().scenario();

    private static DoseCurves curves(List<Double> doses, List<Double> spends, String... policies) {
        return curves(3, doses, spends, policies);
    }

    private static DoseCurves curves(int runs, List<Double> doses, List<Double> spends, String... policies) {
        List<Policy> chosen =
                java.util.Arrays.stream(policies).map(CITY::policy).toList();
        return new DosePlan(new StudyPlan(CITY, chosen, "none", "firms.founded", "none", runs, 9), doses, spends)
                .run(RunExecutor.local(1), RunListener.NONE);
    }

    @Test
    void dose_0_is_no_policy() {
        DoseCurves.Dose nothing = curves(List.of(0.0), List.of(), "none", "all")
                .curves()
                .get(0)
                .doses()
                .get(0);
        assertThat(nothing.authorised()).isZero();
        assertThat(nothing.drawn()).isZero();
        assertThat(nothing.net()).isZero();
        assertThat(nothing.effect()).isZero();
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isZero();
        assertThat(nothing.marginal()).isNaN();
    }

    @Test
    void dose_1_is_the_policy_as_the_scenario_has_it() {
        DoseCurves.Dose one = curves(List.of(1.0), List.of(), "none", "lines")
                .curves()
                .get(0)
                .doses()
                .get(0);
        Comparison comparison =
                Experiment.of(CITY).policies("none", "lines").runs(3).seed(9).compare(RunExecutor.local(1));
        Comparison.Outcome same = comparison.outcomes().stream()
                .filter(o ->
                        o.metric().equals("firms.founded") && o.of().policy().equals("lines"))
                .findFirst()
                .orElseThrow();
        assertThat(one.effect()).isEqualTo(same.difference());
        assertThat(one.low()).isEqualTo(same.low());
    }

    @Test
    void authority_grows_with_the_dose_and_drawing_never_exceeds_it() {
        DoseCurves curves = curves(List.of(4.0, .5, 1.0), List.of(), "none", "all", "bridges");
        for (DoseCurves.Curve curve : curves.curves()) {
            assertThat(curve.doses()).extracting(DoseCurves.Dose::dose).containsExactly(.5, 1.0, 4.0);
            double half = curve.doses().get(0).authorised();
            assertThat(curve.doses().get(2).authorised()).isCloseTo(8 * half, within(half * 1e-6));
            assertThat(curve.doses()).allSatisfy(d -> {
                assertThat(d.drawn()).isLessThanOrEqualTo(d.authorised() * (1 + 1e-9));
                assertThat(d.unabsorbed()).isBetween(0.0, 1.0);
            });
        }
    }

    @Test
    void equal_spend_reads_the_curve_or_says_that_it_cannot_be_attained() {
        DoseCurves curves = curves(List.of(.5, 1.0), List.of(), "none", "all", "bridges");
        assertThat(curves.equalSpend()).hasSize(2);
        for (DoseCurves.EqualSpend row : curves.equalSpend()) {
            DoseCurves.Curve like = curves.curves().stream()
                    .filter(c -> c.policy().equals(row.like()))
                    .findFirst()
                    .orElseThrow();
            DoseCurves.At own = row.at().stream()
                    .filter(a -> a.policy().equals(row.like()))
                    .findFirst()
                    .orElseThrow();
            assertThat(own.attainable()).isTrue();
            assertThat(row.drawn()).isEqualTo(like.doses().get(1).drawn());
        }
        DoseCurves tooMuch = curves(List.of(.5, 1.0), List.of(1e15), "none", "all");
        assertThat(tooMuch.equalSpend()).hasSize(1);
        assertThat(tooMuch.equalSpend().get(0).at().get(0).attainable()).isFalse();
        assertThat(tooMuch.equalSpend().get(0).at().get(0).effect()).isNaN();
        assertThat(tooMuch.equalSpend().get(0).at().get(0).most()).isPositive();
    }

    @Test
    void a_dose_below_zero_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> curves(List.of(-1.0), List.of(), "none", "all"));
        assertThatIllegalArgumentException().isThrownBy(() -> curves(List.of(), List.of(), "none", "all"));
    }

    @Test
    void a_lever_that_can_draw_no_more_is_saturated_at_its_least_dose() {
        // Bridge centres and leaders are few: they draw as much at dose 1 as at dose 4, in worlds that are the same.
        DoseCurves.Curve curve = curves(List.of(1.0, 2.0, 4.0), List.of(), "none", "bridges")
                .curves()
                .get(0);
        assertThat(curve.doses().get(2).drawn()).isEqualTo(curve.doses().get(0).drawn());
        assertThat(curve.most()).isEqualTo(curve.doses().get(0).drawn());
        assertThat(curve.mostFrom()).isOne();
        assertThat(curve.saturates()).isEqualTo(new DoseCurves.Saturation(1, 0, 0, 0));
        assertThat(curve.doses().get(1).marginal()).isNaN();
    }

    @Test
    void a_dose_works_from_where_its_effect_can_be_told_from_none() {
        DoseCurves.Curve curve = curves(8, List.of(0.0, 1.0), List.of(), "none", "lines")
                .curves()
                .get(0);
        DoseCurves.Dose one = curve.doses().get(1);
        assertThat(one.low()).isPositive();
        assertThat(curve.works()).isOne();
        assertThat(curve.saturates().from()).isOne();
        assertThat(curve.saturates().change()).isZero();
        DoseCurves.Curve nothing =
                curves(List.of(0.0), List.of(), "none", "lines").curves().get(0);
        assertThat(nothing.works()).isNaN();
    }
}
