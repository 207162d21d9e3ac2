/** Decisions as pure functions: no writes, draws passed in. */
@NullMarked
package org.industrialrainforest.core.rules;

import org.jspecify.annotations.NullMarked;
