package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.WorldTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One subcommand: reads its options, computes, prints. */
abstract class Task implements Callable<Integer> {
    static final int DONE = 0;
    static final int FELL_SHORT = 1;
    static final int CANNOT_FINISH = 3;

    private static final int MANY_RUNS = 200;

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
        } catch (Error e) { // No memory, no library, no stack: the user hears of it as of a full disk.
            throw new CannotFinish(Fault.reason(e), e);
        } finally {
            close(whole);
        }
    }

    /** Draws and says where that is. */
    interface Drawing {
        String draw(Pictures pictures) throws IOException;
    }

    /**
     * Draws what is printed and kept already, and says where it is. Whatever keeps it from being drawn is one line: the results are there.
     *
     * @param what is drawn, such as "the report"
     * @param said before the place, in the user's language; empty where the drawing says it itself
     * @return the exit code
     */
    final int draw(String what, String said, Drawing drawing) {
        Pictures pictures = surroundings.pictures();
        if (pictures == null) {
            note(what + (what.endsWith("s") ? " are" : " is") + " not drawn without " + Library.REPORT.artifact()
                    + ", which is not on the class path; "
                    + surroundings.interruption().kept());
            return DONE;
        }
        String place;
        try {
            place = drawing.draw(pictures);
        } catch (CancellationException | BadInput e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            LoggerFactory.getLogger(Task.class).debug("{} cannot be drawn", what, e);
            surroundings
                    .err()
                    .println(name() + ": could not finish: " + what + " cannot be drawn (" + Fault.reason(e) + "); "
                            + surroundings.interruption().kept());
            return CANNOT_FINISH;
        }
        if (!output.json() && !said.isEmpty()) {
            surroundings.out().println();
            surroundings.out().println(said + place);
        }
        return DONE;
    }

    private String name() {
        return spec == null ? "rainforest" : spec.qualifiedName();
    }

    /**
     * Says before a long computation how much it will be.
     *
     * @param cases what is run each time, such as "4 policies at 6 points"
     * @param fewer what makes it shorter
     */
    final void announce(long worlds, String cases, int threads, String fewer) {
        if (worlds >= MANY_RUNS && !output.json()) {
            note(String.format(Locale.ROOT, "%,d runs on %d threads: %s; %s", worlds, threads, cases, fewer));
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
        return results(asked, spec == null ? "rainforest" : spec.name(), names);
    }

    /**
     * The same with results of another command.
     *
     * @param task name of the command that makes such results
     */
    final SavedResults results(Path asked, String task, List<String> names) {
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
    final <T> T compute(String name, @Nullable Path directory, Function<Progress, T> computation) {
        return compute(name, directory, false, computation);
    }

    /**
     * The same for a computation that says itself whether it goes on where it was stopped.
     *
     * @param resumes whether the same command in the same directory goes on
     */
    final <T> T compute(String name, @Nullable Path directory, boolean resumes, Function<Progress, T> computation) {
        surroundings.interruption().begin(directory, resumes);
        boolean shown = surroundings.terminal() && !output.quiet && !output.json() && Library.BAR.isThere();
        try (ProgressLine progress =
                new ProgressLine(surroundings, name, shown, shown || output.json() ? null : this::note)) {
            return computation.apply(progress);
        } finally {
            surroundings.interruption().end();
        }
    }

    /** As {@link #weigh(List, RunOptions, int, Problems)}, of one scenario, or of none where it could not be read. */
    final int weigh(@Nullable Scenario scenario, RunOptions how, int worlds, Problems problems) {
        return scenario == null ? worlds : weigh(List.of(scenario), how, worlds, problems);
    }

    /**
     * Before anything is begun: refuses a world that does not fit into memory, and tells how large it is where that will take a while.
     *
     * @param worlds how many are to be simulated at a time
     * @return how many are: fewer where so many do not fit and the user named no number, as many as were named else
     */
    final int weigh(List<Scenario> scenarios, RunOptions how, int worlds, Problems problems) {
        Set<String> told = new LinkedHashSet<>(); // of scenarios of one size the same
        int fit = worlds;
        for (Scenario scenario : scenarios) {
            Weight weight = new Weight(scenario, worlds, output.words());
            fit = Math.min(fit, weight.fitting(how.namesThreads(), told, problems));
        }
        told.forEach(this::note);
        return fit;
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
