package org.industrialrainforest.core.rules;

import java.util.Arrays;
import java.util.BitSet;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Links;
import org.industrialrainforest.core.world.World;

/**
 * Firms that may buy, at the beginning of a month's looks, by where a supplier may come across them: their sector, park, bridge centre, each platform
 * that they have used, each leader to which they are linked. Within a place they stand in the order of identities. It is scratch paper and no state of
 * a world.
 */
@Internal
public final class PossibleCustomers {
    private final World world;
    private final SupplyTies ties;
    private final int parks;
    private final int centres;
    private final int platforms;
    private final int leaders;
    /** Where the list of each place begins; the list of the next one ends it. */
    private final int[] begins;

    private final int[] filled;
    private int[] rows = new int[64];

    /** Those who may buy, and their rows, in the order of identities: most of them may next month too, so that only who is new is sorted. */
    private long[] ids = new long[64];

    private int[] free = new int[64];
    private int size;
    private long[] newcomers = new long[64];
    private final BitSet listed = new BitSet();

    private double first;
    private int met;

    /** Lists for a world, empty as yet. */
    public PossibleCustomers(World world, SupplyTies ties) {
        this.world = world;
        this.ties = ties;
        parks = world.sectors.count();
        centres = parks + world.parks.count();
        platforms = centres + world.bridges.count();
        leaders = platforms + Math.min(Long.SIZE, world.platforms.count());
        begins = new int[leaders + world.leaders.count() + 1];
        filled = new int[begins.length - 1];
    }

    /** Lists those who may buy now. */
    public void list() {
        keep();
        addNewcomers();
        int[] links = world.links.byIdentity();
        Arrays.fill(filled, 0);
        visit(links, false);
        int sum = 0;
        for (int place = 0; place < filled.length; place++) {
            begins[place] = sum;
            sum += filled[place];
        }
        begins[filled.length] = sum;
        if (rows.length < sum) {
            rows = new int[Math.max(sum, 2 * rows.length)];
        }
        Arrays.fill(filled, 0);
        visit(links, true);
    }

    /** Keeps those of last month's list who may still buy. */
    private void keep() {
        Firms firms = world.firms;
        listed.clear();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int row = free[i];
            if (firms.id(row) == ids[i] && mayBuy(row)) {
                ids[kept] = ids[i];
                free[kept++] = row;
                listed.set(row);
            }
        }
        size = kept;
    }

    /** Adds those who may buy and were not listed. */
    private void addNewcomers() {
        Firms firms = world.firms;
        int number = 0;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.reachedProduct.get(row) > 0 && !listed.get(row) && firms.live(row) && mayBuy(row)) {
                if (number == newcomers.length) {
                    newcomers = Arrays.copyOf(newcomers, 2 * number);
                }
                newcomers[number++] = firms.id(row);
            }
        }
        Arrays.sort(newcomers, 0, number);
        if (ids.length < size + number) {
            ids = Arrays.copyOf(ids, 2 * (size + number));
            free = Arrays.copyOf(free, ids.length);
        }
        int old = size - 1;
        size += number;
        // From the end, so that nobody is overwritten.
        for (int added = number - 1, to = size - 1; added >= 0; to--) {
            if (old >= 0 && ids[old] > newcomers[added]) {
                ids[to] = ids[old];
                free[to] = free[old--];
            } else {
                ids[to] = newcomers[added];
                free[to] = firms.row(newcomers[added--]);
            }
        }
    }

    private boolean mayBuy(int row) {
        return world.firms.supplier.get(row) == 0 && world.firms.trades(row);
    }

    /** A supplier begins to look, for so many years. */
    public void look(double years) {
        first = years;
        met = -1;
    }

    /** Whether one that comes at a time, in years, comes before the first that the look has met so far, and before its end. */
    public boolean before(double years) {
        return years < first;
    }

    /** The look meets a firm at a time, in years. */
    public void meet(int row, double years) {
        first = years;
        met = row;
    }

    /** Row of the first whom the look has met; −1 for none. */
    public int met() {
        return met;
    }

    /** Counts all who stand at each place, or writes them down too. */
    private void visit(int[] links, boolean writes) {
        Firms firms = world.firms;
        for (int i = 0; i < size; i++) {
            int row = free[i];
            put(firms.sector.get(row), row, writes);
            if (firms.park.has(row)) {
                put(park(firms.park.get(row)), row, writes);
            }
            if (firms.centre.has(row)) {
                put(centre(firms.centre.get(row)), row, writes);
            }
            for (long used = firms.platformsUsed.get(row); used != 0; used &= used - 1) {
                put(platform(Long.numberOfTrailingZeros(used)), row, writes);
            }
        }
        Links table = world.links;
        for (int link : links) {
            int row = firms.row(table.firm.get(link));
            if (row >= 0 && mayBuy(row)) {
                put(leader(table.leader.get(link)), row, writes);
            }
        }
    }

    private void put(int place, int row, boolean writes) {
        if (writes) {
            rows[begins[place] + filled[place]] = row;
        }
        filled[place]++;
    }

    /** The place of a park. */
    public int park(int park) {
        return parks + park;
    }

    /** The place of a bridge centre. */
    public int centre(int centre) {
        return centres + centre;
    }

    /** The place of a platform. */
    public int platform(int platform) {
        return platforms + platform;
    }

    /** The place of a leader. */
    public int leader(int leader) {
        return leaders + leader;
    }

    /** Identity of what a place is. */
    public long id(int place) {
        return place < parks
                ? world.sectors.id(place)
                : place < centres
                        ? world.parks.id(place - parks)
                        : place < platforms
                                ? world.bridges.id(place - centres)
                                : place < leaders
                                        ? world.platforms.id(place - platforms)
                                        : world.leaders.id(place - leaders);
    }

    /** How many stand at a place. */
    public int count(int place) {
        return begins[place + 1] - begins[place];
    }

    /** One of those who stand at a place. */
    public int row(int place, int which) {
        return rows[begins[place] + which];
    }

    /**
     * Whether a firm whom a supplier comes across at a place counts there: it may still buy, and of several platforms or leaders that both share it is the
     * first, as they count once.
     */
    public boolean counts(int supplier, int customer, int place) {
        if (!ties.mayBuy(supplier, customer)) {
            return false;
        }
        if (place < platforms) {
            return true;
        }
        if (place >= leaders) {
            return ties.firstLeader(supplier, customer) == place - leaders;
        }
        long both = world.firms.platformsUsed.get(supplier) & world.firms.platformsUsed.get(customer);
        return Long.numberOfTrailingZeros(both) == place - platforms;
    }
}
