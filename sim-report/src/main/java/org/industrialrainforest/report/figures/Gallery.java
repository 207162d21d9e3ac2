package org.industrialrainforest.report.figures;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.figures.effects.EffectFigures;
import org.industrialrainforest.report.figures.effects.SynergyFigures;
import org.industrialrainforest.report.figures.firms.FirmFigures;
import org.industrialrainforest.report.figures.gains.GainFigures;
import org.industrialrainforest.report.figures.lives.LifeFigures;
import org.industrialrainforest.report.figures.series.SeriesFigures;
import org.industrialrainforest.report.figures.spending.SpendingFigures;
import org.industrialrainforest.report.figures.survival.SurvivalFigures;
import org.industrialrainforest.report.view.View;
import org.jspecify.annotations.Nullable;

/** Every figure of a comparison, by the section of the report that shows it. */
public record Gallery(
        List<Figure> gains,
        List<Figure> unabsorbed,
        List<Figure> synergy,
        List<Figure> survival,
        List<Figure> overTime,
        List<Figure> stages,
        List<Figure> lives,
        List<Figure> differences) {
    public static Gallery of(View view, House house) {
        return of(view, null, house);
    }

    static Gallery of(View view, @Nullable TwoLives lives, House house) {
        return new Gallery(
                GainFigures.of(view, house),
                SpendingFigures.of(view, house),
                SynergyFigures.of(view, house),
                SurvivalFigures.of(view, house),
                SeriesFigures.of(view, house),
                FirmFigures.of(view, house),
                lives == null ? List.of() : LifeFigures.of(lives, view.words(), house),
                EffectFigures.of(view, house));
    }

    public List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        for (List<Figure> part : List.of(gains, synergy, unabsorbed, survival, overTime, stages, lives, differences)) {
            all.addAll(part);
        }
        return all;
    }
}
