package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.MixChoice;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.core.study.Sweep;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.report.Charts;
import org.industrialrainforest.report.page.Provenance;
import org.industrialrainforest.scenarios.Odd;

/** Pictures and reports as the report's module draws them. */
final class ReportPictures implements Pictures {
    private static final String DESCRIPTION = "odd.md";

    @Override
    public void draw(Ablation ablation, String language, Path directory) throws IOException {
        Charts.of(ablation).in(language).write(directory);
    }

    @Override
    public void draw(DoseCurves curves, String language, Path directory) throws IOException {
        Charts.of(curves).in(language).write(directory);
    }

    @Override
    public void draw(Sensitivity sensitivity, String language, Path directory) throws IOException {
        Charts.of(sensitivity).in(language).write(directory);
    }

    @Override
    public void draw(MixChoice choice, String language, Path directory) throws IOException {
        Charts.of(choice).in(language).write(directory);
    }

    @Override
    public void draw(Robustness robustness, String language, Path directory) throws IOException {
        Charts.of(robustness).in(language).write(directory);
    }

    @Override
    public void draw(Sweep sweep, String language, Path directory) throws IOException {
        Charts.of(sweep).in(language).write(directory);
    }

    @Override
    public void draw(TwoLives lives, String language, Path directory) throws IOException {
        Charts.of(lives).in(language).write(directory);
    }

    @Override
    public void draw(Calibrated found, String language, Path directory) throws IOException {
        Charts.of(found).in(language).write(directory);
    }

    @Override
    public Path report(Report report, String language, Path directory) throws IOException {
        List<Provenance.Parameter> parameters = ParameterList.of(report.scenario()).parameters().stream()
                .map(p -> new Provenance.Parameter(p.path(), number(p.value(), p.whole()), p.unit(), p.source()))
                .toList();
        Provenance provenance = new Provenance(
                version(),
                report.command(),
                report.comparison().seed(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                report.date(),
                DESCRIPTION,
                parameters);
        Files.createDirectories(directory);
        Path description = directory.resolve(DESCRIPTION);
        try {
            Files.write(description, DescriptionText.markdown(Odd.of(report.scenario(), language)));
        } catch (IOException e) {
            throw Fault.at(description, e);
        }
        org.industrialrainforest.report.Report drawn =
                org.industrialrainforest.report.Report.of(report.comparison(), report.validation(), provenance);
        TwoLives lives = report.lives();
        return (lives == null ? drawn : drawn.with(lives)).in(language).write(directory);
    }

    private static String number(double value, boolean whole) {
        return whole || value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String version() {
        String version = ReportPictures.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
