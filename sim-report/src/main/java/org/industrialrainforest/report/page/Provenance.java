package org.industrialrainforest.report.page;

import java.util.List;

/**
 * Where the results come from, printed at the foot of the report so that a reader can repeat them.
 *
 * @param version of the program that ran the simulation
 * @param commandLine what was typed, ready to be typed again
 * @param seed of the experiment
 * @param jvm name and version of the Java machine
 * @param date shown as given; the report never reads a clock
 * @param description name of a file beside the report that describes the model by the ODD protocol; empty for none
 * @param parameters values in force, in the order in which they are shown
 */
public record Provenance(
        String version,
        String commandLine,
        long seed,
        String jvm,
        String date,
        String description,
        List<Parameter> parameters) {
    public Provenance {
        parameters = List.copyOf(parameters);
    }

    /** A parameter's value with its unit and source. */
    public record Parameter(String name, String value, String unit, String source) {}
}
