package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.scenarios.Description;
import org.industrialrainforest.scenarios.Words;

/** Lays a description out as plain text for a terminal, or as Markdown. */
final class DescriptionText {
    private static final int WIDTH = 100;
    /** Chinese punctuation behind which a line may be broken. */
    private static final String STOPS = new Words("zh").of("mark.stops", "");

    private DescriptionText() {}

    /** Lines of at most a hundred places; a row of a table is its first cell and, indented below, the others with the names of their columns. */
    static List<String> plain(Description description) {
        List<String> lines = new ArrayList<>();
        heading(lines, description.title(), '=');
        for (Description.Section section : description.sections()) {
            heading(lines, section.heading(), section.level() == 2 ? '=' : '-');
            for (Description.Block block : section.blocks()) {
                if (block instanceof Description.Paragraph paragraph) {
                    lines.addAll(filled(paragraph.text(), "", ""));
                } else if (block instanceof Description.Rows table) {
                    table.rows().forEach(row -> lines.addAll(row(table.header(), row)));
                } else if (block instanceof Description.Markdown page) {
                    lines.addAll(page(page.text()));
                }
                lines.add("");
            }
        }
        return lines;
    }

    private static void heading(List<String> lines, String text, char underline) {
        lines.add(text);
        lines.add(String.valueOf(underline).repeat(TextTable.width(text)));
    }

    private static List<String> row(List<String> header, List<String> row) {
        List<String> lines = new ArrayList<>(filled(row.get(0), "  ", "    "));
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                cells.add(header.get(i) + ": " + row.get(i));
            }
        }
        if (!cells.isEmpty()) {
            lines.addAll(filled(String.join("; ", cells), "      ", "      "));
        }
        return lines;
    }

    /** Paragraphs and items of lists filled anew, equations as they are. */
    private static List<String> page(String markdown) {
        List<String> lines = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : (markdown + "\n\n").split("\n", -1)) {
            boolean equation = line.startsWith("    ");
            boolean item = line.startsWith("- ");
            if (line.isBlank() || equation || item) {
                if (paragraph.length() > 0) {
                    String text = paragraph.toString();
                    lines.addAll(filled(text, "", text.startsWith("- ") ? "  " : ""));
                    paragraph.setLength(0);
                }
            }
            if (equation || line.isBlank()) {
                lines.add(line.stripTrailing());
            } else {
                paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** Lines of at most a hundred places, broken at blanks and before a Chinese character that is no punctuation. */
    static List<String> filled(String text, String first, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int width = first.length();
        for (String piece : pieces(text)) {
            int added = TextTable.width(piece);
            if (width + TextTable.width(piece.stripTrailing()) > WIDTH && width > indent.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
                width = indent.length();
            }
            line.append(piece);
            width += added;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Pieces that are never broken: a word with the blank behind it, a Chinese character with the punctuation behind it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean breaks = before == ' ' ? c != ' ' : mayBreak(before, c);
            if (breaks && piece.length() > 0) {
                pieces.add(piece.toString());
                piece = new StringBuilder();
            }
            piece.appendCodePoint(c);
            before = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int c) {
        boolean chinese = Character.isIdeographic(before) || STOPS.indexOf(before) >= 0;
        return Character.isIdeographic(c) || (chinese && Character.isLetterOrDigit(c));
    }

    /** Markdown with its tables. */
    static List<String> markdown(Description description) {
        List<String> lines = new ArrayList<>(List.of("# " + plainInline(description.title()), ""));
        for (Description.Section section : description.sections()) {
            lines.add("#".repeat(section.level()) + " " + plainInline(section.heading()));
            lines.add("");
            for (Description.Block block : section.blocks()) {
                if (block instanceof Description.Paragraph paragraph) {
                    lines.add(plainInline(paragraph.text()));
                } else if (block instanceof Description.Rows table) {
                    lines.add(cells(table.header()));
                    lines.add("|" + "---|".repeat(table.header().size()));
                    table.rows().forEach(row -> lines.add(cells(row)));
                } else if (block instanceof Description.Markdown page) {
                    lines.addAll(page.text().lines().toList());
                }
                lines.add("");
            }
        }
        return lines;
    }

    private static String cells(List<String> row) {
        StringBuilder line = new StringBuilder("|");
        row.forEach(cell -> line.append(' ').append(plainInline(cell)).append(" |"));
        return line.toString();
    }

    /** What Markdown would take for its own, taken literally. */
    private static String plainInline(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
