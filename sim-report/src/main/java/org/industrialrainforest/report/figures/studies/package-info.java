/** What a conclusion rests on: mechanisms that are switched off, and doses of money. */
@NullMarked
package org.industrialrainforest.report.figures.studies;

import org.jspecify.annotations.NullMarked;
