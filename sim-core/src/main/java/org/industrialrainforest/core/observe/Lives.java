package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.engine.simulation.Persistent;
import org.industrialrainforest.engine.statistics.KaplanMeier;

/** What became of every recorded idea, in the briefest form: enough for survival by where the same idea was founded in two worlds. */
public final class Lives implements Persistent {
    public static final int NEVER = -1;
    public static final int ELSEWHERE = -2;

    public static final int ALIVE = 0;
    public static final int DEREGISTERED = 1;
    public static final int ACQUIRED = 2;
    public static final int LISTED = 3;

    /** The team's home is another city. */
    static final int HOME_ELSEWHERE = 1;
    /** Arrived in the months of the headline. */
    static final int COHORT = 2;
    /** Active or listed 60 months after arrival. */
    static final int ALIVE_AT_FIVE = 4;
    /** Acquired by 60 months after arrival. */
    static final int ACQUIRED_AT_FIVE = 8;
    /** A spin-out of a state platform's field. */
    static final int TIED = 16;
    /** Active or listed 60 months after arrival, with a product. */
    static final int PRODUCT_AT_FIVE = 32;

    private static final int FIRST = 1024;

    private long[] idea = new long[FIRST];
    private short[] founded = new short[FIRST];
    private short[] months = new short[FIRST];
    private byte[] end = new byte[FIRST];
    private byte[] flags = new byte[FIRST];
    private byte[] sector = new byte[FIRST];
    private byte[] source = new byte[FIRST];
    /** Fen of state money, in months' places, runs and links made by bridge centres until they are priced. */
    private long[] support = new long[FIRST];

    private short[] places = new short[FIRST];
    private short[] runs = new short[FIRST];
    private short[] bridged = new short[FIRST];
    private double[] sales = new double[FIRST];
    private int size;

    /**
     * Adds a life.
     *
     * @param foundedMonth month of founding here, {@link #NEVER} or {@link #ELSEWHERE}
     * @param lived months from founding to the end, or to the last month observed
     * @param how {@link #ALIVE}, {@link #DEREGISTERED}, {@link #ACQUIRED} or {@link #LISTED}
     * @return its place
     */
    int add(long id, int foundedMonth, int lived, int how) {
        if (size == idea.length) {
            room(size + size / 4);
        }
        idea[size] = id;
        founded[size] = small(foundedMonth);
        months[size] = small(lived);
        end[size] = (byte) how;
        return size++;
    }

    private static short small(int value) {
        if (value != (short) value) {
            throw new IllegalArgumentException("a life holds numbers of −32768 to 32767, not " + value);
        }
        return (short) value;
    }

    private void room(int larger) {
        idea = Arrays.copyOf(idea, larger);
        founded = Arrays.copyOf(founded, larger);
        months = Arrays.copyOf(months, larger);
        end = Arrays.copyOf(end, larger);
        flags = Arrays.copyOf(flags, larger);
        sector = Arrays.copyOf(sector, larger);
        source = Arrays.copyOf(source, larger);
        support = Arrays.copyOf(support, larger);
        places = Arrays.copyOf(places, larger);
        runs = Arrays.copyOf(runs, larger);
        bridged = Arrays.copyOf(bridged, larger);
        sales = Arrays.copyOf(sales, larger);
    }

    void describe(int i, int itsFlags, int itsSector, int itsSource) {
        flags[i] = (byte) itsFlags;
        sector[i] = (byte) itsSector;
        source[i] = (byte) itsSource;
    }

    /**
     * What a firm received from the state and what it sold.
     *
     * @param money fen paid to it
     * @param sold RMB in recorded months
     */
    void support(int i, long money, int placeMonths, int platformRuns, int bridgedLinks, double sold) {
        support[i] = money;
        places[i] = small(placeMonths);
        runs[i] = small(platformRuns);
        bridged[i] = small(bridgedLinks);
        sales[i] = sold;
    }

    /** Adds to the money what places, runs and meetings cost the state, fen each. */
    void price(double placeMonth, double run, double link) {
        for (int i = 0; i < size; i++) {
            support[i] += Math.round(places[i] * placeMonth + runs[i] * run + bridged[i] * link);
        }
    }

    /** Number of ideas. */
    public int size() {
        return size;
    }

    public long idea(int i) {
        return idea[i];
    }

    /** Month of founding here, or {@link #NEVER} or {@link #ELSEWHERE}. */
    public int founded(int i) {
        return founded[i];
    }

    public boolean foundedHere(int i) {
        return founded[i] >= 0;
    }

    public int months(int i) {
        return months[i];
    }

    public boolean deregistered(int i) {
        return end[i] == DEREGISTERED;
    }

    public int end(int i) {
        return end[i];
    }

    boolean has(int i, int flag) {
        return (flags[i] & flag) != 0;
    }

    /** Whether its team's home is another city. */
    public boolean homeElsewhere(int i) {
        return has(i, HOME_ELSEWHERE);
    }

    /** Whether it arrived in the months of the headline. */
    public boolean cohort(int i) {
        return has(i, COHORT);
    }

    /** Whether it was active or listed here 60 months after it had arrived; known of the cohort only. */
    public boolean aliveAtFive(int i) {
        return has(i, ALIVE_AT_FIVE);
    }

    /** Whether it had a product then, too. */
    public boolean productAtFive(int i) {
        return has(i, PRODUCT_AT_FIVE);
    }

    /** Whether it had been acquired by then. */
    public boolean acquiredAtFive(int i) {
        return has(i, ACQUIRED_AT_FIVE);
    }

    /** Whether it is a spin-out of a state platform's field. */
    public boolean tied(int i) {
        return has(i, TIED);
    }

    /** Row of its sector. */
    public int sector(int i) {
        return sector[i];
    }

    /** Place of its source in the scenario. */
    public int source(int i) {
        return source[i];
    }

    /** State money for it in RMB: what it received, and what its places, runs and bridged links cost the state on average. */
    public double support(int i) {
        return support[i] / 100.0;
    }

    /** Whether it received anything from the state, be it money, a place, a run or a link. */
    public boolean supported(int i) {
        return support[i] > 0 || places[i] + runs[i] + bridged[i] > 0;
    }

    /** Sales and orders in recorded months, RMB. */
    public double sales(int i) {
        return sales[i];
    }

    /** The lives in the order of their ideas. */
    public Lives sorted() {
        long[] order = Arrays.copyOf(idea, size);
        Arrays.sort(order);
        Lives sorted = new Lives();
        sorted.room(Math.max(1, size));
        sorted.size = size;
        for (int i = 0; i < size; i++) {
            int at = Arrays.binarySearch(order, idea[i]);
            sorted.idea[at] = idea[i];
            sorted.founded[at] = founded[i];
            sorted.months[at] = months[i];
            sorted.end[at] = end[i];
            sorted.describe(at, flags[i], sector[i], source[i]);
            sorted.support(at, support[i], places[i], runs[i], bridged[i], sales[i]);
        }
        return sorted;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(idea[i]);
            Kept.write(
                    out, founded[i], months[i], end[i], flags[i], sector[i], source[i], places[i], runs[i], bridged[i]);
            out.writeLong(support[i]);
            out.writeDouble(sales[i]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        int n = in.readInt();
        size = 0;
        int[] whole = new int[9];
        for (int i = 0; i < n; i++) {
            long id = in.readLong();
            Kept.read(in, whole);
            int at = add(id, whole[0], whole[1], whole[2]);
            describe(at, whole[3], whole[4], whole[5]);
            long money = in.readLong();
            support(at, money, whole[6], whole[7], whole[8], in.readDouble());
        }
    }

    /** Kaplan–Meier of registered firms by months since founding: exit is deregistration; acquired, listed and live firms are censored. */
    public KaplanMeier registered() {
        int longest = 0;
        for (int i = 0; i < size(); i++) {
            longest = Math.max(longest, months(i));
        }
        int[] exits = new int[longest + 1];
        int[] censored = new int[longest + 1];
        for (int i = 0; i < size(); i++) {
            if (foundedHere(i)) {
                (deregistered(i) ? exits : censored)[months(i)]++;
            }
        }
        return KaplanMeier.ofCounts(exits, censored);
    }
}
