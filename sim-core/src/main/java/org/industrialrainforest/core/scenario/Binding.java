package org.industrialrainforest.core.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was written into records and back. A key is its component's name in kebab-case ({@code capexBn} is {@code capex-bn}), an enum
 * constant likewise. Nothing is converted. A value that is not exactly of its type, a missing or unknown key, a number outside of
 * {@link Param#allowed()}, or an id given twice is a {@link Problem}, and all are reported at once.
 *
 * <p>These may be left out: the Chinese half of a {@link Title} (which may be plain text), a policy's kind (envelope) and phases (none), and
 * levers of a mix (0). So may what a shock does not change (a factor of 1, facilities abroad not closed) and the bounds of the headline's cohort
 * (derived).
 */
public final class Binding {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Place> told = new LinkedHashSet<>();

    private Binding() {}

    /**
     * The scenario that was written, after all checks of values and of references.
     *
     * @throws BadInput with every problem
     */
    public static Scenario scenario(Node node) {
        Binding binding = new Binding();
        binding.start(node);
        Object scenario = binding.value(node, Scenario.class, null, "");
        binding.problems.addAll(ScenarioCheck.problems(node));
        return Scenario.class.cast(binding.orThrow(scenario, node));
    }

    /**
     * The policy that was written.
     *
     * @throws BadInput with every problem
     */
    public static Policy policy(Node node) {
        return read(node, Policy.class);
    }

    /**
     * The policy that was written, for a scenario whose envelope its phases must fit.
     *
     * @throws BadInput with every problem
     */
    public static Policy policy(Node node, Scenario scenario) {
        Policy policy = policy(node);
        List<Problem> idle = PhaseCheck.idle(
                (Node.Mapping) node, "", scenario.rules().state().envelopeYears());
        if (!idle.isEmpty()) {
            throw new BadInput(idle);
        }
        return policy;
    }

    /**
     * The shock that was written. Whether it happens in a world's time {@link WorldTime} tells.
     *
     * @throws BadInput with every problem
     */
    public static Shock shock(Node node) {
        Binding binding = new Binding();
        Object value = binding.value(node, Shock.class, null, "");
        if (node instanceof Node.Mapping mapping) {
            binding.problems.addAll(ScenarioCheck.shock(mapping, ""));
        }
        return (Shock) binding.orThrow(value, node);
    }

    /**
     * A record from what was written; references to other records are not checked.
     *
     * @throws BadInput with every problem
     */
    public static <T extends Record> T read(Node node, Class<T> type) {
        Binding binding = new Binding();
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
            return new Node.Scalar(kebab(constant), true, nowhere);
        }
        if (value instanceof String || value instanceof Month || value instanceof Bound) {
            return new Node.Scalar(value.toString(), true, nowhere);
        }
        if (value instanceof List<?> list) {
            return new Node.Sequence(list.stream().map(Binding::write).toList(), nowhere);
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Part part : parts(value.getClass())) {
            entries.add(new Node.Entry(part.key(), nowhere, write(part.of(value))));
        }
        return new Node.Mapping(entries, nowhere);
    }

    /**
     * A component and what reflection says of it.
     *
     * @param key its name in kebab-case
     */
    record Part(
            RecordComponent component, String key, @Nullable Param param) {
        Class<?> type() {
            return component.getType();
        }

        Type genericType() {
            return component.getGenericType();
        }

        /** Value of this component of a record. */
        Object of(Object owner) {
            try {
                return component.getAccessor().invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("component " + component + " of a public record cannot be read", e);
            }
        }
    }

    /** Reflection is slow and the same for ever, so that it is asked once for each class. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException(
                        type + " is not a record, so that it has no components to be written");
            }
            List<Part> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                String key = key(component);
                parts.add(new Part(component, key, component.getAnnotation(Param.class)));
            }
            return List.copyOf(parts);
        }
    };

    /** Components of a record class that a user may give. */
    static List<Part> parts(Class<?> type) {
        return PARTS.get(type);
    }

    /** Keys of a record class, as they are written. */
    public static List<String> keys(Class<?> type) {
        return parts(type).stream().map(Part::key).toList();
    }

    /** Class of a list's items, or null when the type is not a list. */
    static @Nullable Class<?> itemClass(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return null;
    }

    /** Whether a record is written as one word. */
    static boolean isScalar(Class<?> record) {
        return record == Month.class || record == Bound.class;
    }

    /** Whether the things of a class have an id by which lists of them are merged and selected. */
    static boolean hasId(Class<?> type) {
        return type.isRecord() && parts(type).get(0).key().equals("id");
    }

    /** What stands for a key that may be left out; null when it may not. */
    static @Nullable Node whenLeftOut(Class<?> owner, String key) {
        if (owner == Title.class && key.equals("zh")) {
            return new Node.Scalar("", true, Place.NOWHERE);
        }
        if (owner == Policy.class && key.equals("kind")) {
            return new Node.Scalar("envelope", false, Place.NOWHERE);
        }
        if (owner == Rules.Outcomes.class && key.startsWith("cohort-")) {
            return new Node.Scalar(Bound.DERIVED.toString(), false, Place.NOWHERE);
        }
        if (owner == Policy.class && key.equals("phases")) {
            return new Node.Sequence(List.of(), Place.NOWHERE);
        }
        if (owner == Shock.class
                && List.of("private-money", "ideas", "envelope").contains(key)) {
            return new Node.Scalar("1", false, Place.NOWHERE);
        }
        if (owner == Shock.class && key.equals("overseas-closed")) {
            return new Node.Scalar("false", false, Place.NOWHERE);
        }
        return owner == Policy.Mix.class ? new Node.Scalar("0", false, Place.NOWHERE) : null;
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
        Class<?> items = itemClass(type);
        if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            return problem(
                    node,
                    path,
                    "has no value" + (items == null ? "" : "; write [] for an empty list"),
                    allowed(type, param),
                    "");
        }
        if (items != null) {
            return list(node, items, path);
        }
        if (type == Title.class && node instanceof Node.Scalar scalar) {
            return text(scalar, path) == null
                    ? null
                    : construct(node, Title.class, path, new Object[] {scalar.text(), ""});
        }
        if (type instanceof Class<?> record && record.isRecord() && !isScalar(record)) {
            return record(node, record, path);
        }
        if (!(node instanceof Node.Scalar scalar)) {
            String found = node instanceof Node.Sequence ? "a list" : "a group of keys";
            return problem(node, path, "is " + found + "; write one value", allowed(type, param), "");
        }
        return scalar(scalar, (Class<?>) type, param, path);
    }

    private @Nullable Object scalar(Node.Scalar node, Class<?> type, @Nullable Param param, String path) {
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
                if (kebab((Enum<?>) constant).equals(text)) {
                    return constant;
                }
                names.add(kebab((Enum<?>) constant));
            }
            return problem(
                    node,
                    path,
                    "'" + text + "' is not a " + words(type),
                    String.join(", ", names),
                    Nearest.to(text, names));
        }
        return number(node, type, param, path);
    }

    private @Nullable Object text(Node.Scalar node, String path) {
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
            return problem(node, path, "is not a group of keys", "the keys " + String.join(", ", keys(type)), "");
        }
        List<String> keys = keys(type);
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
        List<Part> parts = parts(type);
        @Nullable Object[] arguments = new @Nullable Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            Part part = parts.get(i);
            String key = part.key();
            Param param = part.param();
            Node given = mapping.get(key);
            if (given == null) {
                given = whenLeftOut(type, key);
            }
            if (given == null) {
                String meaning = param == null ? "" : " (" + param.meaning() + ")";
                problem(node, join(path, key), "is missing" + meaning, allowed(part.genericType(), param), "");
            } else {
                arguments[i] = value(given, part.genericType(), param, join(path, key));
            }
            complete &= arguments[i] != null;
        }
        if (type == Policy.class) {
            List<Problem> misplaced = PhaseCheck.problems(mapping, path);
            problems.addAll(misplaced);
            complete &= misplaced.isEmpty();
        }
        return complete ? construct(node, type, path, arguments) : null;
    }

    private @Nullable Object construct(Node node, Class<?> type, String path, @Nullable Object[] arguments) {
        try {
            Class<?>[] types = parts(type).stream().map(Part::type).toArray(Class<?>[]::new);
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

    private static String allowed(Type type, @Nullable Param param) {
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

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The key of a record's component in a file: its name in kebab-case. */
    public static String key(RecordComponent component) {
        return HUMP.matcher(component.getName()).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(Class<?> type) {
        return HUMP.matcher(type.getSimpleName()).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
    }
}
