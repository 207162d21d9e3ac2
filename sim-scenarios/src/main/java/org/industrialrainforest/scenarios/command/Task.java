package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One subcommand: reads its options, computes, prints. */
abstract class Task implements Callable<Integer> {
    static final int DONE = 0;
    static final int FELL_SHORT = 1;

    /** A single world that takes longer is announced. */
    private static final double WORTH_TELLING_SECONDS = 30;

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

    /**
     * Before anything is begun: notes that so many worlds at a time do not fit into memory, or tells how large they are where they will take a while.
     *
     * @param worlds how many are simulated at a time
     */
    final void weigh(@Nullable Scenario scenario, int worlds, Problems problems) {
        if (scenario == null) {
            return;
        }
        double memory = (double) Runtime.getRuntime().maxMemory();
        problems.of("SCENARIO", () -> {
            WorldSize.check(scenario);
            return scenario;
        });
        WorldSize size = WorldSize.of(scenario);
        boolean heavy = size.bytes() * worlds > memory / 4 || size.seconds() > WORTH_TELLING_SECONDS;
        if (size.bytes() > memory) {
            return;
        }
        if (size.bytes() * worlds > memory) {
            problems.add(
                    "--threads",
                    Integer.toString(worlds),
                    worlds + " worlds at a time need about " + WorldSize.memory(size.bytes() * worlds) + "; there are "
                            + WorldSize.memory(memory),
                    "up to " + (int) (memory / size.bytes()),
                    "");
        } else if (heavy) {
            String needs = WorldSize.memory(size.bytes() * worlds);
            String takes = ProgressLine.span(size.seconds());
            long factor = Math.round(WorldSize.FACTOR);
            note(output.words()
                    .of(
                            "a world of " + size.parts().get(0).what() + ": about " + needs + " of memory, and " + takes
                                    + " for one world, each within a factor of " + factor,
                            "约有 " + WorldSize.number(size.ideas()) + " 个创意、同时约 " + WorldSize.number(size.firms())
                                    + " 家企业的世界：约需内存 " + needs + "，每个世界耗时约 " + takes + "，误差均在 " + factor
                                    + " 倍以内"));
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
