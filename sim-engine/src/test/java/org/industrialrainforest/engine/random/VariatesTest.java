package org.industrialrainforest.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariatesTest {

    private static final double LEAST = 0x1p-53;
    private static final double LARGEST = 1 - 0x1p-53;

    /** Reference: √2 erf⁻¹(2u − 1) of mpmath with 40 digits, at the double u. */
    @ParameterizedTest
    @CsvSource({
        "1e-15, -7.94134532617099677",
        "1e-10, -6.3613409024040562",
        "1e-5, -4.26489079392282461",
        "0.001, -3.09023230616781354",
        "0.0243, -1.97208415902928848",
        "0.07, -1.47579102817917069",
        "0.3, -0.524400512708040816",
        "0.5, 0",
        "0.6, 0.253347103135799741",
        "0.93, 1.4757910281791711",
        "0.975, 1.95996398454005386",
        "0.999, 3.09023230616781328"
    })
    void the_normal_quantile_agrees_with_forty_digit_arithmetic(double u, double z) {
        assertThat(Variates.normal(u)).isCloseTo(z, within(4e-16 * Math.abs(z)));
    }

    @Test
    void the_normal_quantile_inverts_the_distribution_and_is_odd() {
        NormalDistribution standard = new NormalDistribution(0, 1);
        for (double u = 0x1p-20; u < 1; u += 0x1p-12) {
            double z = Variates.normal(u);
            assertThat(standard.cumulativeProbability(z)).isCloseTo(u, within(1e-14));
            assertThat(Variates.normal(1 - u)).isEqualTo(-z);
        }
        assertThat(Variates.normal(LARGEST)).isCloseTo(8.209536151601387, within(1e-14));
        assertThat(Variates.normal(LEAST)).isEqualTo(-Variates.normal(LARGEST));
    }

    @Test
    void closed_forms_hold() {
        assertThat(Variates.exponential(LEAST)).isCloseTo(LEAST, withinPercentage(1e-12));
        assertThat(Variates.exponential(0.5)).isCloseTo(0.6931471805599453, within(1e-16));
        assertThat(Variates.exponential(LARGEST)).isCloseTo(53 * 0.6931471805599453, within(1e-14));
        assertThat(Variates.logistic(0.5)).isZero();
        assertThat(Variates.logistic(0.75)).isCloseTo(1.0986122886681098, within(1e-15));
        assertThat(Variates.logistic(0.25)).isCloseTo(-1.0986122886681098, within(1e-15));
        assertThat(Variates.laplace(0.5)).isZero();
        assertThat(Variates.laplace(0.25)).isCloseTo(-0.6931471805599453, within(1e-15));
        assertThat(Variates.laplace(0.75)).isCloseTo(0.6931471805599453, within(1e-15));
        assertThat(Variates.laplace(LARGEST)).isCloseTo(52 * 0.6931471805599453, within(1e-13));
        assertThat(Variates.logNormal(0.5, 2, 3)).isEqualTo(DeterministicMath.exp(2));
        assertThat(Variates.logNormal(0.975, 0, 1)).isCloseTo(7.099071384231, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.1, 1, 5.5, 30, 99.9, 100, 1234.5})
    void the_poisson_quantile_is_the_smallest_count_that_reaches_u(double mean) {
        PoissonDistribution poisson = new PoissonDistribution(mean);
        SplittableRandom uniforms = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            double u = uniforms.nextDouble(1e-12, 1);
            int k = Variates.poisson(u, mean);
            assertThat(poisson.cumulativeProbability(k)).isGreaterThanOrEqualTo(u - 1e-12);
            assertThat(poisson.cumulativeProbability(k - 1)).isLessThan(u + 1e-12);
        }
    }

    /** Reference: the smallest k whose upper tail of mpmath, 40 digits, is at most 2⁻⁵³. */
    @ParameterizedTest
    @CsvSource({"0.1, 9", "99.9, 192", "100, 193", "1000, 1270"})
    void the_far_tail_of_the_poisson_quantile_is_exact(double mean, int count) {
        assertThat(Variates.poisson(LARGEST, mean)).isEqualTo(count);
    }

    @Test
    void the_poisson_quantile_at_its_bounds() {
        assertThat(Variates.poisson(0.7, 0)).isZero();
        assertThat(Variates.poisson(LARGEST, 0)).isZero();
        assertThat(Variates.poisson(LEAST, 99)).isEqualTo(29);
        assertThat(Variates.poisson(0.5, 1e9)).isCloseTo(1_000_000_000, within(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.poisson(0.5, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.poisson(0.5, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.poisson(0.5, 2e9));
    }

    @Test
    void the_poisson_quantile_grows_with_its_mean_also_where_the_method_changes() {
        for (double u : new double[] {LEAST, 1e-6, 0.01, 0.3, 0.5, 0.51, 0.99, 1 - 1e-6, LARGEST}) {
            int before = 0;
            for (double mean = 90; mean < 110; mean += 0.01) {
                int count = Variates.poisson(u, mean);
                assertThat(count).isGreaterThanOrEqualTo(before);
                before = count;
            }
        }
    }

    /** Reference: roots of the regularized incomplete gamma function of mpmath with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 0.5, 5.5738784407462475e-7",
        "0.05, 0.01, 5.844632057286532e-41",
        "0.05, 0.999, 2.7364585987286756",
        "0.5, 0.3, 0.074235930916272719",
        "1.5, 0.9, 3.1256943155851619",
        "3, 1e-10, 0.00084361056248472744",
        "20, 0.5, 19.667672423305667",
        "500, 0.999, 571.95854630983959",
        "2, 0.999999999999, 31.099896029053797"
    })
    void the_gamma_quantile_agrees_with_forty_digit_arithmetic(double shape, double u, double x) {
        assertThat(Variates.gamma(u, shape)).isCloseTo(x, within(1e-13 * x));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.02, 0.3, 1, 1.7, 12, 400, 1e4})
    void the_gamma_quantile_inverts_the_distribution_at_any_shape(double shape) {
        double before = 0;
        for (double u : new double[] {LEAST, 1e-9, 0.01, 0.2, 0.49999, 0.5, 0.50001, 0.7, 0.99, 1 - 1e-9, LARGEST}) {
            double x = Variates.gamma(u, shape);
            assertThat(x).isGreaterThanOrEqualTo(before).isFinite();
            if (x > 1e-300) {
                assertThat(Gamma.regularizedGammaP(shape, x)).isCloseTo(u, within(1e-11));
            }
            before = x;
        }
    }

    @Test
    void gamma_variates_have_the_moments_of_the_distribution() {
        double shape = 0.7;
        int n = 20_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Variates.gamma((i + 0.5) / n, shape);
        }
        assertThat(sum / n).isCloseTo(new GammaDistribution(shape, 1).getNumericalMean(), within(1e-3));
        assertThat(Variates.gamma(LEAST, 0.01)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.gamma(0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.gamma(0.5, Double.NaN));
    }

    @Test
    void choice_cuts_the_unit_interval_into_equal_parts() {
        assertThat(Variates.choice(LEAST, 3)).isZero();
        assertThat(Variates.choice(0.4, 3)).isEqualTo(1);
        for (int n : new int[] {1, 2, 3, 5, 6, 7, 1000, (1 << 30) + 1, Integer.MAX_VALUE}) {
            assertThat(Variates.choice(LARGEST, n)).isEqualTo(n - 1);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.choice(0.5, 0));
    }

    @Test
    void a_weighted_choice_never_takes_a_weight_of_0() {
        double[] weights = {0, 2, 0, 1, 1, 0};
        assertThat(Variates.choice(LEAST, weights)).isEqualTo(1);
        assertThat(Variates.choice(0.49, weights)).isEqualTo(1);
        assertThat(Variates.choice(0.51, weights)).isEqualTo(3);
        assertThat(Variates.choice(0.76, weights)).isEqualTo(4);
        assertThat(Variates.choice(LARGEST, weights)).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variates.choice(0.5, new double[] {1, -1}))
                .withMessageContaining("weights[1]");
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.choice(0.5, new double[] {0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.choice(0.5, new double[] {}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void a_uniform_outside_the_open_interval_is_refused(double u) {
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.normal(u));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.logNormal(u, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.exponential(u));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.logistic(u));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.laplace(u));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.poisson(u, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.gamma(u, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.choice(u, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Variates.choice(u, new double[] {1}));
    }
}
