package org.industrialrainforest.scenarios;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tables.KeptTable;
import org.industrialrainforest.engine.lab.ParameterSets;

/**
 * Parameter sets in a CSV file, a line for each: columns named after parameters' paths. Columns without a dot in their name are no parameters and are
 * passed over, such as {@code set}, {@code distance} or a fact; {@code scenario} names the one that the sets are of.
 */
public final class SetsCsv {
    private SetsCsv() {}

    /** Whether a file has such a name. */
    public static boolean isNamed(String word) {
        return word.endsWith(".csv");
    }

    /**
     * The sets of a file.
     *
     * @param scenario that has the parameters; the sets are of it, or of the one that column {@code scenario} names
     * @throws BadInput when it cannot be read, holds no set or no parameter, or one that the scenario lacks
     */
    public static ParameterSets read(Path file, Scenario scenario) {
        Written written = Written.file(file);
        List<String> head =
                Arrays.asList(written.text().lines().findFirst().orElse("").split(",", -1));
        List<String> paths = new ArrayList<>();
        ParameterList known = ParameterList.of(scenario);
        for (String column : head) {
            if (!column.contains(".")) {
                continue;
            }
            if (known.matching(column).isEmpty()) {
                throw new BadInput(new Problem(
                        new Place(written.name(), 1, 1),
                        column,
                        column,
                        "column '" + column + "' is no parameter of scenario " + scenario.id(),
                        "paths of 'rainforest list --parameters'; other columns have no dot in their name",
                        Nearest.to(
                                column,
                                known.parameters().stream()
                                        .map(ParameterList.Parameter::path)
                                        .toList())));
            }
            paths.add(column);
        }
        KeptTable table = new KeptTable(written.name(), written.text().stripTrailing() + "\n");
        List<Integer> places = table.places(paths);
        List<Integer> of = head.contains("scenario") ? table.places(List.of("scenario")) : List.of();
        List<SortedMap<String, String>> sets = new ArrayList<>();
        String id = scenario.id();
        for (KeptTable.Row row : table.rows()) {
            SortedMap<String, String> values = new TreeMap<>();
            for (int p = 0; p < paths.size(); p++) {
                row.number(places.get(p));
                List<ParameterList.Parameter> meant = known.matching(paths.get(p));
                String path = meant.size() == 1 ? meant.get(0).path() : paths.get(p);
                if (values.put(path, row.text(places.get(p))) != null) {
                    throw bad(written, paths.get(p), "parameter " + path + " has two columns", "one column");
                }
            }
            if (!of.isEmpty()) {
                String named = row.text(of.get(0));
                if (!sets.isEmpty() && !named.equals(id)) {
                    throw bad(written, named, "the sets are of two scenarios: " + id + ", " + named, "one scenario");
                }
                id = named;
            }
            sets.add(values);
        }
        table.orThrow();
        if (sets.isEmpty() || paths.isEmpty()) {
            throw new BadInput(Problem.of(
                    Place.of(written.name()),
                    "",
                    sets.isEmpty() ? "holds no parameter set" : "has no column of a parameter"));
        }
        return new ParameterSets(id, sets);
    }

    private static BadInput bad(Written written, String value, String message, String allowed) {
        return new BadInput(new Problem(new Place(written.name(), 1, 1), value, value, message, allowed, ""));
    }
}
