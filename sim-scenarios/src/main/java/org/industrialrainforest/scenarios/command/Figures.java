package org.industrialrainforest.scenarios.command;

import org.industrialrainforest.core.scenario.Decimals;
import org.industrialrainforest.scenarios.Words;

/** Numbers as people read them: three digits that matter, money in bn and m or in the Chinese units. */
final class Figures {
    /** Units of money that only the Chinese text has: 1e8 and 1e4. */
    static final String HUNDRED_MILLION = new Words("zh").of("figures.hundred-million", "");

    static final String TEN_THOUSAND = new Words("zh").of("figures.ten-thousand", "");

    private final Words words;

    Figures(Words words) {
        this.words = words;
    }

    /** A value with its unit where that is money or a share; a dash when undefined. */
    String value(double value, String unit) {
        if (Double.isNaN(value)) {
            return "–";
        }
        Scale scale = scale(unit, Math.abs(value));
        return digits(value / scale.divisor()) + scale.suffix();
    }

    /**
     * A difference with its half-width, {@code +12.3 ±2.1 bn}: one unit, one number of decimals, by the larger of the two. A dash when
     * undefined.
     */
    String difference(double difference, double halfWidth, String unit) {
        if (Double.isNaN(difference)) {
            return "–";
        }
        boolean alone = Double.isNaN(halfWidth);
        double size = alone ? Math.abs(difference) : Math.max(Math.abs(difference), halfWidth);
        Scale scale = scale(unit, size);
        int decimals = size == 0 ? 0 : decimals(size / scale.divisor());
        String half = alone ? "" : " ±" + fixed(halfWidth / scale.divisor(), decimals, false);
        return fixed(difference / scale.divisor(), decimals, true) + half + scale.suffix();
    }

    /** As {@link #difference(double, double, String)}; an interval that is not even about the difference has both its ends written. */
    String difference(double difference, double low, double high, String unit) {
        double half = (high - low) / 2;
        if (Double.isNaN(difference) || Double.isNaN(half) || Math.abs(difference - low - half) < 0.05 * half) {
            return difference(difference, half, unit);
        }
        Scale scale = scale(unit, Math.max(Math.abs(low), Math.abs(high)));
        int decimals = decimals(Math.max(Math.abs(low), Math.abs(high)) / scale.divisor());
        return fixed(difference / scale.divisor(), decimals, true)
                + " ("
                + fixed(low / scale.divisor(), decimals, true)
                + words.of("word.to", " to ")
                + fixed(high / scale.divisor(), decimals, true)
                + ")"
                + scale.suffix();
    }

    /** A share in per cent, {@code 71.2 %}. */
    String percent(double share) {
        return Double.isNaN(share) ? "–" : Decimals.format("%.1f %%", 100 * share);
    }

    /** With so many decimals; a dash when undefined, and no sign before a zero. */
    String fixed(double value, int decimals, boolean signed) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return Decimals.format((signed ? "%+,." : "%,.") + decimals + "f", value);
    }

    /** Three digits that matter, at most three decimals; small whole numbers as they are. */
    String digits(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        boolean small = value == Math.rint(value) && Math.abs(value) < 100;
        return fixed(value, small ? 0 : decimals(Math.abs(value)), false);
    }

    private static int decimals(double size) {
        return size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    }

    private record Scale(double divisor, String suffix) {}

    private Scale scale(String unit, double size) {
        if (unit.equals("share") || unit.equals("probability")) {
            return new Scale(0.01, " %");
        }
        if (!unit.equals("RMB")) {
            return new Scale(1, "");
        }
        if (words.chinese()) {
            return size >= 1e7
                    ? new Scale(1e8, " " + HUNDRED_MILLION)
                    : size >= 1e4 ? new Scale(1e4, " " + TEN_THOUSAND) : new Scale(1, "");
        }
        return size >= 0.9995e9 ? new Scale(1e9, " bn") : size >= 1e4 ? new Scale(1e6, " m") : new Scale(1, "");
    }
}
