package org.industrialrainforest.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/**
 * One of a figure's small multiples.
 *
 * @param title above the plot
 * @param look sample drawn before the title; null for none
 * @param above what the vertical axis measures, with unit, in a line under the title; empty for none
 * @param plot the chart itself
 * @param left width kept for labels left of the plot
 * @param bottom height kept for labels under the plot
 * @param rows names of a row chart's rows, drawn left of the plot; empty where another panel of the same figure row carries them
 * @param atRisk table under the plot; null for none
 */
record Panel(
        String title,
        @Nullable Look look,
        String above,
        XYPlot plot,
        double left,
        double bottom,
        List<Row> rows,
        @Nullable AtRisk atRisk) {
    private static final double TITLE = 20;
    private static final double ABOVE = 17;
    private static final double RIGHT = 10;

    /** A row's name and how it is drawn; an indented row belongs to the one above. */
    record Row(String name, @Nullable Look look, boolean strong) {}

    /**
     * Numbers at risk under a survival plot.
     *
     * @param at positions on the horizontal axis
     */
    record AtRisk(String heading, double[] at, List<Line> lines) {
        /** A curve's numbers, as text, one per position. */
        record Line(String name, Look look, List<String> numbers) {}

        static final double LINE = 17;

        double height() {
            return (lines.size() + 1) * LINE + 8;
        }
    }

    Panel {
        rows = List.copyOf(rows);
    }

    /** What a panel needs besides its plot. */
    double extraHeight() {
        return (title.isEmpty() ? 0 : TITLE)
                + (above.isEmpty() ? 6 : ABOVE)
                + bottom
                + (atRisk == null ? 0 : atRisk.height());
    }

    void draw(Graphics2D g, Rectangle2D area, House house) {
        double y = area.getY();
        if (!title.isEmpty()) {
            drawTitle(g, area, house);
            y += TITLE;
        }
        if (!above.isEmpty()) {
            House.text(
                    g, Text.fit(above, house.small, area.getWidth()), area.getX(), y + 12, house.small, Palette.MUTED);
            y += ABOVE;
        } else {
            y += 6;
        }
        double plotHeight = area.getMaxY() - y - (atRisk == null ? 0 : atRisk.height());
        plot.setFixedRangeAxisSpace(space(left, RIGHT, 0, 0));
        plot.setFixedDomainAxisSpace(space(0, 0, 0, bottom));
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        plot.draw(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), plotHeight), null, null, info);
        drawRows(g, info.getDataArea(), area.getX(), house);
        if (atRisk != null) {
            drawAtRisk(g, atRisk, area, info.getDataArea(), y + plotHeight, house);
        }
    }

    private static AxisSpace space(double left, double right, double top, double bottom) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        space.setRight(right);
        space.setTop(top);
        space.setBottom(bottom);
        return space;
    }

    private void drawTitle(Graphics2D g, Rectangle2D area, House house) {
        double x = area.getX();
        if (look != null) {
            House.line(g, x, area.getY() + 9, x + 24, area.getY() + 9, look.stroke(), look.color());
            x += 30;
        }
        House.text(
                g, Text.fit(title, house.panel, area.getMaxX() - x), x, area.getY() + 13.5, house.panel, Palette.INK);
    }

    private void drawRows(Graphics2D g, Rectangle2D data, double x, House house) {
        double right = data.getX() - 12;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = plot.getRangeAxis().valueToJava2D(i, data, RectangleEdge.LEFT);
            String name = Text.fit(row.name(), row.strong() ? house.panel : house.label, right - x);
            House.textRight(
                    g,
                    name,
                    right,
                    middle + 4.3,
                    row.strong() ? house.panel.deriveFont(12.5f) : house.label,
                    Palette.INK);
        }
    }

    private void drawAtRisk(Graphics2D g, AtRisk table, Rectangle2D area, Rectangle2D data, double top, House house) {
        double y = top + AtRisk.LINE;
        House.text(g, table.heading(), area.getX(), y - 4, house.small, Palette.MUTED);
        for (AtRisk.Line line : table.lines()) {
            y += AtRisk.LINE;
            House.line(
                    g,
                    area.getX(),
                    y - 8,
                    area.getX() + 16,
                    y - 8,
                    line.look().stroke(),
                    line.look().color());
            double firstNumber = data.getX() - Typeface.width(line.numbers().get(0), house.small) / 2;
            String name = Text.fit(line.name(), house.small, firstNumber - area.getX() - 28);
            House.text(g, name, area.getX() + 21, y - 4, house.small, Palette.INK);
            for (int i = 0; i < table.at().length; i++) {
                double x = plot.getDomainAxis().valueToJava2D(table.at()[i], data, RectangleEdge.BOTTOM);
                House.textCentred(g, line.numbers().get(i), x, y - 4, house.small, Palette.INK);
            }
        }
    }
}
