package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class ValuationTest {
    private static final int TODAY = Month.of(2014, 1).index();

    /** Two stages of a year each, passed with .6 and .5; success is worth RMB 500 m. */
    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .withStages(
                        stage("sample", "cost-m=5", "years=1", "pass-probability=0.6"),
                        stage("product", "cost-m=20", "years=1", "pass-probability=0.5"))
                .with("sectors[chips].product-gate", "2")
                .with("sectors[chips].exit-value-bn", "0.5")
                .with("funding.discount", "0.2")
                .with("funding.round-discount", "0.8")
                .with("funding.exit-quality", "0.66")
                .with("taxes.corporate", "0.25")
                .with("exits.price-earnings", "30")
                .with("exits.price-growth", "1.2")
                .with("exits.private-discount", "0.8")
                .with("sales.growth-young", "1.5");
    }

    private static double project(World world, int stage, double done, double mean) {
        return RiskAdjustedValue.USUAL.project(world, 0, stage, done, false, mean, 0, false, true, TODAY);
    }

    @Test
    void exits_are_believed_by_prior_and_record() {
        World world = scenario().world();
        assertThat(Valuation.exitValue(world, 0)).isEqualTo(500e6);
        world.sectors.exitCount.set(0, 2);
        world.sectors.exitValue.set(0, 1600);
        // A prior of twenty exits of 500 m and two of 800 m.
        assertThat(Valuation.exitValue(world, 0)).isEqualTo((20 * 500e6 + 2 * 800e6) / 22, within(1e-3));
    }

    @Test
    void a_project_is_worth_what_its_open_stages_may_bring_after_discounts() {
        World world = scenario().world();
        assertThat(project(world, 0, 0, 0)).isEqualTo(500e6 * .6 * .5 * Math.exp(-.2 * 4) * .64, within(1e-3));
        assertThat(project(world, 1, 0, 0)).isEqualTo(500e6 * .5 * Math.exp(-.2 * 3) * .8, within(1e-3));
        assertThat(project(world, 1, .5, 0)).isEqualTo(500e6 * .5 * Math.exp(-.2 * 2.5) * .8, within(1e-3));
        assertThat(project(world, 1, 0, .5)).isEqualTo(project(world, 1, 0, 0) * Math.exp(.66 * .5), within(1e-3));
    }

    @Test
    void a_drug_project_is_discounted_at_the_cost_of_capital_because_its_risk_is_in_its_odds() {
        TinyScenario drugs = scenario()
                .withStages(
                        stage("sample", "cost-m=5", "years=1", "pass-probability=0.6", "clinical=true"),
                        stage("product", "cost-m=20", "years=1", "pass-probability=0.5"))
                .with("funding.trial-discount", "0.1");
        assertThat(project(drugs.world(), 0, 0, 0)).isEqualTo(500e6 * .6 * .5 * Math.exp(-.1 * 4) * .64, within(1e-3));
        assertThat(project(drugs.world(), 1, 0, 0))
                .as("the ladder as a whole")
                .isEqualTo(500e6 * .5 * Math.exp(-.1 * 3) * .8, within(1e-3));
    }

    @Test
    void no_more_than_three_rounds_are_discounted() {
        World world = TinyScenario.quiet()
                .withStages(stage("a"), stage("b"), stage("c"), stage("d"), stage("e"))
                .with("sectors[chips].exit-value-bn", "0.5")
                .with("funding.round-discount", "0.8")
                .world();
        assertThat(project(world, 0, 0, 0)).isEqualTo(500e6 * Math.pow(.8, 3), within(5e3));
        assertThat(project(world, 4, 0, 0)).isEqualTo(500e6 * .8, within(5e3));
    }

    @Test
    void a_special_project_without_a_facility_is_worth_nothing() {
        World world = scenario()
                .withStages(stage("sample", "facility=chip-pilot-line", "dependence=high"))
                .with("sectors[chips].product-gate", "1")
                .world();
        assertThat(RiskAdjustedValue.USUAL.project(world, 0, 0, 0, false, 2, 0, true, true, TODAY))
                .isZero();
    }

    @Test
    void dear_facilities_are_taken_off_the_value_down_to_zero() {
        TinyScenario cheap = scenario()
                .withStages(stage("sample", "years=1", "facility=chip-pilot-line", "dependence=high"))
                .with("sectors[chips].product-gate", "1")
                .withFacility("foundry", "price-m=1");
        double plain = project(cheap.world(), 0, 0, 0);
        // A special order must fill 100 months of service instead of three.
        double special = RiskAdjustedValue.USUAL.project(
                cheap.with("facilities[foundry].minimum-months", "100").world(),
                0,
                0,
                0,
                false,
                0,
                0,
                true,
                true,
                TODAY);
        assertThat(special).isEqualTo(plain - 97e6, within(1e3));
        double ruinous = RiskAdjustedValue.USUAL.project(
                cheap.with("facilities[foundry].minimum-months", "1000").world(),
                0,
                0,
                0,
                false,
                0,
                0,
                true,
                true,
                TODAY);
        assertThat(ruinous).isZero();
    }

    @Test
    void a_later_facility_costs_its_odds_and_is_discounted_and_one_that_was_used_costs_nothing() {
        World world = TinyScenario.quiet()
                .withStages(
                        stage("design", "years=2", "pass-probability=0.5"),
                        stage("sample", "years=1", "facility=chip-pilot-line", "dependence=high"))
                .with("sectors[chips].exit-value-bn", "1")
                .with("sectors[chips].product-gate", "2")
                .with("funding.discount", "0.2")
                .withFacility("foundry", "price-m=1", "minimum-months=100")
                .world();
        double ordinary = RiskAdjustedValue.USUAL.project(world, 0, 0, 0, false, 0, 0, false, true, TODAY);
        double special = RiskAdjustedValue.USUAL.project(world, 0, 0, 0, false, 0, 0, true, true, TODAY);
        assertThat(special)
                .as("97 m more, in two years, if the first gate is passed")
                .isEqualTo(ordinary - .5 * Math.exp(-.2 * 2) * 97e6, within(1e3));
        assertThat(RiskAdjustedValue.USUAL.project(world, 0, 1, .5, true, 0, 0, true, true, TODAY))
                .isEqualTo(RiskAdjustedValue.USUAL.project(world, 0, 1, .5, true, 0, 0, false, true, TODAY));
    }

    @Test
    void a_business_is_worth_a_multiple_of_its_profit_after_tax() {
        World world = scenario().world();
        // 100 m of sales at 20 % margin less a quarter of tax are 15 m.
        assertThat(Valuation.business(world, 0, 100e6, 0, true)).isEqualTo(30 * 15e6, within(1e-3));
        assertThat(Valuation.business(world, 0, 100e6, 0, false)).isEqualTo(.8 * 30 * 15e6, within(1e-3));
        assertThat(Valuation.business(world, 0, 100e6, .5, true)).isEqualTo(30 * 15e6 * Math.exp(.6), within(1e-3));
        assertThat(Valuation.business(world, 0, 100e6, 5, true))
                .as("growth counts up to 100 %")
                .isEqualTo(30 * 15e6 * Math.exp(1.2), within(1e-3));
        assertThat(Valuation.business(world, 0, 0, .5, true)).isZero();
    }

    @Test
    void a_business_that_loses_money_is_worth_nothing() {
        World world = scenario().with("sectors[chips].margin", "-0.2").world();
        assertThat(Valuation.business(world, 0, 100e6, 0, true)).isZero();
    }

    @Test
    void growth_falls_with_the_age_of_the_product() {
        World world = scenario().world();
        assertThat(Valuation.growth(world.rules.sales(), 0)).isEqualTo(1.5);
        assertThat(Valuation.growth(world.rules.sales(), 5)).isEqualTo(1.5 / Math.E, within(1e-12));
    }

    @Test
    void a_firm_is_its_project_or_its_business_or_its_project_and_half_of_its_business() {
        World world = scenario().world();
        int row = Planting.firm(world, "ada", 1e6);
        double project = project(world, 0, 0, .3);
        assertThat(RiskAdjustedValue.USUAL.worth(world, row, .3, 0, TODAY, false))
                .isEqualTo(project);
        world.firms.reachedProduct.set(row, TODAY);
        world.firms.sold.set(row, 10e6 / 12);
        double business = Valuation.business(world, 0, 10e6, ExpectedProfit.growth(world, 0, 0, 0), false);
        assertThat(RiskAdjustedValue.USUAL.worth(world, row, .3, 0, TODAY, false))
                .isEqualTo(project + business / 2, within(1e-6));
        world.firms.research.set(row, 0);
        assertThat(RiskAdjustedValue.USUAL.worth(world, row, .3, 0, TODAY, false))
                .isEqualTo(business, within(1e-6));
    }

    @Test
    void who_is_less_sure_of_quality_bids_more_for_what_only_the_best_come_through() {
        World world = scenario()
                .with("research.gate-quality", "1")
                .with("quality.log-sd", "1")
                .with("quality.judgement-sd", "0.8")
                .world();
        int row = Planting.firm(world, "ada", 1e6);
        double unsure = bid(world, row);
        world.firms.evidence.set(row, 100);
        double sure = bid(world, row);
        assertThat(sure)
                .isEqualTo(RiskAdjustedValue.USUAL.worth(
                        world, row, -1, Judgement.sd(world.rules.quality(), 100), TODAY, false));
        assertThat(unsure).isGreaterThan(1.05 * sure);
    }

    private static double bid(World world, int row) {
        return InvestmentRule.riskAdjustedValue().bid(world, world.firm(row), -1, TODAY);
    }
}
