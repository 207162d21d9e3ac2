package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.explore.Factor;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.PairedDifference;

/**
 * Searches for a parameter set at which a policy harms and which is near the default. It begins at the nearest future that shows harm: the 95 % interval of the
 * paired difference is wholly on the harmful side. It then puts back groups of parameters, halved until they are single, wherever the harm stays. What is found
 * after so many looks is run anew with random numbers that the search has not seen, and only that is told.
 *
 * <p>It finds a near set, not the nearest: other futures and other orders could lead nearer.
 */
final class HarmSearch {
    private static final double LEVEL = .95;
    private static final int LEAST_FRESH_RUNS = 20;

    private final RobustnessPlan plan;
    private final StudyPlan study;
    private final Answers answers;
    private final Evaluation evaluation;
    private final List<Factor> factors;

    HarmSearch(RobustnessPlan plan, Answers answers, Evaluation evaluation) {
        this.plan = plan;
        this.study = plan.study();
        this.answers = answers;
        this.evaluation = evaluation;
        this.factors = plan.space().factors();
    }

    /** For one policy. */
    Robustness.Turn of(String policy) {
        int nearest = -1;
        for (int s = 0; s < answers.points().size(); s++) {
            boolean nearer = nearest < 0
                    || distance(answers.points().get(s))
                            < distance(answers.points().get(nearest));
            if (nearer && harms(answers, s, policy)) {
                nearest = s;
            }
        }
        if (nearest < 0) {
            return new Robustness.Turn(policy, null, Double.NaN, Double.NaN, Interval.UNDEFINED, false, 0);
        }
        Walk walk = new Walk(policy, new TreeMap<>(answers.points().get(nearest)));
        List<String> byMove = new ArrayList<>(walk.point.keySet());
        SortedMap<String, String> begun = answers.points().get(nearest);
        byMove.sort(Comparator.comparingDouble(path -> move(factor(path), begun)));
        walk.putBack(byMove);
        int fresh = Math.max(LEAST_FRESH_RUNS, 4 * study.runs());
        Answers anew = ask(walk.point, policy, fresh, study.seed() + 1);
        PairedDifference difference = difference(anew, 0, policy);
        return new Robustness.Turn(
                policy,
                walk.point,
                distance(walk.point),
                difference.mean(),
                difference.interval(LEVEL),
                harmful(difference),
                walk.worlds + 2L * fresh);
    }

    /** A set of parameters on its way to the default. */
    private final class Walk {
        private final String policy;
        private NavigableMap<String, String> point;
        private long worlds;

        private Walk(String policy, NavigableMap<String, String> point) {
            this.policy = policy;
            this.point = point;
        }

        /** Puts back as many of these as leave the harm. */
        private void putBack(List<String> paths) {
            NavigableMap<String, String> tried = new TreeMap<>(point);
            paths.forEach(tried::remove);
            worlds += 2L * study.runs();
            if (harms(ask(tried, policy, study.runs(), study.seed()), 0, policy)) {
                point = tried;
            } else if (paths.size() > 1) {
                putBack(paths.subList(0, paths.size() / 2));
                putBack(paths.subList(paths.size() / 2, paths.size()));
            }
        }
    }

    private Answers ask(SortedMap<String, String> point, String policy, int runs, long seed) {
        return plan.exploration()
                .treatments(List.of(study.baseline(), policy))
                .runs(runs)
                .seed(seed)
                .ask(List.of(point), evaluation, Progress.NONE);
    }

    private PairedDifference difference(Answers of, int point, String policy) {
        double[] with = of.values(point, policy, study.metric());
        double[] without = of.values(point, study.baseline(), study.metric());
        int n = 0;
        for (int r = 0; r < with.length; r++) {
            if (Double.isFinite(with[r] - without[r])) {
                with[n] = with[r];
                without[n++] = without[r];
            }
        }
        return PairedDifference.of(Arrays.copyOf(with, n), Arrays.copyOf(without, n));
    }

    private boolean harms(Answers of, int point, String policy) {
        return harmful(difference(of, point, policy));
    }

    private boolean harmful(PairedDifference difference) {
        Interval interval = difference.interval(LEVEL);
        return plan.lowerIsBetter() ? interval.low() > 0 : interval.high() < 0;
    }

    private Factor factor(String path) {
        return factors.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
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
        for (Factor factor : factors) {
            double move = move(factor, point);
            sum += move * move;
        }
        return Math.sqrt(sum / factors.size());
    }
}
