package org.industrialrainforest.core.compare;

import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.scenario.Internal;

/**
 * A case among the others.
 *
 * @param cohort ideas that its headline counts
 */
@Internal
public record Arm(Case of, Role role, Cohort cohort) {}
