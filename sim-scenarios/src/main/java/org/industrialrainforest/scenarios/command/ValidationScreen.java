package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Facts;

/** Facts beside what the model shows, on a screen of at most 110 columns. */
record ValidationScreen(Words words) {
    List<String> lines(Scenario scenario, Facts facts, int runs, List<ValidationRow> rows) {
        Figures figures = new Figures(words);
        List<String> lines = new ArrayList<>();
        lines.add(words.of(scenario.title())
                + words.of(
                        ": facts against " + runs + " runs of each world (medians, or as the fact says)",
                        "：事实与每个世界 " + runs + " 次运行对照（中位数，或按该项定义）"));
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("Fact", "事实"),
                words.of("kind", "类别"),
                words.of("target", "目标"),
                words.of("band", "区间"),
                words.of("simulated", "模拟"),
                words.of("95 % of runs", "95 % 的运行"),
                words.of("covers", "含目标"),
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
                    row.predicts() ? words.of(row.covers() ? "yes" : "no", row.covers() ? "是" : "否") : "–",
                    status(row.status(), words));
        }
        lines.addAll(table.lines());
        lines.add("");
        for (ValidationRow row : rows) {
            if (!Double.isNaN(row.share())) {
                lines.add(words.of(
                        row.id() + ": significant at .05 in " + figures.percent(row.share()) + " of replicates.",
                        row.id() + "：在 " + figures.percent(row.share()) + " 的重复中于 .05 水平显著。"));
            }
        }
        lines.addAll(TextTable.wrap(tally(rows, words), 110, ""));
        List<String> lacking = facts.lacking(scenario);
        if (!lacking.isEmpty()) {
            lines.add("");
            lines.add(words.of("Not measured, because the scenario lacks their subject:", "因场景中没有相应对象而未测："));
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
                : figures.value(row.low(), unit).replaceAll("( bn| m| 亿| 万)$", "") + "–"
                        + figures.value(row.high(), unit);
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

    private static String status(String status, Words words) {
        return switch (status) {
            case "met" -> words.of("MET", "符合");
            case "missed" -> words.of("missed", "不符");
            case "not_measured" -> words.of("not measured", "未测");
            case "reported" -> words.of("reported", "仅报告");
            default -> words.of(status, status.equals("input") ? "输入" : status);
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
                "Met " + held + " of " + predicted + " predicted facts (holdout, the only ones that validate) and "
                        + fittedMet + " of " + fitted + " given or fitted ones; the target lies in 95 % of runs for "
                        + covered + " of " + aimed + "; " + unmeasured + " not measured.",
                "预测项（holdout，唯一构成验证者）" + predicted + " 项中符合 " + held + " 项；给定或拟合项 " + fitted + " 项中符合 " + fittedMet
                        + " 项；" + aimed + " 项中有 " + covered + " 项的目标落在 95 % 的运行之内；" + unmeasured + " 项未测。");
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
