package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.scenario.Cohort;
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
        long seed = how.seed(problems);
        int threads = how.threads(problems);
        var tables = kept.tables(problems);
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
        noteOutside(scenario, List.of(chosen), List.of(under));
        SavedResults results = open(out);
        if (results == null && kept.asked()) {
            note("no table is kept; name a directory with --out");
        }
        if (results != null) {
            results.begin(scenario.including(under).including(List.of(chosen)), typed(), seed, 1);
        }
        Path directory = results == null ? null : results.directory();
        Simulations.RunRequest request = new Simulations.RunRequest(
                scenario.including(under),
                chosen,
                under,
                seed,
                which,
                threads,
                Simulations.Recording.to(results, tables));
        Simulations.RunSummary summary = compute(
                "run " + scenario.id(),
                directory,
                progress -> surroundings.simulations().run(request, progress));
        if (results != null) {
            results.keep();
        }
        if (output.json()) {
            print(document(summary, scenario.cohort()));
        } else {
            print(lines(summary, scenario.cohort()));
            if (directory != null) {
                surroundings.out().println(output.words().of("Results: ", "结果：") + directory);
            }
        }
        return DONE;
    }

    private static ObjectNode document(Simulations.RunSummary summary, Cohort cohort) {
        ObjectNode document = Json.document("run");
        document.put("scenario", summary.scenario());
        document.put("policy", summary.policy());
        document.put("shock", summary.shock());
        document.put("seed", summary.seed());
        document.put("replicate", summary.replicate());
        document.put("months", summary.months());
        document.put("digest", summary.digest());
        boolean nobody = cohort.nobody();
        document.putObject("cohort")
                .put("from", nobody ? null : cohort.from().toString())
                .put("until", nobody ? null : cohort.until().toString());
        document.putObject("ledger").put("imbalance_fen", summary.imbalanceFen());
        ObjectNode outcomes = document.putObject("outcomes");
        for (Map.Entry<String, Double> outcome : summary.outcomes().entrySet()) {
            Json.put(outcomes, outcome.getKey(), outcome.getValue());
        }
        return document;
    }

    private List<String> lines(Simulations.RunSummary summary, Cohort cohort) {
        Words words = output.words();
        Figures figures = new Figures(words);
        List<String> lines = new ArrayList<>();
        String under = summary.shock().equals("none") ? "" : " + " + summary.shock();
        lines.add(words.of(
                summary.scenario() + ", " + summary.policy() + under + ": " + summary.months() + " months, seed "
                        + summary.seed() + ", replicate " + summary.replicate(),
                summary.scenario() + "，" + summary.policy() + under + "：" + summary.months() + " 个月，种子 "
                        + summary.seed() + "，重复 " + summary.replicate()));
        lines.addAll(TextTable.wrap(
                words.of("Counted alive: ", "存活计入：") + words.of(cohort.title()), CompareScreen.WIDTH, ""));
        lines.add("");
        TextTable table = new TextTable();
        List<Simulations.Metric> metrics = surroundings.simulations().metrics();
        for (Map.Entry<String, Double> outcome : summary.outcomes().entrySet()) {
            Simulations.Metric metric = metrics.stream()
                    .filter(m -> m.id().equals(outcome.getKey()))
                    .findFirst()
                    .orElse(null);
            String unit = metric == null ? "" : metric.unit();
            boolean scaled = unit.equals("RMB") || unit.equals("share") || unit.equals("probability");
            table.row(
                    metric == null ? outcome.getKey() : words.of(metric.title()),
                    figures.value(outcome.getValue(), unit),
                    scaled ? "" : unit);
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(words.of("Ledger out of balance by ", "账目不平衡额：")
                + summary.imbalanceFen()
                + words.of(" fen. Digest ", " 分。摘要 ")
                + summary.digest());
        return lines;
    }
}
