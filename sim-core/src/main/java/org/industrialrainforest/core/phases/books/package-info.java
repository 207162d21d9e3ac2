/** Phase 10: the books are kept, and taxes paid. */
@NullMarked
package org.industrialrainforest.core.phases.books;

import org.jspecify.annotations.NullMarked;
