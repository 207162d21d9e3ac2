/** What a run is judged by: tallies kept while it runs, gains by party, the registry of metrics. Observers read and cannot alter a run. */
@NullMarked
package org.industrialrainforest.core.outcome;

import org.jspecify.annotations.NullMarked;
