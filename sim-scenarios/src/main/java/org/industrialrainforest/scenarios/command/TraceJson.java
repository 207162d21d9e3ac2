package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.industrialrainforest.core.trace.TwoLives;

/** The document {@code rainforest.trace/1}. */
final class TraceJson {
    private TraceJson() {}

    static ObjectNode document(TwoLives told) {
        ObjectNode document = Json.document("trace");
        document.put("scenario", told.scenario())
                .put("seed", told.seed())
                .put("replicate", told.replicate())
                .put("shock", told.shock());
        idea(document.putObject("idea"), told.idea());
        choice(document.putObject("choice"), told.choice());
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
    }

    private static void choice(ObjectNode node, TwoLives.Choice choice) {
        Json.put(node, "as", choice.as());
        Json.put(node, "rule", choice.rule());
        node.put("ideas", choice.ideas())
                .put("founded_only_with", choice.onlyWith())
                .put("founded_only_without", choice.onlyWithout())
                .put("founded_in_both", choice.both())
                .put("founded_in_neither", choice.neither());
        Json.put(node, "others", choice.others());
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
        ArrayNode beliefs = node.putArray("beliefs");
        for (TwoLives.Belief belief : life.beliefs()) {
            ObjectNode one = beliefs.addObject().put("month", belief.month().toString());
            Json.put(one, "success", belief.success());
            Json.put(one, "gates", belief.gates());
            Json.put(one, "money", belief.money());
            Json.put(one, "worth_here", belief.here());
            Json.put(one, "worth_elsewhere", belief.elsewhere());
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
