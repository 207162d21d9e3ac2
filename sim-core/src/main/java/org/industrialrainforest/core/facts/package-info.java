/** What a run says of quantities that were measured in the world, in a form that can be set beside the measurement. */
@Internal
@NullMarked
package org.industrialrainforest.core.facts;

import org.industrialrainforest.core.scenario.Internal;
import org.jspecify.annotations.NullMarked;
