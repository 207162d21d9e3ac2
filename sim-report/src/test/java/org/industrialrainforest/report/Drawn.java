package org.industrialrainforest.report;

import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.figures.Gallery;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;

/** Figures of made-up comparisons, in English. */
public final class Drawn {
    public static final House HOUSE = new House(Typeface.showing(List.of("a")));

    public static View view(Comparison comparison) {
        return new View(comparison, Words.in("en"));
    }

    public static List<Figure> figures(Comparison comparison) {
        return Gallery.of(view(comparison), HOUSE).all();
    }

    public static Figure figure(String slug) {
        return figures(Comparisons.full()).stream()
                .filter(figure -> figure.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + slug));
    }

    public static XYDataset series(XYPlot plot, String key) {
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            if (plot.getDataset(i) != null && plot.getDataset(i).indexOf(key) >= 0) {
                return plot.getDataset(i);
            }
        }
        throw new AssertionError("no series " + key);
    }

    private Drawn() {}
}
