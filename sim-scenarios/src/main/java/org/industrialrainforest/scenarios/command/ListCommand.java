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
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.Words;
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
            named(scenarios, id, words.of(catalogue.scenario(id).title()));
        }
        section(lines, words.of("list.scenarios", "Scenarios"), scenarios);
        TextTable policies = new TextTable();
        scenario.policies().forEach(p -> named(policies, p.id(), words.of(p.title())));
        section(lines, words.of("list.policies", "Policies of ") + scenario.id(), policies);
        TextTable shocks = new TextTable();
        for (Shock shock : scenario.shocks()) {
            named(
                    shocks,
                    shock.id(),
                    words.of(
                            "list.shock-from-to",
                            "{0}, {1} to {2}",
                            words.of(shock.title()),
                            shock.from(),
                            shock.until()));
        }
        section(lines, words.of("list.shocks", "Shocks of ") + scenario.id(), shocks);
        TextTable metrics = new TextTable();
        for (Metric metric : surroundings.outcomes(scenario)) {
            named(
                    metrics,
                    metric.id(),
                    words.of(
                            "list.metric-with-unit",
                            "{0} ({1})",
                            words.of(metric.title()),
                            Glossary.unit(metric.unit(), words.language())));
        }
        section(lines, words.of("list.metrics", "Metrics"), metrics);
        int count = ParameterList.of(scenario).parameters().size();
        lines.add(words.of(
                "list.parameters-counted",
                "{0} parameters: 'rainforest list --parameters' shows them, 'rainforest list --parameters platforms' some.",
                count));
        return lines;
    }

    private static void named(TextTable table, String id, String title) {
        // The second column is text, so that it is not put to the right like a number.
        table.row("  " + id + " ".repeat(Math.max(1, 32 - id.length())) + title);
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
            String likely = plausible == null ? "" : words.of("list.plausible", ", plausible ") + range(plausible);
            lines.add(p.path() + " = " + plain(p.value()));
            String rest = words.of(p.meaning())
                    + words.of("list.allowed", " ({0}); allowed ", Glossary.unit(p.unit(), words.language()))
                    + range(p.allowed())
                    + likely
                    + words.of("mark.semicolon", "; ")
                    + Glossary.source(p.source(), words.language());
            lines.addAll(DescriptionText.filled(rest, "    ", "    "));
        }
        if (lines.isEmpty()) {
            note("no parameter has the word '" + asked + "'");
        }
        return lines;
    }

    private String range(ParameterList.Range range) {
        return plain(range.low()) + output.words().of("word.to", " to ") + plain(range.high());
    }

    private static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e7;
        return Double.isInfinite(value)
                ? (value > 0 ? "∞" : "-∞")
                : whole ? Long.toString((long) value) : Double.toString(value);
    }
}
