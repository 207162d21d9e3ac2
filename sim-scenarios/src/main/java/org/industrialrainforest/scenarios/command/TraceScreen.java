package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.core.trace.TwoLives.Life;
import org.industrialrainforest.core.trace.TwoLives.Moment;
import org.industrialrainforest.core.trace.TwoLives.Standing;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.scenarios.Words;

/** One idea's two lives on a screen of at most a hundred columns, months side by side. */
final class TraceScreen {
    private static final int MONTH = 9;
    private static final int GAP = 3;
    private static final int SIDE = (CompareScreen.WIDTH - MONTH - GAP) / 2;
    private static final int OTHERS = 4;

    private final TwoLives told;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    TraceScreen(TwoLives told, Words words) {
        this.told = told;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        heading();
        months();
        redraws();
        return List.copyOf(lines);
    }

    private void heading() {
        TwoLives.Idea idea = told.idea();
        text(words.of("trace.two-lives", "One idea, two lives – ")
                + words.of(told.title())
                + (told.shock().equals("none") ? "" : " + " + told.shock())
                + words.of("trace.seed", ", seed ")
                + told.seed()
                + words.of("trace.replicate", ", replicate ")
                + told.replicate());
        lines.add("");
        text(words.of("trace.idea", "Idea ")
                + idea.id()
                + words.of("mark.colon", ": ")
                + words.of(idea.sectorTitle())
                + words.of("mark.comma", ", ")
                + words.of(idea.sourceTitle())
                + words.of("trace.arises", "; arises ")
                + idea.arrived()
                + (idea.specialProcess() ? words.of("trace.needs-special-process", "; needs a special process") : "")
                + (idea.homeElsewhere() ? words.of("trace.home-elsewhere", "; the team's home is another city") : "")
                + words.of("mark.full-stop", "."));
        text(words.of(
                "trace.quality-and-luck",
                "It is better than {0} of all ideas (nobody in the model knows that). Founding luck {1}: this founder founds "
                        + "where that is worth more than RMB {2} (luckier founders ask for less).",
                figures.percent(idea.betterThan()),
                figures.percent(idea.luck()),
                figures.value(idea.foundsAbove(), "RMB")));
        choice(told.choice());
        lines.add("");
        for (Life life : told.lives()) {
            lines.addAll(Wrapped.of(
                    words.of(life.title()) + words.of("mark.colon", ": ") + words.of(life.summary()),
                    CompareScreen.WIDTH,
                    "  "));
        }
        lines.add("");
    }

    private void choice(TwoLives.Choice choice) {
        String as = words.of("trace.followed", "Followed as: ") + words.of(choice.as());
        if (choice.ideas() == 0) {
            text(as);
            return;
        }
        text(as
                + words.of(
                        "trace.strata-of-such-ideas",
                        ". Of {0} such ideas {1}{2} founded here only with the policy, {3} only without it, {4} in both worlds, {5} in "
                                + "neither. Rule: {6}.",
                        choice.ideas(),
                        choice.onlyWith(),
                        (choice.onlyWith() == 1 ? " is" : " are"),
                        choice.onlyWithout(),
                        choice.both(),
                        choice.neither(),
                        words.of(choice.rule())));
        if (!choice.others().isEmpty()) {
            List<String> next =
                    choice.others().subList(0, Math.min(OTHERS, choice.others().size()));
            text(words.of("trace.next-rule", "Next by this rule: ") + String.join(", ", next));
        }
    }

    private void months() {
        List<List<Line>> sides = told.lives().stream().map(this::side).toList();
        row(
                "",
                List.of(words.of(told.lives().get(0).title())),
                List.of(words.of(told.lives().get(1).title())));
        lines.add("─".repeat(MONTH) + "┼" + "─".repeat(SIDE + 1) + "┼" + "─".repeat(SIDE));
        TreeSet<Month> all = new TreeSet<>();
        sides.forEach(side -> side.forEach(line -> all.add(line.month())));
        for (Month month : all) {
            row(month.toString(), in(sides.get(0), month), in(sides.get(1), month));
        }
    }

    private static List<String> in(List<Line> side, Month month) {
        return side.stream()
                .filter(line -> line.month().equals(month))
                .map(Line::text)
                .toList();
    }

    private record Line(Month month, String text) {}

    /** What is told of a life: what happened, weighings and reasons where they are new, and figures at each year's end. */
    private List<Line> side(Life life) {
        List<Line> side = new ArrayList<>();
        for (Moment moment : life.told()) {
            int weighing = life.weighing(moment);
            String time = weighing < 2 ? "" : words.of("trace.time", " (time {0})", weighing);
            side.add(new Line(moment.month(), words.of(moment.words()) + time));
            moment.reasons().forEach(reason -> side.add(new Line(moment.month(), "· " + words.of(reason))));
        }
        for (Standing month : life.months()) {
            if (month.month().monthOfYear() == 12 && !month.state().equals("idea")) {
                side.add(new Line(month.month(), figures(month)));
            }
        }
        return side;
    }

    private String figures(Standing month) {
        String staff = figures.fixed(month.staff(), 0, false);
        String valued = figures.value(month.valuation(), "RMB");
        String priced = month.valuation() > 0
                ? words.of("trace.valued", "valued {0}", valued)
                : words.of("trace.investor-yet", "no investor yet");
        return words.of(
                "trace.standing",
                "= {0}: cash {1}, sales {2} a year, {3}{4}, {5}",
                words.of(month.title()),
                figures.value(month.cash(), "RMB"),
                figures.value(month.sales(), "RMB"),
                staff,
                (staff.equals("1") ? " person" : " people"),
                priced);
    }

    private void row(String month, List<String> left, List<String> right) {
        List<String> a = wrapped(left);
        List<String> b = wrapped(right);
        for (int i = 0; i < Math.max(1, Math.max(a.size(), b.size())); i++) {
            String first = i < a.size() ? a.get(i) : "";
            String second = i < b.size() ? b.get(i) : "";
            String line = pad(i == 0 ? month : "", MONTH) + "│ " + pad(first, SIDE) + "│ " + second;
            lines.add(line.stripTrailing());
        }
    }

    private static List<String> wrapped(List<String> texts) {
        List<String> wrapped = new ArrayList<>();
        texts.forEach(text -> wrapped.addAll(Wrapped.of(text, SIDE - 1, "  ")));
        return wrapped;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - TextTable.width(text)));
    }

    private void redraws() {
        if (told.redraws().isEmpty()) {
            lines.add("");
            text(words.of(
                    "trace.one-draw",
                    "One pair of worlds is one draw: --redraw 200 estimates how often each outcome occurs."));
            return;
        }
        TwoLives.Redraws with = told.redraws().get(0);
        TwoLives.Redraws without = told.redraws().get(1);
        lines.add("");
        text(words.of(
                "trace.redrawn-worlds",
                "The same idea in {0} other worlds: quality, source, luck and arrival kept, everything else drawn again (95 % "
                        + "intervals)",
                with.draws()));
        TextTable table = new TextTable();
        table.row("", with.policy(), without.policy(), words.of("trace.difference-points", "difference, points"));
        table.row(
                words.of("trace.founded-here", "founded here"),
                share(with.founded()),
                share(without.founded()),
                difference("founded"));
        table.row(
                words.of("trace.alive-or-listed", "alive or listed five years on"),
                share(with.aliveAfterFive()),
                share(without.aliveAfterFive()),
                difference("alive-after-five"));
        TreeSet<String> fates = new TreeSet<>();
        told.redraws().forEach(r -> r.fates().forEach(f -> fates.add(f.status())));
        fates.forEach(fate -> table.row(
                words.of("trace.at-the-end", "at the end: ") + fate(fate), of(with, fate), of(without, fate), ""));
        lines.addAll(table.lines());
        verdict("founded", words.of("trace.founded-here", "founded here"));
        verdict("alive-after-five", words.of("trace.alive-or-listed", "alive or listed five years on"));
    }

    /** Says in a sentence whether the policy changes a chance. */
    private void verdict(String what, String fate) {
        told.differences().stream()
                .filter(d -> d.what().equals(what))
                .findFirst()
                .ifPresent(d -> {
                    boolean apart = d.low() > 0 || d.high() < 0;
                    String points = figures.fixed(100 * Math.abs(d.estimate()), 0, false);
                    String moved = d.estimate() > 0
                            ? words.of("trace.likelier", "likelier")
                            : words.of("trace.less-likely", "less likely");
                    text(
                            apart
                                    ? words.of(
                                            "trace.chance-moved",
                                            "The policy makes it {0} that this idea is {1}, by {2} points.",
                                            moved,
                                            fate,
                                            points)
                                    : words.of(
                                            "trace.chance-not-significant",
                                            "The change of the chance that this idea is {0} is not significant with so many redraws.",
                                            fate));
                });
    }

    private String fate(String status) {
        return switch (status) {
            case "never" -> words.of("trace.never-founded", "never founded");
            case "elsewhere" -> words.of("trace.founded-elsewhere", "founded elsewhere");
            case "active" -> words.of("trace.active", "active");
            case "dormant" -> words.of("trace.out-cash", "out of cash");
            case "failed" -> words.of("trace.failed", "failed");
            case "deregistered" -> words.of("trace.failed-deregistered", "failed and deregistered");
            case "acquired" -> words.of("trace.acquired", "acquired");
            case "listed" -> words.of("trace.listed", "listed");
            default -> words.of("trace.undecided", "undecided");
        };
    }

    private String share(TwoLives.Share share) {
        if (Double.isNaN(share.share())) {
            return words.of("trace.not-yet-seen", "not seen by the end");
        }
        return figures.percent(share.share()) + " (" + figures.fixed(100 * share.low(), 0, false)
                + words.of("word.to", " to ") + figures.fixed(100 * share.high(), 0, false) + ")";
    }

    private String difference(String what) {
        return told.differences().stream()
                .filter(d -> d.what().equals(what))
                .map(d -> figures.fixed(100 * d.estimate(), 0, true) + " ("
                        + figures.fixed(100 * d.low(), 0, true) + words.of("word.to", " to ")
                        + figures.fixed(100 * d.high(), 0, true) + ")")
                .findFirst()
                .orElse("–");
    }

    private String of(TwoLives.Redraws redraws, String status) {
        int worlds = redraws.fates().stream()
                .filter(f -> f.status().equals(status))
                .mapToInt(TwoLives.Fate::worlds)
                .sum();
        return figures.percent((double) worlds / redraws.draws());
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text, CompareScreen.WIDTH, ""));
    }
}
