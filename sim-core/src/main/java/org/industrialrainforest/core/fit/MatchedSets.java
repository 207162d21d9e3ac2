package org.industrialrainforest.core.fit;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.engine.matching.Matched;

/**
 * What a history match found.
 *
 * @param scenario its id
 * @param facts that were measured
 * @param unmeasured ids of facts that the scenario has no world for
 * @param refused runs' sets that the scenario refuses
 */
public record MatchedSets(
        String scenario,
        MatchSettings settings,
        List<FreeParameter> free,
        List<Fact> facts,
        List<String> unmeasured,
        Matched matched,
        List<RefusedSet> refused) {
    /** Copies its lists. */
    public MatchedSets {
        free = List.copyOf(free);
        facts = List.copyOf(facts);
        unmeasured = List.copyOf(unmeasured);
        refused = List.copyOf(refused);
    }

    /** Values by path of the members of the region. */
    public List<SortedMap<String, String>> members() {
        return Arrays.stream(matched.members())
                .map(point -> FreeParameter.values(free, point))
                .toList();
    }

    /**
     * What is said of a set that is handed in.
     *
     * @param outside paths of values outside of their ranges, which emulators say nothing about
     * @param implausibility by fact, the largest over all waves, of the emulators
     * @param worst the largest over all waves of the implausibility that the cut looks at
     * @param inside whether no wave rules it out and no value is outside
     */
    public record Judged(
            List<String> outside, NavigableMap<String, Double> implausibility, double worst, boolean inside) {}

    /** Paths of a set that were not free in the match, so that emulators cannot tell what they do. */
    public List<String> unjudged(SortedMap<String, String> set) {
        return set.keySet().stream()
                .filter(path -> free.stream().noneMatch(p -> p.path().equals(path)))
                .toList();
    }

    /** Judges a set by the emulators, without running it; a parameter that it lacks has the scenario's own value. */
    public Judged judge(SortedMap<String, String> set) {
        double[] point = free.stream().mapToDouble(p -> p.place(value(p, set))).toArray();
        List<String> outside = free.stream()
                .filter(p -> !p.holds(value(p, set)))
                .map(FreeParameter::path)
                .toList();
        double worst = matched.region().implausibility(point);
        return new Judged(
                outside,
                new TreeMap<>(matched.region().byOutput(point)),
                worst,
                outside.isEmpty() && worst <= settings.cut().limit());
    }

    private static double value(FreeParameter parameter, SortedMap<String, String> set) {
        String value = set.get(parameter.path());
        return value == null ? parameter.own() : Double.parseDouble(value);
    }
}
