/** The month and the run: where the parts come together. */
@NullMarked
package org.industrialrainforest.core.model;

import org.jspecify.annotations.NullMarked;
