/** What is written of a run: tables of results, their columns, and how a kept table is read again. */
@Internal
@NullMarked
package org.industrialrainforest.core.tables;

import org.industrialrainforest.core.scenario.Internal;
import org.jspecify.annotations.NullMarked;
