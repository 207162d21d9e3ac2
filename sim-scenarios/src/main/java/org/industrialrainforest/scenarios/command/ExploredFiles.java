package org.industrialrainforest.scenarios.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.lab.CsvLine;

/** Points of a design and what they answered, as CSV: {@code points.csv} and {@code outputs.csv}, joined by {@code point}. */
final class ExploredFiles {
    /** Names of what explorations write beside their document. */
    static final List<String> NAMES = List.of(
            SensitivityCommand.DOCUMENT,
            RobustCommand.DOCUMENT,
            "sweep.json",
            "points.csv",
            "outputs.csv",
            "points-sobol.csv",
            "outputs-sobol.csv");

    private final Path directory;
    private final String suffix;

    ExploredFiles(Path directory) {
        this(directory, "");
    }

    /** Of a second design of the same command, under names that end so. */
    ExploredFiles(Path directory, String suffix) {
        this.directory = directory;
        this.suffix = suffix;
    }

    void write(Answers answers, List<Output> outputs) {
        List<SortedMap<String, String>> points = answers.points();
        file("points" + suffix + ".csv", to -> {
            CsvLine head = new CsvLine().text("point");
            points.get(0).keySet().forEach(head::text);
            to.write(head.end());
            for (int p = 0; p < points.size(); p++) {
                CsvLine line = new CsvLine().number(p);
                points.get(p).values().forEach(line::text);
                to.write(line.end());
            }
        });
        file("outputs" + suffix + ".csv", to -> {
            to.write(new CsvLine()
                    .text("point")
                    .text("output")
                    .text("metric")
                    .text("policy")
                    .text("value")
                    .end());
            for (int p = 0; p < points.size(); p++) {
                for (Output output : outputs) {
                    double value = answers.output(p, output);
                    to.write(new CsvLine()
                            .number(p)
                            .text(SensitivityJson.name(output.kind()))
                            .text(output.outcome())
                            .text(output.treatments().get(0))
                            .text(Double.isNaN(value) ? "" : Double.toString(value))
                            .end());
                }
            }
        });
    }

    private interface Writing {
        void to(BufferedWriter file) throws IOException;
    }

    private void file(String name, Writing writing) {
        Path file = directory.resolve(name);
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            writing.to(to);
        } catch (IOException e) {
            throw new CannotFinish(file + " cannot be written: " + FileFault.reason(e), e);
        }
    }
}
