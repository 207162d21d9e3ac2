package org.industrialrainforest.engine.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.SobolIndices.Convention;
import org.junit.jupiter.api.Test;

/** Designs and estimators against reference values of SALib, SciPy and formulae. */
class SensitivityOracleTest {
    private static final double LAST_DIGITS = 1e-10;

    private static JsonNode oracle() throws IOException {
        try (InputStream in = SensitivityOracleTest.class.getResourceAsStream("/oracles/public-sensitivity.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static double[] row(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(
                        i -> array.get(i).isNull() ? Double.NaN : array.get(i).asDouble())
                .toArray();
    }

    private static double[][] table(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(i -> row(array.get(i))).toArray(double[][]::new);
    }

    private static void close(double[] actual, JsonNode expected, double tolerance, String what) {
        double[] numbers = row(expected);
        assertThat(actual).as(what).hasSameSizeAs(numbers);
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isNaN(numbers[i])) {
                assertThat(actual[i]).as("%s[%d]", what, i).isCloseTo(numbers[i], within(tolerance));
            }
        }
    }

    @Test
    void a_plain_sobol_sequence_is_that_of_joe_and_kuo_from_any_point_on() throws IOException {
        JsonNode expected = oracle().get("sobol_sequence_joe_kuo_unscrambled");
        double[][] first = table(expected.get("first16"));
        int dimensions = expected.get("dims").asInt();
        assertThat(SobolSequence.plain(16).points(dimensions)).isDeepEqualTo(first);
        assertThat(SobolSequence.plain(11).after(5).points(dimensions)).isDeepEqualTo(Arrays.copyOfRange(first, 5, 16));
    }

    @Test
    void saltellis_blocks_are_halves_of_one_sequence_after_as_many_skipped_points() throws IOException {
        JsonNode one = oracle().get("estimator").get(0);
        double[][] points =
                SaltelliBlocks.of(SobolSequence.plain(16).after(16), 16).points(3);
        double[][] a = table(one.get("A_unit"));
        double[][] b = table(one.get("B_unit"));
        for (int n = 0; n < 16; n++) {
            assertThat(points[5 * n]).containsExactly(a[n]);
            assertThat(points[5 * n + 2]).containsExactly(a[n][0], b[n][1], a[n][2]);
            assertThat(points[5 * n + 4]).containsExactly(b[n]);
        }
    }

    @Test
    void indices_of_given_outputs_agree_in_every_convention() throws IOException {
        for (JsonNode one : oracle().get("estimator")) {
            SobolOutputs outputs = new SobolOutputs(
                    row(one.get("yA")), row(one.get("yB")), table(one.get("yAB")), table(one.get("yBA")));
            String name = one.get("case").asText();
            SobolIndices centred = SobolIndices.of(outputs, Convention.CENTRED);
            close(centred.first(), one.get("SALib_S1"), LAST_DIGITS, name + " SALib S1");
            close(centred.total(), one.get("SALib_ST"), LAST_DIGITS, name + " SALib ST");
            for (int i = 0; i < outputs.inputs(); i++) {
                close(centred.second()[i], one.get("SALib_S2_upper").get(i), LAST_DIGITS, name + " SALib S2 " + i);
            }
            SobolIndices raw = SobolIndices.of(outputs, Convention.RAW);
            close(raw.first(), one.get("saltelli2010_S1_uncentred"), LAST_DIGITS, name + " raw S1");
            SobolIndices jansen = SobolIndices.of(outputs, Convention.JANSEN);
            close(jansen.first(), one.get("jansen_S1"), LAST_DIGITS, name + " Jansen S1");
            close(jansen.total(), one.get("jansen_ST"), LAST_DIGITS, name + " Jansen ST");
        }
    }

    private static ToDoubleFunction<double[]> function(JsonNode one) {
        String name = one.get("function").asText();
        if (name.startsWith("Ishigami")) {
            double a = one.get("a").asDouble();
            double b = one.get("b").asDouble();
            return u -> {
                double[] x = IntStream.range(0, 3)
                        .mapToDouble(i -> (2 * u[i] - 1) * Math.PI)
                        .toArray();
                double sin = StrictMath.sin(x[1]);
                return StrictMath.sin(x[0]) * (1 + b * x[2] * x[2] * x[2] * x[2]) + a * sin * sin;
            };
        }
        if (name.startsWith("Sobol G")) {
            double[] a = row(one.get("a"));
            return u -> {
                double product = 1;
                for (int i = 0; i < a.length; i++) {
                    product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
                }
                return product;
            };
        }
        if (name.startsWith("linear")) {
            double[] c = row(one.get("c"));
            double[] lo = row(one.get("lo"));
            double[] hi = row(one.get("hi"));
            return u -> IntStream.range(0, c.length)
                    .mapToDouble(i -> c[i] * (lo[i] + u[i] * (hi[i] - lo[i])))
                    .sum();
        }
        return u -> u[0] * u[1];
    }

    @Test
    void estimates_come_to_the_analytic_indices_within_a_hundredth() throws IOException {
        for (JsonNode one : oracle().get("analytic")) {
            ToDoubleFunction<double[]> f = function(one);
            int d = one.get("S1").size();
            int number = 1 << 13;
            SaltelliBlocks blocks = SaltelliBlocks.of(number, 7).withSecond();
            double[][] points = blocks.points(d);
            SobolOutputs outputs = blocks.outputs(d, p -> f.applyAsDouble(points[p]));
            for (Convention convention : List.of(Convention.CENTRED, Convention.JANSEN)) {
                SobolIndices found = SobolIndices.of(outputs, convention);
                String what = one.get("function").asText() + " " + convention;
                close(found.first(), one.get("S1"), .01, what + " S1");
                close(found.total(), one.get("ST"), .01, what + " ST");
                if (one.has("S2")) {
                    one.get("S2").fields().forEachRemaining(pair -> {
                        String[] inputs = pair.getKey().substring(1).split("x", -1);
                        assertThat(found.second()[Integer.parseInt(inputs[0]) - 1][Integer.parseInt(inputs[1]) - 1])
                                .as("%s %s", what, pair.getKey())
                                .isCloseTo(pair.getValue().asDouble(), within(.03));
                    });
                }
            }
        }
    }

    @Test
    void elementary_effects_of_given_trajectories_agree() throws IOException {
        for (JsonNode one : oracle().get("morris_trajectories")) {
            double[][] bounds = table(one.get("bounds"));
            double[][] units = table(one.get("X"));
            for (double[] point : units) {
                for (int i = 0; i < point.length; i++) {
                    point[i] = (point[i] - bounds[i][0]) / (bounds[i][1] - bounds[i][0]);
                }
            }
            MorrisEffects found = MorrisEffects.of(units, row(one.get("Y")));
            int k = found.inputs();
            for (int i = 0; i < k; i++) {
                close(
                        found.effects(i),
                        one.get("elementary_effects_unit_scaled").get(i),
                        1e-9,
                        "effects of " + i);
            }
            close(IntStream.range(0, k).mapToDouble(found::mu).toArray(), one.get("mu"), 1e-9, "mu");
            close(IntStream.range(0, k).mapToDouble(found::muStar).toArray(), one.get("mu_star"), 1e-9, "mu*");
            close(IntStream.range(0, k).mapToDouble(found::sigma).toArray(), one.get("sigma_ddof1"), 1e-9, "sigma");
        }
    }

    @Test
    void effects_over_all_moves_on_a_grid_are_exact() throws IOException {
        for (JsonNode one : oracle().get("morris_exact")) {
            boolean linear = one.get("case").asText().startsWith("linear");
            int k = linear ? 3 : 2;
            ToDoubleFunction<double[]> f = x -> linear ? 3 * x[0] - 2 * x[1] + .5 * x[2] : x[0] * x[1];
            int levels = one.get("levels").asInt();
            JsonNode exact = one.get("exact_over_all_grid_moves");
            for (int i = 0; i < k; i++) {
                MorrisEffects found = allMoves(f, k, i, levels);
                assertThat(found.mu(0)).isCloseTo(exact.get("mu").get(i).asDouble(), within(1e-12));
                assertThat(found.muStar(0))
                        .isCloseTo(exact.get("mu_star").get(i).asDouble(), within(1e-12));
                assertThat(found.populationSigma(0))
                        .isCloseTo(exact.get("sigma_population").get(i).asDouble(), within(1e-12));
            }
        }
    }

    /** Every step of one input from every point of the grid: trajectories of that input alone. */
    private static MorrisEffects allMoves(ToDoubleFunction<double[]> f, int k, int input, int levels) {
        List<double[]> units = new ArrayList<>();
        List<Double> outputs = new ArrayList<>();
        for (double[] from : FullGrid.of(1, levels).points(k)) {
            double to = from[input] + levels / (2.0 * (levels - 1));
            if (to <= 1 + 1e-9) {
                double[] there = from.clone();
                there[input] = to;
                units.add(new double[] {from[input]});
                units.add(new double[] {to});
                outputs.add(f.applyAsDouble(from));
                outputs.add(f.applyAsDouble(there));
            }
        }
        return MorrisEffects.of(
                units.toArray(double[][]::new),
                outputs.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
