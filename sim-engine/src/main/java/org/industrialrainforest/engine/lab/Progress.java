package org.industrialrainforest.engine.lab;

/** Told how far an experiment is, on whichever thread does the run. */
public interface Progress {
    /** Says nothing. */
    Progress NONE = new Progress() {};

    /** A run has made a step. */
    default void stepped(RunSpec spec) {}

    /** A run's result has been taken; told one at a time. */
    default void taken(RunSpec spec, int done, int all) {}
}
