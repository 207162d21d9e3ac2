/** Phase 4: firms look for the facility that their stage needs, and platforms serve. */
@NullMarked
package org.industrialrainforest.core.phases.facilities;

import org.jspecify.annotations.NullMarked;
