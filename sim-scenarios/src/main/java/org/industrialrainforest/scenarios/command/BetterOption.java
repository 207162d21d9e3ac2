package org.industrialrainforest.scenarios.command;

import java.util.List;
import org.industrialrainforest.core.metrics.Metric;
import picocli.CommandLine.Option;

/** Which is better of a study's outcome. */
final class BetterOption {
    @Option(
            names = "--better",
            paramLabel = "more|less",
            description = "Which is better of the outcome (default: as 'rainforest list' says).")
    String better = "";

    /** As asked, or else as the outcome's own. */
    Metric.Better of(Metric outcome, Problems problems) {
        if (better.isEmpty()) {
            return outcome.better();
        }
        boolean less =
                problems.word("--better", better, List.of("more", "less")).equals("less");
        return less ? Metric.Better.LESS : Metric.Better.MORE;
    }

    /** The same; a problem where neither is better. */
    Metric.Better told(Metric outcome, Problems problems) {
        Metric.Better known = of(outcome, problems);
        if (known == Metric.Better.NEITHER) {
            problems.add("--better", "", "of '" + outcome.id() + "' neither more nor less is better", "more, less", "");
        }
        return known;
    }
}
