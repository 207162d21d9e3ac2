package org.industrialrainforest.scenarios;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.ParameterList.Parameter;
import org.industrialrainforest.core.scenario.Part;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Switches;
import org.industrialrainforest.core.scenario.Title;

/** A scenario's things and parameters as the tables of its ODD description. */
final class OddParameters {
    private final Scenario scenario;
    private final Words words;
    private final String language;
    private final Node.Mapping written;
    private final List<Parameter> parameters;

    OddParameters(Scenario scenario, Words words) {
        this.scenario = scenario;
        this.words = words;
        language = words.language();
        written = (Node.Mapping) Binding.write(scenario);
        parameters = ParameterList.of(scenario).parameters();
    }

    /** Kinds of things that a scenario names: component of the scenario and class of its items. */
    private static Map<String, Class<?>> kinds() {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (RecordComponent component : Scenario.class.getRecordComponents()) {
            if (component.getGenericType() instanceof ParameterizedType list) {
                kinds.put(Part.key(component), (Class<?>) list.getActualTypeArguments()[0]);
            }
        }
        return kinds;
    }

    private static Map<String, Class<?>> groups() {
        Map<String, Class<?>> groups = new LinkedHashMap<>();
        for (RecordComponent component : Rules.class.getRecordComponents()) {
            groups.put(Part.key(component), component.getType());
        }
        return groups;
    }

    private String meaning(Class<?> type) {
        Title meaning = Glossary.meaning(type);
        return meaning == null ? "" : meaning.in(language);
    }

    private List<Node.Mapping> items(String kind) {
        return written.get(kind) instanceof Node.Sequence list
                ? list.items().stream().map(Node.Mapping.class::cast).toList()
                : List.of();
    }

    /** What there is, kind by kind. */
    Description.Rows things() {
        List<List<String>> rows = new ArrayList<>();
        kinds().forEach((kind, type) -> {
            List<String> ids = items(kind).stream().map(i -> i.text("id")).toList();
            rows.add(List.of(kind, Integer.toString(ids.size()), meaning(type), String.join(", ", ids)));
        });
        return new Description.Rows(
                List.of(
                        words.of("odd.kind", "kind"),
                        words.of("odd.number", "number"),
                        words.of("odd.meaning", "meaning"),
                        "id"),
                rows);
    }

    /** Every date of the scenario. */
    Description.Rows dates() {
        List<List<String>> rows = new ArrayList<>();
        leaves(written, "", (path, value) -> {
            if (value.matches("\\d{4}-\\d{2}")) {
                rows.add(List.of(path, path.endsWith(".source") ? Glossary.source(value, language) : value));
            }
        });
        return new Description.Rows(List.of(words.of("odd.date-of", "date of"), words.of("odd.month", "month")), rows);
    }

    private interface Leaf {
        void take(String path, String value);
    }

    private static void leaves(Node node, String path, Leaf leaf) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(e -> leaves(e.value(), path.isEmpty() ? e.key() : path + "." + e.key(), leaf));
        } else if (node instanceof Node.Sequence list) {
            List<String> texts = new ArrayList<>();
            for (Node item : list.items()) {
                if (item instanceof Node.Mapping thing) {
                    String name = thing.text(thing.get("id") == null ? "from" : "id"); // a phase is known by its month
                    leaves(thing, path + "[" + name + "]", leaf);
                } else if (item instanceof Node.Scalar scalar) {
                    texts.add(scalar.text());
                }
            }
            if (!texts.isEmpty()) {
                leaf.take(path, String.join(", ", texts));
            }
        } else if (node instanceof Node.Scalar scalar) {
            leaf.take(path, scalar.text());
        }
    }

    /** A section for each group of rules and each kind of things, with every parameter in one of them. */
    List<Description.Section> sections() {
        List<Description.Section> sections = new ArrayList<>();
        groups().forEach((group, type) -> sections.add(section(group, "rules." + group + ".", type)));
        kinds().forEach((kind, type) -> sections.add(section(kind, kind + "[", type)));
        return sections;
    }

    private Description.Section section(String name, String prefix, Class<?> type) {
        List<Description.Block> blocks = new ArrayList<>();
        blocks.add(new Description.Paragraph(meaning(type)));
        if (name.equals("mechanisms")) {
            blocks.add(switches());
        }
        List<List<String>> settings = settings(prefix);
        if (!settings.isEmpty() && !name.equals("mechanisms")) {
            blocks.add(new Description.Rows(
                    List.of(words.of("odd.setting", "setting"), words.of("odd.value", "value")), settings));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.path().startsWith(prefix)) {
                rows.add(row(parameter));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Description.Rows(
                    List.of(
                            words.of("odd.parameter", "parameter"),
                            words.of("odd.value", "value"),
                            words.of("odd.unit", "unit"),
                            words.of("odd.meaning", "meaning"),
                            words.of("odd.allowed", "allowed"),
                            words.of("odd.plausible", "plausible"),
                            words.of("odd.source", "source")),
                    rows));
        }
        return new Description.Section(
                "parameters." + name, 3, words.of("odd.parameters", "Parameters: ") + name, blocks);
    }

    private List<String> row(Parameter p) {
        ParameterList.Range plausible = p.plausible();
        return List.of(
                p.path(),
                number(p.value()),
                Glossary.unit(p.unit(), language),
                p.meaning().in(language),
                range(p.allowed().low(), p.allowed().high(), words),
                plausible == null ? "" : range(plausible.low(), plausible.high(), words),
                Glossary.source(p.source(), language));
    }

    /** What is no number: names, references, kinds, dates and sources of things. */
    private List<List<String>> settings(String prefix) {
        Set<String> numbers = new HashSet<>();
        parameters.forEach(p -> numbers.add(p.path()));
        List<List<String>> rows = new ArrayList<>();
        leaves(written, "", (path, value) -> {
            if (path.startsWith(prefix) && !numbers.contains(path) && !path.endsWith(".id") && !value.isEmpty()) {
                rows.add(List.of(path, path.endsWith(".source") ? Glossary.source(value, language) : value));
            }
        });
        return rows;
    }

    private Description.Rows switches() {
        List<List<String>> rows = new ArrayList<>();
        for (Switches.Switch one : Switches.of(scenario)) {
            rows.add(List.of(
                    "rules." + one.path(),
                    one.title().in(language),
                    Boolean.toString(one.on()),
                    one.meaning().in(language)));
        }
        return new Description.Rows(
                List.of(
                        words.of("odd.switch", "switch"),
                        words.of("odd.name", "name"),
                        words.of("odd.value", "value"),
                        words.of("odd.while-on", "while it is on")),
                rows);
    }

    /** The registry of scalar outcomes. */
    static Description.Rows metrics(Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (Metric metric : Metrics.all()) {
            rows.add(List.of(
                    metric.id(),
                    words.of(metric.title()),
                    Glossary.unit(metric.unit(), words.language()),
                    metric.meaning()));
        }
        return new Description.Rows(
                List.of(
                        "id",
                        words.of("odd.outcome", "outcome"),
                        words.of("odd.unit", "unit"),
                        words.of("odd.meaning", "meaning")),
                rows);
    }

    /** Bounds in words; nothing without any. */
    static String range(double low, double high, Words words) {
        boolean below = !Double.isNaN(low) && !Double.isInfinite(low);
        boolean above = !Double.isNaN(high) && !Double.isInfinite(high);
        if (below && above) {
            return number(low) + words.of("word.to", " to ") + number(high);
        }
        return below ? "≥ " + number(low) : above ? "≤ " + number(high) : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Long.toString((long) value)
                : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
}
