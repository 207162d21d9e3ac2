package org.industrialrainforest.core.scenario;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a scenario says over what its parent says: maps merge by key, lists of things with an {@code id} merge by id, other lists
 * replace, {@code null} removes. A list of things may also be written as a map from id to change ({@code platforms: {graphene: null}}). A
 * thing whose id the parent does not have is new when it has all its keys, and otherwise a problem.
 */
public final class Inheritance {
    private final List<Problem> problems = new ArrayList<>();

    private Inheritance() {}

    /**
     * The whole scenario, still as written, each value with its own place.
     *
     * @throws BadInput with every change that meets nothing in the parent
     */
    public static Node.Mapping merge(Node.Mapping parent, Node.Mapping child) {
        Inheritance inheritance = new Inheritance();
        Node merged = inheritance.maps(parent, child, Scenario.class, "");
        if (!inheritance.problems.isEmpty()) {
            throw new BadInput(inheritance.problems);
        }
        return (Node.Mapping) merged;
    }

    private Node maps(Node.Mapping parent, Node.Mapping child, @Nullable Class<?> type, String path) {
        Node.Mapping merged = parent;
        for (Node.Entry entry : child.entries()) {
            String key = entry.key();
            String at = path.isEmpty() ? key : path + "." + key;
            Node old = parent.get(key);
            if (entry.value() instanceof Node.Scalar scalar && scalar.isNull()) {
                if (old == null) {
                    List<String> keys =
                            parent.entries().stream().map(Node.Entry::key).toList();
                    problems.add(new Problem(
                            entry.place(),
                            at,
                            key,
                            "null removes nothing, the parent has no such key",
                            "",
                            Nearest.to(key, keys)));
                }
                merged = merged.without(key);
            } else if (old == null) {
                merged = new Node.Mapping(append(merged.entries(), entry), merged.place());
            } else {
                merged = merged.with(key, laid(old, entry.value(), componentType(type, key), at));
            }
        }
        return merged;
    }

    private Node laid(Node old, Node change, @Nullable Type type, String path) {
        Class<?> things = type == null ? null : Binding.itemClass(type);
        if (things != null && Binding.hasId(things) && old instanceof Node.Sequence list) {
            return lists(list, change, things, path);
        }
        if (old instanceof Node.Mapping parent && change instanceof Node.Mapping child) {
            return maps(parent, child, type instanceof Class<?> record ? record : null, path);
        }
        return change;
    }

    private Node lists(Node.Sequence parent, Node change, Class<?> things, String path) {
        List<Node> merged = new ArrayList<>(parent.items());
        if (change instanceof Node.Mapping byId) {
            for (Node.Entry entry : byId.entries()) {
                thing(merged, entry, things, path);
            }
        } else if (change instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Node.Mapping mapping) {
                    thing(merged, named(mapping), things, path);
                } else {
                    problems.add(Problem.of(item.place(), path, "is not a group of keys with an id"));
                }
            }
        } else {
            return change;
        }
        return new Node.Sequence(merged, parent.place());
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

    private void thing(List<Node> merged, Node.Entry change, Class<?> things, String path) {
        String id = change.key();
        int at = 0;
        while (at < merged.size() && !(merged.get(at) instanceof Node.Mapping old && id.equals(old.text("id")))) {
            at++;
        }
        String name = path + "[" + id + "]";
        boolean removes = change.value() instanceof Node.Scalar scalar && scalar.isNull();
        if (at < merged.size() && removes) {
            merged.remove(at);
        } else if (at < merged.size()) {
            merged.set(at, laid(merged.get(at), change.value(), things, name));
        } else if (!removes && change.value() instanceof Node.Mapping mapping && isWhole(mapping, things)) {
            Node idNode = new Node.Scalar(id, true, change.place());
            merged.add(mapping.get("id") == null ? mapping.with("id", idNode) : mapping);
        } else {
            List<String> ids = merged.stream()
                    .map(n -> n instanceof Node.Mapping m ? m.text("id") : null)
                    .filter(Objects::nonNull)
                    .toList();
            String what = id.isEmpty() ? "a thing without an id" : "the parent has no '" + id + "'";
            String advice = removes
                    ? "there is nothing to remove"
                    : "a new one needs the keys " + String.join(", ", Binding.keys(things));
            problems.add(new Problem(change.place(), name, id, what + "; " + advice, "", Nearest.to(id, ids)));
        }
    }

    private static boolean isWhole(Node.Mapping thing, Class<?> things) {
        return Binding.keys(things).stream()
                .allMatch(k -> k.equals("id") || thing.get(k) != null || Binding.whenLeftOut(things, k) != null);
    }

    private static @Nullable Type componentType(@Nullable Class<?> owner, String key) {
        if (owner != null && owner.isRecord()) {
            for (Binding.Part part : Binding.parts(owner)) {
                if (part.key().equals(key)) {
                    return part.genericType();
                }
            }
        }
        return null;
    }

    private static List<Node.Entry> append(List<Node.Entry> entries, Node.Entry added) {
        List<Node.Entry> all = new ArrayList<>(entries);
        all.add(added);
        return all;
    }
}
