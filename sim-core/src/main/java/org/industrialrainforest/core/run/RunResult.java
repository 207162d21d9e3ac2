package org.industrialrainforest.core.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.LeverUse;
import org.industrialrainforest.core.observe.Lives;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Reals;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.observe.StageOfLife;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.RunSpec;

/** What one run says: copied off the finished run, which is gone afterwards. */
public final class RunResult {
    private static final double[] NONE = {};

    private final RunSpec spec;
    private final String digest;
    private final List<Metric> metrics;
    private final double[] outcomes;
    private final double[][] parts;
    private final double[][] series;
    private final long[][] stages;
    private final double[] imputed;
    private final List<LeverUse> levers;
    private final double identityError;
    private final int firstMonth;
    private final Lives lives;
    private final SortedMap<String, double[][]> sectors;
    private final RunParticulars particulars;

    private RunResult(RunResult other) {
        spec = other.spec;
        digest = other.digest;
        metrics = other.metrics;
        outcomes = other.outcomes;
        parts = other.parts;
        series = other.series;
        stages = other.stages;
        imputed = other.imputed;
        levers = other.levers;
        identityError = other.identityError;
        firstMonth = other.firstMonth;
        lives = new Lives();
        sectors = new TreeMap<>();
        particulars = other.particulars;
    }

    private RunResult(RunSpec spec, String digest, Observed observed, List<Metric> metrics) {
        this.spec = spec;
        this.digest = digest;
        this.metrics = List.copyOf(metrics);
        outcomes = new double[metrics.size()];
        parts = new double[metrics.size()][];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = metrics.get(i).measure().applyAsDouble(observed);
            Metric.Pooled pooled = metrics.get(i).pooled();
            parts[i] = pooled == null ? NONE : pooled.parts(observed);
        }
        series = new double[Series.values().length][];
        for (Series one : Series.values()) {
            series[one.ordinal()] = observed.series(one);
        }
        stages = new long[StageOfLife.values().length][];
        for (StageOfLife one : StageOfLife.values()) {
            stages[one.ordinal()] = observed.stages(one);
        }
        imputed = new double[GainParty.values().length];
        for (GainParty party : GainParty.values()) {
            imputed[party.ordinal()] = observed.capture.imputed(party);
        }
        levers = observed.levers();
        identityError = observed.capture.identityError();
        firstMonth = observed.firstMonth();
        lives = observed.lives.sorted();
        sectors = new TreeMap<>();
        for (int s = 0; s < observed.world.sectors.count(); s++) {
            sectors.put(observed.world.sectors.label(s), observed.sector(s));
        }
        particulars = RunParticulars.of(observed);
    }

    private RunResult(RunSpec spec, String digest, List<Metric> metrics, DataInput from) throws IOException {
        this.spec = spec;
        this.digest = digest;
        this.metrics = List.copyOf(metrics);
        outcomes = Reals.read(from);
        parts = Reals.readAll(from);
        series = Reals.readAll(from);
        stages = new long[from.readInt()][];
        for (int s = 0; s < stages.length; s++) {
            stages[s] = Reals.readWhole(from);
        }
        imputed = Reals.read(from);
        levers = new ArrayList<>();
        for (int left = from.readInt(); left > 0; left--) {
            String lever = from.readUTF();
            Title title = new Title(from.readUTF(), from.readUTF());
            levers.add(new LeverUse(lever, title, from.readDouble(), from.readDouble()));
        }
        identityError = from.readDouble();
        firstMonth = from.readInt();
        lives = new Lives();
        sectors = new TreeMap<>();
        particulars = RunParticulars.read(from);
        if (outcomes.length != metrics.size()) {
            throw new IOException("it has " + outcomes.length + " outcomes of " + metrics.size());
        }
    }

    /** Reads what {@link #write} wrote of a run, bit by bit the same; it is one {@linkplain #withoutLives without lives}. */
    public static RunResult read(RunSpec spec, String digest, List<Metric> metrics, DataInput from) throws IOException {
        return new RunResult(spec, digest, metrics, from);
    }

    /** Writes all but specification, digest, lives and series of sectors. */
    public void write(DataOutput to) throws IOException {
        Reals.write(to, outcomes);
        Reals.writeAll(to, parts);
        Reals.writeAll(to, series);
        to.writeInt(stages.length);
        for (long[] stage : stages) {
            Reals.writeWhole(to, stage);
        }
        Reals.write(to, imputed);
        to.writeInt(levers.size());
        for (LeverUse lever : levers) {
            to.writeUTF(lever.lever());
            to.writeUTF(lever.title().en());
            to.writeUTF(lever.title().zh());
            to.writeDouble(lever.authorised());
            to.writeDouble(lever.outlay());
        }
        to.writeDouble(identityError);
        to.writeInt(firstMonth);
        particulars.write(to);
    }

    /** Copies a finished run. */
    public static RunResult of(RunSpec spec, String digest, Observed observed) {
        return of(spec, digest, observed, Metrics.all());
    }

    /**
     * Copies a finished run.
     *
     * @param metrics that are measured
     */
    static RunResult of(RunSpec spec, String digest, Observed observed, List<Metric> metrics) {
        return new RunResult(spec, digest, observed, metrics);
    }

    /** The same without lives and series of sectors, which take most of the room. */
    public RunResult withoutLives() {
        return new RunResult(this);
    }

    public RunSpec spec() {
        return spec;
    }

    public String digest() {
        return digest;
    }

    /** The outcomes that were measured, the model's own first. */
    public List<Metric> metrics() {
        return metrics;
    }

    /**
     * A scalar outcome.
     *
     * @throws IllegalArgumentException if no metric has the id
     */
    public double outcome(String metric) {
        for (int i = 0; i < outcomes.length; i++) {
            if (metrics.get(i).id().equals(metric)) {
                return outcomes[i];
            }
        }
        throw new IllegalArgumentException("metric '" + metric + "' is not one of "
                + metrics.stream().map(Metric::id).toList());
    }

    /** The outcome at a place of the metrics that were measured. */
    public double outcome(int metric) {
        return outcomes[metric];
    }

    /** What the run adds to a pooled outcome at a place of the metrics that were measured; empty of other outcomes. */
    public double[] parts(int metric) {
        return parts[metric];
    }

    /** A monthly series from the first recorded month on. */
    public double[] series(Series one) {
        return series[one.ordinal()].clone();
    }

    /** Series of each sector by {@link Series}; of length 0 where there is none by sector. */
    public SortedMap<String, double[][]> sectors() {
        return sectors;
    }

    /** What figures need beyond outcomes and series. */
    public RunParticulars particulars() {
        return particulars;
    }

    /** Firms at a stage of life at each year's end. */
    public long[] stages(StageOfLife one) {
        return stages[one.ordinal()].clone();
    }

    /** Part of a party's gain that is imputed, RMB. */
    public double imputed(GainParty party) {
        return imputed[party.ordinal()];
    }

    public double gain(GainParty party) {
        return outcome("gain." + party.id());
    }

    /** Use of every lever. */
    public List<LeverUse> levers() {
        return levers;
    }

    /** Sum of all levers' authority, RMB. */
    public double authorised() {
        return levers.stream().mapToDouble(LeverUse::authorised).sum();
    }

    /** First recorded month, months since 0000-01. */
    public int firstMonth() {
        return firstMonth;
    }

    /** Error of the gains identity, RMB. */
    public double identityError() {
        return identityError;
    }

    /** Lives of all recorded ideas in the order of their identities. */
    public Lives lives() {
        return lives;
    }
}
