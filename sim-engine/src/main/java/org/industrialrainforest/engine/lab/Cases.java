package org.industrialrainforest.engine.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases of an experiment in the order of a replicate's runs, and which of them is whose baseline. */
public final class Cases {
    private final List<Case> all;
    private final String baseline;
    private final Map<Case, Integer> places = new LinkedHashMap<>();

    /**
     * Cases.
     *
     * @param baseline id of the treatment that the others are compared to
     */
    public Cases(List<Case> all, String baseline) {
        this.all = List.copyOf(all);
        this.baseline = baseline;
        for (int c = 0; c < all.size(); c++) {
            places.put(all.get(c), c);
        }
    }

    /** All cases. */
    public List<Case> all() {
        return all;
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /**
     * Place of a run's case.
     *
     * @throws IllegalArgumentException if the run belongs to no case
     */
    public int of(RunSpec spec) {
        return place(Case.of(spec));
    }

    /**
     * Place of the baseline under a case's point and shock.
     *
     * @param c place of the case
     */
    public int baselineOf(int c) {
        return place(new Case(baseline, all.get(c).point(), all.get(c).shock()));
    }

    /**
     * Place of the case with a label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int labelled(String label) {
        List<String> labels = all.stream().map(Case::label).toList();
        int place = labels.indexOf(label);
        if (place < 0) {
            throw new IllegalArgumentException("case '" + label + "' is not one of this experiment: " + labels);
        }
        return place;
    }

    private int place(Case one) {
        Integer place = places.get(one);
        if (place == null) {
            throw new IllegalArgumentException("case " + one.label() + " is not one of this experiment");
        }
        return place;
    }
}
