package org.industrialrainforest.store;

import java.util.List;
import java.util.stream.Collectors;

/** SQL by which any DuckDB that was started in the folder has the tables, as far as the journal names them. */
final class OpenSql {
    private OpenSql() {}

    static String of(List<Layout> layouts) {
        StringBuilder sql = new StringBuilder("-- In this folder: duckdb -init " + Folder.OPEN + "\n");
        sql.append("CREATE OR REPLACE TEMP TABLE commits AS SELECT row_number() OVER () AS n, commit FROM read_json('")
                .append(Folder.JOURNAL)
                .append("', format = 'newline_delimited', ignore_errors = true, maximum_object_size = 1000000000,\n")
                .append("  columns = {commit: 'STRUCT(drops VARCHAR[], blocks STRUCT(block VARCHAR)[])'})")
                .append(" WHERE commit IS NOT NULL;\n")
                .append("CREATE OR REPLACE TEMP TABLE blocks AS SELECT b.block FROM ")
                .append("(SELECT n, unnest(commit.blocks) AS b FROM commits) WHERE NOT EXISTS (")
                .append("SELECT 1 FROM commits c WHERE c.n > n AND list_contains(c.commit.drops, b.block));\n");
        for (Layout layout : layouts) {
            String name = layout.table();
            sql.append("SET VARIABLE files_")
                    .append(name)
                    .append(" = (SELECT list('" + Folder.TABLES + "/")
                    .append(name)
                    .append("/' || block || '.parquet' ORDER BY block) FROM blocks);\n")
                    .append("CREATE OR REPLACE TEMP VIEW ")
                    .append(Layout.quoted(name))
                    .append(" AS SELECT ")
                    .append(layout.columns().stream()
                            .map(column -> Layout.quoted(column.name()))
                            .collect(Collectors.joining(", ")))
                    .append(" FROM read_parquet(getvariable('files_")
                    .append(name)
                    .append("'));\n");
        }
        return sql.toString();
    }
}
