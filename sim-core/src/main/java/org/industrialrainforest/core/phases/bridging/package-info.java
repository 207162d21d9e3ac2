/** Phase 6: leaders meet small firms. */
@NullMarked
package org.industrialrainforest.core.phases.bridging;

import org.jspecify.annotations.NullMarked;
