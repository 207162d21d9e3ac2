package org.industrialrainforest.engine.lab;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of a run's parameters: those of its point, else of its parameter set, else the model's own. */
public final class Values {
    private final SortedMap<String, String> set;
    private final SortedMap<String, String> point;

    /**
     * Values by path.
     *
     * @param set of the run's parameter set
     * @param point of the run's point, which has the last word
     */
    public Values(SortedMap<String, String> set, SortedMap<String, String> point) {
        this.set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
        this.point = Collections.unmodifiableSortedMap(new TreeMap<>(point));
    }

    /** The model's own values. */
    public static Values own() {
        return new Values(new TreeMap<>(), new TreeMap<>());
    }

    /**
     * Value of a parameter.
     *
     * @throws IllegalArgumentException if point or set give it one that is no number or not allowed
     */
    public double of(Parameter parameter) {
        String text = point.getOrDefault(parameter.path(), set.getOrDefault(parameter.path(), ""));
        return text.isEmpty() ? parameter.value() : parameter.read(text);
    }

    /** What the parameter set says, by path. */
    public SortedMap<String, String> set() {
        return set;
    }

    /** What the point says, by path. */
    public SortedMap<String, String> point() {
        return point;
    }
}
