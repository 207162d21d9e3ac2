/** How far firms come, where they stop, how large they are and how fast they grow. */
@NullMarked
package org.industrialrainforest.report.figures.firms;

import org.jspecify.annotations.NullMarked;
