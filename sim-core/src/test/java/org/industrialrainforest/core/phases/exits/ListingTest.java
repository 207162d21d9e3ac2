package org.industrialrainforest.core.phases.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

class ListingTest {
    /** Sells for 12 m a year at a margin of a fifth; the public pays fifty times its profit, 120 m, in the first month. */
    private static TinyScenario listing() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2019-12")
                .with("sectors[chips].demand-bn", "1")
                .with("exits.price-earnings", "50")
                .with("exits.private-discount", "0.8")
                .withListing("board", "open-from=2014-01", "market-cap=1e8")
                .with("exits.listing-hazard", "1")
                .with("exits.new-shares", "0.2")
                .with("exits.lock-up-months", "24")
                .with("exits.founders-sell", "0.25");
    }

    private static Rainforest start(TinyScenario tiny) {
        return tiny.start(world -> Planting.seller(world, "seller", 1e6, 12e6));
    }

    private static double founders(World world) {
        return Money.rmb(world.ledger
                .month()
                .amount(world.accounts.publicShareholders, world.accounts.founders, Flow.SHARE_PURCHASE));
    }

    @Test
    void after_the_lock_up_founders_sell_a_part_of_their_shares_each_year_at_market_value() {
        try (Rainforest run = start(listing())) {
            World world = step(run, 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.LISTED);
            step(run, 23);
            assertThat(world.firms.founderShare.get(0)).as("locked up").isEqualTo(.8, within(1e-12));
            step(run, 1);
            assertThat(world.firms.founderShare.get(0)).isEqualTo(.6, within(1e-12));
            assertThat(world.firms.publicShare.get(0)).isEqualTo(.4, within(1e-12));
            assertThat(founders(world)).isEqualTo(.2 * Money.rmb(world.firms.valuation.get(0)), within(.02));
            step(run, 1);
            assertThat(founders(world)).as("once a year").isZero();
            step(run, 11);
            assertThat(world.firms.founderShare.get(0)).isEqualTo(.45, within(1e-12));
        }
    }

    @Test
    void founders_who_never_sell_hold_to_the_end_and_a_long_lock_up_does_the_same() {
        for (TinyScenario tiny : new TinyScenario[] {
            listing().with("exits.founders-sell", "0"), listing().with("exits.lock-up-months", "600")
        }) {
            try (Rainforest run = start(tiny)) {
                assertThat(step(run, 60).firms.founderShare.get(0)).isEqualTo(.8, within(1e-12));
            }
        }
    }

    @Test
    void founders_sell_for_less_where_the_public_pays_less() {
        double[] sold = new double[2];
        for (int i = 0; i < 2; i++) {
            try (Rainforest run = start(listing().with("exits.price-level", i == 0 ? "1" : "0.9"))) {
                sold[i] = founders(step(run, 25));
            }
        }
        // What is in hand is worth what it is at any level of prices.
        assertThat(sold[1]).isBetween(.9 * sold[0], .92 * sold[0]);
    }

    @Test
    void price_over_earnings_is_read_off_the_books_of_those_who_made_a_profit() {
        try (Rainforest run = start(listing().with("listings[board].open-from", "2016-01"))) {
            Observed observed = run.finish();
            // 12 m at a fifth, without tax: 2.4 m a year, of which 120 m is fifty times. Its own cash and the new money
            // come on top.
            assertThat(observed.prices.priceOverEarnings()).isBetween(50 / .8, 50 / .8 + 5);
        }
    }

    @Test
    void a_listed_firm_pays_out_a_part_of_its_profit_and_an_unlisted_one_nothing() {
        for (String paid : new String[] {"0", "0.5", "1"}) {
            try (Rainforest run = start(listing().with("exits.payout", paid))) {
                World world = step(run, 13);
                double open = dividends(world, world.accounts.publicShareholders);
                double founders = dividends(world, world.accounts.founders);
                // The first year's profit of 2.4 m, less what opens in its first month.
                assertThat(open + founders).isEqualTo(2.4e6 * Double.parseDouble(paid), within(.25e6));
                assertThat(open).isEqualTo(.2 * (open + founders), within(.02));
                assertThat(world.firms.paidOut.get(0)).isGreaterThanOrEqualTo(Money.fen(open + founders));
            }
        }
        try (Rainforest run = start(listing().with("listings[board].open-from", "2019-01"))) {
            assertThat(dividends(step(run, 13), run.world().accounts.founders)).isZero();
        }
    }

    @Test
    void three_years_after_a_listing_shareholders_have_gained_or_lost_against_what_they_ask_for() {
        try (Rainforest run = start(listing().with("gains.discount-shareholders", "0"))) {
            Observed observed = run.finish();
            assertThat(observed.prices.measured()).isOne();
            // A seller that does not grow is worth three years' profit of 2.4 m more, on 150 m.
            assertThat(observed.prices.threeYears()).isBetween(0.0, .08);
        }
        try (Rainforest run = start(listing().with("gains.discount-shareholders", "0.3"))) {
            assertThat(run.finish().prices.threeYears()).isLessThan(-1);
        }
    }

    /** What the public pays and gets at its own rate, terminal values included. */
    private static double returned(TinyScenario tiny) {
        try (Rainforest run = start(tiny.with("gains.terminal-years", "15"))) {
            return run.finish().capture.ownReturn(GainParty.PUBLIC_SHAREHOLDERS);
        }
    }

    @Test
    void after_the_last_year_a_listed_firm_is_worth_what_is_expected_of_it() {
        TinyScenario growing = listing()
                .with("exits.most-growth", "0.5")
                .with("sales.growth-young", "0.1")
                .with("sales.growth-decay", "50");
        double kept = returned(growing.with("exits.growth-kept", "0.9"));
        assertThat(kept).as("growth that lasts").isGreaterThan(returned(growing.with("exits.growth-kept", "0")));
        assertThat(kept)
                .as("a board that strikes nobody off")
                .isGreaterThan(returned(growing.with("exits.growth-kept", "0.9").with("gains.listed-hazard", "0.1")));
        assertThat(returned(listing().with("exits.growth-kept", "0.9")))
                .as("who does not grow has no growth to keep")
                .isEqualTo(returned(listing().with("exits.growth-kept", "0")));
    }

    private static double dividends(World world, Party to) {
        return Money.rmb(world.ledger.month().amount(world.accounts.firms(), to, Flow.DIVIDEND));
    }
}
