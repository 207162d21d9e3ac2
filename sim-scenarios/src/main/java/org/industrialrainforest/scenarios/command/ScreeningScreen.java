package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.engine.explore.Screening;
import org.industrialrainforest.scenarios.Words;

/** Which parameters Morris keeps for Sobol, and why, on a screen of at most a hundred columns. */
final class ScreeningScreen {
    private final Words words;

    ScreeningScreen(Words words) {
        this.words = words;
    }

    /**
     * @param number that was asked for; 0 for those that are told from chance
     * @param runs of each policy at each point
     */
    List<String> lines(Screening screening, int number, int runs) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        int kept = screening.kept().size();
        if (kept == 0) {
            lines.addAll(Wrapped.of(
                    number > 0
                            ? words.of(
                                    "screening.silent", "No parameter changed anything: Sobol has nothing to explain.")
                            : runs < 2
                                    ? words.of(
                                            "screening.unknown",
                                            "With one run of each policy no effect is told from chance, so that no parameter is kept for Sobol; --runs 2 or --keep N keeps some.")
                                    : words.of(
                                            "screening.none",
                                            "None of {0} parameters is told from chance, so that none is kept for Sobol. More --trajectories or --runs could tell some; --keep N takes the largest all the same.",
                                            screening.varied())));
            return lines;
        }
        lines.addAll(Wrapped.of(
                number > 0
                        ? words.of(
                                "screening.largest",
                                "Kept for Sobol: the {0} of {1} parameters with the largest μ* under any policy.",
                                kept,
                                screening.varied())
                        : words.of(
                                "screening.told",
                                "Kept for Sobol: the {0} of {1} parameters that are told from chance under any policy.",
                                kept,
                                screening.varied())));
        if (screening.close() > 0) {
            lines.addAll(Wrapped.of(words.of(
                    "screening.close",
                    "By their intervals {0} that are left out may belong to them; a larger --keep takes them in.",
                    screening.close())));
        }
        screening.kept().forEach(factor -> lines.add("  " + factor.path()));
        lines.addAll(
                Wrapped.of(
                        words.of(
                                "screening.others",
                                "The others stay at their own values in what follows: its shares are of the variance that the kept ones make.")));
        lines.add("");
        return lines;
    }
}
