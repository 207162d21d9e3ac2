package org.industrialrainforest.report.figures.gains;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.view.View;

/** Who gains from a policy, and how the money flows. */
public final class GainFigures {
    private GainFigures() {}

    /** In the order in which the page shows them. */
    public static List<Figure> of(View view, House house) {
        List<Figure> figures = new ArrayList<>(new CaptureFigures(view, house).figures());
        figures.addAll(new MoneyFigures(view, house).figures());
        return figures;
    }
}
