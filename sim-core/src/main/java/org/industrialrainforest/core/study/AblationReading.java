package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Switches;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.DifferenceInDifferences;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.MultipleTesting;
import org.industrialrainforest.engine.statistics.PairedDifference;

/** What the runs of an ablation say: each policy's effects with and without a mechanism, and what becomes of their order. */
final class AblationReading {
    static final String WORTH = "worth";

    private final StudyPlan study;
    private final CaseValues values;
    private final Metric outcome;

    AblationReading(StudyPlan study, CaseValues values) {
        this.study = study;
        this.values = values;
        outcome = study.outcome();
    }

    /** The ablation of these mechanisms. */
    Ablation of(List<String> mechanisms) {
        List<Ablation.Row> rows = new ArrayList<>();
        Title whole = Title.of("title.whole-model", "model as it is");
        rows.add(row("", whole, whole));
        for (Switches.Switch one : Switches.of(study.scenario())) {
            if (mechanisms.contains(one.name())) {
                rows.add(row(one.name(), one.title(), one.meaning()));
            }
        }
        return new Ablation(
                study.scenario().id(),
                study.scenario().title(),
                study.seed(),
                study.runs(),
                study.metric(),
                outcome.unit(),
                outcome.title(),
                study.baseline(),
                study.shock(),
                told(rows));
    }

    static String path(String mechanism) {
        return "mechanisms." + mechanism;
    }

    private static String point(String mechanism) {
        return mechanism.isEmpty() ? "" : path(mechanism) + "=false";
    }

    private double[] worth(String policy, String mechanism) {
        return values.of(WORTH, policy, point(mechanism), study.shock());
    }

    private boolean identical(String policy, String mechanism) {
        return values.digests(policy, point(mechanism), study.shock())
                .equals(values.digests(policy, "", study.shock()));
    }

    private Ablation.Row row(String mechanism, Title title, Title meaning) {
        double[] control = worth(study.baseline(), "");
        double[] controlThen = worth(study.baseline(), mechanism);
        boolean defined = CaseValues.defined(control, controlThen);
        boolean all = identical(study.baseline(), mechanism);
        List<Ablation.Effect> effects = new ArrayList<>();
        for (Policy policy : study.compared()) {
            double[] treated = worth(policy.id(), "");
            double[] treatedThen = worth(policy.id(), mechanism);
            boolean identical = identical(policy.id(), mechanism);
            all &= identical;
            if (!defined || !CaseValues.defined(treated, treatedThen)) {
                defined = false;
                effects.add(undefined(policy, identical));
                continue;
            }
            DifferenceInDifferences d = change(policy.id(), mechanism);
            Interval effect = d.after().interval(Uncertainty.LEVEL);
            Interval change = d.change().interval(Uncertainty.LEVEL);
            effects.add(new Ablation.Effect(
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
        List<Ablation.Effect> ranked = ranked(effects, mechanism);
        return new Ablation.Row(mechanism, title, meaning, all, ranking(mechanism, ranked, defined), ranked);
    }

    private static Ablation.Effect undefined(Policy policy, boolean identical) {
        double nan = Double.NaN;
        return new Ablation.Effect(
                policy.id(), policy.title(), nan, nan, nan, 0, false, nan, nan, nan, false, identical);
    }

    private DifferenceInDifferences change(String policy, String mechanism) {
        return DifferenceInDifferences.of(
                worth(policy, ""),
                worth(study.baseline(), ""),
                worth(policy, mechanism),
                worth(study.baseline(), mechanism));
    }

    /** The rows with the changes marked that differ significantly from zero, as many as there are of them. */
    private List<Ablation.Row> told(List<Ablation.Row> rows) {
        List<Double> chances = new ArrayList<>();
        for (Ablation.Row row : rows) {
            row.effects().stream()
                    .filter(effect -> tested(row, effect))
                    .forEach(effect -> chances.add(change(effect.policy(), row.mechanism())
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
                .map(row -> new Ablation.Row(
                        row.mechanism(),
                        row.title(),
                        row.meaning(),
                        row.identical(),
                        row.ranking(),
                        row.effects().stream()
                                .map(effect -> effect.told(
                                        tested(row, effect) && adjusted[next[0]++] <= 1 - Uncertainty.LEVEL))
                                .toList()))
                .toList();
    }

    private static boolean tested(Ablation.Row row, Ablation.Effect effect) {
        return !row.mechanism().isEmpty() && !effect.identical() && Double.isFinite(effect.change());
    }

    /** The same effects in the same order, each with its place: most favourable first, equal ones share a place. */
    private List<Ablation.Effect> ranked(List<Ablation.Effect> effects, String mechanism) {
        List<Ablation.Effect> sorted = effects.stream()
                .filter(effect -> Double.isFinite(effect.effect()))
                .sorted((a, b) -> better(a.effect(), b.effect()) ? -1 : better(b.effect(), a.effect()) ? 1 : 0)
                .toList();
        List<Ablation.Effect> ranked = new ArrayList<>();
        for (Ablation.Effect one : effects) {
            int place = sorted.indexOf(one);
            int rank = 1
                    + (int) sorted.stream()
                            .filter(other -> better(other.effect(), one.effect()))
                            .count();
            boolean leads =
                    place >= 0 && place + 1 < sorted.size() && apart(minus(one, sorted.get(place + 1), mechanism));
            ranked.add(one.ranked(place < 0 ? 0 : rank, leads));
        }
        return ranked;
    }

    private static boolean apart(double[] differences) {
        Interval interval =
                PairedDifference.of(differences, new double[differences.length]).interval(Uncertainty.LEVEL);
        return interval.low() > 0 || interval.high() < 0;
    }

    private boolean better(double a, double b) {
        return outcome.better() == Metric.Better.LESS ? a < b : a > b;
    }

    private Ablation.Ranking ranking(String mechanism, List<Ablation.Effect> effects, boolean defined) {
        if (mechanism.isEmpty()) {
            return defined ? Ablation.Ranking.OWN : Ablation.Ranking.UNDEFINED;
        }
        if (!defined) {
            return Ablation.Ranking.UNDEFINED;
        }
        Ablation.Ranking ranking = Ablation.Ranking.SAME;
        for (Ablation.Effect a : effects) {
            for (Ablation.Effect b : effects) {
                double[] own = minus(a, b, "");
                double[] then = minus(a, b, mechanism);
                double before = CaseValues.mean(own);
                double after = CaseValues.mean(then);
                if (better(before, 0) && better(0, after)) {
                    ranking = apart(then)
                            ? Ablation.Ranking.CHANGED
                            : ranking == Ablation.Ranking.SAME ? Ablation.Ranking.WITHIN_ERROR : ranking;
                }
            }
        }
        return ranking;
    }

    private double[] minus(Ablation.Effect a, Ablation.Effect b, String mechanism) {
        double[] difference = worth(a.policy(), mechanism);
        double[] other = worth(b.policy(), mechanism);
        for (int r = 0; r < difference.length; r++) {
            difference[r] -= other[r];
        }
        return difference;
    }
}
