/** A city month by month, and its distance from the baseline. */
@NullMarked
package org.industrialrainforest.report.figures.series;

import org.jspecify.annotations.NullMarked;
