package org.industrialrainforest.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.ExperimentDesign;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Parameter;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.TableSchema;
import org.industrialrainforest.engine.simulation.Digest;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as {@code experiment.json} describes it: all that its runs and tables depend on, but for how many replicates there are. Two
 * experiments with one description may share a folder.
 *
 * @param text the document
 */
record Described(String text) {
    private static final String FORMAT = "rainforest.experiment/1";

    static Described of(ExperimentDesign design, String treatmentColumn) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", FORMAT);
        map.put("model", design.model());
        map.put("version", design.version());
        map.put("seed", design.seed());
        map.put("together", design.together().name());
        map.put("treatment_column", treatmentColumn);
        map.put("treatments", design.treatments());
        map.put("shocks", design.shocks());
        map.put("points", design.points());
        map.put("parameters", values(design.parameters()));
        map.put("parameter_sets", design.sets().values());
        List<Object> outcomes = new ArrayList<>();
        for (ExperimentDesign.Measured outcome : design.outcomes()) {
            outcomes.add(ordered("id", outcome.id(), "unit", outcome.unit(), "title", outcome.title()));
        }
        map.put("outcomes", outcomes);
        List<Object> tables = new ArrayList<>();
        for (TableSchema table : design.tables()) {
            List<Object> columns = new ArrayList<>();
            for (TableSchema.Column column : table.columns()) {
                columns.add(ordered(
                        "name",
                        column.name(),
                        "kind",
                        column.kind().name(),
                        "unit",
                        column.unit(),
                        "meaning",
                        column.meaning()));
            }
            tables.add(ordered("id", table.id(), "columns", columns));
        }
        map.put("tables", tables);
        return new Described(Json.write(map) + "\n");
    }

    private static Map<String, Object> values(List<Parameter> parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            values.put(parameter.path(), parameter.value());
        }
        return values;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** SHA-256 of it. */
    String identity() {
        Digest digest = new Digest(FORMAT);
        digest.add(text);
        return digest.hex();
    }

    private Map<String, Object> map() {
        Map<String, Object> map = Json.object(text);
        if (!FORMAT.equals(map.get("format"))) {
            throw new IllegalArgumentException("its format is " + map.get("format") + ", not " + FORMAT);
        }
        return map;
    }

    /** Where another differs first, in words; empty where it does not. */
    String difference(Described other) {
        return difference("", map(), other.map());
    }

    /** Where a model differs first from the one whose runs these are, in words; empty where it does not. */
    String difference(Model<?> model) {
        Map<String, Object> now = Json.object(Json.write(
                ordered("model", model.id(), "version", model.version(), "parameters", values(model.parameters()))));
        Map<String, Object> then = new LinkedHashMap<>(map());
        then.keySet().retainAll(now.keySet());
        return difference("", then, now);
    }

    private static String difference(String within, Map<?, ?> mine, Map<?, ?> theirs) {
        Map<Object, Object> keys = new LinkedHashMap<>(mine);
        theirs.forEach(keys::putIfAbsent);
        for (Object key : keys.keySet()) {
            Object here = mine.get(key);
            Object there = theirs.get(key);
            if (String.valueOf(here).equals(String.valueOf(there))) {
                continue;
            }
            return here instanceof Map<?, ?> one && there instanceof Map<?, ?> other
                    ? difference(within + key + " ", one, other)
                    : within + key + " " + brief(here) + ", not " + brief(there);
        }
        return "";
    }

    private static String brief(@Nullable Object value) {
        String text = value == null ? "nothing" : Json.write(value);
        return text.length() <= 120 ? text : text.substring(0, 117) + "…";
    }

    String model() {
        return Json.asText(map().get("model"));
    }

    long seed() {
        return Json.asWhole(map().get("seed"));
    }

    /** An experiment with a model as it is described. */
    <R> Experiment<R> experiment(Model<R> model, int runs) {
        Map<String, Object> map = map();
        String[] treatments = texts(map.get("treatments"));
        List<SortedMap<String, String>> points = valuesByPath(map.get("points"));
        List<SortedMap<String, String>> sets = valuesByPath(map.get("parameter_sets"));
        return Experiment.of(model)
                .treatments(treatments)
                .baseline(treatments[0])
                .at(points)
                .shocks(texts(map.get("shocks")))
                .seed(seed())
                .runs(runs)
                .parameterSets(sets.isEmpty() ? ParameterSets.OWN : new ParameterSets(model.id(), sets));
    }

    private static String[] texts(@Nullable Object list) {
        return Json.asList(list).stream().map(Json::asText).toArray(String[]::new);
    }

    private static List<SortedMap<String, String>> valuesByPath(@Nullable Object list) {
        List<SortedMap<String, String>> all = new ArrayList<>();
        for (Object one : Json.asList(list)) {
            SortedMap<String, String> values = new TreeMap<>();
            Json.asMap(one).forEach((path, value) -> values.put(path, Json.asText(value)));
            all.add(values);
        }
        return all;
    }

    /** Number of units in that many replicates. */
    long units(int runs) {
        return Json.asText(map().get("together")).equals("POINT") ? (long) runs * points() : runs;
    }

    /** Number of runs in a unit. */
    int unitSize() {
        int worlds = Json.asList(map().get("treatments")).size()
                * Json.asList(map().get("shocks")).size();
        return Json.asText(map().get("together")).equals("POINT") ? worlds : worlds * points();
    }

    private int points() {
        return Json.asList(map().get("points")).size();
    }

    /** Tables with their columns, that of the runs first. */
    List<Layout> layouts() {
        Map<String, Object> map = map();
        List<Layout> layouts = new ArrayList<>();
        layouts.add(Layout.runs(Json.asText(map.get("treatment_column")), paths(map), outcomes(map)));
        for (Object table : Json.asList(map.get("tables"))) {
            Map<String, Object> one = Json.asMap(table);
            List<Layout.Column> columns = new ArrayList<>(List.of(new Layout.Column("run_id", "VARCHAR")));
            for (Object column : Json.asList(one.get("columns"))) {
                Map<String, Object> of = Json.asMap(column);
                columns.add(new Layout.Column(
                        Json.asText(of.get("name")),
                        Layout.type(TableSchema.Kind.valueOf(Json.asText(of.get("kind"))))));
            }
            layouts.add(new Layout(Json.asText(one.get("id")), columns));
        }
        return layouts;
    }

    /** Paths that points vary, and what they hold. */
    private static List<Layout.Column> paths(Map<String, Object> map) {
        SortedSet<String> paths = new TreeSet<>();
        SortedSet<String> words = new TreeSet<>();
        for (Object point : Json.asList(map.get("points"))) {
            Json.asMap(point).forEach((path, value) -> {
                paths.add(path);
                if (!Layout.isNumber(Json.asText(value))) {
                    words.add(path);
                }
            });
        }
        return paths.stream()
                .map(path -> new Layout.Column(path, words.contains(path) ? "VARCHAR" : "DOUBLE"))
                .toList();
    }

    private static List<String> outcomes(Map<String, Object> map) {
        return Json.asList(map.get("outcomes")).stream()
                .map(outcome -> Json.asText(Json.asMap(outcome).get("id")))
                .toList();
    }
}
