package org.industrialrainforest.core.compare;

import org.industrialrainforest.core.scenario.Cohort;

/**
 * A case among the others.
 *
 * @param cohort ideas that its headline counts
 */
public record Arm(Case of, Role role, Cohort cohort) {}
