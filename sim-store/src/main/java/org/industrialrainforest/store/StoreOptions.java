package org.industrialrainforest.store;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How it is kept.
 *
 * @param code version of the code that runs
 * @param treatmentColumn name of the column of treatments
 * @param beside files that are part of what the experiment is, content by name
 * @param failedAgain whether units in which a run failed are done again
 * @param lostAgain whether units whose files are lost are done again
 * @param blockCells number of values that fill a block
 */
record StoreOptions(
        String code,
        String treatmentColumn,
        SortedMap<String, String> beside,
        boolean failedAgain,
        boolean lostAgain,
        long blockCells) {
    /** 16 MB of numbers in a block. */
    static final StoreOptions USUAL = new StoreOptions("", "treatment", new TreeMap<>(), false, false, 2_000_000);

    StoreOptions code(String version) {
        return new StoreOptions(version, treatmentColumn, beside, failedAgain, lostAgain, blockCells);
    }

    StoreOptions treatmentColumn(String name) {
        return new StoreOptions(code, name, beside, failedAgain, lostAgain, blockCells);
    }

    StoreOptions beside(String name, String content) {
        SortedMap<String, String> more = new TreeMap<>(beside);
        more.put(name, content);
        return new StoreOptions(code, treatmentColumn, more, failedAgain, lostAgain, blockCells);
    }

    StoreOptions withFailedAgain() {
        return new StoreOptions(code, treatmentColumn, beside, true, lostAgain, blockCells);
    }

    StoreOptions withLostAgain() {
        return new StoreOptions(code, treatmentColumn, beside, failedAgain, true, blockCells);
    }

    StoreOptions blockCells(long cells) {
        return new StoreOptions(code, treatmentColumn, beside, failedAgain, lostAgain, cells);
    }
}
