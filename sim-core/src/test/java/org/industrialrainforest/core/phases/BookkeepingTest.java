package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** A seller of 12 m a year at a margin of a fifth: 200,000 of profit a month. Books are closed, and tax is paid, at the end of January. */
class BookkeepingTest {
    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2019-12")
                .with("sectors[chips].demand-bn", "100")
                .with("taxes.corporate", "0.25")
                .with("taxes.certified", "0.15");
    }

    private static Consumer<World> seller(double salesPerYear) {
        return world -> Planting.seller(world, "seller", 0, salesPerYear);
    }

    /** Adds research to the books of the year, as if it had been paid before. */
    private static void research(World world, double millions) {
        world.firms.books.set(0, Firms.RND, Money.fenOfMillions(millions));
    }

    private static double tax(World world) {
        return Money.rmb(
                world.ledger.month().amount(world.accounts.firms(), world.accounts.treasury, Flow.CORPORATE_TAX));
    }

    /** Share of the year's profit that is paid in the coming January. */
    private static double taxRate(Rainforest run) {
        World world = step(run, 11);
        assertThat(tax(world)).isZero();
        World january = step(run, 1);
        return tax(january) / 12 / 200_000;
    }

    @Test
    void profit_is_taxed_at_a_quarter_in_january() {
        try (Rainforest run = scenario().start(seller(12e6))) {
            assertThat(tax(step(run, 1))).isEqualTo(.25 * 200_000);
            assertThat(taxRate(run)).isEqualTo(.25);
        }
    }

    @Test
    void a_loss_is_not_taxed_and_tax_is_no_more_than_there_is() {
        try (Rainforest run = scenario().with("sectors[chips].margin", "-0.1").start(seller(12e6))) {
            assertThat(tax(step(run, 13))).isZero();
        }
        try (Rainforest run = scenario().start(seller(12e6))) {
            World world = step(run, 12);
            double cash = world.firm(0).cash();
            world.ledger.transfer(
                    world.accounts.firms(), 0, world.accounts.founders, 0, Money.fen(cash), Flow.FINAL_CASH);
            assertThat(tax(step(run, 1))).isEqualTo(200_000);
        }
    }

    @Test
    void a_certified_firm_pays_fifteen_per_cent_for_three_years() {
        try (Rainforest run = scenario().start(seller(12e6))) {
            step(run, 12);
            research(run.world(), .6);
            assertThat(tax(step(run, 1)) / 12 / 200_000).isEqualTo(.15);
            assertThat(taxRate(run)).isEqualTo(.15);
            assertThat(taxRate(run)).isEqualTo(.15);
            assertThat(taxRate(run))
                    .as("without research the certificate is not renewed")
                    .isEqualTo(.25);
        }
    }

    @Test
    void a_firm_must_be_a_year_old() {
        try (Rainforest run = scenario().with("taxes.least-age", "13").start(seller(12e6))) {
            World world = step(run, 12);
            research(world, 10);
            assertThat(tax(step(run, 1)) / 12 / 200_000).isEqualTo(.25);
        }
    }

    @Test
    void who_lives_on_services_is_not_certified() {
        Consumer<World> without = seller(12e6).andThen(world -> world.firms.reachedProduct.set(0, 0));
        try (Rainforest run = scenario().start(without)) {
            step(run, 12);
            run.world().firms.books.set(0, Firms.SALES, Money.fenOfMillions(12));
            research(run.world(), 10);
            assertThat(step(run, 1).firms.certifiedUntil.get(0)).isZero();
        }
    }

    @Test
    void the_threshold_is_five_four_or_three_per_cent_of_revenue() {
        assertThat(certified(12e6, .0501, 0)).isTrue();
        assertThat(certified(12e6, .0499, 0)).isFalse();
        assertThat(certified(60e6, .0401, 0)).isTrue();
        assertThat(certified(60e6, .0399, 0)).isFalse();
        assertThat(certified(200e6, .0399, 0)).as("up to 200 m").isFalse();
        assertThat(certified(240e6, .0301, 0)).isTrue();
        assertThat(certified(240e6, .0299, 0)).isFalse();
        assertThat(certified(12e6, 0, 0)).as("who does no research").isFalse();
    }

    @Test
    void some_claim_research_that_was_something_else() {
        // A share of .242 of the claim: .0379 / (1 − .242) = .05.
        assertThat(certified(12e6, .0380, .242)).isTrue();
        assertThat(certified(12e6, .0378, .242)).isFalse();
        try (Rainforest run = scenario().with("taxes.relabelled", "0.242").start(seller(12e6))) {
            step(run, 12);
            research(run.world(), .0380 * 12);
            assertThat(step(run, 1).firms.relabelled.get(0)).isOne();
        }
        try (Rainforest run = scenario().with("taxes.relabelled", "0.242").start(seller(12e6))) {
            step(run, 12);
            research(run.world(), .0501 * 12);
            assertThat(step(run, 1).firms.relabelled.get(0)).isZero();
        }
    }

    private static boolean certified(double revenue, double share, double relabelled) {
        try (Rainforest run =
                scenario().with("taxes.relabelled", String.valueOf(relabelled)).start(seller(revenue))) {
            step(run, 12);
            research(run.world(), share * revenue / 1e6);
            return step(run, 1).firms.certifiedUntil.get(0) > 0;
        }
    }

    @Test
    void the_last_twelve_months_are_known_in_every_month() {
        try (Rainforest run = scenario().start(seller(12e6))) {
            step(run, 12);
            for (int i = 0; i < 14; i++) {
                World world = step(run, 1);
                assertThat(world.firms.lastYear(0, Firms.SALES, run.nextMonth() - 1))
                        .as("month %s", i)
                        .isEqualTo(Money.fen(12e6));
            }
        }
    }

    @Test
    void a_dormant_firm_s_books_are_closed_too() {
        try (Rainforest run = scenario().with("research.overhead-m", "0.06").start(seller(12e6))) {
            World world = step(run, 6);
            world.firms.status.set(0, FirmStatus.DORMANT);
            world.firms.deadline.set(0, run.nextMonth() + 100);
            long cash = world.firms.cash(0);
            world.ledger.transfer(world.accounts.firms(), 0, world.accounts.founders, 0, cash, Flow.FINAL_CASH);
            step(run, 7);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.DORMANT);
            assertThat(world.firms.booked(0, Firms.SALES, 0)).isZero();
            assertThat(world.firms.booked(0, Firms.SALES, 1))
                    .as("February to June")
                    .isEqualTo(Money.fen(5e6));
        }
    }

    @Test
    void deposits_bear_interest_that_the_bank_pays() {
        try (Rainforest run = scenario().with("taxes.deposit-interest", "0.012").start(w -> {
            Planting.firm(w, "saver", 1e6);
            w.firms.research.set(0, 0);
        })) {
            World world = step(run, 2);
            assertThat(world.firm(0).cash()).isEqualTo(1e6 * 1.001 * 1.001, within(.01));
            assertThat(world.accounts.bank.total()).isEqualTo(-(world.firms.cash(0) - Money.fen(1e6)));
        }
    }

    @Test
    void the_new_owner_keeps_an_acquired_project_going() {
        // A product that earns 20 m a year for ten years is worth its development.
        TinyScenario tiny = scenario()
                .withStages(stage("sample", "cost-m=24", "years=2"))
                .with("sectors[chips].launch-revenue-m", "100")
                .with("gains.terminal-years", "10");
        try (Rainforest run = tiny.start(w -> {
            Planting.firm(w, "bought", 1e6);
            w.firms.status.set(0, FirmStatus.ACQUIRED);
        })) {
            World world = step(run, 1);
            assertThat(world.firm(0).cash()).as("six months in hand").isEqualTo(6e6);
            assertThat(Money.rmb(world.ledger
                            .month()
                            .amount(world.accounts.leaders, world.accounts.firms(), Flow.PARENT_FUNDING)))
                    .isEqualTo(6e6);
            assertThat(step(run, 24).firms.stage.get(0)).isOne();
        }
    }

    @Test
    void the_new_owner_pays_for_the_growth_that_it_reckoned_with() {
        TinyScenario tiny = scenario()
                .with("sales.growth-young", "0.6")
                .with("sales.growth-decay", "50")
                .with("sales.growth-capital", "0.5")
                .with("sales.growth-cash", "0.5")
                .with("exits.most-growth", "1")
                .with("sectors[chips].margin", "0");
        for (boolean acquired : new boolean[] {true, false}) {
            try (Rainforest run = tiny.start(seller(12e6).andThen(w -> {
                if (acquired) {
                    w.firms.status.set(0, FirmStatus.ACQUIRED);
                }
            }))) {
                World world = step(run, 12);
                double paid = Money.rmb(world.ledger
                        .month()
                        .amount(world.accounts.leaders, world.accounts.firms(), Flow.PARENT_FUNDING));
                // Grown by five per cent a month: six per cent of sales are working capital, twice that is in hand.
                assertThat(world.firms.sold.get(0) > 1.5e6).isEqualTo(acquired);
                assertThat(paid > 0).isEqualTo(acquired);
            }
        }
    }

    @Test
    void a_tax_credit_is_shared_with_incumbents_and_stops_at_the_authority() {
        TinyScenario tiny = scenario()
                .withPolicy("credit", 1.2, "tax-credit=1")
                .with("state.credit-rate", "0.1")
                .with("state.credit-to-incumbents", "0.8");
        try (Rainforest run = tiny.start("credit", seller(12e6))) {
            step(run, 12);
            research(run.world(), 1);
            World world = step(run, 1);
            // Of a year's 1.3 m the firm may claim a fifth, 260,000: it gets a tenth of its research, 100,000, and
            // incumbents four times that.
            long firm =
                    world.ledger.month().amount(world.accounts.stateCapital, world.accounts.firms(), Flow.TAX_CREDIT);
            long rivals =
                    world.ledger.month().amount(world.accounts.stateCapital, world.accounts.rivals, Flow.TAX_CREDIT);
            assertThat(Money.rmb(firm)).isEqualTo(100_000);
            assertThat(Money.rmb(rivals)).isEqualTo(400_000);
            assertThat(world.state.authority(Lever.TAX_CREDIT)).isEqualTo(Money.fen(1.3e6 - 500_000));
        }
    }

    @Test
    void where_money_is_short_every_tax_credit_is_cut_alike() {
        TinyScenario tiny = scenario()
                .withPolicy("credit", .12, "tax-credit=1")
                .with("state.credit-rate", "0.1")
                .with("state.credit-to-incumbents", "0");
        try (Rainforest run = tiny.start("credit", world -> {
            for (int i = 0; i < 3; i++) {
                Planting.seller(world, "seller-" + i, 0, 12e6);
            }
        })) {
            World world = step(run, 12);
            for (int row = 0; row < 3; row++) {
                world.firms.books.set(row, Firms.RND, Money.fenOfMillions(1 + row));
            }
            long[] before = new long[3];
            for (int row = 0; row < 3; row++) {
                before[row] = world.firms.support.get(row);
            }
            step(run, 1);
            // Of 600,000 claimed there are 130,000.
            for (int row = 0; row < 3; row++) {
                assertThat(Money.rmb(world.firms.support.get(row) - before[row]))
                        .isEqualTo(130_000 * (1 + row) / 6.0, within(.02));
            }
        }
    }

    @Test
    void without_a_lever_to_spend_them_again_state_returns_go_home() {
        try (Rainforest run = scenario().with("state.recycling", "0.5").start(seller(12e6))) {
            World world = step(run, 1);
            world.ledger.transfer(
                    world.accounts.firms(), 0, world.accounts.stateCapital, 0, Money.fen(100_000), Flow.FINAL_CASH);
            step(run, 1);
            assertThat(world.ledger
                            .month()
                            .amount(world.accounts.stateCapital, world.accounts.treasury, Flow.REMITTANCE))
                    .isEqualTo(Money.fen(100_000));
        }
    }
}
