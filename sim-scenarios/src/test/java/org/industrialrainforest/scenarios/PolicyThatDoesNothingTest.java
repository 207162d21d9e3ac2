package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observation;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A policy that cannot reach anybody leaves the world as it is without, bit by bit. */
@Tag("slow")
class PolicyThatDoesNothingTest {
    private static final Policy.Mix ALL_LEVERS = new Policy.Mix(.1, .1, .1, .1, .1, .1, .1);
    private static final Title TITLE = new Title("Nothing much", "没什么");
    private static final String NONE = Worlds.digest(Worlds.under(Worlds.SHORT, "none"));

    private static Policy policy(Policy.Kind kind, Month start, Policy.Mix mix) {
        return new Policy("nothing-much", TITLE, kind, start, mix);
    }

    @Test
    void a_mix_of_no_levers_is_no_policy_by_whatever_name_and_date() {
        for (Policy.Kind kind : List.of(Policy.Kind.ENVELOPE, Policy.Kind.DOSE, Policy.Kind.BOTH)) {
            Policy idle = policy(kind, Month.of(2010, 5), Policy.Mix.NOTHING);
            assertThat(Worlds.digest(Rainforest.of(Worlds.SHORT).under(idle)))
                    .as("seed %d, %s", Worlds.SEED, kind)
                    .isEqualTo(NONE);
        }
    }

    @Test
    void all_levers_without_an_envelope_are_no_policy() {
        Scenario poor = Worlds.SHORT.with("rules.state.envelope-bn", "0");
        Policy idle = policy(Policy.Kind.ENVELOPE, Month.of(2014, 1), ALL_LEVERS);
        assertThat(Worlds.digest(Rainforest.of(poor).under(idle)))
                .as("seed %d", Worlds.SEED)
                .isEqualTo(NONE);
    }

    @Test
    void a_policy_of_later_years_has_done_nothing_yet() {
        Policy later = policy(Policy.Kind.ENVELOPE, Month.of(2020, 1), ALL_LEVERS);
        assertThat(Worlds.digest(Rainforest.of(Worlds.SHORT).under(later)))
                .as("seed %d", Worlds.SEED)
                .isEqualTo(NONE);
        Policy now = policy(Policy.Kind.ENVELOPE, Month.of(2019, 12), ALL_LEVERS);
        assertThat(Worlds.digest(Rainforest.of(Worlds.SHORT).under(now)))
                .as("one month earlier it begins, seed %d", Worlds.SEED)
                .isNotEqualTo(NONE);
    }

    /** The money is authorised and lies there: only that differs. */
    @Test
    void bridges_without_leaders_reach_nobody() {
        Scenario alone = Worlds.SHORT.with("leaders[*].count", "0");
        Trace none = trace(Worlds.under(alone, "none"));
        Trace bridges = trace(Worlds.under(alone, "bridges"));
        assertThat(bridges.flows)
                .as("seed %d", Worlds.SEED)
                .isEqualTo(none.flows)
                .hasSize(alone.months());
        assertThat(Worlds.differences(none.world, bridges.world, (table, id) -> !table.equals("levers")))
                .as("seed %d", Worlds.SEED)
                .isEmpty();
        assertThat(bridges.world.state.authority(Lever.BRIDGE))
                .as("all of it unabsorbed")
                .isPositive()
                .isEqualTo(authorised(bridges.world, Worlds.SHORT));
    }

    private static long authorised(World world, Scenario scenario) {
        int months = scenario.end().since(world.policy.start()) + 1;
        return months * world.levers.accrual.get(Lever.BRIDGE.ordinal());
    }

    @Test
    void a_shock_whose_factors_are_one_is_no_shock() {
        Shock calm = new Shock("calm", TITLE, Month.of(2013, 1), Month.of(2018, 1), 1, 1, 1, false);
        assertThat(Worlds.digest(Worlds.under(Worlds.SHORT, "rainforest").with(calm)))
                .as("seed %d", Worlds.SEED)
                .isEqualTo(Worlds.digest(Worlds.under(Worlds.SHORT, "rainforest")));
    }

    /** So that the tests above can see: every lever alone changes the world. Money for funds does where private money is short. */
    @Test
    void every_lever_alone_does_something() {
        Scenario scarce = Worlds.SHORT.with("rules.funding.private-money-bn", "0.3");
        World none = trace(Worlds.under(scarce, "none")).world;
        for (String arm :
                List.of("platforms", "incubation", "bridges", "grants", "tax-credit", "direct-fund", "fund-of-funds")) {
            Trace trace = trace(Worlds.under(scarce, arm));
            assertThat(trace.digest).as(arm).isNotEqualTo(NONE);
            assertThat(Worlds.differences(none, trace.world, (table, id) -> table.equals("firms")))
                    .as("firms under %s", arm)
                    .isNotEmpty();
        }
    }

    private record Trace(String digest, World world, List<String> flows) {}

    /** A run with a digest of each month's payments. */
    private static Trace trace(Rainforest.Settings settings) {
        List<String> flows = new ArrayList<>();
        Rainforest.Settings watched = settings.schedule((world, schedule) -> schedule.after(Observation.class, tick -> {
            Digest month = new Digest("flows");
            world.ledger.month().forEach((payer, payee, flow, fen) -> {
                month.add(payer);
                month.add(payee);
                month.add(flow.id());
                month.add(fen);
            });
            flows.add(month.hex());
        }));
        try (Rainforest run = watched.start(Worlds.SEED, Worlds.REPLICATE)) {
            run.finish();
            return new Trace(run.digest(), run.world(), flows);
        }
    }
}
