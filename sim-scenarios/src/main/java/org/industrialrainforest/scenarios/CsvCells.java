package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;

/**
 * Reads a CSV table (RFC 4180) into cells that know their places: commas between, quotes around what holds commas, quotes or line ends. Lines
 * without a character are left out.
 */
final class CsvCells {
    /** Text of a cell, without the spaces around it. */
    record Cell(String text, Place place) {}

    private final Written written;
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvCells(Written written) {
        this.written = written;
    }

    /**
     * All rows, the first of which names the columns.
     *
     * @throws BadInput when a quote is not closed
     */
    static List<List<Cell>> read(Written written) {
        CsvCells cells = new CsvCells(written);
        String text = written.text();
        while (cells.at < text.length()) {
            cells.cell(text);
        }
        cells.endRow();
        return cells.rows;
    }

    private void cell(String text) {
        Place place = here();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                break;
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
            at++;
            newLine(c);
        }
        if (quoted) {
            throw new BadInput(Problem.of(place, "", "a quote is opened here and never closed"));
        }
        row.add(new Cell(cell.toString().strip(), place));
        if (at < text.length()) {
            char end = text.charAt(at++);
            newLine(end);
            if (end == '\n') {
                endRow();
            } else if (at == text.length()) {
                row.add(new Cell("", here()));
            }
        }
    }

    private void newLine(char c) {
        if (c == '\n') {
            line++;
            lineStart = at;
        }
    }

    private void endRow() {
        if (row.stream().anyMatch(cell -> !cell.text().isEmpty())) {
            rows.add(row);
        }
        row = new ArrayList<>();
    }

    private Place here() {
        return new Place(written.name(), line, at - lineStart + 1);
    }
}
