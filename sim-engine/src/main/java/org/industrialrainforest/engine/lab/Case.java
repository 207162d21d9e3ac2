package org.industrialrainforest.engine.lab;

/**
 * A treatment at a point under a shock.
 *
 * @param treatment its id
 * @param point varied parameters as {@code path=value}, joined by {@code ;}; empty for none
 * @param shock its id, {@code none} for none
 */
public record Case(String treatment, String point, String shock) {
    static Case of(RunSpec spec) {
        return new Case(spec.treatment(), spec.pointText(), spec.shock());
    }

    /** Label that is unique in an experiment. */
    public String label() {
        return treatment + (point.isEmpty() ? "" : " @ " + point) + (shock.equals("none") ? "" : " + " + shock);
    }
}
