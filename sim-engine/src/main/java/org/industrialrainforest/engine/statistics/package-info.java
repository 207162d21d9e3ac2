/**
 * Statistics of outcomes as pure functions: survival, paired comparison, inequality, tails and shapes of distributions.
 *
 * <p>Arguments are copied, never changed. What is undefined (the mean of nothing, the standard error of one value) is
 * {@code NaN}. An argument that holds {@code NaN} or, unless said otherwise, an infinite value is refused with an
 * {@link IllegalArgumentException} that names the position. Special functions, distributions and solvers are those of
 * Apache Commons Math, whose bits do not depend on the Java version. Results are tested against R and SciPy.
 */
@NullMarked
package org.industrialrainforest.engine.statistics;

import org.jspecify.annotations.NullMarked;
