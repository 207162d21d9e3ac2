package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.industrialrainforest.core.compare.Arm;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** {@code rainforest.compare/1}. */
final class CompareJson {
    private CompareJson() {}

    static ObjectNode document(Comparison comparison, @Nullable Path report) {
        ObjectNode document = Json.document("compare");
        document.put("scenario", comparison.scenario());
        document.put("seed", comparison.seed());
        document.put("runs", comparison.runs());
        document.put("baseline", comparison.baseline());
        Set<String> policies = new LinkedHashSet<>();
        comparison.cases().forEach(c -> policies.add(c.policy()));
        Json.put(document, "policies", policies);
        document.put("intervals", comparison.intervals().id());
        document.put("headline", Headline.ID);
        document.put("registered", Headline.REGISTERED);
        Json.put(document, "relative_half_width_of_headline", comparison.relativeHalfWidthOfHeadline());
        arms(comparison, document.putArray("cases"));
        outcomes(comparison, document.putArray("outcomes"));
        survival(comparison, document.putArray("survival"));
        valueCapture(comparison, document.putArray("value_capture"));
        unabsorbed(comparison, document.putArray("unabsorbed"));
        equalSpend(comparison, document.putArray("equal_spend"));
        synergy(comparison, document.putArray("synergy"));
        Title without = comparison.withoutSynergy();
        document.put("without_synergy", without == null ? null : without.en());
        ensemble(comparison.ensemble(), document);
        document.put("report", report == null ? null : report.toString());
        return document;
    }

    /** Every case with what it is to the others and the months in which the ideas of its headline arrived. */
    private static void arms(Comparison comparison, ArrayNode array) {
        for (Arm arm : comparison.arms()) {
            ObjectNode row = array.addObject();
            of(row, arm.of());
            row.put("role", arm.role().name().toLowerCase(Locale.ROOT));
            boolean empty = arm.cohort().nobody();
            row.put("cohort_from", empty ? null : arm.cohort().from().toString());
            row.put("cohort_until", empty ? null : arm.cohort().until().toString());
        }
    }

    private static void outcomes(Comparison comparison, ArrayNode array) {
        for (Comparison.Outcome outcome : comparison.outcomes()) {
            ObjectNode row = array.addObject().put("metric", outcome.metric()).put("unit", outcome.unit());
            of(row, outcome.of());
            Json.put(row, "mean", outcome.mean());
            interval(row, "mean", outcome.meanInterval());
            row.put("baseline", comparison.baseline());
            Json.put(row, "baseline_mean", outcome.baselineMean());
            Json.put(row, "difference", outcome.difference());
            Json.put(row, "low", outcome.low());
            Json.put(row, "high", outcome.high());
            interval(row, "monte_carlo", outcome.monteCarlo());
            interval(row, "prediction", outcome.prediction());
            Json.put(row, "correlation", outcome.correlation());
            Json.put(row, "variance_reduction", outcome.varianceReduction());
            Json.put(row, "median_difference", outcome.medianDifference());
            interval(row, "median", outcome.medianInterval());
            row.put("reliable", outcome.reliable());
            row.put("pairs", outcome.pairs());
        }
    }

    private static void interval(ObjectNode row, String name, Interval interval) {
        Json.put(row, name + "_low", interval.low());
        Json.put(row, name + "_high", interval.high());
    }

    private static void survival(Comparison comparison, ArrayNode array) {
        for (Comparison.Survival survival : comparison.survival()) {
            ObjectNode row = array.addObject();
            of(row, survival.of());
            row.put("stratum", survival.stratum().name().toLowerCase(Locale.ROOT));
            row.put("years", survival.years());
            Json.put(row, "estimate", survival.estimate());
            Json.put(row, "low", survival.low());
            Json.put(row, "high", survival.high());
            Json.put(row, "firms", survival.firms());
            Json.put(row, "baseline_estimate", survival.baselineEstimate());
        }
    }

    private static void valueCapture(Comparison comparison, ArrayNode array) {
        for (Comparison.Capture capture : comparison.valueCapture()) {
            ObjectNode row = array.addObject();
            of(row, capture.of());
            row.put("party", capture.party());
            Json.put(row, "gain", capture.gain());
            Json.put(row, "per_authorised_rmb", capture.perAuthorisedRmb());
            Json.put(row, "per_net_rmb", capture.perNetRmb());
            Json.put(row, "low", capture.low());
            Json.put(row, "high", capture.high());
            row.put("told", capture.told());
            Json.put(row, "imputed", capture.imputed());
        }
    }

    private static void unabsorbed(Comparison comparison, ArrayNode array) {
        for (Comparison.Unabsorbed unabsorbed : comparison.unabsorbed()) {
            ObjectNode row = array.addObject();
            of(row, unabsorbed.of());
            row.put("lever", unabsorbed.lever());
            Json.put(row, "authorised", unabsorbed.authorised());
            Json.put(row, "spent", unabsorbed.spent());
            Json.put(row, "unabsorbed", unabsorbed.unabsorbed());
        }
    }

    private static void equalSpend(Comparison comparison, ArrayNode array) {
        for (Comparison.EqualSpend spend : comparison.equalSpend()) {
            ObjectNode row = array.addObject().put("metric", spend.metric()).put("unit", spend.unit());
            of(row, spend.of());
            Json.put(row, "spend", spend.spend());
            Json.put(row, "drawn", spend.drawn());
            row.put("doses", spend.doses());
            Json.put(row, "from", spend.from());
            Json.put(row, "to", spend.to());
            Json.put(row, "difference", spend.difference());
            Json.put(row, "low", spend.low());
            Json.put(row, "high", spend.high());
        }
    }

    private static void synergy(Comparison comparison, ArrayNode array) {
        for (Comparison.Synergy synergy : comparison.synergy()) {
            ObjectNode row = array.addObject()
                    .put("metric", synergy.metric())
                    .put("unit", synergy.unit())
                    .put("term", synergy.term());
            Json.put(row, "estimate", synergy.estimate());
            Json.put(row, "low", synergy.low());
            Json.put(row, "high", synergy.high());
            row.put("told", synergy.told());
        }
    }

    /** What the parameter sets say; null when every run had the scenario's own values. */
    private static void ensemble(@Nullable Ensemble ensemble, ObjectNode document) {
        if (ensemble == null) {
            document.putNull("ensemble");
            return;
        }
        ObjectNode node = document.putObject("ensemble");
        node.put("calibration_of", ensemble.of()).put("parameter_sets", ensemble.sets());
        ArrayNode spreads = node.putArray("half_widths");
        for (Ensemble.Spread spread : ensemble.spreads()) {
            ObjectNode row = spreads.addObject().put("metric", spread.metric());
            of(row, spread.of());
            Json.put(row, "prediction", spread.prediction());
            Json.put(row, "monte_carlo", spread.monteCarlo());
            Json.put(row, "runs", spread.runs());
            Json.put(row, "parameters", spread.parameters());
            Json.put(row, "parameters_at_most", spread.parametersAtMost());
            Json.put(row, "same_sign_share", spread.sameSign());
        }
        ArrayNode rankings = node.putArray("rankings");
        for (Ensemble.Ranking ranking : ensemble.rankings()) {
            ObjectNode row = rankings.addObject()
                    .put("metric", ranking.metric())
                    .put("point", ranking.point())
                    .put("shock", ranking.shock());
            Json.put(row, "policies", ranking.policies());
            Json.put(row, "same_ranking_share", ranking.whole());
            Json.put(row, "same_first_share", ranking.first());
            Json.put(row, "same_order_of_pairs_share", ranking.pairs());
        }
    }

    private static void of(ObjectNode row, Case of) {
        row.put("policy", of.policy()).put("point", of.point()).put("shock", of.shock());
    }
}
