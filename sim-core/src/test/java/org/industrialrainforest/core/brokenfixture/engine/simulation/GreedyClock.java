package org.industrialrainforest.core.brokenfixture.engine.simulation;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.industrialrainforest.core.architecture.Breaks;
import org.industrialrainforest.core.brokenfixture.engine.money.Purse;

@Breaks({"the engine knows no economics", "no wall clock"})
final class GreedyClock {
    LongSupplier clock(Purse purse) {
        return purse.fen() > Instant.now().toEpochMilli() ? System::nanoTime : purse::fen;
    }
}
