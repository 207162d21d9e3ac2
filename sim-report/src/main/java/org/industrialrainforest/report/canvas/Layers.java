package org.industrialrainforest.report.canvas;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.Arrays;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Adds bands, lines and bars to a plot, each as a data set of its own on top of those before. Undefined values leave gaps. */
public final class Layers {
    private static final double BAR = 0.34;

    /** Points along each side of an area that can be pointed at. */
    private static final int MOST = 24;

    private Layers() {}

    /** The same function as steps: the value of a point holds until the next. Only points where something changes are kept. */
    public static double[][] steps(double[] x, double[]... values) {
        int n = x.length;
        double[][] stepped = new double[values.length + 1][2 * n];
        int k = 0;
        for (int i = 0; i < n; i++) {
            boolean changes = i == 0 || i == n - 1;
            for (double[] value : values) {
                changes |= i > 0 && Double.compare(value[i], value[i - 1]) != 0;
            }
            if (!changes) {
                continue;
            }
            for (int before = i == 0 ? 0 : 1; before >= 0; before--) {
                stepped[0][k] = x[i];
                for (int v = 0; v < values.length; v++) {
                    stepped[v + 1][k] = values[v][i - before];
                }
                k++;
            }
        }
        for (int v = 0; v < stepped.length; v++) {
            stepped[v] = Arrays.copyOf(stepped[v], k);
        }
        return stepped;
    }

    /**
     * The same values, where one without a defined neighbour stands twice, a hundredth of the axis before and after its place. A line or an
     * area of a single point has no width, and could not be seen.
     */
    private static double[][] wide(XYPlot plot, double[] x, double[]... values) {
        double half = plot.getDomainAxis().getRange().getLength() / 100;
        double[][] wide = new double[values.length + 1][2 * x.length];
        int k = 0;
        for (int i = 0; i < x.length; i++) {
            boolean alone = defined(i, values) && !defined(i - 1, values) && !defined(i + 1, values);
            for (int twice = alone ? 0 : 1; twice < 2; twice++) {
                wide[0][k] = alone ? x[i] - half + 2 * half * twice : x[i];
                for (int v = 0; v < values.length; v++) {
                    wide[v + 1][k] = values[v][i];
                }
                k++;
            }
        }
        for (int v = 0; v < wide.length; v++) {
            wide[v] = Arrays.copyOf(wide[v], k);
        }
        return wide;
    }

    private static boolean defined(int i, double[]... values) {
        return i >= 0 && i < values[0].length && Arrays.stream(values).allMatch(value -> Double.isFinite(value[i]));
    }

    public static Marks line(XYPlot plot, String key, double[] at, double[] values, Look look) {
        double[][] wide = wide(plot, at, values);
        double[] x = wide[0];
        double[] y = wide[1];
        XYSeries series = new XYSeries(key, false, true);
        for (int i = 0; i < x.length; i++) {
            series.add(x[i], y[i]);
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, look.color());
        renderer.setSeriesStroke(0, look.stroke());
        add(plot, new XYSeriesCollection(series), renderer);
        return Marks.of(plot, new Tip.Outline(x, y, false));
    }

    /** The area between two curves, once per stretch in which both are defined. */
    public static Marks band(
            XYPlot plot, String key, double[] at, double[] from, double[] to, Color color, float alpha) {
        double[][] wide = wide(plot, at, from, to);
        double[] x = wide[0];
        double[] low = wide[1];
        double[] high = wide[2];
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        YIntervalSeries stretch = new YIntervalSeries(key, false, true);
        for (int i = 0; i <= x.length; i++) {
            boolean defined = i < x.length && Double.isFinite(low[i]) && Double.isFinite(high[i]);
            if (defined) {
                stretch.add(x[i], (low[i] + high[i]) / 2, low[i], high[i]);
            } else if (stretch.getItemCount() > 0) {
                bands.addSeries(stretch);
                stretch = new YIntervalSeries(key + " " + (bands.getSeriesCount() + 1), false, true);
            }
        }
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(alpha);
        for (int i = 0; i < bands.getSeriesCount(); i++) {
            renderer.setSeriesFillPaint(i, color);
        }
        add(plot, bands, renderer);
        return Marks.of(plot, around(x, low, high));
    }

    /** There along the lower curve and back along the upper one, in no more points than can be told apart. */
    private static Tip.Outline around(double[] x, double[] low, double[] high) {
        int step = Math.max(1, x.length / MOST);
        int n = (x.length + step - 1) / step;
        double[] aroundX = new double[2 * n];
        double[] aroundY = new double[2 * n];
        for (int k = 0; k < n; k++) {
            int i = k == n - 1 ? x.length - 1 : k * step;
            aroundX[k] = x[i];
            aroundX[2 * n - 1 - k] = x[i];
            boolean defined = Double.isFinite(low[i]) && Double.isFinite(high[i]);
            aroundY[k] = defined ? low[i] : Double.NaN;
            aroundY[2 * n - 1 - k] = defined ? high[i] : Double.NaN;
        }
        return new Tip.Outline(aroundX, aroundY, true);
    }

    /** A horizontal bar in a row between two values. */
    public static Marks bar(XYPlot plot, String key, double row, double from, double to, Color color, boolean hatched) {
        return bar(plot, key, row, BAR, from, to, color, hatched);
    }

    /** The same, half as high as told. */
    public static Marks bar(
            XYPlot plot, String key, double row, double half, double from, double to, Color color, boolean hatched) {
        if (!Double.isFinite(from) || !Double.isFinite(to) || from == to) {
            return Marks.of(plot);
        }
        XYIntervalSeries series = new XYIntervalSeries(key);
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        series.add(to, low, high, row, row - half, row + half);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setUseYInterval(true);
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setBarPainter(new Painter(hatched));
        renderer.setSeriesPaint(0, color);
        add(plot, data, renderer);
        double[] x = {low, high, high, low};
        double[] y = {row - half, row - half, row + half, row + half};
        return Marks.of(plot, new Tip.Outline(x, y, true));
    }

    /** A text that begins at a point, its middle level with it; nothing at one that is undefined. */
    public static void label(XYPlot plot, String text, double x, double y, Font font, Color color) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        XYTextAnnotation label = new XYTextAnnotation(text, x, y);
        label.setFont(font);
        label.setPaint(color);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(label, false);
    }

    /** A thin line; nothing where one of its ends is undefined. */
    public static void rule(XYPlot plot, double x1, double y1, double x2, double y2) {
        if (!Double.isFinite(x1) || !Double.isFinite(y1) || !Double.isFinite(x2) || !Double.isFinite(y2)) {
            return;
        }
        plot.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, House.HAIR, Palette.AXIS), false);
    }

    static void add(XYPlot plot, XYDataset data, XYItemRenderer renderer) {
        int index = plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    /** Solid or hatched bars. */
    private record Painter(boolean hatched) implements XYBarPainter {
        @Override
        public void paintBar(
                Graphics2D g, XYBarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
            Rectangle2D box = bar.getFrame();
            Paint paint = renderer.getItemPaint(row, column);
            if (hatched && paint instanceof Color color) {
                Hatch.draw(g, box, color);
            } else {
                g.setPaint(paint);
                g.fill(box);
            }
        }

        @Override
        public void paintBarShadow(
                Graphics2D g,
                XYBarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            // The house style has no shadows.
        }
    }
}
