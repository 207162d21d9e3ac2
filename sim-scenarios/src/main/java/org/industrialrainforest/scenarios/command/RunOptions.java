package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How runs are made and what is kept of them. */
final class RunOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed: the same seed gives the same runs (default: ${DEFAULT-VALUE}).")
    String seed = "1";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; results do not depend on them (default: all processors).")
    String threads = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Directory for results; it is made where missing.")
    @Nullable
    Path out;

    @Option(
            names = "--record",
            split = ",",
            paramLabel = "TABLE",
            description =
                    "Tables to keep in --out: runs, series, lives, deals, links, flows, events, or all (default: runs,series).")
    List<String> record = new ArrayList<>(List.of("runs", "series"));

    long seed(Problems problems) {
        return problems.whole("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    int threads(Problems problems) {
        String text = threads.isEmpty() ? Integer.toString(Runtime.getRuntime().availableProcessors()) : threads;
        return (int) problems.whole("--threads", text, 1, 1024);
    }

    SortedSet<String> tables(Problems problems) {
        List<String> known = new ArrayList<>(Simulations.Recording.TABLES);
        known.add("all");
        SortedSet<String> tables = new TreeSet<>();
        for (String table : record) {
            problems.word("--record", table, known);
            tables.add(table);
        }
        if (tables.remove("all")) {
            tables.addAll(Simulations.Recording.TABLES);
        }
        return tables;
    }
}
