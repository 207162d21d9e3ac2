package org.industrialrainforest.core.fit;

/**
 * How a calibration is done.
 *
 * @param sets to be tried in all
 * @param runs of each set in every world that the facts need
 * @param keep sets to be accepted, 4 to half of those tried
 * @param pilots runs in a round of pilot runs for the gates; 0 keeps the scenario's shifts
 * @param checks runs of the scenario's own values and of the centre
 */
public record CalibrationSettings(int sets, int runs, int keep, int pilots, int checks, long seed) {
    /** Rounds that look around the best. */
    public static final int ROUNDS = 12;

    /** Of fewer sets nothing can be looked around, nor said how far apart they lie. */
    static final int FEWEST = 4;

    /** Accepted sets that may be the centre, beside their medians. */
    public static final int FINALISTS = 12;

    /** 640 sets of 2 runs, 50 of them accepted; 50 pilot runs a round, 20 runs to check. */
    public static final CalibrationSettings USUAL = new CalibrationSettings(640, 2, 50, 50, 20, 1);

    public CalibrationSettings {
        if (runs < 1 || checks < 1 || pilots < 0) {
            throw new IllegalArgumentException("runs = " + runs + ", checks = " + checks + " or pilots = " + pilots
                    + " is too small; at least 1, 1 and 0");
        }
        if (keep < FEWEST || 2 * keep > sets) {
            throw new IllegalArgumentException(
                    "keep = " + keep + " is not between " + FEWEST + " and half of sets = " + sets);
        }
    }

    /** Replicates to check come after those of the search. */
    int firstCheck() {
        return sets * runs;
    }

    /** Numbers from here on are no set's of the rounds, nor the centre's or a finalist's. */
    int afterFinalists() {
        return sets + 2 + FINALISTS + 1;
    }

    /** Accepted sets that are measured once more. */
    int finalists() {
        return Math.min(FINALISTS, keep);
    }

    /** Sets of each round that looks around the best. */
    int later() {
        return 3 * sets / (4 * ROUNDS);
    }

    /** Sets that fill the ranges. */
    public int first() {
        return sets - ROUNDS * later();
    }
}
