package org.industrialrainforest.engine.matching;

import java.util.List;

/**
 * What a wave found.
 *
 * @param number from 1
 * @param fresh points that it ran
 * @param used points that its emulators know: those of all waves so far that lie in the region before it
 * @param emulators of the outputs that could be emulated
 * @param unemulated outputs that are undefined at too many points
 * @param rulings what each emulator rules out of the region before, in their order
 * @param left share of the region before that is left; {@code total} is that of the whole
 * @param moved share of the points that the last sweep of the chains moved, the less the slower they forget; NaN where there was none
 * @param least implausibility that was met, by the rank of the cut; above the cut where nothing is left
 * @param planted whether planted truths lie inside their own regions
 */
public record Wave(
        int number,
        int fresh,
        int used,
        List<Emulator> emulators,
        List<String> unemulated,
        List<Ruling> rulings,
        Share left,
        Share total,
        double moved,
        double least,
        Planted planted) {
    /** Copies its lists. */
    public Wave {
        emulators = List.copyOf(emulators);
        unemulated = List.copyOf(unemulated);
        rulings = List.copyOf(rulings);
    }

    /**
     * What an output rules out of the region before a wave.
     *
     * @param out share of it whose implausibility by this output is beyond the limit
     * @param alone share that no other output puts beyond the limit
     */
    public record Ruling(String output, double out, double alone) {}

    /** Whether it leaves nothing. */
    public boolean empty() {
        return left.value() == 0;
    }
}
