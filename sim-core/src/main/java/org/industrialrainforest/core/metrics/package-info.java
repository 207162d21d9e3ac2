/** The registry of outcomes: one number a run, each with unit, title, and which way is better. */
@NullMarked
package org.industrialrainforest.core.metrics;

import org.jspecify.annotations.NullMarked;
