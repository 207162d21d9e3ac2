package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "trace",
        description = {
            "Follow one idea through two worlds that differ in nothing but the policy.",
            "One pair of worlds is one draw: --redraw keeps the idea and draws the rest anew."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest trace                            an idea whose fate the rainforest changes",
            "  rainforest trace --policy platforms --idea \"[sector=integrated-circuits;founded_year=2016]\"",
            "  rainforest trace --redraw 200               its chances with and without the policy"
        })
final class TraceCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory for trace.json, the document of --format json (default: none).")
    @Nullable
    Path out;

    @Option(names = "--policy", paramLabel = "POLICY", description = "Id or YAML file (default: ${DEFAULT-VALUE}).")
    String policy = "rainforest";

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            description = "The other world's policy (default: ${DEFAULT-VALUE}).")
    String baseline = "none";

    @Option(
            names = "--shock",
            paramLabel = "SHOCK",
            description = "Id of a shock in both worlds (default: ${DEFAULT-VALUE}).")
    String shock = "none";

    @Option(
            names = "--replicate",
            paramLabel = "N",
            description = "Which of the runs that share the seed (default: ${DEFAULT-VALUE}).")
    String replicate = "0";

    @Option(
            names = "--idea",
            paramLabel = "IDEA",
            description =
                    "Identity of an idea or a selector [key=value;key>=value] (default: one whose fate the policy changes).")
    String idea = "";

    @Option(
            names = "--redraw",
            paramLabel = "N",
            description = "Pairs of worlds that keep the idea and draw the rest anew (default: ${DEFAULT-VALUE}).")
    String redraw = "0";

    TraceCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        long seed = how.seed(problems);
        int threads = how.threads(problems);
        int which = (int) problems.whole("--replicate", replicate, 0, Integer.MAX_VALUE);
        int redraws = (int) problems.whole("--redraw", redraw, 0, 100_000);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        @Nullable
        Policy with = scenario == null ? null : ScenarioOptions.policy(scenario, "--policy", policy, problems);
        @Nullable
        Policy without = scenario == null ? null : ScenarioOptions.policy(scenario, "--baseline", baseline, problems);
        @Nullable Shock under = scenario == null ? null : ScenarioOptions.shock(scenario, shock, problems);
        problems.orThrow();
        if (scenario == null || with == null || without == null || under == null) {
            throw new IllegalStateException("nothing to trace and no problem");
        }
        Path directory = out == null ? null : OutDirectory.prepare(out);
        Simulations.TraceRequest request =
                new Simulations.TraceRequest(scenario, with, without, under, idea, seed, which, redraws, threads);
        Simulations.Trace trace = compute(
                "trace " + scenario.id(),
                directory,
                progress -> surroundings.simulations().trace(request, progress));
        if (directory != null) {
            new SavedResults(directory).save(document(trace));
        }
        if (output.json()) {
            print(document(trace));
        } else {
            print(lines(trace));
        }
        return DONE;
    }

    private static ObjectNode document(Simulations.Trace trace) {
        ObjectNode document = Json.document("trace");
        document.put("scenario", trace.scenario()).put("seed", trace.seed()).put("replicate", trace.replicate());
        ObjectNode idea = document.putObject("idea");
        idea.put("idea_id", trace.idea()).put("sector", trace.sector()).put("founder_kind", trace.source());
        Json.put(idea, "quality_log", trace.qualityLog());
        idea.put("special_process", trace.specialProcess())
                .put("arrived", trace.arrived().toString());
        ArrayNode lives = document.putArray("lives");
        for (Simulations.Life life : trace.lives()) {
            ObjectNode node = lives.addObject().put("policy", life.policy()).put("status", life.status());
            ArrayNode events = node.putArray("events");
            for (Simulations.Event event : life.events()) {
                events.addObject()
                        .put("month", event.month().toString())
                        .put("event", event.event())
                        .put("detail", event.detail());
            }
        }
        ArrayNode redraws = document.putArray("redraws");
        for (Simulations.Redraws redrawn : trace.redraws()) {
            ObjectNode node =
                    redraws.addObject().put("policy", redrawn.policy()).put("draws", redrawn.draws());
            ObjectNode shares = node.putObject("shares");
            redrawn.shares().forEach((status, share) -> Json.put(shares, status, share));
        }
        return document;
    }

    private List<String> lines(Simulations.Trace trace) {
        Words words = output.words();
        Figures figures = new Figures(words);
        List<String> lines = new ArrayList<>();
        String special = trace.specialProcess() ? words.of(", needs a special process", "，需要特色工艺") : "";
        lines.add(words.of("Idea ", "创意 ") + trace.idea() + words.of(": ", "：") + trace.sector() + ", " + trace.source()
                + words.of(", arrived ", "，出现于 ") + trace.arrived() + words.of(", log quality ", "，对数质量 ")
                + figures.digits(trace.qualityLog()) + special);
        for (Simulations.Life life : trace.lives()) {
            lines.add("");
            lines.add(words.of("With policy ", "政策 ") + life.policy() + words.of(": ", "：") + life.status());
            for (Simulations.Event event : life.events()) {
                lines.addAll(TextTable.wrap(
                        "  " + event.month() + "  " + event.event()
                                + (event.detail().isEmpty() ? "" : "  " + event.detail()),
                        CompareScreen.WIDTH,
                        " ".repeat(11)));
            }
        }
        for (Simulations.Redraws redrawn : trace.redraws()) {
            lines.add("");
            lines.add(words.of(
                    "The same idea in " + redrawn.draws() + " other worlds with policy " + redrawn.policy() + ":",
                    "同一创意在政策 " + redrawn.policy() + " 的另外 " + redrawn.draws() + " 个世界中："));
            TextTable table = new TextTable();
            for (Map.Entry<String, Double> share : redrawn.shares().entrySet()) {
                table.row("  " + share.getKey(), figures.percent(share.getValue()));
            }
            lines.addAll(table.lines());
        }
        return lines;
    }
}
