package org.industrialrainforest.core.fit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set that was tried.
 *
 * @param number 0 for the scenario's own values, then in the order of trying
 * @param values by path
 * @param statistics of the facts over the set's runs, in their order; NaN for undefined
 * @param distance of all facts that were fitted
 * @param held statistics of the facts that were held out, in their order; they have no part in the distance
 */
@SuppressWarnings("ArrayRecordComponent") // read only here
public record TriedSet(
        int number, SortedMap<String, String> values, double[] statistics, double distance, double... held) {
    public TriedSet {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Value of a parameter. */
    public double value(FreeParameter parameter) {
        return Double.parseDouble(String.valueOf(values.get(parameter.path())));
    }

    /** Place of a parameter's value in its range, 0 to 1. */
    public double place(FreeParameter parameter) {
        return parameter.place(value(parameter));
    }
}
