package org.industrialrainforest.core.study;

import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunSpec;

/** The parts of a search, each of which depends on those before, told as one piece of work. As its length is told as the most that it can be, the share that is done never falls. */
final class SearchProgress {
    private final Progress whole;
    private long done;
    private long most;
    private long told;

    /** @param most number of runs if none can be spared */
    SearchProgress(long most, Progress whole) {
        this.most = most;
        this.whole = whole;
    }

    /** Of the next part. */
    Progress part() {
        return new Progress() {
            @Override
            public void stepped(RunSpec spec) {
                whole.stepped(spec);
            }

            @Override
            public void taken(RunSpec spec, int now, int all) {
                told = Math.max(told, done + now); // runs that failed are done a second time
                whole.taken(spec, whole(told), whole(Math.max(told, most)));
            }
        };
    }

    private static int whole(long runs) {
        return (int) Math.min(runs, Integer.MAX_VALUE);
    }

    /** A part of so many runs is done. */
    void did(long runs) {
        done += runs;
    }

    /** At most so many are left. */
    void left(long runs) {
        most = done + runs;
    }

    /** Runs that are left at most. */
    long left() {
        return most - done;
    }

    /** Runs until now. */
    long done() {
        return done;
    }
}
