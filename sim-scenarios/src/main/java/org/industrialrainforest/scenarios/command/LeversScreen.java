package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Synergy;
import org.industrialrainforest.core.compare.Comparison.Unabsorbed;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.scenarios.Words;

/** What the levers do: whether they reinforce each other, and what money they could not absorb. */
final class LeversScreen {
    private final Comparison comparison;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    LeversScreen(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        synergy();
        unabsorbed();
        return List.copyOf(lines);
    }

    private void synergy() {
        TextTable table = new TextTable();
        String metric = "";
        for (Synergy synergy : comparison.synergy()) {
            if (synergy.term().startsWith("shapley") || synergy.term().startsWith("pair")) {
                continue;
            }
            if (!synergy.metric().equals(metric)) {
                metric = synergy.metric();
                table.row(Outcomes.title(comparison, metric, words));
            }
            table.row(
                    "  " + words.of(synergy.title()),
                    figures.difference(synergy.estimate(), synergy.low(), synergy.high(), synergy.unit()),
                    verdict(synergy));
        }
        if (!table.isEmpty()) {
            title(words.of(
                    "compare.levers-reinforce-each-other",
                    "Do the levers reinforce each other (\"one chess game\")? Terms of the factorial at fixed doses"));
            lines.addAll(table.lines());
            text(words.of(
                    "compare.verdicts-adjusted",
                    "Verdicts are adjusted for the number of terms: false discovery rate of 5 % among all {0} (Benjamini–Hochberg).",
                    comparison.synergy().size()));
        }
        Title without = comparison.withoutSynergy();
        if (without != null
                && comparison.cases().stream().anyMatch(c -> !c.policy().equals(comparison.baseline()))) {
            text(words.of(without));
        }
    }

    private String verdict(Synergy synergy) {
        if (Double.isNaN(synergy.low()) || Double.isNaN(synergy.high())) {
            return words.of("compare.not-measured", "not measured");
        }
        if (!synergy.told()) {
            return words.of("compare.not-significant", "not significant");
        }
        return synergy.estimate() > 0
                ? words.of("compare.above-zero", "above zero")
                : words.of("compare.below-zero", "below zero");
    }

    private void unabsorbed() {
        TextTable table = new TextTable();
        for (Unabsorbed row : comparison.unabsorbed()) {
            if (row.unabsorbed() > 0 && row.authorised() > 0 && comparison.role(row.of()) != Role.DOSE) {
                table.row(
                        row.of().label() + words.of("mark.comma", ", ") + words.of(row.title()),
                        figures.value(row.spent(), "RMB"),
                        words.of("compare.of-authorised", "of ") + figures.value(row.authorised(), "RMB"),
                        figures.percent(row.unabsorbed() / row.authorised()));
            }
        }
        if (!table.isEmpty()) {
            title(words.of(
                    "compare.unabsorbed-money",
                    "Public money that a lever could not absorb: spent, authorised, share not drawn"));
            lines.addAll(table.lines());
        }
    }

    private void title(String text) {
        lines.add("");
        lines.add(text);
    }

    private void text(String text) {
        lines.addAll(TextTable.wrap(text, TextTable.SCREEN, ""));
    }
}
