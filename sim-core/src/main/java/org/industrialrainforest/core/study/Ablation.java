package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Switches;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.statistics.DifferenceInDifferences;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.MultipleTesting;
import org.industrialrainforest.engine.statistics.PairedDifference;

/**
 * What the ranking of policies rests on: their effects on one outcome in the model as it is and with one mechanism after another switched
 * off, all in worlds with common random numbers.
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
    private static final double FALSE_DISCOVERIES = .05;
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
        /** Another order of means, but no two policies that changed places differ significantly. */
        WITHIN_ERROR,
        /** Another order, and at least two policies that changed places differ significantly. */
        CHANGED,
        /** The outcome is undefined in some run. */
        UNDEFINED
    }

    /**
     * The policies with a mechanism switched off.
     *
     * @param mechanism name of the switch; empty for the model as it is
     * @param title short name for readers
     * @param identical every run of every policy is the same world, bit for bit, as with the mechanism on
     */
    public record Row(
            String mechanism, Title title, Title meaning, boolean identical, Ranking ranking, List<Effect> effects) {
        public Row {
            effects = List.copyOf(effects);
        }

        /**
         * What the row is called in {@code "en"} or {@code "zh"}: the Chinese name and, as a command takes it, the name of the switch, "平台准入
         * platform-access"; in English the name of the switch says it all.
         */
        public String label(String language) {
            if (mechanism.isEmpty()) {
                return title.in(language);
            }
            return language.equals("zh") ? title.in(language) + " " + mechanism : mechanism;
        }
    }

    /**
     * A policy's paired difference to the baseline, and its change against the model as it is (difference in differences); 95 % intervals.
     *
     * @param rank 1 for the most favourable effect
     * @param leads whether the paired difference to the policy next in the ranking differs significantly from zero (95 %)
     * @param told whether the change differs significantly from zero among all changes of the ablation: Benjamini and Hochberg, a false discovery rate of
     *     5 %
     * @param identical every run of this policy is the same world as with the mechanism on
     */
    public record Effect(
            String policy,
            Title title,
            double effect,
            double low,
            double high,
            int rank,
            boolean leads,
            double change,
            double changeLow,
            double changeHigh,
            boolean told,
            boolean identical) {
        private Effect ranked(int place, boolean ahead) {
            return new Effect(
                    policy, title, effect, low, high, place, ahead, change, changeLow, changeHigh, told, identical);
        }

        private Effect told(boolean discovered) {
            return new Effect(
                    policy,
                    title,
                    effect,
                    low,
                    high,
                    rank,
                    leads,
                    change,
                    changeLow,
                    changeHigh,
                    discovered,
                    identical);
        }
    }

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

        /**
         * Does all runs.
         *
         * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
         */
        public Ablation run(RunExecutor executor, RunListener listener) {
            Experiment experiment = experiment();
            CaseValues values = new CaseValues(experiment.design(), Map.of(WORTH, result -> result.outcome(metric)));
            experiment.each(executor, listener, values::take);
            Metric of = Metrics.all().get(Metrics.indexOf(metric));
            List<Row> rows = new ArrayList<>();
            Title whole = new Title("model as it is", "完整模型");
            rows.add(row("", whole, whole, values));
            for (Switches.Switch one : Switches.of(scenario)) {
                if (mechanisms.contains(one.name())) {
                    rows.add(row(one.name(), one.title(), one.meaning(), values));
                }
            }
            return new Ablation(
                    scenario.id(),
                    scenario.title(),
                    seed,
                    runs,
                    metric,
                    of.unit(),
                    of.title(),
                    baseline,
                    shock,
                    told(rows, values));
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

        private Row row(String mechanism, Title title, Title meaning, CaseValues values) {
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
                DifferenceInDifferences d = change(values, policy.id(), mechanism);
                Interval effect = d.after().interval(LEVEL);
                Interval change = d.change().interval(LEVEL);
                effects.add(new Effect(
                        policy.id(),
                        policy.title(),
                        d.after().mean(),
                        effect.low(),
                        effect.high(),
                        0,
                        false,
                        d.change().mean(),
                        change.low(),
                        change.high(),
                        false,
                        identical));
            }
            List<Effect> ranked = ranked(effects, mechanism, values);
            return new Row(mechanism, title, meaning, all, ranking(mechanism, ranked, defined, values), ranked);
        }

        private static Effect undefined(Policy policy, boolean identical) {
            double nan = Double.NaN;
            return new Effect(policy.id(), policy.title(), nan, nan, nan, 0, false, nan, nan, nan, false, identical);
        }

        private DifferenceInDifferences change(CaseValues values, String policy, String mechanism) {
            return DifferenceInDifferences.of(
                    worth(values, policy, ""),
                    worth(values, baseline, ""),
                    worth(values, policy, mechanism),
                    worth(values, baseline, mechanism));
        }

        /** The rows with the changes marked that differs significantly from zero, as many as there are of them. */
        private List<Row> told(List<Row> rows, CaseValues values) {
            List<Double> chances = new ArrayList<>();
            for (Row row : rows) {
                row.effects().stream()
                        .filter(effect -> tested(row, effect))
                        .forEach(effect -> chances.add(change(values, effect.policy(), row.mechanism())
                                .change()
                                .student()
                                .pValue()));
            }
            // Where nothing changes in any run t is undefined: no discovery.
            double[] adjusted = MultipleTesting.benjaminiHochberg(chances.stream()
                    .mapToDouble(chance -> chance.isNaN() ? 1 : chance)
                    .toArray());
            int[] next = {0};
            return rows.stream()
                    .map(row -> new Row(
                            row.mechanism(),
                            row.title(),
                            row.meaning(),
                            row.identical(),
                            row.ranking(),
                            row.effects().stream()
                                    .map(effect -> effect.told(
                                            tested(row, effect) && adjusted[next[0]++] <= FALSE_DISCOVERIES))
                                    .toList()))
                    .toList();
        }

        private static boolean tested(Row row, Effect effect) {
            return !row.mechanism().isEmpty() && !effect.identical() && Double.isFinite(effect.change());
        }

        /** The same effects in the same order, each with its place: most favourable first, equal ones share a place. */
        private List<Effect> ranked(List<Effect> effects, String mechanism, CaseValues values) {
            List<Effect> sorted = effects.stream()
                    .filter(effect -> Double.isFinite(effect.effect()))
                    .sorted((a, b) -> better(a.effect(), b.effect()) ? -1 : better(b.effect(), a.effect()) ? 1 : 0)
                    .toList();
            List<Effect> ranked = new ArrayList<>();
            for (Effect one : effects) {
                int place = sorted.indexOf(one);
                int rank = 1
                        + (int) sorted.stream()
                                .filter(other -> better(other.effect(), one.effect()))
                                .count();
                boolean leads = place >= 0
                        && place + 1 < sorted.size()
                        && apart(minus(values, one, sorted.get(place + 1), mechanism));
                ranked.add(one.ranked(place < 0 ? 0 : rank, leads));
            }
            return ranked;
        }

        private static boolean apart(double[] differences) {
            Interval interval = PairedDifference.of(differences, new double[differences.length])
                    .interval(LEVEL);
            return interval.low() > 0 || interval.high() < 0;
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
                        ranking = apart(then)
                                ? Ranking.CHANGED
                                : ranking == Ranking.SAME ? Ranking.WITHIN_ERROR : ranking;
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
