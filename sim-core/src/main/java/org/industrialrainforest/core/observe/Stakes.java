package org.industrialrainforest.core.observe;

import java.util.Arrays;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Holder;

/** Remembers what share each investment held before it was closed: the world keeps what is held now, nothing of what was sold. */
@Internal
public final class Stakes {
    private double[] held = new double[1024];
    /** What the sellers of secondary purchases held. */
    private double[] handed = new double[1024];

    private int known;

    /** Whether a fund bought the stake from another: nothing was bought of the firm. */
    public static boolean secondary(Deals deals, int deal) {
        return deals.holderKind.is(deal, Holder.PRIVATE_FUND) && deals.bought.get(deal) == 0;
    }

    /** Takes up a month that is over; each has to be told, in order. */
    public void month(Deals deals, int month) {
        if (deals.end() > held.length) {
            held = Arrays.copyOf(held, 2 * deals.end());
            handed = Arrays.copyOf(handed, 2 * deals.end());
        }
        for (int deal = 0; deal < known; deal++) {
            int next = deals.next.get(deal);
            boolean sold = deals.exit.is(deal, DealExit.SOLD) && deals.exitMonth.get(deal) == month;
            if (sold && next >= known && secondary(deals, next)) {
                handed[next] = held[deal];
                held[next] = held[deal];
            }
        }
        for (int deal = known; deal < deals.end(); deal++) {
            held[deal] = secondary(deals, deal) ? held[deal] : deals.bought.get(deal);
        }
        known = deals.end();
        for (int deal = 0; deal < known; deal++) {
            if (deals.exit.is(deal, DealExit.OPEN)) {
                held[deal] = deals.share.get(deal);
            }
        }
    }

    /** Share that was agreed on or, of a secondary purchase, handed over. */
    public double bought(Deals deals, int deal) {
        return secondary(deals, deal) ? handed[deal] : deals.bought.get(deal);
    }

    /** Share held now or, once closed, at the end of the month before. */
    public double held(int deal) {
        return held[deal];
    }
}
