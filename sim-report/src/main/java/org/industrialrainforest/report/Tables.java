package org.industrialrainforest.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.td;

import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** The numbers of a comparison as tables. */
final class Tables {
    private final View view;
    private final Numbers numbers;

    Tables(View view) {
        this.view = view;
        this.numbers = view.numbers();
    }

    private List<String> columns(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> view.say("column." + key))
                .toList();
    }

    private String title(Title title) {
        return Text.clean(view.words().of(title));
    }

    DomContent outcomes() {
        List<TrTag> rows = view.comparison().outcomes().stream()
                .filter(row -> !view.isBaseline(row.of()))
                .map(row -> Cells.of(
                        row.of().label(),
                        td(title(row.title())).attr("title", row.metric()),
                        Cells.text(view.name(row.of())),
                        Cells.number(numbers.value(row.mean(), row.unit()), row.mean()),
                        Cells.number(numbers.value(row.baselineMean(), row.unit()), row.baselineMean()),
                        Cells.number(numbers.difference(row.difference(), row.unit()), row.difference()),
                        Cells.number(numbers.bounds(row.low(), row.high(), row.unit()), row.low()),
                        Cells.number(numbers.difference(row.medianDifference(), row.unit()), row.medianDifference()),
                        Cells.number(numbers.fixed(row.correlation(), 2), row.correlation()),
                        Cells.number(numbers.fixed(row.varianceReduction(), 1), row.varianceReduction()),
                        td(view.say(row.reliable() ? "yes" : "no")).withCondClass(!row.reliable(), "warn")))
                .toList();
        return Cells.sortable(
                view.say("nav.outcomes"),
                columns(
                        "outcome",
                        "policy",
                        "mean",
                        "baseline",
                        "difference",
                        "interval",
                        "median",
                        "correlation",
                        "reduction",
                        "reliable"),
                rows);
    }

    DomContent captures() {
        List<TrTag> rows = view.comparison().valueCapture().stream()
                .map(row -> Cells.of(
                        row.of().label(),
                        Cells.text(view.name(row.of())),
                        Cells.text(title(row.title())),
                        Cells.number(numbers.difference(row.gain(), "RMB"), row.gain()),
                        Cells.number(numbers.difference(row.perAuthorisedRmb(), "-"), row.perAuthorisedRmb()),
                        Cells.number(numbers.bounds(row.low(), row.high(), "-"), row.low()),
                        Cells.number(numbers.difference(row.imputed(), "-"), row.imputed()),
                        Cells.number(numbers.difference(row.perNetRmb(), "-"), row.perNetRmb())))
                .toList();
        return Cells.sortable(
                view.say("nav.gain"),
                columns("policy", "party", "gain", "authorised", "interval", "imputed", "net"),
                rows);
    }

    DomContent unabsorbed() {
        List<TrTag> rows = view.comparison().unabsorbed().stream()
                .map(row -> Cells.of(
                        row.of().label(),
                        Cells.text(view.name(row.of())),
                        Cells.text(title(row.title())),
                        Cells.number(numbers.value(row.authorised(), "RMB"), row.authorised()),
                        Cells.number(numbers.value(row.spent(), "RMB"), row.spent()),
                        Cells.number(numbers.value(row.unabsorbed(), "RMB"), row.unabsorbed()),
                        Cells.number(
                                numbers.value(row.unabsorbed() / row.authorised(), "share"),
                                row.unabsorbed() / row.authorised())))
                .toList();
        return Cells.sortable(
                view.say("unabsorbed.title"),
                columns("policy", "lever", "envelope", "spent", "unabsorbed", "share"),
                rows);
    }

    DomContent survival() {
        List<TrTag> rows = view.comparison().survival().stream()
                .map(row -> Cells.of(
                        row.of().label(),
                        Cells.text(view.name(row.of())),
                        Cells.text(view.say("stratum." + row.stratum().name().toLowerCase(Locale.ROOT))),
                        Cells.number(Integer.toString(row.years()), row.years()),
                        Cells.number(numbers.value(row.estimate(), "share"), row.estimate()),
                        Cells.number(numbers.shares(row.low(), row.high()), row.low()),
                        Cells.number(numbers.value(row.baselineEstimate(), "share"), row.baselineEstimate()),
                        Cells.number(numbers.bare(row.firms()), row.firms())))
                .toList();
        return Cells.sortable(
                view.say("survival.title"),
                columns("policy", "stratum", "years", "survival", "interval", "same_baseline", "firms"),
                rows);
    }

    DomContent synergy() {
        List<TrTag> rows = view.comparison().synergy().stream()
                .map(row -> Cells.row(
                        Cells.text(metric(row.metric())),
                        Cells.text(title(row.title())),
                        Cells.number(numbers.difference(row.estimate(), row.unit()), row.estimate()),
                        Cells.number(numbers.bounds(row.low(), row.high(), row.unit()), row.low())))
                .toList();
        return Cells.sortable(view.say("nav.chess"), columns("outcome", "term", "estimate", "interval"), rows);
    }

    private String metric(String id) {
        return view.comparison().outcomes().stream()
                .filter(row -> row.metric().equals(id))
                .findFirst()
                .map(row -> title(row.title()))
                .orElse(id);
    }

    DomContent parameters(List<Provenance.Parameter> parameters) {
        return Cells.sortable(
                view.say("methods.parameters"),
                columns("parameter", "value", "unit", "source"),
                parameters.stream()
                        .map(row -> Cells.row(
                                Cells.text(row.name()),
                                Cells.number(row.value(), sortable(row.value())),
                                Cells.text(row.unit()),
                                Cells.text(row.source())))
                        .toList());
    }

    private static double sortable(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    static DomContent all(List<? extends DomContent> parts) {
        return each(parts, part -> part);
    }
}
