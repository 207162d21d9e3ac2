package org.industrialrainforest.core.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import java.util.List;
import org.assertj.core.data.Offset;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/**
 * Two firms, Ada and Bao, and one fund, worked by hand to the fen. RMB throughout.
 *
 * <pre>
 * stage 1: 3,000,000 in 3 months, 1,000,000 a month, surely passed        stage 2: 16,000,000 in 8 months, 2,000,000 a month, surely failed
 * of research spending 65 % is pay, 35 % supplies
 * overhead 60,000 a month: 14,000 founder's pay (.7 of 20,000 elsewhere), 10,000 rent (.12 m a year), the rest half and half: 18,000 staff, 18,000 suppliers
 * so a month costs 1,060,000 in stage 1 and 2,060,000 in stage 2
 * private money: 48 m a year, 4,000,000 a month, kept for 24 months
 *
 *                 Ada                                            Bao
 * founded with    12,000,000                                     5,000,000
 * 2014-01         10,940,000                                     3,940,000
 * 2014-02          9,880,000                                     2,880,000
 * 2014-03          8,820,000, gate 1 passed, both look for money 1,820,000
 *   ask           8 × 2,060,000 − 8,820,000 = 7,660,000          8 × 2,060,000 − 1,820,000 = 14,660,000
 *   bid           30 m: 35 % of it is 10.5 m ≥ 7.66 m            50 m: 35 % of it is 17.5 m ≥ 14.66 m
 *   served        first: 30 / 7.66 = 3.92 of the ask             second: 50 / 14.66 = 3.41
 *   raise         max(7.66 m, min(20 % of 30 m = 6 m, 2 × ask))  4 m × 3 − 7.66 m = 4,340,000 is left: private money has run out
 *                 16,480,000 = 8 months to the fen
 * 2014-04         14,420,000                                     spends 1,820,000 − 60,000 = 1,760,000, 60,000 overhead: 0, dormant
 * 2014-06         10,300,000                                     looks again; bid 10 m: 3.5 m &lt; 2,060,000 × 8 × (1 − .11) = 14,667,200: refused
 * 2014-08          6,180,000                                     4 months of patience are over: fails
 *   salvage                                                      10 % of 4,760,000 research = 476,000, all for the founder
 * 2014-11         0, gate 2 failed, research over, dormant
 * 2015-01         2 months of patience are over: fails
 *   fee           the fund calls 2 % of 7,660,000 = 153,200
 *   salvage       10 % of 19,000,000 = 1,900,000, all for the fund, whose preference is 7,660,000
 * </pre>
 */
class TwoFirmsAndAFundTest {
    private static final int START = Month.of(2014, 1).index();
    private static final Offset<Double> A_FEN = within(.01);
    private static final double[] ADA = {
        10_940_000,
        9_880_000,
        16_480_000,
        14_420_000,
        12_360_000,
        10_300_000,
        8_240_000,
        6_180_000,
        4_120_000,
        2_060_000,
        0,
        0,
        0
    };
    private static final double[] BAO = {3_940_000, 2_880_000, 1_820_000, 0, 0, 0, 0, 0};

    private static Scenario scenario() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2015-02")
                .withStages(
                        stage("sample", "cost-m=3", "years=0.25"),
                        stage("product", "cost-m=16", "years=0.6666666666666666", "pass-probability=0"))
                .with("sectors[chips].product-gate", "2")
                .with("sectors[chips].demand-bn", "1.2")
                .with("parks[park].rent-m", "0.12")
                .with("founding.founder-pay-share", "0.7")
                .with("research.staff-share", "0.65")
                .with("research.overhead-m", "0.06")
                .with("funding.private-money-bn", "0.048")
                .with("funding.aimed-dilution", "0.2")
                .with("funding.option-pool", "0.1")
                .with("funding.management-fee", "0.02")
                .with("exits.patience-without-research", "0.5")
                .with("exits.salvage", "0.1")
                .with("gains.wage-premium", "0.15")
                .with("gains.supplier-margin", "0.1")
                .with("gains.incumbent-surplus", "0.2")
                .with("gains.incumbent-margin", "0.12")
                .scenario();
    }

    /** Ada is worth 30 m to every fund, Bao 50 m until May and 10 m afterwards. */
    private static InvestmentRule bids() {
        return (world, firm, mean, month) -> firm.id() == Planting.id("ada") ? 30e6 : month < START + 4 ? 50e6 : 10e6;
    }

    private static Rainforest start(Chronicle chronicle) {
        Scenario scenario = scenario();
        return Rainforest.of(scenario)
                .rules(RuleBook.of(scenario).withInvestment(bids()))
                .follow(chronicle)
                .prepare(world -> {
                    Planting.idea(world, "ada", 12e6);
                    Planting.idea(world, "bao", 5e6);
                })
                .start(1, 0);
    }

    @Test
    void cash_month_by_month() {
        try (Rainforest run = start(new Chronicle(Chronicle.NOBODY))) {
            World world = run.world();
            for (int t = 0; t < ADA.length; t++) {
                run.step();
                assertThat(world.firm(Planting.firmOf(world, "ada")).cash())
                        .as("Ada in month %s", t)
                        .isEqualTo(ADA[t]);
                if (t < BAO.length) {
                    assertThat(world.firm(Planting.firmOf(world, "bao")).cash())
                            .as("Bao in month %s", t)
                            .isEqualTo(BAO[t]);
                }
            }
        }
    }

    @Test
    void a_month_of_stage_one_is_paid_to_staff_suppliers_landlord_and_founder() {
        try (Rainforest run = start(new Chronicle(Chronicle.NOBODY))) {
            World world = run.world();
            run.step();
            Party firms = world.accounts.firms();
            // Both firms: research 2 × 1 m, overhead 2 × 60,000.
            assertThat(rmb(world, world.accounts.founders, firms, Flow.FOUNDERS_CASH))
                    .isEqualTo(17e6);
            assertThat(rmb(world, firms, world.accounts.staff, Flow.PAY)).isEqualTo(2 * (650_000 + 18_000));
            assertThat(rmb(world, firms, world.accounts.founders, Flow.PAY)).isEqualTo(2 * 14_000);
            assertThat(rmb(world, firms, world.accounts.suppliers, Flow.SUPPLIES))
                    .isEqualTo(2 * (350_000 + 18_000));
            assertThat(rmb(world, firms, world.accounts.suppliers, Flow.RENT)).isEqualTo(2 * 10_000);
        }
    }

    @Test
    void the_better_bid_is_served_first_and_the_second_firm_finds_private_money_gone() {
        try (Rainforest run = start(new Chronicle(Chronicle.NOBODY))) {
            World world = run.world();
            run.step();
            run.step();
            assertThat(world.funds.uncalled()).isEqualTo(Money.fen(8e6));
            run.step();
            assertThat(world.funds.uncalled()).isEqualTo(Money.fen(4_340_000));
            assertThat(world.money.binds.get(0)).isOne();
            assertThat(rmb(world, world.accounts.privateInvestors, world.accounts.funds(), Flow.CAPITAL_CALL))
                    .isEqualTo(7_660_000);
            assertThat(rmb(world, world.accounts.funds(), world.accounts.firms(), Flow.EQUITY))
                    .isEqualTo(7_660_000);
            int ada = Planting.firmOf(world, "ada");
            int bao = Planting.firmOf(world, "bao");
            assertThat(world.firms.rounds.get(ada)).isOne();
            assertThat(world.firms.rounds.get(bao)).isZero();
            assertThat(world.firms.valuation.get(ada)).isEqualTo(Money.fen(30e6));
            run.step();
            assertThat(world.money.binds.get(0)).isZero();
            assertThat(world.funds.uncalled()).isEqualTo(Money.fen(8_340_000));
        }
    }

    @Test
    void the_cap_table_after_the_round() {
        try (Rainforest run = start(new Chronicle(Chronicle.NOBODY))) {
            World world = run.world();
            run.step();
            run.step();
            run.step();
            Firms firms = world.firms;
            int ada = Planting.firmOf(world, "ada");
            // The option pool of 10 % comes first, then the round dilutes founder and pool by 7.66 / 30.
            double sold = 7.66 / 30;
            // The best bidder has 6 m left and leads, the second adds what is missing at the same price.
            int follower = firms.deals.get(ada);
            int leader = world.deals.next.get(follower);
            assertThat(world.deals.share.get(leader)).isEqualTo(6.0 / 30, within(1e-15));
            assertThat(world.deals.share.get(follower)).isEqualTo(1.66 / 30, within(1e-15));
            assertThat(world.deals.invested.get(leader)).isEqualTo(Money.fen(6_000_000));
            assertThat(world.deals.invested.get(follower)).isEqualTo(Money.fen(1_660_000));
            assertThat(world.deals.holderKind.get(leader)).isEqualTo(Deals.PRIVATE_FUND);
            assertThat(world.deals.holderKind.get(follower)).isEqualTo(Deals.PRIVATE_FUND);
            assertThat(firms.poolShare.get(ada)).isEqualTo(.1 * (1 - sold), within(1e-15));
            assertThat(firms.founderShare.get(ada)).isEqualTo(.9 * (1 - sold), within(1e-15));
            assertThat(world.deals.next.get(leader)).isEqualTo(-1);
            assertThat(firms.founderShare.get(Planting.firmOf(world, "bao"))).isOne();
        }
    }

    @Test
    void what_became_of_bao() {
        Chronicle chronicle = new Chronicle(Planting.id("bao"));
        try (Rainforest run = start(chronicle)) {
            run.finish();
        }
        List<String> story = chronicle.entries().stream()
                .filter(e -> e.month() > START)
                .map(e -> new Month(e.month()) + " " + e.words())
                .toList();
        assertThat(story)
                .containsExactly(
                        "2014-03 gate 1 passed (chance was 1.00)",
                        "2014-03 looked for RMB 14.7 m at 50.0 m post-money: private money had run out",
                        "2014-04 out of cash: dormant (patience 4 months, gates passed 1)",
                        "2014-06 looked for RMB 14.7 m, best bid 10.0 m post-money: refused",
                        "2014-08 fails (gates passed 1, rounds 0)",
                        "2014-09 deregistered (age 8 months, rounds 0)");
    }

    @Test
    void in_failure_the_preference_takes_all_and_without_one_the_founder_does() {
        try (Rainforest run = start(new Chronicle(Chronicle.NOBODY))) {
            World world = run.world();
            Party firms = world.accounts.firms();
            for (int t = 0; t <= 7; t++) {
                run.step();
            }
            assertThat(rmb(world, world.accounts.suppliers, firms, Flow.SALVAGE))
                    .isEqualTo(476_000);
            assertThat(rmb(world, firms, world.accounts.founders, Flow.FINAL_CASH))
                    .isEqualTo(476_000);
            for (int t = 8; t <= 12; t++) {
                run.step();
            }
            assertThat(rmb(world, world.accounts.privateInvestors, world.accounts.funds(), Flow.CAPITAL_CALL))
                    .isEqualTo(153_200);
            assertThat(rmb(world, world.accounts.funds(), world.accounts.staff, Flow.FUND_FEE))
                    .isEqualTo(153_200);
            assertThat(rmb(world, world.accounts.suppliers, firms, Flow.SALVAGE))
                    .isEqualTo(1_900_000);
            assertThat(rmb(world, firms, world.accounts.funds(), Flow.FINAL_CASH))
                    .isEqualTo(1_900_000);
            assertThat(rmb(world, world.accounts.funds(), world.accounts.privateInvestors, Flow.DISTRIBUTION))
                    .isEqualTo(1_900_000);
            assertThat(rmb(world, firms, world.accounts.founders, Flow.FINAL_CASH))
                    .isZero();
            int follower = world.firms.deals.get(Planting.firmOf(world, "ada"));
            int leader = world.deals.next.get(follower);
            assertThat(world.deals.exit.get(follower)).isEqualTo(Deals.WRITTEN_OFF);
            assertThat(world.deals.exit.get(leader)).isEqualTo(Deals.WRITTEN_OFF);
            // Equal money is paid alike: in proportion to what each has put in.
            assertThat(world.deals.returned.get(follower)).isEqualTo((long) (190_000_000 * 1.66 / 7.66));
            assertThat(world.deals.returned.get(leader) + world.deals.returned.get(follower))
                    .isEqualTo(Money.fen(1_900_000));
        }
    }

    /**
     * Fourteen months without discounting. Ada runs 11 months, Bao 4.
     *
     * <pre>
     * founders   − 17,000,000 cash + 15 × 14,000 pay + 476,000 − 15 × 20,000 pay elsewhere           = − 16,614,000
     * staff      .15 of (.65 × (19,000,000 + 4,760,000) + 15 × 18,000 + 153,200) = .15 × 15,867,200  =    2,380,080
     * suppliers  .10 of (.35 × 23,760,000 + 15 × 28,000) = .10 × 8,736,000, salvage at its value     =      873,600
     * investors  − 7,660,000 − 153,200 + 1,900,000                                                  = −  5,913,200
     * users      .20 of 14 × 100,000,000, all bought from incumbents                                =  280,000,000
     * rivals     .12 of the same                                                                    =  168,000,000
     * </pre>
     */
    @Test
    void who_gained() {
        try (Rainforest run = start(new Chronicle(Chronicle.NOBODY))) {
            Observed observed = run.finish();
            assertThat(observed.capture.gain(GainParty.FOUNDERS)).isCloseTo(-16_614_000, A_FEN);
            assertThat(observed.capture.gain(GainParty.STAFF)).isCloseTo(2_380_080, A_FEN);
            assertThat(observed.capture.gain(GainParty.SUPPLIERS)).isCloseTo(873_600, A_FEN);
            assertThat(observed.capture.gain(GainParty.PRIVATE_INVESTORS)).isCloseTo(-5_913_200, A_FEN);
            assertThat(observed.capture.gain(GainParty.USERS)).isCloseTo(280_000_000, A_FEN);
            assertThat(observed.capture.imputed(GainParty.USERS)).isCloseTo(280_000_000, A_FEN);
            assertThat(observed.capture.gain(GainParty.RIVALS)).isCloseTo(168_000_000, A_FEN);
            for (GainParty none : List.of(
                    GainParty.TREASURY,
                    GainParty.STATE_CAPITAL,
                    GainParty.TAXPAYERS,
                    GainParty.PUBLIC_SHAREHOLDERS,
                    GainParty.LEADERS,
                    GainParty.OUTSIDE_CUSTOMERS,
                    GainParty.BANK)) {
                assertThat(observed.capture.gain(none)).as(none.id()).isCloseTo(0, A_FEN);
            }
            assertThat(observed.capture.identityError()).isCloseTo(0, A_FEN);
        }
    }

    private static double rmb(World world, Party payer, Party payee, Flow flow) {
        return Money.rmb(world.ledger.month().amount(payer, payee, flow));
    }
}
