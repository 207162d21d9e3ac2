package org.industrialrainforest.report.canvas;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The words and numbers of a mark, laid over it unseen: SVG shows them where one points at the mark and reads them aloud; other canvases ignore them. */
final class Tip extends AbstractXYAnnotation {
    /** Steps that are too small to be pointed at are left out. */
    private static final double LEAST = 4;

    /** What a mark covers, in the values of the axes: a polygon, or else a line. */
    record Outline(double[] x, double[] y, boolean closed) {}

    private final String words;
    private final Outline outline;

    Tip(String words, Outline outline) {
        this.words = words;
        this.outline = outline;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis up,
            int index,
            PlotRenderingInfo info) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < outline.x().length; i++) {
            double x = across.valueToJava2D(outline.x()[i], area, RectangleEdge.BOTTOM);
            double y = up.valueToJava2D(outline.y()[i], area, RectangleEdge.LEFT);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                append(path, within(area.getMinX(), x, area.getMaxX()), within(area.getMinY(), y, area.getMaxY()));
            }
        }
        if (outline.closed() && path.getCurrentPoint() != null) {
            path.closePath();
        }
        over(g, path, outline.closed(), words);
    }

    private static double within(double low, double value, double high) {
        return Math.max(low, Math.min(high, value));
    }

    private static void append(Path2D path, double x, double y) {
        Point2D last = path.getCurrentPoint();
        if (last == null) {
            path.moveTo(x, y);
        } else if (last.distance(x, y) >= LEAST) {
            path.lineTo(x, y);
        }
    }

    /** Lays words over an area, or along a line. */
    static void over(Graphics2D g, Shape shape, boolean area, String words) {
        if (g instanceof SvgCanvas canvas) {
            canvas.tell(shape, area, words);
        }
    }
}
