package org.industrialrainforest.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.MixChoice;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.core.study.Sweep;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.figures.Drawing;
import org.industrialrainforest.report.figures.lives.LifeFigures;
import org.industrialrainforest.report.figures.studies.AblationFigures;
import org.industrialrainforest.report.figures.studies.CalibrationFigures;
import org.industrialrainforest.report.figures.studies.DoseFigures;
import org.industrialrainforest.report.figures.studies.MixFigures;
import org.industrialrainforest.report.figures.studies.RobustFigures;
import org.industrialrainforest.report.figures.studies.SensitivityFigures;
import org.industrialrainforest.report.figures.studies.SweepFigures;
import org.industrialrainforest.report.words.Words;

/**
 * Figures of results that are no comparison, each as SVG, PNG and CSV.
 *
 * <pre>{@code
 * Charts.of(doseCurves).in("zh").write(Path.of("out"));
 * }</pre>
 *
 * writes below {@code out/charts/}. Where no typeface here shows Chinese, the figures are in English.
 */
public final class Charts {
    private final BiFunction<Words, House, List<Figure>> figures;
    private final String language;

    private Charts(BiFunction<Words, House, List<Figure>> figures, String language) {
        this.figures = figures;
        this.language = language;
    }

    /** One idea in two worlds: {@code two-lives}. */
    public static Charts of(TwoLives lives) {
        return new Charts((words, house) -> LifeFigures.of(lives, words, house), "en");
    }

    /** What the ranking of policies rests on: {@code ablation} and {@code ablation-effects}. */
    public static Charts of(Ablation ablation) {
        return new Charts((words, house) -> AblationFigures.of(ablation, words, house), "en");
    }

    /** What more money brings: {@code dose-curves}. */
    public static Charts of(DoseCurves curves) {
        return new Charts((words, house) -> DoseFigures.of(curves, words, house), "en");
    }

    /** What an outcome rests on: {@code morris-plane} or {@code sobol-indices}, one for each of its studies. */
    public static Charts of(Sensitivity sensitivity) {
        return new Charts((words, house) -> SensitivityFigures.of(sensitivity, words, house), "en");
    }

    /** How differences between policies go with each parameter: {@code sweep}. */
    public static Charts of(Sweep sweep) {
        return new Charts((words, house) -> SweepFigures.of(sweep, words, house), "en");
    }

    /** Mixes of the envelope that a search kept: {@code mixes}. */
    public static Charts of(MixChoice choice) {
        return new Charts((words, house) -> MixFigures.of(choice, words, house), "en");
    }

    /** How policies do in many futures: {@code regret}, and {@code peeling-POLICY} for each that fails in some. */
    public static Charts of(Robustness robustness) {
        return new Charts((words, house) -> RobustFigures.of(robustness, words, house), "en");
    }

    /** What a calibration found: {@code profiles} and, with several parameters, {@code pairs}. */
    public static Charts of(Calibrated found) {
        return new Charts((words, house) -> CalibrationFigures.of(found, words, house), "en");
    }

    /** The same in {@code "en"} or {@code "zh"}; anything else is refused. */
    public Charts in(String newLanguage) {
        Words.in(newLanguage);
        return new Charts(figures, newLanguage);
    }

    /**
     * Writes the figures below {@code directory}, which is made where missing, and returns their files.
     *
     * @throws IOException when something cannot be written, with the file and the reason
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public List<Path> write(Path directory) throws IOException {
        return Aside.of(() -> drawn(directory));
    }

    private List<Path> drawn(Path directory) throws IOException {
        Words words = Words.in(language);
        List<String> texts = new ArrayList<>();
        words.keys().forEach(key -> texts.add(words.sayOr(key, "")));
        Typeface typeface = Typeface.showing(texts);
        House house = new House(typeface);
        List<Figure> drawn = figures.apply(words.chinese() && !typeface.showsChinese() ? Words.in("en") : words, house);
        return Drawing.save(drawn, Drawing.svg(drawn, house), house, directory.resolve("charts"));
    }

    List<Figure> figures() {
        return figures.apply(Words.in(language), new House(Typeface.showing(List.of())));
    }
}
