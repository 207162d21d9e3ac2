/**
 * Where to look in a space of many inputs, and what the answers say: designs over the unit cube, keyed by a seed, and estimators of sensitivity. It
 * knows no model; {@code engine.explore} lays the cube over a model's parameters.
 */
@NullMarked
package org.industrialrainforest.engine.design;

import org.jspecify.annotations.NullMarked;
