package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/** What checks found wrong with something that was written, and how they read it: what cannot be read is told elsewhere. */
final class Findings {
    private final Node.Mapping whole;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Node.Mapping whole) {
        this.whole = whole;
    }

    /** All that was told, in the order of telling. */
    List<Problem> problems() {
        return problems;
    }

    /** Tells of a problem with a place of its own. */
    void add(Problem problem) {
        problems.add(problem);
    }

    /** Tells of a month that is before another of the same owner. */
    void notBefore(Node.Mapping owner, String key, String earlier, String path) {
        Month month = month(owner, key);
        Month bound = month(owner, earlier);
        if (month != null && bound != null && month.compareTo(bound) < 0) {
            wrong(
                    changed(owner.get(key), owner.get(earlier)),
                    path + key,
                    "'" + month + "' is before " + earlier + ", " + bound,
                    "",
                    "");
        }
    }

    /** Of values that do not go together the one that the own file of the whole gives, where only one of them is its own; else the first. */
    @Nullable
    Node changed(@Nullable Node first, @Nullable Node second) {
        Node id = whole.get("id");
        String own = (id == null ? whole : id).place().file();
        boolean inherited = first != null
                && second != null
                && !first.place().file().equals(own)
                && second.place().file().equals(own);
        return inherited ? second : first;
    }

    /** Things of a list of the whole. */
    List<Node.Mapping> items(String plural) {
        if (!(whole.get(plural) instanceof Node.Sequence list)) {
            return List.of();
        }
        return list.items().stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .toList();
    }

    /** Ids of the things of a list. */
    Set<String> ids(String plural) {
        Set<String> ids = new LinkedHashSet<>();
        for (Node.Mapping item : items(plural)) {
            String id = item.text("id");
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** A month, or null where none can be read. */
    static @Nullable Month month(Node.Mapping owner, String key) {
        String text = owner.text(key);
        try {
            return text == null ? null : Month.parse(text);
        } catch (IllegalArgumentException e) {
            return null; // told by ScalarReader
        }
    }

    /** A number, or null where none can be read. */
    static @Nullable Double number(Node.Mapping owner, String key) {
        String text = owner.text(key);
        return text != null && Numbers.isReal(text) ? (Double) Double.parseDouble(text) : null;
    }

    /** Tells of a value; of the whole where it is not given. */
    void wrong(@Nullable Node node, String path, String message, String allowed, String suggestion) {
        String value = node instanceof Node.Scalar scalar ? scalar.text() : "";
        problems.add(
                new Problem(node == null ? whole.place() : node.place(), path, value, message, allowed, suggestion));
    }
}
