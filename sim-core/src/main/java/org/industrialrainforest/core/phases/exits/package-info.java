/** Phase 9: firms run out of cash, are sold, listed or redeemed. */
@NullMarked
package org.industrialrainforest.core.phases.exits;

import org.jspecify.annotations.NullMarked;
