/** Phase 5: firms research, try gates, and learn. */
@NullMarked
package org.industrialrainforest.core.phases.research;

import org.jspecify.annotations.NullMarked;
