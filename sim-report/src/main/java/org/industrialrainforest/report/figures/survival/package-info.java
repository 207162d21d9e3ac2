/** How long firms live and how they end. */
@NullMarked
package org.industrialrainforest.report.figures.survival;

import org.jspecify.annotations.NullMarked;
