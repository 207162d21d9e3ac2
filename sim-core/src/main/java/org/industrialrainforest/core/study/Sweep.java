package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.StudentT;
import org.jspecify.annotations.Nullable;

/**
 * Policies at many points of parameters, and how their differences to the baseline go with each parameter.
 *
 * @param answers of all points; each holds the same paths
 * @param settings of the levers: so many points, one after another, are of one future
 * @param oneAtATime whether each point moves one parameter alone, so that the others' values are held where most points have them
 */
public record Sweep(StudyPlan study, Answers answers, int settings, boolean oneAtATime) {
    private static final double LEVEL = .95;

    /** More values than these are put together in groups. */
    private static final int MOST_VALUES = 8;

    private static final int MOST_GROUPS = 6;
    private static final int USUAL_GROUP = 4;

    /**
     * The mean at a value of a parameter, or in a group of neighbouring values.
     *
     * @param value in the parameter's unit, the mean of the group's
     * @param mean difference to the baseline over points
     * @param interval 95 %, Student's over futures, of each the mean over its settings; over paired runs of a single point; undefined where there is one of either
     * @param points that it is of
     */
    public record Mean(double value, double mean, Interval interval, int points) {}

    /** A point's value of a parameter and its difference to the baseline. */
    public record Single(double value, double difference, int point) {}

    /** Paths that take at least two values, all of them numbers; the levers, which move within one future, come first. */
    public List<String> parameters() {
        return answers.points().get(0).keySet().stream()
                .filter(path -> answers.points().stream().allMatch(point -> number(point.get(path))))
                .filter(path -> answers.points().stream()
                                .map(point -> point.get(path))
                                .distinct()
                                .count()
                        > 1)
                .sorted(Comparator.comparing(path -> !isLever(path)))
                .toList();
    }

    private boolean isLever(String path) {
        return answers.points().subList(0, Math.min(settings, answers.points().size())).stream()
                        .map(point -> point.get(path))
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean number(@Nullable String text) {
        if (text == null) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Points at which a policy's difference is defined, the lowest value of the parameter first. */
    public List<Single> singles(String path, String policy) {
        Output output = Output.difference(study.metric(), policy, study.baseline());
        Map<String, String> held = oneAtATime ? usual(path) : Map.of();
        List<Single> singles = new ArrayList<>();
        for (int p = 0; p < answers.points().size(); p++) {
            Map<String, String> point = answers.points().get(p);
            double difference = answers.output(p, output);
            if (Double.isFinite(difference)
                    && held.entrySet().stream().allMatch(one -> one.getValue().equals(point.get(one.getKey())))) {
                singles.add(new Single(Double.parseDouble(point.get(path)), difference, p));
            }
        }
        singles.sort(Comparator.comparingDouble(Single::value));
        return singles;
    }

    /** Whether a parameter has so many values that its means are of groups. */
    public boolean grouped(String path) {
        return answers.points().stream()
                        .map(point -> point.get(path))
                        .distinct()
                        .count()
                > MOST_VALUES;
    }

    /** Means by value, or in groups of about as many points each, the lowest value first. */
    public List<Mean> means(String path, String policy) {
        List<Single> singles = singles(path, policy);
        Map<Double, List<Single>> groups = new TreeMap<>();
        boolean grouped = grouped(path);
        int futures = singles.size() / settings;
        int number = Math.max(2, Math.min(MOST_GROUPS, futures / USUAL_GROUP));
        for (int i = 0; i < singles.size(); i++) {
            double key = grouped
                    ? Math.floor((double) i * number / singles.size())
                    : singles.get(i).value();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(singles.get(i));
        }
        return groups.values().stream().map(group -> mean(group, policy)).toList();
    }

    private Mean mean(List<Single> group, String policy) {
        double[] all = group.stream().mapToDouble(Single::difference).toArray();
        double value = group.stream().mapToDouble(Single::value).average().orElse(Double.NaN);
        Map<Integer, List<Single>> byFuture = new TreeMap<>();
        group.forEach(single -> byFuture.computeIfAbsent(single.point() / settings, f -> new ArrayList<>())
                .add(single));
        double[] futures = byFuture.values().stream()
                .mapToDouble(of ->
                        of.stream().mapToDouble(Single::difference).average().orElse(Double.NaN))
                .toArray();
        Interval interval = all.length > 1
                ? futures.length > 1 ? StudentT.of(futures).interval(LEVEL) : Interval.UNDEFINED
                : study.difference(answers, group.get(0).point(), policy).interval(LEVEL);
        return new Mean(value, Arrays.stream(all).average().orElse(Double.NaN), interval, all.length);
    }

    /** The value of each other parameter that most points have. */
    private Map<String, String> usual(String moved) {
        Map<String, String> usual = new HashMap<>();
        for (String path : answers.points().get(0).keySet()) {
            if (!path.equals(moved)) {
                Map<String, Integer> counts = new TreeMap<>();
                answers.points().forEach(point -> counts.merge(point.get(path), 1, Integer::sum));
                counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(most -> usual.put(path, most.getKey()));
            }
        }
        return usual;
    }
}
