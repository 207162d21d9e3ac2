package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Lives;
import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.statistics.InternalRate;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.Jackknife;
import org.industrialrainforest.engine.statistics.KaplanMeier;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.statistics.StudentT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lively city under its policies: every figure of a comparison against the runs that it was made of. */
@Tag("slow")
class ExperimentTest {
    private static final int RUNS = 5;
    private static final Scenario CITY = TinyScenario.lively().scenario();
    private static final List<RunResult> RESULTS = new ArrayList<>();
    private static Comparison comparison;

    @BeforeAll
    static void compare() {
        comparison = Experiment.of(CITY)
                .policies("none", "all", "lines")
                .runs(RUNS)
                .seed(7)
                .compare(RunExecutor.local(1), keeping(RESULTS));
    }

    private static RunListener keeping(List<RunResult> results) {
        return new RunListener() {
            @Override
            public void taken(RunResult result, int done, int all) {
                results.add(result);
            }
        };
    }

    private static RunResult result(String policy, int replicate) {
        return RESULTS.stream()
                .filter(r -> r.spec().treatment().equals(policy) && r.spec().replicate() == replicate)
                .findFirst()
                .orElseThrow();
    }

    private static double[] values(String policy, String metric) {
        double[] values = new double[RUNS];
        for (int r = 0; r < RUNS; r++) {
            values[r] = result(policy, r).outcome(metric);
        }
        return values;
    }

    @Test
    void every_difference_is_the_paired_difference_of_the_runs_outcomes() {
        List<PairedMetric> pairOnly = PairedMetrics.of(CITY);
        assertThat(comparison.outcomes()).hasSize(3 * Metrics.all().size() + 2 * pairOnly.size());
        for (Comparison.Outcome outcome : comparison.outcomes()) {
            if (pairOnly.stream().anyMatch(m -> m.id().equals(outcome.metric()))) {
                assertThat(outcome.of().policy()).isNotEqualTo("none");
                continue;
            }
            if (Metrics.all().get(Metrics.indexOf(outcome.metric())).pooled() != null) {
                continue;
            }
            double[] with = values(outcome.of().policy(), outcome.metric());
            double[] without = values("none", outcome.metric());
            assertThat(outcome.mean()).isEqualTo(defined(with).average().orElse(Double.NaN), relative(outcome.mean()));
            int[] both = IntStream.range(0, RUNS)
                    .filter(r -> !Double.isNaN(with[r]) && !Double.isNaN(without[r]))
                    .toArray();
            if (both.length == 0) {
                assertThat(outcome.difference()).isNaN();
                continue;
            }
            PairedDifference pairs = PairedDifference.of(
                    Arrays.stream(both).mapToDouble(r -> with[r]).toArray(),
                    Arrays.stream(both).mapToDouble(r -> without[r]).toArray());
            assertThat(outcome.difference()).isEqualTo(pairs.mean(), relative(pairs.mean()));
            assertThat(outcome.pairs()).isEqualTo(both.length);
            assertThat(outcome.low()).isEqualTo(pairs.interval(.95).low(), relative(outcome.low()));
            assertThat(outcome.high()).isEqualTo(pairs.interval(.95).high(), relative(outcome.high()));
            assertThat(outcome.monteCarlo()).isEqualTo(new Interval(outcome.low(), outcome.high()));
            assertThat(outcome.prediction()).isEqualTo(Interval.UNDEFINED);
            assertThat(outcome.correlation()).isEqualTo((Double) pairs.correlation());
            assertThat(outcome.medianDifference()).isEqualTo(pairs.median());
        }
    }

    /** The rate of the sum of payments, however many runs have one of their own. */
    @Test
    void the_states_rate_is_that_of_all_runs_payments() {
        int told = 0;
        for (String id : List.of("state.irr", "state.irr_marked")) {
            int place = Metrics.indexOf(id);
            for (Comparison.Outcome outcome : comparison.outcomes()) {
                if (!outcome.metric().equals(id)) {
                    continue;
                }
                String policy = outcome.of().policy();
                assertThat(outcome.mean()).isEqualTo((Double) InternalRate.yearly(summed(policy, place, -1)));
                assertThat(outcome.baselineMean()).isEqualTo((Double) InternalRate.yearly(summed("none", place, -1)));
                long own = defined(values(policy, id)).count();
                assertThat(RUNS - own)
                        .as("runs without a rate of their own")
                        .isEqualTo(Math.round(RUNS
                                * Arrays.stream(values(policy, id + "_lacking"))
                                        .average()
                                        .orElseThrow()));
                double[] values = Jackknife.values(
                        outcome.mean(), RUNS, left -> InternalRate.yearly(summed(policy, place, left)));
                if (!Double.isNaN(outcome.mean()) && !Double.isNaN(values[0])) {
                    told++;
                    assertThat(outcome.meanInterval().low())
                            .isEqualTo(
                                    StudentT.of(values).interval(.95).low(),
                                    relative(outcome.meanInterval().low()));
                }
            }
        }
        assertThat(told).as("policies with a rate").isPositive();
    }

    private static double[] summed(String policy, int place, int left) {
        double[] sum = new double[result(policy, 0).parts(place).length];
        for (int r = 0; r < RUNS; r++) {
            double[] parts = result(policy, r).parts(place);
            for (int t = 0; t < sum.length && r != left; t++) {
                sum[t] += parts[t];
            }
        }
        return sum;
    }

    private static DoubleStream defined(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v));
    }

    private static Offset<Double> relative(double value) {
        return within(Double.isNaN(value) ? 0 : 1e-9 * Math.abs(value));
    }

    @Test
    void the_baseline_differs_from_itself_by_nothing() {
        assertThat(comparison.outcomes().stream()
                        .filter(o -> o.of().policy().equals("none") && !Double.isNaN(o.difference())))
                .isNotEmpty()
                .allSatisfy(o -> {
                    assertThat(o.difference()).isZero();
                    assertThat(o.low()).isZero();
                    assertThat(o.high()).isZero();
                });
    }

    /** The same mix under another id is the same world: a level must not pass for a difference, and nothing may be divided by nothing. */
    @Test
    void identical_worlds_differ_in_no_outcome() {
        Policy all = CITY.policy("all");
        Policy again = new Policy("again", all.title(), all.kind(), all.start(), all.mix());
        Comparison twins = Experiment.of(CITY)
                .policies(List.of(all, again))
                .baseline("all")
                .runs(4)
                .seed(7)
                .compare(RunExecutor.local(2));
        List<Comparison.Outcome> outcomes = twins.outcomes().stream()
                .filter(o -> o.of().policy().equals("again"))
                .toList();
        assertThat(outcomes)
                .hasSize(Metrics.all().size() + PairedMetrics.of(CITY).size())
                .allSatisfy(o -> {
                    assertThat(o.difference()).as(o.metric()).matches(d -> Double.isNaN(d) || d == 0);
                    assertThat(o.low()).as(o.metric()).matches(d -> Double.isNaN(d) || d == 0);
                    assertThat(o.high()).as(o.metric()).matches(d -> Double.isNaN(d) || d == 0);
                    assertThat(o.medianDifference()).as(o.metric()).matches(d -> Double.isNaN(d) || d == 0);
                });
        assertThat(outcomes)
                .as("most are defined")
                .filteredOn(o -> o.difference() == 0)
                .hasSizeGreaterThan(100);
        assertThat(outcomes.stream().filter(o -> o.metric().startsWith("fairness.firm_share")))
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.mean()).isEqualTo(o.baselineMean()));
        assertThat(twins.valueCapture()).isNotEmpty().allSatisfy(c -> {
            assertThat(c.gain()).isZero();
            assertThat(c.told()).isFalse();
        });
    }

    /** What a pair says alone, as deadweight, is a level; what the baseline has too is compared. */
    @Test
    void a_level_stands_in_no_difference() {
        Comparison.Outcome deadweight = outcome("all", "deadweight.firms_share");
        assertThat(deadweight.mean()).isBetween(0., 1.);
        assertThat(deadweight.meanInterval().low()).isLessThanOrEqualTo(deadweight.mean());
        assertThat(deadweight.difference()).isNaN();
        Comparison.Outcome newFirms = outcome("all", "additional.firms_new");
        assertThat(newFirms.baselineMean()).isZero();
        assertThat(newFirms.difference()).isEqualTo(newFirms.mean()).isPositive();
        Comparison.Outcome hazard = outcome("all", "twin.hazard_ratio");
        assertThat(hazard.baselineMean()).isEqualTo(1);
        assertThat(hazard.difference()).isEqualTo(hazard.mean() - 1);
        double shares = comparison.outcomes().stream()
                .filter(o -> o.of().policy().equals("all") && o.metric().startsWith("fairness.firm_share"))
                .mapToDouble(Comparison.Outcome::difference)
                .sum();
        assertThat(shares).isEqualTo(0, within(1e-12));
    }

    private static Comparison.Outcome outcome(String policy, String metric) {
        return comparison.outcomes().stream()
                .filter(o -> o.of().policy().equals(policy) && o.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_number_has_one_interval() {
        Comparison.Outcome displaced = outcome("all", "displacement.incumbents");
        Comparison.Outcome sales = outcome("all", "incumbents.sales");
        assertThat(displaced.difference()).isEqualTo(sales.difference(), relative(sales.difference()));
        assertThat(displaced.low()).isEqualTo(sales.low(), relative(sales.low()));
        assertThat(displaced.high()).isEqualTo(sales.high(), relative(sales.high()));
    }

    /** Sets differ in how many ideas there are; a further set may lie anywhere among them, the mean over sets may not. */
    @Test
    void a_prediction_for_an_unknown_set_is_wider_than_the_mean_over_sets() {
        List<SortedMap<String, String>> values = new ArrayList<>();
        for (String fee : List.of("0", "0.2", "0.5", "1")) {
            values.add(new TreeMap<>(Map.of("platforms[*].fee", fee)));
        }
        Experiment sets = Experiment.of(CITY)
                .policies("none", "all")
                .parameterSets(new ParameterSets("city", values))
                .runs(8)
                .seed(7);
        Comparison predicted = sets.compare(RunExecutor.local(2));
        Comparison meant = sets.intervals(IntervalKind.MONTE_CARLO).compare(RunExecutor.local(2));
        assertThat(predicted.intervals()).isEqualTo(IntervalKind.PREDICTION);
        assertThat(meant.intervals()).isEqualTo(IntervalKind.MONTE_CARLO);
        int checked = 0;
        for (int i = 0; i < predicted.outcomes().size(); i++) {
            Comparison.Outcome one = predicted.outcomes().get(i);
            Comparison.Outcome other = meant.outcomes().get(i);
            assertThat(one.monteCarlo()).isEqualTo(other.monteCarlo());
            assertThat(one.prediction()).isEqualTo(other.prediction());
            assertThat(one.prediction()).isEqualTo(new Interval(one.low(), one.high()));
            assertThat(one.monteCarlo()).isEqualTo(new Interval(other.low(), other.high()));
            if (one.prediction().halfWidth() > 0) {
                checked++;
                assertThat(one.prediction().halfWidth())
                        .as(one.metric())
                        .isGreaterThan(2 * one.monteCarlo().halfWidth());
            }
        }
        assertThat(checked).isGreaterThan(50);
        assertThat(predicted.ensemble().setOfRun()).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void policies_do_something_in_the_lively_city() {
        assertThat(comparison.outcomes().stream()
                        .filter(o -> o.of().policy().equals("all") && o.metric().equals("firms.founded")))
                .allSatisfy(o -> assertThat(o.difference()).isNotZero());
    }

    private static double firms(String policy, Stratum stratum) {
        return comparison.survival().stream()
                .filter(s -> s.of().policy().equals(policy) && s.stratum() == stratum && s.years() == 5)
                .findFirst()
                .orElseThrow()
                .firms();
    }

    @Test
    void strata_partition_the_firms_of_both_worlds() {
        for (String policy : List.of("all", "lines")) {
            assertThat(firms(policy, Stratum.BOTH) + firms(policy, Stratum.ONLY_WITH))
                    .isEqualTo(firms(policy, Stratum.ALL), within(1e-9));
            assertThat(firms(policy, Stratum.BOTH) + firms(policy, Stratum.ONLY_WITHOUT))
                    .isEqualTo(firms("none", Stratum.ALL), within(1e-9));
            assertThat(firms(policy, Stratum.ONLY_WITH)).isPositive();
        }
        assertThat(firms("none", Stratum.BOTH)).isEqualTo(firms("none", Stratum.ALL));
        assertThat(firms("none", Stratum.ONLY_WITH)).isZero();
        assertThat(firms("none", Stratum.ONLY_WITHOUT)).isZero();
    }

    /** Survival of the firms of a stratum in one of a pair of worlds, worked out idea by idea. */
    private static double survival(Lives of, Lives other, Boolean inOther, int months) {
        int[] exits = new int[400];
        int[] censored = new int[400];
        for (int i = 0; i < of.size(); i++) {
            if (!of.foundedHere(i)) {
                continue;
            }
            boolean there = false;
            for (int j = 0; j < other.size(); j++) {
                there |= other.idea(j) == of.idea(i) && other.foundedHere(j);
            }
            if (inOther == null || inOther == there) {
                (of.deregistered(i) ? exits : censored)[of.months(i)]++;
            }
        }
        return KaplanMeier.ofCounts(exits, censored).survivalAt(months);
    }

    @Test
    void survival_by_strata_is_that_of_the_same_ideas() {
        List<RunResult> withLives = new ArrayList<>();
        Experiment pair = Experiment.of(CITY).policies("none", "all").runs(2).seed(7);
        Comparison small = pair.compare(RunExecutor.local(1), keeping(withLives));
        Boolean[] both = {null, true, false};
        Stratum[] strata = {Stratum.ALL, Stratum.BOTH, Stratum.ONLY_WITH};
        for (int s = 0; s < strata.length; s++) {
            Stratum stratum = strata[s];
            double mean = 0;
            double beside = 0;
            for (int r = 0; r < 2; r++) {
                Lives without = withLives.get(2 * r).lives();
                Lives with = withLives.get(2 * r + 1).lives();
                mean += survival(with, without, both[s], 36) / 2;
                beside += stratum == Stratum.ONLY_WITH ? Double.NaN : survival(without, with, both[s], 36) / 2;
            }
            Comparison.Survival row = small.survival().stream()
                    .filter(x -> x.of().policy().equals("all") && x.stratum() == stratum && x.years() == 3)
                    .findFirst()
                    .orElseThrow();
            assertThat(row.estimate()).as(stratum.name()).isEqualTo(mean, within(1e-12));
            assertThat(row.baselineEstimate()).as(stratum.name()).isEqualTo(beside, within(1e-12));
        }
    }

    @Test
    void gains_are_differences_over_what_was_authorised() {
        double authorised = 0;
        double net = 0;
        for (int r = 0; r < RUNS; r++) {
            authorised += result("all", r).authorised() / RUNS;
            net += (result("all", r).outcome("public.net_cost")
                            - result("none", r).outcome("public.net_cost"))
                    / RUNS;
        }
        double total = 0;
        for (GainParty party : GainParty.values()) {
            Comparison.Capture capture = comparison.valueCapture().stream()
                    .filter(c -> c.of().policy().equals("all") && c.party().equals(party.id()))
                    .findFirst()
                    .orElseThrow();
            double gain = PairedDifference.of(values("all", "gain." + party.id()), values("none", "gain." + party.id()))
                    .mean();
            assertThat(capture.gain()).isEqualTo(gain, within(1e-6 * Math.abs(gain) + 1e-6));
            assertThat(capture.perAuthorisedRmb())
                    .isEqualTo(gain / authorised, within(1e-9 + Math.abs(1e-6 * gain / authorised)));
            if (net > 0) {
                assertThat(capture.perNetRmb()).isEqualTo(gain / net, within(1e-9 + Math.abs(1e-6 * gain / net)));
            } else {
                assertThat(capture.perNetRmb()).isNaN();
            }
            total += capture.gain();
        }
        double whole = PairedDifference.of(values("all", "gain.total"), values("none", "gain.total"))
                .mean();
        assertThat(total).isEqualTo(whole, within(1e-6 * Math.abs(whole)));
    }

    @Test
    void what_is_not_absorbed_is_what_was_authorised_and_not_spent() {
        assertThat(comparison.unabsorbed().stream().map(u -> u.of().policy() + " " + u.lever()))
                .containsExactlyInAnyOrder("all platform", "all incubation", "all bridge", "lines platform");
        assertThat(comparison.unabsorbed()).allSatisfy(u -> {
            assertThat(u.spent()).isBetween(0.0, u.authorised());
            assertThat(u.unabsorbed()).isEqualTo(u.authorised() - u.spent(), within(1e-6));
        });
    }

    @Test
    void results_do_not_depend_on_the_number_of_threads() {
        Experiment experiment =
                Experiment.of(CITY).policies("none", "all").runs(3).seed(7);
        List<RunResult> results = new ArrayList<>();
        Comparison one = experiment.compare(RunExecutor.local(1));
        Comparison two = experiment.compare(RunExecutor.local(2), keeping(results));
        assertThat(two.outcomes()).isEqualTo(one.outcomes());
        assertThat(two.survival()).isEqualTo(one.survival());
        assertThat(two.valueCapture()).isEqualTo(one.valueCapture());
        assertThat(two.unabsorbed()).isEqualTo(one.unabsorbed());
        for (RunResult result : results) {
            assertThat(result.digest())
                    .isEqualTo(result(result.spec().treatment(), result.spec().replicate())
                            .digest());
        }
    }

    @Test
    void replicates_differ_and_pairs_share_their_ideas() {
        assertThat(result("none", 0).digest()).isNotEqualTo(result("none", 1).digest());
        Lives without = result("none", 0).lives();
        Lives with = result("lines", 0).lives();
        long shared = java.util.stream.IntStream.range(0, with.size())
                .filter(i -> java.util.stream.IntStream.range(0, without.size())
                        .anyMatch(j -> without.idea(j) == with.idea(i)))
                .count();
        assertThat((double) shared).isGreaterThan(.95 * with.size());
    }

    @Test
    void a_policy_of_nothing_is_the_baseline_bit_for_bit() {
        Policy nothing = new Policy(
                "nothing",
                new Title("Nothing", ""),
                Policy.Kind.ENVELOPE,
                CITY.policy("all").start(),
                Policy.Mix.NOTHING);
        List<RunResult> results = new ArrayList<>();
        Comparison same = Experiment.of(CITY)
                .policies(List.of(CITY.policy("none"), nothing))
                .runs(2)
                .compare(RunExecutor.local(1), keeping(results));
        assertThat(results.get(1).digest()).isEqualTo(results.get(0).digest());
        List<String> levels = List.of("twin.hazard_ratio", "fairness.firm_share[engineers]");
        assertThat(same.outcomes().stream().filter(o -> !Double.isNaN(o.difference()) && !levels.contains(o.metric())))
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.difference()).as(o.metric()).isZero());
        // Twins that are the same die equally often, and all firms stem from the only kind of founder.
        assertThat(same.outcomes().stream().filter(o -> levels.contains(o.metric())))
                .hasSize(2)
                .allSatisfy(o -> assertThat(o.mean()).as(o.metric()).isOne());
    }

    @Test
    void a_baseline_is_run_first_even_if_it_was_not_asked_for() {
        Experiment experiment = Experiment.of(CITY).policies("lines").runs(1);
        assertThat(experiment.policies().stream().map(Policy::id)).containsExactly("none", "lines");
        Experiment other = experiment.policies("none", "all").baseline("lines");
        assertThat(other.policies().stream().map(Policy::id)).containsExactly("lines", "none", "all");
        assertThat(other.specs()).hasSize(3);
    }

    @Test
    void cases_are_all_policies_at_all_points_under_all_shocks() {
        Scenario scenario =
                TinyScenario.lively().withShock("winter", "private-money=0.1").scenario();
        Experiment experiment = Experiment.of(scenario)
                .policies("none", "all")
                .vary("sales.volatility", "0", "0.5")
                .vary("funding.judges", "2", "3", "4")
                .shocks("none", "winter")
                .runs(5);
        assertThat(experiment.cases()).hasSize(2 * 6 * 2).doesNotHaveDuplicates();
        assertThat(experiment.specs()).hasSize(2 * 6 * 2 * 5).doesNotHaveDuplicates();
        assertThat(experiment.cases().get(0).label()).isEqualTo("none @ funding.judges=2;sales.volatility=0");
        assertThat(experiment.cases().get(23).label())
                .isEqualTo("all @ funding.judges=4;sales.volatility=0.5 + winter");
    }

    @Test
    void a_point_is_compared_to_the_baseline_at_the_same_point_under_the_same_shock() {
        Scenario scenario = TinyScenario.lively()
                .withMonths("2014-01", "2019-12")
                .withShock("winter", "private-money=0.1", "until=2019-12")
                .scenario();
        List<RunResult> results = new ArrayList<>();
        Comparison varied = Experiment.of(scenario)
                .policies("none", "all")
                .vary("rules.founding.taste-scale-m", "1", "9")
                .shocks("none", "winter")
                .runs(2)
                .compare(RunExecutor.local(1), keeping(results));
        for (Comparison.Outcome outcome : varied.outcomes()) {
            if (outcome.metric().equals("firms.founded")) {
                double difference = 0;
                double baseline = 0;
                for (RunResult r : results) {
                    boolean here = r.spec().pointText().equals(outcome.of().point())
                            && r.spec().shock().equals(outcome.of().shock());
                    if (here && r.spec().treatment().equals(outcome.of().policy())) {
                        difference += r.outcome("firms.founded") / 2;
                    }
                    if (here && r.spec().treatment().equals("none")) {
                        baseline += r.outcome("firms.founded") / 2;
                    }
                }
                assertThat(outcome.baselineMean()).isEqualTo(baseline);
                assertThat(outcome.difference()).isEqualTo(difference - baseline);
            }
        }
        assertThat(varied.outcomes().stream()
                        .filter(o -> o.metric().equals("firms.founded")
                                && o.of().policy().equals("none"))
                        .map(Comparison.Outcome::mean)
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_varied_policy_is_varied() {
        List<RunResult> results = new ArrayList<>();
        Experiment.of(CITY)
                .policies("none", "lines")
                .vary("policies[lines].mix.platform", "0", "1")
                .runs(1)
                .compare(RunExecutor.local(1), keeping(results));
        assertThat(results.stream().map(r -> r.authorised() > 0)).containsExactly(false, false, false, true);
    }

    @Test
    void rules_can_be_replaced_in_every_run() {
        List<RunResult> results = new ArrayList<>();
        Experiment.of(CITY)
                .policies("none", "lines")
                .runs(1)
                .rules(book -> book.withInvestment(InvestmentRule.never()))
                .compare(RunExecutor.local(1), keeping(results));
        assertThat(results)
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.outcome("private.invested")).isZero());
    }

    @Test
    void what_cannot_be_run_is_refused_before_anything_runs() {
        Experiment experiment = Experiment.of(CITY);
        assertThatThrownBy(() -> experiment.vary("sales.volatilty", "0")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> experiment.vary("sales.volatility", "-1")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> experiment.policies("railway")).hasMessageContaining("railway");
        assertThatThrownBy(() -> experiment.shocks("flood")).hasMessageContaining("flood");
        assertThatThrownBy(() -> experiment.runs(0)).hasMessageContaining("runs = 0");
        assertThatThrownBy(() -> RunExecutor.local(0)).hasMessageContaining("threads = 0");
    }

    @Test
    void a_run_that_fails_stops_the_experiment() {
        AtomicInteger begun = new AtomicInteger();
        Experiment experiment = Experiment.of(CITY).policies("none").runs(1000);
        InvestmentRule broken = (world, firm, mean, month) -> {
            throw new IllegalStateException("a rule of ours is broken");
        };
        RunListener counting = new RunListener() {
            @Override
            public org.industrialrainforest.core.observe.Recorder recorder(RunSpec spec) {
                begun.incrementAndGet();
                return RunListener.super.recorder(spec);
            }
        };
        assertThatThrownBy(() ->
                        experiment.rules(book -> book.withInvestment(broken)).compare(RunExecutor.local(2), counting))
                .hasMessage("a rule of ours is broken");
        assertThat(begun.get()).isLessThan(10);
    }

    @Test
    void a_listener_hears_of_every_run_once() {
        AtomicInteger finished = new AtomicInteger();
        List<String> taken = new ArrayList<>();
        Experiment.of(TinyScenario.quiet().scenario())
                .policies("none")
                .runs(5)
                .compare(RunExecutor.local(2), new RunListener() {
                    @Override
                    public void finished(
                            RunSpec spec,
                            org.industrialrainforest.core.model.Rainforest run,
                            org.industrialrainforest.core.observe.Observed observed) {
                        finished.incrementAndGet();
                    }

                    @Override
                    public void taken(RunResult result, int done, int all) {
                        taken.add(done + " of " + all);
                    }
                });
        assertThat(finished.get()).isEqualTo(5);
        assertThat(taken).containsExactly("1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5");
    }

    @Test
    void every_metric_is_measured_in_every_run() {
        for (Metric metric : Metrics.all()) {
            assertThat(values("all", metric.id())).as(metric.id()).hasSize(RUNS);
        }
    }
}
