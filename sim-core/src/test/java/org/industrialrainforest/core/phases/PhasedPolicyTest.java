package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.LeverUse;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** A policy whose mix changes from phase to phase. */
class PhasedPolicyTest {
    private static final Policy.Mix LINES = new Policy.Mix(1, 0, 0, 0, 0, 0, 0);
    private static final Policy.Mix GRANTS = new Policy.Mix(0, 0, 0, 0, 1, 0, 0);
    private static final Policy.Mix HALVES = new Policy.Mix(.5, 0, .5, 0, 0, 0, 0);
    private static final Policy.Mix ALL = new Policy.Mix(.5, .3, .2, 0, 0, 0, 0);

    private static Policy phased(String start, Policy.Mix mix, Policy.Phase... phases) {
        return new Policy(
                "phased", new Title("Phased", "分阶段"), Policy.Kind.ENVELOPE, Month.parse(start), mix, List.of(phases));
    }

    private static Policy.Phase from(String month, Policy.Mix mix) {
        return new Policy.Phase(Month.parse(month), mix);
    }

    /** RMB m authorised by lever in each year. */
    private static double[][] authorised(Scenario scenario, Policy policy) {
        int years = scenario.end().year() - scenario.start().year() + 1;
        double[][] sum = new double[Lever.values().length][years];
        try (Rainforest run = Rainforest.of(scenario).under(policy).start(1, 0)) {
            while (run.nextMonth() <= scenario.end().index()) {
                int year = run.nextMonth() / 12 - scenario.start().year();
                run.step();
                for (Lever lever : Lever.values()) {
                    sum[lever.ordinal()][year] +=
                            Money.millions(run.world().levers.accrual.get(lever.ordinal()));
                }
            }
        }
        return sum;
    }

    private static String digest(Scenario scenario, Policy policy) {
        try (Rainforest run = Rainforest.of(scenario).under(policy).start(7, 0)) {
            run.finish();
            return run.digest();
        }
    }

    @Test
    void money_is_authorised_by_the_mix_of_its_month() {
        Scenario world = TinyScenario.quiet()
                .with("state.envelope-bn", "0.012")
                .withMonths("2014-01", "2017-12")
                .scenario();
        double[][] year = authorised(world, phased("2014-01", LINES, from("2015-07", HALVES), from("2017-01", GRANTS)));
        assertThat(year[Lever.PLATFORM.ordinal()]).containsExactly(new double[] {12, 9, 6, 0}, within(1e-9));
        assertThat(year[Lever.BRIDGE.ordinal()]).containsExactly(new double[] {0, 3, 6, 0}, within(1e-9));
        assertThat(year[Lever.GRANTS.ordinal()]).containsExactly(new double[] {0, 0, 0, 12}, within(1e-9));
    }

    @Test
    void a_switch_in_the_last_month_authorises_one_month() {
        Scenario world = TinyScenario.quiet().with("state.envelope-bn", "0.012").scenario();
        double[][] year = authorised(world, phased("2014-01", LINES, from("2015-12", GRANTS)));
        assertThat(year[Lever.PLATFORM.ordinal()]).containsExactly(new double[] {12, 11}, within(1e-9));
        assertThat(year[Lever.GRANTS.ordinal()]).containsExactly(new double[] {0, 1}, within(1e-9));
    }

    @Test
    void phases_that_are_all_alike_are_no_phases() {
        Scenario lively = TinyScenario.lively().scenario();
        Policy plain = phased("2015-01", ALL);
        String expected = digest(lively, plain);
        assertThat(digest(lively, phased("2015-01", ALL, from("2015-02", ALL), from("2019-06", ALL))))
                .isEqualTo(expected);
        assertThat(digest(lively, phased("2015-01", ALL, from("2019-06", LINES))))
                .as("another mix is another world")
                .isNotEqualTo(expected);
    }

    @Test
    void what_a_lever_has_not_drawn_stays_its_own_when_the_mix_changes() {
        Scenario world = TinyScenario.quiet()
                .with("state.envelope-bn", "0.012")
                .with("state.envelope-years", "1")
                .scenario();
        try (Rainforest run = Rainforest.of(world)
                .under(phased("2014-01", GRANTS, from("2014-07", LINES)))
                .start(1, 0)) {
            World at = step(run, 12);
            assertThat(at.state.authority(Lever.GRANTS)).isEqualTo(Money.fen(6e6));
            assertThat(at.state.authority(Lever.PLATFORM)).isEqualTo(Money.fen(6e6));
            at = step(run, 1);
            assertThat(at.levers.lapsed.get(Lever.GRANTS.ordinal()))
                    .as("it lapses with the envelope, not with the phase")
                    .isEqualTo(Money.fen(6e6));
        }
    }

    @Test
    void a_policy_that_begins_with_nothing_spends_from_its_first_phase_on() {
        TinyScenario lively = TinyScenario.lively();
        Scenario world = lively.scenario();
        assertThat(digest(world, phased("2015-01", Policy.Mix.NOTHING, from("2016-01", ALL))))
                .isNotEqualTo(digest(world, Policy.none()));
        double[][] year = authorised(world, phased("2015-01", Policy.Mix.NOTHING, from("2016-01", ALL)));
        assertThat(Arrays.stream(year[Lever.PLATFORM.ordinal()]).limit(2).sum()).isZero();
        assertThat(year[Lever.PLATFORM.ordinal()][2]).isPositive();
    }

    /** The state knows its own plan: money that the next phase takes away is no money to build with. */
    @Test
    void a_line_is_not_begun_with_money_that_the_next_phase_takes_away() {
        Scenario world = TinyScenario.quiet()
                .withPlatform("line", "capex-bn=0.012")
                .with("state.envelope-bn", "0.036")
                .scenario();
        // 3 m at hand; 12 m need three more months.
        for (String switched : new String[] {"2014-04", "2014-05"}) {
            try (Rainforest run = Rainforest.of(world)
                    .under(phased("2014-01", LINES, from(switched, GRANTS)))
                    .start(1, 0)) {
                assertThat(step(run, 1).platforms.status.get(0))
                        .as("switched in %s", switched)
                        .isEqualTo(switched.equals("2014-05") ? PlatformStatus.BUILDING : PlatformStatus.PLANNED);
            }
        }
    }

    @Test
    void returns_are_spent_again_by_the_mix_of_the_month_in_which_they_come() {
        Scenario world = TinyScenario.quiet()
                .with("state.envelope-bn", "0.012")
                .with("state.recycling", "1")
                .scenario();
        try (Rainforest run = Rainforest.of(world)
                .under(phased("2014-01", LINES, from("2014-03", GRANTS)))
                .start(1, 0)) {
            World at = step(run, 2);
            at.state.spend(Lever.PLATFORM, at.accounts.suppliers, 0, Money.fen(1e6), Flow.PLATFORM_CAPITAL);
            at.ledger.transfer(at.accounts.suppliers, 0, at.accounts.stateCapital, 0, Money.fen(4e5), Flow.REDEMPTION);
            at = step(run, 1);
            assertThat(at.levers.recycled.get(Lever.GRANTS.ordinal())).isEqualTo(Money.fen(4e5));
            assertThat(at.levers.recycled.get(Lever.PLATFORM.ordinal())).isZero();
        }
    }

    /** For every lever and whatever the phases: authorised = drawn + what lapsed or may still be drawn. */
    @Test
    void nothing_authorised_is_lost_between_phases_whatever_they_are() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Scenario world = TinyScenario.lively().with("state.envelope-bn", "0.12").scenario();
        for (int trial = 0; trial < 5; trial++) {
            List<Policy.Phase> phases = new ArrayList<>();
            Month month = Month.of(2015, 1);
            for (int p = random.nextInt(4); p >= 0; p--) {
                month = month.plus(1 + random.nextInt(30));
                phases.add(new Policy.Phase(month, drawn(random)));
            }
            Policy policy = phased("2015-01", drawn(random), phases.toArray(new Policy.Phase[0]));
            Observed observed;
            try (Rainforest run = Rainforest.of(world).under(policy).start(seed, 0)) {
                long[] accrued = new long[Lever.values().length];
                while (run.nextMonth() <= world.end().index()) {
                    run.step();
                    for (Lever lever : Lever.values()) {
                        int row = lever.ordinal();
                        accrued[row] += run.world().levers.accrual.get(row);
                        assertThat(run.world().levers.spent.get(row)
                                        + run.world().levers.authority.get(row)
                                        + run.world().levers.lapsed.get(row))
                                .as("seed %d, %s, %s", seed, policy, lever)
                                .isEqualTo(accrued[row]
                                        + run.world().levers.recycled.get(row));
                    }
                }
                observed = run.finish();
            }
            for (LeverUse use : observed.levers()) {
                assertThat(use.outlay())
                        .as("seed %d, %s, %s", seed, policy, use)
                        .isLessThanOrEqualTo(use.authorised() * (1 + 1e-9));
            }
        }
    }

    private static Policy.Mix drawn(Random random) {
        double[] share = new double[7];
        int levers = random.nextInt(4);
        for (int l = 0; l < levers; l++) {
            share[random.nextInt(7)] = random.nextDouble() / levers;
        }
        return new Policy.Mix(share[0], share[1], share[2], share[3], share[4], share[5], share[6]);
    }

    @Test
    void phases_out_of_order_are_refused() {
        assertThatThrownBy(() -> phased("2014-01", LINES, from("2014-01", GRANTS)))
                .hasMessageContaining("from 2014-01 is not after 2014-01");
        assertThatThrownBy(() -> phased("2014-01", LINES, from("2016-01", GRANTS), from("2015-01", LINES)))
                .hasMessageContaining("from 2015-01 is not after 2016-01");
    }
}
