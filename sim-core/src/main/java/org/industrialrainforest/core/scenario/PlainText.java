package org.industrialrainforest.core.scenario;

import java.util.Locale;

/**
 * Text that a terminal, a page and a picture show as it was written. It has no control characters, which move a cursor, colour a screen or break
 * XML, and nothing that turns the direction of the text around it.
 */
@Internal
public final class PlainText {
    private PlainText() {}

    /** The first character that is not plain, as {@code U+001B}, or an empty text. Tabs and ends of lines are plain. */
    public static String offender(String text) {
        return text.codePoints()
                .filter(c -> !isPlain(c) && !isLineOrTab(c))
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .findFirst()
                .orElse("");
    }

    /** In one line, {@code mark} in the place of every run of characters that are not plain. */
    public static String shown(String text, String mark) {
        StringBuilder shown = new StringBuilder(text.length());
        boolean before = false;
        for (int c : text.codePoints().toArray()) {
            boolean plain = isPlain(c);
            if (plain) {
                shown.appendCodePoint(c);
            } else if (!before) {
                shown.append(mark);
            }
            before = !plain;
        }
        return shown.toString();
    }

    private static boolean isLineOrTab(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // Marks of direction act on their neighbours only; embeddings, overrides and isolates reach to the end of
            // the line.
            case Character.FORMAT ->
                !(character >= 0x202a && character <= 0x202e) && !(character >= 0x2066 && character <= 0x2069);
            default -> (character & 0xfffe) != 0xfffe;
        };
    }
}
