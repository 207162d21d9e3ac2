package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One subcommand: reads its options, computes, prints. */
abstract class Task implements Callable<Integer> {
    static final int DONE = 0;
    static final int FELL_SHORT = 1;

    final Surroundings surroundings;

    @Mixin
    OutputOptions output = new OutputOptions();

    Task(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Spec
    @Nullable
    CommandSpec spec;

    private @Nullable ResultDirectory opened;

    /** What was typed, ready to be typed again. */
    final String typed() {
        return spec == null ? "rainforest" : Typed.again(spec);
    }

    /** Does the work and returns the exit code; problems of the output options are noted already. */
    abstract int work(Problems problems);

    @Override
    public final Integer call() {
        Problems problems = new Problems();
        output.check(problems);
        Path debug = output.debug;
        if (debug != null) {
            Logging.toFile(debug);
        }
        boolean whole = false;
        try {
            int code = work(problems);
            whole = true;
            return code;
        } finally {
            close(whole);
        }
    }

    /** Opens the directory of {@code --out} for this command; null where none was asked for. It is closed when the command ends. */
    final @Nullable SavedResults open(@Nullable Path asked) {
        return asked == null ? null : results(asked, List.of());
    }

    /**
     * The same of a directory that there is to be.
     *
     * @param names of files that this command writes beside those that others write
     */
    final SavedResults results(Path asked, List<String> names) {
        String task = spec == null ? "rainforest" : spec.name();
        opened = ResultDirectory.open(asked, task, typed(), names);
        return new SavedResults(opened);
    }

    private void close(boolean whole) {
        if (opened != null) {
            Path left = opened.close();
            if (left != null && !whole) {
                surroundings
                        .err()
                        .println("rainforest: what was written before is in " + left
                                + ", until the next command there removes it");
            }
        }
    }

    /** Runs a computation under a progress bar, ready to be interrupted. */
    final <T> T compute(String name, @Nullable Path directory, Function<Simulations.Progress, T> computation) {
        return compute(name, directory, surroundings.simulations().resumes(), computation);
    }

    /**
     * The same for a computation that says itself whether it goes on where it was stopped.
     *
     * @param resumes whether the same command in the same directory goes on
     */
    final <T> T compute(
            String name, @Nullable Path directory, boolean resumes, Function<Simulations.Progress, T> computation) {
        surroundings.interruption().begin(directory, resumes);
        boolean shown = surroundings.terminal() && !output.quiet && !output.json();
        try (ProgressLine progress =
                new ProgressLine(surroundings, name, shown, shown || output.json() ? null : this::note)) {
            return computation.apply(progress);
        } finally {
            surroundings.interruption().end();
        }
    }

    final void print(List<String> lines) {
        lines.forEach(surroundings.out()::println);
    }

    final void print(ObjectNode document) {
        surroundings.out().println(Json.text(document));
    }

    /** Something to know that is not a result. */
    final void note(String text) {
        if (!output.quiet) {
            surroundings.err().println("rainforest: " + text);
        }
    }
}
