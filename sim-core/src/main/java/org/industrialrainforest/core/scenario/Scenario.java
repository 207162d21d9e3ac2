package org.industrialrainforest.core.scenario;

import java.util.List;

/**
 * A world to be simulated: its calendar, entities and the parameters of its rules, with the policies and shocks that it can be put under.
 *
 * @param start first month, the beginning of the burn-in
 * @param recordFrom first month that is recorded; gains are discounted to it
 * @param end last month, recorded too
 */
public record Scenario(
        String id,
        Title title,
        Month start,
        Month recordFrom,
        Month end,
        Rules rules,
        List<Sector> sectors,
        List<Source> sources,
        List<Park> parks,
        List<PlatformSpec> platforms,
        List<IncubatorSpec> incubators,
        List<BridgeSpec> bridges,
        List<LeaderGroup> leaders,
        List<Facility> facilities,
        List<ListingStandard> listings,
        List<Policy> policies,
        List<Shock> shocks) {
    public Scenario {
        sectors = List.copyOf(sectors);
        sources = List.copyOf(sources);
        parks = List.copyOf(parks);
        platforms = List.copyOf(platforms);
        incubators = List.copyOf(incubators);
        bridges = List.copyOf(bridges);
        leaders = List.copyOf(leaders);
        facilities = List.copyOf(facilities);
        listings = List.copyOf(listings);
        policies = List.copyOf(policies);
        shocks = List.copyOf(shocks);
    }

    /** Months from the first to the last, both included. */
    public int months() {
        return end.since(start) + 1;
    }

    /** Policy of this id. */
    public Policy policy(String policyId) {
        return policies.stream()
                .filter(p -> p.id().equals(policyId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("policy '" + policyId + "' is not one of "
                        + policies.stream().map(Policy::id).toList()));
    }

    /** Shock of this id; {@code none} always exists. */
    public Shock shock(String shockId) {
        if (shockId.equals("none")) {
            return Shock.none();
        }
        return shocks.stream()
                .filter(s -> s.id().equals(shockId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("shock '" + shockId + "' is not one of "
                        + shocks.stream().map(Shock::id).toList()));
    }
}
