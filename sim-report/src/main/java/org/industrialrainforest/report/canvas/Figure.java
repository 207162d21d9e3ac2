package org.industrialrainforest.report.canvas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A figure of record: a heading, a legend, small multiples in rows and a note.
 *
 * @param slug name of its files and anchor in the page
 * @param title what is seen
 * @param subtitle the measure, the population, the interval
 * @param columns of small multiples
 * @param plotHeight of each small multiple's plot
 * @param firstColumn extra width of the first column, for names of rows that its neighbours share
 * @param note under the panels; empty for none
 * @param csv the numbers behind it
 * @param place how the page shows it
 */
public record Figure(
        String slug,
        String title,
        String subtitle,
        Legend legend,
        int columns,
        double plotHeight,
        double firstColumn,
        List<Panel> panels,
        String note,
        Csv csv,
        Place place) {
    /** How the page shows a figure; its files are written in any case. */
    public enum Place {
        OPEN,
        /** Folded away with the other arms of the factorial. */
        ARMS,
        /** Folded away with further figures of its kind. */
        MORE,
        /** As links to its files only. */
        FILES
    }

    public static final double WIDTH = 880;

    public static final double MARGIN = 14;
    public static final double GAP_ACROSS = 22;
    private static final double GAP_DOWN = 20;
    private static final double LINE = 18;

    public Figure {
        panels = List.copyOf(panels);
    }

    public Figure in(Place other) {
        return new Figure(slug, title, subtitle, legend, columns, plotHeight, firstColumn, panels, note, csv, other);
    }

    public double height(House house) {
        double height = heading(house) + MARGIN;
        for (int from = 0; from < panels.size(); from += columns) {
            height += rowHeight(from, house) + (from == 0 ? 0 : GAP_DOWN);
        }
        return height + noteHeight(house);
    }

    /** Width between the margins. */
    public static double innerWidth() {
        return WIDTH - 2 * MARGIN;
    }

    private double inner() {
        return innerWidth();
    }

    private double heading(House house) {
        return MARGIN
                + Lines.wrap(title, house.title(), inner()).size() * 23
                + Lines.wrap(subtitle, house.subtitle(), inner()).size() * LINE
                + 8
                + legend.height(house, inner())
                + 8;
    }

    private double noteHeight(House house) {
        return note.isEmpty()
                ? 0
                : 14 + Lines.wrap(note, house.small(), inner()).size() * 16;
    }

    private List<Panel> row(int from) {
        return panels.subList(from, Math.min(from + columns, panels.size()));
    }

    private double width(int column) {
        return (inner() - firstColumn - (columns - 1) * GAP_ACROSS) / columns + (column == 0 ? firstColumn : 0);
    }

    private int titleLines(int from, House house) {
        int lines = 0;
        for (int i = 0; i < row(from).size(); i++) {
            lines = Math.max(lines, row(from).get(i).titleLines(width(i), house).size());
        }
        return lines;
    }

    private double rowHeight(int from, House house) {
        int lines = titleLines(from, house);
        return plotHeight
                + row(from).stream()
                        .mapToDouble(panel -> panel.extraHeight(lines))
                        .max()
                        .orElse(0);
    }

    /** Draws it; one thread at a time, as a plot remembers where it was drawn last. */
    public void draw(Graphics2D g, House house) {
        synchronized (this) {
            drawAlone(g, house);
        }
    }

    private void drawAlone(Graphics2D g, House house) {
        g.setPaint(Palette.GROUND);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, height(house)));
        double y = MARGIN;
        for (String line : Lines.wrap(title, house.title(), inner())) {
            House.text(g, line, MARGIN, y + 16, house.title(), Palette.INK);
            y += 23;
        }
        for (String line : Lines.wrap(subtitle, house.subtitle(), inner())) {
            House.text(g, line, MARGIN, y + 12, house.subtitle(), Palette.MUTED);
            y += LINE;
        }
        y += 8;
        legend.draw(g, MARGIN, y, inner(), house);
        y += legend.height(house, inner()) + 8;
        y = drawPanels(g, y, house) + 14;
        for (String line : note.isEmpty() ? List.<String>of() : Lines.wrap(note, house.small(), inner())) {
            House.text(g, line, MARGIN, y + 12, house.small(), Palette.MUTED);
            y += 16;
        }
    }

    private double drawPanels(Graphics2D g, double top, House house) {
        double y = top;
        for (int from = 0; from < panels.size(); from += columns) {
            if (from > 0) {
                y += GAP_DOWN;
            }
            double x = MARGIN;
            List<Panel> row = row(from);
            double height = rowHeight(from, house);
            for (int i = 0; i < row.size(); i++) {
                Rectangle2D area = new Rectangle2D.Double(x, y, width(i), height);
                row.get(i).draw(g, area, titleLines(from, house), house);
                x += width(i) + GAP_ACROSS;
            }
            y += height;
        }
        return y;
    }
}
