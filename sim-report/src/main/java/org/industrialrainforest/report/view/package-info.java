/**
 * A comparison as it is shown in one language: what its policies are called, how they look and what its intervals say in a sentence.
 */
@NullMarked
package org.industrialrainforest.report.view;

import org.jspecify.annotations.NullMarked;
