package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.industrialrainforest.scenarios.Catalogue;
import org.jspecify.annotations.Nullable;

/** What the command said, and its exit code. */
record Spoken(int code, String out, String err) {
    /** Few ideas over a year and a half before any policy starts, so that a world takes milliseconds. */
    private static final List<String> TINY =
            List.of("--set", "start=2012-06", "--set", "end=2013-12", "--set", "sectors[*].ideas-per-year=10");

    /** Says it as a user does. */
    static Spoken of(String... args) {
        return of(new ReportPictures(), Interruption::new, args);
    }

    /** Says it in a tiny world; runs that are not named are two. Nothing is drawn. */
    static Spoken tiny(String... args) {
        return of(new Undrawn(), Interruption::new, inTinyWorld(args));
    }

    /** Says it until something would be computed, which is code 130. */
    static Spoken begun(String... args) {
        return of(new Undrawn(), Begun::new, args);
    }

    /**
     * Says it in other circumstances.
     *
     * @param interruption of what goes to stderr: it is told how far a computation has come, and may end it
     */
    static Spoken of(Pictures pictures, Function<PrintStream, Interruption> interruption, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Catalogue::standard,
                UnaryOperator.identity(),
                pictures,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                errors,
                false,
                interruption.apply(errors));
        int code = RainforestCommand.execute(surroundings, args);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same words for a tiny world and, where the command runs several, two runs. */
    static String[] inTinyWorld(String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        if (List.of(
                        "run",
                        "compare",
                        "validate",
                        "calibrate",
                        "solve",
                        "trace",
                        "ablate",
                        "dose",
                        "sweep",
                        "sensitivity")
                .contains(args[0])) {
            words.addAll(TINY);
        }
        if (List.of("compare", "validate", "ablate", "dose", "sweep", "sensitivity")
                        .contains(args[0])
                && !words.contains("--runs")) {
            words.addAll(List.of("--runs", "2"));
        }
        if (args[0].equals("calibrate") && !words.contains("--draws")) {
            words.addAll(List.of("--draws", "8", "--keep", "4", "--runs", "1", "--pilots", "0", "--checks", "1"));
        }
        return words.toArray(String[]::new);
    }

    /** Ends every computation as it begins, and says nothing of it. */
    private static final class Begun extends Interruption {
        Begun(PrintStream err) {
            super(err);
        }

        @Override
        void begin(@Nullable Path where, boolean goesOn) {
            throw new CancellationException("something would be computed");
        }

        @Override
        void say() {}
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
