package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.WorldTime;
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
        return work(problems);
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

    /** Says which policies and shocks do nothing because of their dates. */
    final void noteOutside(Scenario scenario, List<Policy> policies, List<Shock> shocks) {
        WorldTime.outside(scenario, policies, shocks).forEach(this::note);
    }

    /** Something to know that is not a result. */
    final void note(String text) {
        if (!output.quiet) {
            surroundings.err().println("rainforest: " + text);
        }
    }
}
