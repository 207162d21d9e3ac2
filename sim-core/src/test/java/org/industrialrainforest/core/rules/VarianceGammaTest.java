package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.special.Gamma;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

class VarianceGammaTest {
    private static final double SHAPE = 1.0 / 12;
    private static final int YEARS = 40_000;

    @Test
    void the_table_is_within_a_thousandth_of_the_gamma_quantile() {
        GammaDistribution gamma = new GammaDistribution(null, SHAPE, 1, 1e-14);
        double worst = 0;
        for (int i = 0; i < 400; i++) {
            // Denser towards one, where the table halves its cells.
            double u = 1 - .5 * Math.pow(2, -i / 13.3);
            double exact = gamma.inverseCumulativeProbability(u);
            worst = Math.max(worst, Math.abs(VarianceGamma.quantile(u) / exact - 1));
        }
        assertThat(worst).isLessThan(1e-3);
    }

    @Test
    void the_lower_half_follows_the_leading_term() {
        // P(a, x) = x^a / Γ(a + 1) (1 − …): below the median x is under 2·10⁻⁴.
        for (double u : new double[] {.49, .3, .1, .01}) {
            double exact = Math.exp((Math.log(u) + Gamma.logGamma(SHAPE + 1)) / SHAPE);
            assertThat(VarianceGamma.quantile(u) / exact).isEqualTo(1, within(1e-3));
        }
    }

    @Test
    void the_quantile_never_falls() {
        double before = 0;
        for (int i = 1; i < 100_000; i++) {
            double quantile = VarianceGamma.quantile(i / 100_000.0);
            assertThat(quantile).isGreaterThanOrEqualTo(before);
            before = quantile;
        }
    }

    @Test
    void what_happens_less_often_than_once_in_two_million_million_times_is_cut_there() {
        assertThat(VarianceGamma.quantile(1 - 0x1p-53)).isEqualTo(VarianceGamma.quantile(1 - 0x1p-41));
    }

    @Test
    void a_shock_up_is_a_shock_down_with_the_uniforms_exchanged() {
        assertThat(VarianceGamma.shock(.9, .2)).isEqualTo(-VarianceGamma.shock(.2, .9));
        assertThat(VarianceGamma.shock(.7, .7)).isZero();
    }

    @Test
    void twelve_months_are_a_laplace_year() {
        double[] years = years();
        double mean = Arrays.stream(years).average().orElseThrow();
        double variance = Arrays.stream(years).map(x -> x * x).average().orElseThrow();
        double fourth = Arrays.stream(years).map(x -> x * x * x * x).average().orElseThrow();
        // Standard Laplace: moments 0, 2 and 24; their standard errors over n years from the moments 24 and 40,320.
        assertThat(mean).isEqualTo(0, within(4 * Math.sqrt(2.0 / YEARS)));
        assertThat(variance).isEqualTo(2, within(4 * Math.sqrt((24 - 4.0) / YEARS)));
        assertThat(fourth).isEqualTo(24, within(4 * Math.sqrt((40_320 - 576.0) / YEARS)));
        Arrays.sort(years);
        double distance = 0;
        for (int i = 0; i < YEARS; i++) {
            double cdf = years[i] < 0 ? .5 * Math.exp(years[i]) : 1 - .5 * Math.exp(-years[i]);
            distance = Math.max(distance, Math.max(cdf - (double) i / YEARS, (i + 1.0) / YEARS - cdf));
        }
        // One in a thousand samples would be farther away.
        assertThat(Math.sqrt(YEARS) * distance).isLessThan(1.95);
    }

    private static double[] years() {
        int seed = 2014;
        System.out.println("VarianceGammaTest: seed " + seed);
        Process process = Process.monthly("variance-gamma-test", "up", "down");
        Draw up = process.draw("up");
        Draw down = process.draw("down");
        Draws draws = new Draws(seed, 0);
        double[] years = new double[YEARS];
        for (int month = 0; month < 12; month++) {
            draws.month(month);
            for (int i = 0; i < YEARS; i++) {
                years[i] += VarianceGamma.shock(draws.uniform(up, i + 1L), draws.uniform(down, i + 1L));
            }
        }
        return years;
    }
}
