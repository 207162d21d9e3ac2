/**
 * Choosing among alternatives whose futures are uncertain: regret and satisficing over sampled futures, scenario discovery, and sets of alternatives that
 * none dominates. It knows no model: an alternative is a row, a future a column.
 */
@NullMarked
package org.industrialrainforest.engine.choice;

import org.jspecify.annotations.NullMarked;
