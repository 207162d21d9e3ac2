package org.industrialrainforest.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeterministicMathTest {

    @Test
    void values_are_those_of_the_platform_to_the_last_place_or_so() {
        SplittableRandom arguments = new SplittableRandom(3);
        for (int i = 0; i < 10_000; i++) {
            double x = arguments.nextDouble(-20, 20);
            double positive = arguments.nextDouble(1e-12, 50);
            assertClose(DeterministicMath.exp(x), Math.exp(x));
            assertClose(DeterministicMath.expm1(x / 100), Math.expm1(x / 100));
            assertClose(DeterministicMath.log(positive), Math.log(positive));
            assertClose(DeterministicMath.log1p(positive - 1), Math.log1p(positive - 1));
            assertClose(DeterministicMath.pow(positive, x), Math.pow(positive, x));
        }
    }

    @Test
    void the_bits_are_frozen() {
        assertThat(DeterministicMath.exp(1)).isEqualTo(2.718281828459045);
        assertThat(Double.doubleToLongBits(checksum())).isEqualTo(4675527050373094957L);
    }

    @Test
    void special_values_are_those_of_the_platform() {
        assertThat(DeterministicMath.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(DeterministicMath.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(DeterministicMath.log(-1)).isNaN();
        assertThat(DeterministicMath.log1p(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(DeterministicMath.log1p(-0.0)).isEqualTo(-0.0);
        assertThat(DeterministicMath.log1p(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(DeterministicMath.log1p(Math.nextUp(-1.0))).isEqualTo(Math.log1p(Math.nextUp(-1.0)));
        assertThat(DeterministicMath.log1p(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(DeterministicMath.log1p(-1.5)).isNaN();
        assertThat(DeterministicMath.expm1(0)).isZero();
        assertThat(DeterministicMath.pow(0, 0)).isEqualTo(1);
        assertThat(DeterministicMath.pow(Double.NaN, 1)).isNaN();
    }

    /** ULPs between a value and the exact one, which the reference gives with 40 digits. */
    private static double error(double actual, BigDecimal exact) {
        return Math.abs(new BigDecimal(actual).subtract(exact).doubleValue()) / Math.ulp(exact.doubleValue());
    }

    /** e^x by its series at x/2^k, squared k times. */
    private static BigDecimal exactExp(double x) {
        MathContext digits = new MathContext(60);
        BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(1L << 20), digits);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 30; n++) {
            term = term.multiply(small, digits).divide(BigDecimal.valueOf(n), digits);
            sum = sum.add(term, digits);
        }
        for (int i = 0; i < 20; i++) {
            sum = sum.multiply(sum, digits);
        }
        return sum;
    }

    /** ln x by one Newton step in 50 digits from the platform's value. */
    private static BigDecimal exactLog(double x) {
        MathContext digits = new MathContext(50);
        double near = StrictMath.log(x);
        // ln x = y + ln(x e^−y), the last a tiny d: ln(1 + d) = d − d²/2.
        BigDecimal d = new BigDecimal(x).multiply(exactExp(-near), digits).subtract(BigDecimal.ONE);
        return new BigDecimal(near).add(d).subtract(d.multiply(d, digits).divide(BigDecimal.valueOf(2), digits));
    }

    @Test
    void exponentials_and_logarithms_are_exact_to_about_the_last_place() {
        SplittableRandom arguments = new SplittableRandom(11);
        double worstExp = 0;
        double worstLog = 0;
        for (int i = 0; i < 3000; i++) {
            double range = i % 3 == 0 ? 700 : i % 3 == 1 ? 3 : .01;
            double x = arguments.nextDouble(-range, range);
            worstExp = Math.max(worstExp, error(DeterministicMath.exp(x), exactExp(x)));
            double positive = i % 2 == 0 ? Math.exp(x) : 1 + x / 1000;
            worstLog = Math.max(worstLog, error(DeterministicMath.log(positive), exactLog(positive)));
        }
        assertThat(worstExp).isLessThan(.6);
        assertThat(worstLog).isLessThan(1.2);
    }

    @Test
    void logarithms_of_what_is_near_1_are_exact_to_about_the_last_place() {
        SplittableRandom arguments = new SplittableRandom(12);
        double worst = 0;
        for (int i = 0; i < 3000; i++) {
            double x = Math.scalb(arguments.nextDouble(-1, 1), -(i % 60));
            worst = Math.max(worst, error(DeterministicMath.log1p(x), exactLog1p(x)));
        }
        assertThat(worst).isLessThan(1.8);
    }

    /** ln(1 + x) by one Newton step in 50 digits from the platform's value. */
    private static BigDecimal exactLog1p(double x) {
        MathContext digits = new MathContext(60);
        double near = StrictMath.log1p(x);
        BigDecimal d = BigDecimal.ONE
                .add(new BigDecimal(x))
                .multiply(exactExp(-near), digits)
                .subtract(BigDecimal.ONE);
        return new BigDecimal(near).add(d).subtract(d.multiply(d, digits).divide(BigDecimal.valueOf(2), digits));
    }

    @Test
    void exponentials_and_logarithms_never_decrease_across_the_cells_of_their_tables() {
        for (int cell = -2000; cell < 2000; cell++) {
            double edge = (cell + .5) * Math.log(2) / 128;
            double below = edge - 4 * Math.ulp(edge);
            for (int i = 0; i < 8; i++) {
                double above = Math.nextUp(below);
                assertThat(DeterministicMath.exp(above)).isGreaterThanOrEqualTo(DeterministicMath.exp(below));
                below = above;
            }
        }
    }

    @Test
    void the_ends_of_the_range_are_the_platforms() {
        for (double x : new double[] {-746, -745, -708.5, -708, -707.9, 707.9, 708, 709, 709.7, 710}) {
            assertClose(DeterministicMath.exp(x), Math.exp(x));
        }
        for (double x : new double[] {
            Double.MIN_VALUE,
            1e-310,
            Double.MIN_NORMAL,
            1e-300,
            .6875,
            .6875 - 1e-16,
            1.375,
            1.375 + 1e-15,
            1e300,
            Double.MAX_VALUE
        }) {
            assertClose(DeterministicMath.log(x), Math.log(x));
        }
        assertThat(DeterministicMath.exp(0)).isOne();
        assertThat(DeterministicMath.log(1)).isZero();
        assertThat(DeterministicMath.exp(Double.NaN)).isNaN();
        assertThat(DeterministicMath.log(Double.NaN)).isNaN();
        assertThat(DeterministicMath.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(DeterministicMath.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    private static double checksum() {
        double sum = 0;
        for (int i = 1; i <= 10_000; i++) {
            double x = i / 1000.0;
            sum += DeterministicMath.exp(-x)
                    + DeterministicMath.log(x)
                    + DeterministicMath.log1p(x)
                    + DeterministicMath.expm1(-x)
                    + DeterministicMath.pow(x, 0.37);
        }
        return sum;
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(3 * Math.ulp(expected)));
    }
}
