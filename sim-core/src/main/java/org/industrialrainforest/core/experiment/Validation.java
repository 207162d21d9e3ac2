package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.outcome.FactMeasures;
import org.industrialrainforest.core.outcome.FactMeasures.Measured;
import org.industrialrainforest.core.scenario.Month;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.statistics.Quantiles;
import org.jspecify.annotations.Nullable;

/** Holds a scenario against facts: each fact in the world that it names, over replicates. Nothing is widened or left out. */
public final class Validation {

    private final Scenario scenario;
    private final long seed;
    private final int runs;
    private final int threads;

    public Validation(Scenario scenario, long seed, int runs, int threads) {
        this.scenario = scenario;
        this.seed = seed;
        this.runs = runs;
        this.threads = threads;
    }

    /**
     * A fact to be measured.
     *
     * @param world policy under which it is measured; {@code a-b} for a difference, which is read off paired runs
     * @param statistic over replicates: {@code median}, {@code pooled over replicates} or a remark
     * @param asOf month in which it is read; null for the last one
     */
    public record Claim(
            String id,
            String factEn,
            String factZh,
            String metric,
            String world,
            double target,
            double low,
            double high,
            String kind,
            String source,
            String statistic,
            @Nullable Month asOf) {}

    /** One replicate of one world, read at one month. */
    private record Reading(String world, Month at, int replicate) {}

    private record Read(Reading reading, Map<String, Measured> values) {}

    /** Runs in all. */
    public int works(List<Claim> claims) {
        return readings(claims).size();
    }

    /** Measures all claims; tells of every run done. */
    public List<ValidationRow> measure(List<Claim> claims, IntConsumer progress) {
        Map<String, Measured[]> byClaim = new TreeMap<>();
        claims.forEach(c -> byClaim.put(c.id(), new Measured[runs]));
        int[] done = {0};
        Parallel.forEach(threads, readings(claims), reading -> read(reading, claims), read -> {
            read.values()
                    .forEach((id, value) -> byClaim.computeIfAbsent(id, x -> new Measured[runs])[
                            read.reading().replicate()] = value);
            progress.accept(++done[0]);
        });
        List<ValidationRow> rows = new ArrayList<>();
        for (Claim claim : claims) {
            rows.add(row(claim, byClaim.computeIfAbsent(claim.id(), x -> new Measured[runs])));
        }
        return rows;
    }

    private List<Reading> readings(List<Claim> claims) {
        List<Reading> readings = new ArrayList<>();
        for (int replicate = 0; replicate < runs; replicate++) {
            List<Reading> of = new ArrayList<>();
            for (Claim claim : claims) {
                Reading reading = new Reading(claim.world(), at(claim), replicate);
                if (single(claim) && !of.contains(reading)) {
                    of.add(reading);
                }
            }
            readings.addAll(of);
        }
        return readings;
    }

    private boolean single(Claim claim) {
        return scenario.policies().stream().anyMatch(p -> p.id().equals(claim.world()));
    }

    private Month at(Claim claim) {
        return claim.asOf() == null || claim.asOf().compareTo(scenario.end()) > 0 ? scenario.end() : claim.asOf();
    }

    private Read read(Reading reading, List<Claim> claims) {
        Map<String, Measured> values = new TreeMap<>();
        try (Rainforest run =
                Rainforest.of(scenario).under(scenario.policy(reading.world())).start(seed, reading.replicate())) {
            while (run.nextMonth() <= reading.at().index()) {
                run.step();
            }
            run.observed().finish(reading.at().index());
            for (Claim claim : claims) {
                if (single(claim)
                        && claim.world().equals(reading.world())
                        && at(claim).equals(reading.at())) {
                    values.put(
                            claim.id(),
                            FactMeasures.measure(
                                    claim.metric(), run.observed(), reading.at().index()));
                }
            }
        }
        return new Read(reading, values);
    }

    private ValidationRow row(Claim claim, Measured[] read) {
        boolean measured = read.length > 0 && Arrays.stream(read).allMatch(m -> m != null && !m.unknown());
        double value = Double.NaN;
        double low = Double.NaN;
        double high = Double.NaN;
        if (measured) {
            double[] defined = Arrays.stream(read)
                    .mapToDouble(Measured::value)
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            if (defined.length > 0) {
                Quantiles quantiles = Quantiles.of(defined);
                value = quantiles.median();
                low = quantiles.at(.025);
                high = quantiles.at(.975);
            }
            if (claim.statistic().startsWith("pooled")) {
                double numerator = Arrays.stream(read)
                        .mapToDouble(Measured::numerator)
                        .filter(v -> !Double.isNaN(v))
                        .sum();
                double denominator = Arrays.stream(read)
                        .filter(m -> !Double.isNaN(m.numerator()))
                        .mapToDouble(Measured::denominator)
                        .sum();
                value = denominator == 0 ? Double.NaN : numerator / denominator;
            }
        }
        return new ValidationRow(
                claim.id(),
                claim.factEn(),
                claim.factZh(),
                claim.metric(),
                claim.world(),
                claim.target(),
                claim.low(),
                claim.high(),
                claim.kind(),
                claim.source(),
                value,
                low,
                high,
                status(claim, value));
    }

    private static String status(Claim claim, double value) {
        if (claim.kind().equals("input")) {
            return "input";
        }
        if (Double.isNaN(value)) {
            return "not_measured";
        }
        if (claim.kind().equals("report")) {
            return "reported";
        }
        boolean above = Double.isNaN(claim.low()) || value >= claim.low();
        boolean below = Double.isNaN(claim.high()) || value <= claim.high();
        return above && below ? "met" : "missed";
    }
}
