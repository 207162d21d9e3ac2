package org.industrialrainforest.engine.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The points of the unit cube that no wave rules out: the region that is not ruled out yet. Each wave judges by its own emulators.
 *
 * @param cut when a wave rules a point out
 * @param waves the emulators of each wave
 */
public record Region(Cut cut, List<List<Emulator>> waves) {
    /** Copies its lists. */
    public Region {
        waves = waves.stream().map(List::copyOf).toList();
    }

    /** The same after one wave more. */
    Region and(List<Emulator> wave) {
        List<List<Emulator>> more = new ArrayList<>(waves);
        more.add(wave);
        return new Region(cut, more);
    }

    /** Whether no wave rules the point out. */
    public boolean holds(double... point) {
        for (int wave = waves.size() - 1; wave >= 0; wave--) { // The last one rules out most of what is asked.
            if (!within(wave, cut.limit(), point)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a wave's implausibility is at most a limit; outputs are asked only until that is settled. */
    boolean within(int wave, double limit, double... point) {
        int over = 0;
        for (Emulator emulator : waves.get(wave)) {
            over += emulator.implausibility(point) > limit ? 1 : 0;
            if (over == cut.rank()) {
                return false;
            }
        }
        return true;
    }

    /** Implausibilities by the outputs of a wave, in the order of its emulators. */
    double[] implausibilities(int wave, double... point) {
        return waves.get(wave).stream()
                .mapToDouble(emulator -> emulator.implausibility(point))
                .toArray();
    }

    /** The largest over all waves of the implausibility that the cut looks at. */
    public double implausibility(double... point) {
        double largest = 0;
        for (int wave = 0; wave < waves.size(); wave++) {
            largest = Math.max(largest, cut.of(implausibilities(wave, point)));
        }
        return largest;
    }

    /** The largest implausibility over all waves for each output, by its name. */
    public NavigableMap<String, Double> byOutput(double... point) {
        NavigableMap<String, Double> largest = new TreeMap<>();
        for (List<Emulator> wave : waves) {
            for (Emulator emulator : wave) {
                largest.merge(emulator.target().name(), emulator.implausibility(point), Math::max);
            }
        }
        return Collections.unmodifiableNavigableMap(largest);
    }
}
