package org.industrialrainforest.engine.lab;

import org.jspecify.annotations.Nullable;

/**
 * A run that is over, with what it shows.
 *
 * @param result null where it failed, or where nobody asks for it any more
 */
record ShownRun<R>(RecordedRun run, @Nullable R result) {}
