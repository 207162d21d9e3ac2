package org.industrialrainforest.core.brokenfixture.core.rules;

import org.industrialrainforest.core.architecture.Breaks;
import org.industrialrainforest.core.brokenfixture.engine.simulation.Column;

@Breaks("rules do not write")
final class WritingRule {
    void decide(Column column) {
        column.set(column.get() + 1);
    }
}
