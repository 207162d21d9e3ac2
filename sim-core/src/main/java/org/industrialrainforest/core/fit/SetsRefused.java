package org.industrialrainforest.core.fit;

/** So many parameter sets of a calibration are refused by the scenario that nothing can be accepted. */
public final class SetsRefused extends RuntimeException {
    SetsRefused(String message) {
        super(message);
    }
}
