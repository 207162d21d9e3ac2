package org.industrialrainforest.scenarios.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.Calibration;
import org.industrialrainforest.core.fit.CalibrationCsv;
import org.industrialrainforest.core.fit.CalibrationSettings;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.SetsRefused;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.scenarios.Facts;
import org.industrialrainforest.scenarios.ScenarioYaml;

/**
 * A search for parameter sets under which a scenario shows its facts of kind fit.
 *
 * @param choice what is done otherwise than usual
 * @param planted most sets to be taken for a planted truth, which is no part of the search
 */
record CalibrationPlan(
        Scenario scenario,
        Facts facts,
        List<FreeParameter> free,
        CalibrationSettings settings,
        ParameterSets earlier,
        FitChoice choice,
        int planted,
        int threads) {

    private Calibration calibration() {
        return choice.of(Calibration.of(scenario, facts.facts(), free, settings).from(earlier));
    }

    /** Runs in all, as far as that is known before. */
    long works() {
        return calibration().works();
    }

    /**
     * Searches.
     *
     * @param directory that keeps what was tried, so that the same plan goes on there
     * @throws CannotFinish when what was tried cannot be kept, or too many sets are refused
     */
    Calibrated search(Path directory, Progress progress) {
        Calibration calibration = calibration();
        long all = calibration.works();
        progress.finished(0, all);
        try {
            return calibration.run(
                    threads, new CalibrationCsv(directory, digest()), done -> progress.finished(done, all));
        } catch (UncheckedIOException | SetsRefused e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        }
    }

    /** Of all that decides what is found; threads do not. */
    String digest() {
        Digest digest = new Digest("rainforest-calibration/1");
        digest.add(ScenarioYaml.write(scenario));
        Calibration.fitted(facts.facts()).forEach(f -> digest.add(f.toString()));
        free.forEach(f -> digest.add(f.toString()));
        digest.add(settings.toString());
        digest.add(earlier.toString());
        digest.add(Manifest.version());
        choice.addTo(digest);
        return digest.hex().substring(0, 16);
    }
}
