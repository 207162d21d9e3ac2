package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.scenarios.Words;

/** One run on a screen: its key, its outcomes, its digest. */
record RunScreen(Words words) {
    /**
     * Lines to print.
     *
     * @param imbalanceFen sum of all balances less what it was at the start
     */
    List<String> lines(Scenario scenario, RunResult run, long imbalanceFen) {
        Figures figures = new Figures(words);
        List<String> lines = new ArrayList<>();
        RunSpec spec = run.spec();
        String under = spec.shock().equals("none") ? "" : " + " + spec.shock();
        lines.add(words.of(
                "run.months-seed-replicate",
                "{0}, {1}{2}: {3} months, seed {4}, replicate {5}",
                scenario.id(),
                spec.treatment(),
                under,
                scenario.months(),
                spec.seed(),
                spec.replicate()));
        lines.addAll(TextTable.wrap(
                words.of("run.counted-alive", "Counted alive: ")
                        + words.of(scenario.cohort().title()),
                CompareScreen.WIDTH,
                ""));
        lines.add("");
        TextTable table = new TextTable();
        List<Metric> metrics =
                run.metrics().stream().sorted(Comparator.comparing(Metric::id)).toList();
        for (Metric metric : metrics) {
            String unit = metric.unit();
            boolean scaled = unit.equals("RMB") || unit.equals("share") || unit.equals("probability");
            table.row(words.of(metric.title()), figures.value(run.outcome(metric.id()), unit), scaled ? "" : unit);
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(words.of("run.ledger-out-of-balance", "Ledger out of balance by ")
                + imbalanceFen
                + words.of("run.fen-digest", " fen. Digest ")
                + run.digest());
        return lines;
    }
}
