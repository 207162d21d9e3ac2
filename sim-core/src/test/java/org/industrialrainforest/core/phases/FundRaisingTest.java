package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.stream.IntStream;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.RiskAdjustedValue;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class FundRaisingTest {
    /** A firm passes its first gate in the first month and then looks for 12 m for its second stage, less its cash. */
    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .withStages(stage("sample"), stage("product", "cost-m=12", "years=1", "pass-probability=0.5"))
                .with("sectors[chips].product-gate", "2")
                .with("funding.private-money-bn", "1.2");
    }

    private static Rainforest start(TinyScenario tiny, String policy, InvestmentRule rule) {
        Scenario scenario = tiny.scenario();
        return Rainforest.of(scenario)
                .under(scenario.policy(policy))
                .rules(RuleBook.of(scenario).withInvestment(rule))
                .prepare(world -> Planting.idea(world, "ada", 3e6))
                .start(1, 0);
    }

    /** After research of 1 m the firm has 2 m: it asks for 10 m. */
    private static final double ASK = 10e6;

    private static InvestmentRule worth(double value) {
        return (world, firm, mean, month) -> value;
    }

    @Test
    void a_run_begins_with_funds_of_staggered_vintages() {
        TinyScenario tiny = scenario().with("funding.invest-years", "4").with("funding.funds-per-year", "2");
        try (Rainforest run = start(tiny, "none", worth(0))) {
            World world = step(run, 1);
            assertThat(IntStream.range(0, world.funds.count()).map(f -> world.funds.vintage.get(f) / 12))
                    .containsExactly(2011, 2011, 2012, 2012, 2013, 2013, 2014, 2014);
            step(run, 12);
            assertThat(world.funds.count()).isEqualTo(10);
        }
    }

    @Test
    void a_round_that_the_bid_does_not_cover_is_refused() {
        // At most 35 % may be sold.
        try (Rainforest run = start(scenario(), "none", worth(ASK / .35 - 1));
                Rainforest other = start(scenario(), "none", worth(ASK / .35 + 1))) {
            assertThat(rounds(step(run, 1))).isZero();
            assertThat(rounds(step(other, 1))).isOne();
        }
    }

    @Test
    void the_best_bid_leads_at_no_more_than_twice_the_second() {
        // More judges than funds: both see the firm, and none twice; e^7 of the difference between their opinions is
        // more than two.
        TinyScenario tiny = scenario()
                .with("funding.funds-per-year", "2")
                .with("funding.judges", "8")
                .with("quality.judgement-sd", "1")
                .with("quality.log-sd", "1");
        InvestmentRule rule = (world, firm, mean, month) -> Math.exp(7 * mean) * 1e8;
        try (Rainforest run = start(tiny, "none", rule)) {
            World world = step(run, 1);
            double[] bids = IntStream.range(0, 2)
                    .mapToDouble(fund -> 1e8 * Math.exp(7 * firstOpinion(world, fund)))
                    .toArray();
            int best = bids[0] > bids[1] ? 0 : 1;
            assertThat(bids[best]).isGreaterThan(2 * bids[1 - best]);
            assertThat(Money.rmb(world.firms.valuation.get(0)))
                    .isCloseTo(Math.max(2 * bids[1 - best], bids[best] / 2), within(1.0));
            assertThat(world.deals.holder.get(world.firms.deals.get(0))).isEqualTo(world.funds.id(best));
        }
    }

    /** What a fund makes of the first firm at the stage that it was shown at, evidence being what a passed gate gave. */
    private static double firstOpinion(World world, int fund) {
        double error = Opinions.error(world.funds.id(fund), world.firms.id(0), world.firms.stage.get(0));
        return Judgement.mean(world.rules.quality(), world.firms.quality.get(0), world.firms.evidence.get(0), error);
    }

    @Test
    void nobody_raises_when_nobody_invests() {
        TinyScenario tiny = scenario().withIdeas(120);
        Scenario scenario = tiny.scenario();
        try (Rainforest run = Rainforest.of(scenario)
                .rules(RuleBook.of(scenario).withInvestment(InvestmentRule.never()))
                .prepare(world -> Planting.idea(world, "ada", 3e6))
                .start(1, 0)) {
            run.finish();
            World world = run.world();
            assertThat(world.deals.count()).isZero();
            assertThat(world.accounts.privateInvestors.total()).isZero();
            assertThat(world.sectors.searches.get(0)).isPositive();
        }
    }

    @Test
    void unused_authority_lapses_after_two_years() {
        try (Rainforest run = start(scenario().withMonths("2014-01", "2018-12"), "none", worth(0))) {
            World world = step(run, 24);
            assertThat(world.funds.uncalled()).isEqualTo(Money.fen(24 * 100e6));
            step(run, 20);
            assertThat(world.funds.uncalled()).isEqualTo(Money.fen(24 * 100e6));
        }
    }

    @Test
    void a_winter_of_capital_halves_what_is_authorised() {
        TinyScenario tiny = scenario().withShock("winter", "private-money=0.5", "from=2014-03", "until=2014-05");
        Scenario scenario = tiny.scenario();
        try (Rainforest run =
                Rainforest.of(scenario).with(scenario.shock("winter")).start(1, 0)) {
            World world = step(run, 6);
            assertThat(world.funds.uncalled()).isEqualTo(Money.fen((4 + 2 * .5) * 100e6));
        }
    }

    @Test
    void fund_and_state_pay_one_price() {
        TinyScenario tiny =
                scenario().withPolicy("direct", 120, "direct-fund=1").with("funding.state-ticket", "0.3");
        try (Rainforest run = start(tiny, "direct", worth(50e6))) {
            World world = step(run, 1);
            Deals deals = world.deals;
            int state = world.firms.deals.get(0);
            int fund = deals.next.get(state);
            assertThat(deals.holderKind.get(state)).isEqualTo(Holder.GUIDANCE_FUND);
            assertThat(deals.holderKind.get(fund)).isEqualTo(Holder.PRIVATE_FUND);
            assertThat(deals.invested.get(state)).isEqualTo(Money.fen(.3 * ASK));
            assertThat(deals.invested.get(fund)).isEqualTo(Money.fen(.7 * ASK));
            // 10 m of 50 m: 20 %, of which the state has paid three tenths.
            assertThat(deals.share.get(state)).isEqualTo(.06, within(1e-15));
            assertThat(deals.share.get(fund)).isEqualTo(.14, within(1e-15));
            assertThat(deals.bought.get(fund)).isEqualTo(.14, within(1e-15));
            assertThat(world.firms.founderShare.get(0)).isEqualTo(.8, within(1e-15));
        }
    }

    @Test
    void a_state_ticket_draws_private_money_in_or_pushes_it_away() {
        TinyScenario tiny =
                scenario().withPolicy("direct", 120, "direct-fund=1").with("funding.state-ticket", "0.3");
        double without = authorisedInFebruary(tiny.with("funding.crowding", "0"));
        assertThat(without).isEqualTo(100e6);
        assertThat(authorisedInFebruary(tiny.with("funding.crowding", "0.5"))).isEqualTo(without + .5 * 3e6);
        assertThat(authorisedInFebruary(tiny.with("funding.crowding", "-0.5"))).isEqualTo(without - .5 * 3e6);
    }

    @Test
    void the_chance_that_the_lead_of_a_round_sees_is_kept_until_the_gate_is_tried() {
        try (Rainforest run = start(scenario(), "none", worth(50e6))) {
            World world = step(run, 1);
            assertThat(world.firms.rounds.get(0)).isOne();
            assertThat(world.firms.judged.get(0)).isBetween(.01, .99);
        }
    }

    @Test
    void state_money_in_private_funds_draws_private_money_in_or_pushes_it_away() {
        // 120 m a year: 10 m a month from the state, beside 100 m of private money.
        TinyScenario tiny = scenario().withPolicy("funds", 120, "fund-of-funds=1");
        assertThat(authorisedInFebruary(tiny.with("funding.crowding", "0"), "funds"))
                .isEqualTo(110e6);
        assertThat(authorisedInFebruary(tiny.with("funding.crowding", "0.5"), "funds"))
                .isEqualTo(115e6);
        assertThat(authorisedInFebruary(tiny.with("funding.crowding", "-2"), "funds"))
                .isEqualTo(90e6);
    }

    private static double authorisedInFebruary(TinyScenario tiny) {
        return authorisedInFebruary(tiny, "direct");
    }

    private static double authorisedInFebruary(TinyScenario tiny, String policy) {
        try (Rainforest run = start(tiny, policy, worth(50e6))) {
            long january = step(run, 1).funds.uncalled();
            return Money.rmb(step(run, 1).funds.uncalled() - january);
        }
    }

    @Test
    void a_state_investor_certifies_where_evidence_is_thin_and_repels_the_best() {
        TinyScenario tiny = scenario()
                .withPolicy("direct", 120, "direct-fund=1")
                .with("funding.state-ticket", "0.3")
                .with("quality.gate-evidence", "1");
        double plain = postMoney(tiny, 50e6);
        assertThat(plain).isEqualTo(50e6);
        // One gate passed is evidence of one: the lift is e^(.4 / 2).
        assertThat(postMoney(tiny.with("funding.certification", "0.4"), 50e6))
                .isEqualTo(50e6 * Math.exp(.2), within(1.0));
        // A founder who can have private money alone does not pay the political cost.
        TinyScenario political = tiny.with("funding.political-cost", "0.4");
        assertThat(postMoney(political, 50e6)).isEqualTo(50e6);
        try (Rainforest run = start(political, "direct", worth(50e6))) {
            assertThat(step(run, 1).firms.raisedState.get(0)).isZero();
        }
        // Who cannot pays it: a bid of five times the ask ranks one half; of fifty times, nearly one.
        TinyScenario scarce = political
                .with("funding.private-money-bn", "0.09")
                .with("funding.authority-months", "1")
                .with("funding.state-ticket", "0.5");
        assertThat(postMoney(scarce, 5 * ASK)).isEqualTo(50e6 * Math.exp(-.2), within(1.0));
        assertThat(postMoney(scarce, 50 * ASK)).isEqualTo(500e6 * Math.exp(-.4 * 50 / 55), within(10.0));
    }

    private static double postMoney(TinyScenario tiny, double bid) {
        try (Rainforest run = start(tiny, "direct", worth(bid))) {
            return Money.rmb(step(run, 1).firms.valuation.get(0));
        }
    }

    @Test
    void the_direct_fund_invests_no_more_than_its_authority() {
        // 12 m a year: 1 m in January, although three tenths of the round would be 3 m.
        TinyScenario tiny = scenario().withPolicy("direct", 12, "direct-fund=1").with("funding.state-ticket", "0.3");
        try (Rainforest run = start(tiny, "direct", worth(50e6))) {
            World world = step(run, 1);
            assertThat(world.firms.raisedState.get(0)).isEqualTo(Money.fen(1e6));
            assertThat(world.state.authority(Lever.DIRECT_FUND)).isZero();
        }
    }

    @Test
    void money_for_private_funds_changes_nothing_where_private_money_does_not_bind() {
        TinyScenario tiny =
                scenario().withPolicy("funds", 120, "fund-of-funds=1").with("gains.public-funds", "1.2");
        try (Rainforest without = start(tiny, "none", worth(50e6));
                Rainforest with = start(tiny, "funds", worth(50e6))) {
            Observed nothing = without.finish();
            Observed funds = with.finish();
            Firms a = without.world().firms;
            Firms b = with.world().firms;
            assertThat(b.cash(0)).isEqualTo(a.cash(0));
            assertThat(b.valuation.get(0)).isEqualTo(a.valuation.get(0));
            // The state has paid half of the round; what it costs is the burden of the taxes that paid for it.
            assertThat(funds.outlay(Lever.FUND_OF_FUNDS)).isCloseTo(120.0 / 1320 * ASK, within(.01));
            double cost = funds.capture.total() - nothing.capture.total();
            assertThat(cost).isCloseTo(-.2 * funds.capture.netPublicCost(), within(.01));
            assertThat(funds.capture.gain(GainParty.TAXPAYERS)).isCloseTo(cost, within(.01));
        }
    }

    @Test
    void the_state_owns_as_much_of_a_fund_as_it_has_paid() {
        // Promised is half of the money. In May 10 m are at hand, and the state has only that month's 1 m left to pay
        // with.
        TinyScenario tiny = scenario()
                .withPolicy("funds", 12, "fund-of-funds=1")
                .with("funding.private-money-bn", "0.012")
                .with("funding.search-months", "1")
                .with("funding.searches", "20");
        try (Rainforest run = start(tiny, "funds", worth(50e6))) {
            World world = step(run, 4);
            world.levers.authority.set(Lever.FUND_OF_FUNDS.ordinal(), 0);
            step(run, 1);
            // Two funds share the round: a fifth of the firm for 10 m, of which the state has paid 1 m.
            double stateHeld = 0;
            long called = 0;
            for (int deal = world.firms.deals.get(0); deal >= 0; deal = world.deals.next.get(deal)) {
                int fund = world.funds.row(world.deals.holder.get(deal));
                assertThat(world.funds.stateShare(fund)).isEqualTo(.5);
                called += world.funds.called.get(fund);
                stateHeld += world.deals.share.get(deal) * world.deals.stateHeld(deal);
            }
            assertThat(called).isEqualTo(Money.fen(10e6));
            assertThat(stateHeld).isEqualTo(.02, within(1e-12));
        }
    }

    @Test
    void a_search_is_repeated_twice_in_a_stage_at_the_most() {
        try (Rainforest run = start(scenario().with("funding.search-months", "6"), "none", worth(1e6))) {
            World world = step(run, 24);
            assertThat(world.firms.searches.get(0)).isEqualTo(2);
            assertThat(world.firms.lastSearch.get(0))
                    .isEqualTo(Month.of(2014, 7).index());
        }
    }

    @Test
    void who_found_funds_willing_and_without_money_has_searched_all_the_same() {
        TinyScenario poor = scenario().with("funding.search-months", "6").with("funding.private-money-bn", "0.0001");
        try (Rainforest run = start(poor, "none", worth(1e9))) {
            World world = step(run, 24);
            assertThat(rounds(world)).isZero();
            assertThat(world.firms.searches.get(0)).isEqualTo(2);
        }
    }

    @Test
    void who_can_pay_for_a_stage_and_half_a_year_more_asks_for_nothing() {
        InvestmentRule everybody = worth(1e9);
        for (boolean rich : new boolean[] {false, true}) {
            Scenario scenario = scenario()
                    .with("funding.runway-months", "60")
                    .with("funding.extra-months", "6")
                    .scenario();
            try (Rainforest run = Rainforest.of(scenario)
                    .rules(RuleBook.of(scenario).withInvestment(everybody))
                    // The second stage costs 12 m, and half a year more 6 m.
                    .prepare(world -> Planting.idea(world, "ada", rich ? 20e6 : 15e6))
                    .start(1, 0)) {
                World world = step(run, 2);
                assertThat(world.firms.stage.get(0)).isOne();
                assertThat(rounds(world)).isEqualTo(rich ? 0 : 1);
            }
        }
    }

    private static int rounds(World world) {
        return world.firms.rounds.get(0);
    }

    @Test
    void a_fund_at_its_end_sells_its_stake_to_a_fund_of_the_year_before() {
        try (Rainforest run = ending("0.5").start(FundRaisingTest::seller)) {
            World world = untilTheFirstFundEnds(run);
            int old = rowOf(world, DealExit.SOLD);
            int bought = rowOf(world, DealExit.OPEN);
            double worth = RiskAdjustedValue.USUAL.worth(world, 0, 0, 0, run.nextMonth() - 1, false);
            assertThat(worth).isPositive();
            assertThat(Money.rmb(world.deals.returned.get(old))).isEqualTo(.5 * .2 * worth, within(.01));
            assertThat(world.deals.share.get(old)).isZero();
            assertThat(world.deals.share.get(bought)).isEqualTo(.2);
            assertThat(world.deals.invested.get(bought)).isEqualTo(world.deals.returned.get(old));
            int buyer = world.funds.row(world.deals.holder.get(bought));
            assertThat(world.funds.vintage.get(buyer)).isEqualTo(run.nextMonth() - 1 - 12);
            assertThat(world.ledger.month().amount(world.accounts.funds(), world.accounts.funds(), Flow.SECONDARY_SALE))
                    .isEqualTo(world.deals.returned.get(old));
        }
    }

    @Test
    void a_stake_is_worth_what_it_is_to_one_who_is_as_sure_of_quality_as_evidence_allows() {
        TinyScenario unsure = ending("0.5")
                .withStages(
                        stage("sample", "pass-probability=0.5"), stage("scale-up", "years=20", "pass-probability=0.2"))
                .with("sectors[chips].product-gate", "1")
                .with("quality.log-sd", "1")
                .with("quality.judgement-sd", "0.8")
                .with("research.gate-quality", "1")
                .with("funding.exit-quality", "1")
                .with("sectors[chips].exit-value-bn", "5");
        try (Rainforest run = unsure.start(world -> {
            Planting.seller(world, "seller", 1e6, 12e6);
            world.firms.research.set(0, 1);
            world.firms.stage.set(0, 1);
            world.firms.length.set(0, 240);
        })) {
            World world = untilTheFirstFundEnds(run);
            double evidence = world.firms.evidence.get(0);
            double mean = Judgement.mean(world.rules.quality(), world.firms.quality.get(0), evidence, 0);
            double sd = Judgement.sd(world.rules.quality(), evidence);
            int month = run.nextMonth() - 1;
            double worth = RiskAdjustedValue.USUAL.worth(world, 0, mean, sd, month, false);
            assertThat(worth).isGreaterThan(1.01 * RiskAdjustedValue.USUAL.worth(world, 0, mean, 0, month, false));
            assertThat(Money.rmb(world.deals.returned.get(rowOf(world, DealExit.SOLD))))
                    .isEqualTo(.5 * .2 * worth, within(.01));
        }
    }

    @Test
    void a_stake_that_nobody_pays_for_is_written_off() {
        try (Rainforest run = ending("0").start(FundRaisingTest::seller)) {
            World world = untilTheFirstFundEnds(run);
            assertThat(rowOf(world, DealExit.WRITTEN_OFF)).isNotNegative();
            assertThat(rowOf(world, DealExit.OPEN)).isEqualTo(-1);
            assertThat(world.firms.founderShare.get(0))
                    .as("everybody else's part grows")
                    .isEqualTo(1, within(1e-12));
        }
    }

    /** A fund that will end. */
    private static TinyScenario ending(String price) {
        return scenario()
                .withMonths("2014-01", "2018-12")
                .with("funding.fund-years", "3")
                .with("funding.growth-years", "0")
                .with("funding.secondary-price", price)
                .with("exits.price-earnings", "50")
                .with("exits.private-discount", "1")
                .with("sectors[chips].demand-bn", "1");
    }

    private static void seller(World world) {
        Planting.seller(world, "seller", 1e6, 12e6);
    }

    private static World untilTheFirstFundEnds(Rainforest run) {
        World world = step(run, 1);
        world.capTable.issue(0, Holder.PRIVATE_FUND, world.funds.id(0), 1, Money.fen(2e6), .2, run.nextMonth() - 1);
        while (world.funds.ended.get(0) == 0) {
            step(run, 1);
        }
        return world;
    }

    /** The first investment with this end; −1 for none. */
    private static int rowOf(World world, DealExit exit) {
        for (int row = 0; row < world.deals.end(); row++) {
            if (world.deals.live(row) && world.deals.exit.is(row, exit)) {
                return row;
            }
        }
        return -1;
    }
}
