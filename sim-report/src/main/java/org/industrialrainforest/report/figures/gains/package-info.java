/** Who gains from a policy, and how the money flows. */
@NullMarked
package org.industrialrainforest.report.figures.gains;

import org.jspecify.annotations.NullMarked;
