package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which tables are kept of runs. */
final class RecordOptions {
    private static final List<String> TABLES = List.of("runs", "series", "lives", "deals", "links", "flows", "events");

    /** What is kept unless told otherwise. */
    private static final List<String> USUAL = List.of("runs", "series");

    @Option(
            names = "--record",
            paramLabel = "TABLE[,TABLE...]",
            description =
                    "Tables to keep in --out: runs, series, lives, deals, links, flows, events, or all (default: runs,series).")
    List<String> record = new ArrayList<>();

    /** The tables that were asked for, or else the usual ones. */
    SortedSet<String> tables(Problems problems) {
        return tables(record, USUAL, problems);
    }

    /** The tables of a list, or else the usual ones. */
    static SortedSet<String> tables(List<String> record, List<String> usual, Problems problems) {
        List<String> known = new ArrayList<>(TABLES);
        known.add("all");
        SortedSet<String> tables = new TreeSet<>();
        for (String table : record.isEmpty() ? usual : problems.names("--record", record)) {
            problems.word("--record", table, known);
            tables.add(table);
        }
        if (tables.remove("all")) {
            tables.addAll(TABLES);
        }
        return tables;
    }

    boolean asked() {
        return !record.isEmpty();
    }
}
