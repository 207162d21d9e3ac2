/** Integer money with one rounding rule. */
@NullMarked
package org.industrialrainforest.core.money;

import org.jspecify.annotations.NullMarked;
