/** Double entry: the only place where balances change. */
@NullMarked
package org.industrialrainforest.core.ledger;

import org.jspecify.annotations.NullMarked;
