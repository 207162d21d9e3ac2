package org.industrialrainforest.engine.statistics;

/**
 * How an effect changes when something else is changed: (treated′ − control′) − (treated − control), run by run, where all four share their
 * randomness.
 *
 * <p>The four outcomes of one run are the unit: what they have in common cancels before anything is averaged. One run leaves the interval
 * undefined. A change that reaches neither arm gives 0 with interval [0, 0].
 */
public final class DifferenceInDifferences {
    private final PairedDifference before;
    private final PairedDifference after;
    private final PairedDifference change;

    private DifferenceInDifferences(double[] treated, double[] control, double[] treatedThen, double[] controlThen) {
        Checks.equalLengths("treated", treated.length, "treatedThen", treatedThen.length);
        before = PairedDifference.of(treated, control);
        after = PairedDifference.of(treatedThen, controlThen);
        change =
                PairedDifference.of(Checks.differences(treatedThen, controlThen), Checks.differences(treated, control));
    }

    /**
     * The change of an effect.
     *
     * @param treated outcome under the policy, one value per run
     * @param control outcome under the baseline
     * @param treatedThen outcome under the policy when something else is changed
     * @param controlThen outcome under the baseline when the same is changed
     * @throws IllegalArgumentException if the lengths differ or a value is NaN or infinite
     */
    public static DifferenceInDifferences of(
            double[] treated, double[] control, double[] treatedThen, double[] controlThen) {
        return new DifferenceInDifferences(treated, control, treatedThen, controlThen);
    }

    /** The effect before the change. */
    public PairedDifference before() {
        return before;
    }

    /** The effect after it. */
    public PairedDifference after() {
        return after;
    }

    /** Effect after less effect before. */
    public PairedDifference change() {
        return change;
    }
}
