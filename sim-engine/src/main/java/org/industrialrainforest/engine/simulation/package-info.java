/** Columns of primitives, phases over them, chunks on one or more threads, snapshots. No economics. */
@NullMarked
package org.industrialrainforest.engine.simulation;

import org.jspecify.annotations.NullMarked;
