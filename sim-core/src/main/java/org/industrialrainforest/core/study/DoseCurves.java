package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.observe.LeverUse;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.statistics.ResponseCurve;
import org.industrialrainforest.engine.statistics.StudentT;

/**
 * Dose–response of public money: the effect of policies on one outcome at several multiples of the envelope, in worlds that share their
 * randomness.
 *
 * @param envelopeBn the envelope at dose 1, RMB bn a year
 * @param equalSpend the curves read at equal spending
 */
public record DoseCurves(
        String scenario,
        Title title,
        long seed,
        int runs,
        String metric,
        String unit,
        Title metricTitle,
        String baseline,
        String shock,
        double envelopeBn,
        List<Curve> curves,
        List<EqualSpend> equalSpend) {
    private static final double LEVEL = .95;
    private static final double NEARLY = .95;
    private static final String ENVELOPE = "state.envelope-bn";
    private static final String WORTH = "worth";
    private static final String AUTHORISED = "authorised";
    private static final String DRAWN = "drawn";
    private static final String NET = "net";

    public DoseCurves {
        curves = List.copyOf(curves);
        equalSpend = List.copyOf(equalSpend);
    }

    /**
     * A policy's effects by rising dose.
     *
     * @param works the least dose whose effect differs significantly from zero (95 %); NaN where there is none
     * @param saturates what more money brings beyond the least dose from which no greater one that was run differs significantly
     * @param most the most that it draws at any dose, RMB
     * @param mostFrom the least dose at which it draws nearly all of that: {@value #NEARLY} of it
     */
    public record Curve(
            String policy,
            Title title,
            List<Dose> doses,
            double works,
            Saturation saturates,
            double most,
            double mostFrom) {
        public Curve {
            doses = List.copyOf(doses);
        }
    }

    /**
     * What more money brings beyond a dose.
     *
     * @param from the dose; the greatest of the curve where each differs significantly from a greater one; NaN where the outcome is undefined in some run
     * @param change paired difference of the effect at the greatest dose to that at {@code from}, with its 95 % interval
     */
    public record Saturation(double from, double change, double low, double high) {
        static final Saturation UNDEFINED = new Saturation(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * A policy at a multiple of the envelope; money as means of present values over runs, effects with 95 % intervals.
     *
     * @param authorised what the levers might have drawn, RMB
     * @param drawn what they drew, RMB
     * @param net net public cost above the baseline's, taxes and returns counted; RMB, may be negative
     * @param unabsorbed share of the authorised money that was never drawn
     * @param effect paired difference to the baseline
     * @param marginal effect gained per RMB bn drawn beyond the dose before (nothing before the first); NaN where it cannot be told (95 %) that
     *     more is drawn
     */
    public record Dose(
            double dose,
            double authorised,
            double drawn,
            double net,
            double unabsorbed,
            double effect,
            double low,
            double high,
            double marginal,
            double marginalLow,
            double marginalHigh) {}

    /**
     * All policies where each draws the same.
     *
     * @param like the policy whose drawing at dose 1 is taken, or empty where an amount was asked for
     * @param drawn RMB
     */
    public record EqualSpend(String like, double drawn, List<At> at) {
        public EqualSpend {
            at = List.copyOf(at);
        }
    }

    /** A policy's effect at equal spending; NaN where it is not attainable because no dose makes the policy draw so much. */
    public record At(String policy, boolean attainable, double effect, double low, double high, double most) {}

    /**
     * What is to be run.
     *
     * @param doses rising multiples of the envelope
     * @param spends amounts drawn at which curves are read, RMB
     */
    public record Plan(
            Scenario scenario,
            List<Policy> policies,
            String baseline,
            List<Double> doses,
            List<Double> spends,
            String metric,
            String shock,
            int runs,
            long seed) {
        public Plan {
            policies = List.copyOf(policies);
            doses = doses.stream().distinct().sorted().toList();
            spends = List.copyOf(spends);
            if (doses.isEmpty() || doses.get(0) < 0) {
                throw new IllegalArgumentException("doses = " + doses + "; name at least one, none below 0");
            }
        }

        /** The runs: every policy at every dose. */
        public Experiment experiment() {
            if (scenario.rules().state().envelopeBn() == 0 && doses.size() > 1) {
                throw new BadInput(Problem.of(
                        Place.NOWHERE,
                        ENVELOPE,
                        "is 0, so that every dose of it is the same; give the envelope a value"));
            }
            return Experiment.of(scenario)
                    .policies(policies)
                    .baseline(baseline)
                    .at(doses.stream()
                            .<Map<String, String>>map(dose -> new TreeMap<>(Map.of(ENVELOPE, envelope(dose))))
                            .toList())
                    .shocks(shock)
                    .runs(runs)
                    .seed(seed);
        }

        private String envelope(double dose) {
            return Double.toString(dose * scenario.rules().state().envelopeBn());
        }

        /**
         * Does all runs.
         *
         * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
         */
        public DoseCurves run(RunExecutor executor, RunListener listener) {
            Experiment experiment = experiment();
            CaseValues values = new CaseValues(
                    experiment.design(),
                    Map.of(
                            WORTH, r -> r.outcome(metric),
                            AUTHORISED, RunResult::authorised,
                            DRAWN,
                                    r -> r.levers().stream()
                                            .mapToDouble(LeverUse::outlay)
                                            .sum(),
                            NET, r -> r.outcome("public.net_cost")));
            experiment.each(executor, listener, values::take);
            List<Policy> compared =
                    policies.stream().filter(p -> !p.id().equals(baseline)).toList();
            Metric of = Metrics.all().get(Metrics.indexOf(metric));
            return new DoseCurves(
                    scenario.id(),
                    scenario.title(),
                    seed,
                    runs,
                    metric,
                    of.unit(),
                    of.title(),
                    baseline,
                    shock,
                    scenario.rules().state().envelopeBn(),
                    compared.stream().map(p -> curve(p, values)).toList(),
                    equalSpend(compared, values));
        }

        private double[] values(CaseValues values, String measure, String policy, double dose) {
            return values.of(measure, policy, ENVELOPE + "=" + envelope(dose), shock);
        }

        private double[] difference(CaseValues values, String measure, String policy, double dose) {
            double[] with = values(values, measure, policy, dose);
            double[] without = values(values, measure, baseline, dose);
            for (int r = 0; r < with.length; r++) {
                with[r] -= without[r];
            }
            return with;
        }

        private Curve curve(Policy policy, CaseValues values) {
            ResponseCurve response = response(policy, values);
            List<Dose> points = new ArrayList<>();
            for (int d = 0; d < doses.size(); d++) {
                double dose = doses.get(d);
                double authorised = CaseValues.mean(values(values, AUTHORISED, policy.id(), dose));
                double drawn = CaseValues.mean(values(values, DRAWN, policy.id(), dose));
                double[] effects = difference(values, WORTH, policy.id(), dose);
                boolean defined = CaseValues.defined(effects);
                Interval interval = defined
                        ? PairedDifference.of(effects, new double[effects.length])
                                .interval(LEVEL)
                        : Interval.UNDEFINED;
                StudentT marginal =
                        response == null || !drawsMore(policy, d, values) ? nothing() : response.marginal(d);
                Interval slope = marginal.interval(LEVEL);
                points.add(new Dose(
                        dose,
                        authorised,
                        drawn,
                        CaseValues.mean(difference(values, NET, policy.id(), dose)),
                        authorised > 0 ? Math.max(0, 1 - drawn / authorised) : Double.NaN,
                        CaseValues.mean(effects),
                        interval.low(),
                        interval.high(),
                        marginal.mean(),
                        slope.low(),
                        slope.high()));
            }
            double most = points.stream().mapToDouble(Dose::drawn).max().orElse(Double.NaN);
            return new Curve(
                    policy.id(),
                    policy.title(),
                    points,
                    least(points, point -> point.low() > 0 || point.high() < 0),
                    saturation(policy, values),
                    most,
                    least(points, point -> point.drawn() >= NEARLY * most));
        }

        /** The least dose of which something is true; NaN where it is of none. */
        private static double least(List<Dose> points, Predicate<Dose> what) {
            return points.stream()
                    .filter(what)
                    .mapToDouble(Dose::dose)
                    .findFirst()
                    .orElse(Double.NaN);
        }

        /** Whether a dose cannot be said to draw no more than the one before; with a single run nothing can be said. */
        private boolean drawsMore(Policy policy, int dose, CaseValues values) {
            double[] drawn = values(values, DRAWN, policy.id(), doses.get(dose));
            double[] before =
                    dose == 0 ? new double[drawn.length] : values(values, DRAWN, policy.id(), doses.get(dose - 1));
            return !(PairedDifference.of(drawn, before).interval(LEVEL).low() <= 0);
        }

        private Saturation saturation(Policy policy, CaseValues values) {
            double[][] effects = new double[doses.size()][];
            for (int d = 0; d < effects.length; d++) {
                effects[d] = difference(values, WORTH, policy.id(), doses.get(d));
            }
            if (!CaseValues.defined(effects)) {
                return Saturation.UNDEFINED;
            }
            int last = effects.length - 1;
            int from = last;
            while (from > 0 && alike(effects, from - 1)) {
                from--;
            }
            PairedDifference beyond = PairedDifference.of(effects[last], effects[from]);
            Interval interval = beyond.interval(LEVEL);
            return new Saturation(doses.get(from), beyond.mean(), interval.low(), interval.high());
        }

        /** Whether no greater dose differs significantly from this one. */
        private static boolean alike(double[][] effects, int dose) {
            for (int greater = dose + 1; greater < effects.length; greater++) {
                Interval interval =
                        PairedDifference.of(effects[greater], effects[dose]).interval(LEVEL);
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
        private @org.jspecify.annotations.Nullable ResponseCurve response(Policy policy, CaseValues values) {
            double[][] drawn = new double[doses.size()][];
            double[][] effect = new double[doses.size()][];
            for (int d = 0; d < drawn.length; d++) {
                drawn[d] = values(values, DRAWN, policy.id(), doses.get(d));
                for (int r = 0; r < drawn[d].length; r++) {
                    drawn[d][r] /= 1e9;
                }
                effect[d] = difference(values, WORTH, policy.id(), doses.get(d));
            }
            return CaseValues.defined(effect) ? ResponseCurve.of(drawn, effect) : null;
        }

        private List<EqualSpend> equalSpend(List<Policy> compared, CaseValues values) {
            List<EqualSpend> rows = new ArrayList<>();
            for (double spend : spends) {
                rows.add(equalSpend("", spend, compared, values));
            }
            if (spends.isEmpty() && doses.contains(1.0)) {
                for (Policy like : compared) {
                    double spend = CaseValues.mean(values(values, DRAWN, like.id(), 1));
                    rows.add(equalSpend(like.id(), spend, compared, values));
                }
            }
            return rows;
        }

        private EqualSpend equalSpend(String like, double spend, List<Policy> compared, CaseValues values) {
            List<At> at = new ArrayList<>();
            for (Policy policy : compared) {
                ResponseCurve response = response(policy, values);
                StudentT effect = response == null ? nothing() : response.at(spend / 1e9);
                Interval interval = effect.interval(LEVEL);
                boolean attainable = response != null && response.attains(spend / 1e9);
                double most = response == null ? Double.NaN : response.most() * 1e9;
                at.add(new At(policy.id(), attainable, effect.mean(), interval.low(), interval.high(), most));
            }
            return new EqualSpend(like, spend, at);
        }
    }
}
