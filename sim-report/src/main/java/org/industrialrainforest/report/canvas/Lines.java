package org.industrialrainforest.report.canvas;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Fits text into a width. */
public final class Lines {
    /** Chinese comma, full stop, semicolon, colon and list comma, and what closes a parenthesis, a quotation or a title. */
    private static final String WIDE_CLOSING = "\uff0c\u3002\uff1b\uff1a\u3001\uff09\u201d\u300b";

    private Lines() {}

    /** Cut with "…" where wider than {@code width}. */
    public static String fit(String text, Font font, double width) {
        if (Typeface.width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && Typeface.width(text.substring(0, end) + "…", font) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** Broken into lines at spaces, or between Chinese characters. */
    public static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (line.length() > 0 && Typeface.width(line + piece.stripTrailing(), font) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (line.length() > 0) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Smallest pieces that may stand at a line's end; closing punctuation stays with what it closes. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            piece.appendCodePoint(characters[i]);
            boolean wide = Character.isIdeographic(characters[i]) || WIDE_CLOSING.indexOf(characters[i]) >= 0;
            boolean closes = i + 1 < characters.length && (WIDE_CLOSING + ",.;:)%").indexOf(characters[i + 1]) >= 0;
            if (characters[i] == ' ' || (wide && !closes)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
