package org.industrialrainforest.store;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an experiment is kept.
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
}
