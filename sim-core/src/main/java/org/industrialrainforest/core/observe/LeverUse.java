package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Title;

/**
 * What a lever was authorised to spend and what it drew from the treasury, present values in RMB. Returns that it spent again are in neither.
 *
 * @param lever key as in the table of arms
 */
@Internal
public record LeverUse(String lever, Title title, double authorised, double outlay) {}
