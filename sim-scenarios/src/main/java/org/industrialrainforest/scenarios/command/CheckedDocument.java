package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.tables.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * A document that a command wrote, read back. Before anything is made of it, every key is checked against the records that it was written from.
 * Their components are the keys, none more and none less, of their types, and null only where they are nullable. Series of one record are of
 * one length. The records alone say what is right, so that a new component needs nothing here.
 */
final class CheckedDocument {
    /** Writes and reads the documents; {@code NaN} and the infinities are texts, for JSON has no such numbers. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");
    private static final int MOST_TOLD = 10;

    /** A tree takes so many times the memory of its text. */
    private static final int SPACE = 10;

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Class<?>, List<Key>> keys = new HashMap<>();
    private final Map<Class<?>, String> lists = new HashMap<>();
    private final Map<Class<?>, Set<JsonNode>> known = new HashMap<>();

    CheckedDocument(Path file) {
        this.file = file;
    }

    static ObjectNode tree(Object document) {
        return MAPPER.valueToTree(document);
    }

    /**
     * A document that says its format in a key {@code format}.
     *
     * @throws BadInput with all that is wrong
     */
    <T> T read(String format, Class<T> type) {
        JsonNode tree = tree();
        JsonNode its = tree.path("format");
        if (its.isTextual() && !its.asText().equals(format)) {
            throw new BadInput(new Problem(
                    place(),
                    "format",
                    its.asText(),
                    "'" + its.asText() + "' is not what this version writes; do the command that wrote it once more",
                    format,
                    ""));
        }
        return checked(tree, new TypeReference<>() {
            @Override
            public Type getType() {
                return type;
            }
        });
    }

    /**
     * Any document.
     *
     * @throws BadInput with all that is wrong
     */
    <T> T read(TypeReference<T> type) {
        return checked(tree(), type);
    }

    private <T> T checked(JsonNode tree, TypeReference<T> type) {
        lists.forEach((of, pointer) -> {
            Set<JsonNode> all = new HashSet<>();
            tree.at(pointer).forEach(all::add);
            known.put(of, all);
        });
        check(tree, type.getType(), false, "");
        if (!problems.isEmpty()) {
            int more = problems.size() - MOST_TOLD;
            List<Problem> told = new ArrayList<>(problems.subList(0, Math.min(MOST_TOLD, problems.size())));
            if (more > 0) {
                told.add(Problem.of(place(), "", more + " more such problems"));
            }
            throw new BadInput(told);
        }
        try {
            return MAPPER.readValue(MAPPER.treeAsTokens(tree), type);
        } catch (JsonMappingException e) {
            // Of the right type, and refused by the record itself.
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String message =
                    cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
            throw new BadInput(Problem.of(place(), path(e), String.valueOf(message)));
        } catch (IOException e) {
            throw new IllegalStateException(file + " in memory cannot be read", e);
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
        }
        return path.toString();
    }

    private Place place() {
        return Place.of(file.toString());
    }

    private JsonNode tree() {
        try {
            long size = Files.size(file);
            if (size > Runtime.getRuntime().maxMemory() / SPACE) {
                throw new CannotFinish(file + " has " + size / 1_000_000
                        + " MB, too much for this memory; give more, such as RAINFOREST_JAVA_OPTS=-Xmx8g");
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = MAPPER.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                throw new BadInput(Problem.of(place(), "", "is empty"));
            }
            return tree;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            // Where a bracket that is never closed was opened, the parser tells with words of its own settings.
            String line = e instanceof JsonEOFException
                    ? "it ends in the middle, so that a part of the file is lost"
                    : e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(start marker at .*", "");
            throw new BadInput(Problem.of(
                    at == null ? place() : new Place(file.toString(), at.getLineNr(), at.getColumnNr()),
                    "",
                    "is no whole JSON document: " + line));
        } catch (CharacterCodingException e) {
            throw new BadInput(Problem.of(place(), "", "is not in UTF-8, in which it was written"));
        } catch (IOException e) {
            throw new CannotFinish(file + " cannot be read: " + FileFault.reason(file, e), e);
        }
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
        for (Key key : keys.computeIfAbsent(type, Key::of)) {
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
                        place(),
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

    /** The same, where records of a type are those of one list alone, such as the cases of a comparison. */
    CheckedDocument among(Class<?> type, String pointer) {
        lists.put(type, pointer);
        return this;
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
        problems.add(new Problem(place(), path, value, message, expected, ""));
    }

    private static String step(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A key of a record's document, under the name that is written. */
    private record Key(String name, Type type, boolean nullable) {
        static List<Key> of(Class<?> type) {
            List<Key> keys = new ArrayList<>();
            for (BeanPropertyDefinition written : MAPPER.getSerializationConfig()
                    .introspect(MAPPER.constructType(type))
                    .findProperties()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    if (component.getName().equals(written.getInternalName())) {
                        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                        keys.add(new Key(written.getName(), component.getGenericType(), nullable));
                    }
                }
            }
            return keys;
        }
    }
}
