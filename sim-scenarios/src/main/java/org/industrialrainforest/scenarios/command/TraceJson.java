package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.industrialrainforest.core.outcome.TwoLives;

/** The document {@code rainforest.trace/1}. */
final class TraceJson {
    private TraceJson() {}

    static ObjectNode document(Simulations.Trace trace) {
        TwoLives told = trace.lives();
        ObjectNode document = Json.document("trace");
        document.put("scenario", told.scenario())
                .put("seed", told.seed())
                .put("replicate", told.replicate())
                .put("shock", told.shock());
        idea(document.putObject("idea"), told.idea());
        Json.put(document, "others", trace.others());
        ArrayNode lives = document.putArray("lives");
        told.lives().forEach(life -> life(lives.addObject(), life));
        ArrayNode redraws = document.putArray("redraws");
        for (TwoLives.Redraws redrawn : told.redraws()) {
            ObjectNode node =
                    redraws.addObject().put("policy", redrawn.policy()).put("draws", redrawn.draws());
            share(node.putObject("founded"), redrawn.founded());
            share(node.putObject("alive_after_five_years"), redrawn.aliveAfterFive());
            ObjectNode shares = node.putObject("shares");
            redrawn.fates().forEach(fate -> Json.put(shares, fate.status(), (double) fate.worlds() / redrawn.draws()));
        }
        ArrayNode differences = document.putArray("differences");
        for (TwoLives.Difference difference : told.differences()) {
            ObjectNode node = differences.addObject().put("of", difference.what());
            Json.put(node, "estimate", difference.estimate());
            Json.put(node, "low", difference.low());
            Json.put(node, "high", difference.high());
        }
        return document;
    }

    private static void idea(ObjectNode node, TwoLives.Idea idea) {
        node.put("idea_id", idea.id()).put("sector", idea.sector()).put("founder_kind", idea.source());
        Json.put(node, "quality_log", idea.qualityLog());
        node.put("special_process", idea.specialProcess())
                .put("arrived", idea.arrived().toString())
                .put("home", idea.homeElsewhere() ? "elsewhere" : "here");
        Json.put(node, "better_than", idea.betterThan());
        Json.put(node, "founding_luck", idea.luck());
        Json.put(node, "founds_above", idea.foundsAbove());
        Json.put(node, "own_cash", idea.ownCash());
        Json.put(node, "chosen_as", idea.chosenAs());
    }

    private static void share(ObjectNode node, TwoLives.Share share) {
        Json.put(node, "share", share.share());
        Json.put(node, "low", share.low());
        Json.put(node, "high", share.high());
    }

    private static void life(ObjectNode node, TwoLives.Life life) {
        node.put("policy", life.policy()).put("status", life.status());
        Json.put(node, "title", life.title());
        Json.put(node, "summary", life.summary());
        ArrayNode events = node.putArray("events");
        for (TwoLives.Moment moment : life.moments()) {
            ObjectNode event = events.addObject()
                    .put("month", moment.month().toString())
                    .put("event", moment.event())
                    .put("detail", moment.detail());
            Json.put(event, "words", moment.words());
            ArrayNode reasons = event.putArray("reasons");
            moment.reasons()
                    .forEach(
                            reason -> reasons.addObject().put("en", reason.en()).put("zh", reason.zh()));
        }
        ArrayNode months = node.putArray("months");
        for (TwoLives.Standing month : life.months()) {
            ObjectNode one =
                    months.addObject().put("month", month.month().toString()).put("state", month.state());
            Json.put(one, "cash", month.cash());
            Json.put(one, "sales_12_months", month.sales());
            Json.put(one, "staff", month.staff());
            Json.put(one, "valuation", month.valuation());
        }
    }
}
