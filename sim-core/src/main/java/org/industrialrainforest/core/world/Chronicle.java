package org.industrialrainforest.core.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Happenings of the ideas that somebody follows. It is written to and never read by a run. */
public final class Chronicle {
    /** Follows nobody. */
    public static final long NOBODY = 0;

    /** Follows everybody. */
    public static final long EVERYBODY = -1;

    private final long followed;
    private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());

    /** One happening. */
    public record Entry(long idea, int month, Happening what, double a, double b) {
        public String words() {
            return what.words(a, b);
        }
    }

    public Chronicle(long followed) {
        this.followed = followed;
    }

    public void note(long idea, int month, Happening what, double a, double b) {
        if (followed != NOBODY && (followed == idea || followed == EVERYBODY)) {
            entries.add(new Entry(idea, month, what, a, b));
        }
    }

    /** Happenings in the order of idea and time. */
    public List<Entry> entries() {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort((x, y) ->
                x.idea() != y.idea() ? Long.compare(x.idea(), y.idea()) : Integer.compare(x.month(), y.month()));
        return sorted;
    }
}
