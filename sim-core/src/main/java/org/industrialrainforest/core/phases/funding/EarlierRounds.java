package org.industrialrainforest.core.phases.funding;

import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/**
 * Rounds that firms of the initial stock closed before the first month. Who has raised money holds what is left of its last round: the spending
 * to the gate and some months more. A fund that still invests holds the shares of all its rounds; it was promised that money in earlier years.
 */
final class EarlierRounds {
    static final Process HOLDER =
            Process.lifelong("earlier-rounds", "fund").means("fund that holds an initial firm; by firm");
    private static final Draw FUND = HOLDER.draw("fund");

    private final World world;
    private final PrivateFunds funds;
    private final FundingNeed need;

    EarlierRounds(World world, PrivateFunds funds, FundingNeed need) {
        this.world = world;
        this.funds = funds;
        this.need = need;
    }

    /** Pays what is left of the rounds and hands out their shares, in the first month. */
    void hold(int month, Draws draws) {
        Firms firms = world.firms;
        for (int row = 0; row < firms.end() && world.funds.count() > 0; row++) {
            if (firms.live(row) && firms.founded.get(row) < month && firms.rounds.get(row) > 0) {
                long left = Money.fen(Math.max(0, need.needed(row)));
                int fund = draws.choice(FUND, firms.id(row), world.funds.count());
                hold(row, fund, left, month);
            }
        }
    }

    private void hold(int row, int fund, long left, int month) {
        Firms firms = world.firms;
        FundingParameters rules = world.rules.funding();
        double kept = 1;
        for (int round = 0; round < firms.rounds.get(row); round++) {
            kept *= 1 - rules.aimedDilution();
        }
        world.capTable.dilute(row, rules.optionPool());
        firms.poolShare.add(row, rules.optionPool());
        world.funds.size.add(fund, left);
        funds.call(fund, left);
        world.ledger.transfer(world.accounts.funds(), fund, world.accounts.firms(), row, left, Flow.EQUITY);
        world.capTable.issue(
                row, Holder.PRIVATE_FUND, world.funds.id(fund), firms.rounds.get(row), left, 1 - kept, month);
        firms.raisedPrivate.add(row, left);
        firms.valuation.set(row, (long) Math.min(Money.MOST, left / Math.max(1e-9, rules.aimedDilution())));
        firms.milestone.set(row, firms.stage.get(row));
        firms.milestoneAttempt.set(row, firms.attempt.get(row));
    }
}
