package org.industrialrainforest.core.compare;

import java.util.List;
import java.util.Objects;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * What a set of paired runs says about policies: the whole content of {@code compare}'s screen, JSON and report. A {@link Double#NaN}
 * stands for "undefined" everywhere (JSON {@code null}).
 *
 * <p>A <em>case</em> is one point of the experiment: a policy at a point of the varied parameters under a shock. Every case has as many
 * runs as {@code runs}; run i of every case shares its random numbers with run i of every other, and its parameter set.
 *
 * @param relativeHalfWidthOfHeadline half-width of the headline's largest difference over that difference
 * @param intervals what {@code low} and {@code high} hold in every table; where it is the prediction for an unknown set, outcomes have both
 * @param ensemble what the parameter sets say; null when every run had the scenario's own parameters
 * @param sectorFans series by sector, year by year; empty where none were kept
 * @param particulars what figures draw beyond these tables
 * @param arms what each case is to the others; empty in results of an older version
 * @param withoutSynergy why there are no terms of the factorial; null where there are
 * @param equalSpend what policies do where all spend the same; empty where that cannot be told
 */
// Long series stay primitive arrays: readers copy nothing and never compare these records.
@SuppressWarnings("ArrayRecordComponent")
public record Comparison(
        String scenario,
        Title title,
        long seed,
        int runs,
        Month start,
        Month recordFrom,
        Month end,
        String baseline,
        List<Case> cases,
        List<Outcome> outcomes,
        List<Survival> survival,
        List<Curve> curves,
        List<Fan> fans,
        List<StageCount> stages,
        List<Capture> valueCapture,
        List<Unabsorbed> unabsorbed,
        List<Synergy> synergy,
        double relativeHalfWidthOfHeadline,
        @Nullable Ensemble ensemble,
        IntervalKind intervals,
        List<SectorFan> sectorFans,
        Particulars particulars,
        List<Arm> arms,
        @Nullable Title withoutSynergy,
        List<EqualSpend> equalSpend) {

    public Comparison {
        // Results that an older version saved have none of these.
        intervals = Objects.requireNonNullElse(intervals, IntervalKind.MONTE_CARLO);
        sectorFans = Objects.requireNonNullElse(sectorFans, List.of());
        arms = Objects.requireNonNullElse(arms, List.of());
        particulars = Objects.requireNonNullElse(particulars, Particulars.NONE);
        equalSpend = Objects.requireNonNullElse(equalSpend, List.of());
    }

    /** With the scenario's own parameters in every run, and neither series by sector nor particulars. */
    public Comparison(
            String scenario,
            Title title,
            long seed,
            int runs,
            Month start,
            Month recordFrom,
            Month end,
            String baseline,
            List<Case> cases,
            List<Outcome> outcomes,
            List<Survival> survival,
            List<Curve> curves,
            List<Fan> fans,
            List<StageCount> stages,
            List<Capture> valueCapture,
            List<Unabsorbed> unabsorbed,
            List<Synergy> synergy,
            double relativeHalfWidthOfHeadline) {
        this(
                scenario,
                title,
                seed,
                runs,
                start,
                recordFrom,
                end,
                baseline,
                cases,
                outcomes,
                survival,
                curves,
                fans,
                stages,
                valueCapture,
                unabsorbed,
                synergy,
                relativeHalfWidthOfHeadline,
                null,
                IntervalKind.MONTE_CARLO,
                List.of(),
                Particulars.NONE,
                List.of(),
                null,
                List.of());
    }

    /** The same with particulars. */
    public Comparison with(Particulars newParticulars) {
        return new Comparison(
                scenario,
                title,
                seed,
                runs,
                start,
                recordFrom,
                end,
                baseline,
                cases,
                outcomes,
                survival,
                curves,
                fans,
                stages,
                valueCapture,
                unabsorbed,
                synergy,
                relativeHalfWidthOfHeadline,
                ensemble,
                intervals,
                sectorFans,
                newParticulars,
                arms,
                withoutSynergy,
                equalSpend);
    }

    /** The same with what its cases are to each other. */
    public Comparison with(List<Arm> newArms, @Nullable Title newWithoutSynergy) {
        return new Comparison(
                scenario,
                title,
                seed,
                runs,
                start,
                recordFrom,
                end,
                baseline,
                cases,
                outcomes,
                survival,
                curves,
                fans,
                stages,
                valueCapture,
                unabsorbed,
                synergy,
                relativeHalfWidthOfHeadline,
                ensemble,
                intervals,
                sectorFans,
                particulars,
                newArms,
                newWithoutSynergy,
                equalSpend);
    }

    /**
     * An outcome of a case.
     *
     * @param label of the case, see {@link Case#label()}: its policy, where nothing is varied and no shock is put
     * @throws IllegalArgumentException if there is no such row
     */
    public Outcome outcome(String metric, String label) {
        return outcomes.stream()
                .filter(row -> row.metric().equals(metric) && row.of().label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no outcome '" + metric + "' of '" + label
                        + "'; the cases are " + cases.stream().map(Case::label).toList() + ", the outcomes "
                        + outcomes.stream().map(Outcome::metric).distinct().toList()));
    }

    /** What a case's policy is to the others at its point, told by what it spends. */
    public Role role(Case of) {
        return arms.stream()
                .filter(arm -> arm.of().equals(of))
                .findFirst()
                .map(Arm::role)
                .orElse(Role.OTHER);
    }

    /** Cohorts of the headline, one where all cases share it. */
    public List<Cohort> cohorts() {
        return arms.stream().map(Arm::cohort).distinct().toList();
    }

    /**
     * A scalar outcome of a case and its paired difference to the baseline under the same point and shock. Pairs in one of whose worlds it
     * is undefined are left out.
     *
     * <p>A paired outcome needs both worlds to be told at all: its baseline mean is its value where the baseline is paired with itself, 0 for
     * additional firms. Where that is undefined, as the deadweight of a policy that supports nobody, there is a mean and no difference. A ratio of two
     * differences has Fieller's interval, which is NaN where the runs do not tell the denominator from zero.
     *
     * <p>In identical worlds every difference is 0 or undefined.
     *
     * @param meanInterval 95 % interval of {@code mean}, of the kind that the comparison has
     * @param low end of the 95 % interval of {@code difference}, of the kind that the comparison has
     * @param monteCarlo 95 % interval of the difference's mean over sets, or over runs where they share no sets
     * @param prediction 95 % interval of the difference under one unknown set; NaN where runs have the scenario's own parameters
     * @param correlation of the pair over runs
     * @param varianceReduction (var x + var y) / var(x − y); above one when pairing helped
     * @param medianInterval 95 % interval of {@code medianDifference} over the population of runs and sets, without a normal distribution
     * @param reliable false where one set (or run, where they share none) is an outlier by Grubbs's test at 1 %: the tail is heavy, and the
     * median should be read beside the mean
     * @param pairs number of pairs in which the outcome is defined
     */
    public record Outcome(
            String metric,
            String unit,
            Title title,
            Case of,
            double mean,
            Interval meanInterval,
            double baselineMean,
            double difference,
            double low,
            double high,
            Interval monteCarlo,
            Interval prediction,
            double correlation,
            double varianceReduction,
            double medianDifference,
            Interval medianInterval,
            boolean reliable,
            int pairs) {}

    /** Who is counted in a survival estimate, by where the same idea was founded with and without the policy. */
    public enum Stratum {
        ALL,
        BOTH,
        ONLY_WITH,
        ONLY_WITHOUT
    }

    /**
     * Share of founded firms not deregistered after some years (Kaplan–Meier in each run; interval over runs). In stratum BOTH and ONLY_WITHOUT
     * the baseline's figure stands beside.
     *
     * @param firms mean number of firms a run
     * @param baselineEstimate the same firms' survival in the baseline; NaN for ONLY_WITH
     */
    public record Survival(
            Case of,
            Stratum stratum,
            int years,
            double estimate,
            double low,
            double high,
            double firms,
            double baselineEstimate) {}

    /**
     * Kaplan–Meier curve over months since founding, pooled over runs, with a pointwise 95 % interval over runs.
     *
     * @param atRisk mean numbers at risk a run, same length as {@code estimate}; entry m is for m months after founding
     */
    public record Curve(Case of, Stratum stratum, double[] estimate, double[] low, double[] high, double[] atRisk) {}

    /** Quantiles over runs of a monthly series: entry i is for month {@code recordFrom + i}. */
    public record Fan(
            String metric,
            String unit,
            Title title,
            Case of,
            double[] p05,
            double[] p25,
            double[] p50,
            double[] p75,
            double[] p95) {}

    /**
     * Quantiles over runs of a series in one sector, as means over the months of a calendar year: entry i is for year {@code
     * recordFrom.year() + i}, whose unrecorded months are left out.
     *
     * @param sector its id
     */
    public record SectorFan(
            String metric,
            String unit,
            Title title,
            String sector,
            Title sectorTitle,
            Case of,
            double[] p05,
            double[] p50,
            double[] p95) {}

    /**
     * Mean number of live firms over runs by stage of a sector's ladder at each year's end.
     *
     * @param stage {@code research-1..n}, {@code selling}, {@code services}, {@code listed}, {@code acquired}, {@code dormant}
     * @param firms entry i is for December of {@code recordFrom.year() + i}
     */
    public record StageCount(Case of, String stage, Title title, double[] firms) {}

    /**
     * Gain of a party against the baseline, present value at the social discount rate, over public money.
     *
     * @param gain mean paired difference of G_p, RMB
     * @param perAuthorisedRmb over the envelope's present value
     * @param perNetRmb over net public cost; NaN when that is not positive
     * @param low end of the 95 % interval of {@code perAuthorisedRmb}
     * @param told whether the gain differs significantly from zero among all of the table: Benjamini and Hochberg's false discovery rate of 5 %
     * @param imputed part of {@code perAuthorisedRmb} that rests on imputed surplus and not on ledger cash (shown hatched)
     */
    public record Capture(
            Case of,
            String party,
            Title title,
            double gain,
            double perAuthorisedRmb,
            double perNetRmb,
            double low,
            double high,
            boolean told,
            double imputed) {
        Capture told(boolean newTold) {
            return new Capture(of, party, title, gain, perAuthorisedRmb, perNetRmb, low, high, newTold, imputed);
        }
    }

    /** Envelope that a lever could not absorb, present value in RMB, mean over runs. */
    public record Unabsorbed(Case of, String lever, Title title, double authorised, double spent, double unabsorbed) {}

    /**
     * A term of the 2³ factorial at fixed doses, or the mix against the best single lever at the whole envelope.
     *
     * @param term {@code synergy} (Y111 − Y100 − Y010 − Y001 + 2·Y000), {@code pair:platform×incubation} …, {@code triple}, {@code shapley:platform}
     * …, {@code best-single} (mix less best single at E)
     * @param told whether it differs significantly from zero among all terms of all outcomes: Benjamini and Hochberg's false discovery rate of 5 %
     */
    public record Synergy(
            String metric,
            String unit,
            String term,
            Title title,
            double estimate,
            double low,
            double high,
            boolean told) {
        Synergy told(boolean newTold) {
            return new Synergy(metric, unit, term, title, estimate, low, high, newTold);
        }
    }

    /**
     * The headline's difference to the baseline if a policy spent as little as the least of those that are compared at its point under its shock.
     * Between two doses whose mean spending is known the difference is taken to lie on a straight line, in every pair of runs.
     *
     * @param metric the headline
     * @param spend of all that are compared, present value of the treasury's outlay above the baseline's, RMB
     * @param drawn what the policy as it is spends, mean over runs
     * @param doses how many smaller doses of the policy were compared; at 0 its line is straight from nothing to the whole
     * @param from spending of the dose below, 0 for nothing
     * @param to spending of the dose from {@code spend} on
     * @param low end of the 95 % interval of {@code difference}, of the kind that the comparison has, at fixed mean spending
     */
    public record EqualSpend(
            String metric,
            String unit,
            Case of,
            double spend,
            double drawn,
            int doses,
            double from,
            double to,
            double difference,
            double low,
            double high) {}
}
