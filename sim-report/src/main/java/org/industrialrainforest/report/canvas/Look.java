package org.industrialrainforest.report.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** How a policy is drawn wherever it appears: colour, dash and marker together, so that none has to be told by colour alone. */
public record Look(Color color, List<Float> dashes, Shape marker) {
    private static final float WIDTH = 2f;
    private static final List<List<Float>> DASHES = List.of(
            List.of(), List.of(9f, 3f), List.of(2f, 2.5f), List.of(9f, 3f, 2f, 3f), List.of(5f, 3f), List.of(14f, 3f));

    public Look {
        dashes = List.copyOf(dashes);
    }

    /** Of the world that the others are compared with. */
    public static Look baseline() {
        return new Look(Palette.MUTED, List.of(5f, 4f), circle());
    }

    /** Of the policy that comes {@code index}-th in the comparison. */
    public static Look of(int index) {
        int round = index / Palette.SERIES.size();
        return new Look(
                Palette.SERIES.get(index % Palette.SERIES.size()),
                DASHES.get((index + round) % DASHES.size()),
                marker((index + round) % 4));
    }

    public BasicStroke stroke() {
        if (dashes.isEmpty()) {
            return solid();
        }
        float[] lengths = new float[dashes.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dashes.get(i);
        }
        return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, lengths, 0f);
    }

    /** The same without dashes, for where the only other line is the dashed baseline. */
    public Look undashed() {
        return new Look(color, List.of(), marker);
    }

    public static BasicStroke solid() {
        return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    public static Shape circle() {
        return new Ellipse2D.Double(-4, -4, 8, 8);
    }

    public static Shape diamond() {
        return polygon(0, -5.2, 5.2, 0, 0, 5.2, -5.2, 0);
    }

    /** For bars, which it should not hide. */
    public static Shape smallDiamond() {
        return polygon(0, -3.6, 3.6, 0, 0, 3.6, -3.6, 0);
    }

    public static Shape square() {
        return new Rectangle2D.Double(-3.7, -3.7, 7.4, 7.4);
    }

    private static Shape marker(int index) {
        return switch (index) {
            case 0 -> circle();
            case 1 -> square();
            case 2 -> diamond();
            default -> polygon(0, -5, 4.8, 4, -4.8, 4);
        };
    }

    private static Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
