/** Phase 7: firms sell, and pay what that and their keep costs. */
@NullMarked
package org.industrialrainforest.core.phases.sales;

import org.jspecify.annotations.NullMarked;
