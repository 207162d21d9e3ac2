package org.industrialrainforest.scenarios.command;

/** A command on folders of kept runs. */
abstract class StoredTask extends Task {
    StoredTask(Surroundings surroundings) {
        super(surroundings);
    }

    /** Whether runs can be kept. */
    static boolean storeIsThere() {
        return Library.STORE.isThere() && Library.DUCKDB.isThere();
    }

    /** Says what is missing before anything needs it. */
    final void needStore() {
        for (Library library : new Library[] {Library.STORE, Library.DUCKDB}) {
            if (!library.isThere()) {
                throw new CannotFinish(
                        "kept runs cannot be read without " + library.artifact() + ", which is not on the class path");
            }
        }
    }
}
