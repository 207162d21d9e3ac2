package org.industrialrainforest.core.rules;

import java.util.List;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Identity;

/** Which firms may supply which, and what two of them share: a platform, a park, a bridge centre or a leader. */
@Internal
public final class SupplyTies {
    /** Both have used the same platform. */
    public static final int PLATFORM = 1;

    /** Both are in the same park. */
    public static final int PARK = 2;

    /** Both are members of the same bridge centre. */
    public static final int CENTRE = 4;

    /** Both are linked to the same leader. */
    public static final int LEADER = 8;

    private final World world;
    /** By the supplier's and the customer's sector. */
    private final boolean[][] buys;

    /** Ties between the firms of a world. */
    public SupplyTies(World world) {
        this.world = world;
        List<Sector> sectors = world.scenario.sectors();
        buys = new boolean[sectors.size()][sectors.size()];
        for (int c = 0; c < sectors.size(); c++) {
            for (String supplier : sectors.get(c).buysFrom()) {
                buys[world.sectorOf(supplier)][c] = true;
            }
        }
    }

    /** Whether the second firm may become the first one's customer: it trades, has no supplier, buys such products, and does not supply the first. */
    public boolean mayBuy(int supplier, int customer) {
        Firms firms = world.firms;
        return customer != supplier
                && buys[firms.sector.get(supplier)][firms.sector.get(customer)]
                && firms.supplier.get(customer) == 0
                && firms.trades(customer)
                && firms.customer.get(customer) != firms.id(supplier);
    }

    /** Whether a sector buys the products of another. */
    public boolean buys(int supplier, int customer) {
        return buys[supplier][customer];
    }

    /** The first leader to which both are linked; −1 for none. Leaders are linked to firms of their own sector alone. */
    public int firstLeader(int one, int other) {
        Firms firms = world.firms;
        int sector = firms.sector.get(one);
        if (firms.links.get(one) > 0 && firms.links.get(other) > 0 && firms.sector.get(other) == sector) {
            for (int leader : world.leadersOf(sector)) {
                if (isLinked(one, leader) && isLinked(other, leader)) {
                    return leader;
                }
            }
        }
        return -1;
    }

    /** Whether a firm is linked to a leader. */
    public boolean isLinked(int row, int leader) {
        return world.links.row(Identity.of(world.firms.id(row), world.leaders.id(leader), 0)) >= 0;
    }

    /** What two firms share, a bit for each. */
    public int shared(int one, int other) {
        Firms firms = world.firms;
        int shared = 0;
        if ((firms.platformsUsed.get(one) & firms.platformsUsed.get(other)) != 0) {
            shared |= PLATFORM;
        }
        if (firms.park.has(one) && firms.park.get(one) == firms.park.get(other)) {
            shared |= PARK;
        }
        if (firms.centre.has(one) && firms.centre.get(one) == firms.centre.get(other)) {
            shared |= CENTRE;
        }
        return firstLeader(one, other) >= 0 ? shared | LEADER : shared;
    }
}
