package org.industrialrainforest.engine.lab;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs on threads of this machine. */
record LocalExecutor(int threads) implements RunExecutor {
    LocalExecutor {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " is below 1");
        }
    }

    @Override
    public <T> void execute(List<RunSpec> specs, Function<RunSpec, T> run, Consumer<T> taker) {
        Parallel.forEach(threads, specs, run, taker);
    }
}
