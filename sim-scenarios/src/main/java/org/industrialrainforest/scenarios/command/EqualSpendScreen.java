package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.EqualSpend;
import org.industrialrainforest.scenarios.Words;

/** What policies do where all spend the same: a table for each point and shock. */
final class EqualSpendScreen {
    private final Comparison comparison;
    private final Words words;
    private final Figures figures;

    EqualSpendScreen(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        Map<List<String>, List<EqualSpend>> worlds = new LinkedHashMap<>();
        for (EqualSpend row : comparison.equalSpend()) {
            worlds.computeIfAbsent(List.of(row.of().point(), row.of().shock()), world -> new ArrayList<>())
                    .add(row);
        }
        List<String> lines = new ArrayList<>();
        for (List<EqualSpend> rows : worlds.values()) {
            lines.add("");
            lines.addAll(text(words.of(
                    "compare.equal-spend",
                    "At equal spend of RMB {0}: {1}, difference to the baseline",
                    figures.value(rows.get(0).spend(), "RMB"),
                    Outcomes.title(comparison, rows.get(0).metric(), words))));
            lines.addAll(table(rows));
        }
        if (!worlds.isEmpty()) {
            lines.addAll(text(words.of(
                    "compare.equal-spend-lines",
                    "Spend: present value of money drawn. Lines join the doses next to it, by their mean spend.")));
        }
        if (comparison.equalSpend().stream().anyMatch(EqualSpendScreen::isStraight)) {
            lines.addAll(text(words.of(
                    "compare.equal-spend-straight",
                    "* straight line from nothing to the whole: no smaller dose of it was compared.")));
        }
        return lines;
    }

    private List<String> table(List<EqualSpend> rows) {
        TextTable table = new TextTable();
        table.row(
                "",
                words.of("compare.per-thousand-ideas", "per 1,000") + " ",
                words.of("compare.equal-spend-between", "Line between"),
                words.of("compare.equal-spend-drawn", "Draws in full"));
        for (EqualSpend row : rows) {
            double half = (row.high() - row.low()) / 2;
            table.row(
                    table.named(row.of().label()),
                    figures.difference(row.difference(), half, row.unit()) + (isStraight(row) ? "*" : " "),
                    figures.value(row.from(), "RMB") + words.of("word.to", " to ") + figures.value(row.to(), "RMB"),
                    figures.value(row.drawn(), "RMB"));
        }
        return table.lines();
    }

    private static boolean isStraight(EqualSpend row) {
        return row.doses() == 0;
    }

    private static List<String> text(String text) {
        return TextTable.wrap(text, TextTable.SCREEN, "");
    }
}
