package org.industrialrainforest.report.canvas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The numbers behind a figure as comma-separated values (RFC 4180); undefined is an empty cell. */
public final class Csv {
    private static final MathContext DIGITS = new MathContext(10);

    /** Whole numbers below it have no more digits than are shown. */
    private static final double EXACT = 1e10;

    private final List<String> lines = new ArrayList<>();

    public Csv(String... header) {
        row((Object[]) header);
    }

    public void row(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (Object cell : cells) {
            if (line.length() > 0 || cell != cells[0]) {
                line.append(',');
            }
            line.append(cell instanceof Double number ? plain(number) : quoted(String.valueOf(cell)));
        }
        lines.add(line.toString());
    }

    /** Ten significant digits and no exponent: the same text on every Java version. */
    public static String plain(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    public int rows() {
        return lines.size() - 1;
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
