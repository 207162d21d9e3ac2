package org.industrialrainforest.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.LatinHypercube;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

/** Emulators against reference values of NumPy, and on functions that are known. */
class GaussianProcessTest {
    private static final Process NOISE = Process.lifelong("test.matching.noise", "error");

    private static double[] row(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    private static double[][] table(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(i -> row(array.get(i))).toArray(double[][]::new);
    }

    @Test
    void predictions_likelihood_and_points_left_out_are_those_of_numpy() throws IOException {
        JsonNode root;
        try (InputStream in = GaussianProcessTest.class.getResourceAsStream("/oracles/further-matching.json")) {
            root = new ObjectMapper().readTree(in);
        }
        double tolerance = root.get("tolerance_rel").asDouble();
        for (JsonNode one : root.get("cases")) {
            Kernel kernel = new Kernel(
                    Arrays.stream(row(one.get("scales"))).boxed().toList(),
                    one.get("variance").asDouble(),
                    one.get("nugget").asDouble());
            GaussianProcess process = GaussianProcess.with(
                    kernel, table(one.get("points")), row(one.get("values")), row(one.get("noise")));
            assertThat(process.logLikelihood())
                    .isCloseTo(one.get("log_likelihood").asDouble(), within(tolerance * 10));
            double[][] at = table(one.get("at"));
            for (int i = 0; i < at.length; i++) {
                GaussianProcess.Prediction there = process.at(at[i]);
                assertThat(there.mean()).isCloseTo(one.at("/mean/" + i).asDouble(), within(tolerance));
                assertThat(there.variance())
                        .isCloseTo(one.at("/predicted_variance/" + i).asDouble(), within(tolerance));
            }
            GaussianProcess.Prediction[] others = process.leftOut();
            for (int i = 0; i < others.length; i++) {
                assertThat(others[i].mean())
                        .isCloseTo(one.at("/left_out_mean/" + i).asDouble(), within(tolerance));
                assertThat(others[i].variance())
                        .isCloseTo(one.at("/left_out_variance/" + i).asDouble(), within(tolerance));
            }
        }
    }

    private static double wavy(double... x) {
        return Math.sin(5 * x[0]) + x[1] * x[1];
    }

    /** Of two inputs that matter and one that does not, with noise of a variance that grows along the first. */
    private static GaussianProcess fitted(int points, double noise) {
        double[][] places = LatinHypercube.of(points, 3).points(3);
        double[] variances =
                Arrays.stream(places).mapToDouble(x -> noise * (.5 + x[0])).toArray();
        Draws draws = new Draws(5, 0);
        double[] values = IntStream.range(0, points)
                .mapToDouble(i -> wavy(places[i]) + Math.sqrt(variances[i]) * draws.normal(NOISE.draw("error"), i))
                .toArray();
        return GaussianProcess.of(places, values, variances);
    }

    @Test
    void a_smooth_function_is_told_where_it_was_not_run_and_an_idle_input_has_a_long_scale() {
        GaussianProcess process = fitted(60, 0);
        double[][] elsewhere = LatinHypercube.of(40, 8).points(3);
        for (double[] x : elsewhere) {
            GaussianProcess.Prediction there = process.at(x);
            assertThat(there.mean()).isCloseTo(wavy(x), within(.1));
            assertThat(Math.abs(there.mean() - wavy(x)) / Math.sqrt(there.variance()))
                    .isLessThan(5);
        }
        List<Double> scales = process.kernel().scales();
        assertThat(scales.get(2)).isGreaterThan(4 * scales.get(0));
        assertThat(process.diagnostics().r2()).isGreaterThan(.99);
    }

    @Test
    void errors_are_as_large_as_their_variances_say_when_runs_are_noisy() {
        GaussianProcess process = fitted(80, .04);
        GaussianProcess.Diagnostics told = process.diagnostics();
        assertThat(told.within()).isBetween(.88, 1.0);
        assertThat(told.median()).isBetween(.4, 1.0);
        assertThat(told.r2()).isBetween(.8, .99);
        assertThat(process.kernel().nugget()).isLessThan(.02); // the noise is known: it is not told twice
    }

    @Test
    void the_kernel_that_is_found_is_likelier_than_those_around_it() {
        double[][] places = LatinHypercube.of(30, 3).points(2);
        double[] values =
                Arrays.stream(places).mapToDouble(GaussianProcessTest::wavy).toArray();
        double[] noise = new double[30];
        Arrays.fill(noise, .001);
        GaussianProcess best = GaussianProcess.of(places, values, noise);
        Kernel kernel = best.kernel();
        for (double factor : new double[] {.7, 1.4}) {
            Kernel shorter = new Kernel(
                    List.of(kernel.scales().get(0) * factor, kernel.scales().get(1)),
                    kernel.variance(),
                    kernel.nugget());
            Kernel larger = new Kernel(kernel.scales(), kernel.variance() * factor, kernel.nugget());
            assertThat(GaussianProcess.with(shorter, places, values, noise).logLikelihood())
                    .isLessThan(best.logLikelihood());
            assertThat(GaussianProcess.with(larger, places, values, noise).logLikelihood())
                    .isLessThan(best.logLikelihood());
        }
    }

    @Test
    void an_output_that_never_changes_is_told_for_certain() {
        double[][] places = LatinHypercube.of(12, 3).points(2);
        double[] values = new double[12];
        Arrays.fill(values, 7);
        GaussianProcess.Prediction there =
                GaussianProcess.of(places, values, new double[12]).at(.3, .9);
        assertThat(there.mean()).isCloseTo(7, within(1e-6));
        assertThat(there.variance()).isLessThan(1e-6);
    }

    @Test
    void what_cannot_be_fitted_is_refused() {
        double[][] three = {{.1}, {.5}, {.9}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussianProcess.of(three, new double[] {1, Double.NaN, 2}, new double[3]))
                .withMessageContaining("all finite");
        double[][] same = {{.5}, {.5}, {.5}};
        Kernel exact = new Kernel(List.of(1.0), 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussianProcess.with(exact, same, new double[] {1, 2, 3}, new double[3]))
                .withMessageContaining("not positive definite");
    }
}
