/**
 * Experiments over any {@link org.industrialrainforest.engine.lab.Model}: treatments are compared in worlds with common random numbers. {@link
 * org.industrialrainforest.engine.lab.Experiment} is the way in.
 */
@NullMarked
package org.industrialrainforest.engine.lab;

import org.jspecify.annotations.NullMarked;
