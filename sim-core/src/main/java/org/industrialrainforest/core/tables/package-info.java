/** What is written of a run: tables of results, their columns, and how a kept table is read again. */
@NullMarked
package org.industrialrainforest.core.tables;

import org.jspecify.annotations.NullMarked;
