package org.industrialrainforest.store;

import java.util.List;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Outcome;
import org.industrialrainforest.engine.lab.Parameter;
import org.industrialrainforest.engine.lab.RecordedTable;
import org.industrialrainforest.engine.lab.Run;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.TableSchema;
import org.industrialrainforest.engine.lab.Treatment;
import org.industrialrainforest.engine.lab.Values;
import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.engine.simulation.Snapshot;

/** A random walk of ten steps: a model that does without a simulation and takes no time. */
class Walk implements Model<Walk.Path> {
    private static final Parameter DRIFT = Parameter.of("walk.drift", "-", "drift a step", 0, -10, 10);

    static final List<RecordedTable<Path>> TABLES = List.of(new RecordedTable<>(
            new TableSchema(
                    "steps",
                    List.of(
                            new TableSchema.Column("step", TableSchema.Kind.WHOLE, "-", "number of the step"),
                            new TableSchema.Column("at", TableSchema.Kind.REAL, "-", "where it led"),
                            new TableSchema.Column("side", TableSchema.Kind.TEXT, "-", "on which side that is"))),
            (path, rows) -> {
                for (int s = 0; s < path.at.length; s++) {
                    rows.whole(s).real(path.at[s]).text(path.at[s] < 0 ? "left, \"西\"" : "right");
                }
            }));

    /** Where the walk was. */
    static final class Path {
        final double[] at = new double[10];
    }

    @Override
    public String id() {
        return "walk";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DRIFT);
    }

    @Override
    public List<Treatment> treatments() {
        return List.of(new Treatment("free", "free"), new Treatment("bounded", "never left of 0"));
    }

    @Override
    public List<Outcome<Path>> outcomes() {
        return List.of(
                Outcome.of("end", "-", "where it ended", path -> path.at[9]),
                Outcome.of("highest", "-", "its highest place, undefined for one on the left", path -> {
                    double highest = Double.NEGATIVE_INFINITY;
                    for (double at : path.at) {
                        highest = Math.max(highest, at);
                    }
                    return highest < 0 ? Double.NaN : highest;
                }));
    }

    @Override
    public Run<Path> start(RunSpec spec, Values values) {
        return new Walking(spec, values.of(DRIFT));
    }

    /** A walk under way. */
    static final class Walking implements Run<Path> {
        private final Path path = new Path();
        private final RunSpec spec;
        private final double drift;
        private int step;
        private long state;

        Walking(RunSpec spec, double drift) {
            this.spec = spec;
            this.drift = drift;
            state = spec.seed() * 1_000_003 + spec.replicate();
        }

        @Override
        public boolean over() {
            return step == 10;
        }

        @Override
        public void step() {
            state = state * 6364136223846793005L + 1442695040888963407L;
            double by = (state >>> 11) * 0x1p-53 - .5 + drift;
            double next = (step == 0 ? 0 : path.at[step - 1]) + by;
            path.at[step++] = spec.treatment().equals("bounded") ? Math.max(0, next) : next;
        }

        @Override
        public Path result() {
            return path;
        }

        @Override
        public String digest() {
            Digest digest = new Digest("walk/1");
            for (double at : path.at) {
                digest.add(Double.doubleToLongBits(at));
            }
            return digest.hex();
        }

        @Override
        public Snapshot snapshot() {
            throw new UnsupportedOperationException("a walk is not taken up again");
        }

        @Override
        public void restore(Snapshot snapshot) {
            throw new UnsupportedOperationException("a walk is not taken up again");
        }

        @Override
        public void close() {}
    }
}
