package org.industrialrainforest.engine.lab;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A model that can be experimented with. A run is a pure function of its {@link RunSpec} and {@link Values}; seed and replicate alone enter the
 * random key, so that runs which differ in point, treatment or shock share their random numbers.
 *
 * @param <R> what a finished run shows, off which outcomes are read
 */
public interface Model<R> {
    /** What results call the model. */
    String id();

    /** Version of what a run computes: part of every run's identity, so that results of different versions are not mixed up. */
    String version();

    /** Parameters that points and parameter sets may change. */
    List<Parameter> parameters();

    /** What is compared, the baseline first. */
    List<Treatment> treatments();

    /** Scalar outcomes, in the order in which people want to read them. */
    List<Outcome<R>> outcomes();

    /** Circumstances that all treatments can be put under; {@link Treatment#NO_SHOCK} alone where there are none. */
    default List<Treatment> shocks() {
        return List.of(Treatment.NO_SHOCK);
    }

    /**
     * A run about to begin, on the caller's thread.
     *
     * @param values of the parameters under the run's parameter set and point
     */
    Run<R> start(RunSpec spec, Values values);

    /** What a point is a point of: part of the run's identity. */
    default String instance(SortedMap<String, String> point) {
        return id();
    }

    /**
     * Refuses points that are no points of the model.
     *
     * @throws IllegalArgumentException where a path is unknown, a value is not allowed, or two points are the same
     */
    default void check(List<? extends Map<String, String>> points) {
        ParameterPoints.check(parameters(), points);
    }
}
