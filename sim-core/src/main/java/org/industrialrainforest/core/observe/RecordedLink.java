package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Internal;

/**
 * A link as it was made.
 *
 * @param firm identity of the firm
 * @param leader identity of the leader
 * @param bridged made by a bridge centre
 * @param since month in which it was made
 * @param orders RMB a month
 */
@Internal
public record RecordedLink(long firm, long leader, boolean bridged, int since, double orders) {}
