package org.industrialrainforest.core.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Source;

/**
 * Points at which policies are compared. Two that are the same would run twice under one run id, and of two paths that name one value the
 * last in the alphabet would win, so both are refused.
 */
@Internal
public final class Points {
    private Points() {}

    /**
     * Why the tables of two worlds could not stand side by side: their rows are recorded months, sectors and sources of founders.
     *
     * @return a sentence; empty where they could
     */
    public static String apart(Scenario first, Scenario other) {
        String who = first.id().equals(other.id()) ? "a point" : "scenario '" + other.id() + "'";
        if (!first.recordFrom().equals(other.recordFrom()) || !first.end().equals(other.end())) {
            return who + " is recorded " + calendar(other) + " and '" + first.id() + "' " + calendar(first)
                    + "; worlds that are compared have the same months";
        }
        List<String> sectors = first.sectors().stream().map(Sector::id).toList();
        List<String> itsSectors = other.sectors().stream().map(Sector::id).toList();
        if (!sectors.equals(itsSectors)) {
            return who + " has the sectors " + itsSectors + " and '" + first.id() + "' " + sectors
                    + "; worlds that are compared have the same, in the same order";
        }
        List<String> sources = first.sources().stream().map(Source::id).toList();
        List<String> itsSources = other.sources().stream().map(Source::id).toList();
        if (!sources.equals(itsSources)) {
            return who + " has the sources of founders " + itsSources + " and '" + first.id() + "' " + sources
                    + "; worlds that are compared have the same, in the same order";
        }
        return "";
    }

    private static String calendar(Scenario scenario) {
        return scenario.recordFrom() + " to " + scenario.end();
    }

    /**
     * Lays out every point once.
     *
     * @param taker is handed each world
     * @throws IllegalArgumentException where two points are the same or two paths of a point name the same value
     */
    public static void check(Scenario scenario, List<Map<String, String>> points, Consumer<Scenario> taker) {
        Map<String, List<String>> places = new HashMap<>();
        for (Map<String, String> point : points) {
            point.keySet().forEach(path -> places.computeIfAbsent(path, scenario::places));
            List<String> paths = List.copyOf(new TreeMap<>(point).keySet());
            for (int i = 0; i < paths.size(); i++) {
                for (int j = 0; j < i; j++) {
                    refuseShared(paths.get(j), paths.get(i), places);
                }
            }
        }
        Map<List<Object>, Map<String, String>> known = new HashMap<>();
        for (Map<String, String> point : points) {
            // Worlds are compared and not words: 0.5 and .50 are one value. A point that sets what another leaves alone
            // is one of its own, though it
            // may change nothing, such as a switch that is off already.
            TreeSet<String> set = new TreeSet<>();
            point.keySet().forEach(path -> set.addAll(places.getOrDefault(path, List.of())));
            Scenario world = point.isEmpty() ? scenario : scenario.with(point);
            taker.accept(world);
            Map<String, String> first = known.putIfAbsent(List.of(set, world), point);
            if (first != null) {
                throw new IllegalArgumentException("points " + new TreeMap<>(first) + " and " + new TreeMap<>(point)
                        + " are the same; name every value once, however it is written");
            }
        }
    }

    private static void refuseShared(String first, String second, Map<String, List<String>> places) {
        for (String place : places.getOrDefault(first, List.of())) {
            if (places.getOrDefault(second, List.of()).contains(place)) {
                throw new IllegalArgumentException("paths '" + first + "' and '" + second + "' both set " + place
                        + "; vary each value by one path");
            }
        }
    }
}
