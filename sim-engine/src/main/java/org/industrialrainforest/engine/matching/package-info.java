/**
 * History matching for any model: emulators of its outputs, implausibility, and waves that rule parameter values out.
 * {@link org.industrialrainforest.engine.matching.Waves} is the way in.
 */
@NullMarked
package org.industrialrainforest.engine.matching;

import org.jspecify.annotations.NullMarked;
