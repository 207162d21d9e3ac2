package org.industrialrainforest.core.phases.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.rules.RiskAdjustedValue;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/**
 * One drug firm: it discovers in two months, its trial costs RMB 24 m in two years and passes half the time, approval takes a year. A success is
 * worth RMB 400 m, so that the project is worth RMB 200 m and its rights abroad, a half of it, RMB 100 m.
 */
class LicensingTest {
    private static final double RICH = 1e9;

    private static TinyScenario city(String bid, String yield) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2019-12")
                .withStages(
                        discovery(),
                        stage("phase-1", "cost-m=24", "years=2", "pass-probability=0.5", "clinical=true"),
                        stage("approval", "cost-m=2", "years=1"))
                .with("sectors[chips].product-gate", "3")
                .with("sectors[chips].exit-value-bn", "0.4")
                .with("research.funded-horizon", "1")
                .with("research.bootstrapped-horizon", "1")
                .with("exits.licence-odds", "1")
                .with("exits.licence-gates", "1")
                .with("exits.foreign-share", "0.5")
                .with("exits.licence-bid", bid)
                .with("exits.licence-upfront", "0.4")
                .with("exits.licence-yield", yield);
    }

    private static Node discovery() {
        return stage("discovery", "cost-m=1", "years=0.16666666666666666");
    }

    private record Seen(int licensed, double cash, double worth, double due, int stage, double done) {}

    private static Seen after(int months, double cash, TinyScenario city) {
        try (Rainforest run = city.start(world -> Planting.firm(world, "ada", cash))) {
            World world = step(run, months);
            Firms firms = world.firms;
            return new Seen(
                    firms.licensed.get(0),
                    Money.rmb(firms.cash(0)),
                    RiskAdjustedValue.USUAL.worth(world, 0, 0, 0, run.nextMonth() - 1, false),
                    Money.rmb(firms.licenceDue.get(0)),
                    firms.stage.get(0),
                    firms.done.get(0));
        }
    }

    private static TinyScenario without(TinyScenario city) {
        return city.with("mechanisms.licence-out", "false");
    }

    @Test
    void a_licence_brings_money_at_once_and_milestones_that_are_worth_the_rest_and_takes_the_rights_abroad() {
        TinyScenario city = city("1", "0");
        Seen with = after(3, RICH, city);
        Seen none = after(3, RICH, without(city));
        assertThat(with.licensed).isPositive();
        assertThat(with.cash - none.cash).as("two fifths of the bid").isEqualTo(40e6, within(1e3));
        assertThat(with.due)
                .as("sixty million over half a trial and half an approval")
                .isEqualTo(60e6, within(1e3));
        assertThat(with.worth).as("half, and the milestones").isEqualTo(none.worth / 2 + 60e6, within(1e3));
    }

    @Test
    void milestones_are_paid_at_later_gates_and_are_revenue() {
        TinyScenario city = city("1", "0").with("sectors[chips].exit-value-bn", "0.2");
        TinyScenario sure = sureTrial(city);
        try (Rainforest run = sure.start(world -> Planting.firm(world, "ada", RICH))) {
            World world = step(run, 3);
            long due = world.firms.licenceDue.get(0);
            assertThat(due).isPositive();
            long paid = 0;
            for (int month = 3; month < 72; month++) {
                run.step();
                paid += world.ledger
                        .month()
                        .amount(world.accounts.outsideCustomers, world.accounts.firms(), Flow.LICENCE);
            }
            assertThat(world.firms.stage.get(0)).isEqualTo(3);
            assertThat(paid).as("trial and approval").isEqualTo(2 * due);
            assertThat(world.firms.booked(0, Firms.LICENCES, 0)
                            + world.firms.booked(0, Firms.LICENCES, 1)
                            + world.firms.booked(0, Firms.LICENCES, 2))
                    .isGreaterThanOrEqualTo(due);
            assertThat(run.finish().capture.identityError())
                    .as("the cash that was planted")
                    .isEqualTo(RICH, within(10.0));
        }
    }

    private static TinyScenario sureTrial(TinyScenario city) {
        return city.withStages(
                discovery(),
                stage("phase-1", "cost-m=24", "years=2", "clinical=true"),
                stage("approval", "cost-m=2", "years=1"));
    }

    /** Harms: sales abroad are the licensee's. */
    @Test
    void a_firm_that_sold_its_rights_abroad_sells_less_of_its_product() {
        TinyScenario city = sureTrial(city("1", "0"))
                .with("sectors[chips].launch-revenue-m", "24")
                .with("sectors[chips].demand-bn", "10");
        assertThat(launched(city)).isEqualTo(launched(without(city)) / 2, within(1.0));
    }

    private static double launched(TinyScenario city) {
        try (Rainforest run = city.start(world -> Planting.firm(world, "ada", RICH))) {
            while (run.world().firms.reachedProduct.get(0) == 0) {
                step(run, 1);
            }
            return run.world().firms.product.get(0);
        }
    }

    /** Helps. */
    @Test
    void money_from_abroad_carries_a_firm_through_its_trial() {
        TinyScenario city = city("0.6", "0.5");
        Seen with = after(26, 3e6, city);
        Seen none = after(26, 3e6, without(city));
        assertThat(with.done + with.stage).isGreaterThan(none.done + none.stage + .5);
    }

    /** Does nothing. */
    @Test
    void without_offers_or_without_trials_nothing_changes() {
        assertThat(digest(city("1", "0").with("exits.licence-odds", "0"))).isEqualTo(digest(without(city("1", "0"))));
        TinyScenario chips = city("1", "0").withStages(stage("sample"), stage("product"), stage("scale-up"));
        assertThat(digest(chips)).isEqualTo(digest(without(chips)));
    }

    private static String digest(TinyScenario city) {
        try (Rainforest run = city.start(world -> Planting.firm(world, "ada", RICH))) {
            run.finish();
            return run.digest();
        }
    }

    /** Harms. */
    @Test
    void a_firm_without_cash_sells_its_rights_for_less_than_they_are_worth() {
        TinyScenario city = city("0.6", "0.5");
        assertThat(after(3, RICH, city).licensed).as("who has money refuses").isZero();
        Seen poor = after(3, 1.2e6, city);
        Seen none = after(3, 1.2e6, without(city));
        assertThat(poor.licensed).isPositive();
        assertThat(poor.worth + poor.cash).isLessThan(none.worth + none.cash - 20e6);
    }

    @Test
    void a_gate_that_is_passed_again_after_a_pivot_brings_an_offer() {
        TinyScenario city = city("1", "0")
                .withStages(
                        discovery(), stage("phase-1", "pass-probability=0.000001", "clinical=true"), stage("approval"))
                .with("research.pivot", "1")
                .with("research.pivots", "1");
        try (Rainforest run = city.start(world -> {
            Planting.firm(world, "ada", RICH);
            world.firms.stage.set(0, 1);
        })) {
            World world = run.world();
            while (world.firms.pivots.get(0) == 0) {
                step(run, 1);
                assertThat(world.firms.licensed.get(0)).as("seen at the start").isZero();
            }
            assertThat(step(run, 12).firms.licensed.get(0)).isPositive();
        }
    }

    @Test
    void a_pivot_gives_the_rights_to_the_new_project_to_the_firm_and_ends_the_milestones() {
        TinyScenario city = city("1", "0")
                .withStages(
                        discovery(), stage("phase-1", "pass-probability=0.000001", "clinical=true"), stage("approval"))
                .with("research.pivot", "1")
                .with("research.pivots", "1");
        try (Rainforest run = city.start(world -> Planting.firm(world, "ada", RICH))) {
            World world = step(run, 12);
            assertThat(world.firms.pivots.get(0)).isEqualTo(1);
            assertThat(world.firms.licensed.get(0)).isPositive();
            assertThat(world.firms.foreignSold.get(0)).isZero();
            assertThat(world.firms.licenceDue.get(0)).isZero();
        }
    }
}
