package org.industrialrainforest.core.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

/**
 * One pilot line with one slot and a queue, worked by hand to the fen. RMB throughout; month 0 is January 2014.
 *
 * <pre>
 * line        12,000,000 in 6 months, opex 500,000 a month, a run takes 2 months and costs 200,000, half of the foundry's price
 * envelope    2,000,000 a month from month 0
 * begins      when authority 2 m × (t + 1) + 6 coming months of 2 m + 24 × .7 × ½ × 200,000 of fees = 1.68 m reach 12 m + 24 × .5 m:
 *             2 (t + 1) ≥ 10.32, so in month 5
 * pays        2,000,000.01 in months 5 to 9 and 1,999,999.95 in month 10
 * announced   in month 7, when 6,000,000.03 of 12 m are paid, for month 5 + 6 = 11
 * opens       in month 11 (the keyed delay e^(.15 z) leaves 6 months 6 months)
 *
 * firms       Ada and Bao design special processes, which the foundry refuses. Their first stage costs 1,000,000 a month for 8 months and
 *             40 % of it needs the line. They start with 20 m, do 60 % in months 0 to 4 (4 × 1 m + .8 m = 4.8 m), and look from month 5 on.
 * month 11    both join the queue. The lot says who is first; the first pays 200,000 and begins
 * month 12    a customer from outside joins
 * month 13    the first's run is over; the second begins, having waited 2 months
 * month 14    the first has done .6 + 4/8 and passes its gate
 * month 15    the second's run is over; the outside customer begins, having waited 3 months
 * month 16    the second passes its gate
 *
 * opex        the state pays all of it in the first year: the line saves its fees, 600,000
 * month 23    second year: the state pays half, 250,000. 850,000 − 500,000 = 350,000 are left
 * month 24    600,000 − 500,000 = 100,000
 * month 25    350,000 of 500,000 are paid: a service of 70 % leaves no whole slot, and a new customer waits for ever
 * month 26    250,000: 50 %
 * </pre>
 */
class OnePlatformTest {
    private static final int OPENING = 11;
    private static final long SEED = 1;
    private static final Draw DELAY = Process.lifelong("construction", "delay").draw("delay");
    private static final Draw LOT =
            Process.lifelong("platform-visit", "lot", "returns").draw("lot");
    private static final long LINE = Identity.of("platform/line");

    private static Rainforest start() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2016-06")
                .withStages(
                        stage(
                                "sample",
                                "cost-m=8",
                                "years=0.6666666666666666",
                                "facility=chip-pilot-line",
                                "dependence=medium"),
                        stage("product", "cost-m=0", "years=10"))
                .with("sectors[chips].product-gate", "2")
                .withPlatform("line", "capex-bn=0.012", "opex-share=0.5", "run-months=2")
                .withFacility("foundry", "price-m=0.2", "refusal-special=1")
                .withPolicy("lines", 24, "platform=1")
                .with("state.subsidy-taper", "0.5")
                .with("access.own-line-cost-factor", "1000")
                .with("gains.outside-value", "1.5")
                .with("gains.supplier-margin", "0.1")
                .with("gains.wage-premium", "0.15")
                .with("gains.public-funds", "1.2")
                .start("lines", world -> {
                    for (String name : new String[] {"ada", "bao"}) {
                        int idea = Planting.idea(world, name, 20e6);
                        world.ideas.special.set(idea, 1);
                    }
                });
    }

    /** A customer from outside who joins the queue in the coming month. */
    private static void outsider(Rainforest run, String name) {
        World world = run.world();
        long customer = Identity.of(name);
        int visit = world.visits.add(Identity.of(customer, LINE, 0));
        world.visits.customer.set(visit, customer);
        world.visits.outside.set(visit, 1);
        world.visits.platform.set(visit, 0);
        world.visits.joined.set(visit, run.nextMonth());
        world.platforms.queue.add(0, 1);
    }

    private static long lot(String firm) {
        return new Draws(SEED, 0).lot(LOT, Identity.of(Planting.id(firm), LINE, 0));
    }

    private static String first() {
        return lot("ada") < lot("bao") ? "ada" : "bao";
    }

    private static String second() {
        return first().equals("ada") ? "bao" : "ada";
    }

    private static double cash(World world, String firm) {
        return world.firm(Planting.firmOf(world, firm)).cash();
    }

    @Test
    void the_keyed_delay_is_what_the_arithmetic_supposes() {
        double late = Math.exp(.15 * new Draws(SEED, 0).normal(DELAY, LINE));
        assertThat(Math.rint(6 * late)).isEqualTo(6);
    }

    @Test
    void capital_is_paid_in_equal_parts_and_the_line_announced_when_half_is_paid() {
        try (Rainforest run = start()) {
            World world = run.world();
            Platforms platforms = world.platforms;
            step(run, 5);
            assertThat(platforms.status.get(0)).isEqualTo(PlatformStatus.PLANNED);
            assertThat(world.state.authority(Lever.PLATFORM)).isEqualTo(Money.fen(10e6));
            long paid = 0;
            for (int month = 5; month <= 10; month++) {
                run.step();
                long due = month < 10 ? 200_000_001 : 199_999_995;
                paid += due;
                Party suppliers = world.accounts.suppliers;
                assertThat(world.ledger.month().amount(world.accounts.stateCapital, suppliers, Flow.PLATFORM_CAPITAL))
                        .isEqualTo(due);
                assertThat(world.ledger
                                .month()
                                .amount(world.accounts.treasury, world.accounts.stateCapital, Flow.APPROPRIATION))
                        .isEqualTo(due);
                assertThat(platforms.paid.get(0)).isEqualTo(paid);
                assertThat(platforms.status.get(0)).isEqualTo(PlatformStatus.BUILDING);
                assertThat(world.state.authority(Lever.PLATFORM)).isEqualTo(Money.fen(2e6) * (month + 1) - paid);
                int promised = world.scenario.start().index() + OPENING;
                assertThat(platforms.promised.get(0)).as("month %s", month).isEqualTo(month < 7 ? 0 : promised);
            }
            assertThat(paid).isEqualTo(Money.fen(12e6));
            run.step();
            assertThat(platforms.status.get(0)).isEqualTo(PlatformStatus.OPEN);
            assertThat(platforms.opens.get(0)).isEqualTo(world.scenario.start().index() + OPENING);
        }
    }

    @Test
    void customers_are_served_in_order_of_arrival_and_ties_by_lot() {
        try (Rainforest run = start()) {
            World world = step(run, OPENING);
            Firms firms = world.firms;
            Platforms platforms = world.platforms;
            int[] queue = {1, 2, 1, 1, 0, 0, 0};
            int[] busy = {1, 1, 1, 1, 1, 1, 0};
            for (int t = 0; t < queue.length; t++) {
                if (t == 1) {
                    outsider(run, "outsider");
                }
                run.step();
                assertThat(platforms.queue.get(0))
                        .as("queue in month %s", OPENING + t)
                        .isEqualTo(queue[t]);
                assertThat(platforms.busy.get(0))
                        .as("slots in month %s", OPENING + t)
                        .isEqualTo(busy[t]);
            }
            assertThat(firms.firstWait.get(Planting.firmOf(world, first()))).isZero();
            assertThat(firms.firstWait.get(Planting.firmOf(world, second()))).isEqualTo(2);
            assertThat(platforms.waited.get(0)).isEqualTo(0 + 2 + 3);
            assertThat(platforms.runs.get(0)).isEqualTo(3);
            assertThat(platforms.localRuns.get(0)).isEqualTo(2);
            assertThat(platforms.customers.get(0)).isEqualTo(3);
            assertThat(platforms.localCustomers.get(0)).isEqualTo(2);
            assertThat(world.visits.count()).isZero();
        }
    }

    @Test
    void firms_cash_and_work_month_by_month() {
        // From month 0 on: research until the line is needed, the wait, fee and research, research, gate.
        double[] one = {19, 18, 17, 16, 15.2, 15.2, 15.2, 15.2, 15.2, 15.2, 15.2, 14, 13, 12, 11, 11, 11};
        double[] two = {19, 18, 17, 16, 15.2, 15.2, 15.2, 15.2, 15.2, 15.2, 15.2, 15.2, 15.2, 14, 13, 12, 11};
        try (Rainforest run = start()) {
            World world = run.world();
            for (int month = 0; month < one.length; month++) {
                run.step();
                assertThat(cash(world, first())).as("first in month %s", month).isEqualTo(one[month] * 1e6);
                assertThat(cash(world, second()))
                        .as("second in month %s", month)
                        .isEqualTo(two[month] * 1e6);
                assertThat(world.firms.stage.get(Planting.firmOf(world, first())))
                        .isEqualTo(month < 14 ? 0 : 1);
                assertThat(world.firms.stage.get(Planting.firmOf(world, second())))
                        .isEqualTo(month < 16 ? 0 : 1);
            }
            // Both ask the foundry in months 5 to 10, and in month 11 the one that finds the other in the queue; its
            // opinion is lasting.
            assertThat(world.firms.refusals.get(0) + world.firms.refusals.get(1))
                    .isEqualTo(6 + 6 + 1);
        }
    }

    @Test
    void a_subsidy_that_tapers_leaves_opex_unpaid_and_the_slot_empty() {
        try (Rainforest run = start()) {
            World world = step(run, OPENING + 1);
            outsider(run, "outsider");
            Party line = world.accounts.platforms();
            step(run, 11);
            assertThat(line.balance(0)).as("the fees of the first year").isEqualTo(Money.fen(600_000));
            // The fee of who waits in month 25 pays for what is missing; in month 26 nobody comes, and in month 27 a
            // fee is
            // not enough.
            double[] left = {350_000, 100_000, 50_000, 0, 0};
            double[] service = {1, 1, 1, .6, .5};
            for (int t = 0; t < left.length; t++) {
                if (t == 2 || t == 4) {
                    outsider(run, "latecomer in month " + t);
                }
                run.step();
                assertThat(world.ledger.month().amount(world.accounts.stateCapital, line, Flow.OPEX_SUBSIDY))
                        .isEqualTo(Money.fen(250_000));
                assertThat(line.balance(0)).as("month %s", 23 + t).isEqualTo(Money.fen(left[t]));
                assertThat(world.platforms.service.get(0))
                        .as("month %s", 23 + t)
                        .isEqualTo(service[t]);
            }
            assertThat(world.platforms.queue.get(0)).isOne();
        }
    }

    /**
     * All thirty months without discounting; at the end the line is 18 months old.
     *
     * <pre>
     * treasury   12 m of capital, 12 × 500,000 and 7 × 250,000 of opex                       = − 19,750,000
     * state      equipment of 12 m that lasts ten years: 12 m × (1 − 18/120)                 =   10,200,000
     * taxpayers  .2 of what the public side is left with, 19.75 m − 10.2 m                   = −  1,910,000
     * outside    a run for 200,000 that is worth 300,000                                     =      100,000
     * opex       14 × 500,000 + 350,000 + 4 × 250,000 = 8,350,000, half pay and half supplies
     * staff      .15 of 4,175,000                                                            =      626,250
     * suppliers  .1 of 12 m + 4,175,000 and the firms' research of 2 × 8.8 m                 =    3,377,500
     * </pre>
     */
    @Test
    void who_gained() {
        try (Rainforest run = start()) {
            step(run, OPENING + 1);
            outsider(run, "outsider");
            Observed observed = run.finish();
            assertThat(observed.outlay(Lever.PLATFORM)).isCloseTo(19_750_000, within(.01));
            assertThat(observed.capture.gain(GainParty.TREASURY)).isCloseTo(-19_750_000, within(.01));
            assertThat(observed.capture.gain(GainParty.STATE_CAPITAL)).isCloseTo(10_200_000, within(.01));
            assertThat(observed.capture.gain(GainParty.TAXPAYERS)).isCloseTo(-1_910_000, within(.01));
            assertThat(observed.capture.gain(GainParty.OUTSIDE_CUSTOMERS)).isCloseTo(100_000, within(.01));
            assertThat(observed.capture.gain(GainParty.STAFF)).isCloseTo(626_250, within(.01));
            assertThat(observed.capture.gain(GainParty.SUPPLIERS)).isCloseTo(3_377_500, within(.01));
            assertThat(observed.capture.identityError()).isCloseTo(0, within(.01));
        }
    }
}
