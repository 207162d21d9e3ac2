package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** At which values of parameters policies are compared. */
final class VaryOptions {
    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            description =
                    "Compare at several values of a parameter, such as platforms[*].fee=0.2,0.5; given often, at all combinations. "
                            + "A value that is a list stands in brackets: \"parks[science-city].sectors=[biomedicine],[biomedicine,new-energy]\".")
    List<String> vary = new ArrayList<>();

    boolean isEmpty() {
        return vary.isEmpty();
    }

    /** All that was typed, apart at blanks. */
    String typed() {
        return String.join(" ", vary);
    }

    /**
     * Points of the grid, which is large before anyone notices.
     *
     * @param most where counting ends: one more than this stands for all above
     */
    long size(long most) {
        long points = 1;
        for (String varied : vary) {
            points = Math.min(most + 1, points * Assignment.values(varied).size());
        }
        return points;
    }

    /** Every combination of the values; the scenario alone where nothing is varied. What is wrong is noted, once. */
    List<ComparisonPlan.Point> points(Scenario scenario, Problems problems) {
        List<ComparisonPlan.Point> points =
                new ArrayList<>(List.of(new ComparisonPlan.Point(new TreeMap<>(), scenario)));
        Map<String, String> before = new LinkedHashMap<>();
        for (String varied : vary) {
            Assignment assignment = problems.of("--vary", () -> Assignment.parse(varied));
            if (assignment != null && named(assignment, scenario, problems)) {
                apart(assignment.path(), scenario.places(assignment.path()), before, problems);
                points = crossed(points, assignment, scenario, problems);
            }
        }
        return points;
    }

    /** Whether the path names something: if not, that is told once and not of every value. */
    private static boolean named(Assignment varied, Scenario scenario, Problems problems) {
        List<String> places = problems.orElse(() -> scenario.places(varied.path()), List.<String>of());
        if (places.isEmpty()) {
            problems.of(
                    "--vary", () -> scenario.with(varied.path(), varied.values().get(0)));
        }
        return !places.isEmpty();
    }

    /** Of two paths that set one value the last would win, whatever was meant, so that they are refused. */
    private static void apart(String path, List<String> places, Map<String, String> before, Problems problems) {
        for (String place : places) {
            String other = before.putIfAbsent(place, path);
            if (other != null) {
                String what = other.equals(path)
                        ? "is varied twice; give it all its values at once"
                        : "and '" + other + "' both set " + place + "; vary each value by one path";
                problems.add("--vary", path, "'" + path + "' " + what, "", "");
                return;
            }
        }
    }

    private static List<ComparisonPlan.Point> crossed(
            List<ComparisonPlan.Point> points, Assignment varied, Scenario scenario, Problems problems) {
        List<ComparisonPlan.Point> crossed = new ArrayList<>();
        Map<Scenario, String> worlds = new HashMap<>();
        for (String value : varied.values()) {
            // A wrong value is wrong at every point, so that it is told once, at the scenario itself.
            Scenario alone = alone(varied.path(), value, scenario, problems);
            if (alone == null) {
                continue;
            }
            String before = worlds.putIfAbsent(alone, value);
            if (before != null) {
                String same = before.equals(value) ? "" : ", first as '" + before + "'";
                problems.add(
                        "--vary", value, "'" + value + "' is given twice to " + varied.path() + same, "each once", "");
                continue;
            }
            for (ComparisonPlan.Point point : points) {
                Scenario at = point.values().isEmpty()
                        ? alone
                        : problems.of("--vary", () -> point.scenario().with(varied.path(), value));
                if (at != null) {
                    SortedMap<String, String> values = new TreeMap<>(point.values());
                    values.put(varied.path(), value);
                    crossed.add(new ComparisonPlan.Point(values, at));
                }
            }
        }
        return crossed;
    }

    /** The scenario with the value; null after noting why it cannot be compared with the others. */
    private static @Nullable Scenario alone(String path, String value, Scenario scenario, Problems problems) {
        Scenario alone = problems.of("--vary", () -> scenario.with(path, value));
        String apart = alone == null ? "" : Experiment.apart(scenario, alone);
        if (!apart.isEmpty()) {
            problems.add("--vary", value, apart, "", "");
            return null;
        }
        return alone;
    }
}
