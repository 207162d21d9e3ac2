package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rule that ends a comparison when an interval is narrow: how often the truth lies within W of the estimate. */
@Tag("slow")
class UntilNarrowTest {
    private static final int TIMES = 4000;
    private static final int MOST = 20_000;

    private static double coverage(long seed, double width, ToDoubleFunction<Random> differences) {
        UntilNarrow rule = new UntilNarrow("any", width, MOST);
        Map<Integer, Double> quantiles = new TreeMap<>();
        Random random = new Random(seed);
        int within = 0;
        for (int time = 0; time < TIMES; time++) {
            int n = 0;
            double sum = 0;
            double squares = 0;
            for (int look = rule.first(); ; look = rule.after(look)) {
                for (; n < look; n++) {
                    double x = differences.applyAsDouble(random);
                    sum += x;
                    squares += x * x;
                }
                double variance = (squares - sum * sum / n) / (n - 1);
                double half = Math.sqrt(variance / n)
                        * quantiles.computeIfAbsent(
                                n, runs -> new TDistribution(null, runs - 1.0).inverseCumulativeProbability(.975));
                if (rule.enough(half)) {
                    break;
                }
            }
            within += Math.abs(sum / n) <= width ? 1 : 0;
        }
        return (double) within / TIMES;
    }

    @Test
    void the_truth_lies_within_the_width_in_95_of_100_cases_whatever_the_differences_are_like() {
        for (double width : new double[] {.35, .2, .1}) {
            long seed = Math.round(1000 * width);
            double normal = coverage(seed, width, Random::nextGaussian);
            double skewed = coverage(seed, width, random -> -Math.log(1 - random.nextDouble()) - 1);
            double rare = coverage(seed, width, random -> (random.nextDouble() < .2 ? 1 : 0) * 2.5 - .5);
            String told = "seed " + seed + ", W " + width + ": " + normal + ", skewed " + skewed + ", rare " + rare;
            // Four standard errors of 4,000 simulations are .014.
            assertThat(normal).as(told).isGreaterThan(.95 - .007);
            assertThat(skewed).as(told).isGreaterThan(.95 - .014);
            assertThat(rare).as(told).isGreaterThan(.95 - .014);
        }
    }

    @Test
    void looks_become_a_quarter_longer_and_end_at_the_most() {
        UntilNarrow rule = new UntilNarrow("any", 1, 50);
        assertThat(rule.first()).isEqualTo(30);
        assertThat(rule.after(30)).isEqualTo(38);
        assertThat(rule.after(38)).isEqualTo(48);
        assertThat(rule.after(48)).isEqualTo(50);
        assertThat(new UntilNarrow("any", 1, 5).first()).isEqualTo(5);
        assertThat(rule.expected(30, 2)).isEqualTo(146);
    }
}
