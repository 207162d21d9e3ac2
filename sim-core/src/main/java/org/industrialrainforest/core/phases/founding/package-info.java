/** Phase 3: founders weigh ideas, and found. */
@NullMarked
package org.industrialrainforest.core.phases.founding;

import org.jspecify.annotations.NullMarked;
