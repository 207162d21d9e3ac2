package org.industrialrainforest.bench;

import java.util.Arrays;
import java.util.Locale;

/** Values of rounds in which all that is compared was measured in turn. */
record Sample(double[] rounds) {
    /** A quantile by linear interpolation. */
    double quantile(double p) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    double median() {
        return quantile(.5);
    }

    double least() {
        return quantile(0);
    }

    /** Round by round, so that what slows a whole round falls out. */
    Sample over(Sample other) {
        double[] ratios = new double[rounds.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rounds[i] / other.rounds[i];
        }
        return new Sample(ratios);
    }

    /** Median and quartiles. */
    String text(int digits) {
        String format = "%." + digits + "f (%." + digits + "f–%." + digits + "f)";
        return String.format(Locale.ROOT, format, median(), quantile(.25), quantile(.75));
    }
}
