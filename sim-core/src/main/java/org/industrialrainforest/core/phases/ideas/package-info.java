/** Phase 1: ideas arrive. */
@NullMarked
package org.industrialrainforest.core.phases.ideas;

import org.jspecify.annotations.NullMarked;
