package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.observe.LeverUse;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.statistics.ResponseCurve;
import org.industrialrainforest.engine.statistics.StudentT;
import org.jspecify.annotations.Nullable;

/** What runs at several doses say: each policy's curve, and all policies where each draws the same. */
final class DoseReading {
    static final String ENVELOPE = "state.envelope-bn";
    /** Share of the most that a policy ever draws that counts as nearly all of it. */
    private static final double NEARLY = .95;

    private static final String WORTH = "worth";
    private static final String AUTHORISED = "authorised";
    private static final String DRAWN = "drawn";
    private static final String NET = "net";

    private final StudyPlan study;
    private final List<Double> doses;
    private final CaseValues values;

    /** @param doses rising */
    DoseReading(StudyPlan study, List<Double> doses, CaseValues values) {
        this.study = study;
        this.doses = doses;
        this.values = values;
    }

    /** What a dose curve keeps of a run, by name. */
    static Map<String, ToDoubleFunction<RunResult>> measures(String metric) {
        return Map.of(
                WORTH, run -> run.outcome(metric),
                AUTHORISED, RunResult::authorised,
                DRAWN,
                        run -> run.levers().stream()
                                .mapToDouble(LeverUse::outlay)
                                .sum(),
                NET, run -> run.outcome("public.net_cost"));
    }

    /** The envelope at a dose, as a value of its parameter. */
    static String envelope(StudyPlan study, double dose) {
        return Double.toString(dose * study.scenario().rules().state().envelopeBn());
    }

    /** The curves, read at these amounts drawn, RMB; at what each policy draws at dose 1 where none is named. */
    DoseCurves at(List<Double> spends) {
        Metric outcome = study.outcome();
        return new DoseCurves(
                study.scenario().id(),
                study.scenario().title(),
                study.seed(),
                study.runs(),
                study.metric(),
                outcome.unit(),
                outcome.title(),
                study.baseline(),
                study.shock(),
                study.scenario().rules().state().envelopeBn(),
                study.compared().stream().map(this::curve).toList(),
                equalSpend(spends));
    }

    private double[] of(String measure, String policy, double dose) {
        return values.of(measure, policy, ENVELOPE + "=" + envelope(study, dose), study.shock());
    }

    private double[] difference(String measure, String policy, double dose) {
        double[] with = of(measure, policy, dose);
        double[] without = of(measure, study.baseline(), dose);
        for (int r = 0; r < with.length; r++) {
            with[r] -= without[r];
        }
        return with;
    }

    private DoseCurves.Curve curve(Policy policy) {
        ResponseCurve response = response(policy);
        List<DoseCurves.Dose> points = new ArrayList<>();
        for (int d = 0; d < doses.size(); d++) {
            double dose = doses.get(d);
            double authorised = CaseValues.mean(of(AUTHORISED, policy.id(), dose));
            double drawn = CaseValues.mean(of(DRAWN, policy.id(), dose));
            double[] effects = difference(WORTH, policy.id(), dose);
            boolean defined = CaseValues.defined(effects);
            Interval interval = defined
                    ? PairedDifference.of(effects, new double[effects.length]).interval(Uncertainty.LEVEL)
                    : Interval.UNDEFINED;
            StudentT marginal = response == null || !drawsMore(policy, d) ? nothing() : response.marginal(d);
            Interval slope = marginal.interval(Uncertainty.LEVEL);
            points.add(new DoseCurves.Dose(
                    dose,
                    authorised,
                    drawn,
                    CaseValues.mean(difference(NET, policy.id(), dose)),
                    authorised > 0 ? Math.max(0, 1 - drawn / authorised) : Double.NaN,
                    CaseValues.mean(effects),
                    interval.low(),
                    interval.high(),
                    marginal.mean(),
                    slope.low(),
                    slope.high()));
        }
        double most = points.stream().mapToDouble(DoseCurves.Dose::drawn).max().orElse(Double.NaN);
        return new DoseCurves.Curve(
                policy.id(),
                policy.title(),
                points,
                least(points, point -> point.low() > 0 || point.high() < 0),
                saturation(policy),
                most,
                least(points, point -> point.drawn() >= NEARLY * most));
    }

    /** The least dose of which something is true; NaN where it is of none. */
    private static double least(List<DoseCurves.Dose> points, Predicate<DoseCurves.Dose> what) {
        return points.stream()
                .filter(what)
                .mapToDouble(DoseCurves.Dose::dose)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Whether a dose cannot be said to draw no more than the one before; with a single run nothing can be said. */
    private boolean drawsMore(Policy policy, int dose) {
        double[] drawn = of(DRAWN, policy.id(), doses.get(dose));
        double[] before = dose == 0 ? new double[drawn.length] : of(DRAWN, policy.id(), doses.get(dose - 1));
        return !(PairedDifference.of(drawn, before).interval(Uncertainty.LEVEL).low() <= 0);
    }

    private DoseCurves.Saturation saturation(Policy policy) {
        double[][] effects = new double[doses.size()][];
        for (int d = 0; d < effects.length; d++) {
            effects[d] = difference(WORTH, policy.id(), doses.get(d));
        }
        if (!CaseValues.defined(effects)) {
            return DoseCurves.Saturation.UNDEFINED;
        }
        int last = effects.length - 1;
        int from = last;
        while (from > 0 && alike(effects, from - 1)) {
            from--;
        }
        PairedDifference beyond = PairedDifference.of(effects[last], effects[from]);
        Interval interval = beyond.interval(Uncertainty.LEVEL);
        return new DoseCurves.Saturation(doses.get(from), beyond.mean(), interval.low(), interval.high());
    }

    /** Whether no greater dose differs significantly from this one. */
    private static boolean alike(double[][] effects, int dose) {
        for (int greater = dose + 1; greater < effects.length; greater++) {
            Interval interval =
                    PairedDifference.of(effects[greater], effects[dose]).interval(Uncertainty.LEVEL);
            if (!(interval.low() <= 0 && interval.high() >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static StudentT nothing() {
        return new StudentT(Double.NaN, Double.NaN, 0);
    }

    /** Effect over RMB bn drawn; null where the outcome is undefined in some run. */
    private @Nullable ResponseCurve response(Policy policy) {
        double[][] drawn = new double[doses.size()][];
        double[][] effect = new double[doses.size()][];
        for (int d = 0; d < drawn.length; d++) {
            drawn[d] = of(DRAWN, policy.id(), doses.get(d));
            for (int r = 0; r < drawn[d].length; r++) {
                drawn[d][r] /= 1e9;
            }
            effect[d] = difference(WORTH, policy.id(), doses.get(d));
        }
        return CaseValues.defined(effect) ? ResponseCurve.of(drawn, effect) : null;
    }

    private List<DoseCurves.EqualSpend> equalSpend(List<Double> spends) {
        List<DoseCurves.EqualSpend> rows = new ArrayList<>();
        for (double spend : spends) {
            rows.add(equalSpend("", spend));
        }
        if (spends.isEmpty() && doses.contains(1.0)) {
            for (Policy like : study.compared()) {
                double spend = CaseValues.mean(of(DRAWN, like.id(), 1));
                rows.add(equalSpend(like.id(), spend));
            }
        }
        return rows;
    }

    private DoseCurves.EqualSpend equalSpend(String like, double spend) {
        List<DoseCurves.At> at = new ArrayList<>();
        for (Policy policy : study.compared()) {
            ResponseCurve response = response(policy);
            StudentT effect = response == null ? nothing() : response.at(spend / 1e9);
            Interval interval = effect.interval(Uncertainty.LEVEL);
            boolean attainable = response != null && response.attains(spend / 1e9);
            double most = response == null ? Double.NaN : response.most() * 1e9;
            at.add(new DoseCurves.At(policy.id(), attainable, effect.mean(), interval.low(), interval.high(), most));
        }
        return new DoseCurves.EqualSpend(like, spend, at);
    }
}
