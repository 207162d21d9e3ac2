package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.study.MixChoice;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.scenarios.Words;

/** Mixes that a search kept, on a screen of at most a hundred columns. */
final class MixScreen {
    private final MixChoice found;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    MixScreen(MixChoice found, Words words) {
        this.found = found;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        text(words.of(
                "mix.head",
                "{0}: shares of the envelope; {1} mixes tried with {2} each, seed {3}; what was kept has {4} fresh runs",
                words.of(found.title()),
                found.tried(),
                Words.counted(found.runs(), "run"),
                found.seed(),
                found.fresh(),
                found.runs()));
        if (found.undefined() > 0) {
            text(words.of(
                    "mix.undefined",
                    "{0} mixes are left out: no run of theirs has a value of every goal.",
                    found.undefined()));
        }
        if (found.thinned() > 0) {
            text(words.of(
                    "mix.thinned",
                    "{0} mixes of the search''s Pareto set are left out of the fresh runs, evenly along the first goal.",
                    found.thinned()));
        }
        for (int g = 0; g < found.goals().size(); g++) {
            goal(g);
        }
        lines.add("");
        lines.addAll(single() ? verdict() : front());
        return List.copyOf(lines);
    }

    private boolean single() {
        return found.goals().size() == 1;
    }

    private void goal(int goal) {
        MixChoice.Goal of = found.goals().get(goal);
        lines.add("");
        String title = words.of(of.metric().title());
        text(
                of.lowerIsBetter()
                        ? words.of("mix.less", "{0} (less is better)", title)
                        : words.of("mix.more", "{0} (more is better)", title));
        TextTable table = new TextTable();
        table.row(
                words.of("mix.mix", "Mix, % of the envelope"),
                words.of("mix.searched", "search, to {0}", found.baseline()),
                words.of("mix.gain", "fresh, to {0}", found.baseline()),
                single() ? words.of("mix.behind", "to the best") : words.of("mix.front", "on the front"));
        for (MixChoice.Row row : found.rows()) {
            MixChoice.Value value = row.values().get(goal);
            String last = single()
                    ? best(row)
                            ? words.of("mix.best", "best of the search")
                            : difference(of, value.behind(), value.behindInterval())
                    : figures.percent(row.onFront());
            table.row(label(row));
            table.row(
                    "",
                    row.policy().isEmpty()
                            ? figures.difference(
                                    value.searched(), Double.NaN, of.metric().unit())
                            : "",
                    difference(of, value.gain(), value.gainInterval()),
                    last);
        }
        lines.addAll(table.lines());
    }

    private boolean best(MixChoice.Row row) {
        return single() && row.chosen();
    }

    private String difference(MixChoice.Goal of, double difference, Interval interval) {
        return figures.difference(
                difference, interval.low(), interval.high(), of.metric().unit());
    }

    /** Levers with a share, largest first as they are written. */
    private String label(MixChoice.Row row) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < row.shares().size(); k++) {
            if (row.shares().get(k) > 0) {
                parts.add(words.of(found.levers().get(k).title()) + " "
                        + figures.percent(row.shares().get(k)).replace(" %", ""));
            }
        }
        String shares = parts.isEmpty() ? "–" : String.join(", ", parts);
        return row.policy().isEmpty() ? shares : row.policy() + ": " + shares;
    }

    private List<String> verdict() {
        MixChoice.Goal goal = found.goals().get(0);
        int apart = 0;
        int ahead = 0;
        int others = 0;
        for (MixChoice.Row row : found.rows()) {
            if (!row.chosen() && row.policy().isEmpty()) {
                Interval interval = row.values().get(0).behindInterval();
                others++;
                apart += interval.low() > 0 || interval.high() < 0 ? 1 : 0;
                ahead += goal.lowerIsBetter() ? interval.high() < 0 ? 1 : 0 : interval.low() > 0 ? 1 : 0;
            }
        }
        List<String> verdict = new ArrayList<>(wrapped(words.of(
                "mix.rivals",
                "Of {0} other mixes, {1} can be told from the best of the search with {2} runs; intervals to it hold together with 95 % (Bonferroni).",
                others,
                apart,
                found.fresh())));
        if (ahead > 0) {
            verdict.addAll(wrapped(words.of(
                    "mix.ahead", "{0} of them did better than it in fresh runs: the search saw chance.", ahead)));
        }
        return verdict;
    }

    private List<String> front() {
        return wrapped(
                words.of(
                        "mix.pareto",
                        "On the front: share of resamples of the fresh runs in which no row is as good in all goals and better in one."));
    }

    private void text(String text) {
        lines.addAll(wrapped(text));
    }

    private static List<String> wrapped(String text) {
        return Wrapped.of(text);
    }
}
