package org.industrialrainforest.bench.growth;

/** A population of firms that grow and leave, as one library has it. */
public interface Economy extends AutoCloseable {
    /** Lives through months. */
    void live(int months);

    /** Firms that asked a platform so far: {@code firms · months}, or the model was not run. */
    long asked();

    /** Firms that left so far. */
    long left();

    /** Waits, outside what is measured, until more months can be lived. */
    default void rest() {}

    @Override
    default void close() {}
}
