package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.industrialrainforest.engine.statistics.Bootstrap.Ranks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BootstrapTest {

    private static final Oracle R = Oracle.of("intervals");

    @Test
    void intervals_of_a_correlation_of_law_schools_are_those_of_r() {
        JsonNode node = R.named("bootstrap", "law-school-correlation");
        double[] lsat = column(node, "lsat");
        double[] gpa = column(node, "gpa");
        PearsonsCorrelation pearson = new PearsonsCorrelation();
        compare(
                node,
                Bootstrap.of(lsat.length, resamples(node), rows -> pearson.correlation(at(lsat, rows), at(gpa, rows))));
    }

    static List<JsonNode> samples() {
        return Oracle.list(R.root().get("bootstrap")).stream()
                .filter(node -> node.get("data").get(0).has("x"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void intervals_of_a_statistic_of_one_column_are_those_of_r(JsonNode node) {
        double[] values = column(node, "x");
        String name = node.get("case").asText();
        ToDoubleFunction<double[]> statistic = name.contains("median")
                ? sample -> Quantiles.of(sample).median()
                : name.contains("largest") ? StatUtils::max : name.contains("least") ? StatUtils::min : StatUtils::mean;
        compare(node, Bootstrap.of(values.length, resamples(node), rows -> statistic.applyAsDouble(at(values, rows))));
        if (name.contains("mean")) {
            compare(node, Bootstrap.ofMean(values, resamples(node)));
        }
    }

    private static void compare(JsonNode node, Bootstrap bootstrap) {
        R.check("t0", bootstrap.estimate(), node.get("t0"));
        R.check("se", bootstrap.standardError(), node.get("boot_se"));
        R.check("bias", bootstrap.bias(), node.get("bias"));
        if (node.has("boot_mean")) {
            R.check("mean of the replicates", bootstrap.estimate() + bootstrap.bias(), node.get("boot_mean"));
        }
        if (node.has("z0_strict_less")) {
            R.check("z0", bootstrap.biasCorrection(), node.get("z0_strict_less"));
        } else {
            assertThat(bootstrap.biasCorrection()).isInfinite();
        }
        R.check("a about the estimate", bootstrap.accelerationAboutEstimate(), node.get("accel_jackknife"));
        R.check("a", bootstrap.acceleration(), node.get("accel_jackknife_mean_centred"));
        JsonNode r = node.get("ci_R95");
        check("normal", bootstrap.normal(0.95), r.get("normal"));
        check("basic", bootstrap.basic(0.95, Ranks.NORMAL_SCORES), r.get("basic"));
        check("percentile", bootstrap.percentile(0.95, Ranks.NORMAL_SCORES), r.get("percentile"));
        check("percentile type 7", bootstrap.percentile(0.95, Ranks.TYPE_7), node.get("percentile95_type7"));
        double acceleration = bootstrap.accelerationAboutEstimate();
        check("bca", bootstrap.bca(0.95, Ranks.NORMAL_SCORES, acceleration), r.get("bca"));
        check("bca type 7", bootstrap.bca(0.95, Ranks.TYPE_7, acceleration), node.get("bca95_type7"));
        check("bca by default", bootstrap.bca(0.95), node.get("bca95_type7_mean_centred_accel"));
    }

    private static void check(String what, Interval actual, JsonNode expected) {
        R.check(what + " low", actual.low(), expected.get(0));
        R.check(what + " high", actual.high(), expected.get(1));
    }

    @Test
    void equal_worlds_have_a_certain_difference_of_nothing() {
        Bootstrap bootstrap = Bootstrap.ofMean(new double[4], Bootstrap.resamples(4, 99, 1));
        assertThat(bootstrap.percentile(0.95, Ranks.TYPE_7)).isEqualTo(new Interval(0, 0));
        assertThat(bootstrap.basic(0.95, Ranks.NORMAL_SCORES)).isEqualTo(new Interval(0, 0));
        assertThat(bootstrap.bca(0.95)).isEqualTo(new Interval(0, 0));
        assertThat(bootstrap.acceleration()).isZero();
    }

    @Test
    void an_estimate_that_no_replicate_falls_below_has_no_bca_interval() {
        double[] values = {1, 2, 3};
        Bootstrap least = Bootstrap.of(
                3,
                Bootstrap.resamples(3, 50, 1),
                rows -> IntStream.of(rows).mapToDouble(row -> values[row]).min().orElse(Double.NaN));
        assertThat(least.bca(0.95)).isEqualTo(Interval.UNDEFINED);
        assertThat(least.percentile(0.95, Ranks.TYPE_7).low()).isEqualTo(1);
    }

    @Test
    void without_data_or_resamples_nothing_is_known() {
        Bootstrap noData = Bootstrap.ofMean(new double[0], new int[][] {{}});
        assertThat(noData.estimate()).isNaN();
        assertThat(noData.bca(0.95)).isEqualTo(Interval.UNDEFINED);
        Bootstrap noResamples = Bootstrap.ofMean(new double[] {1, 2}, new int[0][]);
        assertThat(noResamples.estimate()).isEqualTo(1.5);
        assertThat(noResamples.standardError()).isNaN();
        assertThat(noResamples.bias()).isNaN();
        assertThat(noResamples.percentile(0.95, Ranks.NORMAL_SCORES)).isEqualTo(Interval.UNDEFINED);
        assertThat(noResamples.basic(0.95, Ranks.TYPE_7)).isEqualTo(Interval.UNDEFINED);
        assertThat(noResamples.bca(0.95)).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void one_value_resamples_to_itself() {
        Bootstrap one = Bootstrap.ofMean(new double[] {5}, Bootstrap.resamples(1, 20, 3));
        assertThat(one.percentile(0.9, Ranks.NORMAL_SCORES)).isEqualTo(new Interval(5, 5));
        assertThat(one.standardError()).isZero();
    }

    @Test
    void too_few_replicates_for_the_tail_give_the_extremes() {
        double[] values = {1, 2, 3, 4};
        Bootstrap few = Bootstrap.ofMean(values, new int[][] {{0, 0, 0, 0}, {3, 3, 3, 3}, {0, 1, 2, 3}});
        assertThat(few.percentile(0.95, Ranks.NORMAL_SCORES)).isEqualTo(new Interval(1, 4));
    }

    @Test
    void a_replicate_that_is_undefined_makes_the_interval_undefined() {
        Bootstrap bootstrap = Bootstrap.of(
                2, new int[][] {{0, 1}, {0, 0}}, rows -> rows[0] == rows[rows.length - 1] ? Double.NaN : 1);
        assertThat(bootstrap.percentile(0.95, Ranks.TYPE_7)).isEqualTo(Interval.UNDEFINED);
        assertThat(bootstrap.biasCorrection()).isNaN();
        assertThat(bootstrap.bca(0.95)).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void resamples_depend_on_the_seed_alone() {
        assertThat(Bootstrap.resamples(5, 3, 42)).isDeepEqualTo(Bootstrap.resamples(5, 3, 42));
        assertThat(Bootstrap.resamples(5, 3, 43)).isNotEqualTo(Bootstrap.resamples(5, 3, 42));
    }

    @Test
    void indices_that_start_at_1_are_noticed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.ofMean(new double[] {1, 2}, new int[][] {{1, 2}}))
                .withMessageContaining("row 2")
                .withMessageContaining("start at 1");
    }

    private static double[] column(JsonNode node, String name) {
        return Oracle.list(node.get("data")).stream()
                .mapToDouble(row -> row.get(name).asDouble())
                .toArray();
    }

    private static int[][] resamples(JsonNode node) {
        return Oracle.list(node.get("indices_1based")).stream()
                .map(row -> Oracle.list(row).stream()
                        .mapToInt(index -> index.asInt() - 1)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static double[] at(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
