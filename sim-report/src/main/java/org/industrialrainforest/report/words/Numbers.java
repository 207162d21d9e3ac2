package org.industrialrainforest.report.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a reader of the report's language writes them: large ones with the name of their size, per cent for shares, a true minus, "–" for undefined. */
public final class Numbers {
    public static final String UNDEFINED = "–";

    private static final Scale AS_IT_IS = new Scale(1, "");

    private final Words words;

    public Numbers(Words words) {
        this.words = words;
    }

    /**
     * What an axis or column divides by, and what it then calls its unit.
     *
     * @param divisor values are divided by it before they are shown
     * @param unit shown beside the numbers; may be empty
     */
    public record Scale(double divisor, String unit) {
        public double of(double value) {
            return value / divisor;
        }
    }

    /** The scale for values up to {@code largest} in size; {@code RMB/month} is scaled as money too. */
    public Scale scale(String unit, double largest) {
        int slash = unit.indexOf('/');
        String above = slash < 0 ? unit : unit.substring(0, slash);
        if (above.equals("RMB")) {
            Scale money = money(Math.abs(largest));
            return slash < 0 ? money : new Scale(money.divisor(), money.unit() + words.per(unit.substring(slash + 1)));
        }
        if (unit.equals("share")) {
            return new Scale(0.01, words.say("unit.percent"));
        }
        if (unit.equals("-")) {
            return new Scale(1, "");
        }
        return new Scale(1, words.unit(unit));
    }

    /** As {@link #scale}, for differences: shares differ by percentage points. */
    public Scale differenceScale(String unit, double largest) {
        Scale scale = scale(unit, largest);
        return unit.equals("share") ? new Scale(0.01, words.say("unit.points")) : scale;
    }

    private Scale money(double size) {
        if (words.chinese()) {
            if (size >= 1e8) {
                return new Scale(1e8, words.say("unit.money.1e8"));
            }
            return size >= 1e4 ? new Scale(1e4, words.say("unit.money.1e4")) : new Scale(1, words.say("unit.money"));
        }
        if (size >= 1e9) {
            return new Scale(1e9, words.say("unit.money.1e9"));
        }
        return size >= 1e6 ? new Scale(1e6, words.say("unit.money.1e6")) : new Scale(1, words.say("unit.money"));
    }

    /** A value with its unit. */
    public String value(double value, String unit) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        Scale scale = scale(unit, value);
        return joined(fixed(scale.of(value), alone(value, scale)), scale.unit());
    }

    /** A difference with sign and unit. */
    public String difference(double value, String unit) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        Scale scale = differenceScale(unit, value);
        return joined(signed(scale.of(value), alone(value, scale)), scale.unit());
    }

    /** "+27.4 (+21.0 to +33.8) firms": estimate and 95 % interval with the same decimals, one unit at the end. */
    public String differenceWithInterval(double estimate, double low, double high, String unit) {
        if (!Double.isFinite(estimate)) {
            return UNDEFINED;
        }
        double largest = largest(estimate, low, high);
        Scale scale = differenceScale(unit, largest);
        int decimals = decimals(scale, estimate, low, high);
        String text = signed(scale.of(estimate), decimals);
        String interval = Double.isFinite(low) && Double.isFinite(high)
                ? words.say("interval", signed(scale.of(low), decimals), signed(scale.of(high), decimals))
                : "";
        return joined(text, scale.unit()) + interval;
    }

    /** "RMB 0.27 (0.21 to 0.34)": as {@link #differenceWithInterval}, for what is no difference and has no sign. */
    public String valueWithInterval(double estimate, double low, double high, String unit) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return value(estimate, unit);
        }
        Scale scale = scale(unit, largest(estimate, low, high));
        int decimals = decimals(scale, estimate, low, high);
        return joined(fixed(scale.of(estimate), decimals), scale.unit())
                + words.say("interval", fixed(scale.of(low), decimals), fixed(scale.of(high), decimals));
    }

    /** "+21.0 to +33.8 firms": both ends of an interval of a difference, in one unit. */
    public String bounds(double low, double high, String unit) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return UNDEFINED;
        }
        double largest = largest(low, high);
        Scale scale = differenceScale(unit, largest);
        int decimals = decimals(scale, low, high);
        String ends = words.say("interval.short", signed(scale.of(low), decimals), signed(scale.of(high), decimals));
        return scale.unit().isEmpty() ? ends : ends + words.say("unit.gap") + scale.unit();
    }

    /** A share in per cent with one decimal, or with more where it would look like none. */
    public String percent(double share) {
        double size = Math.abs(100 * share);
        return Double.isFinite(share) ? joined(fixed(100 * share, size > 0 && size < 0.05 ? 3 : 1), "%") : UNDEFINED;
    }

    /** "61.2 to 64.0 %": both ends of an interval of a share. */
    public String shares(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? joined(words.say("interval.short", fixed(100 * low, 1), fixed(100 * high, 1)), "%")
                : UNDEFINED;
    }

    /** A number of unknown unit, large ones as 15.0 bn, in Chinese counted in 10⁸. */
    public String compact(double value) {
        return compact(value, value);
    }

    /** Both ends of a band, of which one may be open. */
    public String range(double low, double high) {
        if (!Double.isFinite(low)) {
            return Double.isFinite(high) ? "≤ " + compact(high) : UNDEFINED;
        }
        return Double.isFinite(high)
                ? words.say("interval.short", compact(low, high), compact(high, low))
                : "≥ " + compact(low);
    }

    /** Written so that it can stand beside another number: with the decimals of the one that needs more. */
    private String compact(double value, double beside) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        double largest = Math.max(Math.abs(value), Math.abs(beside));
        double big = words.chinese() ? 1e8 : 1e9;
        double divisor = largest < 1e6 ? 1 : largest >= big ? big : words.chinese() ? 1e4 : 1e6;
        double mine = value / divisor;
        double other = beside / divisor;
        boolean whole = mine == Math.rint(mine) && other == Math.rint(other);
        String number = fixed(mine, whole ? 0 : Math.max(decimals(mine), decimals(other)));
        return divisor == 1 ? number : number + words.say(divisor == big ? "short.big" : "short.small");
    }

    /** A pure number with three significant digits; a whole number without decimals. */
    public String bare(double value) {
        return Double.isFinite(value) ? fixed(value, alone(value, AS_IT_IS)) : UNDEFINED;
    }

    public String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value > 0 && !text.equals(fixed(0, decimals)) ? "+" + text : text;
    }

    public String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        return text.equals("−" + format.format(0)) ? format.format(0) : text;
    }

    /**
     * Decimals for numbers that stand together. They suffice that none is rounded to zero, and that the two ends of an interval, the last two, differ.
     */
    public static int decimals(Scale scale, double... values) {
        int decimals = decimals(scale.of(largest(values)));
        for (double value : values) {
            double size = Math.abs(scale.of(value));
            while (size > 0 && decimals < 4 && size < 0.5 * Math.pow(10, -decimals)) {
                decimals++;
            }
        }
        double width = scale.of(values[values.length - 1] - values[values.length - 2]);
        while (width > 0 && decimals < 4 && width < Math.pow(10, -decimals)) {
            decimals++;
        }
        return decimals;
    }

    /** Decimals of a number that stands alone: none for a whole one, but money and shares, which are scaled, keep three digits. */
    private static int alone(double value, Scale scale) {
        double shown = scale.of(value);
        return scale.divisor() == 1 && shown == Math.rint(shown) ? 0 : decimals(shown);
    }

    /** Decimals that show three significant digits, at most three. */
    public static int decimals(double value) {
        double size = Math.abs(value);
        if (!(size > 0) || size >= 99.95) {
            return 0;
        }
        return size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 3;
    }

    private static double largest(double... values) {
        double largest = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    private String joined(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        if (unit.equals("%")) {
            return number + words.say("percent.gap") + "%";
        }
        return unit.startsWith("RMB") ? moneyInFront(number, unit) : number + words.say("unit.gap") + unit;
    }

    private static String moneyInFront(String number, String unit) {
        String sign = number.startsWith("+") || number.startsWith("−") ? number.substring(0, 1) : "";
        String rest = unit.substring("RMB".length());
        return sign + "RMB " + number.substring(sign.length()) + (rest.isEmpty() ? "" : rest);
    }
}
