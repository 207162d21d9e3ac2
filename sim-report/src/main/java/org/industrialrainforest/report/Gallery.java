package org.industrialrainforest.report;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.outcome.TwoLives;
import org.jspecify.annotations.Nullable;

/** Every figure of a comparison, by the section of the report that shows it. */
record Gallery(
        List<Figure> gains,
        List<Figure> unabsorbed,
        List<Figure> synergy,
        List<Figure> survival,
        List<Figure> overTime,
        List<Figure> stages,
        List<Figure> lives,
        List<Figure> differences) {
    static Gallery of(View view, House house) {
        return of(view, null, house);
    }

    static Gallery of(View view, @Nullable TwoLives lives, House house) {
        List<Figure> survival = new ArrayList<>(new SurvivalFigures(view, house).figures());
        int place = Math.min(1, survival.size());
        survival.addAll(place, new FirstEndFigures(view, house).figures());
        survival.addAll(place, new StrataFigures(view, house).figures());
        survival.addAll(new MeanSurvivalFigure(view, house).figures());
        List<Figure> overTime = new ArrayList<>(new FanFigures(view, house).figures());
        overTime.addAll(Math.min(1, overTime.size()), new GapFigures(view, house).figures());
        List<Figure> gains = new ArrayList<>(new CaptureFigures(view, house).figures());
        gains.addAll(new MoneyFigures(view, house).figures());
        List<Figure> differences = new ArrayList<>(new OverviewFigures(view, house).figures());
        differences.addAll(new ParetoFigure(view, house).figures());
        differences.addAll(new SectorFigures(view, house).figures());
        differences.addAll(new ForestFigures(view, house).figures());
        differences.addAll(new RunningMeanFigures(view, house).figures());
        List<Figure> stages = new ArrayList<>(new StageFigures(view, house).figures());
        stages.addAll(new ValleyFigures(view, house).figures());
        stages.addAll(new SizeFigures(view, house).figures());
        List<Figure> unabsorbed = new ArrayList<>(new UnabsorbedFigures(view, house).figures());
        unabsorbed.addAll(new FacilityFigures(view, house).figures());
        return new Gallery(
                gains,
                unabsorbed,
                new SynergyFigures(view, house).figures(),
                survival,
                overTime,
                stages,
                lives == null ? List.of() : new LifeFigures(lives, view.words(), house).figures(),
                differences);
    }

    List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        for (List<Figure> part : List.of(gains, synergy, unabsorbed, survival, overTime, stages, lives, differences)) {
            all.addAll(part);
        }
        return all;
    }
}
