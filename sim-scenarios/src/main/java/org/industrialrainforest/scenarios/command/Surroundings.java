package org.industrialrainforest.scenarios.command;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.industrialrainforest.scenarios.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What a command works with.
 *
 * @param catalogue asked for only when a command needs scenarios, so that help works with a broken one on the class path
 * @param pictures null where nothing can be drawn
 * @param terminal whether someone watches {@code err} as it is written
 */
record Surroundings(
        Supplier<Catalogue> catalogue,
        @Nullable Pictures pictures,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Interruption interruption) {}
