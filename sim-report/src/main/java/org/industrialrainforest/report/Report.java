package org.industrialrainforest.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.report.figures.Drawing;
import org.industrialrainforest.report.files.Output;
import org.industrialrainforest.report.page.Edition;
import org.industrialrainforest.report.page.FigureBlocks;
import org.industrialrainforest.report.page.Page;
import org.industrialrainforest.report.page.Provenance;
import org.industrialrainforest.report.paper.Paper;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The report of a comparison: one page in two languages that needs no network, the same on paper as PDF, and every figure as SVG, PNG and
 * CSV.
 *
 * <pre>{@code
 * Report.of(comparison, validation, provenance).in("zh").write(Path.of("out"));
 * }</pre>
 *
 * writes {@code out/report.html}, which is in Chinese until the reader changes the language, {@code out/report.pdf} and {@code
 * out/charts/} in Chinese alone. The same comparison gives the same bytes on the same machine; nothing reads a
 * clock.
 */
public final class Report {
    private static final String CHARTS = "charts";

    private final Comparison comparison;
    private final List<ValidationRow> validation;
    private final Provenance provenance;
    private final @Nullable TwoLives lives;
    private final Words words;

    private Report(
            Comparison comparison,
            List<ValidationRow> validation,
            Provenance provenance,
            @Nullable TwoLives lives,
            Words words) {
        this.comparison = comparison;
        this.validation = List.copyOf(validation);
        this.lives = lives;
        this.provenance = provenance;
        this.words = words;
    }

    /**
     * A report in English.
     *
     * @param validation facts with their simulated values; empty where none were measured
     */
    public static Report of(Comparison comparison, List<ValidationRow> validation, Provenance provenance) {
        return new Report(comparison, validation, provenance, null, Words.in("en"));
    }

    /** The same report in {@code "en"} or {@code "zh"}; anything else is refused. */
    public Report in(String newLanguage) {
        return new Report(comparison, validation, provenance, lives, Words.in(newLanguage));
    }

    /** The same report with one idea's two lives. */
    public Report with(TwoLives newLives) {
        return new Report(comparison, validation, provenance, newLives, words);
    }

    /**
     * Writes the page, the PDF and the charts below {@code directory}, which is made where missing; returns the page.
     *
     * @throws IOException when something cannot be written, with the file and the reason
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public Path write(Path directory) throws IOException {
        return Aside.of(() -> drawn(directory));
    }

    private Path drawn(Path directory) throws IOException {
        // Before the parts, any of which may come first; a link to a folder is one.
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        Drawing drawing = drawing();
        Path file = directory.resolve("report.html");
        List<Aside<Path>> parts = List.of(
                () -> {
                    Output.save(file, page(drawing));
                    return file;
                },
                () -> {
                    Path paper = directory.resolve("report.pdf");
                    ByteArrayOutputStream pages = new ByteArrayOutputStream();
                    paper(drawing).write(pages);
                    Output.save(paper, pages.toByteArray());
                    return paper;
                },
                () -> {
                    drawing.save(directory.resolve(CHARTS));
                    return directory.resolve(CHARTS);
                });
        Aside.all(parts);
        return file;
    }

    /** Writes the charts alone, below {@code directory}, and returns their files; fails as {@link #write} does. */
    public List<Path> charts(Path directory) throws IOException {
        return Aside.of(() -> drawing().save(directory.resolve(CHARTS)));
    }

    private Drawing drawing() {
        return Drawing.of(comparison, lives, words);
    }

    String page() {
        return page(drawing());
    }

    String page(Drawing drawing) {
        Drawing other = Drawing.of(comparison, lives, words.other());
        return new Page(List.of(onScreen(words, drawing), onScreen(words.other(), other))).render();
    }

    private Edition onScreen(Words in, Drawing drawing) {
        View view = new View(comparison, in);
        return new Edition(
                view,
                validation,
                lives,
                provenance,
                drawing,
                FigureBlocks.onScreen(view, drawing.svg(), drawing.gallery().all()));
    }

    /** On paper no reader's machine has a typeface to add: where none here shows Chinese, the text is in English as the figures are. */
    Paper paper(Drawing drawing) {
        View view = new View(comparison, drawing.fallenBack() ? words.other() : words);
        FigureBlocks figures = FigureBlocks.onPaper(view, figure -> Paper.place(figure, drawing.house()));
        return new Paper(new Edition(view, validation, lives, provenance, drawing, figures), drawing);
    }
}
