package org.industrialrainforest.report.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;

import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.Decimals;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;

/** Facts against results, by kind, each with a strip that shows the band, the target and what was simulated. */
final class ValidationSection {
    private static final List<String> KINDS = List.of("holdout", "fit", "verify", "report", "input");
    private static final List<String> STATUSES = List.of("met", "missed", "reported", "input", "not_measured");

    private final View view;
    private final List<ValidationRow> rows;

    ValidationSection(View view, List<ValidationRow> rows) {
        this.view = view;
        this.rows = rows;
    }

    /** How many facts that the model was not fitted to were measured, and how many of them are met. */
    record Predictions(long met, long measured) {
        static Predictions of(List<ValidationRow> rows) {
            return new Predictions(count(rows, "met"), count(rows, "met") + count(rows, "missed"));
        }

        private static long count(List<ValidationRow> rows, String status) {
            return rows.stream()
                    .filter(row -> row.kind().equals("holdout") && row.status().equals(status))
                    .count();
        }
    }

    DomContent html() {
        if (rows.isEmpty()) {
            return p(view.say("validation.empty"));
        }
        List<DomContent> parts = new ArrayList<>();
        Predictions predictions = Predictions.of(rows);
        if (predictions.measured() > 0) {
            parts.add(p(view.say("validation.count", predictions.met(), predictions.measured()))
                    .withClass("finding"));
        }
        parts.add(p(view.say("validation.strip")).withClass("help"));
        List<String> kinds = new ArrayList<>(KINDS);
        rows.stream()
                .map(ValidationRow::kind)
                .filter(kind -> !kinds.contains(kind))
                .distinct()
                .forEach(kinds::add);
        for (String kind : kinds) {
            List<ValidationRow> ofKind =
                    rows.stream().filter(row -> row.kind().equals(kind)).toList();
            if (!ofKind.isEmpty()) {
                parts.add(h3(view.words().sayOr("kind." + kind, kind)));
                parts.add(table(kind, ofKind));
            }
        }
        return div(each(parts, part -> part));
    }

    private DomContent table(String kind, List<ValidationRow> ofKind) {
        List<String> columns = List.of(
                say("fact"),
                "#" + say("target"),
                "#" + say("band"),
                "#" + say("simulated"),
                "#" + say("simulated_interval"),
                say("picture"),
                say("status"));
        return Cells.sortable(
                view.words().sayOr("kind." + kind, kind),
                columns,
                ofKind.stream().map(this::row).toList());
    }

    private String say(String column) {
        return view.say("column." + column);
    }

    private TrTag row(ValidationRow row) {
        Numbers numbers = view.numbers();
        String fact = view.words().chinese() && !row.factZh().isBlank() ? row.factZh() : row.factEn();
        String status = STATUSES.contains(row.status()) ? row.status() : "reported";
        String source = Glossary.source(row.source(), view.words().language());
        return Cells.row(
                td(span(fact), small(view.say("validation.detail", row.id(), row.metric(), row.world(), source)))
                        .withClass("wide"),
                Cells.number(numbers.compact(row.target()), row.target()),
                Cells.number(numbers.range(row.low(), row.high()), row.low()),
                Cells.number(numbers.compact(row.simulated()), row.simulated()),
                Cells.number(numbers.range(row.simulatedLow(), row.simulatedHigh()), row.simulatedLow()),
                td(rawHtml(strip(row))),
                td(span(view.words().sayOr("status." + row.status(), row.status()))
                        .withClass("status " + status)));
    }

    private static final double WIDTH = 150;

    /** A small picture on one scale: the band as a box, the target as a stroke, the runs' interval as a line with the result as a dot. */
    private String strip(ValidationRow row) {
        double[] known = java.util.stream.DoubleStream.of(
                        row.target(), row.low(), row.high(), row.simulated(), row.simulatedLow(), row.simulatedHigh())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (known.length == 0) {
            return "";
        }
        double low = known[0];
        double high = known[known.length - 1];
        double pad = high > low ? 0.08 * (high - low) : 1;
        double from = low - pad;
        double zoom = WIDTH / (high - low + 2 * pad);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"strip\" viewBox=\"0 0 150 22\" width=\"150\" height=\"22\" role=\"img\" aria-label=\"")
                .append(escaped(view.say(
                        "strip.label",
                        view.numbers().compact(row.low()),
                        view.numbers().compact(row.high()),
                        view.numbers().compact(row.simulated()),
                        view.numbers().compact(row.simulatedLow()),
                        view.numbers().compact(row.simulatedHigh()))))
                .append("\"><path class=\"base\" d=\"M0 11H150\"/>");
        if (Double.isFinite(row.low()) || Double.isFinite(row.high())) {
            double left = Double.isFinite(row.low()) ? (row.low() - from) * zoom : 0;
            double right = Double.isFinite(row.high()) ? (row.high() - from) * zoom : WIDTH;
            svg.append(format(
                    "<rect class=\"band\" x=\"%.1f\" y=\"4\" width=\"%.1f\" height=\"14\"/>",
                    left, Math.max(1.5, right - left)));
        }
        if (Double.isFinite(row.target())) {
            double x = (row.target() - from) * zoom;
            svg.append(format("<path class=\"target\" d=\"M%.1f 2V20\"/>", x));
        }
        if (Double.isFinite(row.simulatedLow()) && Double.isFinite(row.simulatedHigh())) {
            double left = (row.simulatedLow() - from) * zoom;
            double right = (row.simulatedHigh() - from) * zoom;
            svg.append(format("<path class=\"runs\" d=\"M%.1f 11H%.1f\"/>", left, right));
        }
        if (Double.isFinite(row.simulated())) {
            svg.append(format(
                    "<circle class=\"dot %s\" cx=\"%.1f\" cy=\"11\" r=\"4\"/>",
                    row.status().equals("missed") ? "missed" : "met", (row.simulated() - from) * zoom));
        }
        return svg.append("</svg>").toString();
    }

    private static String format(String pattern, Object... parts) {
        return Decimals.format(pattern, parts);
    }

    private static String escaped(String text) {
        return j2html.utils.EscapeUtil.escape(text);
    }
}
