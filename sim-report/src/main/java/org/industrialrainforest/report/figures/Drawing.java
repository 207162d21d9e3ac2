package org.industrialrainforest.report.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Picture;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.files.Output;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A comparison's figures, drawn.
 *
 * @param svg markup by slug
 * @param fallenBack whether figures are in English because no typeface here shows the report's own language
 */
public record Drawing(House house, Gallery gallery, Map<String, String> svg, boolean fallenBack) {
    public static Drawing of(Comparison comparison, Words words) {
        return of(comparison, null, words);
    }

    public static Drawing of(Comparison comparison, @Nullable TwoLives lives, Words words) {
        return of(comparison, lives, words, Typeface.showing(texts(comparison, words)));
    }

    public static Drawing of(Comparison comparison, Words words, Typeface typeface) {
        return of(comparison, null, words, typeface);
    }

    private static Drawing of(Comparison comparison, @Nullable TwoLives lives, Words words, Typeface typeface) {
        House house = new House(typeface);
        boolean fallenBack = words.chinese() && !typeface.showsChinese();
        Gallery gallery = Gallery.of(new View(comparison, fallenBack ? Words.in("en") : words), lives, house);
        return new Drawing(house, gallery, svg(gallery.all(), house), fallenBack);
    }

    /** What the typeface has to show. */
    private static List<String> texts(Comparison comparison, Words words) {
        List<String> texts = new ArrayList<>();
        words.keys().forEach(key -> texts.add(words.sayOr(key, "")));
        comparison.cases().forEach(of -> texts.add(words.of(of.title()) + of.label()));
        comparison.outcomes().forEach(row -> texts.add(words.of(row.title())));
        comparison.valueCapture().forEach(row -> texts.add(words.of(row.title())));
        comparison.stages().forEach(row -> texts.add(words.of(row.title())));
        comparison.synergy().forEach(row -> texts.add(words.of(row.title())));
        return texts;
    }

    /** Writes every figure as SVG, PNG and CSV and returns the files. */
    public List<Path> save(Path directory) throws IOException {
        return save(gallery.all(), svg, house, directory);
    }

    /** Markup by slug, in the order of the figures. */
    public static Map<String, String> svg(List<Figure> figures, House house) {
        Map<String, String> svg = new LinkedHashMap<>();
        figures.forEach(figure -> svg.put(figure.slug(), ""));
        Parallel.forEach(
                processors(),
                figures,
                figure -> Map.entry(figure.slug(), Picture.svg(figure, house)),
                drawn -> svg.put(drawn.getKey(), drawn.getValue()));
        return svg;
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Writes figures as SVG, PNG and CSV and returns the files. */
    public static List<Path> save(List<Figure> figures, Map<String, String> svg, House house, Path directory)
            throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (Figure figure : figures) {
            Path picture = directory.resolve(figure.slug() + ".svg");
            Path print = directory.resolve(figure.slug() + ".png");
            Path numbers = directory.resolve(figure.slug() + ".csv");
            Output.save(picture, svg.getOrDefault(figure.slug(), ""));
            Output.save(numbers, figure.csv().text());
            files.addAll(List.of(picture, print, numbers));
        }
        // Drawing and packing of pixels takes most of a report's time.
        try {
            Parallel.forEach(
                    processors(),
                    figures,
                    figure -> Map.entry(figure.slug(), Picture.png(figure, house)),
                    drawn -> save(directory.resolve(drawn.getKey() + ".png"), drawn.getValue()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    private static void save(Path file, byte[] bytes) {
        try {
            Output.save(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
