package org.industrialrainforest.report.figures.spending;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.view.View;

/** Where public money went: what a lever could not spend, and whom its facilities served. */
public final class SpendingFigures {
    private SpendingFigures() {}

    /** In the order in which the page shows them. */
    public static List<Figure> of(View view, House house) {
        List<Figure> figures = new ArrayList<>(new UnabsorbedFigures(view, house).figures());
        figures.addAll(new FacilityFigures(view, house).figures());
        return figures;
    }
}
