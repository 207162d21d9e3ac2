package org.industrialrainforest.core.phases;

import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/** Reads what the model draws, under the seed and replicate of the tests: a process of the same name has the same numbers. */
final class Opinions {
    private static final Draw ERROR = Process.lifelong("opinion", "error").draw("error");

    private Opinions() {}

    /** A fund's error about an idea at a stage. */
    static double error(long fund, long idea, int stage) {
        return new Draws(1, 0).normal(ERROR, fund, idea, stage);
    }
}
