package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.MixChoice;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.core.study.Sweep;
import org.industrialrainforest.core.trace.TwoLives;
import org.jspecify.annotations.Nullable;

/** Draws results that are kept. Drawing alone needs the libraries of the report, which a command of one's own may leave out. */
interface Pictures {
    /** Draws figures into a directory. */
    void draw(Ablation ablation, String language, Path directory) throws IOException;

    /** Draws figures into a directory. */
    void draw(DoseCurves curves, String language, Path directory) throws IOException;

    /** Draws figures into a directory. */
    void draw(Sensitivity sensitivity, String language, Path directory) throws IOException;

    /** Draws figures into a directory. */
    void draw(MixChoice choice, String language, Path directory) throws IOException;

    /** Draws figures into a directory. */
    void draw(Robustness robustness, String language, Path directory) throws IOException;

    /** Draws figures into a directory. */
    void draw(Sweep sweep, String language, Path directory) throws IOException;

    /** Draws figures into a directory. */
    void draw(TwoLives lives, String language, Path directory) throws IOException;

    /** Draws figures into a directory. */
    void draw(Calibrated found, String language, Path directory) throws IOException;

    /** Writes a report with its charts and returns its page. */
    Path report(Report report, String language, Path directory) throws IOException;

    /**
     * What a report shows.
     *
     * @param lives one idea in two worlds; null when none was followed
     * @param command what was typed, ready to be typed again
     * @param date on which the comparison was made
     */
    record Report(
            Comparison comparison,
            List<ValidationRow> validation,
            @Nullable TwoLives lives,
            Scenario scenario,
            String command,
            String date) {}
}
