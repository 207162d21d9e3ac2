package org.industrialrainforest.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        assertThat(DeterministicMath.exp(1)).isEqualTo(2.7182818284590455);
        assertThat(Double.doubleToLongBits(checksum())).isEqualTo(4675527050373094957L);
    }

    @Test
    void special_values_are_those_of_the_platform() {
        assertThat(DeterministicMath.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(DeterministicMath.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(DeterministicMath.log(-1)).isNaN();
        assertThat(DeterministicMath.log1p(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(DeterministicMath.expm1(0)).isZero();
        assertThat(DeterministicMath.pow(0, 0)).isEqualTo(1);
        assertThat(DeterministicMath.pow(Double.NaN, 1)).isNaN();
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
