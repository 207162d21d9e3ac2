package org.industrialrainforest.engine.lab;

import java.util.Arrays;

/** Rows of a table, filled cell by cell in the order of its columns; kept column by column. */
public final class TableRows {
    private final TableSchema schema;
    private final Object[] columns;
    private int rows;
    private int next;
    private int room = 16;
    private long bytes;

    /** No rows. */
    public TableRows(TableSchema schema) {
        this.schema = schema;
        this.columns = new Object[schema.columns().size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = switch (schema.columns().get(c).kind()) {
                case TEXT -> new String[room];
                case WHOLE -> new long[room];
                case REAL -> new double[room];
                case BYTES -> new byte[room][];
            };
        }
    }

    /** The columns. */
    public TableSchema schema() {
        return schema;
    }

    /** Number of whole rows. */
    public int rows() {
        return rows;
    }

    /** @throws IllegalStateException if the last row lacks cells */
    void refuseHalfRow() {
        if (next != 0) {
            throw new IllegalStateException(
                    "the last row of table '" + schema.id() + "' has " + next + " cells of " + columns.length);
        }
    }

    /** Number of values; eight bytes of a column of bytes count as one. */
    public long cells() {
        return (long) rows * columns.length + bytes / 8;
    }

    /** Fills the next cell with words. */
    public TableRows text(String value) {
        ((String[]) cell(TableSchema.Kind.TEXT))[rows] = value;
        return filled();
    }

    /** Fills the next cell with a whole number. */
    public TableRows whole(long value) {
        ((long[]) cell(TableSchema.Kind.WHOLE))[rows] = value;
        return filled();
    }

    /** Fills the next cell with a number; {@link Double#NaN} for undefined. */
    public TableRows real(double value) {
        ((double[]) cell(TableSchema.Kind.REAL))[rows] = value;
        return filled();
    }

    /** Fills the next cell with bytes, which are not copied. */
    public TableRows bytes(byte[] value) {
        ((byte[][]) cell(TableSchema.Kind.BYTES))[rows] = value;
        bytes += value.length;
        return filled();
    }

    /** Bytes of a column of bytes, not copied. */
    public byte[] bytes(int column, int row) {
        return ((byte[][]) columns[column])[row];
    }

    /** Words of a column of texts. */
    public String text(int column, int row) {
        return ((String[]) columns[column])[row];
    }

    /** Number of a column of whole numbers. */
    public long whole(int column, int row) {
        return ((long[]) columns[column])[row];
    }

    /** Number of a column of numbers. */
    public double real(int column, int row) {
        return ((double[]) columns[column])[row];
    }

    private Object cell(TableSchema.Kind kind) {
        TableSchema.Column column = schema.columns().get(next);
        if (column.kind() != kind) {
            throw new IllegalArgumentException("column '" + column.name() + "' of table '" + schema.id() + "' holds "
                    + column.kind() + ", not " + kind + "; fill the cells in the order of the columns");
        }
        if (rows == room) {
            grow();
        }
        return columns[next];
    }

    private TableRows filled() {
        if (++next == columns.length) {
            next = 0;
            rows++;
        }
        return this;
    }

    private void grow() {
        room *= 2;
        for (int c = 0; c < columns.length; c++) {
            Object column = columns[c];
            if (column instanceof String[] texts) {
                columns[c] = Arrays.copyOf(texts, room);
            } else if (column instanceof long[] wholes) {
                columns[c] = Arrays.copyOf(wholes, room);
            } else if (column instanceof byte[][] several) {
                columns[c] = Arrays.copyOf(several, room);
            } else {
                columns[c] = Arrays.copyOf((double[]) column, room);
            }
        }
    }
}
