package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** A landlord among incubators: it charges rent, its tenants move to its park, and it bears no risk. */
class ParkOperatorTest {
    /** A park of RMB 0.6 m a year, and a house in it that is opened in the first month for whatever rent. */
    private static TinyScenario house(String... settings) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(stage("sample", "cost-m=12", "years=9"))
                .with("research.overhead-m", "0.1")
                .with("parks[park].rent-m", "0.6")
                .with("state.place-cost-m", "0.24")
                .withIncubator("house", settings)
                .withPolicy("operator", 120, "incubation=1");
    }

    private static Rainforest start(TinyScenario tiny, String policy) {
        return tiny.start(policy, world -> Planting.firm(world, "ada", 20e6));
    }

    private static double rent(World world, Party to) {
        return Money.rmb(world.ledger.month().amount(world.accounts.firms(), to, Flow.RENT));
    }

    @Test
    void rent_goes_to_state_capital_and_home_to_the_treasury() {
        try (Rainforest run = start(house("open=true", "rent-m=0.36"), "operator")) {
            World world = step(run, 3);
            assertThat(rent(world, world.accounts.suppliers)).isZero();
            assertThat(rent(world, world.accounts.stateCapital)).isEqualTo(30_000);
            assertThat(Money.rmb(world.ledger
                            .month()
                            .amount(world.accounts.stateCapital, world.accounts.treasury, Flow.REMITTANCE)))
                    .isEqualTo(30_000);
        }
    }

    @Test
    void a_house_as_dear_as_the_park_that_gives_nothing_changes_nothing_for_its_tenants() {
        TinyScenario idle = house("open=true", "rent-m=0.6");
        try (Rainforest without = start(idle, "none");
                Rainforest with = start(idle, "operator")) {
            World alone = step(without, 24);
            World housed = step(with, 24);
            assertThat(housed.firms.incubator.has(0)).isTrue();
            assertThat(housed.firms.cash(0)).isEqualTo(alone.firms.cash(0));
            assertThat(housed.firms.done.get(0)).isEqualTo(alone.firms.done.get(0));
            assertThat(housed.firms.knowledge.get(0)).isEqualTo(alone.firms.knowledge.get(0));
        }
    }

    @Test
    void nobody_takes_a_dear_place_that_gives_nothing_even_in_a_house_open_to_all() {
        TinyScenario tiny = TinyScenario.lively()
                .with("incubators[nursery].open", "true")
                .with("incubators[nursery].slots", "200")
                .with("incubators[nursery].risk-share", "0")
                .with("incubators[nursery].coaching", "0")
                .with("incubators[nursery].scenarios", "false")
                .with("incubators[nursery].rent-m", "3");
        try (Rainforest run = tiny.start("nursery", world -> {})) {
            run.finish();
            assertThat(run.world().incubators.open.get(0)).isOne();
            assertThat(run.world().incubators.tenantsEver.get(0)).isZero();
        }
    }

    /** A tenant whose research is over pays on until its stay ends, and gets nothing for it: support was for research. */
    @Test
    void dear_rent_drains_a_tenant_whose_research_failed() {
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(stage("sample", "cost-m=12", "years=1", "pass-probability=0.000001"))
                .with("research.attempts", "1")
                .with("research.pivot", "0")
                .with("parks[park].rent-m", "0.6")
                .with("research.overhead-m", "0.3")
                .withIncubator("house", "open=true", "risk-share=0.5", "rent-m=1.5", "stay-months=60")
                .withPolicy("operator", 120, "incubation=1");
        double[] change = new double[2];
        for (int i = 0; i < 2; i++) {
            try (Rainforest run =
                    tiny.start(i == 0 ? "none" : "operator", world -> Planting.firm(world, "ada", 40e6))) {
                World world = step(run, 16);
                assertThat(world.firms.incubator.has(0)).isEqualTo(i == 1);
                assertThat(world.firms.research.get(0)).isZero();
                double then = Money.rmb(world.firms.cash(0));
                change[i] = Money.rmb(step(run, 36).firms.cash(0)) - then;
            }
        }
        // The park's rent is part of overhead in both; the house's comes on top of what is left of it.
        assertThat(change[1]).isLessThan(change[0] - 1e6);
    }

    @Test
    void a_founder_declines_a_place_that_is_dearer_than_the_park() {
        for (String rent : new String[] {"0.5", "0.7"}) {
            try (Rainforest run = start(house("open=false", "rent-m=" + rent), "operator")) {
                World world = step(run, 12);
                assertThat(world.incubators.open.get(0)).isEqualTo(1);
                assertThat(world.firms.incubator.has(0)).as("at %s", rent).isEqualTo(rent.equals("0.5"));
            }
        }
    }

    @Test
    void a_tenant_moves_to_the_park_of_its_house_and_stays_there_as_an_ordinary_tenant() {
        TinyScenario tiny = house("open=true", "rent-m=0.36", "stay-months=12")
                .withPark("suburb", "rent-m=0.12")
                .with("incubators[house].park", "suburb");
        try (Rainforest run = tiny.start("operator", world -> {
            Planting.firm(world, "ada", 20e6);
            world.parks.tenants.set(0, 1);
        })) {
            World world = step(run, 8);
            assertThat(world.firms.incubator.has(0)).isTrue();
            assertThat(world.firms.park.get(0)).isEqualTo(1);
            assertThat(world.parks.tenants.get(0)).isZero();
            assertThat(world.parks.tenants.get(1)).isEqualTo(1);
            step(run, 16);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
            assertThat(world.firms.incubator.has(0)).isFalse();
            assertThat(world.firms.park.get(0)).isEqualTo(1);
            assertThat(rent(world, world.accounts.suppliers)).isEqualTo(10_000);
            assertThat(rent(world, world.accounts.stateCapital)).isZero();
        }
    }
}
