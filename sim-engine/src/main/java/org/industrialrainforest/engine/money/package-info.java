/** Integer money with one rounding rule. */
@NullMarked
package org.industrialrainforest.engine.money;

import org.jspecify.annotations.NullMarked;
