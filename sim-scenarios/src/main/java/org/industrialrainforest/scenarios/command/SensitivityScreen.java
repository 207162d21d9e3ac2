package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.engine.explore.MorrisStudy;
import org.industrialrainforest.engine.explore.RankingChanges;
import org.industrialrainforest.engine.explore.SobolStudy;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.scenarios.Words;

/** What an outcome rests on, on a screen of at most a hundred columns. */
final class SensitivityScreen {
    /** Rows of a table; the document has all. */
    private static final int MOST = 20;

    private final Sensitivity found;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    SensitivityScreen(Sensitivity found, Words words) {
        this.found = found;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        text(words.of(
                "sensitivity.head",
                "{0}: {1}; {2} parameters over their ranges at {3} points, {4}, seed {5}, baseline {6}",
                words.of(found.title()),
                words.of(found.metricTitle()),
                found.answers().space().size(),
                figures.fixed(found.answers().points().size(), 0, false),
                Words.counted(found.runs(), "run") + " of each policy",
                found.seed(),
                found.baseline(),
                found.runs()));
        if (found.answers().failed() > 0) {
            text(words.of(
                    "sensitivity.failed",
                    "{0} runs failed twice; what they belong to is left out whole and counted below.",
                    found.answers().failed()));
        }
        for (Sensitivity.Part part : found.parts()) {
            lines.add("");
            text(heading(part));
            MorrisStudy morris = part.morris();
            if (morris != null) {
                morris(morris);
            }
            SobolStudy sobol = part.sobol();
            if (sobol != null) {
                sobol(sobol);
            }
        }
        ranking();
        return List.copyOf(lines);
    }

    private String heading(Sensitivity.Part part) {
        String policy = words.of(part.policy());
        return switch (found.kind()) {
            case LEVEL -> words.of("sensitivity.level", "Level under {0}", policy);
            case DIFFERENCE -> words.of("sensitivity.difference", "Difference of {0} to {1}", policy, found.baseline());
            case SYNERGY ->
                words.of("sensitivity.synergy", "Synergy of {0}: its effect beyond the sum of its levers'", policy);
            case RANK ->
                words.of(
                        "sensitivity.rank",
                        "Rank of {0} among {1} policies, 1 the best",
                        policy,
                        part.output().treatments().size());
        };
    }

    private void morris(MorrisStudy study) {
        text(words.of(
                "sensitivity.morris",
                "Morris: effect of a parameter's whole range while the others are anywhere in theirs; {0} trajectories, {1} left out. μ* size, μ direction, σ spread; 95 % intervals.",
                study.trajectories(),
                study.dropped()));
        unpaired(study.unpaired());
        if (study.trajectories() == 0) {
            text(words.of("sensitivity.nothing", "Nothing could be judged: no run of it, or no value, is left."));
            return;
        }
        boolean known = study.rows().stream().anyMatch(row -> row.known() && !row.silent());
        List<MorrisStudy.Row> told = study.rows().stream()
                .filter(row -> row.told() || (!row.known() && !row.silent()))
                .toList();
        if (told.stream().anyMatch(row -> !row.known())) {
            text(
                    words.of(
                            "sensitivity.unknown",
                            "With fewer than two runs at both ends of a step it is not known how much of an effect is chance between runs: nothing here is told from it; --runs 2 or more tell it."));
        }
        if (known) {
            text(
                    words.of(
                            "sensitivity.chance",
                            "Told from chance between these runs: above what chance alone exceeds in one of forty cases; so often a parameter that does nothing is told."));
        }
        List<MorrisStudy.Row> silent =
                study.rows().stream().filter(MorrisStudy.Row::silent).toList();
        TextTable table = new TextTable();
        table.row(words.of("sensitivity.place", "Place"), "μ*", "μ", "σ");
        for (MorrisStudy.Row row : told.stream().limit(MOST).toList()) {
            Interval star = row.intervals().muStar();
            Interval mu = row.intervals().mu();
            table.row(row.factor().path());
            table.row(
                    "  " + row.places(),
                    size(row.muStar(), star),
                    figures.difference(row.mu(), mu.low(), mu.high(), found.outputUnit())
                            + (!row.known()
                                    ? words.of("sensitivity.not-known", ", not known")
                                    : row.signTold() ? "" : words.of("sensitivity.either", ", either sign")),
                    figures.value(row.sigma(), found.outputUnit()));
        }
        if (!told.isEmpty()) {
            lines.addAll(table.lines());
            text(words.of(
                    "sensitivity.places",
                    "Places whose intervals overlap are not ranked: 1–4 may be any of the four."));
        }
        if (told.size() > MOST) {
            text(words.of("sensitivity.further", "… and {0} more", told.size() - MOST));
        }
        List<MorrisStudy.Row> unclear = study.rows().stream()
                .filter(row -> row.known() && !row.told() && !row.silent())
                .toList();
        if (!unclear.isEmpty()) {
            text(words.of(
                    "sensitivity.unclear",
                    "{0} cannot be told from zero, or from chance between runs: {1}",
                    unclear.size(),
                    named(unclear)));
        }
        if (!silent.isEmpty()) {
            text(words.of("sensitivity.silent", "{0} changed nothing in any step: {1}", silent.size(), named(silent)));
        }
    }

    private static String named(List<MorrisStudy.Row> rows) {
        return rows.stream().limit(5).map(row -> row.factor().path()).collect(Collectors.joining(", "))
                + (rows.size() > 5 ? ", …" : "");
    }

    private String size(double value, Interval interval) {
        return figures.value(value, found.outputUnit())
                + " (" + figures.value(interval.low(), found.outputUnit())
                + words.of("word.to", " to ")
                + figures.value(interval.high(), found.outputUnit())
                + ")";
    }

    private void sobol(SobolStudy study) {
        text(words.of(
                "sensitivity.sobol",
                "Sobol: shares of the variance over all ranges; {0} base blocks, {1} left out. First: what a parameter explains alone; total: what it has a part in. 95 % bootstrap intervals over blocks, for these runs; in brackets after half and a quarter of the blocks.",
                study.blocks(),
                study.dropped()));
        unpaired(study.unpaired());
        if (study.blocks() == 0) {
            text(words.of("sensitivity.nothing", "Nothing could be judged: no run of it, or no value, is left."));
            return;
        }
        if (study.rows().stream().allMatch(row -> Double.isNaN(row.total().value()))) {
            text(words.of("sensitivity.flat", "It does not vary, so that there is nothing to explain."));
            return;
        }
        if (study.rows().stream().noneMatch(row -> row.total().known())) {
            text(
                    words.of(
                            "sensitivity.unknown-total",
                            "With one run of each policy it is not known how much of a total index is chance between runs; --runs 2 or more tell it."));
        }
        for (SobolStudy.Row row : study.rows().stream().limit(MOST).toList()) {
            lines.add(words.of("sensitivity.place", "Place") + " " + row.places() + "  "
                    + row.factor().path());
            lines.add("    " + words.of("sensitivity.first", "first") + " " + index(row.first()));
            lines.add("    " + words.of("sensitivity.total", "total") + " " + index(row.total()));
        }
        if (study.rows().size() > MOST) {
            text(words.of("sensitivity.further", "… and {0} more", study.rows().size() - MOST));
        }
        for (SobolStudy.Pair pair : study.pairs().stream().limit(5).toList()) {
            text(words.of(
                    "sensitivity.pair",
                    "Together beyond each alone: {0} and {1}: {2}",
                    pair.one().path(),
                    pair.other().path(),
                    figures.fixed(pair.index(), 2, true)
                            + interval(pair.interval())
                            + (pair.told() ? "" : words.of("sensitivity.zero", ", cannot be told from zero"))));
        }
    }

    private String index(SobolStudy.Index index) {
        return figures.fixed(index.value(), 2, false)
                + interval(index.interval())
                + (Double.isNaN(index.noise())
                        ? ""
                        : words.of("sensitivity.noise", ", of it chance {0}", figures.fixed(index.noise(), 2, false)))
                + (!index.known()
                        ? words.of("sensitivity.not-known", ", not known")
                        : index.told() ? "" : words.of("sensitivity.zero", ", cannot be told from zero"))
                + " [" + figures.fixed(index.half(), 2, false) + ", " + figures.fixed(index.quarter(), 2, false) + "]"
                + (index.settled() ? "" : words.of("sensitivity.unsettled", ", not settled"));
    }

    private String interval(Interval of) {
        return " (" + figures.fixed(of.low(), 2, true)
                + words.of("word.to", " to ")
                + figures.fixed(of.high(), 2, true)
                + ")";
    }

    private void unpaired(int number) {
        if (number > 0) {
            text(words.of(
                    "sensitivity.unpaired",
                    "{0} runs of steps or blocks are left out: the outcome is undefined in one of those compared.",
                    number));
        }
    }

    private void ranking() {
        RankingChanges changes = found.ranking();
        if (changes == null) {
            return;
        }
        List<RankingChanges.Row> all = changes.rows();
        List<RankingChanges.Row> rows = all.stream()
                .filter(row -> row.order() > 0 || row.leader() > 0)
                .limit(MOST)
                .toList();
        lines.add("");
        text(
                words.of(
                        "sensitivity.ranking",
                        "What would change the ranking: steps of one parameter, all else equal, after which another policy is first, or any two have changed places"));
        int undecided = all.stream().mapToInt(RankingChanges.Row::undecided).sum();
        int steps = all.stream().mapToInt(RankingChanges.Row::steps).sum();
        if (steps == 0) {
            text(words.of("sensitivity.ranking-nothing", "Nothing could be judged: no step has both its ends."));
            return;
        }
        text(words.of(
                "sensitivity.undecided",
                "A change counts where paired 95 % intervals tell the lead at both ends; in {0} of {1} steps it is undecided whether another is first.",
                undecided,
                steps));
        if (rows.isEmpty()) {
            if (undecided < steps) {
                text(words.of("sensitivity.ranking-none", "No decided step changed it."));
            }
            return;
        }
        TextTable table = new TextTable();
        table.row(
                words.of("sensitivity.parameter", "Parameter"),
                words.of("sensitivity.steps", "steps"),
                words.of("sensitivity.undecided-steps", "undecided"),
                words.of("sensitivity.another-first", "another first"),
                words.of("sensitivity.places-changed", "places changed"),
                words.of("sensitivity.as-it-rises", "as it rises"));
        for (RankingChanges.Row row : rows) {
            table.row(row.factor().path());
            table.row(
                    "",
                    Integer.toString(row.steps()),
                    Integer.toString(row.undecided()),
                    row.leader() + " (" + figures.percent(row.share().low())
                            + words.of("word.to", " to ")
                            + figures.percent(row.share().high())
                            + ")",
                    Integer.toString(row.order()),
                    row.usual().isEmpty() ? "" : String.join(" → ", row.usual()));
        }
        lines.addAll(table.lines());
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text));
    }
}
