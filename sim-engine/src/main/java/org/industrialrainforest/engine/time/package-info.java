/** The calendar of a simulation: its months. */
@NullMarked
package org.industrialrainforest.engine.time;

import org.jspecify.annotations.NullMarked;
