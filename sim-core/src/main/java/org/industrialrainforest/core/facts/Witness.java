package org.industrialrainforest.core.facts;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.statistics.DiscreteHazard;

/**
 * Keeps what facts need and the last state of a run does not hold: size and exit of every firm by years, research spending by stage, research of
 * small firms, ends of firms. It reads recorded months only and changes nothing.
 */
public final class Witness implements Recorder {
    /** Staff below which a firm is small. */
    static final int SMALL = 50;

    private final Panel panel = new Panel();
    private final SortedMap<Long, Integer> deregistered = new TreeMap<>();
    private final SortedMap<Long, SortedSet<Integer>> large = new TreeMap<>();
    private double[][] spent = new double[0][];
    private long[] idBefore = new long[0];
    private int[] stageBefore = new int[0];
    private long[] bookedBefore = new long[0];
    private double smallResearch;

    /** Firm-years at risk: age in completed years, log of staff, whether the firm was deregistered within the next twelve months. */
    private static final class Panel {
        private long[] firm = new long[4096];
        private int[] age = new int[4096];
        private double[] size = new double[4096];
        private boolean[] exits = new boolean[4096];
        private int end;
        private int judged;

        void add(long id, int years, double logStaff) {
            if (end == firm.length) {
                firm = Arrays.copyOf(firm, 2 * end);
                age = Arrays.copyOf(age, 2 * end);
                size = Arrays.copyOf(size, 2 * end);
                exits = Arrays.copyOf(exits, 2 * end);
            }
            firm[end] = id;
            age[end] = years;
            size[end++] = logStaff;
        }

        /** A year is over: who of those at risk has ended? */
        void judge(SortedMap<Long, Integer> ended) {
            for (; judged < end; judged++) {
                exits[judged] = ended.containsKey(firm[judged]);
            }
        }
    }

    @Override
    public void monthOver(World world, int month) {
        stages(world, Math.floorMod(month, 12) == 0);
        if (Math.floorMod(month, 12) == 0) {
            panel.judge(deregistered);
            year(world, month);
        }
    }

    /** What was spent on each stage this month, as booked. The stage now may be the next one already, so last month's counts. */
    private void stages(World world, boolean january) {
        Firms firms = world.firms;
        if (spent.length == 0) {
            spent = new double[world.sectors.count()][world.ladders.width()];
        }
        if (idBefore.length < firms.end()) {
            idBefore = Arrays.copyOf(idBefore, 2 * firms.end());
            stageBefore = Arrays.copyOf(stageBefore, 2 * firms.end());
            bookedBefore = Arrays.copyOf(bookedBefore, 2 * firms.end());
        }
        for (int row = 0; row < firms.end(); row++) {
            if (!firms.live(row)) {
                continue;
            }
            boolean known = idBefore[row] == firms.id(row);
            int stage = Math.min(known ? stageBefore[row] : 0, world.ladders.width() - 1);
            long booked = firms.booked(row, Firms.RND, january ? 1 : 0);
            long fresh = booked - (known ? bookedBefore[row] : 0);
            if (fresh > 0) {
                spent[firms.sector.get(row)][stage] += Money.rmb(fresh);
            }
            idBefore[row] = firms.id(row);
            stageBefore[row] = firms.stage.get(row);
            bookedBefore[row] = january ? 0 : booked;
        }
    }

    /** The books of the year before were closed this month. */
    private void year(World world, int month) {
        Firms firms = world.firms;
        double yearlyPay = world.rules.research().payM() * 1e6;
        for (int row : firms.byIdentity()) {
            int status = firms.status.get(row);
            if (status == Firms.DEREGISTERED) {
                continue;
            }
            int age = month - firms.founded.get(row);
            double years = Math.min(1, Math.max(1, age) / 12.0);
            double staff = Money.rmb(firms.booked(row, Firms.PAY, 1)) / years / yearlyPay;
            double rnd = Money.rmb(firms.booked(row, Firms.RND, 1));
            if (staff < SMALL) {
                smallResearch += rnd;
            } else {
                large.computeIfAbsent(firms.id(row), id -> new TreeSet<>()).add(month);
            }
            if (status != Firms.ACQUIRED
                    && status != Firms.LISTED
                    && month + 12 <= world.scenario.end().index()) {
                panel.add(firms.id(row), age / 12, DeterministicMath.log(Math.max(1, staff)));
            }
        }
    }

    @Override
    public void firmEnded(World world, int firm, int month) {
        if (world.firms.status.get(firm) == Firms.DEREGISTERED) {
            deregistered.put(world.firms.id(firm), month);
        }
    }

    /** Log odds of being deregistered within a year, per unit of log staff (a firm without staff counts as one), age by age. */
    DiscreteHazard sizeHazard() {
        int n = panel.judged;
        return DiscreteHazard.of(
                Arrays.copyOf(panel.age, n), Arrays.copyOf(panel.size, n), Arrays.copyOf(panel.exits, n));
    }

    /** Spent on stages {@code from} to {@code until} (exclusive) of a sector's ladder in recorded months, RMB; attempts that came to nothing included. */
    double spent(int sector, int from, int until) {
        double sum = 0;
        for (int k = from; k < until; k++) {
            sum += spent.length == 0 ? 0 : spent[sector][k];
        }
        return sum;
    }

    /** Research spending of firms in the years in which they had under {@value #SMALL} staff, RMB. */
    double smallResearch() {
        return smallResearch;
    }

    /** Whether a firm had under {@value #SMALL} staff in the year whose books were closed in that January. */
    boolean small(long firm, int january) {
        SortedSet<Integer> years = large.get(firm);
        return years == null || !years.contains(january);
    }

    /** Months of deregistration by identity. */
    SortedMap<Long, Integer> deregistered() {
        return deregistered;
    }
}
