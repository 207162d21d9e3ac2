package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.scenarios.Words;

/** How near the default a policy harms, on a screen of at most a hundred columns. */
final class HarmScreen {
    private final Words words;
    private final Figures figures;
    private final String unit;

    HarmScreen(Words words, String unit) {
        this.words = words;
        this.figures = new Figures(words);
        this.unit = unit;
    }

    List<String> lines(Robustness.Turn turn) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        Map<String, String> moved = turn.moved();
        if (moved == null) {
            text(
                    lines,
                    words.of(
                            "robust.no-harm",
                            "In no future {0} harms by more than runs differ by chance; more futures or runs could show one.",
                            turn.policy()));
            return lines;
        }
        text(
                lines,
                words.of(
                        "robust.harmful",
                        "{0} seemed to harm in {1} futures; the nearest {2} were run anew.",
                        turn.policy(),
                        turn.harmful(),
                        turn.tried()));
        String again = figures.difference(
                turn.difference(), turn.interval().low(), turn.interval().high(), unit);
        if (!turn.confirmed()) {
            boolean opposite = turn.interval().low() > 0 || turn.interval().high() < 0;
            text(
                    lines,
                    opposite
                            ? words.of("robust.opposite", "With other random numbers the nearest helps: {0}.", again)
                            : words.of(
                                    "robust.unconfirmed",
                                    "With other random numbers none harms for certain; the nearest comes to {0}.",
                                    again));
            return lines;
        }
        text(
                lines,
                words.of(
                        "robust.harm",
                        "A set near the default at which it harms with other random numbers as well: {0}. {1} parameters differ, the most by {2} of its range (root mean square over all: {3}); found with {4} runs.",
                        again,
                        moved.size(),
                        figures.percent(turn.largest()),
                        figures.percent(turn.distance()),
                        figures.fixed((double) turn.worlds(), 0, false)));
        if (moved.isEmpty()) {
            text(lines, "  " + words.of("robust.default", "the default itself"));
        }
        moved.forEach((path, value) -> lines.add("  " + path + " = " + value));
        return lines;
    }

    private static void text(List<String> lines, String text) {
        lines.addAll(Wrapped.of(text));
    }
}
