/** Studies over many comparisons: ablation of mechanisms, dose–response of levers. */
@Internal
@NullMarked
package org.industrialrainforest.core.study;

import org.industrialrainforest.core.scenario.Internal;
import org.jspecify.annotations.NullMarked;
