package org.industrialrainforest.core.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was written into records and back. A key is its component's name in kebab-case ({@code capexBn} is {@code capex-bn}), an enum
 * constant likewise. Nothing is converted. A value that is not exactly of its type, a missing or unknown key, a number outside of
 * {@link Param#allowed()}, or an id given twice is each a {@link Problem}, and all are reported at once.
 *
 * <p>What says so by {@link WhenLeftOut} may be left out. A {@link Title} may be plain text.
 */
@Internal
public final class Binding {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Place> told = new LinkedHashSet<>();

    private final Check check;
    private final ScalarReader scalars = new ScalarReader(problems);

    private Binding(Check check) {
        this.check = check;
    }

    /** What is wrong with a record as it was written, beyond each of its values by itself; one of which this is said is not built. */
    @FunctionalInterface
    public interface Check {
        /**
         * Every problem of this record.
         *
         * @param type class of the record that is to be built
         * @param path of the record; empty for the whole
         */
        List<Problem> problems(Class<?> type, Node.Mapping written, String path);
    }

    /**
     * A record from what was written; references to other records are not checked.
     *
     * @throws BadInput with every problem
     */
    public static <T extends Record> T read(Node node, Class<T> type) {
        return read(node, type, (record, written, path) -> List.of());
    }

    /**
     * A record from what was written, with checks that reach over several of its values; they are asked for each record in it, itself included.
     *
     * @throws BadInput with every problem
     */
    public static <T extends Record> T read(Node node, Class<T> type, Check check) {
        Binding binding = new Binding(check);
        binding.start(node);
        Object value = binding.value(node, type, null, "");
        return type.cast(binding.orThrow(value, node));
    }

    /** What would be written for a record: every component, in their order. */
    public static Node write(Object value) {
        Place nowhere = Place.NOWHERE;
        if (value instanceof Double number) {
            return new Node.Scalar(Numbers.write(number), false, nowhere);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return new Node.Scalar(value.toString(), false, nowhere);
        }
        if (value instanceof Enum<?> constant) {
            return new Node.Scalar(Part.kebab(constant), true, nowhere);
        }
        if (value instanceof String || value instanceof Month || value instanceof Bound) {
            return new Node.Scalar(value.toString(), true, nowhere);
        }
        if (value instanceof List<?> list) {
            return new Node.Sequence(list.stream().map(Binding::write).toList(), nowhere);
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Part part : Part.of(value.getClass())) {
            entries.add(new Node.Entry(part.key(), nowhere, write(part.in(value))));
        }
        return new Node.Mapping(entries, nowhere);
    }

    /** Begins with what was found wrong while the tree was read; what is wrong at one of these places only follows from it. */
    private void start(Node node) {
        if (node instanceof Node.Mapping mapping) {
            problems.addAll(mapping.wrong());
            mapping.wrong().stream()
                    .map(Problem::place)
                    .filter(p -> p.line() > 0)
                    .forEach(told::add);
        }
    }

    private Object orThrow(@Nullable Object value, Node node) {
        if (!problems.isEmpty()) {
            int before = node instanceof Node.Mapping mapping ? mapping.wrong().size() : 0;
            problems.subList(before, problems.size()).removeIf(p -> told.contains(p.place()));
            problems.sort(Comparator.comparing((Problem p) -> p.place().file())
                    .thenComparingInt(p -> p.place().line())
                    .thenComparingInt(p -> p.place().column()));
            throw new BadInput(problems);
        }
        if (value == null) {
            throw new IllegalStateException("nothing was read at " + node.place() + " and no problem was told");
        }
        return value;
    }

    private @Nullable Object value(Node node, Type type, @Nullable Param param, String path) {
        Class<?> items = Part.itemClass(type);
        if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            return problem(
                    node,
                    path,
                    "has no value" + (items == null ? "" : "; write [] for an empty list"),
                    ScalarReader.allowed(type, param),
                    "");
        }
        if (items != null) {
            return list(node, items, path);
        }
        if (type == Title.class && node instanceof Node.Scalar scalar) {
            return scalars.text(scalar, path) == null
                    ? null
                    : construct(node, Title.class, path, new Object[] {scalar.text(), ""});
        }
        if (type instanceof Class<?> record && record.isRecord() && !Part.isScalar(record)) {
            return record(node, record, path);
        }
        if (!(node instanceof Node.Scalar scalar)) {
            String found = node instanceof Node.Sequence ? "a list" : "a group of keys";
            return problem(node, path, "is " + found + "; write one value", ScalarReader.allowed(type, param), "");
        }
        return scalars.value(scalar, (Class<?>) type, param, path);
    }

    private @Nullable Object list(Node node, Class<?> items, String path) {
        if (!(node instanceof Node.Sequence sequence)) {
            return problem(node, path, "is not a list", "a list of " + path.substring(path.lastIndexOf('.') + 1), "");
        }
        List<Object> values = new ArrayList<>();
        Map<String, Place> names = new LinkedHashMap<>();
        int position = 0;
        for (Node item : sequence.items()) {
            position++;
            Node.Scalar name = name(item, items);
            Object value = value(item, items, null, path + "[" + (name == null ? "#" + position : name.text()) + "]");
            if (value != null) {
                values.add(value);
            }
            Place first = name == null ? null : names.putIfAbsent(name.text(), name.place());
            if (name != null && first != null) {
                String at = path + (items == String.class ? "" : "[" + name.text() + "].id");
                problems.add(Problem.twice(name.place(), at, name.text(), first));
            }
        }
        return values;
    }

    /** By what an item of a list is known: the id of a thing, or the text itself in a list of names. */
    private static Node.@Nullable Scalar name(Node item, Class<?> items) {
        Node name = items != String.class && item instanceof Node.Mapping mapping ? mapping.get("id") : item;
        return name instanceof Node.Scalar scalar && !scalar.isNull() ? scalar : null;
    }

    private @Nullable Object record(Node node, Class<?> type, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            return problem(node, path, "is not a group of keys", "the keys " + String.join(", ", Part.keys(type)), "");
        }
        List<String> keys = Part.keys(type);
        Map<String, String> files = new LinkedHashMap<>();
        mapping.entries().forEach(e -> files.put(e.key(), e.place().file()));
        boolean complete = true;
        for (Node.Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key())) {
                // What the same file holds already was not meant; a key that is inherited may have been.
                List<String> meant = keys.stream()
                        .filter(k -> !entry.place().file().equals(files.get(k)))
                        .toList();
                problems.add(new Problem(
                        entry.place(),
                        join(path, entry.key()),
                        entry.key(),
                        "is not a key here",
                        String.join(", ", keys),
                        Nearest.to(entry.key(), meant)));
                complete = false;
            }
        }
        List<Part> parts = Part.of(type);
        @Nullable Object[] arguments = new @Nullable Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            Part part = parts.get(i);
            String key = part.key();
            Param param = part.param();
            Node given = mapping.get(key);
            if (given == null) {
                given = part.whenLeftOut();
            }
            if (given == null) {
                String meaning = param == null ? "" : " (" + param.meaning() + ")";
                problem(
                        node,
                        join(path, key),
                        "is missing" + meaning,
                        ScalarReader.allowed(part.genericType(), param),
                        "");
            } else {
                arguments[i] = value(given, part.genericType(), param, join(path, key));
            }
            complete &= arguments[i] != null;
        }
        List<Problem> found = check.problems(type, mapping, path);
        problems.addAll(found);
        complete &= found.isEmpty();
        return complete ? construct(node, type, path, arguments) : null;
    }

    private @Nullable Object construct(Node node, Class<?> type, String path, @Nullable Object[] arguments) {
        try {
            Class<?>[] types = Part.of(type).stream().map(Part::type).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                return problem(node, path, String.valueOf(refused.getMessage()), "", "");
            }
            throw new IllegalStateException("record " + type + " cannot be built", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record " + type + " has no public canonical constructor", e);
        }
    }

    private @Nullable Object problem(Node node, String path, String message, String allowed, String suggestion) {
        String value = node instanceof Node.Scalar scalar ? scalar.text() : "";
        problems.add(new Problem(node.place(), path, value, message, allowed, suggestion));
        return null;
    }

    /** The path of a key of what has this path. */
    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
