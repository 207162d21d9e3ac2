package org.industrialrainforest.store;

/** A folder, a query or an experiment that do not belong together. Nothing was changed. */
public final class StoreRefusal extends IllegalArgumentException {
    StoreRefusal(String message) {
        super(message);
    }

    StoreRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
