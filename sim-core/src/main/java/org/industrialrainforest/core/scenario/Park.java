package org.industrialrainforest.core.scenario;

/** A location with local spillover and rent. A firm settles in a park that takes its sector and has room. */
@Meaning(en = "parks: where firms settle")
public record Park(
        String id,
        Title title,
        java.util.List<String> sectors,

        @Param(
                unit = "RMB m/yr",
                meaning = "rent of a start-up",
                allowed = {0, 100},
                plausible = {0.05, 0.5})
        double rentM,

        @WhenLeftOut("0")
        @Param(
                size = WithSize.GROWS,
                unit = "firms",
                meaning = "firms that it has room for; a full park takes no new ones; 0 for no limit",
                allowed = {0, 1_000_000_000},
                plausible = {100, 1000})
        int capacity) {
    public Park {
        sectors = java.util.List.copyOf(sectors);
    }
}
