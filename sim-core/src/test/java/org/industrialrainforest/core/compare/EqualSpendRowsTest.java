package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.industrialrainforest.core.compare.EqualSpendRows.Between;
import org.industrialrainforest.core.compare.EqualSpendRows.Dose;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Policy.Kind;
import org.industrialrainforest.core.scenario.Policy.Mix;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** Constructed dose curves of two pairs of runs, and the lively city. */
class EqualSpendRowsTest {
    private static final Month START = Month.of(2014, 1);
    private static final Mix PLATFORMS = Mix.NOTHING.withPlatform(1);

    private static Dose dose(double drawn, double... differences) {
        return new Dose(drawn, differences);
    }

    private static Between at(double spend, Dose... curve) {
        return EqualSpendRows.at(spend, List.of(curve)).orElseThrow();
    }

    private static Policy policy(String id, Mix mix) {
        return Policy.of(id, id, START, mix);
    }

    @Test
    void a_policy_whose_effect_grows_with_its_money_has_a_fifth_of_it_at_a_fifth_of_the_money() {
        Between found = at(2, dose(10, 30, 50));
        assertThat(found.differences()).containsExactly(6, 10);
        assertThat(found.from()).isEqualTo(0);
        assertThat(found.to()).isEqualTo(10);
        assertThat(at(2, dose(5, 15, 25), dose(10, 30, 50)).differences())
                .as("a dose on the line changes nothing")
                .containsExactly(6, 10);
    }

    @Test
    void a_lever_that_is_soon_saturated_has_more_at_little_money_than_the_straight_line() {
        Dose dose = dose(4, 20, 24);
        Dose whole = dose(12, 24, 24);
        assertThat(at(2, dose, whole).differences()).containsExactly(10, 12);
        assertThat(at(6, dose, whole).differences()).containsExactly(21, 24);
        assertThat(at(6, dose, whole).from()).isEqualTo(4);
        assertThat(at(2, whole).differences()).containsExactly(new double[] {4, 4}, within(1e-12));
    }

    @Test
    void a_harmful_policy_is_less_harmful_with_less_money() {
        assertThat(at(1, dose(4, -8, 12)).differences()).containsExactly(-2, 3);
    }

    @Test
    void at_the_money_of_a_dose_the_curve_is_that_dose_whatever_is_undefined_beside_it() {
        double nan = Double.NaN;
        assertThat(at(4, dose(2, nan, nan), dose(4, 7, 9)).differences()).containsExactly(7, 9);
        assertThat(at(3, dose(2, nan, 5), dose(4, 7, 9)).differences()).containsExactly(nan, 7);
    }

    @Test
    void a_lever_that_draws_less_at_its_larger_dose_is_read_at_the_least_dose_that_draws_enough() {
        Between found = at(3, dose(4, 8, 16), dose(2, 1, 1));
        assertThat(found.differences()).containsExactly(6, 12);
        assertThat(found.to()).isEqualTo(4);
    }

    @Test
    void more_money_than_a_policy_draws_and_a_policy_that_draws_nothing_tell_nothing() {
        assertThat(EqualSpendRows.at(11, List.of(dose(10, 30, 50)))).isEqualTo(Optional.empty());
        assertThat(EqualSpendRows.at(1, List.of(dose(0, 3, 5)))).isEqualTo(Optional.empty());
        assertThat(EqualSpendRows.at(0, List.of(dose(10, 30, 50)))).isEqualTo(Optional.empty());
        assertThat(EqualSpendRows.at(1, List.of())).isEqualTo(Optional.empty());
    }

    @Test
    void a_dose_is_known_by_what_it_spends() {
        Policy whole = policy("whole", PLATFORMS);
        assertThat(EqualSpendRows.share(policy("half", Mix.NOTHING.withPlatform(.5)), whole))
                .isEqualTo(.5);
        assertThat(EqualSpendRows.share(whole, policy("same", PLATFORMS))).isEqualTo(0);
        assertThat(EqualSpendRows.share(whole, policy("half", Mix.NOTHING.withPlatform(.5))))
                .isEqualTo(0);
        assertThat(EqualSpendRows.share(policy("grants", Mix.NOTHING.withGrants(.5)), whole))
                .isEqualTo(0);
        assertThat(EqualSpendRows.share(Policy.none(), whole)).isEqualTo(0);
        assertThat(EqualSpendRows.share(
                        Policy.of("late", "late", Month.of(2016, 1), Mix.NOTHING.withPlatform(.5)), whole))
                .isEqualTo(0);
        Policy mix = policy("mix", Mix.NOTHING.withPlatform(.6).withBridge(.4));
        assertThat(EqualSpendRows.share(
                        policy("third", Mix.NOTHING.withPlatform(.2).withBridge(.4 / 3)), mix))
                .isEqualTo(1 / 3.0, within(1e-12));
        assertThat(EqualSpendRows.share(policy("one", Mix.NOTHING.withPlatform(.6)), mix))
                .isEqualTo(0);
    }

    private static Comparison compared(String baseline, Policy... policies) {
        Scenario city = TinyScenario.lively().withMonths("2014-01", "2024-12").scenario();
        Month start = city.policy("all").start();
        List<Policy> all = List.of(policies).stream()
                .map(p -> new Policy(p.id(), p.title(), p.kind(), start, p.mix()))
                .toList();
        return Experiment.of(city.including(all))
                .policies(all.stream().map(Policy::id).toArray(String[]::new))
                .baseline(baseline)
                .runs(2)
                .seed(3)
                .compare(RunExecutor.local(2));
    }

    private static final Policy NONE = policy("nothing", Mix.NOTHING);
    private static final Policy WHOLE = policy("whole", PLATFORMS);
    private static final Policy MEETINGS = policy("met", Mix.NOTHING.withBridge(1));
    private static final Policy DOSE =
            new Policy("some", WHOLE.title(), Kind.DOSE, START, Mix.NOTHING.withPlatform(.5));

    @Test
    void all_policies_but_doses_are_told_at_what_the_least_of_them_draws() {
        Comparison comparison = compared("nothing", NONE, WHOLE, MEETINGS, DOSE);
        assertThat(comparison.equalSpend()).extracting(row -> row.of().policy()).containsExactly("whole", "met");
        double least = comparison.equalSpend().stream()
                .mapToDouble(Comparison.EqualSpend::drawn)
                .min()
                .orElseThrow();
        for (Comparison.EqualSpend row : comparison.equalSpend()) {
            Comparison.Outcome cost = comparison.outcome("public.cost", row.of().label());
            assertThat(row.drawn()).isEqualTo(cost.difference(), within(1e-6 * row.drawn()));
            assertThat(row.spend()).isEqualTo(least);
            assertThat(row.doses()).isEqualTo(row.of().policy().equals("whole") ? 1 : 0);
            assertThat(row.difference()).isNotNaN();
            if (row.drawn() == least && row.to() == least) {
                Comparison.Outcome headline =
                        comparison.outcome(row.metric(), row.of().label());
                assertThat(row.difference()).isEqualTo((Double) headline.difference());
                assertThat(row.low()).isEqualTo((Double) headline.low());
                assertThat(row.high()).isEqualTo((Double) headline.high());
            }
        }
    }

    @Test
    void a_policy_alone_and_a_baseline_that_spends_tell_nothing_at_equal_spend() {
        assertThat(compared("nothing", NONE, WHOLE, DOSE).equalSpend()).isEmpty();
        assertThat(compared("whole", WHOLE, MEETINGS, NONE).equalSpend()).isEmpty();
    }
}
