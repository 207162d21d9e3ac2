package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Facts;
import org.industrialrainforest.scenarios.Words;

/** Facts beside what the model shows, on a screen of at most 110 columns. */
record ValidationScreen(Words words) {
    List<String> lines(Scenario scenario, Facts facts, int runs, List<ValidationRow> rows) {
        Figures figures = new Figures(words);
        List<String> lines = new ArrayList<>();
        lines.add(words.of(scenario.title())
                + words.of(
                        "validate.facts-against-runs",
                        ": facts against {0} runs of each world (medians, or as the fact says)",
                        runs));
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("validate.fact", "Fact"),
                words.of("validate.kind", "kind"),
                words.of("validate.target", "target"),
                words.of("validate.band", "band"),
                words.of("validate.simulated", "simulated"),
                words.of("validate.range-of-runs", "95 % of runs"),
                words.of("validate.covers", "covers"),
                "");
        for (ValidationRow row : rows) {
            String unit = isMoney(row) ? "RMB" : "";
            String fact = words.chinese() && !row.factZh().isBlank() ? row.factZh() : row.factEn();
            table.row(
                    row.id() + " " + shortened(fact, 27),
                    row.kind(),
                    figures.value(row.target(), unit),
                    band(row, unit, figures),
                    figures.value(row.simulated(), unit),
                    interval(row, unit, figures),
                    row.predicts() ? yes(row.covers()) : "–",
                    status(row.status(), words));
        }
        lines.addAll(table.lines());
        lines.add("");
        for (ValidationRow row : rows) {
            if (!Double.isNaN(row.share())) {
                lines.add(words.of(
                        "validate.significant-replicates",
                        "{0}: significant at .05 in {1} of replicates.",
                        row.id(),
                        figures.percent(row.share())));
            }
        }
        lines.addAll(TextTable.wrap(tally(rows, words), 110, ""));
        List<String> lacking = facts.lacking(scenario);
        if (!lacking.isEmpty()) {
            lines.add("");
            lines.add(words.of("validate.subject-lacking", "Not measured, because the scenario lacks their subject:"));
            lacking.forEach(what -> lines.add("  " + what));
        }
        return lines;
    }

    /** Only facts in RMB or USD are beyond ten million; their text names the currency. */
    private static boolean isMoney(ValidationRow row) {
        return Math.abs(row.target()) >= 1e7;
    }

    private static String band(ValidationRow row, String unit, Figures figures) {
        if (Double.isNaN(row.low()) && Double.isNaN(row.high())) {
            return "–";
        }
        if (Double.isNaN(row.low())) {
            return "≤ " + figures.value(row.high(), unit);
        }
        return Double.isNaN(row.high())
                ? "≥ " + figures.value(row.low(), unit)
                : figures.value(row.low(), unit).replaceAll(" \\D+$", "") + "–" + figures.value(row.high(), unit);
    }

    private static String interval(ValidationRow row, String unit, Figures figures) {
        if (Double.isNaN(row.simulatedLow()) || Double.isNaN(row.simulatedHigh())) {
            return "–";
        }
        String low = figures.value(row.simulatedLow(), unit);
        String high = figures.value(row.simulatedHigh(), unit);
        String same = high.replaceAll("^[-0-9.,∞]+", "");
        return (low.endsWith(same) ? low.substring(0, low.length() - same.length()) : low) + " to " + high;
    }

    private String yes(boolean covers) {
        return covers ? words.of("validate.yes", "yes") : words.of("validate.no", "no");
    }

    private static String status(String status, Words words) {
        return switch (status) {
            case "met" -> words.of("validate.met", "MET");
            case "missed" -> words.of("validate.missed", "missed");
            case "not_measured" -> words.of("validate.not-measured", "not measured");
            case "reported" -> words.of("validate.reported", "reported");
            case "input" -> words.of("validate.input", "input");
            default -> status;
        };
    }

    private static String tally(List<ValidationRow> rows, Words words) {
        long fitted = ofKinds(rows, "fit", "verify").count();
        long fittedMet = ofKinds(rows, "fit", "verify")
                .filter(r -> r.status().equals("met"))
                .count();
        long predicted = ofKinds(rows, "holdout").count();
        long held =
                ofKinds(rows, "holdout").filter(r -> r.status().equals("met")).count();
        long unmeasured =
                rows.stream().filter(r -> r.status().equals("not_measured")).count();
        long aimed = rows.stream().filter(ValidationRow::predicts).count();
        long covered = rows.stream().filter(ValidationRow::covers).count();
        return words.of(
                "validate.tally",
                "Met {0} of {1} predicted facts (holdout, the only ones that validate) and {2} of {3} given or fitted ones; the "
                        + "target lies in 95 % of runs for {4} of {5}; {6} not measured.",
                held,
                predicted,
                fittedMet,
                fitted,
                covered,
                aimed,
                unmeasured);
    }

    private static Stream<ValidationRow> ofKinds(List<ValidationRow> rows, String... kinds) {
        return rows.stream().filter(r -> List.of(kinds).contains(r.kind()));
    }

    private static String shortened(String text, int places) {
        if (TextTable.width(text) <= places) {
            return text;
        }
        int end = 0;
        while (end < text.length() && TextTable.width(text.substring(0, end + 1)) < places) {
            end++;
        }
        return text.substring(0, end).strip() + "…";
    }
}
