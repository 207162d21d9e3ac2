package org.industrialrainforest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.industrialrainforest.engine.lab.TableSchema;

/** A table as it is written: its name and columns. */
record Layout(String table, List<Column> columns) {
    static final String RUNS = "runs";

    private static final String BLOB = "BLOB";

    /** Columns of the table of runs before those of points and outcomes. */
    static final int FIXED = 13;

    /** A column and its type in SQL. */
    record Column(String name, String type) {}

    /** @throws StoreRefusal if two columns have one name, which SQL would not tell apart by capitals either */
    Layout {
        columns = List.copyOf(columns);
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new StoreRefusal("table '" + table + "' would have two columns '" + column.name()
                        + "'; give the outcome or the column another name");
            }
        }
    }

    static Layout runs(String treatmentColumn, List<Column> paths, List<String> outcomes) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("run_id", "VARCHAR"),
                new Column("run_number", "BIGINT"),
                new Column("model", "VARCHAR"),
                new Column(treatmentColumn, "VARCHAR"),
                new Column("point", "VARCHAR"),
                new Column("shock", "VARCHAR"),
                new Column("parameter_set", "INTEGER"),
                new Column("seed", "BIGINT"),
                new Column("replicate", "INTEGER"),
                new Column("state", "VARCHAR"),
                new Column("stage", "VARCHAR"),
                new Column("error", "VARCHAR"),
                new Column("digest", "VARCHAR")));
        columns.addAll(paths);
        outcomes.forEach(outcome -> columns.add(new Column(outcome, "DOUBLE")));
        return new Layout(RUNS, columns);
    }

    static String type(TableSchema.Kind kind) {
        return switch (kind) {
            case TEXT -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case REAL -> "DOUBLE";
            case BYTES -> BLOB;
        };
    }

    static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether it can be shown as text. */
    boolean legible() {
        return columns.stream().noneMatch(column -> column.type().equals(BLOB));
    }

    /** SQL that makes an empty table of it. */
    String create() {
        return "CREATE OR REPLACE TABLE " + quoted(table)
                + columns.stream()
                        .map(column -> quoted(column.name()) + " " + column.type())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** A name in SQL, whatever is in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text in SQL. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
