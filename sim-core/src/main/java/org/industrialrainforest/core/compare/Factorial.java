package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.core.compare.Comparison.Synergy;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.PairedFigures;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/**
 * Is the whole more than its parts? The 2³ factorial of the three levers at fixed doses, run by run: Y with a bit for platform, incubation
 * and bridges. Synergy = Y111 − Y100 − Y010 − Y001 + 2·Y000 = sum of the three pair terms and the triple term. Which policies are its {@link Cells}
 * their mixes say, as the point of the comparison has them.
 */
final class Factorial {
    private static final List<String> OUTCOMES = List.of(
            Headline.ID,
            Headline.REGISTERED,
            "firms.founded",
            "products.launched",
            "ecosystem.valuation",
            "gain.total");

    /** Error of a two-sided 95 % interval. */
    private static final double ERROR = .05;

    private final Design design;
    private final PairedRuns tally;
    private final int runs;
    private final List<Double> pValues = new ArrayList<>();
    private final List<Policy> policies;
    private final boolean single;

    Factorial(Design design, PairedRuns tally, int runs) {
        this.design = design;
        this.tally = tally;
        this.runs = runs;
        this.policies = design.policiesOfCases(ParameterSets.OWN_VALUES);
        this.single = design.single()
                && tally.cases().stream().map(Case::shock).distinct().count() == 1;
    }

    /** Cells among the cases; none where parameters are varied, or where one of the parameter sets changes what a cell spends. */
    Cells cells() {
        if (!single) {
            return Cells.none(
                    Title.of(
                            "synergy.none.many-worlds",
                            "No synergy is computed: it needs one world, and this comparison varies parameters, shocks or scenarios."));
        }
        if (runs < 2) {
            return Cells.none(Title.of("synergy.none.one-run", "No synergy is computed: it needs two runs or more."));
        }
        Cells cells = Cells.among(policies);
        for (int set = 0; set < design.parameterSets().size() && cells.missing() == null; set++) {
            Cells under = Cells.among(design.policiesOfCases(set));
            cells = under.missing() != null || Arrays.equals(under.policies(), cells.policies())
                    ? under
                    : Cells.none(Title.of(
                            "synergy.none.other-spending",
                            "No synergy is computed: parameter sets change what the policies spend."));
        }
        return cells;
    }

    /** All terms for all outcomes; nothing when cells are missing or parameters are varied. */
    List<Synergy> terms() {
        List<Synergy> terms = new ArrayList<>();
        if (!single || runs < 2) {
            return terms;
        }
        Cells cells = cells();
        List<Role> roles = roles();
        int mix = roles.indexOf(Role.MIX);
        List<Integer> singles = IntStream.range(0, roles.size())
                .filter(c -> roles.get(c) == Role.SINGLE)
                .boxed()
                .toList();
        for (String id : OUTCOMES) {
            Metric metric = design.metric(id);
            if (cells.missing() == null) {
                double[][] y = Arrays.stream(cells.policies())
                        .mapToObj(c -> tally.values(c, id, runs))
                        .toArray(double[][]::new);
                factorial(y).forEach(t -> add(terms, metric, t.id(), t.title(), t.values()));
            }
            if (mix >= 0 && !singles.isEmpty()) {
                bestSingle(terms, metric, mix, singles);
            }
        }
        boolean[] told = Uncertainty.told(pValues);
        return IntStream.range(0, told.length)
                .mapToObj(i -> terms.get(i).told(told[i]))
                .toList();
    }

    /** Every case with its role and the ideas that its headline counts. */
    List<Arm> arms() {
        List<Role> roles = roles();
        List<Cohort> cohorts = design.cohortsOfCases();
        return IntStream.range(0, roles.size())
                .mapToObj(c -> new Arm(tally.cases().get(c), roles.get(c), cohorts.get(c)))
                .toList();
    }

    /** What the policy of each case is to the mix at its point under its shock; the full cell is the mix where there is a factorial. */
    List<Role> roles() {
        List<Case> cases = tally.cases();
        int full = cells().full();
        List<Role> roles = new ArrayList<>();
        for (int c = 0; c < cases.size(); c++) {
            Case of = cases.get(c);
            Policy policy = policies.get(c);
            Policy mix = full >= 0
                    ? policies.get(full)
                    : Policy.mix(IntStream.range(0, cases.size())
                                    .filter(o -> cases.get(o).point().equals(of.point())
                                            && cases.get(o).shock().equals(of.shock()))
                                    .mapToObj(policies::get)
                                    .toList())
                            .orElse(null);
            if (policy.equals(mix)) {
                roles.add(Role.MIX);
            } else if (policy.kind() == Policy.Kind.DOSE) {
                roles.add(Role.DOSE);
            } else {
                roles.add(mix != null && policy.singleOf(mix) ? Role.SINGLE : Role.OTHER);
            }
        }
        return roles;
    }

    /** A term's values, run by run. */
    // Values are looked at by tests and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Term(String id, Title title, double[] values) {}

    /**
     * The terms of a factorial.
     *
     * @param y outcome by cell and run; cells in the order 000, 100, 010, 110, 001, 101, 011, 111 (platform, incubation, bridge)
     */
    static List<Term> factorial(double[][] y) {
        return List.of(
                new Term(
                        "synergy",
                        Title.of("synergy.mix", "Synergy of the mix"),
                        combine(y, 2, -1, -1, 0, -1, 0, 0, 1)),
                new Term(
                        "pair:platform×incubation",
                        Title.of("synergy.platform-incubation", "Platform × incubation"),
                        combine(y, 1, -1, -1, 1, 0, 0, 0, 0)),
                new Term(
                        "pair:platform×bridge",
                        Title.of("synergy.platform-bridge", "Platform × bridge"),
                        combine(y, 1, -1, 0, 0, -1, 1, 0, 0)),
                new Term(
                        "pair:incubation×bridge",
                        Title.of("synergy.incubation-bridge", "Incubation × bridge"),
                        combine(y, 1, 0, -1, 0, -1, 0, 1, 0)),
                new Term("triple", Title.of("synergy.triple", "All three"), combine(y, -1, 1, 1, -1, 1, -1, -1, 1)),
                new Term(
                        "shapley:platform",
                        Title.of("synergy.shapley.platform", "Share of platforms (Shapley)"),
                        shapley(y, 1)),
                new Term(
                        "shapley:incubation",
                        Title.of("synergy.shapley.incubation", "Share of incubation (Shapley)"),
                        shapley(y, 2)),
                new Term(
                        "shapley:bridge",
                        Title.of("synergy.shapley.bridge", "Share of bridges (Shapley)"),
                        shapley(y, 4)));
    }

    /** Σ weight·Y, run by run; weights in the order of the cells. */
    private static double[] combine(double[][] y, double... weights) {
        double[] sum = new double[y[0].length];
        for (int r = 0; r < sum.length; r++) {
            for (int cell = 0; cell < weights.length; cell++) {
                sum[r] += weights[cell] * y[cell][r];
            }
        }
        return sum;
    }

    /** A lever's mean marginal effect over the orders in which levers may come. */
    private static double[] shapley(double[][] y, int bit) {
        double[] weights = new double[y.length];
        for (int cell = 0; cell < y.length; cell++) {
            if ((cell & bit) == 0) {
                double weight = Integer.bitCount(cell) == 1 ? 1.0 / 6 : 1.0 / 3;
                weights[cell] -= weight;
                weights[cell | bit] += weight;
            }
        }
        return combine(y, weights);
    }

    private void bestSingle(List<Synergy> terms, Metric metric, int mix, List<Integer> singles) {
        double[] whole = tally.values(mix, metric.id(), runs);
        double[][] differences = singles.stream()
                .map(single -> combine(new double[][] {whole, tally.values(single, metric.id(), runs)}, 1, -1))
                .toArray(double[][]::new);
        Least least = least(design.uncertainty(), differences);
        Case best = tally.cases().get(singles.get(least.of()));
        Title title = Title.of(
                "synergy.best-single",
                "Mix less the best single lever ({0})",
                new Title(best.policy(), best.title().zh()));
        terms.add(new Synergy(
                metric.id(), metric.unit(), "best-single", title, least.mean(), least.low(), least.high(), false));
        pValues.add(least.pValue());
    }

    /** The least of several means, with a 95 % interval and the p-value that goes with it. */
    record Least(int of, double mean, double low, double high, double pValue) {}

    /**
     * The mix beats the best single lever when it beats each. Which of them is best is not known either, so the interval is one for the least of
     * k means. It goes from the least of their lower ends at 95 % (union–intersection) to the least of their upper ends at 1 − 5 %/k
     * (Bonferroni).
     *
     * @param differences the mix less each single lever, run by run
     */
    static Least least(Uncertainty uncertainty, double[][] differences) {
        double nan = Double.NaN;
        if (Arrays.stream(differences).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            return new Least(0, nan, nan, nan, nan);
        }
        IntervalKind kind = uncertainty.kind();
        RatioOfMeans[] means = Arrays.stream(differences).map(uncertainty::mean).toArray(RatioOfMeans[]::new);
        int of = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double above = 0;
        double below = 1;
        for (int single = 0; single < means.length; single++) {
            RatioOfMeans mean = means[single];
            of = mean.value() < means[of].value() ? single : of;
            low = Math.min(low, mean.interval(kind, 1 - ERROR).low());
            high = Math.min(high, mean.interval(kind, 1 - ERROR / means.length).high());
            above = Math.max(above, mean.value() > 0 ? mean.pValue(kind) : 1);
            below = Math.min(below, mean.value() < 0 ? means.length * mean.pValue(kind) : 1);
        }
        return new Least(of, means[of].value(), low, high, Math.min(above, below));
    }

    /** A term that is undefined in one run is undefined. */
    private void add(List<Synergy> terms, Metric metric, String term, Title title, double[] values) {
        boolean defined = Arrays.stream(values).noneMatch(Double::isNaN);
        RatioOfMeans mean = design.uncertainty().mean(defined ? values : new double[0]);
        Interval interval = design.uncertainty().shown(mean);
        terms.add(new Synergy(
                metric.id(),
                metric.unit(),
                term,
                title,
                defined ? PairedFigures.mean(values) : Double.NaN,
                interval.low(),
                interval.high(),
                false));
        pValues.add(mean.pValue(design.uncertainty().kind()));
    }
}
