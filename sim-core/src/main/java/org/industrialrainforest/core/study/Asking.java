package org.industrialrainforest.core.study;

import java.util.List;
import java.util.SortedMap;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.explore.Exploration;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunSpec;

/** The questions of a search, each of which depends on the answers before, told as one piece of work. As its length is told as the most that it can be, the share that is done never falls. */
final class Asking {
    private final Evaluation evaluation;
    private final Progress progress;
    private long done;
    private long most;
    private long told;

    /** @param most number of runs if no question can be spared */
    Asking(Evaluation evaluation, long most, Progress progress) {
        this.evaluation = evaluation;
        this.most = most;
        this.progress = progress;
    }

    /** Asks at one point. */
    Answers ask(Exploration<RunResult> exploration, SortedMap<String, String> point) {
        Answers answers = exploration.ask(List.of(point), evaluation, new Progress() {
            @Override
            public void stepped(RunSpec spec) {
                progress.stepped(spec);
            }

            @Override
            public void taken(RunSpec spec, int now, int all) {
                told = Math.max(told, done + now); // runs that failed are done a second time
                progress.taken(spec, Math.toIntExact(told), Math.toIntExact(Math.max(told, most)));
            }
        });
        done += exploration.worlds(1);
        return answers;
    }

    /** So many runs have proved needless. */
    void spared(long worlds) {
        most -= worlds;
    }

    /** Runs if no further question can be spared. */
    long most() {
        return most;
    }

    /** Runs until now. */
    long done() {
        return done;
    }
}
