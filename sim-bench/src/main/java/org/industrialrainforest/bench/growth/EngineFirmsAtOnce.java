package org.industrialrainforest.bench.growth;

import org.industrialrainforest.engine.random.Stretch;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Selection;
import org.industrialrainforest.engine.simulation.Tally;

/** On the engine of this project, draws of 256 firms at once: the same firms, bit for bit. */
public final class EngineFirmsAtOnce extends EngineFirms {
    public EngineFirmsAtOnce(int number, int threads) {
        super(number, threads);
    }

    @Override
    void grow(Rows rows, Selection.Chosen leaving) {
        Stretch stretch = rows.draws().stretch();
        Tally.Part asking = demand.part(rows.part());
        for (int first = rows.first(); first < rows.end(); first += Stretch.LENGTH) {
            int end = Math.min(first + Stretch.LENGTH, rows.end());
            stretch.clear();
            for (int row = first; row < end; row++) {
                stretch.add(firms.id(row));
            }
            rows.draws().block(GROWTH, stretch);
            for (int row = first; row < end; row++) {
                if (firms.live(row)) {
                    int place = row - first;
                    grow(row, stretch.normal(GROWTH, place), stretch.normal(LUCK, place));
                    asking.add(firms.platform.get(row), 1);
                    if (stretch.uniform(EXIT, place) < Growth.EXIT) {
                        leaving.add(row, firms.id(row), 0, firms.id(row));
                    }
                }
            }
        }
    }
}
