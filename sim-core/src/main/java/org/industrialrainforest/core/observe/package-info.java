/** What is kept of a run while it goes (phase 11) and read off its last state: tallies, monthly series, lives, gains by party. Observers read and cannot alter a run. */
@NullMarked
package org.industrialrainforest.core.observe;

import org.jspecify.annotations.NullMarked;
