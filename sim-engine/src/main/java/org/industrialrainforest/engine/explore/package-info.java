/**
 * Designs laid over the parameters of any {@link org.industrialrainforest.engine.lab.Model}, run under common random numbers, and what the answers rest
 * on. {@link org.industrialrainforest.engine.explore.Exploration} is the way in.
 */
@NullMarked
package org.industrialrainforest.engine.explore;

import org.jspecify.annotations.NullMarked;
