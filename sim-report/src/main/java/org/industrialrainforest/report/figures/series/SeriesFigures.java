package org.industrialrainforest.report.figures.series;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.view.View;

/** How a city goes month by month, and how far a policy takes it from the baseline. */
public final class SeriesFigures {
    private SeriesFigures() {}

    /** In the order in which the page shows them. */
    public static List<Figure> of(View view, House house) {
        List<Figure> figures = new ArrayList<>(new FanFigures(view, house).figures());
        figures.addAll(Math.min(1, figures.size()), new GapFigures(view, house).figures());
        return figures;
    }
}
