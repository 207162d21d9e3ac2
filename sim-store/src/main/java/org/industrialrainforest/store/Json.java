package org.industrialrainforest.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON of maps, lists, texts, numbers and truths. Whole numbers are read as {@link Long}, others as {@link Double}. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Writes a value on one line; numbers that are not finite become {@code null}. */
    static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(before);
                quote(String.valueOf(entry.getKey()), out);
                out.append(':');
                write(entry.getValue(), out);
                before = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> list) {
            String before = "[";
            for (Object one : list) {
                out.append(before);
                write(one, out);
                before = ",";
            }
            out.append(before.equals("[") ? "[]" : "]");
        } else if (value instanceof Double real) {
            // Adding 0 takes the sign of a zero away.
            out.append(Double.isFinite(real) ? String.valueOf(real + 0.0) : "null");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            quote(value.toString(), out);
        }
    }

    private static void quote(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Map<String, Object> object(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at < text.length() || !(value instanceof Map<?, ?>)) {
            throw json.wrong("one object");
        }
        return asMap(value);
    }

    @SuppressWarnings("unchecked") // Objects are read with texts for keys.
    static Map<String, Object> asMap(@Nullable Object value) {
        if (!(value instanceof Map<?, ?>)) {
            throw new IllegalArgumentException("an object is missing");
        }
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // Of whatever was read.
    static List<Object> asList(@Nullable Object value) {
        if (!(value instanceof List<?>)) {
            throw new IllegalArgumentException("a list is missing");
        }
        return (List<Object>) value;
    }

    static String asText(@Nullable Object value) {
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException("a text is missing");
        }
        return text;
    }

    static long asWhole(@Nullable Object value) {
        if (!(value instanceof Long number)) {
            throw new IllegalArgumentException("a whole number is missing");
        }
        return number;
    }

    private @Nullable Object value() {
        space();
        if (at >= text.length()) {
            throw wrong("a value");
        }
        return switch (text.charAt(at)) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> quoted();
            default -> plain();
        };
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        if (follows('}')) {
            return map;
        }
        do {
            space();
            String key = quoted();
            if (!follows(':')) {
                throw wrong("':'");
            }
            map.put(key, value());
        } while (follows(','));
        if (!follows('}')) {
            throw wrong("'}'");
        }
        return map;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        if (follows(']')) {
            return list;
        }
        do {
            list.add(value());
        } while (follows(','));
        if (!follows(']')) {
            throw wrong("']'");
        }
        return list;
    }

    private String quoted() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw wrong("'\"'");
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
            end++;
        }
        StringBuilder out = new StringBuilder(text.substring(at + 1, end));
        at = end;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        if (at++ >= text.length()) {
            throw wrong("'\"'");
        }
        return out.toString();
    }

    private char escaped() {
        if (at + 1 >= text.length()) {
            throw wrong("the rest of a text");
        }
        char c = text.charAt(at++);
        if (c == 'u' && at + 4 <= text.length()) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int place = "nrtbf".indexOf(c);
        return place < 0 ? c : "\n\r\t\b\f".charAt(place);
    }

    private @Nullable Object plain() {
        int end = at;
        while (end < text.length() && ",]} \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end);
        at = end;
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(word);
        };
    }

    private static Number number(String word) {
        return word.matches("-?[0-9]+") ? (Number) Long.valueOf(word) : (Number) Double.valueOf(word);
    }

    private boolean follows(char c) {
        space();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("character " + (at + 1) + " should begin " + expected);
    }
}
