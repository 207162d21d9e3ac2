/** The model set beside facts, and parameters fitted to them: validation and calibration. */
@Internal
@NullMarked
package org.industrialrainforest.core.fit;

import org.industrialrainforest.core.scenario.Internal;
import org.jspecify.annotations.NullMarked;
