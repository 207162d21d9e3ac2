package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.outcome.Metric;
import org.industrialrainforest.core.outcome.Metrics;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Switches;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.statistics.DifferenceInDifferences;
import org.industrialrainforest.core.statistics.Interval;
import org.industrialrainforest.core.statistics.PairedDifference;

/**
 * What the ranking of policies rests on: their effects on one outcome in the model as it is and with one mechanism after another switched
 * off, all in worlds that share their randomness.
 *
 * @param rows the model as it is, then one row per mechanism
 */
public record Ablation(
        String scenario,
        Title title,
        long seed,
        int runs,
        String metric,
        String unit,
        Title metricTitle,
        String baseline,
        String shock,
        List<Row> rows) {
    private static final double LEVEL = .95;
    private static final String WORTH = "worth";

    public Ablation {
        rows = List.copyOf(rows);
    }

    /** What becomes of the order of the policies when a mechanism is taken out. */
    public enum Ranking {
        /** The model as it is. */
        OWN,
        /** The same order. */
        SAME,
        /** Another order of means, but no two policies that changed places can be told apart. */
        WITHIN_ERROR,
        /** Another order, and at least two policies that changed places can be told apart. */
        CHANGED,
        /** The outcome is undefined in some run. */
        UNDEFINED
    }

    /**
     * The policies with a mechanism switched off.
     *
     * @param mechanism name of the switch; empty for the model as it is
     * @param identical every run of every policy is the same world, bit for bit, as with the mechanism on
     */
    public record Row(String mechanism, String meaning, boolean identical, Ranking ranking, List<Effect> effects) {
        public Row {
            effects = List.copyOf(effects);
        }
    }

    /**
     * A policy's paired difference to the baseline, and its change against the model as it is (difference in differences); 95 % intervals.
     *
     * @param rank 1 for the most favourable effect
     * @param identical every run of this policy is the same world as with the mechanism on
     */
    public record Effect(
            String policy,
            Title title,
            double effect,
            double low,
            double high,
            int rank,
            double change,
            double changeLow,
            double changeHigh,
            boolean identical) {}

    /** What is to be switched off for whom. */
    public record Plan(
            Scenario scenario,
            List<Policy> policies,
            String baseline,
            List<String> mechanisms,
            String metric,
            String shock,
            int runs,
            long seed) {
        public Plan {
            policies = List.copyOf(policies);
            mechanisms = List.copyOf(mechanisms);
        }

        /** The runs: every policy in the model as it is and with each mechanism off. */
        public Experiment experiment() {
            List<Map<String, String>> points = new ArrayList<>(List.of(new TreeMap<>()));
            mechanisms.forEach(name -> points.add(new TreeMap<>(Map.of(path(name), "false"))));
            return Experiment.of(scenario)
                    .policies(policies)
                    .baseline(baseline)
                    .at(points)
                    .shocks(shock)
                    .runs(runs)
                    .seed(seed);
        }

        private static String path(String mechanism) {
            return "mechanisms." + mechanism;
        }

        /** Does all runs. */
        public Ablation run(RunExecutor executor, RunListener listener) {
            Experiment experiment = experiment();
            CaseValues values = new CaseValues(experiment, Map.of(WORTH, result -> result.outcome(metric)));
            experiment.each(executor, listener, values::take);
            Metric of = Metrics.all().get(Metrics.indexOf(metric));
            List<Row> rows = new ArrayList<>();
            rows.add(row("", "", values));
            for (Switches.Switch one : Switches.of(scenario)) {
                if (mechanisms.contains(one.name())) {
                    rows.add(row(one.name(), one.meaning(), values));
                }
            }
            return new Ablation(
                    scenario.id(), scenario.title(), seed, runs, metric, of.unit(), of.title(), baseline, shock, rows);
        }

        private List<Policy> compared() {
            return policies.stream().filter(p -> !p.id().equals(baseline)).toList();
        }

        private static String point(String mechanism) {
            return mechanism.isEmpty() ? "" : path(mechanism) + "=false";
        }

        private double[] worth(CaseValues values, String policy, String mechanism) {
            return values.of(WORTH, policy, point(mechanism), shock);
        }

        private boolean identical(CaseValues values, String policy, String mechanism) {
            return values.digests(policy, point(mechanism), shock).equals(values.digests(policy, "", shock));
        }

        private Row row(String mechanism, String meaning, CaseValues values) {
            double[] control = worth(values, baseline, "");
            double[] controlThen = worth(values, baseline, mechanism);
            boolean defined = CaseValues.defined(control, controlThen);
            boolean all = identical(values, baseline, mechanism);
            List<Effect> effects = new ArrayList<>();
            for (Policy policy : compared()) {
                double[] treated = worth(values, policy.id(), "");
                double[] treatedThen = worth(values, policy.id(), mechanism);
                boolean identical = identical(values, policy.id(), mechanism);
                all &= identical;
                if (!defined || !CaseValues.defined(treated, treatedThen)) {
                    defined = false;
                    effects.add(undefined(policy, identical));
                    continue;
                }
                DifferenceInDifferences d = DifferenceInDifferences.of(treated, control, treatedThen, controlThen);
                Interval effect = d.after().interval(LEVEL);
                Interval change = d.change().interval(LEVEL);
                effects.add(new Effect(
                        policy.id(),
                        policy.title(),
                        d.after().mean(),
                        effect.low(),
                        effect.high(),
                        0,
                        d.change().mean(),
                        change.low(),
                        change.high(),
                        identical));
            }
            List<Effect> ranked = ranked(effects);
            return new Row(mechanism, meaning, all, ranking(mechanism, ranked, defined, values), ranked);
        }

        private static Effect undefined(Policy policy, boolean identical) {
            double nan = Double.NaN;
            return new Effect(policy.id(), policy.title(), nan, nan, nan, 0, nan, nan, nan, identical);
        }

        /** The same effects in the same order, each with its place: most favourable first, equal ones share a place. */
        private List<Effect> ranked(List<Effect> effects) {
            List<Effect> ranked = new ArrayList<>();
            for (Effect one : effects) {
                int rank = 1;
                for (Effect other : effects) {
                    rank += better(other.effect(), one.effect()) ? 1 : 0;
                }
                ranked.add(new Effect(
                        one.policy(),
                        one.title(),
                        one.effect(),
                        one.low(),
                        one.high(),
                        Double.isNaN(one.effect()) ? 0 : rank,
                        one.change(),
                        one.changeLow(),
                        one.changeHigh(),
                        one.identical()));
            }
            return ranked;
        }

        private boolean better(double a, double b) {
            Metric of = Metrics.all().get(Metrics.indexOf(metric));
            return of.better() == Metric.Better.LESS ? a < b : a > b;
        }

        private Ranking ranking(String mechanism, List<Effect> effects, boolean defined, CaseValues values) {
            if (mechanism.isEmpty()) {
                return defined ? Ranking.OWN : Ranking.UNDEFINED;
            }
            if (!defined) {
                return Ranking.UNDEFINED;
            }
            Ranking ranking = Ranking.SAME;
            for (Effect a : effects) {
                for (Effect b : effects) {
                    double[] own = minus(values, a, b, "");
                    double[] then = minus(values, a, b, mechanism);
                    double before = CaseValues.mean(own);
                    double after = CaseValues.mean(then);
                    if (better(before, 0) && better(0, after)) {
                        Interval interval = PairedDifference.of(then, new double[then.length])
                                .interval(LEVEL);
                        boolean apart = interval.low() > 0 || interval.high() < 0;
                        ranking = apart ? Ranking.CHANGED : ranking == Ranking.SAME ? Ranking.WITHIN_ERROR : ranking;
                    }
                }
            }
            return ranking;
        }

        private double[] minus(CaseValues values, Effect a, Effect b, String mechanism) {
            double[] difference = worth(values, a.policy(), mechanism);
            double[] other = worth(values, b.policy(), mechanism);
            for (int r = 0; r < difference.length; r++) {
                difference[r] -= other[r];
            }
            return difference;
        }
    }

    /** Policies from the most favourable effect to the least in the model as it is. */
    public static Comparator<Effect> byRank() {
        return Comparator.comparingInt(Effect::rank);
    }
}
