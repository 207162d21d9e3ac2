package org.industrialrainforest.report.page;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Particulars;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.figures.Gallery;
import org.industrialrainforest.report.view.View;

/** Which figures a comparison does not have, and why. */
final class Absent {
    /** Figures that need a policy besides the baseline. */
    private static final List<String> OF_POLICIES = List.of(
            "who-gains",
            "outcomes",
            "pareto",
            "sectors",
            "gap",
            "running-mean",
            "mean-survival",
            "valley",
            "synergy",
            "platforms");

    private static final List<String> ALL = List.of(
            "who-gains",
            "money",
            "synergy",
            "platforms",
            "refusals",
            "survival",
            "first-ends",
            "mean-survival",
            "gap",
            "valley",
            "rank-size",
            "growth-rates",
            "outcomes",
            "pareto",
            "sectors",
            "running-mean");
    /** Figures that are drawn from {@link Particulars}. */
    private static final List<String> OF_PARTICULARS = List.of(
            "money",
            "platforms",
            "refusals",
            "first-ends",
            "gap",
            "rank-size",
            "growth-rates",
            "sectors",
            "running-mean");

    private final View view;
    private final List<String> drawn;

    Absent(View view, Gallery gallery) {
        this.view = view;
        this.drawn = gallery.all().stream().map(Figure::slug).toList();
    }

    /** A sentence for each figure that is not there. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String slug : ALL) {
            if (!drawn.contains(slug)) {
                sentences.add(
                        view.say("absent.name." + slug) + view.say("colon") + view.say("finding.gap") + why(slug));
            }
        }
        return sentences;
    }

    private String why(String slug) {
        String reason = reason(slug);
        return reason.equals("no_factorial")
                ? view.withoutSynergy().orElseGet(() -> view.say("absent." + reason))
                : view.say("absent." + reason);
    }

    private String reason(String slug) {
        if (view.comparison().runs() == 0) {
            return "no_runs";
        }
        if (OF_POLICIES.contains(slug) && view.main().isEmpty()) {
            return "no_policy";
        }
        if (OF_PARTICULARS.contains(slug)
                && view.comparison().particulars().holdings().isEmpty()) {
            return "no_particulars";
        }
        return switch (slug) {
            case "running-mean" -> "one_run";
            case "synergy" -> view.comparison().runs() < 2 ? "one_run" : "no_factorial";
            case "platforms" -> "no_platform";
            case "rank-size", "growth-rates" -> "few_firms";
            default -> "nothing";
        };
    }
}
