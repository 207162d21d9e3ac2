/** Hopenhayn (1992): entry, exit and the stationary distribution of firms. */
@NullMarked
package org.industrialrainforest.examples.hopenhayn;

import org.jspecify.annotations.NullMarked;
