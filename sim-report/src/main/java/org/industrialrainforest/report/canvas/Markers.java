package org.industrialrainforest.report.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Adds markers to a plot, with whiskers where there are intervals, each as a data set of its own on top of those before. */
public final class Markers {
    private Markers() {}

    /** A marker with a horizontal whisker in a row. */
    public static Marks estimate(
            XYPlot plot,
            String key,
            double row,
            double estimate,
            double low,
            double high,
            Shape marker,
            Color color,
            boolean filled) {
        if (!Double.isFinite(estimate)) {
            return Marks.of(plot);
        }
        XYIntervalSeries series = new XYIntervalSeries(key);
        boolean bounded = Double.isFinite(low) && Double.isFinite(high);
        series.add(estimate, bounded ? low : estimate, bounded ? high : estimate, row, row, row);
        add(plot, series, whiskers(bounded, false), marker, color, filled);
        double[] x = {bounded ? low : estimate, bounded ? high : estimate};
        return Marks.of(plot, new Tip.Outline(x, new double[] {row, row}, false));
    }

    /** A marker with whiskers both ways, each where there is an interval. */
    public static Marks cross(
            XYPlot plot, String key, Range x, double atX, Range y, double atY, Look look, boolean filled) {
        XYIntervalSeries series = new XYIntervalSeries(key);
        series.add(atX, x.getLowerBound(), x.getUpperBound(), atY, y.getLowerBound(), y.getUpperBound());
        add(plot, series, whiskers(x.getLength() > 0, y.getLength() > 0), look.marker(), look.color(), filled);
        double[] alongX = {x.getLowerBound(), x.getUpperBound(), atX, atX, atX};
        double[] alongY = {atY, atY, atY, y.getLowerBound(), y.getUpperBound()};
        return Marks.of(plot, new Tip.Outline(alongX, alongY, false));
    }

    /** Markers with upright whiskers where there is an interval. */
    public static Marks points(
            XYPlot plot, String key, double[] x, double[] y, double[] low, double[] high, Shape marker, Color color) {
        XYIntervalSeries series = new XYIntervalSeries(key);
        List<Tip.Outline> outlines = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            boolean bounded = Double.isFinite(low[i]) && Double.isFinite(high[i]);
            double from = bounded ? low[i] : y[i];
            double to = bounded ? high[i] : y[i];
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                series.add(x[i], x[i], x[i], y[i], from, to);
            }
            outlines.add(upright(x[i], y[i], from, to));
        }
        add(plot, series, whiskers(false, true), marker, color, false);
        return new Marks(plot, outlines);
    }

    /** Of a point with its whisker; nothing where it is undefined. */
    private static Tip.Outline upright(double x, double y, double from, double to) {
        return Double.isFinite(x) && Double.isFinite(y)
                ? new Tip.Outline(new double[] {x, x}, new double[] {from, to}, false)
                : new Tip.Outline(new double[0], new double[0], false);
    }

    /** Markers without lines. */
    public static Marks markers(
            XYPlot plot, String key, double[] x, double[] y, Shape marker, Color color, boolean filled) {
        XYSeries series = new XYSeries(key, false, true);
        List<Tip.Outline> outlines = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                series.add(x[i], y[i]);
            }
            outlines.add(upright(x[i], y[i], y[i], y[i]));
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, color);
        mark(renderer, marker, color, filled);
        Layers.add(plot, new XYSeriesCollection(series), renderer);
        return new Marks(plot, outlines);
    }

    private static XYErrorRenderer whiskers(boolean across, boolean upright) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(across);
        renderer.setDrawYError(upright);
        renderer.setCapLength(5);
        renderer.setErrorStroke(new BasicStroke(1.7f));
        return renderer;
    }

    private static void add(
            XYPlot plot, XYIntervalSeries series, XYErrorRenderer renderer, Shape marker, Color color, boolean filled) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        renderer.setSeriesPaint(0, color);
        mark(renderer, marker, color, filled);
        Layers.add(plot, data, renderer);
    }

    private static void mark(XYLineAndShapeRenderer renderer, Shape marker, Color color, boolean filled) {
        renderer.setSeriesShape(0, marker);
        renderer.setSeriesShapesVisible(0, true);
        renderer.setSeriesShapesFilled(0, true);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, filled ? color : Palette.GROUND);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(false);
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1.6f));
    }
}
