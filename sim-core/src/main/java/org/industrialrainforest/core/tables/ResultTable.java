package org.industrialrainforest.core.tables;

import java.util.List;

/**
 * A table of results: its name, what a row is, and its columns with unit and meaning. The data dictionary is written from these.
 */
public record ResultTable(String name, String row, List<Column> columns) {
    public ResultTable {
        columns = List.copyOf(columns);
    }

    /** A column of a table. */
    public record Column(String name, String unit, String meaning) {}

    static Column column(String name, String unit, String meaning) {
        return new Column(name, unit, meaning);
    }
}
