package org.industrialrainforest.core.scenario;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a scenario says over what its parent says: maps merge by key, lists of things with an {@code id} merge by id. Other lists and titles
 * replace, {@code null} removes, an empty list of things removes all. A list of things may also be written as a map from id to change
 * ({@code platforms: {graphene: null}}). A thing whose id the parent does not have is new when it has all its keys, and otherwise a problem.
 */
@Internal
public final class Inheritance {
    private final List<Problem> problems = new ArrayList<>();

    private Inheritance() {}

    /**
     * The whole scenario, still as written, each value with its own place. Problems of both files and every change that meets nothing in the
     * parent are in its {@link Node.Mapping#wrong()}.
     *
     * @param type class of what is written, for example {@code Scenario.class}
     */
    public static Node.Mapping merge(Node.Mapping parent, Node.Mapping child, Class<? extends Record> type) {
        Inheritance inheritance = new Inheritance();
        inheritance.problems.addAll(parent.wrong());
        inheritance.problems.addAll(child.wrong());
        Node.Mapping merged = inheritance.maps(parent, child, type, "");
        return new Node.Mapping(merged.entries(), merged.place(), inheritance.problems);
    }

    private Node.Mapping maps(Node.Mapping parent, Node.Mapping child, @Nullable Class<?> type, String path) {
        Map<String, Node.Entry> merged = new LinkedHashMap<>();
        parent.entries().forEach(entry -> merged.put(entry.key(), entry));
        for (Node.Entry entry : child.entries()) {
            String key = entry.key();
            String at = path.isEmpty() ? key : path + "." + key;
            Node.Entry old = merged.get(key);
            if (isNull(entry.value())) {
                if (old == null) {
                    problems.add(new Problem(
                            entry.place(),
                            at,
                            key,
                            "null removes nothing, the parent has no such key",
                            "",
                            Nearest.to(key, merged.keySet())));
                } else if (mayBeLeftOut(type, key)) {
                    merged.remove(key);
                } else {
                    merged.put(key, entry); // Binding says there that this key can't be left out
                }
            } else if (old == null) {
                merged.put(key, entry);
            } else {
                Node laid = laid(old.value(), entry.value(), componentType(type, key), at);
                merged.put(key, new Node.Entry(key, entry.place(), laid));
            }
        }
        return new Node.Mapping(new ArrayList<>(merged.values()), parent.place());
    }

    private Node laid(Node old, Node change, @Nullable Type type, String path) {
        Class<?> things = type == null ? null : Part.itemClass(type);
        if (things != null && Part.hasId(things) && old instanceof Node.Sequence list) {
            return lists(list, change, things, path);
        }
        // Half a title of the parent beside half of one's own would name two things.
        if (type != Title.class && old instanceof Node.Mapping parent && change instanceof Node.Mapping child) {
            return maps(parent, child, type instanceof Class<?> record ? record : null, path);
        }
        return change;
    }

    private Node lists(Node.Sequence parent, Node change, Class<?> things, String path) {
        List<Node.Entry> changes = new ArrayList<>();
        if (change instanceof Node.Mapping byId) {
            changes.addAll(byId.entries());
        } else if (change instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Node.Mapping mapping) {
                    changes.add(named(mapping));
                } else {
                    problems.add(Problem.of(item.place(), path, "is not a group of keys with an id"));
                }
            }
        } else {
            return change;
        }
        List<Node.Entry> removed = new ArrayList<>(parent.removed());
        Map<String, Node> merged = new LinkedHashMap<>();
        for (Node item : parent.items()) {
            String id = item instanceof Node.Mapping mapping ? mapping.text("id") : null;
            // What has no id of its own, or that of another, stays for Binding to tell of, under a key that is no id.
            merged.put(id == null || merged.containsKey(id) ? "#" + merged.size() : id, item);
        }
        if (change instanceof Node.Sequence list && list.items().isEmpty()) {
            merged.forEach((id, item) -> removed.add(new Node.Entry(id, list.place(), list)));
            return new Node.Sequence(List.of(), list.place(), removed);
        }
        Map<String, Place> given = new LinkedHashMap<>();
        for (Node.Entry thing : changes) {
            Place first = given.putIfAbsent(thing.key(), thing.place());
            if (first == null || thing.key().isEmpty()) {
                thing(merged, removed, thing, things, path);
            } else {
                problems.add(Problem.twice(thing.place(), path + "[" + thing.key() + "]", thing.key(), first));
            }
        }
        // What is wrong with the list as a whole follows from its last change.
        return new Node.Sequence(new ArrayList<>(merged.values()), change.place(), removed);
    }

    /** {@code {id: x, …}} or {@code {x: null}} as an entry from id to change. */
    private static Node.Entry named(Node.Mapping mapping) {
        Node id = mapping.get("id");
        if (id == null && mapping.entries().size() == 1) {
            return mapping.entries().get(0);
        }
        String text = mapping.text("id");
        return new Node.Entry(text == null ? "" : text, id == null ? mapping.place() : id.place(), mapping);
    }

    private void thing(
            Map<String, Node> merged, List<Node.Entry> removed, Node.Entry change, Class<?> things, String path) {
        String id = change.key();
        String name = path + "[" + id + "]";
        Node old = merged.get(id);
        boolean removes = isNull(change.value());
        if (old != null && removes) {
            merged.remove(id);
            removed.add(change);
        } else if (old != null) {
            merged.put(id, laid(old, change.value(), things, name));
        } else if (!removes && change.value() instanceof Node.Mapping mapping && isWhole(mapping, things)) {
            Node idNode = new Node.Scalar(id, true, change.place());
            merged.put(id, mapping.get("id") == null ? mapping.with("id", idNode) : mapping);
            removed.removeIf(entry -> entry.key().equals(id));
        } else {
            String what = id.isEmpty() ? "a thing without an id" : "the parent has no '" + id + "'";
            String advice = removes
                    ? "there is nothing to remove"
                    : "a new one needs the keys " + String.join(", ", Part.keys(things));
            problems.add(
                    new Problem(change.place(), name, id, what + "; " + advice, "", Nearest.to(id, merged.keySet())));
        }
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNull();
    }

    private static boolean isWhole(Node.Mapping thing, Class<?> things) {
        return Part.keys(things).stream()
                .allMatch(k -> k.equals("id") || thing.get(k) != null || mayBeLeftOut(things, k));
    }

    /** Whether a key of a class may be left out; of what is no part of a record, anything. */
    private static boolean mayBeLeftOut(@Nullable Class<?> owner, String key) {
        Part part = owner == null ? null : Part.of(owner, key);
        return owner == null || (part != null && part.whenLeftOut() != null);
    }

    private static @Nullable Type componentType(@Nullable Class<?> owner, String key) {
        Part part = owner == null ? null : Part.of(owner, key);
        return part == null ? null : part.genericType();
    }
}
