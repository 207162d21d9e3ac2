package org.industrialrainforest.report.figures.survival;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.view.View;

/** How long firms live: curves, the same by who is founded where, ways to end and mean lives. */
public final class SurvivalFigures {
    private SurvivalFigures() {}

    /** In the order in which the page shows them. */
    public static List<Figure> of(View view, House house) {
        List<Figure> figures = new ArrayList<>(new CurveFigures(view, house).figures());
        int place = Math.min(1, figures.size());
        figures.addAll(place, new FirstEndFigures(view, house).figures());
        figures.addAll(place, new StrataFigures(view, house).figures());
        figures.addAll(new MeanSurvivalFigure(view, house).figures());
        return figures;
    }
}
