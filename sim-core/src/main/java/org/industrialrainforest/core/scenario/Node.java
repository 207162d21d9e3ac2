package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was written: text, a list or a map, each with its place. Scalars keep their raw text, so that what is not exactly the
 * asked type is refused where it stands instead of being converted.
 */
@Internal
public sealed interface Node {
    Place place();

    /**
     * Text of one value.
     *
     * @param quoted whether quotes or a block marked it as text; a number is never quoted
     */
    record Scalar(String text, boolean quoted, Place place) implements Node {
        /** Whether it stands for nothing: {@code null}, {@code ~} or no text at all. */
        public boolean isNull() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }
    }

    /**
     * A list.
     *
     * @param removed things that a child took out of it by their ids: what still names one of them is told where it was taken out
     */
    record Sequence(List<Node> items, Place place, List<Entry> removed) implements Node {
        public Sequence {
            items = List.copyOf(items);
            removed = List.copyOf(removed);
        }

        /** A list from which nothing was taken. */
        public Sequence(List<Node> items, Place place) {
            this(items, place, List.of());
        }
    }

    /**
     * A map in the order of writing. Keys are unique.
     *
     * @param place of its first key
     * @param wrong what was found wrong while it was read and laid over its parent, so that it is told together with what reading finds
     */
    record Mapping(List<Entry> entries, Place place, List<Problem> wrong) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
            wrong = List.copyOf(wrong);
        }

        /** A map without problems of its writing. */
        public Mapping(List<Entry> entries, Place place) {
            this(entries, place, List.of());
        }

        /** Value of a key, or null without it. */
        public @Nullable Node get(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }

        /** Text of a key, or null when there is none or it is not a scalar. */
        public @Nullable String text(String key) {
            return get(key) instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
        }

        /** A copy in which the key has this value, at its old position or at the end. */
        public Mapping with(String key, Node value) {
            List<Entry> copy = new ArrayList<>();
            boolean found = false;
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    copy.add(new Entry(key, entry.place(), value));
                    found = true;
                } else {
                    copy.add(entry);
                }
            }
            if (!found) {
                copy.add(new Entry(key, value.place(), value));
            }
            return new Mapping(copy, place, wrong);
        }

        /** A copy without the key. */
        public Mapping without(String key) {
            return new Mapping(
                    entries.stream().filter(e -> !e.key().equals(key)).toList(), place, wrong);
        }
    }

    /** A key and its value. */
    record Entry(String key, Place place, Node value) {}
}
