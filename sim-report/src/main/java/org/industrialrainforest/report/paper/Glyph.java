package org.industrialrainforest.report.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A glyph's points in font units, y upwards. */
record Glyph(List<int[]> points, List<Integer> ends, int advance) {
    /** How far a curve of the font may be from the face's, in units. */
    private static final double TOLERANCE = 0.6;

    static Glyph of(Shape outline, double advance) {
        List<int[]> points = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                close(points, ends);
            }
            if (kind == PathIterator.SEG_CLOSE) {
                continue;
            }
            int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (kind == PathIterator.SEG_QUADTO) {
                add(points, at[0], at[1], 0);
            } else if (kind == PathIterator.SEG_CUBICTO) {
                cubic(points, x, y, at);
            }
            add(points, at[last], at[last + 1], 1);
            x = at[last];
            y = at[last + 1];
        }
        close(points, ends);
        return new Glyph(points, ends, (int) Math.round(advance));
    }

    private static void close(List<int[]> points, List<Integer> ends) {
        int from = ends.isEmpty() ? 0 : ends.get(ends.size() - 1) + 1;
        if (points.size() > from) {
            ends.add(points.size() - 1);
        }
    }

    private static void add(List<int[]> points, double x, double y, int onCurve) {
        points.add(new int[] {(int) Math.round(x), (int) -Math.round(y), onCurve});
    }

    /** As quadratic pieces that are near enough; the last end point is left to the caller. */
    private static void cubic(List<int[]> points, double x, double y, double[] c) {
        double bend = Math.hypot(c[4] - 3 * c[2] + 3 * c[0] - x, c[5] - 3 * c[3] + 3 * c[1] - y);
        int pieces = (int) Math.max(1, Math.ceil(Math.cbrt(bend * Math.sqrt(3) / 36 / TOLERANCE)));
        for (int i = 0; i < pieces; i++) {
            double t = (double) i / pieces;
            double half = 0.5 / pieces;
            // Where the tangents of both ends of the piece meet, to the order that the tolerance allows.
            add(
                    points,
                    on(x, c[0], c[2], c[4], t) + half * slope(x, c[0], c[2], c[4], t),
                    on(y, c[1], c[3], c[5], t) + half * slope(y, c[1], c[3], c[5], t),
                    0);
            if (i + 1 < pieces) {
                double end = t + 2 * half;
                add(points, on(x, c[0], c[2], c[4], end), on(y, c[1], c[3], c[5], end), 1);
            }
        }
    }

    private static double on(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static double slope(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return 3 * s * s * (b - a) + 6 * s * t * (c - b) + 3 * t * t * (d - c);
    }

    int least(int axis) {
        return points.stream().mapToInt(point -> point[axis]).min().orElse(0);
    }

    int most(int axis) {
        return points.stream().mapToInt(point -> point[axis]).max().orElse(0);
    }

    byte[] data() throws IOException {
        if (points.isEmpty()) {
            return new byte[0];
        }
        FontTable table = new FontTable();
        table.shorts(ends.size(), least(0), least(1), most(0), most(1));
        for (int end : ends) {
            table.shorts(end);
        }
        table.shorts(0);
        for (int[] point : points) {
            table.out.writeByte(point[2]);
        }
        for (int axis = 0; axis < 2; axis++) {
            int before = 0;
            for (int[] point : points) {
                table.shorts(point[axis] - before);
                before = point[axis];
            }
        }
        return table.padded();
    }
}
