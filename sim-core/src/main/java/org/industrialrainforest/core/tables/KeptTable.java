package org.industrialrainforest.core.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A table of CSV that was kept, read back: what {@link org.industrialrainforest.engine.lab.CsvLine} wrote, unless someone changed it. What is
 * wrong is noted with line and column, and told at once.
 */
public final class KeptTable {
    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private record Cell(String text, Place place) {}

    private record Line(List<Cell> cells, Place end) {}

    /** A table of this text, of which messages speak by a name. */
    public KeptTable(String name, String text) {
        this.name = name;
        List<String> all = text.lines().toList();
        for (int l = 0; l < all.size(); l++) {
            lines.add(line(all.get(l), l + 1));
        }
    }

    /**
     * Text of a file.
     *
     * @throws BadInput when it is not UTF-8
     * @throws UncheckedIOException when it cannot be read
     */
    public static String text(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileFault.cannotRead(file, e);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            throw new BadInput(Problem.of(
                    new Place(file.toString(), line, column), "", "is not UTF-8 text here; save it as UTF-8"));
        }
    }

    private Line line(String text, int number) {
        List<Cell> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int begun = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (c == ',' && (!quoted || i == text.length())) {
                cells.add(new Cell(cell.toString(), new Place(name, number, begun + 1)));
                cell.setLength(0);
                begun = i + 1;
            } else if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else {
                cell.append(c);
            }
        }
        Place end = new Place(name, number, text.length() + 1);
        if (quoted) {
            problems.add(Problem.of(end, "", "ends within quotation marks"));
        }
        return new Line(cells, end);
    }

    /** The place of the first line that does not begin with a word, below a head that begins with the word's name; null for none. */
    @Nullable
    public Place firstOther(String called, String word) {
        if (lines.isEmpty() || !head().cells().get(0).text().equals(called)) {
            return null;
        }
        return lines.stream()
                .skip(1)
                .map(line -> line.cells().get(0))
                .filter(cell -> !cell.text().equals(word))
                .map(Cell::place)
                .findFirst()
                .orElse(null);
    }

    private Line head() {
        return lines.isEmpty() ? new Line(List.of(), new Place(name, 1, 1)) : lines.get(0);
    }

    /**
     * Checks that the columns are these, which all else depends on.
     *
     * @throws BadInput with the first that is another
     */
    public KeptTable columns(List<String> expected) {
        List<Cell> cells = head().cells();
        for (int i = 0; i < Math.max(expected.size(), cells.size()); i++) {
            if (i == cells.size()) {
                throw bad(head().end(), "the column '" + expected.get(i) + "' is missing");
            }
            Cell cell = cells.get(i);
            if (i == expected.size()) {
                throw bad(cell.place(), "the column '" + cell.text() + "' is one too many");
            }
            if (!cell.text().equals(expected.get(i))) {
                throw bad(cell.place(), "the column '" + expected.get(i) + "' stands here, not '" + cell.text() + "'");
            }
        }
        return this;
    }

    /**
     * Where columns are that may stand anywhere.
     *
     * @throws BadInput when one is missing
     */
    public List<Integer> places(List<String> names) {
        List<String> head = head().cells().stream().map(Cell::text).toList();
        for (String column : names) {
            if (!head.contains(column)) {
                throw bad(
                        head().cells().isEmpty()
                                ? head().end()
                                : head().cells().get(0).place(),
                        "has no column '" + column + "'");
            }
        }
        return names.stream().map(head::indexOf).toList();
    }

    private static BadInput bad(Place place, String message) {
        return new BadInput(Problem.of(place, "", message));
    }

    /** The lines below the head; one with too few or too many cells is noted and left out. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int width = head().cells().size();
        for (Line line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int cells = line.cells().size();
            if (cells == width) {
                rows.add(new Row(line));
            } else {
                problems.add(Problem.of(
                        line.end(),
                        "",
                        "this line has " + cells + " cells and the head " + width
                                + (cells < width ? "; it is cut short" : "")));
            }
        }
        return rows;
    }

    /**
     * Goes on only when nothing was noted.
     *
     * @throws BadInput with all that was
     */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /** A line below the head; cells by column, from 0. */
    public final class Row {
        private final Line line;

        private Row(Line line) {
            this.line = line;
        }

        public String text(int column) {
            return line.cells().get(column).text();
        }

        /** A finite number; 0, and a problem, where none stands. */
        public double number(int column) {
            if (Numbers.isReal(text(column))) {
                return Double.parseDouble(text(column));
            }
            problem(column, "is not a number", "a number");
            return 0;
        }

        /** The same; NaN for an empty cell, which means undefined. */
        public double defined(int column) {
            return text(column).isEmpty() ? Double.NaN : number(column);
        }

        /** A whole number that is not negative; −1, and a problem, where none stands. */
        public int whole(int column) {
            String text = text(column);
            if (text.length() < 10 && Numbers.isWhole(text) && Integer.parseInt(text) >= 0) {
                return Integer.parseInt(text);
            }
            problem(column, "is not a whole number from 0 on", "a whole number");
            return -1;
        }

        /** One of some words. */
        public String word(int column, List<String> allowed) {
            if (!allowed.contains(text(column))) {
                problem(column, "is not known here", String.join(", ", allowed));
            }
            return text(column);
        }

        public void problem(int column, String message, String allowed) {
            Cell cell = line.cells().get(column);
            problems.add(new Problem(
                    cell.place(),
                    head().cells().get(column).text(),
                    cell.text(),
                    "'" + cell.text() + "' " + message,
                    allowed,
                    ""));
        }
    }
}
