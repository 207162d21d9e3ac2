package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Fact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        description = {
            "Hold the model against facts: what the city reported, and statistics of industries.",
            "Ends with exit code 1 when a fact that should be met was missed or could not be measured."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest validate                         all facts, 50 runs of each world",
            "  rainforest validate --runs 200 --format json > facts.json"
        })
final class ValidateCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory for validation.json, which the report of a comparison kept there shows (default: none).")
    @Nullable
    Path out;

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each world (default: ${DEFAULT-VALUE}).")
    String runs = "50";

    ValidateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        long seed = how.seed(problems);
        int count = (int) problems.whole("--runs", runs, 1, 1_000_000);
        int threads = how.threads(problems);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        problems.orThrow();
        if (scenario == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        Path directory = out == null ? null : OutDirectory.prepare(out);
        Simulations.ValidateRequest request =
                new Simulations.ValidateRequest(scenario, Fact.all(), seed, count, threads);
        List<ValidationRow> rows = compute(
                "validate " + scenario.id(),
                directory,
                progress -> surroundings.simulations().validate(request, progress));
        if (directory != null) {
            SavedResults results = new SavedResults(directory);
            results.begin(scenario, typed(), seed, count);
            results.save(rows);
        }
        if (output.json()) {
            print(document(scenario, seed, count, rows));
        } else {
            print(lines(scenario, count, rows));
        }
        return rows.stream().anyMatch(ValidateCommand::fellShort) ? FELL_SHORT : DONE;
    }

    /** Facts of kind input and report are shown and never judged. */
    private static boolean fellShort(ValidationRow row) {
        boolean judged = !row.kind().equals("input") && !row.kind().equals("report");
        return row.status().equals("missed") || (judged && row.status().equals("not_measured"));
    }

    private static ObjectNode document(Scenario scenario, long seed, int runs, List<ValidationRow> rows) {
        ObjectNode document = Json.document("validate");
        document.put("scenario", scenario.id()).put("seed", seed).put("runs", runs);
        ArrayNode array = document.putArray("rows");
        for (ValidationRow row : rows) {
            ObjectNode node = array.addObject();
            node.put("id", row.id()).put("metric", row.metric()).put("world", row.world());
            Json.put(node, "target", row.target());
            Json.put(node, "low", row.low());
            Json.put(node, "high", row.high());
            node.put("kind", row.kind());
            Json.put(node, "simulated", row.simulated());
            Json.put(node, "simulated_low", row.simulatedLow());
            Json.put(node, "simulated_high", row.simulatedHigh());
            node.put("status", row.status());
            node.put("fact_en", row.factEn()).put("fact_zh", row.factZh()).put("source", row.source());
        }
        return document;
    }

    private List<String> lines(Scenario scenario, int runs, List<ValidationRow> rows) {
        Words words = output.words();
        Figures figures = new Figures(words);
        List<String> lines = new ArrayList<>();
        lines.add(words.of(scenario.title())
                + words.of(
                        ": facts against " + runs + " runs of each world (median)", "：事实与每个世界 " + runs + " 次运行的中位数对照"));
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("Fact", "事实"),
                words.of("kind", "类别"),
                words.of("target", "目标"),
                words.of("band", "区间"),
                words.of("simulated", "模拟"),
                "");
        for (ValidationRow row : rows) {
            String unit = isMoney(row) ? "RMB" : "";
            String fact = words.chinese() && !row.factZh().isBlank() ? row.factZh() : row.factEn();
            table.row(
                    row.id() + " " + shortened(fact, 38),
                    row.kind(),
                    figures.value(row.target(), unit),
                    band(row, unit, figures),
                    figures.value(row.simulated(), unit),
                    status(row.status(), words));
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(tally(rows, words));
        return lines;
    }

    /** Only facts in RMB or USD are beyond ten million; their text names the currency. */
    private static boolean isMoney(ValidationRow row) {
        return Math.abs(row.target()) >= 1e7;
    }

    private static String band(ValidationRow row, String unit, Figures figures) {
        if (Double.isNaN(row.low()) && Double.isNaN(row.high())) {
            return "–";
        }
        if (Double.isNaN(row.low())) {
            return "≤ " + figures.value(row.high(), unit);
        }
        return Double.isNaN(row.high())
                ? "≥ " + figures.value(row.low(), unit)
                : figures.value(row.low(), unit).replaceAll("( bn| m| 亿| 万)$", "") + "–"
                        + figures.value(row.high(), unit);
    }

    private static String status(String status, Words words) {
        return switch (status) {
            case "met" -> words.of("MET", "符合");
            case "missed" -> words.of("missed", "不符");
            case "not_measured" -> words.of("not measured", "未测");
            case "reported" -> words.of("reported", "仅报告");
            default -> words.of(status, status.equals("input") ? "输入" : status);
        };
    }

    private static String tally(List<ValidationRow> rows, Words words) {
        long judged = rows.stream()
                .filter(r -> List.of("met", "missed").contains(r.status()))
                .count();
        long met = rows.stream().filter(r -> r.status().equals("met")).count();
        long predicted = rows.stream().filter(r -> r.kind().equals("holdout")).count();
        long held = rows.stream()
                .filter(r -> r.kind().equals("holdout") && r.status().equals("met"))
                .count();
        long unmeasured =
                rows.stream().filter(r -> r.status().equals("not_measured")).count();
        return words.of(
                "Met " + met + " of " + judged + " judged facts, " + held + " of " + predicted
                        + " predicted ones (holdout, the only ones that validate); " + unmeasured + " not measured.",
                "判定的 " + judged + " 项事实中符合 " + met + " 项；预测项（holdout，唯一构成验证者）" + predicted + " 项中符合 " + held + " 项；"
                        + unmeasured + " 项未测。");
    }

    private static String shortened(String text, int places) {
        if (TextTable.width(text) <= places) {
            return text;
        }
        int end = 0;
        while (end < text.length() && TextTable.width(text.substring(0, end + 1)) < places) {
            end++;
        }
        return text.substring(0, end).strip() + "…";
    }
}
