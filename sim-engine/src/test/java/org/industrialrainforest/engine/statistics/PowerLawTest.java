package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PowerLawTest {

    private static final Oracle REFERENCE = Oracle.of("tails");

    static List<JsonNode> continuousCases() {
        return cases("continuous");
    }

    static List<JsonNode> discreteCases() {
        return cases("discrete");
    }

    private static List<JsonNode> cases(String type) {
        return Oracle.list(REFERENCE.root().get("cases")).stream()
                .filter(node -> node.get("type").asText().equals(type))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("continuousCases")
    void the_exponent_above_a_given_bound_has_its_reference_value(JsonNode node) {
        JsonNode expected = node.get("mle_fixed_xmin");
        double[] data = Oracle.numbers(node.get("data"));
        double bound = expected.get("xmin").asDouble();
        PowerLaw fit = PowerLaw.continuous(data, bound);

        assertThat(fit.tailSize()).isEqualTo(expected.get("n_tail").asInt());
        assertThat(fit.lowerBound()).isEqualTo(bound);
        REFERENCE.check("alpha", fit.exponent(), expected.get("alpha"));
        REFERENCE.check("se", fit.standardError(), expected.get("se"));
        if (expected.has("powerlaw_R_alpha")) {
            Oracle.check("alpha of R", fit.exponent(), expected.get("powerlaw_R_alpha"), 1e-6);
        }
        REFERENCE.check("unbiased", fit.exponentUnbiased(), expected.get("alpha_unbiased"));
        REFERENCE.check("distance", fit.distance(), expected.get("ks_clauset"));
        REFERENCE.check("log-likelihood", fit.logLikelihood(), expected.get("loglik"));
        double[] tail = Arrays.stream(data).filter(x -> x >= bound).toArray();
        KolmogorovSmirnov twoSided = KolmogorovSmirnov.of(tail, x -> 1 - Math.pow(x / bound, -fit.tailExponent()));
        REFERENCE.check("two-sided distance", twoSided.statistic(), expected.get("ks_two_sided"));
    }

    @ParameterizedTest
    @MethodSource("continuousCases")
    void the_bound_of_least_distance_has_its_reference_value(JsonNode node) {
        JsonNode expected = node.get("clauset_scan");
        PowerLaw fit = PowerLaw.continuous(Oracle.numbers(node.get("data")));
        assertThat(fit.lowerBound()).isEqualTo(expected.get("own_xmin").asDouble());
        REFERENCE.check("alpha", fit.exponent(), expected.get("own_alpha"));
        REFERENCE.check("distance", fit.distance(), expected.get("own_ks"));
    }

    @ParameterizedTest
    @MethodSource("discreteCases")
    void the_exponent_of_counts_has_its_reference_value(JsonNode node) {
        PowerLaw fit = PowerLaw.discrete(counts(node), node.get("xmin").asInt());
        assertThat(fit.tailSize()).isEqualTo(node.get("n_tail").asInt());
        Oracle.check("alpha of Python", fit.exponent(), node.get("alpha_mle_python"), 1e-6);
        if (node.has("alpha_mle_xmin1")) {
            double tolerance =
                    REFERENCE.root().get("tolerance_rel_discrete_alpha").asDouble();
            Oracle.check("alpha of R", fit.exponent(), node.get("alpha_mle_xmin1"), tolerance);
            assertThat(fit.standardError()).isCloseTo(0.0720980, within(1e-6));
        }
        if (node.has("clauset_scan")) {
            Oracle.check("se", fit.standardError(), node.get("se"), 1e-5);
            Oracle.check("distance", fit.distance(), node.get("ks_clauset"), 1e-6);
            PowerLaw best = PowerLaw.discrete(counts(node));
            JsonNode scan = node.get("clauset_scan");
            assertThat(best.lowerBound()).isEqualTo(scan.get("own_xmin").asDouble());
            Oracle.check("alpha of the best bound", best.exponent(), scan.get("own_alpha"), 1e-6);
            Oracle.check("least distance", best.distance(), scan.get("own_ks"), 1e-6);
        }
    }

    private static int[] counts(JsonNode node) {
        return IntStream.range(0, node.get("values").size())
                .flatMap(i -> IntStream.generate(node.get("values").get(i)::asInt)
                        .limit(node.get("counts").get(i).asInt()))
                .toArray();
    }

    @Test
    void ties_at_the_bound_are_part_of_the_tail() {
        PowerLaw fit = PowerLaw.continuous(new double[] {1, 1, 2, 4, 0.5}, 1);
        assertThat(fit.tailSize()).isEqualTo(4);
        assertThat(fit.exponent()).isCloseTo(1 + 4 / Math.log(8), within(1e-14));
    }

    @Test
    void a_tail_without_spread_has_no_exponent() {
        for (PowerLaw fit : List.of(
                PowerLaw.continuous(new double[0]),
                PowerLaw.continuous(new double[] {3}),
                PowerLaw.continuous(new double[] {3, 3, 3}),
                PowerLaw.continuous(new double[] {3, 3}, 3),
                PowerLaw.continuous(new double[] {1, 2}, 3),
                PowerLaw.discrete(new int[0], 1),
                PowerLaw.discrete(new int[] {2, 2}, 2),
                PowerLaw.discrete(new int[] {2, 2}))) {
            assertThat(fit.exponent()).isNaN();
            assertThat(fit.standardError()).isNaN();
            assertThat(fit.distance()).isNaN();
        }
    }

    @Test
    void impossible_values_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerLaw.continuous(new double[] {1, 0}))
                .withMessageContaining("values[1]");
        assertThatIllegalArgumentException().isThrownBy(() -> PowerLaw.continuous(new double[] {1, Double.NaN}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PowerLaw.continuous(new double[] {1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PowerLaw.discrete(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PowerLaw.discrete(new int[] {1}, 0));
    }

    /** Reference: mpmath with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "2.3, 1, 1.4324177993153238",
        "1.5, 3, 1.2588219580922146",
        "1.0001, 1, 10000.577222947539",
        "20, 1, 1.0000009539620338",
        "2.31, 65, 0.0032523128633051902"
    })
    void the_zeta_function_agrees_with_forty_digit_arithmetic(double s, double q, double zeta) {
        assertThat(HurwitzZeta.of(s, q)).isCloseTo(zeta, within(1e-12 * zeta));
    }
}
