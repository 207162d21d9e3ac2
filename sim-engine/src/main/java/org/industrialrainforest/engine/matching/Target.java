package org.industrialrainforest.engine.matching;

/**
 * An observed quantity that a model's output is held against.
 *
 * @param name of the output
 * @param value observed, in the output's unit
 * @param observation variance of the observation's error, in squared units, at least 0
 * @param discrepancy variance of what the best model would still be off, in squared units, at least 0
 */
public record Target(String name, double value, double observation, double discrepancy) {
    /** @throws IllegalArgumentException if a number is not finite, or a variance below 0 */
    public Target {
        if (!Double.isFinite(value) || !(observation >= 0) || !(discrepancy >= 0)) {
            throw new IllegalArgumentException("target " + name + " is " + value + " with variances " + observation
                    + " and " + discrepancy + "; the value must be finite, variances at least 0");
        }
    }

    /** Variance of the difference between the model at its best and the observation. */
    double beside() {
        return observation + discrepancy;
    }
}
