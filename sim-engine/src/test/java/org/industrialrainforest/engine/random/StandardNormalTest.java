package org.industrialrainforest.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StandardNormalTest {
    /** Uniforms of draws are odd multiples of this. */
    private static final double HALF_STEP = 0x1p-53;

    private static final double MIDDLE = .5;

    private record Reference(double u, BigDecimal z) {}

    /** Values with 25 digits of mpmath; {@code normal_quantile.py} lies beside them. */
    private static List<Reference> references() throws IOException {
        List<Reference> all = new ArrayList<>();
        try (InputStream in = StandardNormalTest.class.getResourceAsStream("/oracles/normal-quantile.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    all.add(new Reference(Double.parseDouble(parts[0]), new BigDecimal(parts[1])));
                }
            }
        }
        return all;
    }

    private static double error(Reference one) {
        return Math.abs(
                one.z.subtract(new BigDecimal(StandardNormal.quantile(one.u))).doubleValue());
    }

    @Test
    void the_error_is_below_2_to_the_minus_51_and_less_than_half_of_what_one_uniform_is_from_the_next()
            throws IOException {
        double relative = 0;
        double places = 0;
        int known = 0;
        for (Reference one : references()) {
            double z = Math.abs(one.z.doubleValue());
            if (Math.min(one.u, 1 - one.u) >= 0x1p-54 && z > 0) {
                relative = Math.max(relative, error(one) / z);
                places = Math.max(places, error(one) / Math.ulp(z));
                known++;
            }
        }
        assertThat(known).isGreaterThan(2000);
        assertThat(relative).isLessThan(0x1p-51);
        assertThat(places).isLessThan(1.7);
    }

    @Test
    void below_the_uniforms_of_draws_the_error_is_small_down_to_the_least_double() throws IOException {
        int known = 0;
        for (Reference one : references()) {
            if (one.u < 0x1p-54) {
                assertThat(error(one)).isLessThan(0x1p-50 * Math.abs(one.z.doubleValue()));
                known++;
            }
        }
        assertThat(known).isGreaterThan(8);
        assertThat(StandardNormal.quantile(Double.MIN_VALUE)).isCloseTo(-38.4674056171443, within(1e-12));
    }

    @Test
    void the_middle_is_0_and_both_sides_are_alike() {
        assertThat(StandardNormal.quantile(MIDDLE)).isZero();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 10_000; i++) {
            double tail = uniform(random.nextLong(1L << (1 + i % 51)));
            assertThat(StandardNormal.quantile(1 - tail)).isEqualTo(-StandardNormal.quantile(tail));
        }
    }

    private static double uniform(long number) {
        return (number + .5) * 0x1p-52;
    }

    @Test
    void from_one_uniform_of_draws_to_the_next_it_grows() {
        SplittableRandom random = new SplittableRandom(5);
        int falls = 0;
        for (int i = 0; i < 200_000; i++) {
            falls += grows(random.nextLong(1L << (2 + i % 50))) ? 0 : 1;
        }
        // Across every seam between two cells, and at both ends.
        for (int binade = 0; binade < 51; binade++) {
            for (int cell = 0; cell < 32; cell++) {
                long edge = (long) Math.scalb(1 + cell / 32.0, binade);
                for (long number = Math.max(0, edge - 3); number < edge + 3; number++) {
                    falls += grows(number) ? 0 : 1;
                }
            }
        }
        assertThat(falls).isZero();
    }

    private static boolean grows(long number) {
        double u = uniform(number);
        double next = u + 2 * HALF_STEP;
        return StandardNormal.quantile(next) > StandardNormal.quantile(u)
                && StandardNormal.quantile(1 - u) > StandardNormal.quantile(1 - next);
    }

    @Test
    void the_seam_below_the_table_does_not_decrease() {
        double seam = StandardNormal.quantile(0x1p-54);
        double u = 0x1p-54;
        for (int i = 0; i < 1000; i++) {
            u = Math.nextDown(u);
            assertThat(StandardNormal.quantile(u)).isLessThanOrEqualTo(seam);
        }
    }

    @Test
    void moments_of_the_strata_of_the_unit_interval_are_those_of_the_normal_distribution() {
        int n = 100_000;
        double[] sums = new double[5];
        for (int i = 0; i < n; i++) {
            double z = StandardNormal.quantile((i + .5) / n);
            double power = 1;
            for (int k = 0; k < sums.length; k++) {
                sums[k] += power;
                power *= z;
            }
        }
        assertThat(sums[1] / n).isCloseTo(0, within(1e-13));
        assertThat(sums[2] / n).isCloseTo(1, within(1e-4));
        assertThat(sums[3] / n).isCloseTo(0, within(1e-12));
        assertThat(sums[4] / n).isCloseTo(3, within(2e-3));
    }

    @Test
    void the_bits_are_frozen() {
        SplittableRandom random = new SplittableRandom(6);
        long hash = 0;
        for (int i = 0; i < 10_000; i++) {
            double u = uniform(random.nextLong(1L << (2 + i % 51)));
            hash = hash * 31 + Double.doubleToLongBits(StandardNormal.quantile(u));
        }
        assertThat(hash).isEqualTo(8855531327658070383L);
    }
}
