package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Growth rates: Laplace and exponential power. */
class SubbotinTest {

    static List<JsonNode> cases() {
        return Oracle.list(Oracle.of("epd").root().get("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_laplace_fit_has_its_reference_value(JsonNode node) {
        JsonNode expected = node.get("laplace_mle");
        LaplaceFit fit = LaplaceFit.of(Oracle.numbers(node.get("data")));
        Oracle.check("m", fit.location(), expected.get("m"), 1e-12);
        Oracle.check("a", fit.scale(), expected.get("a"), 1e-12);
        Oracle.check("log-likelihood", fit.logLikelihood(), expected.get("loglik"), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_fit_about_0_has_its_reference_value(JsonNode node) {
        JsonNode expected = node.get("epd_m_fixed_0");
        Subbotin fit = Subbotin.about(Oracle.numbers(node.get("data")), 0);
        assertThat(fit.location()).isZero();
        Oracle.check("b", fit.shape(), expected.get("b"), 1e-5);
        Oracle.check("a", fit.scale(), expected.get("a"), 1e-5);
        Oracle.check("log-likelihood", fit.logLikelihood(), expected.get("loglik"), 1e-9);
        Oracle.check(
                "shape of scipy's gennorm",
                fit.shape(),
                node.get("scipy_gennorm_floc0").get("beta"),
                1e-4);
        double gennorm = fit.scale() * Math.pow(fit.shape(), 1 / fit.shape());
        Oracle.check(
                "scale of scipy's gennorm",
                gennorm,
                node.get("scipy_gennorm_floc0").get("scale"),
                1e-4);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_fit_with_free_location_is_as_likely_as_the_best_one_known(JsonNode node) {
        Subbotin fit = Subbotin.of(Oracle.numbers(node.get("data")));
        JsonNode best = node.get("epd_m_free_best_found");
        assertThat(fit.logLikelihood())
                .isGreaterThanOrEqualTo(best.get("loglik").asDouble() - 1e-3);
        assertThat(fit.shape()).isCloseTo(best.get("b").asDouble(), within(1e-3));
        assertThat(fit.scale()).isCloseTo(best.get("a").asDouble(), within(1e-4));
    }

    @Test
    void laplace_and_normal_are_the_shapes_1_and_2() {
        double[] u = IntStream.range(0, 2000).mapToDouble(i -> (i + 0.5) / 2000).toArray();
        double[] normal = new double[u.length];
        double[] laplace = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            normal[i] = 5 + 2 * Normal.quantile(u[i]);
            laplace[i] = -3 + 0.1 * (u[i] < 0.5 ? Math.log(2 * u[i]) : -Math.log(2 * (1 - u[i])));
        }
        assertThat(Subbotin.of(normal).shape()).isCloseTo(2, within(0.02));
        assertThat(Subbotin.of(normal).scale()).isCloseTo(2, within(0.01));
        assertThat(Subbotin.of(normal).location()).isCloseTo(5, within(1e-6));
        assertThat(Subbotin.of(laplace).shape()).isCloseTo(1, within(0.01));
        assertThat(Subbotin.of(laplace).location()).isCloseTo(-3, within(1e-4));
        assertThat(LaplaceFit.of(laplace).scale()).isCloseTo(0.1, within(1e-3));
        assertThat(LaplaceFit.of(laplace).cumulative(-3)).isCloseTo(0.5, within(1e-9));
        assertThat(LaplaceFit.of(laplace).cumulative(-3.1)).isCloseTo(Math.exp(-1) / 2, within(1e-3));
    }

    @Test
    void a_shape_below_1_is_found_as_well() {
        // |x/a|^b / b of a Subbotin variate is gamma of shape 1/b
        double b = 0.6;
        GammaDistribution gamma = new GammaDistribution(1 / b, 1);
        double[] peaked = IntStream.range(0, 1000)
                .mapToDouble(i -> (i + 0.5) / 1000)
                .map(u -> Math.signum(u - 0.5)
                        * Math.pow(b * gamma.inverseCumulativeProbability(Math.abs(2 * u - 1)), 1 / b))
                .toArray();
        assertThat(Subbotin.about(peaked, 0).shape()).isCloseTo(b, within(0.01));
        assertThat(Subbotin.about(peaked, 0).scale()).isCloseTo(1, within(0.01));
        Subbotin free = Subbotin.of(peaked);
        assertThat(free.shape()).isCloseTo(b, within(0.02));
        assertThat(free.location()).isCloseTo(0, within(0.01));
        assertThat(free.logLikelihood())
                .isGreaterThanOrEqualTo(Subbotin.about(peaked, 0).logLikelihood());
        assertThat(free.logLikelihood()).isGreaterThan(LaplaceFit.of(peaked).logLikelihood());
    }

    @Test
    void shapes_without_an_inner_maximum_stop_at_the_bound() {
        assertThat(Subbotin.about(new double[] {-1, 1, -1, 1}, 0).shape())
                .isCloseTo(Subbotin.LARGEST_SHAPE, within(1e-3));
        assertThat(Subbotin.of(-1, 1, -1, 1).shape())
                .as("half of the values in one place")
                .isCloseTo(Subbotin.LEAST_SHAPE, within(1e-3));
        double[] evenly = IntStream.rangeClosed(1, 40).mapToDouble(i -> i).toArray();
        assertThat(Subbotin.of(evenly).shape()).as("from end to end").isCloseTo(Subbotin.LARGEST_SHAPE, within(1e-3));
        assertThat(Subbotin.of(evenly).location()).isCloseTo(20.5, within(1e-3));
        double[] mostlyStill = new double[100];
        mostlyStill[0] = -1;
        mostlyStill[1] = 2;
        assertThat(Subbotin.of(mostlyStill).shape()).isCloseTo(Subbotin.LEAST_SHAPE, within(1e-3));
    }

    @Test
    void density_is_laplace_s_at_shape_one_and_normal_at_two() {
        double laplace = Math.exp(-Math.abs(1.5 - 0.5) / 2) / 4;
        assertThat(new Subbotin(0.5, 2, 1, 0).density(1.5)).isCloseTo(laplace, within(1e-12));
        double normal = Math.exp(-0.5 * 1.2 * 1.2) / Math.sqrt(2 * Math.PI);
        assertThat(new Subbotin(0, 1, 2, 0).density(1.2)).isCloseTo(normal, within(1e-12));
    }

    @Test
    void values_without_spread_have_no_shape() {
        assertThat(Subbotin.of().location()).isNaN();
        assertThat(Subbotin.of(3, 3).location()).isEqualTo(3);
        for (double[] values : new double[][] {{}, {3}, {3, 3, 3}}) {
            assertThat(Subbotin.of(values).shape()).isNaN();
            assertThat(Subbotin.of(values).scale()).isNaN();
        }
        assertThat(LaplaceFit.of().location()).isNaN();
        assertThat(LaplaceFit.of().logLikelihood()).isNaN();
        assertThat(LaplaceFit.of(3)).isEqualTo(new LaplaceFit(3, 0, Double.POSITIVE_INFINITY));
        assertThat(new double[] {
                    LaplaceFit.of(3).cumulative(2.9),
                    LaplaceFit.of(3).cumulative(3),
                    LaplaceFit.of(3).cumulative(3.1)
                })
                .containsExactly(0, 1, 1);
        assertThat(LaplaceFit.of().cumulative(0)).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subbotin.of(1, Double.NaN))
                .withMessageContaining("values[1]");
        assertThatIllegalArgumentException().isThrownBy(() -> LaplaceFit.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Subbotin.about(new double[] {1}, Double.NaN));
    }
}
