/** The steps of the month. Rules decide, phases act; a phase never calls another. */
@NullMarked
package org.industrialrainforest.core.phases;

import org.jspecify.annotations.NullMarked;
