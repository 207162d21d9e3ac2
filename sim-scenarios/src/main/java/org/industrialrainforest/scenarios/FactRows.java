package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.scenarios.CsvCells.Cell;
import org.jspecify.annotations.Nullable;

/** The rows of a table of facts, by the columns that its first line names. What a row says is read by others. */
final class FactRows {
    private static final List<String> COLUMNS = List.of(
            "id",
            "fact",
            "fact_zh",
            "metric",
            "target",
            "low",
            "high",
            "kind",
            "definition",
            "source",
            "world",
            "statistic",
            "as_of");
    /** Columns that every row fills in. */
    static final List<String> NEEDED = List.of("id", "fact", "metric", "kind");

    private static final Map<String, String> OTHER_NAMES = Map.of("fact_en", "fact", "note", "definition");

    private final Written written;
    private final List<Problem> problems;

    /**
     * Rows of a file.
     *
     * @param problems to which rows are added that do not fit the columns
     */
    FactRows(Written written, List<Problem> problems) {
        this.written = written;
        this.problems = problems;
    }

    /** A row: cells by column, and where it begins. */
    record Row(Map<String, Cell> cells, Place place) {
        String text(String column) {
            Cell cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }

        Place place(String column) {
            Cell cell = cells.get(column);
            return cell == null ? place : cell.place();
        }
    }

    /**
     * The rows that fit the columns.
     *
     * @throws BadInput when the file is empty or its columns are wrong
     */
    List<Row> read() {
        List<List<Cell>> lines = CsvCells.read(written);
        if (lines.isEmpty()) {
            throw new BadInput(Problem.of(
                    Place.of(written.name()),
                    "",
                    "is empty; its first line names columns: " + String.join(",", COLUMNS)));
        }
        List<String> columns = columns(lines.get(0));
        List<Row> rows = new ArrayList<>();
        for (List<Cell> cells : lines.subList(1, lines.size())) {
            Row row = row(columns, cells);
            if (row != null) {
                rows.add(row);
            }
        }
        if (lines.size() == 1) {
            problems.add(Problem.of(Place.of(written.name()), "", "holds no fact below the names of its columns"));
        }
        return rows;
    }

    private List<String> columns(List<Cell> head) {
        long known = head.stream()
                .filter(cell -> COLUMNS.contains(OTHER_NAMES.getOrDefault(cell.text(), cell.text())))
                .count();
        if (2 * known < head.size()) {
            // Another file, of which nothing is to be quoted.
            throw new BadInput(
                    Problem.of(
                            head.get(0).place(),
                            "",
                            "most of its columns are none of a table of facts; it begins like id,fact,metric,target,low,high,kind"));
        }
        List<String> columns = new ArrayList<>();
        for (Cell cell : head) {
            String name = OTHER_NAMES.getOrDefault(cell.text(), cell.text());
            if (!COLUMNS.contains(name)) {
                problems.add(new Problem(
                        cell.place(),
                        "",
                        cell.text(),
                        "'" + cell.text() + "' is not a column of facts",
                        String.join(", ", COLUMNS),
                        Nearest.to(cell.text(), COLUMNS)));
            } else if (columns.contains(name)) {
                problems.add(Problem.of(cell.place(), "", "column '" + name + "' is given twice"));
            }
            columns.add(name);
        }
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                problems.add(Problem.of(head.get(0).place(), "", "column '" + needed + "' is missing"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return columns;
    }

    private @Nullable Row row(List<String> columns, List<Cell> cells) {
        Place place = cells.get(0).place();
        if (cells.size() != columns.size()) {
            problems.add(Problem.of(
                    place,
                    "",
                    "has " + cells.size() + " cells, but " + columns.size()
                            + " columns are named; put what holds commas into double quotes"));
            return null;
        }
        Map<String, Cell> row = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).text().isEmpty()) {
                row.put(columns.get(c), cells.get(c));
            }
        }
        return new Row(row, place);
    }
}
