package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Count;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class InitialStockTest {
    private static final int START = Month.of(2014, 1).index();

    /** Six hundred ideas a year whose founders are rich and found at once; three stages of two years, of which every second project comes through one. */
    private static TinyScenario drugs(String cash) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2030-12")
                .withStages(
                        stage("discovery", "cost-m=1", "years=2", "pass-probability=0.5"),
                        stage("trial", "cost-m=1", "years=2", "pass-probability=0.5"),
                        stage("approval", "cost-m=1", "years=2", "pass-probability=0.5"))
                .withIdeas(600)
                .with("sectors[chips].product-gate", "3")
                .with("sectors[chips].exit-value-bn", "1000")
                .with("founding.cash-median-m", cash)
                .with("mechanisms.initial-stock", "true");
    }

    private static Rainforest start(TinyScenario tiny) {
        return Rainforest.of(tiny.scenario()).start(1, 0);
    }

    private static int[] byStage(World world) {
        int[] stock = new int[4];
        for (int row = 0; row < world.firms.end(); row++) {
            if (world.firms.live(row) && world.firms.founded.get(row) < START) {
                stock[world.firms.stage.get(row)]++;
            }
        }
        return stock;
    }

    @Test
    void a_stage_holds_the_firms_that_come_to_it_in_the_years_that_it_takes() {
        try (Rainforest run = start(drugs("100"))) {
            int[] stock = byStage(step(run, 1));
            assertThat((double) stock[0]).isCloseTo(1200, within(100.0));
            assertThat((double) stock[1]).isCloseTo(600, within(75.0));
            assertThat((double) stock[2]).isCloseTo(300, within(55.0));
        }
    }

    @Test
    void those_in_a_late_stage_have_been_selected_and_show_it() {
        TinyScenario selective = drugs("100").with("quality.log-sd", "1").with("research.gate-quality", "2");
        try (Rainforest run = start(selective.with("quality.gate-evidence", "1"))) {
            Firms firms = step(run, 1).firms;
            double[] quality = new double[4];
            int[] number = byStage(run.world());
            for (int row = 0; row < firms.end(); row++) {
                if (firms.founded.get(row) < START) {
                    quality[firms.stage.get(row)] += firms.quality.get(row) / number[firms.stage.get(row)];
                    assertThat(firms.evidence.get(row)).isGreaterThanOrEqualTo(firms.stage.get(row));
                    assertThat(firms.done.get(row)).isBetween(0.0, 1.0);
                    assertThat(firms.entered.get(row, firms.stage.get(row))).isLessThan(START + 1);
                }
            }
            assertThat(quality[1]).isGreaterThan(quality[0] + .3);
            assertThat(quality[2]).isGreaterThan(quality[1] + .1);
        }
    }

    @Test
    void approvals_come_in_the_first_years_and_not_only_when_the_first_idea_has_climbed_the_ladder() {
        try (Rainforest stocked = start(drugs("100"));
                Rainforest bare = start(drugs("100").with("mechanisms.initial-stock", "false"))) {
            assertThat(step(stocked, 36).gates.everPassed.get(2)).isGreaterThan(100);
            assertThat(step(bare, 36).gates.everPassed.get(2)).isZero();
        }
    }

    @Test
    void there_is_nobody_on_the_way_where_nobody_finds_money() {
        TinyScenario poor = drugs("0.001").with("founding.prior-rounds", "0").with("founding.taste-scale-m", "1000");
        try (Rainforest run = start(poor)) {
            assertThat(byStage(step(run, 1))).containsOnly(0);
        }
    }

    @Test
    void who_has_raised_money_has_a_fund_as_a_shareholder_and_the_rest_of_its_round_in_cash() {
        TinyScenario raised = drugs("0.001")
                .with("founding.prior-rounds", "0.5")
                .with("funding.invest-years", "3")
                .with("funding.aimed-dilution", "0.2");
        try (Rainforest run = start(raised)) {
            World world = step(run, 1);
            int held = 0;
            for (int row = 0; row < world.firms.end(); row++) {
                if (world.firms.founded.get(row) < START && world.firms.rounds.get(row) > 0) {
                    held++;
                    int deal = world.firms.deals.get(row);
                    assertThat(deal).isNotNegative();
                    assertThat(world.deals.share.get(deal) + world.firms.founderShare.get(row))
                            .isCloseTo(1, within(1e-9));
                    assertThat(world.firms.cash(row)).isPositive();
                }
            }
            assertThat(held).isGreaterThan(100);
            assertThat(world.ledger.month().amount(world.accounts.funds(), world.accounts.firms(), Flow.EQUITY))
                    .isPositive();
        }
    }

    @Test
    void its_founding_gates_and_products_are_told_at_their_earlier_months() {
        Chronicle chronicle = new Chronicle(Chronicle.EVERYBODY);
        Scenario early = drugs("100").with("sectors[chips].product-gate", "1").scenario();
        try (Rainforest run = Rainforest.of(early).follow(chronicle).start(1, 0)) {
            Firms firms = step(run, 1).firms;
            int gates = 0;
            int products = 0;
            for (Chronicle.Entry entry : chronicle.entries()) {
                int row = firms.row(entry.idea());
                if (row < 0 || firms.founded.get(row) >= START || entry.month() >= START) {
                    continue;
                }
                switch (entry.what()) {
                    case FOUNDED -> assertThat(entry.month()).isEqualTo(firms.founded.get(row));
                    case GATE_PASSED -> {
                        gates++;
                        assertThat((long) entry.month()).isEqualTo(firms.entered.get(row, (int) entry.a()));
                    }
                    case LAUNCHED -> {
                        products++;
                        assertThat(entry.month()).isEqualTo(firms.reachedProduct.get(row));
                    }
                    default -> assertThat(entry.what()).isEqualTo(Happening.ARRIVED);
                }
            }
            assertThat(gates).isGreaterThan(products);
            assertThat(products).isGreaterThan(100);
        }
    }

    @Test
    void ideas_that_were_given_up_before_the_start_are_counted_nowhere() {
        try (Rainforest run = start(drugs("100"))) {
            step(run, 1);
            assertThat(run.observed().count(Count.NEVER)).isLessThan(50);
        }
    }

    @Test
    void newcomers_sell_less_where_the_stock_comes_to_the_market_before_them() {
        TinyScenario crowded = drugs("100")
                .withIdeas(60)
                .with("sectors[chips].demand-bn", "0.02")
                .with("sectors[chips].launch-revenue-m", "5")
                .with("sales.growth-young", "1");
        try (Rainforest stocked = start(crowded);
                Rainforest bare = start(crowded.with("mechanisms.initial-stock", "false"))) {
            assertThat(soldByNewcomers(step(stocked, 120)))
                    .isPositive()
                    .isLessThan(.8 * soldByNewcomers(step(bare, 120)));
        }
    }

    private static double soldByNewcomers(World world) {
        double sold = 0;
        for (int row = 0; row < world.firms.end(); row++) {
            sold += world.firms.live(row) && world.firms.founded.get(row) >= START ? world.firms.sold.get(row) : 0;
        }
        return sold;
    }

    @Test
    void the_stock_is_the_same_in_every_world() {
        Scenario city =
                TinyScenario.lively().with("mechanisms.initial-stock", "true").scenario();
        Policy lines = city.policies().stream()
                .filter(policy -> policy.id().equals("lines"))
                .findFirst()
                .orElseThrow();
        try (Rainforest none = Rainforest.of(city).start(1, 0);
                Rainforest built = Rainforest.of(city).under(lines).start(1, 0)) {
            none.step();
            built.step();
            assertThat(byStage(none.world())).isEqualTo(byStage(built.world()));
            assertThat(built.digest()).isEqualTo(none.digest());
        }
    }
}
