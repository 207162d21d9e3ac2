package org.industrialrainforest.core.compare;

import org.industrialrainforest.core.scenario.Title;

/**
 * A policy at a point under a shock.
 *
 * @param point varied parameters as {@code path=value}, joined by {@code ;}; empty for none
 */
public record Case(String policy, Title title, String point, String shock) {
    /** Label that is unique in a comparison. */
    public String label() {
        String label = policy;
        if (!point.isEmpty()) {
            label += " @ " + point;
        }
        if (!shock.equals("none")) {
            label += " + " + shock;
        }
        return label;
    }
}
