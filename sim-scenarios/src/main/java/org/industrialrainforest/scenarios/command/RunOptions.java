package org.industrialrainforest.scenarios.command;

import picocli.CommandLine.Option;

/** How runs are made. */
final class RunOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed: the same seed gives the same runs (default: ${DEFAULT-VALUE}).")
    String seed = "1";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; results do not depend on them (default: all processors).")
    String threads = "";

    long seed(Problems problems) {
        return problems.whole("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Whether the number of threads was typed. */
    boolean namesThreads() {
        return !threads.isEmpty();
    }

    int threads(Problems problems) {
        String text = threads.isEmpty() ? Integer.toString(Runtime.getRuntime().availableProcessors()) : threads;
        return (int) problems.whole("--threads", text, 1, 1024);
    }
}
