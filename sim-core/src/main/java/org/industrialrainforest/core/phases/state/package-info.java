/** Phase 2: the state spends, a class for each lever. */
@NullMarked
package org.industrialrainforest.core.phases.state;

import org.jspecify.annotations.NullMarked;
