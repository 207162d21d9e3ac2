package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.scenarios.Words;

/** Tells apart what is new here, what moved here, and what the nation as a whole has of it. */
final class NationScreen {
    private static final List<List<String>> TABLES = List.of(
            List.of(
                    "additional.product_new_here",
                    "additional.product_moved_here",
                    "additional.product_nation",
                    "additional.value_added_nation"),
            List.of("additional.alive_new_here", "additional.alive_moved_here", "additional.alive_nation"));

    private final Comparison comparison;
    private final Words words;
    private final Figures figures;

    NationScreen(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        TextTable product = table(TABLES.get(0));
        if (product.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(words.of(
                "nation.with-product", "Firms with a product at 5 years, of 1,000 ideas: what is new and what moved"));
        lines.addAll(product.lines());
        lines.add("");
        lines.add(words.of("nation.alive", "Firms alive at 5 years, with a product or without"));
        lines.addAll(table(TABLES.get(1)).lines());
        lines.addAll(TextTable.wrap(
                words.of(
                        "nation.what-it-is",
                        "New here and moved here add up to the difference. The nation: less what would have lived elsewhere."),
                CompareScreen.WIDTH,
                ""));
        return lines;
    }

    private TextTable table(List<String> metrics) {
        List<List<String>> rows = new ArrayList<>();
        for (Case of : comparison.cases()) {
            List<String> cells = new ArrayList<>(List.of(of.label()));
            for (String metric : metrics) {
                Outcome outcome = Outcomes.of(comparison, of, metric);
                if (outcome != null) {
                    cells.add(cell(outcome));
                }
            }
            if (cells.size() == metrics.size() + 1) {
                rows.add(cells);
            }
        }
        TextTable table = new TextTable();
        if (!rows.isEmpty()) {
            List<String> heads = new ArrayList<>(List.of(
                    "",
                    words.of("nation.new-here", "New here"),
                    words.of("nation.moved-here", "Moved here"),
                    words.of("nation.nation", "In the nation")));
            if (metrics.size() == heads.size()) {
                heads.add(words.of("nation.value-added", "Value added in the nation"));
            }
            table.row(heads);
            rows.forEach(cells -> {
                cells.set(0, table.named(cells.get(0)));
                table.row(cells);
            });
        }
        return table;
    }

    private String cell(Outcome outcome) {
        return figures.difference(outcome.difference(), (outcome.high() - outcome.low()) / 2, outcome.unit());
    }
}
