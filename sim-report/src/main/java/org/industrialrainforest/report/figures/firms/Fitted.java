package org.industrialrainforest.report.figures.firms;

import java.util.List;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.view.View;

/** What figures of a fitted distribution share: which values it can be drawn through, its line and its interval. */
final class Fitted {
    private Fitted() {}

    static boolean positive(double value) {
        return value > 0 && Double.isFinite(value);
    }

    static double log(double value) {
        return positive(value) ? Math.log10(value) : Double.NaN;
    }

    static String range(View view, double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? view.say(
                        "interval", view.numbers().fixed(low, 2), view.numbers().fixed(high, 2))
                : "";
    }

    static Look look() {
        return new Look(Palette.INK, List.of(7f, 4f), Look.circle());
    }
}
