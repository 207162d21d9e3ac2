package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;

/** A tree of JSON beside the records that it is to become: every key, each value's type, lists of one length. Notes what differs. */
final class RecordCheck {
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private final Place file;
    private final DocumentKeys keys;
    private final Map<Class<?>, Set<JsonNode>> known;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A check of one file.
     *
     * @param keys of the documents that are read
     * @param known records by their type that stand in a list of their own, where all of the type must be one of those
     */
    RecordCheck(Place file, DocumentKeys keys, Map<Class<?>, Set<JsonNode>> known) {
        this.file = file;
        this.keys = keys;
        this.known = known;
    }

    /** What is wrong with a tree that is to become this type. */
    List<Problem> of(JsonNode tree, Type type) {
        check(tree, type, false, "");
        return problems;
    }

    private void check(JsonNode node, Type type, boolean nullable, String path) {
        if (node.isNull() && nullable) {
            return;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            rows(node, list.getActualTypeArguments()[0], path);
        } else if (type instanceof ParameterizedType map
                && map.getRawType() instanceof Class<?> raw
                && Map.class.isAssignableFrom(raw)) {
            if (is(node.isObject(), node, "an object", path)) {
                node.properties()
                        .forEach(one -> check(
                                one.getValue(), map.getActualTypeArguments()[1], false, step(path, one.getKey())));
            }
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            rows(node, plain.getComponentType(), path);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            if (is(node.isObject(), node, "an object", path)) {
                keys(node, plain, path);
            }
        } else if (type instanceof Class<?> plain) {
            value(node, plain, path);
        } else {
            throw new IllegalStateException("nothing is known of type " + type + " at " + path);
        }
    }

    private void rows(JsonNode node, Type of, String path) {
        if (is(node.isArray(), node, "a list", path)) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), of, false, path + "[" + i + "]");
            }
        }
    }

    private void keys(JsonNode node, Class<?> type, String path) {
        int before = problems.size();
        Set<String> names = new TreeSet<>();
        Set<Integer> lengths = new TreeSet<>();
        List<String> series = new ArrayList<>();
        for (DocumentKeys.Key key : keys.get(type)) {
            names.add(key.name());
            JsonNode value = node.get(key.name());
            if (value == null) {
                add(step(path, key.name()), "", "is missing", expected(key.type()));
                continue;
            }
            check(value, key.type(), key.nullable(), step(path, key.name()));
            if (key.type() instanceof Class<?> array && array.isArray() && value.isArray()) {
                lengths.add(value.size());
                series.add(key.name() + " " + value.size());
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                problems.add(new Problem(
                        file,
                        step(path, name),
                        "",
                        "is not a key here",
                        String.join(", ", names),
                        Nearest.to(name, names)));
            }
        });
        if (lengths.size() > 1) {
            add(path, "", "has series of different lengths: " + String.join(", ", series), "one length");
        }
        if (problems.size() == before) {
            refer(node, type, path);
        }
    }

    /** A record that stands in a list of its own in the same document, and is named elsewhere, is one of that list. */
    private void refer(JsonNode node, Class<?> type, String path) {
        Set<JsonNode> all = known.get(type);
        if (all != null && !all.contains(node)) {
            add(path, "", "is not in the list of those that were compared", "one of the cases");
        }
    }

    private void value(JsonNode node, Class<?> type, String path) {
        if (type == String.class) {
            is(node.isTextual(), node, "a text", path);
        } else if (type == boolean.class || type == Boolean.class) {
            is(node.isBoolean(), node, "true or false", path);
        } else if (type == int.class || type == Integer.class) {
            is(node.isIntegralNumber() && node.canConvertToInt(), node, expected(type), path);
        } else if (type == long.class || type == Long.class) {
            is(node.isIntegralNumber() && node.canConvertToLong(), node, expected(type), path);
        } else if (type == double.class || type == Double.class) {
            boolean finite = node.isNumber() && Double.isFinite(node.doubleValue());
            is(finite || (node.isTextual() && NOT_FINITE.contains(node.textValue())), node, expected(type), path);
        } else if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            is(node.isTextual() && words.contains(node.textValue()), node, expected(type), path);
        } else {
            throw new IllegalStateException("nothing is known of " + type + " at " + path);
        }
    }

    private boolean is(boolean right, JsonNode node, String expected, String path) {
        if (!right) {
            String what = switch (node.getNodeType()) {
                case ARRAY -> "is a list";
                case OBJECT -> "is an object";
                case NULL -> "is null";
                default -> "is " + shortened(node.toString());
            };
            add(path, shortened(node.toString()), what, expected);
        }
        return right;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private static String expected(Type type) {
        if (type instanceof ParameterizedType list) {
            return list.getRawType() == List.class ? "a list" : "an object";
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) {
            return "a list";
        }
        if (plain.isEnum()) {
            return "one of " + Arrays.toString(plain.getEnumConstants()).replaceAll("[\\[\\]]", "");
        }
        if (plain == String.class) {
            return "a text";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return "true or false";
        }
        if (plain == int.class || plain == long.class || plain == Integer.class || plain == Long.class) {
            return "a whole number" + (plain == int.class || plain == Integer.class ? " of at most 2147483647" : "");
        }
        return plain == double.class || plain == Double.class ? "a number or \"NaN\"" : "an object";
    }

    private void add(String path, String value, String message, String expected) {
        problems.add(new Problem(file, path, value, message, expected, ""));
    }

    private static String step(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
