/** One idea in two worlds. */
@NullMarked
package org.industrialrainforest.report.figures.lives;

import org.jspecify.annotations.NullMarked;
