package org.industrialrainforest.report.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** A line or an area of one point has no width: it is drawn as a short stroke, so that it is seen. */
class LayersTest {
    private static final double NONE = Double.NaN;

    private static XYPlot plot() {
        NumberAxis x = new NumberAxis();
        x.setRange(0, 100);
        return new XYPlot(null, x, new NumberAxis(), null);
    }

    private static double[] xs(XYDataset data) {
        double[] xs = new double[data.getItemCount(0)];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = data.getXValue(0, i);
        }
        return xs;
    }

    @Test
    void a_series_of_one_month_is_a_stroke_of_a_fiftieth_of_the_axis() {
        XYPlot plot = plot();
        Layers.line(plot, "one", new double[] {50}, new double[] {7}, Look.baseline());
        Layers.band(plot, "area", new double[] {50}, new double[] {6}, new double[] {8}, Color.RED, 0.5f);
        assertThat(xs(plot.getDataset(0))).containsExactly(49, 51);
        assertThat(plot.getDataset(0).getYValue(0, 1)).isEqualTo(7);
        assertThat(xs(plot.getDataset(1))).containsExactly(49, 51);
    }

    @Test
    void a_month_between_gaps_is_widened_and_its_neighbours_are_left() {
        XYPlot plot = plot();
        double[] x = {10, 20, 30, 40, 50, 60};
        Layers.line(plot, "gaps", x, new double[] {1, 2, NONE, 4, NONE, NONE}, Look.baseline());
        assertThat(xs(plot.getDataset(0))).containsExactly(10, 20, 30, 39, 41, 50, 60);
    }

    @Test
    void a_series_without_gaps_is_drawn_as_it_is() {
        XYPlot plot = plot();
        double[] x = {10, 20, 30};
        Layers.line(plot, "whole", x, new double[] {1, 2, 3}, Look.baseline());
        Layers.band(plot, "area", x, x, x, Color.RED, 0.5f);
        assertThat(xs(plot.getDataset(0))).containsExactly(x);
        assertThat(xs(plot.getDataset(1))).containsExactly(x);
    }
}
