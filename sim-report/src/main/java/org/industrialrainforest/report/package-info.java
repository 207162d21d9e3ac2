/**
 * Charts and the report, drawn from results; nothing here runs or touches a living world.
 *
 * <p>{@link org.industrialrainforest.report.Report} is the way in. Inside, a {@code View} names and colours what a comparison holds; the
 * {@code …Figures} classes turn it into {@code Figure}s (small multiples of JFreeChart plots). {@code Picture} draws these as SVG and PNG.
 * {@code Answers} writes the first sentences. An {@code Edition} puts everything together in one language, a {@code Page} holds the editions
 * and {@code Paper} prints one. Texts stand in {@code words_en.properties} and
 * {@code words_zh.properties}.
 */
@NullMarked
package org.industrialrainforest.report;

import org.jspecify.annotations.NullMarked;
