package org.industrialrainforest.engine.lab;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Columns of a table that is kept beside the runs. Every row also has the {@code run_id} of its run, which stands first.
 *
 * @param id what the table is called, such as {@code series}
 */
public record TableSchema(String id, List<Column> columns) {
    /** What a cell holds. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** A number, {@link Double#NaN} for undefined. */
        REAL,
        /** Bytes that only their writer reads; a table with such a column is left out of CSV. */
        BYTES
    }

    /**
     * A column.
     *
     * @param name unique in its table
     * @param unit of its values, {@code "-"} for none
     * @param meaning what it says
     */
    public record Column(String name, Kind kind, String unit, String meaning) {}

    /** @throws IllegalArgumentException if the id is no plain word, it is {@code runs}, or two columns have one name */
    public TableSchema {
        columns = List.copyOf(columns);
        if (!id.matches("[a-z][a-z0-9_]*") || id.equals("runs")) {
            throw new IllegalArgumentException("a table cannot be called '" + id
                    + "'; use small letters, digits and _, and not 'runs', which is the table of the runs themselves");
        }
        SortedSet<String> names = new TreeSet<>(List.of("run_id"));
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("table '" + id + "' has two columns '" + column.name() + "'");
            }
        }
    }
}
