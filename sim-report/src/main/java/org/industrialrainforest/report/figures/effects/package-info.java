/** What a policy changes, outcome by outcome, how surely, and whether levers reinforce each other. */
@NullMarked
package org.industrialrainforest.report.figures.effects;

import org.jspecify.annotations.NullMarked;
