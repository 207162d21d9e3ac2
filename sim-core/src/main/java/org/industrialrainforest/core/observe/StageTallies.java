package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Persistent;
import org.jspecify.annotations.Nullable;

/** Firms at each stage of life at every recorded year's end. */
final class StageTallies implements Persistent {
    private final World world;
    private final long[][] stages;

    /** @param months that are recorded; the last year may be shorter */
    StageTallies(World world, int months) {
        this.world = world;
        stages = new long[StageOfLife.values().length][(months + 11) / 12];
    }

    /** Counts the firms of today as those at the end of a year. */
    void yearOver(int year) {
        Firms table = world.firms;
        for (int row = 0; row < table.end(); row++) {
            StageOfLife stage = table.live(row) ? stage(row, table.status.get(row)) : null;
            if (stage != null) {
                stages[stage.ordinal()][year]++;
            }
        }
    }

    private @Nullable StageOfLife stage(int row, int status) {
        return switch (status) {
            case Firms.DORMANT -> StageOfLife.DORMANT;
            case Firms.ACQUIRED -> StageOfLife.ACQUIRED;
            case Firms.LISTED -> StageOfLife.LISTED;
            case Firms.ACTIVE -> {
                if (world.firms.reachedProduct.get(row) > 0) {
                    yield StageOfLife.SELLING;
                }
                if (world.firms.research.get(row) == 0) {
                    yield StageOfLife.SERVICES;
                }
                int stage = world.firms.stage.get(row);
                yield stage == 0
                        ? StageOfLife.RESEARCH_1
                        : stage == 1 ? StageOfLife.RESEARCH_2 : StageOfLife.RESEARCH_3_OR_LATER;
            }
            default -> null;
        };
    }

    /** A copy; entry 0 is the first recorded year. */
    long[] of(StageOfLife what) {
        return stages[what.ordinal()].clone();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (long[] one : stages) {
            Kept.write(out, one);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (long[] one : stages) {
            Kept.read(in, one);
        }
    }
}
