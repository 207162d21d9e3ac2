/** What a run says of quantities that were measured in the world, in a form that can be set beside the measurement. */
@NullMarked
package org.industrialrainforest.core.facts;

import org.jspecify.annotations.NullMarked;
