package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.scenario.Scenario;

/** {@code rainforest.run/1}. */
final class RunJson {
    private RunJson() {}

    /**
     * A run's document.
     *
     * @param imbalanceFen sum of all balances less what it was at the start
     */
    static ObjectNode document(Scenario scenario, RunResult run, long imbalanceFen) {
        ObjectNode document = Json.document("run");
        document.put("scenario", scenario.id());
        document.put("policy", run.spec().treatment());
        document.put("shock", run.spec().shock());
        document.put("seed", run.spec().seed());
        document.put("replicate", run.spec().replicate());
        document.put("months", scenario.months());
        document.put("digest", run.digest());
        Cohort cohort = scenario.cohort();
        boolean nobody = cohort.nobody();
        document.putObject("cohort")
                .put("from", nobody ? null : cohort.from().toString())
                .put("until", nobody ? null : cohort.until().toString());
        document.putObject("ledger").put("imbalance_fen", imbalanceFen);
        ObjectNode outcomes = document.putObject("outcomes");
        run.metrics().stream()
                .map(Metric::id)
                .sorted(Comparator.naturalOrder())
                .forEach(id -> Json.put(outcomes, id, run.outcome(id)));
        return document;
    }
}
