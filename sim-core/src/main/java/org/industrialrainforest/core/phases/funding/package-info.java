/** Phase 8: funds are raised, and firms look for money. */
@NullMarked
package org.industrialrainforest.core.phases.funding;

import org.jspecify.annotations.NullMarked;
