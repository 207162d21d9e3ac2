package org.industrialrainforest.scenarios.command;

import java.util.Locale;

/** Numbers as people read them: three digits that matter, money in bn and m or in 亿 and 万. */
final class Figures {
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

    /** A difference with its half-width, {@code +12.3 ±2.1 bn}; a dash when undefined. */
    String difference(double difference, double halfWidth, String unit) {
        if (Double.isNaN(difference)) {
            return "–";
        }
        Scale scale = scale(unit, Math.max(Math.abs(difference), Double.isNaN(halfWidth) ? 0 : halfWidth));
        String text = signed(difference / scale.divisor());
        if (!Double.isNaN(halfWidth)) {
            text += " ±" + digits(halfWidth / scale.divisor());
        }
        return text + scale.suffix();
    }

    /** A share in per cent, {@code 71.2 %}. */
    String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** With its sign; a dash when undefined. */
    String signed(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String digits = digits(value);
        return value > 0 && !isZero(digits) ? "+" + digits : isZero(digits) ? digits.replace("-", "") : digits;
    }

    /** Three digits that matter, at most three decimals. */
    String digits(double value) {
        double size = Math.abs(value);
        String pattern = size >= 99.95 ? "%,.0f" : size >= 9.995 ? "%.1f" : size >= 0.9995 ? "%.2f" : "%.3f";
        return Double.isNaN(value) ? "–" : Double.isInfinite(value) ? "∞" : whole(value, pattern);
    }

    private static String whole(double value, String pattern) {
        boolean small = value == Math.rint(value) && Math.abs(value) < 100;
        return small ? Long.toString((long) value) : String.format(Locale.ROOT, pattern, value);
    }

    private static boolean isZero(String digits) {
        return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
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
            return size >= 1e7 ? new Scale(1e8, " 亿") : size >= 1e4 ? new Scale(1e4, " 万") : new Scale(1, "");
        }
        return size >= 1e8 ? new Scale(1e9, " bn") : size >= 1e4 ? new Scale(1e6, " m") : new Scale(1, "");
    }
}
