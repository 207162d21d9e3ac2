package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.industrialrainforest.core.fit.Diagnostics;
import org.industrialrainforest.core.fit.Identifiability;
import org.industrialrainforest.core.fit.Misspecification;
import org.industrialrainforest.core.fit.Recovery;
import org.industrialrainforest.engine.lab.CsvLine;

/** What a calibration rests on, as tables. */
final class DiagnosticsCsv {
    private static final String IDENTIFIABILITY = "identifiability.csv";

    /** Of the files, in the order of {@link #write}. */
    static final List<String> NAMES = List.of(IDENTIFIABILITY, "recovery.csv", "misspecification.csv");

    private DiagnosticsCsv() {}

    /** Writes the three tables. */
    static List<Path> write(Diagnostics told, Path directory) throws IOException {
        List<String> texts =
                List.of(identifiability(told), recovery(told.recovery()), misspecification(told.misspecification()));
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(directory.resolve(NAMES.get(i)), texts.get(i));
        }
        return NAMES.stream().map(directory::resolve).toList();
    }

    private static CsvLine head(String... names) {
        CsvLine line = new CsvLine();
        for (String name : names) {
            line.text(name);
        }
        return line;
    }

    private static String identifiability(Diagnostics told) {
        StringBuilder lines =
                new StringBuilder(head("over", "sets", "parameter", "r2", "low", "high", "least_fold", "greatest_fold")
                        .end());
        append(lines, "range", told.range());
        append(lines, "tried", told.tried());
        return lines.toString();
    }

    private static void append(StringBuilder lines, String over, Identifiability told) {
        for (Identifiability.Row one : told.rows()) {
            lines.append(new CsvLine()
                    .text(over)
                    .number(told.sets())
                    .text(one.path())
                    .real(one.r2())
                    .real(one.low())
                    .real(one.high())
                    .real(one.leastFold())
                    .real(one.greatestFold())
                    .end());
        }
    }

    private static String recovery(Recovery told) {
        StringBuilder lines = new StringBuilder(head(
                        "parameter",
                        "planted",
                        "accepted",
                        "ranks",
                        "p_value",
                        "in_50",
                        "in_90",
                        "range_left",
                        "correlation")
                .end());
        for (Recovery.Row one : told.rows()) {
            lines.append(new CsvLine()
                    .text(one.path())
                    .number(told.planted())
                    .number(told.accepted())
                    .text(one.histogram().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .real(one.pValue())
                    .real(one.in50().share())
                    .real(one.in90().share())
                    .real(one.left())
                    .real(one.correlation())
                    .end());
        }
        return lines.toString();
    }

    private static String misspecification(Misspecification told) {
        StringBuilder lines = new StringBuilder(
                head("fact", "target", "low", "high", "below", "undefined", "distance", "median_left_out", "p_value")
                        .end());
        lines.append(new CsvLine()
                .text("all")
                .text("")
                .text("")
                .text("")
                .text("")
                .text("")
                .real(told.observed())
                .real(told.median())
                .real(told.pValue())
                .end());
        for (Misspecification.OfFact one : told.facts()) {
            lines.append(new CsvLine()
                    .text(one.id())
                    .real(one.target())
                    .real(one.low())
                    .real(one.high())
                    .real(one.below())
                    .number(one.undefined())
                    .text("")
                    .text("")
                    .text("")
                    .end());
        }
        return lines.toString();
    }
}
