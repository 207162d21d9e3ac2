package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Choices;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Refs;
import org.industrialrainforest.engine.simulation.Shorts;
import org.industrialrainforest.engine.simulation.Table;

/** Investments: one row for each holder and round. A firm's live deals form a list, the latest first: also the order of preference. */
@Meaning(en = "investments, one for each holder and round, with their preference")
public final class Deals extends Table {
    public final Longs firm = longs("firm", "identity", "firm invested in");
    public final Choices<Holder> holderKind =
            choices("holder_kind", "0 private fund, 1 guidance fund, 2 incubator, 3 platform", Holder.class);
    public final Longs holder = longs("holder", "identity", "fund, incubator or platform");
    public final Shorts month = shorts("month", "month", "month of the round");
    public final Shorts round = shorts("round", "-", "round, from 1; 0 for shares that an incubator or platform takes");
    public final Longs invested = longs("invested", "fen", "money paid in");
    public final Longs statePaid =
            longs("state_paid", "fen", "part of the money paid in that the state paid as a fund's investor");
    public final Longs promised = longs("promised", "fen", "money that is due at the firm's next gate");
    public final Reals share = reals("share", "share", "share of the firm held now");
    public final Reals bought = reals("bought", "share", "share of the firm agreed on, for the promised money too");
    public final Longs returned = longs("returned", "fen", "money paid back");
    public final Choices<DealExit> exit = choices(
            "exit",
            "0 open, 1 listed, 2 acquired, 3 buyback, 4 written off, 5 sold when the fund ended",
            DealExit.class);
    public final Shorts exitMonth = shorts("exit_month", "month", "month of the exit");
    public final Refs next = refs("next", this, "the firm's investment before this one");

    Deals() {
        super("deals");
    }

    /** Part of what an investment brings back that belongs to the state: all of a state holder's, of a fund's what the state has paid of it. */
    public double stateHeld(int deal) {
        if (!holderKind.is(deal, Holder.PRIVATE_FUND)) {
            return 1;
        }
        return invested.get(deal) == 0 ? 0 : (double) statePaid.get(deal) / invested.get(deal);
    }
}
