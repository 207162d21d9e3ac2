package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Internal;

/**
 * Use of a platform or of a commercial facility in recorded months. NaN where a measure does not apply or nothing happened.
 *
 * @param facility id of the platform or facility
 * @param platform whether it is a platform and not a commercial facility
 * @param utilisation runs under way over slots, months in which it was open; of platforms
 * @param waited mean months in the queue of runs begun; of platforms
 * @param served runs begun, or orders taken
 * @param refused orders refused over orders taken and refused; of commercial facilities
 */
@Internal
public record FacilityUse(
        String facility, boolean platform, double utilisation, double waited, double served, double refused) {}
