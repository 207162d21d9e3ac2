package org.industrialrainforest.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.outcome.TwoLives;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable TwoLives lives;
    private final String language;

    private Report(
            Comparison comparison,
            List<ValidationRow> validation,
            Provenance provenance,
            @Nullable TwoLives lives,
            String language) {
        this.comparison = comparison;
        this.validation = List.copyOf(validation);
        this.lives = lives;
        this.provenance = provenance;
        this.language = language;
    }

    /**
     * A report in English.
     *
     * @param validation facts with their simulated values; empty where none were measured
     */
    public static Report of(Comparison comparison, List<ValidationRow> validation, Provenance provenance) {
        return new Report(comparison, validation, provenance, null, "en");
    }

    /** The same report in {@code "en"} or {@code "zh"}; anything else is refused. */
    public Report in(String newLanguage) {
        Words.in(newLanguage);
        return new Report(comparison, validation, provenance, lives, newLanguage);
    }

    /** The same report with one idea's two lives. */
    public Report with(TwoLives newLives) {
        return new Report(comparison, validation, provenance, newLives, language);
    }

    /** Writes the page and the charts below {@code directory}, which is made where missing; returns the page. */
    public Path write(Path directory) throws IOException {
        Drawing drawing = drawing();
        drawing.save(directory.resolve(CHARTS));
        Path file = directory.resolve("report.html");
        save(file, page(drawing));
        return file;
    }

    /** Writes the charts alone, below {@code directory}, and returns their files. */
    public List<Path> charts(Path directory) throws IOException {
        return drawing().save(directory.resolve(CHARTS));
    }

    private Drawing drawing() {
        headless();
        return Drawing.of(comparison, lives, Words.in(language));
    }

    String page() {
        return page(drawing());
    }

    String page(Drawing drawing) {
        return new Page(new View(comparison, Words.in(language)), validation, lives, provenance, drawing).render();
    }

    /** Charts need no screen; said before the first use of AWT, unless the user said otherwise. */
    static void headless() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    /** In UTF-8; half a surrogate pair in a name becomes a question mark instead of an error. */
    static void save(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
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
