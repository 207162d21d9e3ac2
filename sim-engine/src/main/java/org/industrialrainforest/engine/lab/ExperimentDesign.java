package org.industrialrainforest.engine.lab;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that results say of the experiment that they are of, whatever its runs show.
 *
 * @param model id
 * @param version of what a run computes
 * @param parameters of the model, with their own values
 * @param treatments ids, the baseline first
 * @param points each a value by path
 * @param shocks ids
 * @param runs number of replicates of each case
 * @param seed the key of all random numbers
 * @param sets parameter sets that replicates take in turn
 * @param outcomes id, unit and title of each, in the order of a run's values
 * @param tables that are kept beside the runs
 * @param together which runs stand or fall together
 */
public record ExperimentDesign(
        String model,
        String version,
        List<Parameter> parameters,
        List<String> treatments,
        List<SortedMap<String, String>> points,
        List<String> shocks,
        int runs,
        long seed,
        ParameterSets sets,
        List<Measured> outcomes,
        List<TableSchema> tables,
        Together together) {
    /** Copies its lists. */
    public ExperimentDesign {
        parameters = List.copyOf(parameters);
        treatments = List.copyOf(treatments);
        points = List.copyOf(points);
        shocks = List.copyOf(shocks);
        outcomes = List.copyOf(outcomes);
        tables = List.copyOf(tables);
    }

    /** An outcome without its measure. */
    public record Measured(String id, String unit, String title) {}

    /** Number of runs in a unit. */
    public int unitSize() {
        int worlds = treatments.size() * shocks.size();
        return together == Together.REPLICATE ? worlds * points.size() : worlds;
    }

    /** Number of units. */
    public long units() {
        return together == Together.REPLICATE ? runs : (long) runs * points.size();
    }

    /** Where runs stand in the experiment. */
    public Numbering numbering() {
        return new Numbering(this);
    }

    /** Numbers runs and units from 0, replicate by replicate. */
    public static final class Numbering {
        private final TreeMap<String, Integer> points = new TreeMap<>();
        private final ExperimentDesign design;

        private Numbering(ExperimentDesign design) {
            this.design = design;
            for (SortedMap<String, String> point : design.points()) {
                points.put(RunSpec.text(point), points.size());
            }
        }

        /** The unit of a run. */
        public long unit(RunSpec spec) {
            return design.together() == Together.REPLICATE
                    ? spec.replicate()
                    : (long) spec.replicate() * points.size() + place(spec);
        }

        /** The run's place among all: by replicate, shock, point and treatment. */
        public long run(RunSpec spec) {
            long shock = (long) spec.replicate() * design.shocks().size()
                    + design.shocks().indexOf(spec.shock());
            return (shock * points.size() + place(spec)) * design.treatments().size()
                    + design.treatments().indexOf(spec.treatment());
        }

        private int place(RunSpec spec) {
            Integer place = points.get(spec.pointText());
            if (place == null) {
                throw new IllegalArgumentException("point '" + spec.pointText() + "' is none of the experiment's");
            }
            return place;
        }
    }
}
