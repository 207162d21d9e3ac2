/** Results that survive: Parquet blocks named by a journal, for any model of the laboratory. */
module org.industrialrainforest.store {
    requires transitive org.industrialrainforest.engine;
    requires java.sql;
    requires duckdb.jdbc;
    requires static transitive org.jspecify;

    exports org.industrialrainforest.store;
}
