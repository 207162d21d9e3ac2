package org.industrialrainforest.engine.random;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Exponential and logarithm from tables and short polynomials. Only sums, products and comparisons of doubles, which Java fixes bit for bit, so that
 * every JVM gives the same bits; half to a third of the time of {@link StrictMath}. Errors stay below .6 and 1.2 units in the last place.
 *
 * <p>After Tang (1989), Table-driven implementation of the exponential function, ACM TOMS 15, 144–157, doi:10.1145/63522.214389, and Tang
 * (1990), … of the logarithm function, ACM TOMS 16, 378–400, doi:10.1145/98267.98294. The tables are computed with 40 decimal digits when the class is loaded.
 */
final class Elementary {
    private static final int EXP_CELLS = 128;
    private static final int EXP_BITS = 7;
    /** Beyond, results are subnormal or infinite. */
    private static final double EXP_LIMIT = 708;

    private static final double CELLS_PER_UNIT = 184.6649652337873; // 128 / ln 2
    /** Adding and taking away rounds to a whole number, which then stands in the low bits. */
    private static final double ROUNDER = 0x1.8p52;

    /** ln 2 / 128 in two parts; the first has so few bits that its multiples are exact. */
    private static final double CELL_HIGH;

    private static final double CELL_LOW;
    private static final double[] POWER = new double[EXP_CELLS];
    private static final double[] POWER_TAIL = new double[EXP_CELLS];

    /** Mantissas from 11/16 to 11/8 in steps of 1/128; 1 is a point, so that logarithms near 0 lose nothing. */
    private static final int LOG_FIRST = 88;

    private static final int LOG_LAST = 176;
    private static final double[] INVERSE = new double[LOG_LAST + 1];
    private static final double[] LOG_HIGH = new double[LOG_LAST + 1];
    private static final double[] LOG_LOW = new double[LOG_LAST + 1];
    private static final double LN2_HIGH;
    private static final double LN2_LOW;
    /** Bits of the smallest mantissa, 11/16, as an exponent and fraction. */
    private static final long LOG_ORIGIN = Double.doubleToRawLongBits(0.6875);

    private static final long EXPONENT = 0xFFF0000000000000L;

    static {
        MathContext digits = new MathContext(40);
        BigDecimal ln2 = naturalLog(BigDecimal.valueOf(2), digits);
        BigDecimal cell = ln2.divide(BigDecimal.valueOf(EXP_CELLS), digits);
        CELL_HIGH = Double.longBitsToDouble(Double.doubleToRawLongBits(cell.doubleValue()) & -1L << 24);
        CELL_LOW = cell.subtract(new BigDecimal(CELL_HIGH)).doubleValue();
        BigDecimal step = BigDecimal.valueOf(2);
        for (int i = 0; i < EXP_BITS; i++) {
            step = step.sqrt(digits);
        }
        BigDecimal power = BigDecimal.ONE;
        for (int i = 0; i < EXP_CELLS; i++) {
            POWER[i] = power.doubleValue();
            POWER_TAIL[i] = power.subtract(new BigDecimal(POWER[i])).doubleValue();
            power = power.multiply(step, digits);
        }
        LN2_HIGH = coarse(ln2);
        LN2_LOW = ln2.subtract(new BigDecimal(LN2_HIGH)).doubleValue();
        for (int i = LOG_FIRST; i <= LOG_LAST; i++) {
            BigDecimal log = naturalLog(new BigDecimal(i / 128.0), digits);
            INVERSE[i] = 128.0 / i;
            LOG_HIGH[i] = coarse(log);
            LOG_LOW[i] = log.subtract(new BigDecimal(LOG_HIGH[i])).doubleValue();
        }
    }

    private Elementary() {}

    /** To a multiple of 2⁻⁴⁰: sums of such numbers are exact. */
    private static double coarse(BigDecimal x) {
        return Math.rint(x.doubleValue() * 0x1p40) * 0x1p-40;
    }

    /** ln x = 2 Σ z^(2k+1)/(2k+1) with z = (x−1)/(x+1), for x between 1/2 and 2. */
    private static BigDecimal naturalLog(BigDecimal x, MathContext digits) {
        BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), digits);
        BigDecimal square = z.multiply(z, digits);
        BigDecimal term = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; k < 100; k += 2) {
            sum = sum.add(term.divide(BigDecimal.valueOf(k), digits), digits);
            term = term.multiply(square, digits);
        }
        return sum.multiply(BigDecimal.valueOf(2), digits);
    }

    /** e^x = 2^(k/128) · e^r with |r| ≤ ln 2 / 256. */
    static double exp(double x) {
        if (!(Math.abs(x) < EXP_LIMIT)) {
            return StrictMath.exp(x);
        }
        double rounded = x * CELLS_PER_UNIT + ROUNDER;
        int k = (int) Double.doubleToRawLongBits(rounded);
        double whole = rounded - ROUNDER;
        double r = (x - whole * CELL_HIGH) - whole * CELL_LOW;
        double more = r + r * r * (.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
        int cell = k & (EXP_CELLS - 1);
        double power = POWER[cell];
        double scale = Double.longBitsToDouble((long) ((k >> EXP_BITS) + 1023) << 52);
        return (power + (POWER_TAIL[cell] + power * more)) * scale;
    }

    /** ln x = e ln 2 + ln c + ln(1 + r) with c the nearest 128th to x's mantissa. */
    static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        long exponent = (bits - LOG_ORIGIN) & EXPONENT;
        double mantissa = Double.longBitsToDouble(bits - exponent);
        int cell = (int) (mantissa * 128 + .5);
        double r = (mantissa - cell * 0x1p-7) * INVERSE[cell];
        double e = exponent >> 52;
        double square = r * r;
        double more = square * (-.5 + r * (1.0 / 3 + r * (-.25 + r * (.2 + r * (-1.0 / 6 + r * (1.0 / 7))))));
        return (e * LN2_HIGH + LOG_HIGH[cell]) + (r + (more + (e * LN2_LOW + LOG_LOW[cell])));
    }

    /** ln(1 + x) = ln w + c / w, with w the rounded 1 + x and c what rounding took away. */
    static double log1p(double x) {
        if (!(x > -1 && x < 1) || x == 0) {
            return StrictMath.log1p(x);
        }
        double w = 1 + x;
        return log(w) + (x - (w - 1)) / w;
    }
}
