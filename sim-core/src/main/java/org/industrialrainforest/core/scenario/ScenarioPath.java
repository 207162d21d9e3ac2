package org.industrialrainforest.core.scenario;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names values of a scenario: {@code platforms[sitri-pilot-line].slots}, {@code platforms[*].fee}, {@code
 * sectors[biomedicine].stages[phase-2].pass-probability}, {@code rules.knowledge.depreciation} or short {@code knowledge.depreciation}. A
 * selector is an id, {@code *}, or conditions that all must hold, {@code [sector=biomedicine;slots>=20]}; without one all are meant. Names
 * may be written in kebab-case, camelCase or snake_case.
 */
final class ScenarioPath {
    private static final Pattern SEGMENT = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)(?:\\[([^\\]]*)\\])?(\\.|$)");
    private static final Pattern CONDITION =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_.-]*)\\s*(>=|<=|!=|=|>|<)\\s*(.*?)\\s*");

    private record Segment(String name, @Nullable String selector) {}

    private static final String RULES = "rules";

    private final Class<? extends Record> root;
    private final String text;
    private final List<Segment> segments;

    private ScenarioPath(Class<? extends Record> root, String text, List<Segment> segments) {
        this.root = root;
        this.text = text;
        this.segments = segments;
    }

    /**
     * Reads a path.
     *
     * @param root class of a scenario
     * @throws BadInput when it is not of this form or its first name is nowhere in a scenario
     */
    static ScenarioPath parse(String text, Class<? extends Record> root) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(text);
        int at = 0;
        boolean more = true;
        while (more) {
            if (!matcher.find(at) || matcher.start() != at) {
                String form = "platforms[sitri-pilot-line].slots, platforms[*].fee or knowledge.depreciation";
                throw new BadInput(new Problem(
                        Place.NOWHERE, text, text, "'" + text.substring(at) + "' cannot be read as a path", form, ""));
            }
            segments.add(new Segment(matcher.group(1), matcher.group(2)));
            at = matcher.end();
            more = !matcher.group(3).isEmpty();
        }
        return new ScenarioPath(root, text, complete(text, segments, root));
    }

    /** A copy of the scenario in which the path has this value. */
    Node set(Node scenario, String value) {
        return set(scenario, root, 0, value, "", new ArrayList<>());
    }

    /** Every value that the path names, each with its full path and ids as selectors. */
    List<String> places(Node scenario) {
        List<String> places = new ArrayList<>();
        set(scenario, root, 0, "", "", places);
        return places;
    }

    private Node set(Node node, Type type, int depth, String value, String at, List<String> reached) {
        Class<?> items = Part.itemClass(type);
        if (depth == segments.size()) {
            reached.add(at);
            return leaf(type, items, value, at);
        }
        if (!(type instanceof Class<?> record && record.isRecord() && node instanceof Node.Mapping mapping)) {
            throw bad(at, "has no parts; end the path there", "", "");
        }
        Segment segment = segments.get(depth);
        Part part = part(record, segment.name(), at);
        String key = part.key();
        String path = at.isEmpty() ? key : at + "." + key;
        Node child = mapping.get(key);
        if (child == null) {
            throw new IllegalStateException("a written scenario lacks " + path);
        }
        Class<?> things = Part.itemClass(part.genericType());
        if (things != null && Part.hasId(things) && child instanceof Node.Sequence list) {
            return mapping.with(key, setSelected(list, things, segment, depth, value, path, reached));
        }
        if (segment.selector() != null) {
            throw bad(path, "is not a list of things, so that [" + segment.selector() + "] selects nothing", "", "");
        }
        return mapping.with(key, set(child, part.genericType(), depth + 1, value, path, reached));
    }

    private Node setSelected(
            Node.Sequence list,
            Class<?> things,
            Segment segment,
            int depth,
            String value,
            String path,
            List<String> reached) {
        if (depth + 1 == segments.size()) {
            throw bad(path, "names whole things; add one of their parts", String.join(", ", Part.keys(things)), "");
        }
        String selector = segment.selector() == null ? "*" : segment.selector();
        List<Node> changed = new ArrayList<>();
        boolean found = false;
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping mapping && selects(selector, mapping, things, path)) {
                changed.add(set(item, things, depth + 1, value, path + "[" + mapping.text("id") + "]", reached));
                found = true;
            } else {
                changed.add(item);
            }
        }
        if (!found) {
            List<String> ids = new ArrayList<>();
            for (Node item : list.items()) {
                String id = item instanceof Node.Mapping mapping ? mapping.text("id") : null;
                if (id != null) {
                    ids.add(id);
                }
            }
            throw bad(path, "[" + selector + "] selects none", String.join(", ", ids), Nearest.to(selector, ids));
        }
        return new Node.Sequence(changed, list.place());
    }

    private boolean selects(String selector, Node.Mapping thing, Class<?> things, String path) {
        if (selector.equals("*") || selector.equals(thing.text("id"))) {
            return true;
        }
        boolean all = CONDITION.matcher(selector.split(";", -1)[0]).matches();
        for (String condition : all ? selector.split(";", -1) : new String[0]) {
            Matcher matcher = CONDITION.matcher(condition);
            if (!matcher.matches()) {
                throw bad(
                        path,
                        "'" + condition + "' in [" + selector + "] is not a condition",
                        "key=value, key>=value",
                        "");
            }
            all &= holds(thing, things, matcher.group(1), matcher.group(2), matcher.group(3), path);
        }
        return all;
    }

    private boolean holds(Node.Mapping thing, Class<?> things, String key, String operator, String bound, String path) {
        Node node = thing;
        Class<?> type = things;
        for (String name : key.split("\\.", -1)) {
            Part part = part(type, name, path);
            Node next = node instanceof Node.Mapping mapping ? mapping.get(part.key()) : null;
            node = next == null ? node : next;
            type = part.type();
        }
        if (!(node instanceof Node.Scalar scalar)) {
            throw bad(path + "[" + key + "]", "is not one value, so that it cannot be compared", "", "");
        }
        String value = scalar.text();
        int order = Numbers.isReal(value) && Numbers.isReal(bound)
                ? Double.compare(Double.parseDouble(value), Double.parseDouble(bound))
                : value.compareTo(bound);
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order < 0;
        };
    }

    private Node leaf(Type type, @Nullable Class<?> items, String value, String at) {
        if (items == String.class) {
            String inside = value.strip();
            if (inside.startsWith("[") && inside.endsWith("]")) {
                inside = inside.substring(1, inside.length() - 1);
            }
            List<Node> list = new ArrayList<>();
            for (String item : inside.isBlank() ? new String[0] : inside.split(",", -1)) {
                list.add(new Node.Scalar(item.strip(), true, Place.NOWHERE));
            }
            return new Node.Sequence(list, Place.NOWHERE);
        }
        if (type instanceof Class<?> record && record.isRecord() && !Part.isScalar(record) && record != Title.class) {
            throw bad(at, "is a group; add one of its parts", String.join(", ", Part.keys(record)), "");
        }
        return new Node.Scalar(value, type == String.class || type == Title.class, Place.NOWHERE);
    }

    private Part part(Class<?> record, String name, String at) {
        Part part = find(record, name);
        if (part == null) {
            List<String> keys = record.isRecord() ? Part.keys(record) : List.of();
            String where = at.isEmpty() ? "a scenario" : at;
            throw bad(text, where + " has no '" + name + "'", String.join(", ", keys), Nearest.to(name, keys));
        }
        return part;
    }

    private static @Nullable Part find(Class<?> record, String name) {
        for (Part part : record.isRecord() ? Part.of(record) : List.<Part>of()) {
            if (Nearest.plain(part.key()).equals(Nearest.plain(name))) {
                return part;
            }
        }
        return null;
    }

    /** Puts {@code rules.…} before a short form when one parameter of the rules alone ends so. */
    private static List<Segment> complete(String text, List<Segment> segments, Class<? extends Record> root) {
        if (find(root, segments.get(0).name()) != null) {
            return segments;
        }
        Map<String, List<Segment>> known = new LinkedHashMap<>();
        Part rules = Part.of(root, RULES);
        if (rules != null) {
            collect(rules.type(), RULES, List.of(new Segment(RULES, null)), known);
        }
        String tail = "." + plain(segments);
        List<String> matches = known.keySet().stream()
                .filter(p -> plain(known.get(p)).endsWith(tail))
                .toList();
        if (matches.size() == 1) {
            List<Segment> match = known.get(matches.get(0));
            return match == null ? segments : match;
        }
        if (matches.size() > 1) {
            throw new BadInput(new Problem(
                    Place.NOWHERE, text, text, "is ambiguous; write one of " + String.join(", ", matches), "", ""));
        }
        List<String> candidates = new ArrayList<>(known.keySet());
        known.keySet().forEach(p -> candidates.add(p.substring(RULES.length() + 1)));
        known.keySet().forEach(p -> candidates.add(p.substring(p.lastIndexOf('.') + 1)));
        candidates.addAll(Part.keys(root));
        String name = segments.get(0).name();
        String nearest = partOfThings(name, root);
        if (nearest.isEmpty()) {
            nearest = Nearest.to(text, candidates);
        }
        throw new BadInput(new Problem(
                Place.NOWHERE,
                text,
                text,
                "a scenario has no '" + name + "'",
                String.join(", ", Part.keys(root)) + ", or a parameter of the rules such as knowledge.depreciation",
                nearest.isEmpty() ? Nearest.to(name, Part.keys(root)) : nearest));
    }

    /** For a bare {@code fee} the path that was probably meant, {@code platforms[*].fee}. */
    private static String partOfThings(String name, Class<? extends Record> root) {
        for (Part list : Part.of(root)) {
            Class<?> things = Part.itemClass(list.genericType());
            Part part = things == null ? null : find(things, name);
            if (part != null && part.param() != null) {
                return list.key() + "[*]." + part.key();
            }
        }
        return "";
    }

    private static void collect(Class<?> record, String path, List<Segment> prefix, Map<String, List<Segment>> known) {
        for (Part part : Part.of(record)) {
            String name = path + "." + part.key();
            List<Segment> segments = new ArrayList<>(prefix);
            segments.add(new Segment(part.key(), null));
            known.put(name, segments);
            if (part.type().isRecord()) {
                collect(part.type(), name, segments, known);
            }
        }
    }

    private static String plain(@Nullable List<Segment> segments) {
        StringBuilder plain = new StringBuilder();
        for (Segment segment : segments == null ? List.<Segment>of() : segments) {
            plain.append(plain.isEmpty() ? "" : ".").append(Nearest.plain(segment.name()));
            plain.append(segment.selector() == null ? "" : "[" + segment.selector() + "]");
        }
        return plain.toString();
    }

    private static BadInput bad(String path, String message, String allowed, String suggestion) {
        return new BadInput(new Problem(Place.NOWHERE, path, "", message, allowed, suggestion));
    }
}
