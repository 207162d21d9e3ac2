package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.experiment.Comparison.Synergy;
import org.industrialrainforest.core.outcome.Metric;
import org.industrialrainforest.core.outcome.Metrics;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.statistics.Interval;

/**
 * Is the whole more than its parts? The 2³ factorial of the three levers at fixed doses, run by run: Y with a bit for platform, incubation
 * and bridges. Synergy = Y111 − Y100 − Y010 − Y001 + 2·Y000 = sum of the three pair terms and the triple term.
 */
final class Factorial {
    private static final String[] CELLS = {
        "none", "dose-p", "dose-i", "dose-pi", "dose-b", "dose-pb", "dose-ib", "rainforest"
    };
    private static final List<String> SINGLES = List.of("platforms", "incubation", "bridges");
    private static final List<String> OUTCOMES = List.of(
            "alive.5y_per_1000_ideas", "firms.founded", "products.launched", "ecosystem.valuation", "gain.total");

    /** Error of a two-sided 95 % interval. */
    private static final double ERROR = .05;

    private final Experiment experiment;
    private final PairTally tally;
    private final int runs;

    Factorial(Experiment experiment, PairTally tally, int runs) {
        this.experiment = experiment;
        this.tally = tally;
        this.runs = runs;
    }

    /** All terms for all outcomes; nothing when cells are missing or parameters are varied. */
    List<Synergy> terms() {
        List<Synergy> terms = new ArrayList<>();
        boolean single = experiment.points().size() == 1
                && tally.cases().stream().map(Comparison.Case::shock).distinct().count() == 1;
        if (!single || runs < 2) {
            return terms;
        }
        for (String id : OUTCOMES) {
            Metric metric = Metrics.all().get(Metrics.indexOf(id));
            double[][] y = new double[CELLS.length][];
            for (int cell = 0; cell < CELLS.length; cell++) {
                y[cell] = values(CELLS[cell], id);
            }
            if (Arrays.stream(y).allMatch(v -> v.length > 0)) {
                factorial(y).forEach(t -> add(terms, metric, t.id(), t.title(), t.values()));
            }
            bestSingle(terms, metric);
        }
        return terms;
    }

    private double[] values(String policy, String metric) {
        for (int c = 0; c < tally.cases().size(); c++) {
            if (tally.cases().get(c).policy().equals(policy)) {
                return tally.values(c, metric, runs);
            }
        }
        return new double[0];
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
                new Term("synergy", new Title("Synergy of the mix", "组合协同效应"), combine(y, 2, -1, -1, 0, -1, 0, 0, 1)),
                new Term(
                        "pair:platform×incubation",
                        new Title("Platform × incubation", "平台×孵化"),
                        combine(y, 1, -1, -1, 1, 0, 0, 0, 0)),
                new Term(
                        "pair:platform×bridge",
                        new Title("Platform × bridge", "平台×对接"),
                        combine(y, 1, -1, 0, 0, -1, 1, 0, 0)),
                new Term(
                        "pair:incubation×bridge",
                        new Title("Incubation × bridge", "孵化×对接"),
                        combine(y, 1, 0, -1, 0, -1, 0, 1, 0)),
                new Term("triple", new Title("All three", "三者联合"), combine(y, -1, 1, 1, -1, 1, -1, -1, 1)),
                new Term("shapley:platform", new Title("Share of platforms (Shapley)", "平台贡献（夏普利）"), shapley(y, 1)),
                new Term("shapley:incubation", new Title("Share of incubation (Shapley)", "孵化贡献（夏普利）"), shapley(y, 2)),
                new Term("shapley:bridge", new Title("Share of bridges (Shapley)", "对接贡献（夏普利）"), shapley(y, 4)));
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

    private void bestSingle(List<Synergy> terms, Metric metric) {
        double[] mix = values("rainforest", metric.id());
        List<String> there = SINGLES.stream()
                .filter(single -> values(single, metric.id()).length > 0)
                .toList();
        if (mix.length == 0 || there.isEmpty()) {
            return;
        }
        double[][] differences = there.stream()
                .map(single -> combine(new double[][] {mix, values(single, metric.id())}, 1, -1))
                .toArray(double[][]::new);
        Least least = least(experiment.parameterSets(), differences);
        String best = there.get(least.of());
        Title title = new Title(
                "Mix less the best single lever (" + best + ")",
                "组合减最佳单项（" + title(best).zh() + "）");
        terms.add(
                new Synergy(metric.id(), metric.unit(), "best-single", title, least.mean(), least.low(), least.high()));
    }

    private Title title(String policy) {
        return tally.cases().stream()
                .filter(of -> of.policy().equals(policy))
                .findFirst()
                .map(Comparison.Case::title)
                .orElse(new Title(policy, policy));
    }

    /** The least of several means, with a 95 % interval. */
    record Least(int of, double mean, double low, double high) {}

    /**
     * The mix beats the best single lever when it beats each. Which of them is best is not known either, so the interval is one for the least of k means: from
     * the least of their lower ends at 95 % (union–intersection) to the least of their upper ends at 1 − 5 %/k (Bonferroni).
     *
     * @param differences the mix less each single lever, run by run
     */
    static Least least(ParameterSets sets, double[][] differences) {
        if (Arrays.stream(differences).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            return new Least(0, Double.NaN, Double.NaN, Double.NaN);
        }
        int of = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int single = 0; single < differences.length; single++) {
            double[] difference = differences[single];
            if (mean(difference) < mean(differences[of])) {
                of = single;
            }
            low = Math.min(low, interval(sets, difference, 1 - ERROR).low());
            high = Math.min(
                    high,
                    interval(sets, difference, 1 - ERROR / differences.length).high());
        }
        return new Least(of, mean(differences[of]), low, high);
    }

    private static Interval interval(ParameterSets sets, double[] values, double level) {
        boolean defined = Arrays.stream(values).noneMatch(Double::isNaN);
        return defined ? SetSpread.interval(sets, values, level) : Interval.UNDEFINED;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private void add(List<Synergy> terms, Metric metric, String term, Title title, double[] values) {
        Interval interval = interval(experiment.parameterSets(), values, 1 - ERROR);
        terms.add(new Synergy(metric.id(), metric.unit(), term, title, mean(values), interval.low(), interval.high()));
    }
}
