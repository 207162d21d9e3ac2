package org.industrialrainforest.engine.explore;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.StudentT;

/** Which treatments surely lead which others at a point, which are equal, and of which chance between runs leaves it open. */
final class Leads {
    private static final double LEVEL = .95;

    /** Of a treatment over another: 1 it surely leads, −1 it surely does not, 0 they are equal, {@link #OPEN}. */
    private static final int OPEN = 2;

    private final int[][] leads;

    private Leads(int[][] leads) {
        this.leads = leads;
    }

    /**
     * Of paired replicates.
     *
     * @param values a row of replicates for each treatment
     * @param rounding at or below which a difference is none
     */
    static Leads of(double[][] values, boolean lowerIsBetter, double rounding) {
        int[][] leads = new int[values.length][values.length];
        for (int one = 0; one < values.length; one++) {
            for (int other = one + 1; other < values.length; other++) {
                int lead = lead(values[one], values[other], rounding);
                leads[one][other] = lead == OPEN || !lowerIsBetter ? lead : -lead;
                leads[other][one] = lead == OPEN ? OPEN : -leads[one][other];
            }
        }
        return new Leads(leads);
    }

    private static int lead(double[] one, double[] other, double rounding) {
        double[] differences = new double[one.length];
        boolean equal = true;
        for (int r = 0; r < one.length; r++) {
            differences[r] = Chance.without(one[r] - other[r], rounding);
            equal &= differences[r] == 0;
        }
        if (equal) {
            return 0;
        }
        if (!Arrays.stream(differences).allMatch(Double::isFinite)) {
            return OPEN;
        }
        Interval interval = StudentT.of(differences).interval(LEVEL);
        return interval.low() > 0 ? 1 : interval.high() < 0 ? -1 : OPEN;
    }

    /** Those that may be first: none surely leads them. */
    Set<Integer> first() {
        Set<Integer> first = new TreeSet<>();
        for (int one = 0; one < leads.length; one++) {
            boolean led = false;
            for (int[] other : leads) {
                led |= other[one] == 1;
            }
            if (!led) {
                first.add(one);
            }
        }
        return first;
    }

    /** Whether some are all equal; a single one is. */
    boolean tied(Set<Integer> some) {
        return some.stream().allMatch(one -> some.stream().allMatch(other -> leads[one][other] == 0));
    }

    /** Whether any two have surely changed places. */
    boolean swapped(Leads after) {
        for (int one = 0; one < leads.length; one++) {
            for (int other = 0; other < leads.length; other++) {
                if (leads[one][other] == 1 && after.leads[one][other] == -1) {
                    return true;
                }
            }
        }
        return false;
    }
}
