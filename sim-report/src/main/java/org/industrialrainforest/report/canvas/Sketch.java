package org.industrialrainforest.report.canvas;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A picture without axes that fills a panel's plot, such as a flow chart. */
public abstract class Sketch extends AbstractXYAnnotation {
    protected abstract void draw(Graphics2D g, Rectangle2D area);

    @Override
    public final void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis up,
            int index,
            PlotRenderingInfo info) {
        draw(g, area);
    }

    /** The plot that shows it. */
    public final XYPlot plot(House house) {
        Ticks whole = new Ticks(0, 1, 1, 0);
        XYPlot plot = house.plot(house.left(whole), house.left(whole));
        plot.getDomainAxis().setVisible(false);
        plot.getRangeAxis().setVisible(false);
        plot.getRangeAxis().setTickLabelsVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(this, false);
        return plot;
    }

    /** Lays words over an area of it, for those who point there. */
    protected static void tell(Graphics2D g, Shape area, String words) {
        Tip.over(g, area, true, words);
    }
}
