package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class ExitingTest {
    private static final int START = Month.of(2014, 1).index();

    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2019-12")
                .with("sectors[chips].demand-bn", "1")
                .with("exits.patience-months", "5");
    }

    /**
     * Sells for 12 m a year at a margin of a fifth; worth ten times its sales to the public: 120 m. Ten years of its profit are 24 m to a seller
     * who does not discount.
     */
    private static TinyScenario worthy() {
        return scenario()
                .with("exits.price-earnings", "50")
                .with("exits.private-discount", "0.8")
                .with("exits.leader-value", "1")
                .with("gains.terminal-years", "10");
    }

    private static Consumer<World> seller() {
        return world -> Planting.seller(world, "seller", 1e6, 12e6);
    }

    private static Consumer<World> broke() {
        return world -> {
            int row = Planting.firm(world, "broke", 9_999);
            world.firms.research.set(row, 0);
        };
    }

    private static double paid(
            World world,
            org.industrialrainforest.engine.ledger.Party from,
            org.industrialrainforest.engine.ledger.Party to,
            Flow flow) {
        return Money.rmb(world.ledger.month().amount(from, to, flow));
    }

    // ---- failure

    @Test
    void out_of_cash_a_firm_is_dormant_then_failed_then_off_the_register() {
        TinyScenario tiny = scenario().with("research.overhead-m", "0.06").with("exits.deregistration-months", "2");
        try (Rainforest run = tiny.start(broke())) {
            World world = step(run, 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.DORMANT);
            step(run, 4);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.DORMANT);
            step(run, 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.FAILED);
            int lag = world.firms.deadline.get(0) - (run.nextMonth() - 1);
            assertThat(lag).isBetween(1, 3);
            step(run, lag - 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.FAILED);
            step(run, 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.DEREGISTERED);
            step(run, 1);
            assertThat(world.firms.count()).isZero();
        }
    }

    @Test
    void a_founder_without_research_is_less_patient() {
        TinyScenario tiny =
                scenario().with("research.overhead-m", "0.06").with("exits.patience-without-research", "0.6");
        try (Rainforest run = tiny.start(broke())) {
            World world = step(run, 3);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.DORMANT);
            assertThat(step(run, 1).firms.status.get(0)).isEqualTo(FirmStatus.FAILED);
        }
    }

    @Test
    void cash_for_three_months_revives() {
        TinyScenario tiny = scenario().with("research.overhead-m", "0.06");
        try (Rainforest run = tiny.start(broke())) {
            World world = step(run, 1);
            Planting.pay(world, 0, 179_999);
            assertThat(step(run, 1).firms.status.get(0)).isEqualTo(FirmStatus.DORMANT);
            Planting.pay(world, 0, 1);
            assertThat(step(run, 1).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
        }
    }

    @Test
    void failure_pays_by_preference() {
        TinyScenario tiny = scenario().with("research.overhead-m", "0.06").with("exits.salvage", "0.1");
        try (Rainforest run = tiny.start(broke())) {
            World world = step(run, 1);
            world.capTable.issue(0, Holder.PRIVATE_FUND, world.funds.id(0), 1, Money.fen(2e6), .3, START);
            world.capTable.issue(0, Holder.GUIDANCE_FUND, Identity.of("guidance-fund"), 2, Money.fen(1e6), .2, START);
            world.firms.books.set(0, Firms.RND, Money.fen(15e6));
            step(run, 5);
            // A tenth of 15 m: 1 m for the later money, what is left for the earlier, nothing for the founder.
            assertThat(paid(world, world.accounts.suppliers, world.accounts.firms(), Flow.SALVAGE))
                    .isEqualTo(1.5e6);
            assertThat(paid(world, world.accounts.firms(), world.accounts.stateCapital, Flow.FINAL_CASH))
                    .isEqualTo(1e6);
            assertThat(paid(world, world.accounts.firms(), world.accounts.funds(), Flow.FINAL_CASH))
                    .isEqualTo(500_000);
            assertThat(paid(world, world.accounts.firms(), world.accounts.founders, Flow.FINAL_CASH))
                    .isZero();
            assertThat(world.firms.cash(0)).isZero();
            assertThat(world.firms.valuation.get(0)).isZero();
        }
    }

    @Test
    void a_soft_budget_rescues_state_held_firms_once_and_a_hard_one_nobody() {
        TinyScenario tiny = scenario()
                .with("research.overhead-m", "0.06")
                .with("state.soft-budget", "1")
                .withPolicy("direct", 120, "direct-fund=1");
        Consumer<World> stateHeld = broke().andThen(world ->
                world.capTable.issue(0, Holder.GUIDANCE_FUND, Identity.of("guidance-fund"), 1, 1, .1, START));
        try (Rainforest run = tiny.start("direct", stateHeld)) {
            World world = step(run, 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
            assertThat(paid(world, world.accounts.stateCapital, world.accounts.firms(), Flow.RESCUE))
                    .isEqualTo(12 * 60_000);
            assertThat(step(run, 14).firms.status.get(0)).as("the second time").isEqualTo(FirmStatus.DORMANT);
        }
        try (Rainforest run = tiny.with("state.soft-budget", "0").start("direct", stateHeld)) {
            assertThat(step(run, 1).firms.status.get(0)).isEqualTo(FirmStatus.DORMANT);
        }
        try (Rainforest run = tiny.start("direct", broke())) {
            assertThat(step(run, 1).firms.status.get(0)).as("privately held").isEqualTo(FirmStatus.DORMANT);
        }
    }

    // ---- acquisition

    @Test
    void acquisition_pays_holders_a_price_from_expected_profit() {
        TinyScenario tiny = worthy().withLeaders(1)
                .with("exits.offer-hazard", "1")
                .with("exits.leader-value", "1.5")
                .with("exits.bargaining", "0.5");
        try (Rainforest run = tiny.start(seller().andThen(world -> world.firms.poolShare.set(0, .1))
                .andThen(world -> world.firms.founderShare.set(0, .9)))) {
            World world = step(run, 1);
            // 24 m to the seller, 36 m to the leader: they meet at 30 m.
            assertThat(paid(world, world.accounts.leaders, world.accounts.founders, Flow.ACQUISITION_PRICE))
                    .isEqualTo(.9 * 30e6, within(.01));
            assertThat(paid(world, world.accounts.leaders, world.accounts.staff, Flow.ACQUISITION_PRICE))
                    .isEqualTo(.1 * 30e6, within(.01));
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.ACQUIRED);
            assertThat(world.firms.founderShare.get(0)).isZero();
            assertThat(world.sectors.exitCount.get(0)).isOne();
            assertThat(world.sectors.exitValue.get(0)).isEqualTo(30);
            assertThat(world.sectors.exitWorth.get(0))
                    .as("e^(b q) in thousandths")
                    .isEqualTo(Valuation.exitWorth(world, world.firms.quality.get(0)))
                    .isPositive();
            double sold = world.firms.sold.get(0);
            assertThat(step(run, 1).firms.sold.get(0)).as("business goes on").isEqualTo(sold);
        }
    }

    @Test
    void what_a_success_is_worth_is_not_learnt_from_who_is_bought_before_its_last_gate() {
        TinyScenario tiny =
                worthy().withLeaders(1).with("exits.offer-hazard", "1").with("gains.terminal-years", "15");
        try (Rainforest run = tiny.start(seller().andThen(world -> world.firms.stage.set(0, 0)))) {
            World world = step(run, 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.ACQUIRED);
            assertThat(world.sectors.exitCount.get(0)).isZero();
            assertThat(world.sectors.exitValue.get(0)).isZero();
            assertThat(world.sectors.exitWorth.get(0)).isZero();
        }
    }

    @Test
    void nobody_is_acquired_without_leaders_or_without_offers() {
        try (Rainforest run = worthy().with("exits.offer-hazard", "1").start(seller())) {
            assertThat(step(run, 12).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
        }
        try (Rainforest run = worthy().withLeaders(5).start(seller())) {
            assertThat(step(run, 12).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
        }
    }

    @Test
    void links_and_evidence_bring_offers_sooner() {
        TinyScenario tiny = worthy().withLeaders(1)
                .with("exits.offer-hazard", "0.1")
                .with("exits.offer-linked", "3")
                .with("exits.offer-evidence", "0.5");
        // A hazard of one is used up by .1 a month, by .3 with a link, by .1 (1 + .5 · 8) with evidence of eight.
        assertThat(monthOfOffer(tiny, world -> {})).isEqualTo(10);
        assertThat(monthOfOffer(tiny, world -> world.firms.links.set(0, 1))).isEqualTo(4);
        assertThat(monthOfOffer(tiny, world -> world.firms.evidence.set(0, 8))).isEqualTo(2);
    }

    private static int monthOfOffer(TinyScenario tiny, Consumer<World> more) {
        try (Rainforest run =
                tiny.start(seller().andThen(more).andThen(world -> world.firms.offerLeft.set(0, .999_999)))) {
            int months = 0;
            while (step(run, 1).firms.status.is(0, FirmStatus.ACTIVE)) {
                months++;
            }
            return months + 1;
        }
    }

    // ---- listing

    private static TinyScenario listing() {
        return worthy().withListing("board", "open-from=2014-04", "market-cap=1e8")
                .with("exits.listing-hazard", "1")
                .with("exits.new-shares", "0.2");
    }

    @Test
    void a_listing_needs_a_board_that_exists_and_a_standard_that_is_met() {
        try (Rainforest run = listing().start(seller())) {
            assertThat(step(run, 3).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
            assertThat(step(run, 1).firms.status.get(0)).isEqualTo(FirmStatus.LISTED);
        }
        try (Rainforest run =
                listing().with("listings[board].market-cap", "1.21e8").start(seller())) {
            assertThat(step(run, 24).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
        }
        try (Rainforest run = worthy().with("exits.listing-hazard", "1").start(seller())) {
            assertThat(step(run, 24).firms.status.get(0)).as("no board at all").isEqualTo(FirmStatus.ACTIVE);
        }
    }

    @Test
    void a_listing_needs_age_an_open_window_and_a_product() {
        try (Rainforest run = listing().with("exits.listing-age", "36").start(seller())) {
            assertThat(step(run, 36).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
            assertThat(step(run, 1).firms.status.get(0)).isEqualTo(FirmStatus.LISTED);
        }
        try (Rainforest run = listing().with("exits.window-open", "0").start(seller())) {
            assertThat(step(run, 24).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
        }
        try (Rainforest run = listing().start(seller().andThen(world -> {
            world.firms.reachedProduct.set(0, 0);
            world.firms.stage.set(0, 0);
        }))) {
            assertThat(step(run, 24).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
        }
    }

    @Test
    void investors_sell_at_a_listing_and_founders_keep_theirs() {
        try (Rainforest run = listing().start(seller())) {
            World world = step(run, 3);
            world.capTable.issue(0, Holder.PRIVATE_FUND, world.funds.id(0), 1, Money.fen(1e6), .25, START);
            step(run, 1);
            // The market pays 120 m and what is in hand; a fifth is new, and the fund's quarter of the rest is a fifth
            // too.
            double before = 120e6
                    + Money.rmb(world.firms.cash(0))
                    - paid(world, world.accounts.publicShareholders, world.accounts.firms(), Flow.SHARE_PURCHASE);
            double fifth = before / .8 / 5;
            assertThat(paid(world, world.accounts.publicShareholders, world.accounts.firms(), Flow.SHARE_PURCHASE))
                    .isEqualTo(fifth, within(1.0));
            assertThat(paid(world, world.accounts.publicShareholders, world.accounts.funds(), Flow.SHARE_PURCHASE))
                    .isEqualTo(fifth, within(1.0));
            assertThat(world.firms.publicShare.get(0)).isEqualTo(.4, within(1e-12));
            assertThat(world.firms.founderShare.get(0)).isEqualTo(.6, within(1e-12));
            assertThat(world.deals.exit.get(world.firms.deals.get(0))).isEqualTo(DealExit.LISTED);
            assertThat(Money.rmb(world.firms.valuation.get(0))).isEqualTo(5 * fifth, within(5.0));
        }
    }

    @Test
    void a_listed_firm_that_comes_back_to_business_is_listed_still() {
        try (Rainforest run = listing().with("research.overhead-m", "0.06").start(seller())) {
            World world = step(run, 4);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.LISTED);
            world.firms.status.set(0, FirmStatus.DORMANT);
            world.firms.deadline.set(0, run.nextMonth() + 10);
            step(run, 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.LISTED);
            Observed observed = run.finish();
            double listings = Metrics.all()
                    .get(Metrics.indexOf("listings.count"))
                    .measure()
                    .applyAsDouble(observed);
            assertThat(listings).isOne();
        }
    }

    // ---- redemption

    private static TinyScenario redemption() {
        return scenario()
                .with("funding.redemption-after", "2")
                .with("funding.redemption-rate", "0.1")
                .with("funding.redemption-enforced", "1");
    }

    private static World afterRedemption(TinyScenario tiny, double cash, double research) {
        try (Rainforest run = tiny.start(world -> {
            int row = Planting.firm(world, "firm", cash);
            world.firms.research.set(row, (int) research);
            world.firms.length.set(row, 1000);
        })) {
            World world = step(run, 1);
            world.capTable.issue(0, Holder.GUIDANCE_FUND, Identity.of("guidance-fund"), 1, Money.fen(1e6), .3, START);
            return step(run, 24);
        }
    }

    @Test
    void a_buyback_ends_a_deal_and_not_a_firm() {
        World world = afterRedemption(redemption(), 5e6, 0);
        int deal = world.firms.deals.get(0);
        assertThat(world.deals.exit.get(deal)).isEqualTo(DealExit.BUYBACK);
        assertThat(Money.rmb(world.deals.returned.get(deal))).isEqualTo(1.21e6, within(.02));
        assertThat(world.firms.founderShare.get(0)).isEqualTo(1, within(1e-12));
        assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
    }

    @Test
    void no_more_is_bought_back_than_there_is_cash() {
        World world = afterRedemption(redemption(), 300_000, 0);
        assertThat(Money.rmb(world.deals.returned.get(world.firms.deals.get(0))))
                .isEqualTo(300_000);
    }

    @Test
    void nobody_asks_for_money_back_while_research_goes_on_or_where_it_is_not_enforced() {
        World researching = afterRedemption(redemption(), 500e6, 1);
        assertThat(researching.deals.exit.get(researching.firms.deals.get(0))).isEqualTo(DealExit.OPEN);
        World mild = afterRedemption(redemption().with("funding.redemption-enforced", "0"), 5e6, 0);
        assertThat(mild.deals.exit.get(mild.firms.deals.get(0))).isEqualTo(DealExit.OPEN);
    }
}
