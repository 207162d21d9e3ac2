package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Outcome;
import org.industrialrainforest.engine.lab.Parameter;
import org.industrialrainforest.engine.lab.Run;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Treatment;
import org.industrialrainforest.engine.lab.Values;
import org.industrialrainforest.engine.simulation.Digest;

/**
 * A model whose points are the rows of a design, by number: thousands of points with hundreds of values each stay small wherever they are named. A point
 * that the model refuses is a run that fails, and the others go on. Its version holds all points, so that runs of two designs are not mixed up.
 */
final class NumberedModel<R> implements Model<R> {
    /** What a point is called. */
    static final String POINT = "design.point";

    private final Model<R> model;
    private final List<SortedMap<String, String>> points;
    private final String version;
    private final BitSet allowed = new BitSet();

    NumberedModel(Model<R> model, List<SortedMap<String, String>> points) {
        this.model = model;
        this.points = points;
        Digest digest = new Digest("rainforest-design/1");
        model.parameters().forEach(p -> digest.add(p.path() + "=" + p.value()));
        points.forEach(point -> point.forEach((path, value) -> digest.add(path + "=" + value)));
        version = model.version() + ", design " + digest.hex().substring(0, 16);
    }

    /** All numbers, as points of an experiment. */
    List<Map<String, String>> numbers() {
        List<Map<String, String>> numbers = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            numbers.add(new TreeMap<>(Map.of(POINT, Integer.toString(p))));
        }
        return numbers;
    }

    /** The number of a run's point. */
    static int number(RunSpec spec) {
        return Integer.parseInt(spec.point().getOrDefault(POINT, "0"));
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(POINT, "-", "row of the design", 0, 0, Math.max(1, points.size() - 1)));
    }

    @Override
    public List<Treatment> treatments() {
        return model.treatments();
    }

    @Override
    public List<Outcome<R>> outcomes() {
        return model.outcomes();
    }

    @Override
    public List<Treatment> shocks() {
        return model.shocks();
    }

    @Override
    public void check(List<? extends Map<String, String>> numbers) {
        // They are numbered here.
    }

    @Override
    public Run<R> start(RunSpec spec, Values values) {
        SortedMap<String, String> point = points.get(number(spec));
        allow(number(spec), point);
        RunSpec there = new RunSpec(
                model.instance(point),
                model.version(),
                point,
                spec.treatment(),
                spec.shock(),
                spec.parameterSet(),
                spec.seed(),
                spec.replicate());
        return model.start(there, new Values(values.set(), point));
    }

    /** Asks the model once about each point that it may refuse, such as one whose world would be too large. */
    private void allow(int number, SortedMap<String, String> point) {
        synchronized (allowed) {
            if (allowed.get(number)) {
                return;
            }
        }
        model.check(List.of(point));
        synchronized (allowed) {
            allowed.set(number);
        }
    }
}
