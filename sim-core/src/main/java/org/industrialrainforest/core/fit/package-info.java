/** The model set beside facts, and parameters fitted to them: validation and calibration. */
@NullMarked
package org.industrialrainforest.core.fit;

import org.jspecify.annotations.NullMarked;
