package org.industrialrainforest.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.tables.ResultTable;
import org.industrialrainforest.core.tables.ResultTables;
import org.industrialrainforest.core.tables.RunTables;
import org.industrialrainforest.engine.lab.RecordedTable;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.TableRows;
import org.industrialrainforest.engine.lab.TableSchema;
import org.industrialrainforest.engine.time.Month;

/**
 * The tables that a store keeps beside the runs: {@code series} of every run; {@code lives, deals, links, flows, events} of the first replicates, because
 * they are large. Recording reads a run and never changes it.
 */
@Internal
public final class RecordedTables implements RunListener {
    private static final List<String> DETAILED = List.of("lives", "deals", "links", "flows", "events");
    private static final Set<String> WORDS = Set.of("id", "hex", "month", "text", "here/elsewhere", "path=value;…");

    private final Set<String> names;
    private final int detailed;
    private final Map<RunSpec, RunTables> growing = new ConcurrentHashMap<>();
    private final Map<RunSpec, Map<String, StringBuilder>> over = new ConcurrentHashMap<>();

    /**
     * Some tables.
     *
     * @param names of the tables
     * @param detailed replicates of which the large ones are kept
     */
    public RecordedTables(Set<String> names, int detailed) {
        this.names = Set.copyOf(names);
        this.detailed = detailed;
    }

    /** The tables as a store takes them, their columns as in the data dictionary. */
    public List<RecordedTable<RunResult>> tables() {
        List<RecordedTable<RunResult>> tables = new ArrayList<>();
        for (ResultTable table : ResultTables.all()) {
            if (table.name().equals("series") && names.contains("series")) {
                tables.add(new RecordedTable<>(schema(table), RecordedTables::series));
            } else if (DETAILED.contains(table.name()) && names.contains(table.name())) {
                tables.add(
                        new RecordedTable<>(schema(table), (result, rows) -> fill(table.name(), result.spec(), rows)));
            }
        }
        return tables;
    }

    private static TableSchema schema(ResultTable table) {
        List<TableSchema.Column> columns = new ArrayList<>();
        for (ResultTable.Column column :
                table.columns().subList(1, table.columns().size())) {
            TableSchema.Kind kind = WORDS.contains(column.unit()) ? TableSchema.Kind.TEXT : TableSchema.Kind.REAL;
            columns.add(new TableSchema.Column(column.name(), kind, column.unit(), column.meaning()));
        }
        return new TableSchema(table.name(), columns);
    }

    private static void series(RunResult result, TableRows rows) {
        double[][] all = new double[Series.values().length][];
        for (Series one : Series.values()) {
            all[one.ordinal()] = result.series(one);
        }
        series("all", result.firstMonth(), all, rows);
        result.sectors().forEach((sector, own) -> series(sector, result.firstMonth(), own, rows));
    }

    private static void series(String sector, int first, double[][] columns, TableRows rows) {
        for (int t = 0; t < columns[0].length; t++) {
            rows.text(new Month(first + t).toString()).text(sector);
            for (double[] column : columns) {
                rows.real(column.length == 0 ? Double.NaN : column[t]);
            }
        }
    }

    private boolean wanted(RunSpec spec) {
        return spec.replicate() < detailed && names.stream().anyMatch(DETAILED::contains);
    }

    @Override
    public boolean chronicled(RunSpec spec) {
        return names.contains("events") && wanted(spec);
    }

    @Override
    public Recorder recorder(RunSpec spec) {
        if (!wanted(spec)) {
            return Recorder.NOTHING;
        }
        RunTables tables = new RunTables("", spec.treatment(), spec.replicate());
        growing.put(spec, tables);
        return tables;
    }

    @Override
    public void finished(RunSpec spec, Rainforest run, Observed observed) {
        RunTables tables = growing.remove(spec);
        if (tables != null) {
            over.put(
                    spec,
                    new ConcurrentHashMap<>(Map.of(
                            "lives", tables.lives(),
                            "flows", tables.flows(),
                            "deals", tables.deals(observed.world),
                            "links", tables.links(),
                            "events", tables.events(observed.world))));
        }
    }

    private void fill(String table, RunSpec spec, TableRows rows) {
        Map<String, StringBuilder> texts = over.get(spec);
        StringBuilder lines = texts == null ? null : texts.remove(table);
        if (lines == null || texts == null) {
            return;
        }
        if (names.stream().noneMatch(texts::containsKey)) {
            over.remove(spec);
        }
        List<TableSchema.Column> columns = rows.schema().columns();
        lines.toString().lines().forEach(line -> {
            List<String> cells = cells(line);
            for (int c = 0; c < columns.size(); c++) {
                String cell = cells.get(c + 1); // The run's id stands first.
                if (columns.get(c).kind() == TableSchema.Kind.TEXT) {
                    rows.text(cell);
                } else {
                    rows.real(cell.isEmpty() ? Double.NaN : Double.parseDouble(cell));
                }
            }
        });
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
