package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns. Chinese characters take two places of a terminal. The first column is left-aligned, the others right. */
final class TextTable {
    /** Places of a line of a screen. */
    static final int SCREEN = 100;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Lines without blanks at their ends; two blanks between columns. */
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                // A cell alone in its row is a heading that may run over all columns.
                int width = row.size() == 1 ? 0 : width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String blanks = " ".repeat(Math.max(0, widths.get(i) - width(cell)));
                line.append(i == 0 ? cell + blanks : "  " + blanks + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Places that a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : isMark(c) ? 0 : 1).sum();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }

    /** Breaks a text at blanks into lines of at most so many places; the lines after the first begin with an indent. */
    static List<String> wrap(String text, int places, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean first = line.toString().isBlank();
            if (!first && width(line.toString()) + 1 + width(word) > places) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(word);
            } else {
                line.append(first ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** A label for the first cell of the next row; one that is too long for its column gets a line of its own. */
    String named(String label) {
        if (label.length() <= 14) {
            return label;
        }
        row(label);
        return "";
    }
}
