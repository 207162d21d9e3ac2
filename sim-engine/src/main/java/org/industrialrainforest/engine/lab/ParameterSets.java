package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.engine.simulation.Digest;

/**
 * Parameter values that a calibration accepted, each set a value by path. Every pair of a comparison takes one set, chosen by its replicate
 * alone. Both worlds of a pair and all policies therefore have the same set: replicates 0 and 1 take set 0, 2 and 3 set 1, and so on, from the
 * first again after the last. Two replicates a set are what tells the spread over sets from Monte Carlo error.
 *
 * @param of id of the scenario that was calibrated; empty for no sets
 * @param values value by path, one map for each set
 * @param counted replicates that count, where some lack: entry i is the i-th of them; empty where all do
 */
public record ParameterSets(String of, List<SortedMap<String, String>> values, List<Integer> counted) {
    /** The scenario's own values everywhere. */
    public static final ParameterSets OWN = new ParameterSets("", List.of());

    /** Number that stands for the scenario's own values. */
    public static final int OWN_VALUES = -1;

    /** Consecutive replicates that share a set. */
    public static final int REPLICATES = 2;

    public ParameterSets {
        List<SortedMap<String, String>> copies = new ArrayList<>();
        for (Map<String, String> one : values) {
            copies.add(Collections.unmodifiableSortedMap(new TreeMap<>(one)));
        }
        values = List.copyOf(copies);
        counted = List.copyOf(counted);
    }

    /** Where all replicates count. */
    public ParameterSets(String of, List<SortedMap<String, String>> values) {
        this(of, values, List.of());
    }

    /**
     * The same for results of which some replicates lack: from here on replicate i is the i-th that is there.
     *
     * @param replicates that are there, ascending
     */
    public ParameterSets counting(List<Integer> replicates) {
        return new ParameterSets(of, values, replicates);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public int size() {
        return values.size();
    }

    /** The set of a replicate, {@link #OWN_VALUES} when there are none. */
    public int setOf(int replicate) {
        int number = counted.isEmpty() ? replicate : counted.get(replicate);
        return isEmpty() ? OWN_VALUES : number / REPLICATES % size();
    }

    /** Values by path of a set; empty for {@link #OWN_VALUES}. */
    public SortedMap<String, String> set(int number) {
        return number == OWN_VALUES ? Collections.unmodifiableSortedMap(new TreeMap<>()) : values.get(number);
    }

    /** Paths that the sets give a value. */
    public List<String> paths() {
        return isEmpty() ? List.of() : List.copyOf(values.get(0).keySet());
    }

    /** The sets without some paths: a scenario that gives those a value of its own keeps it. */
    public ParameterSets without(List<String> paths) {
        List<SortedMap<String, String>> fewer = new ArrayList<>();
        for (SortedMap<String, String> one : values) {
            TreeMap<String, String> kept = new TreeMap<>(one);
            paths.forEach(kept::remove);
            if (kept.isEmpty()) {
                return OWN;
            }
            fewer.add(kept);
        }
        return new ParameterSets(of, fewer);
    }

    /** SHA-256 of paths and values; empty when there are no sets: part of the identity of runs. */
    public String digest() {
        if (isEmpty()) {
            return "";
        }
        Digest digest = new Digest("rainforest-parameter-sets/1");
        for (SortedMap<String, String> one : values) {
            one.forEach((path, value) -> digest.add(path + "=" + value));
        }
        return digest.hex();
    }
}
