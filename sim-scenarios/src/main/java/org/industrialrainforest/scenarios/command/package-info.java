/** The {@code rainforest} command. */
@NullMarked
package org.industrialrainforest.scenarios.command;

import org.jspecify.annotations.NullMarked;
