package org.industrialrainforest.core.rules;

import org.industrialrainforest.engine.random.DeterministicMath;

/** The logistic function and its inverse. */
final class Logit {
    private Logit() {}

    /** ln(p/(1−p)), for p in (0, 1); p is kept 10⁻⁶ away from the ends. */
    static double of(double p) {
        double inside = Math.min(1 - 1e-6, Math.max(1e-6, p));
        return DeterministicMath.log(inside / (1 - inside));
    }

    /** 1/(1+e^−x). */
    static double inverse(double x) {
        return 1 / (1 + DeterministicMath.exp(-x));
    }
}
