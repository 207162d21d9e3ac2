package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.scenarios.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Show scenarios, and the policies, shocks, metrics and parameters of one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest list                             scenarios, policies, shocks, metrics",
            "  rainforest list --parameters platforms      parameters whose path or meaning has this word",
            "  rainforest list --format json | jq '.parameters[].path'"
        })
final class ListCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Option(
            names = "--parameters",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "WORD",
            description =
                    "Show parameters with unit, value, range and source: all, or those whose path or meaning contains the word.")
    @Nullable
    String word;

    ListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        Catalogue catalogue = surroundings.catalogue().get();
        Scenario scenario = where.read(catalogue, problems);
        problems.orThrow();
        if (scenario == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        String asked = word;
        if (output.json()) {
            print(document(catalogue, scenario));
        } else if (asked == null) {
            print(lines(catalogue, scenario));
        } else {
            print(parameters(scenario, asked));
        }
        return DONE;
    }

    private ObjectNode document(Catalogue catalogue, Scenario scenario) {
        ObjectNode document = Json.document("list");
        document.put("scenario", scenario.id());
        ArrayNode scenarios = document.putArray("scenarios");
        for (String id : catalogue.ids()) {
            Json.put(
                    scenarios.addObject().put("id", id),
                    "title",
                    catalogue.scenario(id).title());
        }
        ArrayNode policies = document.putArray("policies");
        for (Policy policy : scenario.policies()) {
            ObjectNode node = policies.addObject().put("id", policy.id());
            Json.put(node, "title", policy.title());
            node.put("kind", policy.kind().name().toLowerCase(Locale.ROOT))
                    .put("start", policy.start().toString());
            ArrayNode phases = node.putArray("phases");
            policy.phases().forEach(phase -> phases.add(phase.from().toString()));
        }
        ArrayNode shocks = document.putArray("shocks");
        for (Shock shock : scenario.shocks()) {
            ObjectNode node = shocks.addObject().put("id", shock.id());
            Json.put(node, "title", shock.title());
            node.put("from", shock.from().toString()).put("until", shock.until().toString());
        }
        ArrayNode metrics = document.putArray("metrics");
        for (Metric metric : surroundings.outcomes(scenario)) {
            ObjectNode node = metrics.addObject().put("id", metric.id()).put("unit", metric.unit());
            Json.put(node, "title", metric.title());
            node.put("better", better(metric));
        }
        ParametersJson.put(document, scenario);
        return document;
    }

    private static String better(Metric metric) {
        return switch (metric.better()) {
            case MORE -> "higher";
            case LESS -> "lower";
            case NEITHER -> "neither";
        };
    }

    private List<String> lines(Catalogue catalogue, Scenario scenario) {
        Words words = output.words();
        List<String> lines = new ArrayList<>();
        TextTable scenarios = new TextTable();
        for (String id : catalogue.ids()) {
            named(scenarios, id, catalogue.scenario(id).title());
        }
        section(lines, words.of("Scenarios", "情景"), scenarios);
        TextTable policies = new TextTable();
        scenario.policies().forEach(p -> named(policies, p.id(), p.title()));
        section(lines, words.of("Policies of ", "政策：") + scenario.id(), policies);
        TextTable shocks = new TextTable();
        for (Shock shock : scenario.shocks()) {
            named(
                    shocks,
                    shock.id(),
                    new Title(
                            shock.title().en() + ", " + shock.from() + " to " + shock.until(),
                            shock.title().zh() + "，" + shock.from() + " 至 " + shock.until()));
        }
        section(lines, words.of("Shocks of ", "冲击：") + scenario.id(), shocks);
        TextTable metrics = new TextTable();
        for (Metric metric : surroundings.outcomes(scenario)) {
            named(
                    metrics,
                    metric.id(),
                    new Title(
                            metric.title().en() + " (" + metric.unit() + ")",
                            metric.title().zh() + "（" + Glossary.unit(metric.unit(), "zh") + "）"));
        }
        section(lines, words.of("Metrics", "指标"), metrics);
        int count = ParameterList.of(scenario).parameters().size();
        lines.add(words.of(
                count
                        + " parameters: 'rainforest list --parameters' shows them, 'rainforest list --parameters platforms' some.",
                count + " 个参数：'rainforest list --parameters' 全部列出，'rainforest list --parameters platforms' 列出部分。"));
        return lines;
    }

    private void named(TextTable table, String id, Title title) {
        // The second column is text, so that it is not put to the right like a number.
        table.row("  " + id + " ".repeat(Math.max(1, 32 - id.length()))
                + output.words().of(title));
    }

    private static void section(List<String> lines, String heading, TextTable table) {
        if (!table.isEmpty()) {
            lines.add(heading);
            lines.addAll(table.lines());
            lines.add("");
        }
    }

    private List<String> parameters(Scenario scenario, String asked) {
        Words words = output.words();
        List<String> lines = new ArrayList<>();
        String wanted = asked.toLowerCase(Locale.ROOT);
        for (ParameterList.Parameter p : ParameterList.of(scenario).parameters()) {
            if (!(p.path() + " " + p.meaning().en() + " " + p.meaning().zh() + " " + p.unit())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted)) {
                continue;
            }
            ParameterList.Range plausible = p.plausible();
            String likely = plausible == null ? "" : words.of(", plausible ", "，合理范围 ") + range(plausible);
            lines.add(p.path() + " = " + plain(p.value()));
            String rest = words.of(p.meaning())
                    + words.of(" (" + p.unit() + "); allowed ", "（" + Glossary.unit(p.unit(), "zh") + "）；允许范围 ")
                    + range(p.allowed())
                    + likely
                    + words.of("; ", "；")
                    + Glossary.source(p.source(), words.language());
            lines.addAll(DescriptionText.filled(rest, "    ", "    "));
        }
        if (lines.isEmpty()) {
            note("no parameter has the word '" + asked + "'");
        }
        return lines;
    }

    private String range(ParameterList.Range range) {
        return plain(range.low()) + output.words().of(" to ", " 至 ") + plain(range.high());
    }

    private static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e7;
        return Double.isInfinite(value)
                ? (value > 0 ? "∞" : "-∞")
                : whole ? Long.toString((long) value) : Double.toString(value);
    }
}
