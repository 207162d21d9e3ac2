package org.industrialrainforest.scenarios.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.fit.Calibration;
import org.industrialrainforest.core.fit.CalibrationCsv;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.HistoryMatch;
import org.industrialrainforest.core.fit.MatchSettings;
import org.industrialrainforest.core.fit.MatchedSets;
import org.industrialrainforest.core.fit.SetsRefused;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.scenarios.Facts;
import org.industrialrainforest.scenarios.ScenarioYaml;

/**
 * A history match that is to be done.
 *
 * @param handed sets that are to be judged, which are no part of it
 */
record MatchPlan(
        Scenario scenario,
        Facts facts,
        List<FreeParameter> free,
        MatchSettings settings,
        ParameterSets handed,
        int threads) {
    private HistoryMatch match() {
        return HistoryMatch.of(scenario, facts.facts(), free, settings);
    }

    /** Runs in all. */
    long works() {
        return match().works();
    }

    /**
     * Does it.
     *
     * @param directory that keeps what was run, so that the same plan goes on there
     * @throws CannotFinish when what was run cannot be kept, or too many sets are refused
     */
    MatchedSets search(Path directory, Progress progress) {
        HistoryMatch match = match();
        long all = match.works();
        progress.finished(0, all);
        try {
            return match.run(
                    threads,
                    new CalibrationCsv(directory, digest(), "history match"),
                    done -> progress.finished(done, all));
        } catch (UncheckedIOException | SetsRefused e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        }
    }

    /** Of all that decides what is run and found; threads and the sets that are judged do not. */
    String digest() {
        Digest digest = new Digest("rainforest-match/1");
        digest.add(ScenarioYaml.write(scenario));
        Calibration.fitted(facts.facts()).forEach(f -> digest.add(f.toString()));
        free.forEach(f -> digest.add(f.toString()));
        digest.add(settings.toString());
        digest.add(Manifest.version());
        return digest.hex().substring(0, 16);
    }
}
