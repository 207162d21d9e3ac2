package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.Visits;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.FlowMatrix;
import org.industrialrainforest.engine.simulation.Persistent;

/** Tallies over platforms and commercial facilities in recorded months. */
public final class CommonsTallies implements Persistent {
    public final MonthCounts waits = new MonthCounts();
    public final MonthCounts localWaits = new MonthCounts();
    public final MonthCounts toSample = new MonthCounts();
    private final World world;
    /** Refusals, orders, runs, runs of the city's firms, customers, those of the city, months queued at commercial facilities: before the first recorded month. */
    private final long[] before = new long[7];
    /** Slots, runs under way by platform, summed over recorded months. */
    private final long[] slotsOf;

    private final long[] busyOf;
    /** Runs begun and months waited by platform; orders and refusals by facility: before the first recorded month. */
    private final long[][] beforeOf;

    private long slotMonths;
    private long busyMonths;
    private long fees;

    private long opex;
    long stateMoney;
    private long users;
    private long failedUsers;

    CommonsTallies(World world) {
        this.world = world;
        int platforms = world.platforms.count();
        int facilities = world.facilities.count();
        slotsOf = new long[platforms];
        busyOf = new long[platforms];
        beforeOf = new long[][] {new long[platforms], new long[platforms], new long[facilities], new long[facilities]};
    }

    /** Remembers a month before the first recorded one. */
    void burnIn() {
        for (int what = 0; what < beforeOf.length; what++) {
            for (int i = 0; i < beforeOf[what].length; i++) {
                beforeOf[what][i] = everOf(what, i);
            }
        }
        for (int i = 0; i < before.length; i++) {
            before[i] = everSince(i);
        }
    }

    private long everSince(int what) {
        long sum = 0;
        if (what < 2) {
            for (int f = 0; f < world.facilities.count(); f++) {
                sum += what == 0 ? world.facilities.refusals.get(f) : world.facilities.orders.get(f);
            }
            return sum;
        }
        if (what == 6) {
            for (int f = 0; f < world.facilities.count(); f++) {
                sum += world.facilities.queued.get(f);
            }
            return sum;
        }
        Platforms platforms = world.platforms;
        for (int p = 0; p < platforms.count(); p++) {
            sum += switch (what) {
                case 2 -> platforms.runs.get(p);
                case 3 -> platforms.localRuns.get(p);
                case 4 -> platforms.customers.get(p);
                default -> platforms.localCustomers.get(p);
            };
        }
        return sum;
    }

    private long everOf(int what, int row) {
        return switch (what) {
            case 0 -> world.platforms.runs.get(row);
            case 1 -> world.platforms.waited.get(row);
            case 2 -> world.facilities.orders.get(row);
            default -> world.facilities.refusals.get(row);
        };
    }

    /** Use of every platform, then of every commercial facility. */
    List<FacilityUse> uses() {
        List<FacilityUse> uses = new ArrayList<>();
        double none = Double.NaN;
        for (int p = 0; p < slotsOf.length; p++) {
            long runs = recordedOf(0, p);
            uses.add(new FacilityUse(
                    world.platforms.label(p),
                    true,
                    Share.of(busyOf[p], slotsOf[p]),
                    Share.of(recordedOf(1, p), runs),
                    runs,
                    none));
        }
        for (int f = 0; f < beforeOf[2].length; f++) {
            long orders = recordedOf(2, f);
            long refusals = recordedOf(3, f);
            uses.add(new FacilityUse(
                    world.facilities.label(f), false, none, none, orders, Share.of(refusals, orders + refusals)));
        }
        return uses;
    }

    private long recordedOf(int what, int row) {
        return everOf(what, row) - beforeOf[what][row];
    }

    private long recorded(int what) {
        return everSince(what) - before[what];
    }

    public long refusals() {
        return recorded(0);
    }

    public long orders() {
        return recorded(1);
    }

    /** Months that orders queued at commercial facilities. */
    public long queued() {
        return recorded(6);
    }

    public long runs() {
        return recorded(2);
    }

    public long localRuns() {
        return recorded(3);
    }

    public long customers() {
        return recorded(4);
    }

    public long localCustomers() {
        return recorded(5);
    }

    /** Looks at a recorded month. */
    void month(int month, int t, MonthlySeries series) {
        platforms(t, series);
        Platforms platforms = world.platforms;
        for (int p = 0; p < platforms.count(); p++) {
            if (platforms.status.is(p, PlatformStatus.OPEN)) {
                slotMonths += platforms.slots.get(p);
                busyMonths += platforms.busy.get(p);
                slotsOf[p] += platforms.slots.get(p);
                busyOf[p] += platforms.busy.get(p);
            }
        }
        runsBegun(month);
        FlowMatrix flows = world.ledger.month();
        flows.forEach((payer, payee, flow, fen) -> {
            if (flow == Flow.PLATFORM_FEE) {
                fees += fen;
            } else if (flow == Flow.PLATFORM_OPEX) {
                opex += fen;
            } else if (flow == Flow.PLATFORM_CAPITAL || flow == Flow.OPEX_SUBSIDY) {
                stateMoney += payer == world.accounts.stateCapital.index() ? fen : 0;
            }
        });
    }

    private void platforms(int t, MonthlySeries series) {
        Platforms platforms = world.platforms;
        long slots = 0;
        long busy = 0;
        long queue = 0;
        for (int p = 0; p < platforms.count(); p++) {
            if (platforms.status.is(p, PlatformStatus.OPEN)) {
                slots += platforms.slots.get(p);
                busy += platforms.busy.get(p);
                queue += platforms.queue.get(p);
            }
        }
        series.set(Series.PLATFORM_UTILISATION, t, slots == 0 ? 0 : (double) busy / slots);
        series.set(Series.PLATFORM_QUEUE, t, (double) queue);
    }

    /** A run that began this month has all of its months left. */
    private void runsBegun(int month) {
        Visits visits = world.visits;
        for (int visit = 0; visit < visits.end(); visit++) {
            if (!visits.live(visit) || visits.left.get(visit) == 0) {
                continue;
            }
            int length =
                    world.scenario.platforms().get(visits.platform.get(visit)).runMonths();
            if (visits.left.get(visit) != length) {
                continue;
            }
            int waited = month - visits.joined.get(visit);
            waits.add(waited);
            if (visits.outside.get(visit) == 0) {
                localWaits.add(waited);
                int firm = world.firms.row(visits.customer.get(visit));
                if (firm >= 0) {
                    toSample.add(month - world.firms.seekingSince.get(firm) + length);
                }
            }
        }
    }

    /** Looks at a firm: an order or an own line with a month left is served in the next. */
    void look(int row, int month) {
        Firms firms = world.firms;
        Access access = firms.access.get(row);
        boolean waits = (access == Access.COMMERCIAL || access == Access.OWN_LINE) && firms.served.get(row) == 0;
        if (waits && firms.accessMonths.get(row) <= 1) {
            toSample.add(month + 1 - firms.seekingSince.get(row));
        }
    }

    /** Counts a firm whose life is over or that is seen for the last time. */
    void life(int row) {
        if (world.firms.platformRuns.get(row) > 0) {
            users++;
            failedUsers +=
                    world.firms.status.is(row, FirmStatus.FAILED) || world.firms.status.is(row, FirmStatus.DEREGISTERED)
                            ? 1
                            : 0;
        }
    }

    /** State money for platforms over all runs begun, fen; 0 without runs. */
    double stateMoneyPerRun() {
        return runs() == 0 ? 0 : (double) stateMoney / runs();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        waits.write(out);
        localWaits.write(out);
        toSample.write(out);
        Kept.write(out, before);
        Kept.write(out, slotsOf);
        Kept.write(out, busyOf);
        for (long[] one : beforeOf) {
            Kept.write(out, one);
        }
        Kept.write(out, slotMonths, busyMonths, fees, opex, stateMoney, users, failedUsers);
    }

    @Override
    public void read(DataInput in) throws IOException {
        waits.read(in);
        localWaits.read(in);
        toSample.read(in);
        Kept.read(in, before);
        Kept.read(in, slotsOf);
        Kept.read(in, busyOf);
        for (long[] one : beforeOf) {
            Kept.read(in, one);
        }
        slotMonths = in.readLong();
        busyMonths = in.readLong();
        fees = in.readLong();
        opex = in.readLong();
        stateMoney = in.readLong();
        users = in.readLong();
        failedUsers = in.readLong();
    }

    public long busyMonths() {
        return busyMonths;
    }

    public long slotMonths() {
        return slotMonths;
    }

    /** Fees, opex and state money of platforms, fen. */
    public long fees() {
        return fees;
    }

    public long opex() {
        return opex;
    }

    public long failedUsers() {
        return failedUsers;
    }

    public long users() {
        return users;
    }
}
