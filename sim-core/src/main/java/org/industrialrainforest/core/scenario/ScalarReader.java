package org.industrialrainforest.core.scenario;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/** Turns one word that was written into a value of its type, or tells what is wrong with it. */
final class ScalarReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final List<Problem> problems;

    /**
     * A reader.
     *
     * @param problems to which it adds
     */
    ScalarReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The value, or null when it is not one of its type and a problem was told. */
    @Nullable
    Object value(Node.Scalar node, Class<?> type, @Nullable Param param, String path) {
        String text = node.text();
        if (type == String.class) {
            boolean id = path.endsWith(".id") || path.equals("id");
            if (id && !ID.matcher(text).matches()) {
                return problem(node, path, "'" + text + "' is not an id", "a-z, 0-9 and hyphens", "");
            }
            return text(node, path);
        }
        if (type == Month.class) {
            return month(node, path);
        }
        if (type == Bound.class) {
            try {
                return Bound.parse(text);
            } catch (IllegalArgumentException e) {
                return problem(
                        node,
                        path,
                        String.valueOf(e.getMessage()),
                        allowed(type, param),
                        Nearest.to(text, List.of("derived")));
            }
        }
        if (type == boolean.class) {
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
            String meant =
                    text.matches("(?i)yes|on|y|true") ? "true" : text.matches("(?i)no|off|n|false") ? "false" : "";
            return problem(node, path, "'" + text + "' is not true or false", "true, false", meant);
        }
        if (type.isEnum()) {
            List<String> names = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                if (Part.kebab((Enum<?>) constant).equals(text)) {
                    return constant;
                }
                names.add(Part.kebab((Enum<?>) constant));
            }
            return problem(
                    node,
                    path,
                    "'" + text + "' is not a " + Part.words(type),
                    String.join(", ", names),
                    Nearest.to(text, names));
        }
        return number(node, type, param, path);
    }

    /** Plain text, or null when it is not and a problem was told. */
    @Nullable
    Object text(Node.Scalar node, String path) {
        String offender = PlainText.offender(node.text());
        return offender.isEmpty()
                ? node.text()
                : problem(
                        node,
                        path,
                        "'" + node.text() + "' holds the control character " + offender,
                        "text without control characters",
                        "");
    }

    private @Nullable Object number(Node.Scalar node, Class<?> type, @Nullable Param param, String path) {
        String text = node.text();
        boolean whole = type != double.class;
        if (node.quoted()) {
            return problem(
                    node,
                    path,
                    "'" + text + "' is quoted text; write the number without quotes",
                    allowed(type, param),
                    "");
        }
        if (whole ? !Numbers.isWhole(text) : !Numbers.isReal(text)) {
            return problem(
                    node, path, Numbers.complaint(text, whole), allowed(type, param), Numbers.suggestion(text, whole));
        }
        double number = Double.parseDouble(text) + 0.0;
        double low =
                type == int.class ? Integer.MIN_VALUE : type == long.class ? Long.MIN_VALUE : Double.NEGATIVE_INFINITY;
        double high =
                type == int.class ? Integer.MAX_VALUE : type == long.class ? Long.MAX_VALUE : Double.POSITIVE_INFINITY;
        if (param != null) {
            low = Math.max(low, param.allowed()[0]);
            high = Math.min(high, param.allowed()[1]);
        }
        if (number < low || number > high) {
            String side = number < low ? "too small" : "too large";
            String bounds = param == null ? Numbers.between(low, high) : allowed(type, param);
            return problem(node, path, "'" + text + "' is " + side, bounds, "");
        }
        if (type == double.class) {
            return number;
        }
        try {
            return type == int.class ? (Object) Integer.parseInt(text) : (Object) Long.parseLong(text);
        } catch (NumberFormatException e) {
            return problem(node, path, "'" + text + "' is too large", Numbers.between(low, high), "");
        }
    }

    private @Nullable Object month(Node.Scalar node, String path) {
        try {
            return Month.parse(node.text());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String wrong = message.contains("calendar") ? message : "'" + node.text() + "' is not a month";
            return problem(node, path, wrong, "yyyy-mm, such as 2014-01", "");
        }
    }

    /** What a value of a type may be, in words; empty where there is no bound. */
    static String allowed(Type type, @Nullable Param param) {
        if (type == Bound.class) {
            return "yyyy-mm, such as 2014-01, or derived";
        }
        if (param != null) {
            String bounds = Numbers.between(param.allowed()[0], param.allowed()[1]);
            return bounds.isEmpty() || param.unit().equals("-") ? bounds : bounds + " (" + param.unit() + ")";
        }
        if (type == boolean.class) {
            return "true, false";
        }
        return type == Month.class ? "yyyy-mm, such as 2014-01" : "";
    }

    private @Nullable Object problem(Node.Scalar node, String path, String message, String allowed, String suggestion) {
        problems.add(new Problem(node.place(), path, node.text(), message, allowed, suggestion));
        return null;
    }
}
