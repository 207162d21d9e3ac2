/**
 * All figures of a comparison: the {@code Gallery} has them by question, a {@code Drawing} is the gallery drawn. Each question has a package
 * of its own, and none of these knows another.
 */
@NullMarked
package org.industrialrainforest.report.figures;

import org.jspecify.annotations.NullMarked;
