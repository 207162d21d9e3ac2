package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sums of powers of distances by moments of far parts are those value by value, and the fit that rests on them is the same. */
class PowerSumsTest {
    private static final double[] SHAPES = {0.1, 0.3, 0.7, 1, 1.5, 2, 3, 6, 15, 50, 100};

    private static double[] sample(int kind, int n, Random random) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double normal = random.nextGaussian();
            values[i] = switch (kind) {
                case 0 -> normal;
                case 1 -> 3 - 0.1 * Math.log(random.nextDouble()) * Math.signum(normal);
                case 2 -> Math.pow(normal, 5);
                case 3 -> random.nextDouble();
                default -> Math.rint(3 * normal) / 3;
            };
        }
        return values;
    }

    private static double oneByOne(double[] values, double m, double b, double unit) {
        return Arrays.stream(values)
                .map(x -> Math.pow(Math.abs(x - m) / unit, b))
                .sum();
    }

    @Test
    void the_sum_is_that_of_all_values_one_by_one() {
        Random random = new Random(5);
        for (int kind = 0; kind < 5; kind++) {
            double[] sorted = sample(kind, 1500, random);
            Arrays.sort(sorted);
            double range = sorted[sorted.length - 1] - sorted[0];
            PowerSums sums = new PowerSums(sorted, range);
            for (double shape : SHAPES) {
                for (int i = 0; i < 20; i++) {
                    double m = i % 2 == 0
                            ? sorted[random.nextInt(sorted.length)]
                            : sorted[0] + random.nextDouble() * range;
                    double expected = oneByOne(sorted, m, shape, range);
                    assertThat(sums.about(m, shape))
                            .as("sample %d, location %s, shape %s", kind, m, shape)
                            .isCloseTo(expected, within(1e-11 * expected));
                }
            }
        }
    }

    @Test
    void values_that_all_lie_in_one_place_have_no_distance() {
        double[] still = new double[500];
        PowerSums sums = new PowerSums(still, 1);
        assertThat(sums.about(0, 0.5)).isZero();
        assertThat(sums.about(2, 3)).isCloseTo(4000, within(1e-9));
    }

    @Test
    @Tag("slow")
    void the_fit_is_as_likely_as_the_one_by_plain_sums() {
        Random random = new Random(8);
        for (int kind = 0; kind < 5; kind++) {
            double[] values = sample(kind, 700, random);
            Subbotin fit = Subbotin.of(values);
            Subbotin plain = plainly(values);
            assertThat(fit.logLikelihood())
                    .as("sample " + kind)
                    .isCloseTo(plain.logLikelihood(), within(1e-9 * Math.abs(plain.logLikelihood())));
            assertThat(fit.shape()).isCloseTo(plain.shape(), within(1e-6 * plain.shape()));
            assertThat(fit.location()).isCloseTo(plain.location(), within(1e-6 * plain.scale()));
        }
    }

    /** The search with plain sums. */
    private static Subbotin plainly(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = Quantiles.of(sorted).median();
        Subbotin best = Subbotin.about(sorted, median);
        for (double shape : new double[] {0.1, 0.2, 0.4, 0.7, 1, 1.5, 2, 3, 6, 15, 50}) {
            Subbotin tried = Subbotin.about(sorted, plainLocation(sorted, shape, median));
            best = tried.logLikelihood() > best.logLikelihood() ? tried : best;
        }
        for (int round = 0; round < 50; round++) {
            Subbotin next = Subbotin.about(sorted, plainLocation(sorted, best.shape(), best.location()));
            if (!(next.logLikelihood() > best.logLikelihood() + 1e-9)) {
                break;
            }
            best = next;
        }
        return best;
    }

    private static double plainLocation(double[] sorted, double shape, double known) {
        int n = sorted.length;
        double range = sorted[n - 1] - sorted[0];
        DoubleUnaryOperator spread = m -> oneByOne(sorted, m, shape, range);
        if (shape > 1) {
            // The sum is convex.
            double low = sorted[0];
            double high = sorted[n - 1];
            for (int i = 0; i < 100; i++) {
                double left = low + (high - low) / 3;
                double right = high - (high - low) / 3;
                if (spread.applyAsDouble(left) < spread.applyAsDouble(right)) {
                    high = right;
                } else {
                    low = left;
                }
            }
            return (low + high) / 2;
        }
        double best = known;
        for (int i = Math.max(0, (n - 201) / 2); i < Math.min(n, (n - 201) / 2 + 201); i++) {
            best = spread.applyAsDouble(sorted[i]) < spread.applyAsDouble(best) ? sorted[i] : best;
        }
        return best;
    }

    @Test
    @Tag("slow")
    void a_large_sample_is_fitted_in_a_moment() {
        Random random = new Random(3);
        double[] many = sample(1, 300_000, random);
        Subbotin fit = Subbotin.of(many);
        assertThat(fit.shape()).isCloseTo(1, within(0.02));
        assertThat(fit.location()).isCloseTo(3, within(0.002));
        assertThat(fit.logLikelihood())
                .isGreaterThanOrEqualTo(Subbotin.about(many, 3).logLikelihood() - 1e-6);
    }
}
