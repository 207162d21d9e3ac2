package org.industrialrainforest.core.scenario;

/** A location with local spillover and rent. A firm settles in a park that takes its sector. */
@Meaning(en = "parks: where firms settle", zh = "园区：企业落户之处")
public record Park(
        String id,
        Title title,
        java.util.List<String> sectors,

        @Param(
                unit = "RMB m/yr",
                meaning = "rent of a start-up",
                zh = "初创企业的租金",
                allowed = {0, 100},
                plausible = {0.05, 0.5})
        double rentM) {
    public Park {
        sectors = java.util.List.copyOf(sectors);
    }
}
