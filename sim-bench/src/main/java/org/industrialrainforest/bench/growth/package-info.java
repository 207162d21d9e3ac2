/** One small model, "growth with exit", written on several libraries as their users would write it. */
@NullMarked
package org.industrialrainforest.bench.growth;

import org.jspecify.annotations.NullMarked;
