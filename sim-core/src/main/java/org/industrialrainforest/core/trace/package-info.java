/** The lives of one idea in two worlds, told event by event. */
@Internal
@NullMarked
package org.industrialrainforest.core.trace;

import org.industrialrainforest.core.scenario.Internal;
import org.jspecify.annotations.NullMarked;
