package org.industrialrainforest.report.figures.effects;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Lines;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Sketch;

/** A table of differences whose cells say sign and size in figures; the ground's colour, blue for more and red for less, only helps the eye. */
final class HeatMap extends Sketch {
    static final double ROW = 24;
    static final double HEAD = 36;
    private static final double LINE = 14;
    private static final float MOST = 0.75f;

    /**
     * A difference.
     *
     * @param text sign and size
     * @param side 1 above zero, −1 below, 0 where it not significant; such a cell has no ground
     * @param strength of the ground, 0 to 1
     * @param tip what it says when pointed at
     */
    record Cell(String text, int side, double strength, String tip) {}

    private final List<String> columns;
    private final List<String> rows;
    private final List<List<Cell>> cells;
    private final double left;
    private final House house;

    /**
     * @param cells by row, then column
     * @param left width for names of rows; 0 where a neighbour names them
     */
    HeatMap(List<String> columns, List<String> rows, List<List<Cell>> cells, double left, House house) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.cells = List.copyOf(cells);
        this.left = left;
        this.house = house;
    }

    List<List<Cell>> cells() {
        return cells;
    }

    static Color color(int side) {
        return side > 0 ? Palette.BLUE : Palette.VERMILLION;
    }

    @Override
    protected void draw(Graphics2D g, Rectangle2D area) {
        double width = (area.getWidth() - left) / columns.size();
        for (int c = 0; c < columns.size(); c++) {
            double middle = area.getX() + left + (c + 0.5) * width;
            List<String> lines = Lines.wrap(columns.get(c), house.small(), width - 4);
            int shown = Math.min(2, lines.size());
            for (int i = 0; i < shown; i++) {
                String rest = i == 1 ? String.join(" ", lines.subList(1, lines.size())) : lines.get(i);
                double baseline = area.getY() + HEAD - 8 - (shown - 1 - i) * LINE;
                House.textCentred(
                        g, Lines.fit(rest, house.small(), width - 4), middle, baseline, house.small(), Palette.MUTED);
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            double top = area.getY() + HEAD + r * ROW;
            if (left > 0) {
                String name = Lines.fit(rows.get(r), house.label(), left - 12);
                House.textRight(g, name, area.getX() + left - 10, top + ROW / 2 + 4.3, house.label(), Palette.INK);
            }
            for (int c = 0; c < columns.size(); c++) {
                Rectangle2D box = new Rectangle2D.Double(area.getX() + left + c * width + 1, top, width - 2, ROW - 2);
                cell(g, box, cells.get(r).get(c));
            }
        }
    }

    private void cell(Graphics2D g, Rectangle2D box, Cell cell) {
        if (cell.side() != 0) {
            Composite before = g.getComposite();
            float alpha = (float) (0.1 + (MOST - 0.1) * Math.min(1, cell.strength()));
            g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
            g.setPaint(color(cell.side()));
            g.fill(box);
            g.setComposite(before);
        }
        g.setStroke(House.HAIR);
        g.setPaint(Palette.GRID);
        g.draw(box);
        House.textCentred(
                g,
                Lines.fit(cell.text(), house.small(), box.getWidth() - 2),
                box.getCenterX(),
                box.getCenterY() + 4.2,
                house.small(),
                cell.side() == 0 ? Palette.MUTED : Palette.INK);
        tell(g, box, cell.tip());
    }
}
