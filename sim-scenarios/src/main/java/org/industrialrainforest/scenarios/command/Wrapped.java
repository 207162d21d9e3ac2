package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.industrialrainforest.scenarios.Words;

/** Text broken into lines: at blanks that do not part a number from its unit, and between Chinese characters, which have none. */
final class Wrapped {
    private static final int CHINESE = 0x2e80;
    private static final String NEVER_FIRST = new Words("zh").of("mark.never-first", "");
    private static final Pattern UNIT =
            Pattern.compile("%|(m|bn|" + Figures.HUNDRED_MILLION + "|" + Figures.TEN_THOUSAND + ")(?![\\p{L}\\d])");

    private Wrapped() {}

    /** Lines of a screen; those after the first are indented by two. */
    static List<String> of(String text) {
        return of(text, TextTable.SCREEN, "  ");
    }

    /** Lines of at most so many places; those after the first begin with an indent. */
    static List<String> of(String text, int places, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            boolean fits = TextTable.width(line + piece.stripTrailing()) <= places;
            if (!fits && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Parts between which a line may end; a part keeps the blank behind it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            piece.appendCodePoint(characters[i]);
            boolean last = i + 1 == characters.length;
            int next = last ? ' ' : characters[i + 1];
            boolean chinese = characters[i] >= CHINESE || next >= CHINESE;
            boolean blank = characters[i] == ' ' && !partsNumber(text, piece, i + 1);
            boolean may = blank || (chinese && next != ' ' && NEVER_FIRST.indexOf(next) < 0);
            if (last || may) {
                pieces.add(piece.toString());
                piece = new StringBuilder();
            }
        }
        return pieces;
    }

    /** Whether a blank stands within {@code RMB 4.2 m} or {@code 24 %}. */
    private static boolean partsNumber(String text, StringBuilder before, int next) {
        String last = before.toString().stripTrailing();
        String rest = text.substring(text.offsetByCodePoints(0, next));
        boolean number = !last.isEmpty() && Character.isDigit(last.charAt(last.length() - 1));
        return last.endsWith("RMB") || (number && UNIT.matcher(rest).lookingAt());
    }
}
