/** One table per kind of entity, the parties of the ledger, and what is derived from the scenario once. No decisions. */
@NullMarked
package org.industrialrainforest.core.world;

import org.jspecify.annotations.NullMarked;
