package org.industrialrainforest.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a folder in a database of its own: each is a view of its name, and one of its rows with their places in the blocks. */
final class Views {
    private Views() {}

    /** A database, for the caller to close, in which the blocks' tables can be asked. */
    static Duck of(Folder folder, List<Layout> layouts, List<Block> blocks) throws SQLException {
        Duck duck = Duck.open();
        try {
            for (Layout layout : layouts) {
                List<Path> files = blocks.stream()
                        .sorted(Comparator.comparing(Block::name))
                        .map(block -> folder.block(layout.table(), block.name()))
                        .toList();
                String rows = Layout.quoted(rows(layout));
                if (files.isEmpty()) {
                    duck.run(new Layout(rows(layout), layout.columns()).create());
                    duck.run("ALTER TABLE " + rows + " ADD COLUMN file_row_number BIGINT");
                } else {
                    duck.run("CREATE VIEW " + rows + " AS SELECT * FROM " + Duck.reading(files));
                }
                String columns = layout.columns().stream()
                        .map(column -> Layout.quoted(column.name()))
                        .collect(Collectors.joining(", "));
                duck.run("CREATE VIEW " + Layout.quoted(layout.table()) + " AS SELECT " + columns + " FROM " + rows);
            }
            return duck;
        } catch (SQLException e) {
            duck.close();
            throw e;
        }
    }

    /** SQL of a table's rows, runs in their order in the experiment. */
    static String inOrder(Layout layout) {
        return layout.table().equals(Layout.RUNS)
                ? "SELECT * FROM " + Layout.quoted(layout.table()) + " ORDER BY run_number"
                : "SELECT t.* EXCLUDE (file_row_number) FROM " + Layout.quoted(rows(layout))
                        + " t JOIN runs r USING (run_id) ORDER BY r.run_number, t.file_row_number";
    }

    private static String rows(Layout layout) {
        return layout.table() + "_rows";
    }
}
