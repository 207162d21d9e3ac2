package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which policies a study of one outcome compares, and how often. */
final class StudyOptions {
    @Option(
            names = "--policies",
            paramLabel = "POLICY[,POLICY...]",
            description =
                    "Ids or YAML files, each once (default: the mix and each of its levers alone, of which sensitivity takes the mix alone but for synergy and rank; all but dated ones without doses).")
    List<String> policies = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            description = "The policy that the others are compared with (default: ${DEFAULT-VALUE}).")
    String baseline = "none";

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "The outcome; 'rainforest list' shows them (default: ${DEFAULT-VALUE}).")
    String metric = Headline.ID;

    @Option(
            names = "--shock",
            paramLabel = "SHOCK",
            description = "Id of a shock in all worlds or a YAML file (default: ${DEFAULT-VALUE}).")
    String shock = "none";

    @Option(names = "--runs", paramLabel = "N", description = "Paired runs of each case (default: ${DEFAULT-VALUE}).")
    String runs = "";

    int runs(int usual, Problems problems) {
        return runs.isEmpty() ? usual : (int) problems.whole("--runs", runs, 1, 1_000_000);
    }

    /** @param outcomes that are measured */
    String metric(List<Metric> outcomes, Problems problems) {
        return problems.word(
                "--metric", metric, outcomes.stream().map(Metric::id).toList());
    }

    /** Baseline first; a problem where nothing is left to be compared with it. */
    List<Policy> policies(Scenario scenario, Problems problems) {
        List<Policy> chosen =
                ScenarioOptions.policies(scenario, baseline, policies, Experiment.usualOfStudies(scenario), problems);
        if (chosen.size() == 1) {
            problems.add(
                    "--policies",
                    String.join(",", policies),
                    "names no policy beside the baseline '" + baseline + "'",
                    "at least one other",
                    "");
        }
        return chosen;
    }

    @Nullable
    Shock shock(Scenario scenario, Problems problems) {
        return ScenarioOptions.shock(scenario, shock, problems);
    }
}
