package org.industrialrainforest.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a snapshot's bytes stand for: a line for each table or other state, with its columns behind it.
 *
 * @param text lines such as {@code mentors|Ints:lessons}
 */
record Schema(String text) {
    private static final int NAMED = 6;

    static Schema of(Collection<Table> tables, Collection<Persistent> others) {
        return new Schema(Stream.concat(
                        tables.stream().map(Table::schema), others.stream().map(Persistent::schema))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    /** What another has more or lacks, in words; empty where both have the same names. */
    String against(Schema other) {
        return Stream.of(named("it has ", missing(other, this)), named("it lacks ", missing(this, other)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String named(String what, List<String> names) {
        int rest = names.size() - NAMED;
        return names.isEmpty()
                ? ""
                : what
                        + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (rest > 0 ? " and " + rest + " more" : "");
    }

    /** Names of one that the other lacks; of a table that it lacks, the table alone. */
    private static List<String> missing(Schema of, Schema in) {
        SortedMap<String, List<String>> there = in.names();
        List<String> missing = new ArrayList<>();
        of.names().forEach((table, columns) -> {
            List<String> known = there.get(table);
            if (known == null) {
                missing.add("'" + table + "'");
            } else {
                columns.stream()
                        .filter(column -> !known.contains(column))
                        .forEach(column -> missing.add("'" + column + "' of '" + table + "'"));
            }
        });
        return missing;
    }

    private SortedMap<String, List<String>> names() {
        SortedMap<String, List<String>> names = new TreeMap<>();
        text.lines()
                .map(line -> line.split("\\|"))
                .forEach(parts -> names.put(
                        parts[0],
                        Arrays.stream(parts)
                                .skip(1)
                                .map(part -> part.substring(part.indexOf(':') + 1))
                                .toList()));
        return names;
    }
}
