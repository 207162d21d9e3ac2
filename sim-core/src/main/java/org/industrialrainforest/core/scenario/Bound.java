package org.industrialrainforest.core.scenario;

import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A month that a scenario may name or leave to be derived from its calendar.
 *
 * @param month null where it is derived
 */
@Internal
public record Bound(@Nullable Month month) {
    private static final String WORD = "derived";

    /** What is derived. */
    public static final Bound DERIVED = new Bound(null);

    /**
     * Reads {@code yyyy-mm} or {@code derived}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Bound parse(String text) {
        if (text.equals(WORD)) {
            return DERIVED;
        }
        try {
            return new Bound(Month.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is neither a month like 2014-01 nor '" + WORD + "'", e);
        }
    }

    /** The month that is named, else this one. */
    Month or(Month derived) {
        return month == null ? derived : month;
    }

    /** {@code yyyy-mm} or {@code derived}. */
    @Override
    public String toString() {
        return month == null ? WORD : month.toString();
    }
}
