/** Double entry: the only place where balances change. */
@NullMarked
package org.industrialrainforest.engine.ledger;

import org.jspecify.annotations.NullMarked;
