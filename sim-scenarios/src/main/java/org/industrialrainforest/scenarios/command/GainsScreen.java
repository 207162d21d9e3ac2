package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Capture;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.scenarios.Words;

/** Who gains from public money. */
final class GainsScreen {
    private static final int PARTIES_PER_LINE = 5;

    private final Comparison comparison;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    GainsScreen(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        gains();
        return List.copyOf(lines);
    }

    private void gains() {
        List<Case> cases = comparison.cases().stream()
                .filter(c -> comparison.role(c) != Role.DOSE
                        && comparison.valueCapture().stream().anyMatch(v -> v.of().equals(c)))
                .toList();
        for (int from = 0; from < cases.size(); from += PARTIES_PER_LINE) {
            gains(cases.subList(from, Math.min(cases.size(), from + PARTIES_PER_LINE)));
        }
        if (comparison.valueCapture().stream().anyMatch(GainsScreen::isImputed)) {
            text(words.of(
                    "compare.imputed-surplus",
                    "* more than half is imputed surplus (users' surplus, wage premium), not ledger cash."));
        }
    }

    private void gains(List<Case> cases) {
        title(words.of("compare.who-gains", "Who gains, RMB per RMB of authorised public money"));
        TextTable table = new TextTable();
        List<String> heads = new ArrayList<>(List.of(""));
        // A name that is too long for a column is told in full above the table.
        for (Case of : cases) {
            boolean fits = TextTable.width(of.label()) <= 18;
            String head = fits ? of.label() : "(" + (cases.indexOf(of) + 1) + ")";
            heads.add(head);
            if (!fits) {
                text(head + " " + of.label());
            }
        }
        table.row(heads);
        for (String party : comparison.valueCapture().stream()
                .map(Capture::party)
                .distinct()
                .toList()) {
            List<String> cells = new ArrayList<>();
            for (Case of : cases) {
                Capture capture = comparison.valueCapture().stream()
                        .filter(v -> v.of().equals(of) && v.party().equals(party))
                        .findFirst()
                        .orElse(null);
                if (cells.isEmpty()) {
                    cells.add(capture == null ? party : words.of(capture.title()));
                }
                cells.add(capture == null ? "–" : gain(capture));
            }
            table.row(cells);
        }
        total(table, cases, "gain.total");
        total(table, cases, "gain.without_imputed");
        lines.addAll(table.lines());
    }

    /** The gain of all, as a difference of paired runs in RMB: with and without what is imputed. */
    private void total(TextTable table, List<Case> cases, String metric) {
        List<String> cells = new ArrayList<>();
        for (Case of : cases) {
            Outcome outcome = comparison.outcomes().stream()
                    .filter(o -> o.of().equals(of) && o.metric().equals(metric))
                    .findFirst()
                    .orElse(null);
            if (outcome == null) {
                return;
            }
            if (cells.isEmpty()) {
                cells.add(words.of(outcome.title()));
            }
            cells.add(figures.difference(outcome.difference(), outcome.low(), outcome.high(), outcome.unit()) + " ");
        }
        table.row(cells);
    }

    private String gain(Capture capture) {
        double half = (capture.high() - capture.low()) / 2;
        String interval = Double.isNaN(half) ? "" : " ±" + figures.fixed(half, 2, false);
        return figures.fixed(capture.perAuthorisedRmb(), 2, true) + interval + (isImputed(capture) ? "*" : " ");
    }

    private static boolean isImputed(Capture capture) {
        return Math.abs(capture.imputed()) > Math.abs(capture.perAuthorisedRmb()) / 2;
    }

    private void title(String text) {
        lines.add("");
        lines.add(text);
    }

    private void text(String text) {
        lines.addAll(TextTable.wrap(text, TextTable.SCREEN, ""));
    }
}
