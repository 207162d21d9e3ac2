package org.industrialrainforest.core.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.core.tables.ResultTable;
import org.industrialrainforest.core.tables.ResultTables;
import org.industrialrainforest.core.tables.RunTables;
import org.industrialrainforest.engine.lab.CsvLine;
import org.industrialrainforest.engine.lab.RunSpec;

/**
 * Writes results as tidy CSV, a file for each table. Runs and series are written for every run; lives, investments, links and flows for the
 * first replicates only, because they are large. A run's line in {@code runs} is written last: what a broken-off experiment leaves of a run
 * without one is to be thrown away.
 */
@Internal
public final class CsvResults implements RunListener, AutoCloseable {

    private static final List<String> DETAILED = List.of("lives", "deals", "links", "flows", "events");

    private final String resolvedScenario;
    private final Set<String> tables;
    private final int detailed;
    private final List<Metric> outcomes;
    private final Map<String, BufferedWriter> files = new TreeMap<>();
    private final Map<RunSpec, RunTables> details = new ConcurrentHashMap<>();

    /**
     * Opens the files.
     *
     * @param resolvedScenario the scenario's whole text: part of a run's identity
     * @param tables names of the tables to write
     * @param detailed replicates whose lives, investments, links, flows and events are written
     * @param outcomes that are measured, in the order of their columns
     * @throws UncheckedIOException if a file cannot be written
     */
    public CsvResults(
            Path directory, String resolvedScenario, Set<String> tables, int detailed, List<Metric> outcomes) {
        this.resolvedScenario = resolvedScenario;
        this.tables = Set.copyOf(tables);
        this.detailed = detailed;
        this.outcomes = List.copyOf(outcomes);
        for (ResultTable table : ResultTables.all(outcomes)) {
            if (tables.contains(table.name())) {
                open(directory, table);
            }
        }
    }

    private void open(Path directory, ResultTable table) {
        try {
            Files.createDirectories(directory);
            BufferedWriter writer =
                    Files.newBufferedWriter(directory.resolve(table.name() + ".csv"), StandardCharsets.UTF_8);
            files.put(table.name(), writer);
            writer.write(String.join(
                    ",", table.columns().stream().map(ResultTable.Column::name).toList()));
            writer.write('\n');
        } catch (IOException e) {
            throw FileFault.cannotWrite(directory.resolve(table.name() + ".csv"), e);
        }
    }

    @Override
    public boolean chronicled(RunSpec spec) {
        return tables.contains("events") && spec.replicate() < detailed;
    }

    @Override
    public Recorder recorder(RunSpec spec) {
        boolean wanted = tables.stream().anyMatch(DETAILED::contains);
        if (!wanted || spec.replicate() >= detailed) {
            return Recorder.NOTHING;
        }
        RunTables detail = new RunTables(spec.id(resolvedScenario), spec.treatment(), spec.replicate());
        details.put(spec, detail);
        return detail;
    }

    @Override
    public void finished(RunSpec spec, Rainforest run, Observed observed) {
        RunTables detail = details.remove(spec);
        if (detail != null) {
            append("lives", detail.lives());
            append("flows", detail.flows());
            append("deals", detail.deals(observed.world));
            append("links", detail.links());
            append("events", detail.events(observed.world));
        }
    }

    @Override
    public void taken(RunResult result, int done, int all) {
        RunSpec spec = result.spec();
        String runId = spec.id(resolvedScenario);
        CsvLine line = new CsvLine()
                .text(runId)
                .text(spec.scenario())
                .text(spec.treatment())
                .text(spec.pointText())
                .text(spec.shock());
        line.number(spec.parameterSet())
                .number(spec.replicate())
                .number(spec.seed())
                .text("done")
                .text("")
                .text(result.digest())
                .real(result.identityError());
        for (Metric metric : outcomes) {
            line.real(result.outcome(metric.id()));
        }
        if (files.containsKey("series")) {
            append("series", series(runId, result));
        }
        append("runs", new StringBuilder(line.end()));
    }

    /** A run that has no results, with what kept it from having some. */
    public void failed(RunSpec spec, String error) {
        CsvLine line = new CsvLine()
                .text(spec.id(resolvedScenario))
                .text(spec.scenario())
                .text(spec.treatment())
                .text(spec.pointText())
                .text(spec.shock());
        line.number(spec.parameterSet())
                .number(spec.replicate())
                .number(spec.seed())
                .text("failed")
                .text(error)
                .text("")
                .real(Double.NaN);
        outcomes.forEach(metric -> line.real(Double.NaN));
        append("runs", new StringBuilder(line.end()));
    }

    private static StringBuilder series(String runId, RunResult result) {
        double[][] columns = new double[Series.values().length][];
        for (Series one : Series.values()) {
            columns[one.ordinal()] = result.series(one);
        }
        StringBuilder text = new StringBuilder();
        series(text, runId, "all", result.firstMonth(), columns);
        result.sectors().forEach((sector, own) -> series(text, runId, sector, result.firstMonth(), own));
        return text;
    }

    /** A column of length 0 is one that is not observed for the sector. */
    private static void series(StringBuilder text, String runId, String sector, int first, double[][] columns) {
        for (int t = 0; t < columns[0].length; t++) {
            CsvLine line = new CsvLine().text(runId).month(first + t).text(sector);
            for (double[] column : columns) {
                line.real(column.length == 0 ? Double.NaN : column[t]);
            }
            text.append(line.end());
        }
    }

    private synchronized void append(String table, StringBuilder lines) {
        BufferedWriter writer = files.get(table);
        if (writer == null) {
            return;
        }
        try {
            writer.append(lines);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write table " + table + ": " + FileFault.reason(e), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            for (BufferedWriter writer : files.values()) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish writing the results: " + FileFault.reason(e), e);
        }
    }
}
