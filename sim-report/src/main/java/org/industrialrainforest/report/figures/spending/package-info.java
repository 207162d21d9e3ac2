/** What levers could not spend, and whom facilities served. */
@NullMarked
package org.industrialrainforest.report.figures.spending;

import org.jspecify.annotations.NullMarked;
