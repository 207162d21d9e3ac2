package org.industrialrainforest.scenarios.command;

import java.util.List;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.Validation;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.Scenario;

/** Facts to be measured, each in the world that it names. */
record ValidationPlan(Scenario scenario, List<Fact> facts, long seed, int runs, int threads) {
    /** Runs in all. */
    long works() {
        return new Validation(scenario, seed, runs, threads).works(facts);
    }

    /** Does the runs that the facts need; a row for each fact, in their order. */
    List<ValidationRow> measure(Progress progress) {
        Validation validation = new Validation(scenario, seed, runs, threads);
        long all = works();
        progress.finished(0, all);
        return validation.measure(facts, done -> progress.finished(done, all));
    }
}
