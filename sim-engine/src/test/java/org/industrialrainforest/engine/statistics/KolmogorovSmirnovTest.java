package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** References: scipy.stats.kstest and ks_2samp. */
class KolmogorovSmirnovTest {

    @Test
    void a_small_sample_against_the_uniform_is_exact() {
        KolmogorovSmirnov test = KolmogorovSmirnov.of(new double[] {0.61, 0.1, 0.23, 0.9, 0.31, 0.44, 0.58}, x -> x);
        assertThat(test.statistic()).isCloseTo(0.2471428571428571, within(1e-15));
        assertThat(test.pValue()).isCloseTo(0.7018708420060702, within(1e-9));
    }

    @Test
    void a_larger_sample_against_the_uniform() {
        double[] sample = IntStream.rangeClosed(1, 300)
                .mapToDouble(i -> Math.pow(i / 301.0, 1.08))
                .toArray();
        KolmogorovSmirnov test = KolmogorovSmirnov.of(sample, x -> x);
        assertThat(test.statistic()).isCloseTo(0.029606010622440282, within(1e-14));
        assertThat(test.pValue()).isCloseTo(0.9481079119779859, within(1e-5));
    }

    @Test
    void two_small_samples_are_exact() {
        KolmogorovSmirnov test = KolmogorovSmirnov.of(
                new double[] {1.1, 2.3, 0.7, 4.2, 3.3, 5.9}, new double[] {2.9, 6.1, 7.7, 3.9, 8.8, 5.2, 9.9});
        assertThat(test.statistic()).isCloseTo(4 / 7.0, within(1e-15));
        assertThat(test.pValue()).isCloseTo(0.14685314685314685, within(1e-12));
    }

    @Test
    void two_large_samples_are_asymptotic() {
        KolmogorovSmirnov test = KolmogorovSmirnov.of(
                IntStream.range(0, 150).mapToDouble(i -> i).toArray(),
                IntStream.range(0, 200).mapToDouble(i -> 0.9 * i + 0.05).toArray());
        assertThat(test.statistic()).isCloseTo(0.17, within(1e-15));
        assertThat(test.pValue()).isCloseTo(0.0126373, within(2e-3));
    }

    @Test
    void ties_step_together() {
        double[] sample = {1, 1, 2, 2};
        assertThat(KolmogorovSmirnov.of(sample, sample)).isEqualTo(new KolmogorovSmirnov(0, 1));
        assertThat(KolmogorovSmirnov.of(sample, new double[] {2, 2}).statistic())
                .isEqualTo(0.5);
        assertThat(KolmogorovSmirnov.of(new double[] {1}, new double[] {2}).statistic())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_at_no_distance() {
        assertThat(KolmogorovSmirnov.of(new double[0], x -> x).statistic()).isNaN();
        assertThat(KolmogorovSmirnov.of(new double[0], new double[] {1}).pValue())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KolmogorovSmirnov.of(new double[] {1}, new double[] {Double.NaN}))
                .withMessageContaining("second[0]");
    }
}
