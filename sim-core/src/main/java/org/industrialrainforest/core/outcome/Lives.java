package org.industrialrainforest.core.outcome;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.core.engine.Persistent;

/** What became of every recorded idea, in the briefest form: enough for survival by where the same idea was founded in two worlds. */
public final class Lives implements Persistent {
    public static final int NEVER = -1;
    public static final int ELSEWHERE = -2;

    public static final int ALIVE = 0;
    public static final int DEREGISTERED = 1;
    public static final int ACQUIRED = 2;
    public static final int LISTED = 3;

    private long[] idea = new long[1024];
    private int[] founded = new int[1024];
    private int[] months = new int[1024];
    private byte[] end = new byte[1024];
    private int size;

    /**
     * Adds a life.
     *
     * @param foundedMonth month of founding here, {@link #NEVER} or {@link #ELSEWHERE}
     * @param lived months from founding to the end, or to the last month observed
     * @param how {@link #ALIVE}, {@link #DEREGISTERED}, {@link #ACQUIRED} or {@link #LISTED}
     */
    void add(long id, int foundedMonth, int lived, int how) {
        if (size == idea.length) {
            int larger = size * 2;
            idea = Arrays.copyOf(idea, larger);
            founded = Arrays.copyOf(founded, larger);
            months = Arrays.copyOf(months, larger);
            end = Arrays.copyOf(end, larger);
        }
        idea[size] = id;
        founded[size] = foundedMonth;
        months[size] = lived;
        end[size++] = (byte) how;
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

    /** The lives in the order of their ideas. */
    public Lives sorted() {
        long[] order = Arrays.copyOf(idea, size);
        Arrays.sort(order);
        Lives sorted = new Lives();
        sorted.idea = order;
        sorted.founded = new int[Math.max(1, size)];
        sorted.months = new int[Math.max(1, size)];
        sorted.end = new byte[Math.max(1, size)];
        sorted.size = size;
        for (int i = 0; i < size; i++) {
            int at = Arrays.binarySearch(order, idea[i]);
            sorted.founded[at] = founded[i];
            sorted.months[at] = months[i];
            sorted.end[at] = end[i];
        }
        return sorted;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(idea[i]);
            out.writeInt(founded[i]);
            out.writeInt(months[i]);
            out.writeByte(end[i]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        int n = in.readInt();
        size = 0;
        for (int i = 0; i < n; i++) {
            add(in.readLong(), in.readInt(), in.readInt(), in.readByte());
        }
    }
}
