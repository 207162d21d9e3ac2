package org.industrialrainforest.report.canvas;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A box filled with slanting lines, as lines: a picture pattern would be blurred when enlarged. */
final class Hatch {
    private static final double SPACING = 5;

    private Hatch() {}

    static void draw(Graphics2D g, Rectangle2D box, Color color) {
        Composite before = g.getComposite();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.14f));
        g.setPaint(color);
        g.fill(box);
        g.setComposite(before);
        g.setStroke(new BasicStroke(1.3f));
        g.draw(lines(box));
        g.setStroke(new BasicStroke(1f));
        g.draw(box);
    }

    /** Lines x + y = c through the box, on a grid common to all boxes so that neighbours join. */
    private static Path2D lines(Rectangle2D box) {
        Path2D lines = new Path2D.Double();
        double from = Math.ceil((box.getMinX() + box.getMinY()) / SPACING) * SPACING;
        for (double c = from; c < box.getMaxX() + box.getMaxY(); c += SPACING) {
            double x1 = Math.max(box.getMinX(), c - box.getMaxY());
            double x2 = Math.min(box.getMaxX(), c - box.getMinY());
            if (x1 < x2) {
                lines.moveTo(x1, c - x1);
                lines.lineTo(x2, c - x2);
            }
        }
        return lines;
    }
}
