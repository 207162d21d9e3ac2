package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;

/** Where a project stands on its way up the ladder, for who follows it step by step. It is scratch paper and no state of a world. */
@Internal
public final class Walk {
    /** Gates passed. */
    public int stage;

    /** Attempts made at the next gate. */
    public int attempt;

    /** Rounds closed. */
    public int rounds;

    /** Length of the work under way, months. */
    public double length;

    /** Part of it that is done, 0–1. */
    public double done;

    /** What has been learnt of its quality. */
    public double evidence;

    /** What it has cost so far, RMB. */
    public double spent;

    /** Begins a new project. */
    public void begin() {
        stage = 0;
        attempt = 0;
        rounds = 0;
        length = 0;
        done = 0;
        evidence = 0;
        spent = 0;
    }
}
