package org.industrialrainforest.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.ValidationRow;

/**
 * The report of a comparison: one page that needs no network, and every figure as SVG, PNG and CSV.
 *
 * <pre>{@code
 * Report.of(comparison, validation, provenance).in("zh").write(Path.of("out"));
 * }</pre>
 *
 * writes {@code out/report.html} and {@code out/charts/}. The same comparison gives the same bytes on the same machine; nothing reads a
 * clock.
 */
public final class Report {
    private static final String CHARTS = "charts";

    private final Comparison comparison;
    private final List<ValidationRow> validation;
    private final Provenance provenance;
    private final String language;

    private Report(Comparison comparison, List<ValidationRow> validation, Provenance provenance, String language) {
        this.comparison = comparison;
        this.validation = List.copyOf(validation);
        this.provenance = provenance;
        this.language = language;
    }

    /**
     * A report in English.
     *
     * @param validation facts with their simulated values; empty where none were measured
     */
    public static Report of(Comparison comparison, List<ValidationRow> validation, Provenance provenance) {
        return new Report(comparison, validation, provenance, "en");
    }

    /** The same report in {@code "en"} or {@code "zh"}; anything else is refused. */
    public Report in(String newLanguage) {
        Words.in(newLanguage);
        return new Report(comparison, validation, provenance, newLanguage);
    }

    /** Writes the page and the charts below {@code directory}, which is made where missing; returns the page. */
    public Path write(Path directory) throws IOException {
        headless();
        Words words = Words.in(language);
        House house = house();
        boolean fallBack = words.chinese() && !house.typeface().showsChinese();
        View figures = new View(comparison, fallBack ? Words.in("en") : words);
        Gallery gallery = Gallery.of(figures, house);
        Map<String, String> drawn = draw(gallery, house, directory);
        Page page = new Page(new View(comparison, words), validation, provenance, gallery, drawn, fallBack);
        Path file = directory.resolve("report.html");
        Files.writeString(file, page.render(), StandardCharsets.UTF_8);
        return file;
    }

    /** Writes the charts alone and returns their files. */
    public List<Path> charts(Path directory) throws IOException {
        headless();
        House house = house();
        Words words = Words.in(house.typeface().showsChinese() ? language : "en");
        Gallery gallery = Gallery.of(new View(comparison, words), house);
        draw(gallery, house, directory);
        List<Path> files = new ArrayList<>();
        for (Figure figure : gallery.all()) {
            for (String kind : List.of("svg", "png", "csv")) {
                files.add(directory.resolve(CHARTS).resolve(figure.slug() + "." + kind));
            }
        }
        return files;
    }

    /** Charts need no screen; said before the first use of AWT, unless the user said otherwise. */
    private static void headless() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private House house() {
        List<String> texts = new ArrayList<>();
        Words words = Words.in(language);
        words.keys().forEach(key -> texts.add(words.sayOr(key, "")));
        comparison.cases().forEach(of -> texts.add(words.of(of.title()) + of.label()));
        comparison.outcomes().forEach(row -> texts.add(words.of(row.title())));
        comparison.valueCapture().forEach(row -> texts.add(words.of(row.title())));
        return new House(Typeface.showing(texts));
    }

    private static Map<String, String> draw(Gallery gallery, House house, Path directory) throws IOException {
        Path charts = Files.createDirectories(directory.resolve(CHARTS));
        Map<String, String> drawn = new LinkedHashMap<>();
        for (Figure figure : gallery.all()) {
            String svg = Picture.svg(figure, house);
            drawn.put(figure.slug(), svg);
            Files.writeString(charts.resolve(figure.slug() + ".svg"), svg, StandardCharsets.UTF_8);
            Files.write(charts.resolve(figure.slug() + ".png"), Picture.png(figure, house));
            Files.writeString(
                    charts.resolve(figure.slug() + ".csv"), figure.csv().text(), StandardCharsets.UTF_8);
        }
        return drawn;
    }

    /** A text that ships with the module. */
    static String resource(String name) {
        try (InputStream stream = Report.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing beside " + Report.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
