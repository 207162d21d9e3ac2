package org.industrialrainforest.store;

/** What tables are exported as. */
public enum ExportForm {
    /** Comma-separated values with a head; what is missing is an empty cell. */
    CSV(".csv", "FORMAT csv, HEADER"),
    /** One Parquet file for each table. */
    PARQUET(".parquet", "FORMAT parquet");

    private final String ending;
    private final String sql;

    ExportForm(String ending, String sql) {
        this.ending = ending;
        this.sql = sql;
    }

    String ending() {
        return ending;
    }

    String sql() {
        return sql;
    }
}
