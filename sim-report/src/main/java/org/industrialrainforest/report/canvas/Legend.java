package org.industrialrainforest.report.canvas;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The signs used in a figure, in a line above its panels. */
public record Legend(List<Entry> entries) {
    private static final double SAMPLE = 26;
    private static final double ROW = 20;
    private static final double GAP = 22;

    public Legend {
        entries = List.copyOf(entries);
    }

    public static Legend of(Entry... entries) {
        return new Legend(List.of(entries));
    }

    /** A sign and its meaning. */
    public record Entry(String name, Sign sign) {}

    /** Draws a sample of itself, {@link #SAMPLE} wide, centred on a height. */
    public interface Sign {
        void draw(Graphics2D g, double x, double middle);
    }

    public static Entry line(String name, Look look) {
        return new Entry(name, (g, x, y) -> House.line(g, x, y, x + SAMPLE, y, look.stroke(), look.color()));
    }

    /** A line as every policy has one, in none of their colours. */
    public static Entry solid(String name) {
        return new Entry(name, (g, x, y) -> House.line(g, x, y, x + SAMPLE, y, Look.solid(), Palette.INK));
    }

    public static Entry band(String name, Color color, float alpha) {
        return new Entry(name, (g, x, y) -> {
            Composite before = g.getComposite();
            g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
            g.setPaint(color);
            g.fill(new Rectangle2D.Double(x, y - 6, SAMPLE, 12));
            g.setComposite(before);
        });
    }

    public static Entry bar(String name, Color color) {
        return new Entry(name, (g, x, y) -> {
            g.setPaint(color);
            g.fill(new Rectangle2D.Double(x, y - 6, SAMPLE, 12));
        });
    }

    public static Entry hatched(String name, Color color) {
        return new Entry(name, (g, x, y) -> Hatch.draw(g, new Rectangle2D.Double(x, y - 6, SAMPLE, 12), color));
    }

    /** A marker on its interval. */
    public static Entry estimate(String name, Shape marker, Color color, boolean filled) {
        return new Entry(name, (g, x, y) -> {
            House.line(g, x, y, x + SAMPLE, y, new BasicStroke(1.6f), color);
            mark(g, marker, x + SAMPLE / 2, y, color, filled);
        });
    }

    /** A marker alone. */
    public static Entry marker(String name, Shape marker, Color color, boolean filled) {
        return new Entry(name, (g, x, y) -> mark(g, marker, x + SAMPLE / 2, y, color, filled));
    }

    private static void mark(Graphics2D g, Shape marker, double x, double y, Color color, boolean filled) {
        Shape placed = AffineTransform.getTranslateInstance(x, y).createTransformedShape(marker);
        g.setPaint(filled ? color : Palette.GROUND);
        g.fill(placed);
        Stroke before = g.getStroke();
        g.setStroke(new BasicStroke(1.6f));
        g.setPaint(color);
        g.draw(placed);
        g.setStroke(before);
    }

    double height(House house, double width) {
        return entries.isEmpty() ? 0 : place(house, width, (entry, x, row) -> {}) * ROW;
    }

    void draw(Graphics2D g, double left, double top, double width, House house) {
        place(house, width, (entry, x, row) -> {
            double middle = top + row * ROW + ROW / 2;
            entry.sign().draw(g, left + x, middle);
            String name = Lines.fit(entry.name(), house.label(), width - x - SAMPLE - 7);
            House.text(g, name, left + x + SAMPLE + 7, middle + 4.5, house.label(), Palette.INK);
        });
    }

    private interface Placed {
        void at(Entry entry, double x, int row);
    }

    /** Number of rows. */
    private int place(House house, double width, Placed placed) {
        double x = 0;
        int row = 0;
        for (Entry entry : entries) {
            double needed = SAMPLE + 7 + Typeface.width(entry.name(), house.label());
            if (x > 0 && x + needed > width) {
                x = 0;
                row++;
            }
            placed.at(entry, x, row);
            x += needed + GAP;
        }
        return row + 1;
    }
}
