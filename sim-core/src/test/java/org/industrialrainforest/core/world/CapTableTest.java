package org.industrialrainforest.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.random.Identity;
import org.junit.jupiter.api.Test;

class CapTableTest {
    private static final int MONTH = 24_170;
    private static final long FUND = Identity.of("fund");
    private final World world = TinyScenario.quiet().world();
    private final int firm = Planting.firm(world, "ada", 0);

    private void fund(double stateShare) {
        int row = world.funds.add(FUND);
        world.funds.called.set(row, 1_000);
        world.funds.statePaid.set(row, Math.round(1_000 * stateShare));
    }

    private void issue(Holder kind, int round, long invested, double share) {
        world.capTable.issue(
                firm, kind, kind == Holder.PRIVATE_FUND ? FUND : Identity.of("state"), round, invested, share, MONTH);
    }

    private long distribute(long amount) {
        return world.capTable.distribute(
                firm, world.accounts.leaders, 0, amount, Flow.ACQUISITION_PRICE, DealExit.ACQUIRED, MONTH);
    }

    private long paid(Party to) {
        return world.ledger.month().amount(world.accounts.leaders, to, Flow.ACQUISITION_PRICE);
    }

    private double share(int round) {
        int deal = world.firms.deals.get(firm);
        while (world.deals.round.get(deal) != round) {
            deal = world.deals.next.get(deal);
        }
        return world.deals.share.get(deal);
    }

    @Test
    void new_shares_dilute_everybody_alike() {
        fund(0);
        world.firms.founderShare.set(firm, .8);
        world.firms.poolShare.set(firm, .1);
        world.firms.publicShare.set(firm, .1);
        issue(Holder.PRIVATE_FUND, 1, 100, .2);
        issue(Holder.GUIDANCE_FUND, 2, 300, .25);
        assertThat(world.firms.founderShare.get(firm)).isEqualTo(.8 * .8 * .75, within(1e-15));
        assertThat(world.firms.poolShare.get(firm)).isEqualTo(.1 * .8 * .75, within(1e-15));
        assertThat(share(1)).isEqualTo(.2 * .75, within(1e-15));
        assertThat(share(2)).isEqualTo(.25);
        double all = world.firms.founderShare.get(firm)
                + world.firms.poolShare.get(firm)
                + world.firms.publicShare.get(firm)
                + share(1)
                + share(2);
        assertThat(all).isEqualTo(1, within(1e-12));
    }

    @Test
    void what_is_paid_out_is_paid_out_to_the_fen() {
        fund(.3);
        world.firms.founderShare.set(firm, .7);
        world.firms.poolShare.set(firm, .2);
        world.firms.publicShare.set(firm, .1);
        issue(Holder.PRIVATE_FUND, 1, 1_001, 1.0 / 7);
        issue(Holder.GUIDANCE_FUND, 1, 333, 1.0 / 31);
        long amount = 99_999_999_937L;
        long founders = distribute(amount);
        assertThat(founders).isEqualTo(paid(world.accounts.founders));
        assertThat(paid(world.accounts.founders)
                        + paid(world.accounts.staff)
                        + paid(world.accounts.publicShareholders)
                        + paid(world.accounts.funds())
                        + paid(world.accounts.stateCapital))
                .isEqualTo(amount);
        assertThat(world.accounts.leaders.total()).isEqualTo(-amount);
        assertThat(world.accounts.funds().total())
                .as("a fund hands on what it gets")
                .isZero();
    }

    @Test
    void in_a_poor_sale_the_latest_money_comes_first() {
        fund(0);
        issue(Holder.PRIVATE_FUND, 1, 100, .1);
        issue(Holder.GUIDANCE_FUND, 2, 300, .1);
        assertThat(distribute(350)).isZero();
        assertThat(paid(world.accounts.stateCapital)).isEqualTo(300);
        assertThat(paid(world.accounts.funds())).isEqualTo(50);
    }

    @Test
    void in_a_good_sale_everybody_shares() {
        fund(.25);
        world.firms.founderShare.set(firm, .9);
        world.firms.poolShare.set(firm, .1);
        issue(Holder.PRIVATE_FUND, 1, 100, .2);
        world.deals.statePaid.set(world.firms.deals.get(firm), 25);
        assertThat(distribute(10_000)).isEqualTo(7_200);
        assertThat(paid(world.accounts.staff)).isEqualTo(800);
        assertThat(paid(world.accounts.funds())).isEqualTo(2_000);
        // The state has paid a quarter of what the stake cost.
        assertThat(world.accounts.stateCapital.total()).isEqualTo(500);
        assertThat(world.accounts.privateInvestors.total()).isEqualTo(1_500);
        int deal = world.firms.deals.get(firm);
        assertThat(world.deals.returned.get(deal)).isEqualTo(2_000);
        assertThat(world.deals.exit.get(deal)).isEqualTo(DealExit.ACQUIRED);
        assertThat(world.deals.exitMonth.get(deal)).isEqualTo(MONTH);
        assertThat(world.funds.distributed.get(0)).isEqualTo(2_000);
    }

    @Test
    void a_deal_that_is_closed_takes_no_part() {
        fund(0);
        issue(Holder.PRIVATE_FUND, 1, 100, 0);
        world.deals.exit.set(world.firms.deals.get(firm), DealExit.BUYBACK);
        assertThat(distribute(1_000)).isEqualTo(1_000);
    }
}
