/**
 * Charts and the report, drawn from results; nothing here runs or touches a living world.
 *
 * <p>{@link org.industrialrainforest.report.Report} is the way in, and {@link org.industrialrainforest.report.Charts} for results that are no
 * comparison. Inside, each package uses only those before it: {@code files}, {@code words}, {@code canvas}, {@code view}, {@code figures} by
 * question, {@code page}, {@code paper}.
 */
@NullMarked
package org.industrialrainforest.report;

import org.jspecify.annotations.NullMarked;
