package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Persistent;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Shorts;
import org.industrialrainforest.engine.statistics.AalenJohansen;
import org.industrialrainforest.engine.statistics.KaplanMeier;

/**
 * Tallies over firms that need to be looked at every month: the valley of death, competing risks, zombies. What has to be remembered of a
 * single firm lies in extra columns, which no phase reads and no digest holds.
 */
public final class FirmTallies implements Persistent {
    /** Stages of the valley: none, one, two, three or more gates passed before the product, and firms with a product. */
    public static final int STAGES = 5;

    public static final int WITH_PRODUCT = 4;

    static final int AT_FIVE_ALIVE = 1;
    static final int AT_FIVE_ACQUIRED = 2;
    static final int AT_FIVE_WITH_PRODUCT = 3;

    public final long[] deaths = new long[STAGES];
    public final long[] cashlessMonths = new long[STAGES];
    public final long[] firmMonths = new long[STAGES];
    /** R&amp;D by stage, fen. */
    public final long[] research = new long[STAGES];

    public final MonthCounts toListing = new MonthCounts();
    private final World world;
    private final boolean noBurnIn;
    private final Reals researchSeen;
    private final Ints firstEnd;
    final Codes atFive;
    final Reals sales;
    final Shorts places;
    final Shorts bridged;
    private final int[][] ends;
    private final int[] censored;
    /** Of the month that is looked at: whether it is a January, and whether it is known what R&amp;D the books held before it. */
    private boolean january;

    private boolean counts;
    private long zombies;
    private long zombieCandidates;

    FirmTallies(World world) {
        this.world = world;
        noBurnIn = world.scenario.recordFrom().equals(world.scenario.start());
        Firms firms = world.firms;
        researchSeen = firms.extra("seen_research", "fen", "R&D of this book year that was counted already");
        firstEnd = firms.extraInts(
                "seen_first_end", "code", "months of age at the first end, plus 1, times 8, plus its code");
        atFive = firms.extraCodes(
                "seen_at_five",
                "code",
                "five years after arrival: 1 active or listed, 2 acquired, 3 as 1 and with a product");
        sales = firms.extra("seen_sales", "RMB", "sales and orders in recorded months");
        places = firms.extraShorts("seen_places", "month", "months in an incubator");
        bridged = firms.extraShorts("seen_bridged", "links", "links made by bridge centres");
        int months = world.scenario.end().since(world.scenario.recordFrom()) + 1;
        ends = new int[FirstEnd.values().length][months + 1];
        censored = new int[months + 1];
    }

    /** Stage of a firm in the valley of death. */
    int stage(int row) {
        Firms firms = world.firms;
        int before = Math.min(firms.stage.get(row), WITH_PRODUCT - 1);
        return firms.reachedProduct.get(row) > 0 ? WITH_PRODUCT : before;
    }

    /** Looks at a live row at the end of a recorded month; sold are its sales and orders of the month in whole RMB. */
    void look(int row, FirmStatus status, boolean fresh, boolean works, double sold, int month) {
        Firms firms = world.firms;
        int stage = stage(row);
        if (status == FirmStatus.ACTIVE || status == FirmStatus.DORMANT) {
            firmMonths[stage]++;
            cashlessMonths[stage] += status == FirmStatus.DORMANT ? 1 : 0;
        }
        if (works) {
            sales.add(row, sold);
            if (firms.incubator.has(row)) {
                places.add(row, 1);
            }
        }
        if (status != FirmStatus.DEREGISTERED && (status != FirmStatus.FAILED || fresh)) {
            research(row, status, stage);
        }
        if (fresh) {
            changed(row, status, stage, month);
        }
        if (january && status == FirmStatus.ACTIVE) {
            zombieCandidates++;
            if (zombie(row, month)) {
                zombies++;
                ends(row, FirstEnd.ZOMBIE, month);
            }
        }
    }

    /** Begins a month: zombies are counted anew each January. */
    void monthBegins(int month, boolean first) {
        january = Math.floorMod(month, 12) == 0;
        counts = !first || noBurnIn;
        if (january) {
            zombies = 0;
            zombieCandidates = 0;
        }
    }

    /** Takes up the month's R&amp;D: what the books hold beyond what was seen. They were closed in January unless the firm had failed before. */
    private void research(int row, FirmStatus status, int stage) {
        Firms firms = world.firms;
        boolean closed = january && status != FirmStatus.FAILED;
        long booked = firms.booked(row, Firms.RND, closed ? 1 : 0);
        if (counts) {
            research[stage] += booked - (long) researchSeen.get(row);
        }
        researchSeen.set(row, closed ? 0 : (double) booked);
    }

    private void changed(int row, FirmStatus status, int stage, int month) {
        switch (status) {
            case FAILED -> {
                deaths[stage]++;
                ends(row, FirstEnd.FAILED, month);
            }
            case ACQUIRED -> ends(row, FirstEnd.ACQUIRED, month);
            case LISTED -> {
                toListing.add(month - world.firms.founded.get(row));
                ends(row, FirstEnd.LISTED, month);
            }
            default -> {}
        }
    }

    /** Old, no research, no operating profit in the closed year, and no more sales than in the year before. */
    private boolean zombie(int row, int month) {
        Firms firms = world.firms;
        return month - firms.founded.get(row) >= 12 * world.rules.outcomes().zombieAge()
                && firms.research.get(row) == 0
                && firms.profit(row, 1) <= 0
                && firms.booked(row, Firms.SALES, 1) + firms.booked(row, Firms.ORDERS, 1)
                        <= firms.booked(row, Firms.SALES, 2) + firms.booked(row, Firms.ORDERS, 2);
    }

    /** Looks for buybacks, which leave no trace in a firm's status. */
    void buybacks(int month) {
        if (world.ledger.month().amount(world.accounts.firms(), world.accounts.funds(), Flow.REDEMPTION) == 0
                && world.ledger.month().amount(world.accounts.firms(), world.accounts.stateCapital, Flow.REDEMPTION)
                        == 0) {
            return;
        }
        Deals deals = world.deals;
        for (int deal = 0; deal < deals.end(); deal++) {
            if (deals.live(deal) && deals.exit.is(deal, DealExit.BUYBACK) && deals.exitMonth.get(deal) == month) {
                int firm = world.firms.row(deals.firm.get(deal));
                if (firm >= 0) {
                    ends(firm, FirstEnd.BUYBACK, month);
                }
            }
        }
    }

    private void ends(int row, FirstEnd how, int month) {
        int founded = world.firms.founded.get(row);
        if (firstEnd.get(row) == 0 && world.recorded(founded)) {
            firstEnd.set(row, 8 * (month - founded + 1) + how.ordinal());
            ends[how.ordinal()][month - founded]++;
        }
    }

    /** A firm that is still registered when the run is over. */
    void over(int row, int lastMonth) {
        int founded = world.firms.founded.get(row);
        if (firstEnd.get(row) == 0 && world.recorded(founded)) {
            censored[lastMonth - founded]++;
        }
    }

    /** Cumulative incidence of a first end by an age in months. */
    public double incidence(FirstEnd how, int months) {
        return AalenJohansen.ofCounts(ends, censored).incidenceAt(how.ordinal(), months);
    }

    /** Cumulative incidence of each first end by {@link FirstEnd}, entry m for m months after founding. */
    double[][] incidence(int months) {
        AalenJohansen curve = AalenJohansen.ofCounts(ends, censored);
        double[][] incidence = new double[ends.length][months];
        for (int cause = 0; cause < ends.length; cause++) {
            for (int m = 0; m < months; m++) {
                incidence[cause][m] = curve.incidenceAt(cause, m);
            }
        }
        return incidence;
    }

    /** Firms that have met no end yet and are still observed so many months after founding. */
    double[] atRisk(int months) {
        KaplanMeier all = AalenJohansen.ofCounts(ends, censored).allCauses();
        double[] atRisk = new double[months];
        for (int m = 0; m < months; m++) {
            atRisk[m] = all.atRiskAt(m);
        }
        return atRisk;
    }

    /** Share of active firms that were zombies last January. */
    public double zombieShare() {
        return zombieCandidates == 0 ? Double.NaN : (double) zombies / zombieCandidates;
    }

    public long zombies() {
        return zombies;
    }

    /** R&amp;D of all firms, fen. */
    public long researchOfAll() {
        return Arrays.stream(research).sum();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (long[] one : new long[][] {deaths, cashlessMonths, firmMonths, research}) {
            Kept.write(out, one);
        }
        toListing.write(out);
        for (int[] one : ends) {
            Kept.write(out, one);
        }
        Kept.write(out, censored);
        Kept.write(out, zombies, zombieCandidates);
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (long[] one : new long[][] {deaths, cashlessMonths, firmMonths, research}) {
            Kept.read(in, one);
        }
        toListing.read(in);
        for (int[] one : ends) {
            Kept.read(in, one);
        }
        Kept.read(in, censored);
        zombies = in.readLong();
        zombieCandidates = in.readLong();
    }
}
