package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Capture;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.scenarios.Words;

/** Who gains from public money, and what money that was. */
final class GainsScreen {
    private static final int CASES_PER_TABLE = 5;
    private static final int WIDEST_HEAD = 18;
    private static final String PER_NET_RMB = "gain.total_per_net_rmb";

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
        List<Case> cases = comparison.cases().stream()
                .filter(c -> comparison.role(c) != Role.DOSE
                        && comparison.valueCapture().stream().anyMatch(v -> v.of().equals(c)))
                .toList();
        List<Case> rest = cases;
        while (!rest.isEmpty()) {
            int taken = fitting(rest);
            gains(rest.subList(0, taken));
            rest = rest.subList(taken, rest.size());
        }
        if (comparison.valueCapture().stream().anyMatch(GainsScreen::isImputed)) {
            text(words.of(
                    "compare.imputed-surplus",
                    "* more than half is imputed surplus (users' surplus, wage premium), not ledger cash."));
        }
        if (cases.stream().anyMatch(this::isWithoutBounds)) {
            text(words.of(
                    "compare.net-cost-unclear",
                    "Gain per net RMB without an interval: net public cost is not significantly different from zero."));
        }
        return List.copyOf(lines);
    }

    /** How many of the next cases a screen is wide enough for. */
    private int fitting(List<Case> cases) {
        int taken = Math.min(cases.size(), CASES_PER_TABLE);
        while (taken > 1
                && table(cases.subList(0, taken)).lines().stream()
                        .anyMatch(line -> TextTable.width(line) > TextTable.SCREEN)) {
            taken--;
        }
        return taken;
    }

    private void gains(List<Case> cases) {
        lines.add("");
        text(words.of("compare.who-gains", "Who gains, RMB per RMB of authorised public money"));
        // A name that is too long for a column is told in full above the table.
        for (Case of : cases) {
            if (!fits(of)) {
                text(head(cases, of) + " " + of.label());
            }
        }
        lines.addAll(table(cases).lines());
    }

    private static boolean fits(Case of) {
        return TextTable.width(of.label()) <= WIDEST_HEAD;
    }

    private static String head(List<Case> cases, Case of) {
        return fits(of) ? of.label() : "(" + (cases.indexOf(of) + 1) + ")";
    }

    private TextTable table(List<Case> cases) {
        TextTable table = new TextTable();
        List<String> heads = new ArrayList<>(List.of(""));
        cases.forEach(of -> heads.add(head(cases, of)));
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
        difference(table, cases, "gain.total", words.of("compare.gain-of-all", "Gain of all, RMB"));
        difference(
                table,
                cases,
                "gain.without_imputed",
                "  " + words.of("compare.gain-as-paid", "without imputed surplus"));
        perNetRmb(table, cases);
        difference(table, cases, "public.cost", words.of("compare.money-drawn", "Public money drawn, RMB"));
        difference(table, cases, "public.net_cost", words.of("compare.net-cost", "Net public cost, RMB"));
        return table;
    }

    /** A difference of paired runs in RMB, in a row of its own where every case has it. */
    private void difference(TextTable table, List<Case> cases, String metric, String name) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Case of : cases) {
            Outcome outcome = Outcomes.of(comparison, of, metric);
            if (outcome == null) {
                return;
            }
            double half = (outcome.high() - outcome.low()) / 2;
            cells.add(figures.difference(outcome.difference(), half, outcome.unit()) + " ");
        }
        table.row(cells);
    }

    /** The gain of all over net public cost; a dash where that is not above zero. */
    private void perNetRmb(TextTable table, List<Case> cases) {
        List<String> cells =
                new ArrayList<>(List.of("  " + words.of("compare.gain-per-net-rmb", "per RMB of net public cost")));
        for (Case of : cases) {
            Outcome outcome = Outcomes.of(comparison, of, PER_NET_RMB);
            if (outcome == null) {
                return;
            }
            cells.add(figures.difference(
                            outcome.mean(),
                            outcome.meanInterval().low(),
                            outcome.meanInterval().high(),
                            outcome.unit())
                    + " ");
        }
        table.row(cells);
    }

    private boolean isWithoutBounds(Case of) {
        Outcome outcome = Outcomes.of(comparison, of, PER_NET_RMB);
        return comparison.runs() > 1
                && outcome != null
                && !Double.isNaN(outcome.mean())
                && Double.isNaN(outcome.meanInterval().low());
    }

    private String gain(Capture capture) {
        double half = (capture.high() - capture.low()) / 2;
        String interval = Double.isNaN(half) ? "" : " ±" + figures.fixed(half, 2, false);
        return figures.fixed(capture.perAuthorisedRmb(), 2, true) + interval + (isImputed(capture) ? "*" : " ");
    }

    private static boolean isImputed(Capture capture) {
        return Math.abs(capture.imputed()) > Math.abs(capture.perAuthorisedRmb()) / 2;
    }

    private void text(String text) {
        lines.addAll(TextTable.wrap(text, TextTable.SCREEN, ""));
    }
}
