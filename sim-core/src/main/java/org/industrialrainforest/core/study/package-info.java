/** Studies over many comparisons: ablation of mechanisms, dose–response of levers. */
@NullMarked
package org.industrialrainforest.core.study;

import org.jspecify.annotations.NullMarked;
