package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** What the runs of a design showed. A run that failed twice makes its point undefined. */
public final class Answers {
    private static final double ROUNDING = 1e-12;

    private final Space space;
    private final List<SortedMap<String, String>> points;
    private final double[][] scaled;
    private final int[] place;
    private final List<String> treatments;
    private final List<String> outcomes;
    private final double[][][][] cells;
    private final int failed;

    Answers(
            Space space,
            List<SortedMap<String, String>> points,
            double[][] scaled,
            int[] place,
            List<String> treatments,
            List<String> outcomes,
            double[][][][] cells,
            int failed) {
        this.space = space;
        this.points = List.copyOf(points);
        this.scaled = scaled;
        this.place = place;
        this.treatments = List.copyOf(treatments);
        this.outcomes = List.copyOf(outcomes);
        this.cells = cells;
        this.failed = failed;
    }

    /** What was varied. */
    public Space space() {
        return space;
    }

    /** The points of the design, in its order. */
    public List<SortedMap<String, String>> points() {
        return points;
    }

    /** Where the points' values lie in their ranges, a row for each; empty for points that were chosen elsewhere. */
    double[][] scaled() {
        return scaled;
    }

    /** The treatments, in the order in which they were named. */
    public List<String> treatments() {
        return treatments;
    }

    /** Number of runs that failed twice. */
    public int failed() {
        return failed;
    }

    /** Number of runs that were done. */
    public int done() {
        return distinct() * treatments.size() * runs() - failed;
    }

    /** Number of points that differ from all before: so many were run. */
    public int distinct() {
        return cells.length;
    }

    /**
     * Values of an outcome at a point.
     *
     * @return replicates of a treatment; {@link Double#NaN} where the outcome is undefined or the run failed
     * @throws IllegalArgumentException if there is no such outcome or treatment
     */
    public double[] values(int point, String treatment, String outcome) {
        int o = known("outcome", outcomes, outcome);
        int t = known("treatment", treatments, treatment);
        double[][] runs = cells[place[point]][t];
        double[] values = new double[runs.length];
        for (int r = 0; r < values.length; r++) {
            values[r] = runs[r].length == 0 ? Double.NaN : runs[r][o];
        }
        return values;
    }

    private static int known(String kind, List<String> all, String id) {
        int place = all.indexOf(id);
        if (place < 0) {
            throw new IllegalArgumentException(kind + " '" + id + "' is none of " + all);
        }
        return place;
    }

    /** Values of an output's treatments at a point: of these replicates, a row for each treatment. */
    double[][] values(int point, Output output, int[] replicates) {
        return output.treatments().stream()
                .map(t -> values(point, t, output.outcome()))
                .map(all -> Arrays.stream(replicates).mapToDouble(r -> all[r]).toArray())
                .toArray(double[][]::new);
    }

    /**
     * Numbers of the replicates in which the outcome is defined under all treatments of an output at all of these points, so that what is compared is
     * paired; none where a run failed.
     */
    int[] common(Output output, int... at) {
        List<double[]> rows = new ArrayList<>();
        for (int point : at) {
            if (!whole(point, output)) {
                return new int[0];
            }
            output.treatments().forEach(t -> rows.add(values(point, t, output.outcome())));
        }
        return IntStream.range(0, rows.get(0).length)
                .filter(r -> rows.stream().noneMatch(row -> Double.isNaN(row[r])))
                .toArray();
    }

    /** Number of replicates of each treatment at each point. */
    int runs() {
        return cells.length == 0 || cells[0].length == 0 ? 0 : cells[0][0].length;
    }

    /** How much of an output may be the order of a sum alone: a part in 10¹² of the largest level that enters it. */
    double rounding(Output output) {
        double most = 0;
        for (int point = 0; point < points.size() && output.kind() != Output.Kind.RANK; point++) {
            for (String treatment : output.treatments()) {
                for (double value : values(point, treatment, output.outcome())) {
                    most = Double.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
                }
            }
        }
        return ROUNDING * most;
    }

    /** Whether all runs of an output's treatments at a point were done. */
    private boolean whole(int point, Output output) {
        for (String treatment : output.treatments()) {
            for (double[] run : cells[place[point]][known("treatment", treatments, treatment)]) {
                if (run.length == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** An output at a point, over the replicates that all its treatments have; {@link Double#NaN} where a run failed or it is undefined. */
    public double output(int point, Output output) {
        return output(point, output, common(output, point));
    }

    /** The same over some of the replicates; {@link Double#NaN} over none. */
    double output(int point, Output output, int[] replicates) {
        return replicates.length == 0 ? Double.NaN : output.of(values(point, output, replicates));
    }

    /** An output at all points. */
    public double[] outputs(Output output) {
        double[] all = new double[points.size()];
        for (int p = 0; p < all.length; p++) {
            all[p] = output(p, output);
        }
        return all;
    }
}
