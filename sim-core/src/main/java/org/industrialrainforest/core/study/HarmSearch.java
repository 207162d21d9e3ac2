package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Exploration;
import org.industrialrainforest.engine.explore.Factor;
import org.industrialrainforest.engine.explore.Space;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.PairedDifference;

/**
 * Searches for a parameter set at which a policy harms and which is near the default. It begins at the nearest future that shows harm: the 95 % interval of the
 * paired difference is wholly on the harmful side. It first runs that future anew, and takes the next one where the harm does not come again. It then puts back groups of parameters, halved until they are single, wherever the harm stays. What is found
 * after so many looks is run anew with random numbers that the search has not seen, and only that is told.
 *
 * <p>It finds a near set, not the nearest: other futures and other orders could lead nearer.
 */
final class HarmSearch {
    private static final double LEVEL = .95;
    private static final int LEAST_FRESH_RUNS = 20;

    /** Futures from which it begins, at most. */
    static final int MOST_TRIED = 5;

    private final StudyPlan study;
    private final Space space;
    private final boolean lowerIsBetter;
    private final Answers answers;

    HarmSearch(StudyPlan study, Space space, boolean lowerIsBetter, Answers answers) {
        this.study = study;
        this.space = space;
        this.lowerIsBetter = lowerIsBetter;
        this.answers = answers;
    }

    /** Pairs of runs that confirm a harm. */
    static int fresh(StudyPlan study) {
        return Math.max(LEAST_FRESH_RUNS, 4 * study.runs());
    }

    /**
     * Runs of a search that spares nothing.
     *
     * @param futures from which it may begin
     * @param parameters that are moved: putting back groups, halved until they are single, asks at most 2n − 1 times
     */
    static long most(int futures, int parameters, int fresh, int runs) {
        return futures == 0 ? 0 : 2L * fresh * (Math.min(MOST_TRIED, futures) + 1) + walk(parameters, runs);
    }

    private static long walk(int parameters, int runs) {
        return 2L * runs * Math.max(0, 2L * parameters - 1);
    }

    /** The same for one policy once its futures are known. */
    long most(String policy) {
        return most(harmful(policy).size(), space.size(), fresh(study), study.runs());
    }

    /** Futures in which a policy harms, nearest first. */
    private List<Integer> harmful(String policy) {
        List<Integer> harmful = new ArrayList<>();
        for (int s = 0; s < answers.points().size(); s++) {
            if (harms(answers, s, policy)) {
                harmful.add(s);
            }
        }
        harmful.sort(Comparator.comparingDouble(s -> distance(answers.points().get(s))));
        return harmful;
    }

    /** For one policy. */
    Robustness.Turn of(String policy, Asking asking) {
        List<Integer> harmful = harmful(policy);
        SearchProgress progress = asking.progress();
        long before = progress.done();
        long others = progress.left() - most(policy);
        Robustness.Turn turn = found(policy, harmful, asking);
        progress.left(others);
        return turn.after(progress.done() - before);
    }

    private Robustness.Turn found(String policy, List<Integer> harmful, Asking asking) {
        Robustness.Turn first = null;
        int tried = 0;
        for (int s : harmful.subList(0, Math.min(MOST_TRIED, harmful.size()))) {
            tried++;
            SortedMap<String, String> begun = answers.points().get(s);
            PairedDifference begins = anew(begun, policy, 1, asking);
            if (!harmful(begins)) {
                first = first == null ? turn(policy, harmful.size(), tried, begun, begins) : first.tried(tried);
                continue;
            }
            Walk walk = new Walk(policy, new TreeMap<>(begun), asking);
            List<String> byMove = new ArrayList<>(walk.point.keySet());
            byMove.sort(Comparator.comparingDouble(path -> move(factor(path), begun)));
            walk.putBack(byMove);
            PairedDifference ends = anew(walk.point, policy, 2, asking);
            return harmful(ends)
                    ? turn(policy, harmful.size(), tried, walk.point, ends)
                    : turn(policy, harmful.size(), tried, begun, begins);
        }
        return first == null
                ? new Robustness.Turn(
                        policy, 0, 0, null, Double.NaN, Double.NaN, Double.NaN, Interval.UNDEFINED, false, 0)
                : first;
    }

    private Robustness.Turn turn(
            String policy, int harmful, int tried, SortedMap<String, String> point, PairedDifference difference) {
        double largest = space.factors().stream()
                .mapToDouble(factor -> move(factor, point))
                .max()
                .orElse(0);
        return new Robustness.Turn(
                policy,
                harmful,
                tried,
                point,
                distance(point),
                largest,
                difference.mean(),
                difference.interval(LEVEL),
                harmful(difference),
                0);
    }

    /** With random numbers that no look of the search has seen. */
    private PairedDifference anew(SortedMap<String, String> point, String policy, int other, Asking asking) {
        return study.difference(
                asking.ask(pair(policy).runs(fresh(study)).seed(study.seed() + other), point), 0, policy);
    }

    /** A set of parameters on its way to the default. */
    private final class Walk {
        private final String policy;
        private final Asking asking;
        private NavigableMap<String, String> point;

        private Walk(String policy, NavigableMap<String, String> point, Asking asking) {
            this.policy = policy;
            this.point = point;
            this.asking = asking;
        }

        /** Puts back as many of these as leave the harm. */
        private void putBack(List<String> paths) {
            NavigableMap<String, String> tried = new TreeMap<>(point);
            paths.forEach(tried::remove);
            if (harms(asking.ask(pair(policy), tried), 0, policy)) {
                point = tried;
                SearchProgress progress = asking.progress();
                progress.left(progress.left() - walk(paths.size(), study.runs()) + walk(1, study.runs()));
            } else if (paths.size() > 1) {
                putBack(paths.subList(0, paths.size() / 2));
                putBack(paths.subList(paths.size() / 2, paths.size()));
            }
        }
    }

    private Exploration<RunResult> pair(String policy) {
        return SensitivityPlan.exploration(study).over(space).treatments(List.of(study.baseline(), policy));
    }

    private boolean harms(Answers of, int point, String policy) {
        return harmful(study.difference(of, point, policy));
    }

    private boolean harmful(PairedDifference difference) {
        Interval interval = difference.interval(LEVEL);
        return lowerIsBetter ? interval.low() > 0 : interval.high() < 0;
    }

    private Factor factor(String path) {
        return space.factors().stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** How far a parameter is from its own value, as a share of its range; 0 where it is not in the point. */
    private static double move(Factor factor, SortedMap<String, String> point) {
        String text = point.get(factor.path());
        if (text == null) {
            return 0;
        }
        double unit = (Double.parseDouble(text) - factor.range().low())
                / (factor.range().high() - factor.range().low());
        return Math.abs(unit - factor.own());
    }

    private double distance(SortedMap<String, String> point) {
        double sum = 0;
        for (Factor factor : space.factors()) {
            double move = move(factor, point);
            sum += move * move;
        }
        return Math.sqrt(sum / space.size());
    }
}
