package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.engine.explore.Factor;
import org.industrialrainforest.engine.explore.MorrisStudy;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.explore.Places;
import org.industrialrainforest.engine.explore.RankingChanges;
import org.industrialrainforest.engine.explore.Screening;
import org.industrialrainforest.engine.explore.SobolStudy;
import org.industrialrainforest.engine.statistics.Interval;

/** The document {@code rainforest.sensitivity/1}. */
final class SensitivityJson {
    private SensitivityJson() {}

    /** What scripts call an output. */
    static String name(Output.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode document(Sensitivity found) {
        ObjectNode document = Json.document("sensitivity")
                .put("scenario", found.scenario())
                .put("metric", found.metric())
                .put("unit", found.unit())
                .put("output", name(found.kind()))
                .put("baseline", found.baseline())
                .put("shock", found.shock())
                .put("seed", found.seed())
                .put("runs", found.runs())
                .put("parameters", found.answers().space().size())
                .put("points", found.answers().points().size())
                .put("distinct_points", found.answers().distinct())
                .put("failed_runs", found.answers().failed());
        ArrayNode parts = document.putArray("studies");
        for (Sensitivity.Part part : found.parts()) {
            ObjectNode node =
                    parts.addObject().put("policy", part.output().treatments().get(0));
            Json.put(node, "treatments", part.output().treatments());
            MorrisStudy morris = part.morris();
            if (morris != null) {
                put(node, morris);
            }
            SobolStudy sobol = part.sobol();
            if (sobol != null) {
                put(node, sobol);
            }
        }
        ArrayNode ranking = document.putArray("ranking_changes");
        RankingChanges changes = found.ranking();
        for (RankingChanges.Row row : changes == null ? List.<RankingChanges.Row>of() : changes.rows()) {
            ObjectNode node = ranking.addObject()
                    .put("parameter", row.factor().path())
                    .put("steps", row.steps())
                    .put("undecided", row.undecided())
                    .put("change_the_first", row.leader())
                    .put("change_the_order", row.order());
            put(node, "share", row.share());
            Json.put(node, "usual", row.usual());
        }
        return document;
    }

    /** Adds which parameters are kept for Sobol. */
    static void put(ObjectNode document, Screening screening, int number) {
        ObjectNode node = document.putObject("screening").put("rule", number > 0 ? "largest" : "told_from_chance");
        Json.put(node, "kept", screening.kept().stream().map(Factor::path).toList());
        node.put("left_out_close", screening.close());
    }

    private static void put(ObjectNode node, MorrisStudy study) {
        node.put("method", "morris")
                .put("trajectories", study.trajectories())
                .put("dropped", study.dropped())
                .put("unpaired_replicates", study.unpaired());
        ArrayNode rows = node.putArray("parameters");
        for (MorrisStudy.Row row : study.rows()) {
            ObjectNode one = parameter(rows, row.factor(), row.places());
            Json.put(one, "mu_star", row.muStar());
            put(one, "mu_star", row.intervals().muStar());
            Json.put(one, "mu", row.mu());
            put(one, "mu", row.intervals().mu());
            Json.put(one, "sigma", row.sigma());
            put(one, "sigma", row.intervals().sigma());
            Json.put(one, "noise", row.noise());
            Json.put(one, "chance", row.chance());
            told(one, "told_from_zero", row.known(), row.told());
            told(one, "sign_told", row.known(), row.signTold());
        }
    }

    private static void put(ObjectNode node, SobolStudy study) {
        node.put("method", "sobol")
                .put("first_order", study.convention().name().toLowerCase(Locale.ROOT))
                .put("blocks", study.blocks())
                .put("dropped", study.dropped())
                .put("unpaired_replicates", study.unpaired());
        ArrayNode rows = node.putArray("parameters");
        for (SobolStudy.Row row : study.rows()) {
            ObjectNode one = parameter(rows, row.factor(), row.places());
            put(one, "first", row.first());
            put(one, "total", row.total());
        }
        ArrayNode pairs = node.putArray("second");
        for (SobolStudy.Pair pair : study.pairs()) {
            ObjectNode one = pairs.addObject()
                    .put("parameter", pair.one().path())
                    .put("other", pair.other().path());
            Json.put(one, "index", pair.index());
            put(one, "index", pair.interval());
            one.put("told_from_zero", pair.told());
        }
    }

    private static ObjectNode parameter(ArrayNode rows, Factor factor, Places places) {
        ObjectNode one = rows.addObject()
                .put("parameter", factor.path())
                .put("range_low", factor.range().low())
                .put("range_high", factor.range().high());
        return one.put("best_place", places.best()).put("worst_place", places.worst());
    }

    private static void put(ObjectNode node, String key, SobolStudy.Index index) {
        Json.put(node, key, index.value());
        put(node, key, index.interval());
        Json.put(node, key + "_at_half", index.half());
        Json.put(node, key + "_at_quarter", index.quarter());
        Json.put(node, key + "_noise", index.noise());
        told(node, key + "_told_from_zero", index.known(), index.told());
        node.put(key + "_settled", index.settled());
    }

    /** Null where it is not known. */
    private static void told(ObjectNode node, String key, boolean known, boolean told) {
        if (known) {
            node.put(key, told);
        } else {
            node.putNull(key);
        }
    }

    private static void put(ObjectNode node, String key, Interval interval) {
        Json.put(node, key + "_low", interval.low());
        Json.put(node, key + "_high", interval.high());
    }
}
