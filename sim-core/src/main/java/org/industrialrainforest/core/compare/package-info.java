/** Policies compared in paired worlds: differences with intervals, strata, synergy, who gains. */
@NullMarked
package org.industrialrainforest.core.compare;

import org.jspecify.annotations.NullMarked;
