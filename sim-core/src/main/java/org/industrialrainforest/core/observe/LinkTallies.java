package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Links;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Persistent;
import org.industrialrainforest.engine.statistics.KaplanMeier;

/** Tallies over links between firms and leaders. A link's end is seen by its row being gone, so that all that is told of it is kept here. */
public final class LinkTallies implements Persistent {
    private final World world;
    private final Recorder recorder;
    private final FirmTallies firms;
    private final int[] ended;
    private final int[] censored;
    private long[] identity = new long[64];
    private RecordedLink[] seen = new RecordedLink[64];
    private int rows;
    private long bridged;
    private long own;
    private long orders;

    long bridgeCost;
    private double dependence = Double.NaN;

    LinkTallies(World world, Recorder recorder, FirmTallies firms) {
        this.world = world;
        this.recorder = recorder;
        this.firms = firms;
        int months = world.scenario.end().since(world.scenario.recordFrom()) + 1;
        ended = new int[months + 1];
        censored = new int[months + 1];
    }

    /** Looks at a month, in burn-in only to remember. */
    void month(int month) {
        Links links = world.links;
        boolean counts = world.recorded(month);
        for (int row = 0; row < rows; row++) {
            if (identity[row] != 0 && !(links.id(row) == identity[row] && links.since.get(row) == seen[row].since())) {
                ends(seen[row], month, counts);
                identity[row] = 0;
            }
        }
        if (links.end() > identity.length) {
            int room = Math.max(links.end(), 2 * identity.length);
            identity = Arrays.copyOf(identity, room);
            seen = Arrays.copyOf(seen, room);
        }
        rows = Math.max(rows, links.end());
        for (int row = 0; row < links.end(); row++) {
            if (links.live(row) && identity[row] == 0) {
                begins(row, month, counts);
            }
        }
        if (counts) {
            world.ledger.month().forEach((payer, payee, flow, fen) -> {
                orders += flow == Flow.ORDERS ? fen : 0;
                bridgeCost += flow == Flow.BRIDGE_COST ? fen : 0;
            });
        }
    }

    private void begins(int row, int month, boolean counts) {
        Links links = world.links;
        boolean byBridge = links.bridged.get(row) != 0;
        identity[row] = links.id(row);
        seen[row] = new RecordedLink(
                links.firm.get(row),
                world.leaders.id(links.leader.get(row)),
                byBridge,
                links.since.get(row),
                links.orders.get(row));
        if (counts && links.since.get(row) == month) {
            bridged += byBridge ? 1 : 0;
            own += byBridge ? 0 : 1;
            int firm = world.firms.row(links.firm.get(row));
            if (byBridge && firm >= 0) {
                firms.bridged.add(firm, 1);
            }
        }
    }

    private void ends(RecordedLink link, int month, boolean counts) {
        if (counts) {
            recorder.linkEnded(world, link, month);
            if (world.recorded(link.since())) {
                ended[month - link.since()]++;
            }
        }
    }

    /** Takes up the links that live when the run is over. */
    void finish(int lastMonth) {
        double[] largest = new double[world.firms.end()];
        for (int row = 0; row < rows; row++) {
            if (identity[row] != 0) {
                RecordedLink link = seen[row];
                recorder.linkEnded(world, link, 0);
                if (world.recorded(link.since())) {
                    censored[lastMonth - link.since()]++;
                }
                int firm = world.firms.row(link.firm());
                if (firm >= 0) {
                    largest[firm] = Math.max(largest[firm], link.orders());
                }
            }
        }
        double sum = 0;
        double linked = 0;
        for (int firm : world.firms.byIdentity()) {
            double sold = world.firms.sold.get(firm);
            if (largest[firm] > 0 && sold > 0) {
                sum += Math.min(1, largest[firm] / sold);
                linked++;
            }
        }
        dependence = linked == 0 ? Double.NaN : sum / linked;
    }

    /** Mean share of the largest buyer in the sales of linked firms in the last month. */
    public double dependence() {
        return dependence;
    }

    /** Kaplan–Meier of links made in recorded months, by months. */
    public KaplanMeier survival() {
        return KaplanMeier.ofCounts(ended, censored);
    }

    /** State money for bridge centres over the links they made, fen; 0 without links. */
    double costPerLink() {
        return bridged == 0 ? 0 : (double) bridgeCost / bridged;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, ended);
        Kept.write(out, censored);
        Kept.write(out, bridged, own, orders, bridgeCost, rows);
        for (int row = 0; row < rows; row++) {
            out.writeLong(identity[row]);
            if (identity[row] != 0) {
                RecordedLink link = seen[row];
                Kept.write(out, link.firm(), link.leader(), link.bridged() ? 1 : 0, link.since());
                out.writeDouble(link.orders());
            }
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        Kept.read(in, ended);
        Kept.read(in, censored);
        bridged = in.readLong();
        own = in.readLong();
        orders = in.readLong();
        bridgeCost = in.readLong();
        rows = Math.toIntExact(in.readLong());
        identity = new long[Math.max(64, rows)];
        seen = new RecordedLink[identity.length];
        for (int row = 0; row < rows; row++) {
            identity[row] = in.readLong();
            if (identity[row] != 0) {
                long firm = in.readLong();
                long leader = in.readLong();
                boolean byBridge = in.readLong() != 0;
                int since = Math.toIntExact(in.readLong());
                seen[row] = new RecordedLink(firm, leader, byBridge, since, in.readDouble());
            }
        }
    }

    public long bridged() {
        return bridged;
    }

    public long own() {
        return own;
    }

    /** Orders and costs of bridge centres, fen. */
    public long orders() {
        return orders;
    }
}
