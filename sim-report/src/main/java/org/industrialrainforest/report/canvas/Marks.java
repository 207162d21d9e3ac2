package org.industrialrainforest.report.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jfree.chart.plot.XYPlot;

/** The marks of a layer, which can be given words for those who point at them. */
public record Marks(XYPlot plot, List<Tip.Outline> outlines) {
    public Marks {
        outlines = List.copyOf(outlines);
    }

    static Marks of(XYPlot plot, Tip.Outline... outlines) {
        return new Marks(plot, Arrays.asList(outlines));
    }

    /** Says the same of each; a curve or an estimate is one mark. */
    public void say(String words) {
        say(i -> words);
    }

    /** Says something else of each, by its place in the values that were given. */
    public void say(IntFunction<String> words) {
        for (int i = 0; i < outlines.size(); i++) {
            if (outlines.get(i).x().length > 0) {
                plot.addAnnotation(new Tip(words.apply(i), outlines.get(i)), false);
            }
        }
    }
}
