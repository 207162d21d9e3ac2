package org.industrialrainforest.store;

/** Something outside of the experiment, such as a disk or another process, keeps results from being written or read. What was kept stays so. */
public final class StoreFault extends RuntimeException {
    StoreFault(String message) {
        super(message);
    }

    StoreFault(String message, Throwable cause) {
        super(message, cause);
    }
}
