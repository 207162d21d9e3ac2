package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrubbsTestTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.17.1: G = 2.4687, one-sided critical value at 5 % 2.0317. */
    @Test
    void the_outlier_of_the_handbook_is_found() {
        GrubbsTest test =
                GrubbsTest.of(new double[] {199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57}, .1);
        assertThat(test.statistic()).isCloseTo(2.4687, within(1e-4));
        assertThat(test.critical()).isCloseTo(2.0317, within(1e-4));
        assertThat(test.outlier()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 10, 20, 100})
    void normal_samples_of_any_size_have_an_outlier_in_one_of_a_hundred(int size) {
        Random random = new Random(41);
        int found = 0;
        for (int sample = 0; sample < 5000; sample++) {
            found += GrubbsTest.of(
                                    random.doubles(size)
                                            .map(u -> random.nextGaussian())
                                            .toArray(),
                                    .01)
                            .outlier()
                    ? 1
                    : 0;
        }
        assertThat(found / 5000.0).as("seed 41").isBetween(.004, .016);
    }

    @Test
    void one_giant_among_twenty_equal_firms_is_an_outlier_and_two_values_have_none() {
        double[] giant = new double[20];
        for (int i = 0; i < 20; i++) {
            giant[i] = i % 2;
        }
        giant[7] = 50;
        assertThat(GrubbsTest.of(giant, .01).outlier()).isTrue();
        assertThat(GrubbsTest.of(new double[] {1, 100}, .01).outlier()).isFalse();
        assertThat(GrubbsTest.of(new double[] {4, 4, 4, 4}, .01).outlier()).isFalse();
        assertThat(GrubbsTest.of(new double[0], .01).outlier()).isFalse();
    }
}
