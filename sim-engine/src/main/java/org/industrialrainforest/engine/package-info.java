/**
 * A laboratory for any model: keyed randomness, tables of columns, the month's phases, a ledger and statistics. It knows nothing of firms or
 * cities.
 */
@NullMarked
package org.industrialrainforest.engine;

import org.jspecify.annotations.NullMarked;
