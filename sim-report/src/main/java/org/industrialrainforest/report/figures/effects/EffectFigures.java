package org.industrialrainforest.report.figures.effects;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.view.View;

/** What a policy changes, outcome by outcome, and how surely. */
public final class EffectFigures {
    private EffectFigures() {}

    /** In the order in which the page shows them. */
    public static List<Figure> of(View view, House house) {
        List<Figure> figures = new ArrayList<>(new OverviewFigures(view, house).figures());
        figures.addAll(new ParetoFigure(view, house).figures());
        figures.addAll(new SectorFigures(view, house).figures());
        figures.addAll(new ForestFigures(view, house).figures());
        figures.addAll(new RunningMeanFigures(view, house).figures());
        return figures;
    }
}
