package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is computed in fewer steps has the values that the definition gives, on data drawn anew each time. */
class QuickerStatisticsTest {
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @RepeatedTest(10)
    void the_lower_bound_of_least_distance_is_that_of_trying_every_bound_in_full() {
        boolean tied = random.nextBoolean();
        double[] values = IntStream.range(0, 1 + random.nextInt(400))
                .mapToDouble(i -> Math.exp(Math.abs(random.nextGaussian()) + random.nextDouble()))
                .map(x -> tied ? Math.ceil(4 * x) / 4 : x)
                .toArray();
        double largest = Arrays.stream(values).max().orElseThrow();
        PowerLaw best = null;
        for (double bound : Arrays.stream(values)
                .sorted()
                .distinct()
                .filter(x -> x < largest)
                .toArray()) {
            PowerLaw fit = PowerLaw.continuous(values, bound);
            best = best == null || fit.distance() < best.distance() ? fit : best;
        }
        PowerLaw found = PowerLaw.continuous(values);
        if (best == null) {
            assertThat(found.exponent()).as("seed %d", seed).isNaN();
        } else {
            assertThat(found).as("seed %d", seed).isEqualTo(best);
        }
    }

    @RepeatedTest(10)
    void the_acceleration_of_a_mean_is_that_of_leaving_out_each_value() {
        double[] values =
                random.doubles(2 + random.nextInt(200)).map(x -> x * x * x).toArray();
        int[][] resamples = Bootstrap.resamples(values.length, 10, seed);
        Bootstrap byDefinition = Bootstrap.of(
                values.length,
                resamples,
                rows -> Arrays.stream(rows).mapToDouble(row -> values[row]).sum() / rows.length);
        Bootstrap quicker = Bootstrap.ofMean(values, resamples);
        assertThat(quicker.estimate()).as("seed %d", seed).isEqualTo(byDefinition.estimate());
        assertThat(quicker.acceleration()).as("seed %d", seed).isCloseTo(byDefinition.acceleration(), within(1e-10));
    }

    @Test
    void the_mean_of_one_value_has_no_acceleration() {
        int[][] resamples = {{0}};
        assertThat(Bootstrap.ofMean(new double[] {3}, resamples).estimate()).isEqualTo(3);
    }

    @RepeatedTest(10)
    void incidence_at_any_age_sums_what_was_until_then() {
        int n = 1 + random.nextInt(200);
        double[] time = random.ints(n, 0, 40).asDoubleStream().toArray();
        int[] cause = random.ints(n, -1, 2).toArray();
        AalenJohansen curve = AalenJohansen.of(time, cause, 2);
        double[] times = curve.allCauses().times();
        for (double t = -0.5; t < 40; t += 0.5) {
            double at = t;
            double[] until = Arrays.stream(times).filter(x -> x <= at).toArray();
            double expected = until.length == 0 ? 0 : curve.incidenceAt(1, until[until.length - 1]);
            double found = curve.incidence(1, t).value();
            assertThat(Double.isNaN(found) ? expected : found)
                    .as("seed %d at %s", seed, t)
                    .isEqualTo(expected);
        }
    }
}
