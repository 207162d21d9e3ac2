package org.industrialrainforest.core.compare;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.observe.Reals;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.engine.lab.RunSpec;

/**
 * What a comparison needs of a run and of the pair that it makes with its baseline. Lives are in it as counts only.
 *
 * @param result without lives
 * @param numerators of paired outcomes
 * @param denominators of paired outcomes, 1 where one has none
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record PairReading(
        RunResult result, SectorYears sectors, StratumLives[] strata, double[] numerators, double[] denominators) {
    /** Of the bytes: another number is another order of what they hold. */
    private static final int FORMAT = 1;

    /** @param months that lives may have */
    static PairReading of(Design design, List<PairedMetric> paired, int months, RunResult with, RunResult without) {
        Twins twins = Twins.of(
                with.lives(),
                without.lives(),
                design.scenario().sectors().size(),
                design.scenario().sources().size());
        PairedMetric.Pair pair = new PairedMetric.Pair(with, without, twins);
        double[] numerators = new double[paired.size()];
        double[] denominators = new double[paired.size()];
        for (int i = 0; i < numerators.length; i++) {
            numerators[i] = paired.get(i).numerator().applyAsDouble(pair);
            var denominator = paired.get(i).denominator();
            denominators[i] = denominator == null ? 1 : denominator.applyAsDouble(pair);
        }
        return new PairReading(
                with.withoutLives(),
                SectorYears.of(with),
                StratumLives.strata(with, without, months),
                numerators,
                denominators);
    }

    /** All of it but the run's specification and digest, bit by bit, deflated. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream to = new DataOutputStream(new DeflaterOutputStream(bytes, fast, 1 << 14))) {
            to.writeInt(FORMAT);
            result.write(to);
            sectors.write(to);
            to.writeInt(strata.length);
            for (StratumLives stratum : strata) {
                stratum.write(to);
            }
            Reals.write(to, numerators);
            Reals.write(to, denominators);
        } catch (IOException e) {
            throw new UncheckedIOException("what is only in memory cannot be written", e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IOException if it is anything else
     */
    static PairReading read(RunSpec spec, String digest, List<Metric> metrics, byte[] bytes) throws IOException {
        try (DataInputStream from = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), 1 << 14))) {
            int format = from.readInt();
            if (format != FORMAT) {
                throw new IOException("its format is " + format + ", not " + FORMAT);
            }
            RunResult result = RunResult.read(spec, digest, metrics, from);
            SectorYears sectors = SectorYears.read(from);
            StratumLives[] strata = new StratumLives[from.readInt()];
            for (int s = 0; s < strata.length; s++) {
                strata[s] = StratumLives.read(from);
            }
            return new PairReading(result, sectors, strata, Reals.read(from), Reals.read(from));
        }
    }
}
