package org.industrialrainforest.report.figures.firms;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.view.View;

/** How far firms come, where they stop, how large they are and how fast they grow. */
public final class FirmFigures {
    private FirmFigures() {}

    /** In the order in which the page shows them. */
    public static List<Figure> of(View view, House house) {
        List<Figure> figures = new ArrayList<>(new StageFigures(view, house).figures());
        figures.addAll(new ValleyFigures(view, house).figures());
        figures.addAll(new RankSizeFigures(view, house).figures());
        figures.addAll(new GrowthFigures(view, house).figures());
        return figures;
    }
}
