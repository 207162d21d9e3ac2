package org.industrialrainforest.core.brokenfixture.core.rules;

import org.industrialrainforest.core.architecture.Breaks;
import org.industrialrainforest.core.brokenfixture.engine.simulation.Column;

/** Acts when it is asked, through another method. */
@Breaks({"questions do not act", "rules do not write"})
final class LoadedQuestion {
    boolean isDue(Column column) {
        return left(column) == 0;
    }

    private long left(Column column) {
        column.set(column.get() - 1);
        return column.get();
    }
}
