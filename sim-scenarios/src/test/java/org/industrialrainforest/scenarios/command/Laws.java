package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the data dictionary says of columns, each law as a check of a recorded world. */
final class Laws {
    record Law(List<String> columns, Consumer<RecordedWorld> check) {}

    private final String table;
    private final List<Law> all = new ArrayList<>();

    Laws(String table) {
        this.table = table;
    }

    /** A law of one or more columns, named with blanks between. */
    void law(String columns, Consumer<RecordedWorld> check) {
        all.add(new Law(List.of(columns.split(" ")), check));
    }

    /** A law that every row keeps. */
    void each(String columns, RowCheck check) {
        law(columns, world -> world.rows(table).forEach(row -> check.of(world, row)));
    }

    List<Law> all() {
        return all;
    }

    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        all.forEach(law -> columns.addAll(law.columns()));
        return columns;
    }

    interface RowCheck {
        void of(RecordedWorld world, RecordedWorld.Row row);
    }
}
