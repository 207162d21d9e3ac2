package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.engine.statistics.IntervalKind;

/** The documents {@code rainforest.ablate/1} and {@code rainforest.dose/1}. */
final class StudyJson {
    private StudyJson() {}

    static ObjectNode document(Ablation ablation) {
        ObjectNode document = Json.document("ablate")
                .put("scenario", ablation.scenario())
                .put("metric", ablation.metric())
                .put("unit", ablation.unit())
                .put("baseline", ablation.baseline())
                .put("shock", ablation.shock())
                .put("seed", ablation.seed())
                .put("runs", ablation.runs())
                .put("intervals", IntervalKind.MONTE_CARLO.id());
        ArrayNode rows = document.putArray("mechanisms");
        for (Ablation.Row row : ablation.rows()) {
            ObjectNode node = rows.addObject();
            if (row.mechanism().isEmpty()) {
                node.putNull("mechanism");
            } else {
                node.put("mechanism", row.mechanism());
            }
            Json.put(node, "title", row.title());
            Json.put(node, "meaning", row.meaning());
            node.put("identical_digest", row.identical() && !row.mechanism().isEmpty())
                    .put(
                            "ranking",
                            row.ranking().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            ArrayNode effects = node.putArray("effects");
            for (Ablation.Effect effect : row.effects()) {
                ObjectNode one = effects.addObject().put("policy", effect.policy());
                Json.put(one, "effect", effect.effect());
                Json.put(one, "low", effect.low());
                Json.put(one, "high", effect.high());
                one.put("rank", effect.rank()).put("told_from_next", effect.leads());
                Json.put(one, "change", effect.change());
                Json.put(one, "change_low", effect.changeLow());
                Json.put(one, "change_high", effect.changeHigh());
                one.put("change_told", effect.told());
                one.put(
                        "identical_digest",
                        effect.identical() && !row.mechanism().isEmpty());
            }
        }
        return document;
    }

    static ObjectNode document(DoseCurves curves) {
        ObjectNode document = Json.document("dose")
                .put("scenario", curves.scenario())
                .put("metric", curves.metric())
                .put("unit", curves.unit())
                .put("baseline", curves.baseline())
                .put("shock", curves.shock())
                .put("seed", curves.seed())
                .put("runs", curves.runs())
                .put("intervals", IntervalKind.MONTE_CARLO.id());
        Json.put(document, "envelope_bn_a_year", curves.envelopeBn());
        ArrayNode all = document.putArray("curves");
        for (DoseCurves.Curve curve : curves.curves()) {
            ObjectNode policy = all.addObject().put("policy", curve.policy());
            Json.put(policy, "works_from_dose", curve.works());
            ObjectNode beyond = policy.putObject("saturates");
            Json.put(beyond, "from_dose", curve.saturates().from());
            Json.put(beyond, "change", curve.saturates().change());
            Json.put(beyond, "low", curve.saturates().low());
            Json.put(beyond, "high", curve.saturates().high());
            Json.put(policy, "most_drawn_rmb", curve.most());
            Json.put(policy, "most_drawn_from_dose", curve.mostFrom());
            ArrayNode doses = policy.putArray("doses");
            for (DoseCurves.Dose dose : curve.doses()) {
                ObjectNode one = doses.addObject();
                Json.put(one, "dose", dose.dose());
                Json.put(one, "authorised_rmb", dose.authorised());
                Json.put(one, "drawn_rmb", dose.drawn());
                Json.put(one, "net_rmb", dose.net());
                Json.put(one, "unabsorbed_share", dose.unabsorbed());
                Json.put(one, "effect", dose.effect());
                Json.put(one, "low", dose.low());
                Json.put(one, "high", dose.high());
                Json.put(one, "marginal_per_rmb_bn", dose.marginal());
                Json.put(one, "marginal_low", dose.marginalLow());
                Json.put(one, "marginal_high", dose.marginalHigh());
            }
        }
        ArrayNode equal = document.putArray("equal_spend");
        for (DoseCurves.EqualSpend row : curves.equalSpend()) {
            ObjectNode node = equal.addObject();
            if (row.like().isEmpty()) {
                node.putNull("as_policy_at_dose_1");
            } else {
                node.put("as_policy_at_dose_1", row.like());
            }
            Json.put(node, "drawn_rmb", row.drawn());
            ArrayNode at = node.putArray("policies");
            for (DoseCurves.At one : row.at()) {
                ObjectNode effect = at.addObject().put("policy", one.policy()).put("attainable", one.attainable());
                Json.put(effect, "effect", one.effect());
                Json.put(effect, "low", one.low());
                Json.put(effect, "high", one.high());
                Json.put(effect, "most_rmb", one.most());
            }
        }
        return document;
    }
}
