package org.industrialrainforest.engine.lab;

import org.industrialrainforest.engine.time.Month;

/** One line of CSV: cells are quoted where they must be, an undefined number is an empty cell. */
public final class CsvLine {
    private final StringBuilder text = new StringBuilder();

    /** A line without cells. */
    public CsvLine() {}

    public CsvLine text(String value) {
        boolean quote = value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
        text.append(quote ? '"' + value.replace("\"", "\"\"") + '"' : value).append(',');
        return this;
    }

    public CsvLine number(long value) {
        text.append(value).append(',');
        return this;
    }

    public CsvLine real(double value) {
        // Adding 0 takes the sign of a zero away.
        text.append(Double.isNaN(value) ? "" : Double.toString(value + 0.0)).append(',');
        return this;
    }

    /** An amount in RMB with two decimals; the sign stands also where there is no whole RMB, {@code -0.50}. */
    public CsvLine money(long fen) {
        text.append(fen < 0 ? "-" : "")
                .append(Math.abs(fen / 100))
                .append('.')
                .append(Math.abs(fen % 100 / 10))
                .append(Math.abs(fen % 10))
                .append(',');
        return this;
    }

    public CsvLine month(int month) {
        text.append(month == 0 ? "" : new Month(month).toString()).append(',');
        return this;
    }

    /** The line with its end. */
    public String end() {
        text.setCharAt(text.length() - 1, '\n');
        return text.toString();
    }
}
