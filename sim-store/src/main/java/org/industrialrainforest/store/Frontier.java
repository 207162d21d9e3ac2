package org.industrialrainforest.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.engine.lab.RecordedRun;

/**
 * Lets units go in the order in which they were begun, each when it is whole: what is kept never favours short runs. Units that are whole wait for
 * one before them that is not.
 */
final class Frontier {
    private final long[] order;
    private final Map<Long, Integer> places = new HashMap<>();
    private final int[] expected;
    private final Map<Integer, List<RecordedRun>> waiting = new LinkedHashMap<>();
    private int next;
    private long cells;

    /** @param units each expected run's, in the order in which they are begun */
    Frontier(List<Long> units) {
        order = units.stream().mapToLong(Long::longValue).distinct().toArray();
        for (int i = 0; i < order.length; i++) {
            places.put(order[i], i);
        }
        expected = new int[order.length];
        units.forEach(unit -> expected[place(unit)]++);
    }

    private int place(long unit) {
        Integer place = places.get(unit);
        if (place == null) {
            throw new IllegalArgumentException("unit " + unit + " was not expected");
        }
        return place;
    }

    /** A whole unit, by its place in the order. */
    record Unit(int place, long number, List<RecordedRun> runs) {}

    /** Takes a run; returns the units that may go now. */
    List<Unit> take(long unit, RecordedRun run) {
        waiting.computeIfAbsent(place(unit), u -> new ArrayList<>()).add(run);
        cells += run.cells();
        List<Unit> free = new ArrayList<>();
        while (next < order.length && isWhole(next)) {
            List<RecordedRun> runs = waiting.remove(next);
            if (runs != null) {
                free.add(let(next, runs));
            }
            next++;
        }
        return free;
    }

    private boolean isWhole(int place) {
        List<RecordedRun> runs = waiting.get(place);
        return expected[place] == 0 || (runs != null && runs.size() == expected[place]);
    }

    private Unit let(int place, List<RecordedRun> runs) {
        runs.forEach(run -> cells -= run.cells());
        return new Unit(place, order[place], runs);
    }

    /** The first unit that is not whole, by its place. */
    int next() {
        return next;
    }

    /** Number of values that wait. */
    long cells() {
        return cells;
    }

    /** Takes the whole units out that wait for another; from here on they count as gone. */
    List<Unit> setAside() {
        int[] whole = waiting.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(this::isWhole)
                .sorted()
                .toArray();
        List<Unit> units = new ArrayList<>();
        for (int place : whole) {
            List<RecordedRun> runs = waiting.remove(place);
            if (runs != null) {
                units.add(let(place, runs));
            }
            expected[place] = 0;
        }
        return units;
    }
}
