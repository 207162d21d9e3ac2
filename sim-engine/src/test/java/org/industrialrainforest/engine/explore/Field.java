package org.industrialrainforest.engine.explore;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Outcome;
import org.industrialrainforest.engine.lab.Parameter;
import org.industrialrainforest.engine.lab.Run;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Treatment;
import org.industrialrainforest.engine.lab.Values;
import org.industrialrainforest.engine.simulation.Snapshot;

/**
 * A field whose yield is a formula: 10 + 3 s + luck of the replicate, and 2 w − 1 of watering, ½ of weeding, both and s w of the two together. Stones do
 * nothing; where they fill more than nine tenths nothing can be sown.
 */
final class Field implements Model<Double> {
    static final Parameter SUN = Parameter.of("sun", "-", "s", .5, 0, 1);
    static final Parameter WATER = Parameter.of("water", "-", "w", .5, 0, 1);
    static final Parameter ROWS = Parameter.whole("rows", "-", "number of rows", 2, 1, 4);
    static final Parameter STONES = Parameter.of("stones", "-", "share", .1, 0, 1);

    final AtomicInteger runs = new AtomicInteger();

    @Override
    public String id() {
        return "field";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SUN, WATER, ROWS, STONES);
    }

    @Override
    public List<Treatment> treatments() {
        return List.of(
                new Treatment("bare", "nothing"),
                new Treatment("watered", "water"),
                new Treatment("weeded", "weeding"),
                new Treatment("both", "both"));
    }

    @Override
    public List<Outcome<Double>> outcomes() {
        return List.of(Outcome.of("yield", "t", "yield", y -> y));
    }

    @Override
    public Run<Double> start(RunSpec spec, Values values) {
        runs.incrementAndGet();
        if (values.of(STONES) > .9) {
            throw new IllegalStateException("nothing can be sown");
        }
        double s = values.of(SUN);
        double w = values.of(WATER);
        double watered = 2 * w - 1;
        double luck = spec.replicate();
        double done = switch (spec.treatment()) {
            case "watered" -> watered;
            case "weeded" -> .5;
            case "both" -> watered + .5 + s * w;
            default -> 0;
        };
        return new Grown(10 + 3 * s + values.of(ROWS) + luck + done);
    }

    private record Grown(Double result) implements Run<Double> {
        @Override
        public boolean over() {
            return true;
        }

        @Override
        public void step() {
            throw new IllegalStateException("it is over");
        }

        @Override
        public String digest() {
            return Double.toHexString(result);
        }

        @Override
        public Snapshot snapshot() {
            throw new UnsupportedOperationException("it has no state");
        }

        @Override
        public void restore(Snapshot snapshot) {
            throw new UnsupportedOperationException("it has no state");
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
