package org.industrialrainforest.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, for one thread: a connection that two share brings the Java machine down. */
final class Duck implements AutoCloseable {
    /** Of the library that is built in. */
    static final String VERSION = "1.5.5.1";

    private final DuckDBConnection connection;

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * A database of nothing. It fetches no extensions from the network and keeps what does not fit into memory in the temporary folder, where
     * else it would do so in the current one.
     */
    static Duck open() {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        try {
            Duck duck = new Duck((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties));
            Path spill = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "rainforest-query-" + ProcessHandle.current().pid());
            duck.run("SET temp_directory = " + Layout.text(spill.toString()));
            return duck;
        } catch (SQLException e) {
            throw new StoreFault("DuckDB cannot be started (" + reason(e) + ")", e);
        } catch (UnsatisfiedLinkError e) {
            throw new StoreFault(
                    "DuckDB cannot be started on this machine (" + e.getMessage()
                            + "); build again here, so that its library for this machine comes along",
                    e);
        }
    }

    /** For a writer beside workers: one thread and little memory. */
    static Duck small() {
        Duck duck = open();
        try {
            duck.run("SET threads = 1");
            duck.run("SET memory_limit = '512MB'");
            return duck;
        } catch (SQLException e) {
            throw new StoreFault("DuckDB cannot be started (" + reason(e) + ")", e);
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Number of rows of a table. */
    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + Layout.quoted(table))) {
            count.next();
            return count.getLong(1);
        }
    }

    /** What DuckDB says, on one line and without the statement. */
    static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf("\n\nLINE");
        return (end < 0 ? message : message.substring(0, end)).strip().replace("\n", " ");
    }

    /** Reads Parquet files; their names are told as they are, although DuckDB reads patterns. */
    static String reading(Iterable<Path> files) {
        StringBuilder list = new StringBuilder();
        for (Path file : files) {
            String name = file.toString().replaceAll("[*?\\[]", "[$0]");
            list.append(list.length() == 0 ? "" : ", ").append(Layout.text(name));
        }
        return "read_parquet([" + list + "], file_row_number = true)";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFault("DuckDB cannot be closed (" + reason(e) + ")", e);
        }
    }
}
