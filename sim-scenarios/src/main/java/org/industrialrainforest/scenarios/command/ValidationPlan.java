package org.industrialrainforest.scenarios.command;

import java.util.List;
import org.industrialrainforest.core.fit.Claim;
import org.industrialrainforest.core.fit.Validation;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Fact;

/** Facts to be measured, each in the world that it names. */
record ValidationPlan(Scenario scenario, List<Fact> facts, long seed, int runs, int threads) {
    /** Does the runs that the facts need; a row for each fact, in their order. */
    List<ValidationRow> measure(Progress progress) {
        List<Claim> claims = facts.stream().map(Fact::claim).toList();
        Validation validation = new Validation(scenario, seed, runs, threads);
        long all = validation.works(claims);
        progress.finished(0, all);
        return validation.measure(claims, done -> progress.finished(done, all));
    }
}
