package org.industrialrainforest.scenarios.command;

import java.util.List;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Runs until an interval is narrow enough, instead of a number of runs. */
final class UntilOptions {
    @Option(
            names = "--until-half-width",
            paramLabel = "W",
            description =
                    "Run until every difference of --metric to the baseline is known to W, in its unit: 95 %% Monte Carlo interval, widened because it is looked at several times.")
    String width = "";

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "Outcome of --until-half-width (default: ${DEFAULT-VALUE}).")
    String metric = Headline.ID;

    @Option(
            names = "--max-runs",
            paramLabel = "N",
            description = "Most runs of each case with --until-half-width (default: ${DEFAULT-VALUE}).")
    String most = "1000";

    /**
     * What was asked for; null where the number of runs is fixed.
     *
     * @param metrics that are measured
     */
    @Nullable
    UntilNarrow rule(List<Metric> metrics, Problems problems) {
        int runs = (int) problems.whole("--max-runs", most, 1, 1_000_000);
        problems.word("--metric", metric, metrics.stream().map(Metric::id).toList());
        if (width.isEmpty()) {
            return null;
        }
        double asked = problems.number("--until-half-width", width, 0, 1_000_000_000_000_000L);
        if (asked <= 0) {
            problems.add("--until-half-width", width, "'" + width + "' is no width", "above 0", "");
        }
        return new UntilNarrow(metric, asked, runs);
    }
}
