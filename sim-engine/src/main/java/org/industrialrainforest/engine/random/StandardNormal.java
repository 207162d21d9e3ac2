package org.industrialrainforest.engine.random;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The standard normal quantile from a table of short polynomials, relative error below 2⁻⁵¹ (1.7 units in the last place). It is made of sums
 * and products of doubles alone, so that every JVM gives the same bits, and has no branch that a processor could guess wrongly.
 *
 * <p>Of a tail p, the smaller of u and 1 − u, the exponent and five more bits name a cell. There z / (½ − p), which is smooth also where both
 * vanish, is a polynomial of degree seven in the distance to the middle of the cell. The table reaches down to p = 2⁻⁵⁴, half the smallest
 * uniform that is ever drawn. It was interpolated at Chebyshev's points with 50 digits by {@code normal_quantile.py}, which lies beside the
 * values of the tests.
 *
 * <p>Over the uniforms of draws, which are 2⁻⁵² apart, the quantile always grows: by four units in the last place or more, twice the error.
 *
 * <p>Beyond the table, for a uniform that somebody else made: Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37, 477–484,
 * doi:10.2307/2347330, relative error about 10⁻¹⁶.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as printed
final class StandardNormal {
    /** Coefficients of a cell are as many doubles as a line of the processor's cache holds. */
    private static final int COEFFICIENTS = 8;

    /** Hexadecimal digits of a number in the table; a blank or the end of a line stands between two. */
    private static final int BITS_DIGITS = 16;

    private static final int CELL_SHIFT = 47;
    private static final int BINADES = 53;
    private static final int CELLS = BINADES << (52 - CELL_SHIFT);

    /** The least tail of the table. */
    private static final double LEAST = 0x1p-54;

    private static final int FIRST_CELL = (int) (Double.doubleToRawLongBits(LEAST) >>> CELL_SHIFT);
    private static final long CELL_BITS = -1L << CELL_SHIFT;
    private static final long HALF_CELL = 1L << (CELL_SHIFT - 1);

    /** One more cell, all zero, is that of p = ½. */
    private static final double[] TABLE = table();

    /* Coefficients from the highest power down, numerator and denominator. */
    private static final double[] FAR_TAIL_ABOVE = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720
    };
    private static final double[] FAR_TAIL_BELOW = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1
    };

    private StandardNormal() {}

    /** Φ⁻¹(u) for u strictly between 0 and 1. */
    static double quantile(double u) {
        double q = u - 0.5;
        long below = Double.doubleToRawLongBits(u);
        long above = Double.doubleToRawLongBits(1 - u);
        long tail = above ^ ((above ^ below) & (Double.doubleToRawLongBits(q) >> 63));
        int cell = (int) (tail >>> CELL_SHIFT) - FIRST_CELL;
        if (cell < 0) {
            return farTail(u);
        }
        double t = Double.longBitsToDouble(tail) - Double.longBitsToDouble((tail & CELL_BITS) | HALF_CELL);
        int c = cell * COEFFICIENTS;
        double square = t * t;
        // The terms in the order of their size, so that the largest is rounded once.
        double high = (TABLE[c + 4] + TABLE[c + 5] * t) + (TABLE[c + 6] + TABLE[c + 7] * t) * square;
        double more = TABLE[c + 1] * t + ((TABLE[c + 2] + TABLE[c + 3] * t) + high * square) * square;
        return q * (TABLE[c] + more);
    }

    /** Below the table; never above its end, so that the seam does not decrease. */
    private static double farTail(double u) {
        double r = Math.sqrt(-DeterministicMath.log(u)) - 5;
        return Math.min(-polynomial(FAR_TAIL_ABOVE, r) / polynomial(FAR_TAIL_BELOW, r), quantile(LEAST));
    }

    private static double polynomial(double[] coefficients, double r) {
        double value = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            value = value * r + coefficients[i];
        }
        return value;
    }

    private static double[] table() {
        double[] table = new double[(CELLS + 1) * COEFFICIENTS];
        try (InputStream in = StandardNormal.class.getResourceAsStream("normal-quantile.txt")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the table of the normal quantile is missing beside " + StandardNormal.class);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            for (int i = 0; i < CELLS * COEFFICIENTS; i++) {
                int at = i * (BITS_DIGITS + 1);
                table[i] = Double.longBitsToDouble(Long.parseUnsignedLong(text, at, at + BITS_DIGITS, 16));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of the normal quantile cannot be read", e);
        }
        return table;
    }
}
