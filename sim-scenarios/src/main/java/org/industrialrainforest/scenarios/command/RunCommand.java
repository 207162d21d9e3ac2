package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = "Simulate one world under one policy.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest run                              Shanghai without state money",
            "  rainforest run --policy rainforest --seed 7 --out results/one --record all",
            "  rainforest run my-city.yaml --policy my-policy.yaml --format json"
        })
final class RunCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Mixin
    RecordOptions kept = new RecordOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory for tables and the resolved scenario (default: none).")
    @Nullable
    Path out;

    @Option(names = "--policy", paramLabel = "POLICY", description = "Id or YAML file (default: ${DEFAULT-VALUE}).")
    String policy = "none";

    @Option(
            names = "--shock",
            paramLabel = "SHOCK",
            description = "Id of a shock or a YAML file (default: ${DEFAULT-VALUE}).")
    String shock = "none";

    @Option(
            names = "--replicate",
            paramLabel = "N",
            description = "Number of the run under this seed (default: ${DEFAULT-VALUE}).")
    String replicate = "0";

    RunCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        RunPlan plan = plan(problems);
        Scenario scenario = plan.scenario();
        noteOutside(scenario, List.of(plan.policy()), List.of(plan.shock()));
        SavedResults results = open(out);
        if (results == null && kept.asked()) {
            note("no table is kept; name a directory with --out");
        }
        if (results != null) {
            results.begin(plan.complete(), typed(), plan.seed(), 1);
        }
        Path directory = results == null ? null : results.directory();
        Recording recording = new Recording(results == null ? null : results.work(), plan.tables());
        RunPlan.Finished run = compute("run " + scenario.id(), directory, progress -> plan.run(recording, progress));
        if (results != null) {
            results.keep();
        }
        if (output.json()) {
            print(RunJson.document(scenario, run.result(), run.imbalanceFen()));
        } else {
            print(new RunScreen(output.words()).lines(scenario, run.result(), run.imbalanceFen()));
            if (directory != null) {
                surroundings.out().println(output.words().of("run.results", "Results: ") + directory);
            }
        }
        return DONE;
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    RunPlan plan(Problems problems) {
        long seed = how.seed(problems);
        int threads = how.threads(problems);
        SortedSet<String> tables = kept.tables(problems);
        int which = (int) problems.whole("--replicate", replicate, 0, Integer.MAX_VALUE);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        @Nullable
        Policy chosen = scenario == null ? null : ScenarioOptions.policy(scenario, "--policy", policy, problems);
        @Nullable Shock under = scenario == null ? null : ScenarioOptions.shock(scenario, shock, problems);
        weigh(scenario, how, 1, problems);
        problems.orThrow();
        if (scenario == null || chosen == null || under == null) {
            throw new IllegalStateException("nothing to run and no problem");
        }
        return new RunPlan(scenario.including(under), chosen, under, seed, which, threads, tables, surroundings.own());
    }
}
