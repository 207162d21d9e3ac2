package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.IdeaStatus;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Persistent;

/** Counts of what happens to ideas and firms in recorded months, by {@link Count}, each event told to the recorder. */
final class Events implements Persistent {
    private final World world;
    private final Recorder recorder;
    private final FirmTallies tallies;
    private final MonthlySeries series;
    private final LifeRecords records;
    private final ExitPrices prices;
    private final Cohort cohort;
    private final long[] counts = new long[Count.values().length];

    Events(
            World world,
            Recorder recorder,
            FirmTallies tallies,
            MonthlySeries series,
            LifeRecords records,
            ExitPrices prices) {
        this.prices = prices;
        this.world = world;
        this.recorder = recorder;
        this.tallies = tallies;
        this.series = series;
        this.records = records;
        cohort = world.scenario.cohort();
    }

    /** Takes up ideas that arrived or ended this month. */
    void ideas(int month) {
        Ideas ideas = world.ideas;
        int start = world.scenario.start().index();
        for (int row = 0; row < ideas.end(); row++) {
            // Ideas of the years before the start were given up in those years.
            if (!ideas.live(row) || ideas.arrived.get(row) < start) {
                continue;
            }
            if (ideas.arrived.get(row) == month && cohort.has(month)) {
                count(Count.COHORT_IDEAS, 1);
            }
            IdeaStatus status = ideas.status.get(row);
            if (status == IdeaStatus.ELSEWHERE || status == IdeaStatus.NEVER) {
                recorder.ideaResolved(world, row, month);
                count(status == IdeaStatus.NEVER ? Count.NEVER : Count.ELSEWHERE, 1);
                records.resolved(row, status == IdeaStatus.NEVER ? Lives.NEVER : Lives.ELSEWHERE);
            }
        }
    }

    /** Takes up what became of a firm this month. */
    void firm(int row, FirmStatus status, int month) {
        if (world.firms.founded.get(row) == month) {
            count(Count.FOUNDED, 1);
            count(Count.FOUNDED_MOVED_HERE, world.firms.homeElsewhere.get(row));
            series.add(Series.FIRMS_FOUNDED, month, 1);
        }
        if (world.firms.reachedProduct.get(row) == month) {
            count(Count.PRODUCTS, 1);
            // Products of a ladder with trials need an approval.
            count(Count.APPROVALS, world.ladders.trials(world.firms.sector.get(row)) ? 1 : 0);
        }
        count(Count.INCUBATED, world.firms.incubator.has(row) && world.firms.incubatedSince.get(row) == month ? 1 : 0);
        if (world.firms.statusSince.get(row) != month) {
            return;
        }
        if (status == FirmStatus.LISTED) {
            count(Count.LISTINGS, 1);
            prices.listed(row, month);
        }
        if (status == FirmStatus.ACQUIRED) {
            count(Count.ACQUISITIONS, 1);
            prices.acquired(row);
        }
        if (status == FirmStatus.FAILED) {
            count(Count.FAILURES, 1);
            prices.failed(row, month);
            series.add(Series.FIRMS_FAILED, month, 1);
            recorder.firmFailed(world, row, month);
        }
        if (status == FirmStatus.DEREGISTERED) {
            count(Count.DEREGISTERED, 1);
            records.over(row, month, Lives.DEREGISTERED);
            recorder.firmEnded(world, row, month);
        }
    }

    /** Takes up a licence abroad that a firm signed this month. */
    void licensed(int row) {
        count(Count.LICENCES, 1);
        count(Count.LICENCE_UPFRONT, world.firms.licenceUpfront.get(row));
    }

    /** Looks at a firm of the cohort five years after its idea arrived. */
    void atFive(int row, FirmStatus status, int month) {
        int arrived = world.firms.arrived.get(row);
        if (month - arrived != Cohort.AGE || !cohort.has(arrived)) {
            return;
        }
        boolean alive = status == FirmStatus.ACTIVE || status == FirmStatus.LISTED;
        boolean acquired = status == FirmStatus.ACQUIRED;
        boolean sells = alive && world.firms.reachedProduct.get(row) > 0;
        count(Count.COHORT_ALIVE, alive ? 1 : 0);
        count(Count.COHORT_WITH_PRODUCT, sells ? 1 : 0);
        count(Count.COHORT_ACQUIRED, acquired ? 1 : 0);
        tallies.atFive.set(
                row,
                sells
                        ? FirmTallies.AT_FIVE_WITH_PRODUCT
                        : alive ? FirmTallies.AT_FIVE_ALIVE : acquired ? FirmTallies.AT_FIVE_ACQUIRED : 0);
    }

    /** Looks at a firm in the last month. */
    void last(int row, int lastMonth) {
        Firms firms = world.firms;
        if (firms.works(row)) {
            boolean certified = firms.certifiedUntil.get(row) >= lastMonth;
            count(Count.WORKING, 1);
            count(Count.CERTIFIED, certified ? 1 : 0);
            count(Count.RELABELLED, certified && firms.relabelled.get(row) != 0 ? 1 : 0);
        }
    }

    void count(Count what, long number) {
        counts[what.ordinal()] += number;
    }

    long of(Count what) {
        return counts[what.ordinal()];
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, counts);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Kept.read(in, counts);
    }
}
