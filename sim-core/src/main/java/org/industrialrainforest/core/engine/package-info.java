/** Columns of primitives, phases over them, chunks on one or more threads, snapshots. No economics. */
@NullMarked
package org.industrialrainforest.core.engine;

import org.jspecify.annotations.NullMarked;
