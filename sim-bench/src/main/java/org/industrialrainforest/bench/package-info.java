/** How fast the model is. */
@NullMarked
package org.industrialrainforest.bench;

import org.jspecify.annotations.NullMarked;
