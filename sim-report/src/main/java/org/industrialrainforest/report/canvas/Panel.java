package org.industrialrainforest.report.canvas;

import java.awt.Font;
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
public record Panel(
        String title,
        @Nullable Look look,
        String above,
        XYPlot plot,
        double left,
        double bottom,
        List<Row> rows,
        @Nullable AtRisk atRisk) {
    private static final double TITLE_LINE = 17;
    private static final double ABOVE = 17;
    /** Room for the upper half of the topmost label of a vertical axis. */
    private static final double TOP_LABEL = 7;

    private static final double SAMPLE = 24;
    public static final double RIGHT = 16;
    /** Width left of a plot whose rows are named by the first panel of its row. */
    public static final double EDGE = 6;

    /**
     * A row's name.
     *
     * @param at height on the vertical axis
     * @param strong set in bold
     */
    public record Row(String name, double at, boolean strong) {}

    /**
     * Numbers at risk under a survival plot.
     *
     * @param at positions on the horizontal axis
     */
    public record AtRisk(String heading, double[] at, List<Line> lines) {
        /** A curve's numbers, as text, one per position. */
        public record Line(String name, Look look, List<String> numbers) {}

        static final double LINE = 17;
        static final double GAP = 6;

        double height() {
            return (lines.size() + 1) * LINE + GAP + 4;
        }
    }

    public Panel {
        rows = List.copyOf(rows);
    }

    /**
     * A row chart beside others of its figure row: the first names the rows, at the given width, and the others leave that to it.
     *
     * @param left width of the names; 0 where another panel carries them
     */
    public static Panel rowChart(String title, String above, XYPlot plot, double left, double bottom, List<Row> names) {
        boolean first = left > 0;
        return new Panel(title, null, above, plot, first ? left : EDGE, bottom, first ? names : List.of(), null);
    }

    /** Width that names of rows need left of a plot, up to {@code most}. */
    public static double nameWidth(House house, List<Row> rows, double most) {
        double widest = rows.stream()
                .mapToDouble(row -> Typeface.width(row.name(), row.strong() ? house.strong() : house.label()))
                .max()
                .orElse(0);
        return Math.min(most, widest + 14);
    }

    /** What a panel needs besides its plot when its title takes some lines. */
    double extraHeight(int titleLines) {
        return header(titleLines) + bottom + (atRisk == null ? 0 : atRisk.height());
    }

    private double header(int titleLines) {
        return (titleLines == 0 ? 0 : titleLines * TITLE_LINE + 3)
                + (above.isEmpty() ? 4 : ABOVE)
                + (plot.getRangeAxis().isTickLabelsVisible() ? TOP_LABEL : 0);
    }

    /** Lines of the title in a panel of some width: two at most. */
    List<String> titleLines(double width, House house) {
        double room = width - indent() - (look == null ? 0 : SAMPLE + 6);
        List<String> lines = title.isEmpty() ? List.of() : Lines.wrap(title, house.panel(), room);
        if (lines.size() <= 2) {
            return lines;
        }
        String rest = String.join(" ", lines.subList(1, lines.size()));
        return List.of(lines.get(0), Lines.fit(rest, house.panel(), room));
    }

    /** Where rows are named on the left, what stands above the plot starts where the plot does. */
    private double indent() {
        return rows.isEmpty() ? 0 : left;
    }

    /** @param titleLines lines kept for titles in this row of panels, so that plots stand level */
    void draw(Graphics2D g, Rectangle2D area, int titleLines, House house) {
        double x = area.getX() + indent();
        drawTitle(g, x, area, house);
        if (!above.isEmpty()) {
            double baseline = area.getY() + (titleLines == 0 ? 0 : titleLines * TITLE_LINE + 3) + 11;
            House.text(
                    g, Lines.fit(above, house.small(), area.getMaxX() - x), x, baseline, house.small(), Palette.MUTED);
        }
        double y = area.getY() + header(titleLines);
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

    private void drawTitle(Graphics2D g, double left, Rectangle2D area, House house) {
        double x = left;
        if (look != null) {
            House.line(g, x, area.getY() + 9, x + SAMPLE, area.getY() + 9, look.stroke(), look.color());
            x += SAMPLE + 6;
        }
        double baseline = area.getY() + 13.5;
        for (String line : titleLines(area.getWidth(), house)) {
            House.text(g, line, x, baseline, house.panel(), Palette.INK);
            baseline += TITLE_LINE;
        }
    }

    private void drawRows(Graphics2D g, Rectangle2D data, double x, House house) {
        double right = data.getX() - 12;
        for (Row row : rows) {
            double middle = plot.getRangeAxis().valueToJava2D(row.at(), data, RectangleEdge.LEFT);
            Font font = row.strong() ? house.strong() : house.label();
            House.textRight(g, Lines.fit(row.name(), font, right - x), right, middle + 4.3, font, Palette.INK);
        }
    }

    private void drawAtRisk(Graphics2D g, AtRisk table, Rectangle2D area, Rectangle2D data, double top, House house) {
        double y = top + AtRisk.GAP + AtRisk.LINE;
        House.text(g, table.heading(), area.getX(), y - 4, house.small(), Palette.MUTED);
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
            double firstNumber = data.getX() - Typeface.width(line.numbers().get(0), house.small()) / 2;
            String name = Lines.fit(line.name(), house.small(), firstNumber - area.getX() - 28);
            House.text(g, name, area.getX() + 21, y - 4, house.small(), Palette.INK);
            for (int i = 0; i < table.at().length; i++) {
                double x = plot.getDomainAxis().valueToJava2D(table.at()[i], data, RectangleEdge.BOTTOM);
                House.textCentred(g, line.numbers().get(i), x, y - 4, house.small(), Palette.INK);
            }
        }
    }
}
