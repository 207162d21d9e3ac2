package org.industrialrainforest.report.canvas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * An axis' range and the step between its labels, a round number.
 *
 * @param decimals shown on labels
 * @param grouped whether thousands are set apart: not in calendar years
 */
public record Ticks(double low, double high, double step, int decimals, boolean grouped) {
    public Ticks(double low, double high, double step, int decimals) {
        this(low, high, step, decimals, true);
    }

    /** From zero to a number of years, in whole steps that end there if they can. */
    public static Ticks ages(int years) {
        for (int step : new int[] {1, 2, 3, 5}) {
            if (years % step == 0 && years / step <= 8) {
                return new Ticks(0, years, step, 0);
            }
        }
        return new Ticks(0, years, Math.ceil(years / 8.0), 0);
    }

    /** Whole calendar years as labels, few enough to be read. */
    public static Ticks years(double start, double end) {
        double span = end - start;
        double step = span <= 6 ? 1 : span <= 12 ? 2 : span <= 30 ? 5 : 10;
        return new Ticks(start, end, step, 0, false);
    }

    /** Covers {@code low..high} with about {@code count} steps; the ends are moved out to whole steps. */
    public static Ticks covering(double low, double high, int count) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            double middle = Double.isFinite(low) ? low : Double.isFinite(high) ? high : 0;
            return covering(middle - 1, middle + 1, count);
        }
        double step = roundStep((high - low) / count);
        return new Ticks(
                Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step, decimals(step));
    }

    /** Labels at whole steps, but the range ends exactly at {@code low} and {@code high}. */
    public static Ticks within(double low, double high, int count) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            return covering(low, high, count);
        }
        double step = roundStep((high - low) / count);
        return new Ticks(low, high, step, decimals(step));
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not under {@code rough}. */
    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough) + 1e-9));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return exact(factor * power);
            }
        }
        return exact(10 * power);
    }

    private static double exact(double step) {
        return new BigDecimal(step).round(new MathContext(3)).doubleValue();
    }

    private static int decimals(double step) {
        return Math.max(
                0, new BigDecimal(String.valueOf(step)).stripTrailingZeros().scale());
    }

    NumberFormat format() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        symbols.setGroupingSeparator(',');
        DecimalFormat format = new DecimalFormat(grouped ? "#,##0" : "0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
