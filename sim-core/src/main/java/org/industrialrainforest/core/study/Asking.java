package org.industrialrainforest.core.study;

import java.util.List;
import java.util.SortedMap;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.explore.Exploration;

/**
 * The questions of a search.
 *
 * @param evaluation how runs are done
 * @param progress of all of them
 */
record Asking(Evaluation evaluation, SearchProgress progress) {
    /** Asks at one point. */
    Answers ask(Exploration<RunResult> exploration, SortedMap<String, String> point) {
        Answers answers = exploration.ask(List.of(point), evaluation, progress.part());
        progress.did(exploration.worlds(1));
        return answers;
    }
}
