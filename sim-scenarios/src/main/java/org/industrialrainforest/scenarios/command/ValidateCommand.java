package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Facts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        description = {
            "Compare the model with facts: what the city reported, and statistics of industries. The exit code is 1 when a fact of kind fit or verify was missed or could not be measured. Predictions (holdout) do not affect it: a model that has to meet its predictions would sooner or later be fitted to them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest validate                         all facts, 50 runs of each world",
            "  rainforest validate --runs 200 --format json > facts.json",
            "  rainforest validate my-city.yaml --facts my-facts.csv",
            "  rainforest validate --facts standard,my-facts.csv"
        })
final class ValidateCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Mixin
    FactOptions against = new FactOptions();

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
        int asked = how.threads(problems);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        int threads = weigh(scenario, how, asked, problems);
        Facts facts = scenario == null ? null : against.read(scenario, problems);
        problems.orThrow();
        if (scenario == null || facts == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        List<String> lacking = facts.lacking(scenario);
        if (lacking.size() == facts.facts().size()) {
            throw new BadInput(lacking.stream()
                    .map(what -> Problem.of(Place.of("--facts"), "", what))
                    .toList());
        }
        SavedResults results = open(out);
        boolean added = results != null && results.takesFactsOf(scenario);
        Simulations.ValidateRequest request =
                new Simulations.ValidateRequest(scenario, facts.facts(), seed, count, threads);
        List<ValidationRow> rows = compute(
                "validate " + scenario.id(),
                results == null ? null : results.directory(),
                progress -> surroundings.simulations().validate(request, progress));
        if (output.json()) {
            print(document(scenario, facts, seed, count, rows));
        } else {
            print(lines(scenario, facts, count, rows));
        }
        if (results != null) {
            results.save(rows);
            if (added) {
                results.keepFacts(typed());
                note("'rainforest report " + results.directory()
                        + "' draws the comparison's report again, with these facts");
            } else {
                results.begin(scenario, typed(), seed, count);
                results.keep();
            }
        }
        return rows.stream().anyMatch(ValidateCommand::fellShort) ? FELL_SHORT : DONE;
    }

    /** What was given or fitted must come out; what is predicted, or only shown, may come out as it does. */
    private static boolean fellShort(ValidationRow row) {
        boolean decides = row.kind().equals("fit") || row.kind().equals("verify");
        return decides && List.of("missed", "not_measured").contains(row.status());
    }

    private static ObjectNode document(Scenario scenario, Facts facts, long seed, int runs, List<ValidationRow> rows) {
        ObjectNode document = Json.document("validate");
        document.put("scenario", scenario.id()).put("facts", facts.from());
        document.put("seed", seed).put("runs", runs);
        Json.put(document, "lacking", facts.lacking(scenario));
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
            if (row.predicts()) {
                node.put("target_in_predictive_interval", row.covers());
            } else {
                node.putNull("target_in_predictive_interval");
            }
            Json.put(node, "share_significant", row.share());
            node.put("fact_en", row.factEn()).put("fact_zh", row.factZh()).put("source", row.source());
        }
        return document;
    }

    private List<String> lines(Scenario scenario, Facts facts, int runs, List<ValidationRow> rows) {
        Words words = output.words();
        Figures figures = new Figures(words);
        List<String> lines = new ArrayList<>();
        lines.add(words.of(scenario.title())
                + words.of(
                        ": facts against " + runs + " runs of each world (medians, or as the fact says)",
                        "：事实与每个世界 " + runs + " 次运行对照（中位数，或按该项定义）"));
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("Fact", "事实"),
                words.of("kind", "类别"),
                words.of("target", "目标"),
                words.of("band", "区间"),
                words.of("simulated", "模拟"),
                words.of("95 % of runs", "95 % 的运行"),
                words.of("covers", "含目标"),
                "");
        for (ValidationRow row : rows) {
            String unit = isMoney(row) ? "RMB" : "";
            String fact = words.chinese() && !row.factZh().isBlank() ? row.factZh() : row.factEn();
            table.row(
                    row.id() + " " + shortened(fact, 27),
                    row.kind(),
                    figures.value(row.target(), unit),
                    band(row, unit, figures),
                    figures.value(row.simulated(), unit),
                    interval(row, unit, figures),
                    row.predicts() ? words.of(row.covers() ? "yes" : "no", row.covers() ? "是" : "否") : "–",
                    status(row.status(), words));
        }
        lines.addAll(table.lines());
        lines.add("");
        for (ValidationRow row : rows) {
            if (!Double.isNaN(row.share())) {
                lines.add(words.of(
                        row.id() + ": significant at .05 in " + figures.percent(row.share()) + " of replicates.",
                        row.id() + "：在 " + figures.percent(row.share()) + " 的重复中于 .05 水平显著。"));
            }
        }
        lines.addAll(TextTable.wrap(tally(rows, words), 110, ""));
        List<String> lacking = facts.lacking(scenario);
        if (!lacking.isEmpty()) {
            lines.add("");
            lines.add(words.of("Not measured, because the scenario lacks their subject:", "因场景中没有相应对象而未测："));
            lacking.forEach(what -> lines.add("  " + what));
        }
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

    private static String interval(ValidationRow row, String unit, Figures figures) {
        if (Double.isNaN(row.simulatedLow()) || Double.isNaN(row.simulatedHigh())) {
            return "–";
        }
        String low = figures.value(row.simulatedLow(), unit);
        String high = figures.value(row.simulatedHigh(), unit);
        String same = high.replaceAll("^[-0-9.,∞]+", "");
        return (low.endsWith(same) ? low.substring(0, low.length() - same.length()) : low) + " to " + high;
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
        long fitted = ofKinds(rows, "fit", "verify").count();
        long fittedMet = ofKinds(rows, "fit", "verify")
                .filter(r -> r.status().equals("met"))
                .count();
        long predicted = ofKinds(rows, "holdout").count();
        long held =
                ofKinds(rows, "holdout").filter(r -> r.status().equals("met")).count();
        long unmeasured =
                rows.stream().filter(r -> r.status().equals("not_measured")).count();
        long aimed = rows.stream().filter(ValidationRow::predicts).count();
        long covered = rows.stream().filter(ValidationRow::covers).count();
        return words.of(
                "Met " + held + " of " + predicted + " predicted facts (holdout, the only ones that validate) and "
                        + fittedMet + " of " + fitted + " given or fitted ones; the target lies in 95 % of runs for "
                        + covered + " of " + aimed + "; " + unmeasured + " not measured.",
                "预测项（holdout，唯一构成验证者）" + predicted + " 项中符合 " + held + " 项；给定或拟合项 " + fitted + " 项中符合 " + fittedMet
                        + " 项；" + aimed + " 项中有 " + covered + " 项的目标落在 95 % 的运行之内；" + unmeasured + " 项未测。");
    }

    private static Stream<ValidationRow> ofKinds(List<ValidationRow> rows, String... kinds) {
        return rows.stream().filter(r -> List.of(kinds).contains(r.kind()));
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
