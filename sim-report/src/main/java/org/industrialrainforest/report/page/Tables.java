package org.industrialrainforest.report.page;

import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;

import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;

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
                .map(key ->
                        key.startsWith("#") ? "#" + view.say("column." + key.substring(1)) : view.say("column." + key))
                .toList();
    }

    /** All policies of an outcome together, each outcome in one scale that its own column names. */
    DomContent outcomes() {
        Map<String, List<Outcome>> byMetric = new LinkedHashMap<>();
        for (Outcome row : view.comparison().outcomes()) {
            if (!view.isBaseline(row.of())) {
                byMetric.computeIfAbsent(row.metric(), metric -> new ArrayList<>())
                        .add(row);
            }
        }
        List<TrTag> rows = new ArrayList<>();
        byMetric.values().forEach(outcomes -> {
            Extent extent = new Extent();
            Extent differences = new Extent();
            for (Outcome row : outcomes) {
                extent.with(row.mean(), row.baselineMean(), row.difference());
                differences.with(row.difference());
            }
            Numbers.Scale scale = numbers.scale(outcomes.get(0).unit(), extent.size());
            int decimals = Numbers.decimals(scale.of(differences.size()));
            outcomes.forEach(row -> rows.add(outcome(row, scale, decimals)));
        });
        return Cells.sortable(
                view.say("nav.outcomes"),
                columns(
                        "outcome",
                        "policy",
                        "#mean",
                        "#baseline",
                        "#difference",
                        "#interval",
                        "#monte_carlo",
                        "#median",
                        "#median_interval",
                        "#correlation",
                        "#reduction",
                        "reliable"),
                rows);
    }

    private TrTag outcome(Outcome row, Numbers.Scale scale, int decimals) {
        return Cells.of(
                row.of().label(),
                td(span(view.title(row.title())), small(scale.unit())).attr("title", row.metric()),
                Cells.text(view.name(row.of())),
                Cells.number(numbers.fixed(scale.of(row.mean()), decimals), row.mean()),
                Cells.number(numbers.fixed(scale.of(row.baselineMean()), decimals), row.baselineMean()),
                Cells.number(numbers.signed(scale.of(row.difference()), decimals), row.difference()),
                Cells.number(bounds(new Interval(row.low(), row.high()), scale, decimals), row.low()),
                Cells.number(
                        bounds(row.monteCarlo(), scale, decimals),
                        row.monteCarlo().low()),
                Cells.number(numbers.signed(scale.of(row.medianDifference()), decimals), row.medianDifference()),
                Cells.number(
                        bounds(row.medianInterval(), scale, decimals),
                        row.medianInterval().low()),
                Cells.number(numbers.fixed(row.correlation(), 2), row.correlation()),
                Cells.number(numbers.fixed(row.varianceReduction(), 1), row.varianceReduction()),
                td(view.say(row.reliable() ? "yes" : "no")).withCondClass(!row.reliable(), "warn"));
    }

    private String bounds(Interval interval, Numbers.Scale scale, int decimals) {
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high())
                ? view.say(
                        "interval.short",
                        numbers.signed(scale.of(interval.low()), decimals),
                        numbers.signed(scale.of(interval.high()), decimals))
                : Numbers.UNDEFINED;
    }

    DomContent captures() {
        List<TrTag> rows = view.comparison().valueCapture().stream()
                .map(row -> Cells.of(
                        row.of().label(),
                        Cells.text(view.name(row.of())),
                        Cells.text(view.title(row.title())),
                        Cells.number(numbers.difference(row.gain(), "RMB"), row.gain()),
                        Cells.number(numbers.difference(row.perAuthorisedRmb(), "-"), row.perAuthorisedRmb()),
                        Cells.number(numbers.bounds(row.low(), row.high(), "-"), row.low()),
                        Cells.number(numbers.difference(row.imputed(), "-"), row.imputed()),
                        Cells.number(numbers.difference(row.perNetRmb(), "-"), row.perNetRmb())))
                .toList();
        return Cells.sortable(
                view.say("nav.gain"),
                columns("policy", "party", "#gain", "#authorised", "#interval", "#imputed", "#net"),
                rows);
    }

    DomContent unabsorbed() {
        List<TrTag> rows = view.comparison().unabsorbed().stream()
                .map(row -> Cells.of(
                        row.of().label(),
                        Cells.text(view.name(row.of())),
                        Cells.text(view.title(row.title())),
                        Cells.number(numbers.value(row.authorised(), "RMB"), row.authorised()),
                        Cells.number(numbers.value(row.spent(), "RMB"), row.spent()),
                        Cells.number(numbers.value(row.unabsorbed(), "RMB"), row.unabsorbed()),
                        Cells.number(
                                numbers.value(row.unabsorbed() / row.authorised(), "share"),
                                row.unabsorbed() / row.authorised())))
                .toList();
        return Cells.sortable(
                view.say("unabsorbed.title"),
                columns("policy", "lever", "#envelope", "#spent", "#unabsorbed", "#share"),
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
                        Cells.number(numbers.shares(Math.max(0, row.low()), Math.min(1, row.high())), row.low()),
                        Cells.number(numbers.value(row.baselineEstimate(), "share"), row.baselineEstimate()),
                        Cells.number(numbers.bare(row.firms()), row.firms())))
                .toList();
        return Cells.sortable(
                view.say("survival.title"),
                columns("policy", "stratum", "#years", "#survival", "#interval", "#same_baseline", "#firms"),
                rows);
    }

    DomContent synergy() {
        List<TrTag> rows = view.comparison().synergy().stream()
                .map(row -> Cells.row(
                        Cells.text(view.metric(row.metric())),
                        Cells.text(view.title(row.title())),
                        Cells.number(numbers.difference(row.estimate(), row.unit()), row.estimate()),
                        Cells.number(numbers.bounds(row.low(), row.high(), row.unit()), row.low())))
                .toList();
        return Cells.sortable(view.say("nav.chess"), columns("outcome", "term", "#estimate", "#interval"), rows);
    }

    /** Half-widths of every difference, apart for the randomness of runs and for parameters. */
    DomContent spreads(Ensemble ensemble) {
        List<TrTag> rows = new ArrayList<>();
        Map<String, List<Outcome>> byMetric =
                view.comparison().outcomes().stream().collect(Collectors.groupingBy(Outcome::metric));
        for (Ensemble.Spread spread : ensemble.spreads()) {
            byMetric.getOrDefault(spread.metric(), List.of()).stream()
                    .filter(o -> o.of().equals(spread.of()))
                    .findFirst()
                    .ifPresent(o -> rows.add(Cells.of(
                            o.of().label(),
                            td(span(view.title(o.title()))).attr("title", o.metric()),
                            Cells.text(view.name(o.of())),
                            Cells.number(numbers.difference(o.difference(), o.unit()), o.difference()),
                            Cells.number(numbers.value(spread.prediction(), o.unit()), spread.prediction()),
                            Cells.number(numbers.value(spread.monteCarlo(), o.unit()), spread.monteCarlo()),
                            Cells.number(numbers.value(spread.runs(), o.unit()), spread.runs()),
                            Cells.number(parameters(spread, o.unit()), spread.parameters()),
                            Cells.number(numbers.value(spread.sameSign(), "share"), spread.sameSign()))));
        }
        return Cells.sortable(
                view.say("methods.ensemble"),
                columns(
                        "outcome",
                        "policy",
                        "#difference",
                        "#half_prediction",
                        "#half_monte_carlo",
                        "#half_runs",
                        "#half_parameters",
                        "#same_sign"),
                rows);
    }

    /** An estimate of a variance that is not significant is no zero. */
    private String parameters(Ensemble.Spread spread, String unit) {
        if (Double.isNaN(spread.parameters()) && !Double.isNaN(spread.parametersAtMost())) {
            return view.say("half.at_most", numbers.value(spread.parametersAtMost(), unit));
        }
        return numbers.value(spread.parameters(), unit);
    }

    DomContent parameters(List<Provenance.Parameter> parameters) {
        return Cells.sortable(
                view.say("methods.parameters"),
                columns("parameter", "#value", "unit", "source"),
                parameters.stream()
                        .map(row -> Cells.row(
                                Cells.text(row.name()),
                                Cells.number(row.value(), sortable(row.value())),
                                Cells.text(
                                        Glossary.unit(row.unit(), view.words().language())),
                                Cells.text(Glossary.source(
                                        row.source(), view.words().language()))))
                        .toList());
    }

    private static double sortable(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
