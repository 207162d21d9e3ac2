/** The lives of one idea in two worlds, told event by event. */
@NullMarked
package org.industrialrainforest.core.trace;

import org.jspecify.annotations.NullMarked;
