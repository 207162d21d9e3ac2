package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.rules.SupplyTies;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Persistent;

/** Tallies over links between firms of the city in recorded months. */
@Internal
public final class SupplyTallies implements Persistent {
    private static final int MONTHS_AFTER = 24;
    private final World world;
    private long made;
    private long shared;
    private long platform;
    private long park;
    private long centre;
    private long failedAfterLoss;
    private long delivered;
    private long linked;
    private long sellers;

    SupplyTallies(World world) {
        this.world = world;
    }

    /** Begins a recorded month, whose payments are known. */
    void monthBegins() {
        linked = 0;
        sellers = 0;
        delivered += world.ledger.month().amount(world.accounts.firms(), world.accounts.firms(), Flow.SUPPLY_ORDERS);
    }

    /** Looks at a live row at the end of a recorded month. */
    void look(int row, FirmStatus status, boolean fresh, boolean works, int month) {
        Firms firms = world.firms;
        // Without a product nobody has a supplier or a customer.
        if (firms.reachedProduct.get(row) > 0) {
            seller(row, works, month);
        }
        if (fresh && status == FirmStatus.FAILED) {
            int died = firms.customerDied.get(row);
            failedAfterLoss += died > 0 && month - died <= MONTHS_AFTER ? 1 : 0;
        }
    }

    private void seller(int row, boolean works, int month) {
        Firms firms = world.firms;
        boolean supplies = firms.customer.get(row) != 0;
        if (works) {
            sellers++;
            linked += supplies || firms.supplier.get(row) != 0 ? 1 : 0;
        }
        if (supplies && firms.supplySince.get(row) == month) {
            int ties = firms.supplyTies.get(row);
            made++;
            shared += (ties & (SupplyTies.PLATFORM | SupplyTies.PARK | SupplyTies.CENTRE)) != 0 ? 1 : 0;
            platform += (ties & SupplyTies.PLATFORM) != 0 ? 1 : 0;
            park += (ties & SupplyTies.PARK) != 0 ? 1 : 0;
            centre += (ties & SupplyTies.CENTRE) != 0 ? 1 : 0;
        }
    }

    /** Links made. */
    public long made() {
        return made;
    }

    /** Links made where both shared a platform, a park or a bridge centre. */
    public long shared() {
        return shared;
    }

    /** Links made where both had used the same platform. */
    public long platform() {
        return platform;
    }

    /** Links made where both were in the same park. */
    public long park() {
        return park;
    }

    /** Links made where both were members of the same bridge centre. */
    public long centre() {
        return centre;
    }

    /** Suppliers that failed within two years of their customer's death. */
    public long failedAfterLoss() {
        return failedAfterLoss;
    }

    /** Deliveries between firms of the city, RMB. */
    public double delivered() {
        return Money.rmb(delivered);
    }

    /** Firms in business with a product that had a supplier or a customer here in the last month, over all with a product. */
    public double linkedShare() {
        return Share.of(linked, sellers);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, made, shared, platform, park, centre, failedAfterLoss, delivered, linked, sellers);
    }

    @Override
    public void read(DataInput in) throws IOException {
        made = in.readLong();
        shared = in.readLong();
        platform = in.readLong();
        park = in.readLong();
        centre = in.readLong();
        failedAfterLoss = in.readLong();
        delivered = in.readLong();
        linked = in.readLong();
        sellers = in.readLong();
    }
}
