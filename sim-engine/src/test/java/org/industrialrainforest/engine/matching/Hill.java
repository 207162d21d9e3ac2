package org.industrialrainforest.engine.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/**
 * A model whose outputs are functions of its parameters, each value the mean of four noisy runs.
 *
 * @param noise standard deviation of one run
 */
record Hill(int dimensions, Function<double[], double[]> outputs, double noise, long seed) implements Waves.Simulator {
    private static final int RUNS = 4;
    private static final Draw ERROR =
            Process.lifelong("test.matching.hill", "error").draw("error");

    @Override
    public List<Simulated> run(int first, double[][] points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> one(first + i, points[i]))
                .toList();
    }

    Simulated one(int number, double... point) {
        Draws draws = new Draws(seed, number);
        double[] values = outputs.apply(point);
        double[] variances = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            int output = k;
            double truth = values[k];
            double[] runs = IntStream.range(0, RUNS)
                    .mapToDouble(r -> truth + noise * draws.normal(ERROR, output, r, 0))
                    .toArray();
            double mean = Arrays.stream(runs).average().orElseThrow();
            values[k] = mean;
            variances[k] = Arrays.stream(runs).map(r -> (r - mean) * (r - mean)).sum() / (RUNS - 1) / RUNS;
        }
        return new Simulated(point, RUNS, values, variances);
    }
}
