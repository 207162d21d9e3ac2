package org.industrialrainforest.core.scenario;

/** A location with local spillover and rent. A firm settles in a park that takes its sector. */
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
        double rentM) {
    public Park {
        sectors = java.util.List.copyOf(sectors);
    }
}
