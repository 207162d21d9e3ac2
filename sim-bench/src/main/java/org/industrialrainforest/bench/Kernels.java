package org.industrialrainforest.bench;

import java.util.concurrent.TimeUnit;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Philox;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.core.rules.VarianceGamma;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a firm-month is made of, each for {@value #SIZE} different arguments; divide by that for one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Kernels {
    static final int SIZE = 1000;
    private static final Process PROCESS = Process.monthly("bench", "one", "two", "three", "four");
    private static final Draw ONE = PROCESS.draw("one");
    private static final Draw TWO = PROCESS.draw("two");

    private final Draws draws = new Draws(1, 1);
    private final double[] uniforms = new double[SIZE];
    private final double[] reals = new double[SIZE];
    private final double[] sizes = new double[SIZE];
    private final long[] words = new long[4];

    @Setup
    public void setup() {
        draws.month(1);
        for (int i = 0; i < SIZE; i++) {
            uniforms[i] = draws.uniform(ONE, i);
            reals[i] = draws.normal(TWO, i);
            sizes[i] = 1e6;
        }
    }

    @Benchmark
    public long philox() {
        long sum = 0;
        for (int i = 0; i < SIZE; i++) {
            Philox.block(1, 2, 3, i, 4, 5, words);
            sum += words[0];
        }
        return sum;
    }

    @Benchmark
    public double twoDrawsOfOneBlock() {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += draws.uniform(ONE, i) + draws.uniform(TWO, i);
        }
        return sum;
    }

    @Benchmark
    public double exp() {
        double sum = 0;
        for (double x : reals) {
            sum += DeterministicMath.exp(x);
        }
        return sum;
    }

    @Benchmark
    public double log() {
        double sum = 0;
        for (double u : uniforms) {
            sum += DeterministicMath.log(u);
        }
        return sum;
    }

    @Benchmark
    public double varianceGamma() {
        double sum = 0;
        for (int i = 1; i < SIZE; i++) {
            sum += VarianceGamma.shock(uniforms[i], uniforms[i - 1]);
        }
        return sum;
    }

    /** A month's growth of sales: a block of random numbers, a shock, an exponential. */
    @Benchmark
    public double growth() {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            double shock = VarianceGamma.shock(draws.uniform(ONE, i), draws.uniform(TWO, i));
            sizes[i] = Math.max(1e4, sizes[i] * DeterministicMath.exp(Math.min(1, .1 * shock)));
            sum += sizes[i];
        }
        return sum;
    }
}
