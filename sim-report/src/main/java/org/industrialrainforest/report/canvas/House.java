package org.industrialrainforest.report.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The house style: fonts, axes and plots that look alike in every figure. */
public final class House {
    public static final Stroke HAIR = new BasicStroke(0.8f);
    private static final Stroke ZERO = new BasicStroke(1.1f);

    private final Typeface typeface;
    private final Font title;
    private final Font subtitle;
    private final Font panel;
    private final Font label;
    private final Font strong;
    private final Font small;

    public House(Typeface typeface) {
        this.typeface = typeface;
        this.title = typeface.bold(18);
        this.subtitle = typeface.plain(13.5);
        this.panel = typeface.bold(13.5);
        this.label = typeface.plain(12.5);
        this.strong = typeface.bold(12.5);
        this.small = typeface.plain(11.5);
    }

    public Typeface typeface() {
        return typeface;
    }

    /** Of a figure. */
    Font title() {
        return title;
    }

    /** Of what a figure measures. */
    Font subtitle() {
        return subtitle;
    }

    /** Of a panel's title. */
    Font panel() {
        return panel;
    }

    /** Of names in legends and rows. */
    public Font label() {
        return label;
    }

    /** Of rows that stand out. */
    Font strong() {
        return strong;
    }

    /** Of axes, notes and whatever else is minor. */
    public Font small() {
        return small;
    }

    /** A plot without a frame: white ground and a light grid across the values. */
    public XYPlot plot(NumberAxis x, NumberAxis y) {
        XYPlot plot = new XYPlot(null, x, y, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(HAIR);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(HAIR);
        plot.setDomainZeroBaselinePaint(Palette.MUTED);
        plot.setDomainZeroBaselineStroke(ZERO);
        plot.setRangeZeroBaselinePaint(Palette.MUTED);
        plot.setRangeZeroBaselineStroke(ZERO);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    /** An axis along the bottom, with its label under the tick labels. */
    public NumberAxis bottom(String label, Ticks ticks) {
        NumberAxis axis = axis(ticks);
        axis.setLabel(label.isEmpty() ? null : label);
        axis.setAxisLineVisible(true);
        axis.setTickMarksVisible(true);
        return axis;
    }

    /** An axis on the left without a line: the grid leads the eye. What it measures stands above the panel, not turned by a right angle. */
    public NumberAxis left(Ticks ticks) {
        return axis(ticks);
    }

    /** An axis of powers of ten: its values are logarithms, its labels what they stand for. */
    public NumberAxis powers(Ticks exponents, String label, DoubleFunction<String> text) {
        NumberAxis axis = axis(exponents);
        axis.setLabel(label.isEmpty() ? null : label);
        axis.setAxisLineVisible(!label.isEmpty());
        axis.setTickMarksVisible(!label.isEmpty());
        axis.setTickUnit(new NumberTickUnit(exponents.step(), new Powers(text)));
        return axis;
    }

    /** Writes the power of ten that an exponent stands for. */
    private static final class Powers extends NumberFormat {
        private final transient DoubleFunction<String> text;

        Powers(DoubleFunction<String> text) {
            this.text = text;
        }

        @Override
        public StringBuffer format(double exponent, StringBuffer to, FieldPosition at) {
            return to.append(text.apply(Double.parseDouble("1e" + Math.round(exponent))));
        }

        @Override
        public StringBuffer format(long exponent, StringBuffer to, FieldPosition at) {
            return format((double) exponent, to, at);
        }

        @Override
        public Number parse(String text, ParsePosition at) {
            throw new UnsupportedOperationException("labels are only written");
        }
    }

    /** A chart with one row per thing, row 0 on top, and the grid and zero line of its values upright. */
    public XYPlot rowPlot(NumberAxis x, double rows) {
        NumberAxis axis = axis(new Ticks(-0.5, rows - 0.5, 1, 0));
        axis.setInverted(true);
        axis.setTickLabelsVisible(false);
        XYPlot plot = plot(x, axis);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainZeroBaselineVisible(true);
        return plot;
    }

    private NumberAxis axis(Ticks ticks) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(ticks.low(), ticks.high());
        axis.setTickUnit(new NumberTickUnit(ticks.step(), ticks.format()));
        axis.setTickLabelFont(small);
        axis.setTickLabelPaint(Palette.MUTED);
        axis.setLabelFont(small);
        axis.setLabelPaint(Palette.MUTED);
        axis.setAxisLinePaint(Palette.AXIS);
        axis.setAxisLineStroke(HAIR);
        axis.setAxisLineVisible(false);
        axis.setTickMarkPaint(Palette.AXIS);
        axis.setTickMarkStroke(HAIR);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        return axis;
    }

    public static void text(Graphics2D g, String text, double x, double baseline, Font font, Color color) {
        g.setFont(font);
        g.setPaint(color);
        g.drawString(text, (float) x, (float) baseline);
    }

    public static void textRight(Graphics2D g, String text, double right, double baseline, Font font, Color color) {
        text(g, text, right - Typeface.width(text, font), baseline, font, color);
    }

    public static void textCentred(Graphics2D g, String text, double middle, double baseline, Font font, Color color) {
        text(g, text, middle - Typeface.width(text, font) / 2, baseline, font, color);
    }

    public static void line(Graphics2D g, double x1, double y1, double x2, double y2, Stroke stroke, Color color) {
        g.setStroke(stroke);
        g.setPaint(color);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }
}
