package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.MixChoice;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.core.study.Sweep;
import org.industrialrainforest.core.trace.TwoLives;

/** Writes small files where pictures would be, and remembers the reports. */
class Undrawn implements Pictures {
    final List<Report> reports = new ArrayList<>();

    @Override
    public void draw(Calibrated found, String language, Path directory) {}

    @Override
    public void draw(Ablation ablation, String language, Path directory) {}

    @Override
    public void draw(DoseCurves curves, String language, Path directory) {}

    @Override
    public void draw(Sensitivity sensitivity, String language, Path directory) {}

    @Override
    public void draw(MixChoice choice, String language, Path directory) {}

    @Override
    public void draw(Robustness robustness, String language, Path directory) {}

    @Override
    public void draw(Sweep sweep, String language, Path directory) {}

    @Override
    public void draw(TwoLives lives, String language, Path directory) {}

    @Override
    public Path report(Report report, String language, Path directory) throws IOException {
        reports.add(report);
        Files.createDirectories(directory.resolve("charts"));
        for (Case of : report.comparison().cases()) {
            Files.writeString(directory.resolve("charts").resolve(of.policy() + ".svg"), "<svg/>");
        }
        return Files.writeString(directory.resolve("report.html"), "<html>" + language + "</html>");
    }
}
