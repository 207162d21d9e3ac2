package org.industrialrainforest.core.trace;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Decimals;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Happening;

/** What happens to an idea or its firm, told to a reader who has never seen the model. Money is in RMB m. */
final class LifeWords {
    private LifeWords() {}

    /** A happening in words. */
    static Title of(Chronicle.Entry entry) {
        double a = entry.a();
        double b = entry.b();
        return switch (entry.what()) {
            case ARRIVED -> Title.of("Happening.ARRIVED", "the idea arises; own cash RMB {0} m", hundredths(b));
            case WEIGHED ->
                Title.of(
                        "Happening.WEIGHED",
                        "weighs founding: worth RMB {0} m here, {1} m elsewhere",
                        hundredths(a),
                        hundredths(b));
            case FOUNDED ->
                Title.of(
                        "Happening.FOUNDED",
                        "FOUNDED HERE: worth RMB {0} m to the founder, who brings {1} m",
                        hundredths(a),
                        hundredths(b));
            case FOUNDED_ELSEWHERE ->
                Title.of(
                        "Happening.FOUNDED_ELSEWHERE",
                        "FOUNDED ELSEWHERE: worth RMB {0} m there, {1} m here",
                        hundredths(a),
                        hundredths(b));
            case NEVER_FOUNDED ->
                Title.of(
                        "Happening.NEVER_FOUNDED",
                        "GIVEN UP: the time for it is over (last worth RMB {0} m here, {1} m elsewhere)",
                        hundredths(a),
                        hundredths(b));
            case ADMITTED ->
                Title.of(
                        "Happening.ADMITTED",
                        "admitted by an incubator, which takes {0} of the shares and bears {1} of stage cost",
                        FounderView.percent(a),
                        FounderView.percent(b));
            case JOINED_QUEUE ->
                Title.of(
                        "Happening.JOINED_QUEUE",
                        "joins the queue of a platform ({0} waiting, {1} places)",
                        whole(a),
                        whole(b));
            case RUN_BEGUN ->
                Title.of(
                        "Happening.RUN_BEGUN",
                        "served at the platform after {0} months, fee RMB {1} m",
                        whole(a),
                        hundredths(b));
            case FACILITY_REFUSED ->
                Title.of(
                        "Happening.FACILITY_REFUSED",
                        "a commercial facility refuses the order (request {0}; refused {1} times so far)",
                        whole(a),
                        whole(b));
            case FACILITY_ACCEPTED ->
                Title.of(
                        "Happening.FACILITY_ACCEPTED",
                        "a commercial facility takes the order: RMB {0} m, begins in {1} months",
                        hundredths(a),
                        whole(b));
            case OWN_LINE ->
                Title.of(
                        "Happening.OWN_LINE",
                        "builds a line of its own: RMB {0} m, ready in {1} months",
                        hundredths(a),
                        whole(b));
            case NO_FACILITY ->
                Title.of(
                        "Happening.NO_FACILITY",
                        "finds no facility for stage {0} in {1} months and gives up research",
                        whole(a),
                        whole(b));
            case GATE_PASSED ->
                Title.of(
                        "Happening.GATE_PASSED",
                        "gate {0} passed (its chance was {1})",
                        whole(a),
                        FounderView.percent(b));
            case GATE_FAILED ->
                Title.of(
                        "Happening.GATE_FAILED",
                        "gate {0} failed (its chance was {1})",
                        whole(a),
                        FounderView.percent(b));
            case REPEATS -> Title.of("Happening.REPEATS", "repeats stage {0}, attempt {1}", whole(a), whole(b));
            case PIVOTED -> Title.of("Happening.PIVOTED", "turns to another product, back to stage {0}", whole(b));
            case STOPPED_RESEARCH ->
                Title.of(
                        "Happening.STOPPED_RESEARCH",
                        "stops research after attempt {1} at stage {0} and lives on services",
                        whole(a),
                        whole(b));
            case LAUNCHED -> Title.of("Happening.LAUNCHED", "BEGINS TO SELL: RMB {0} m a year wanted", hundredths(a));
            case LINKED ->
                b > 0
                        ? Title.of(
                                "Happening.LINKED.through-a-centre",
                                "a bridge centre's meeting becomes a leader's orders, RMB {0} m a year",
                                hundredths(a))
                        : Title.of(
                                "Happening.LINKED",
                                "a leader orders of its own accord, RMB {0} m a year",
                                hundredths(a));
            case REPAID ->
                Title.of(
                        "Happening.REPAID",
                        "repays risk money to its incubator: RMB {0} m of {1} m asked back",
                        hundredths(a),
                        hundredths(b));
            case LICENSED ->
                Title.of(
                        "Happening.LICENSED",
                        "licenses the rights abroad for RMB {0} m at once and {1} m at each later gate",
                        tenths(a),
                        tenths(b));
            case LICENCE_MILESTONE ->
                Title.of(
                        "Happening.LICENCE_MILESTONE",
                        "gate {1} is a milestone of its licence: the licensee pays RMB {0} m",
                        tenths(a),
                        whole(b));
            case COPIED -> Title.of("Happening.COPIED", "a leader that it supplies copies the product");
            case ROUND ->
                Title.of("Happening.ROUND", "investors put in RMB {0} m at a value of {1} m", tenths(a), tenths(b));
            case TRANCHE ->
                Title.of(
                        "Happening.TRANCHE",
                        "the gate was the condition for the rest of the round: investors pay RMB {0} m of {1} m promised",
                        tenths(a),
                        tenths(b));
            case TRANCHE_FORFEITED ->
                a > 0
                        ? Title.of(
                                "Happening.TRANCHE_FORFEITED.in-part",
                                "part of the rest of the round is forfeited: RMB {0} m paid of {1} m promised",
                                tenths(a),
                                tenths(b))
                        : Title.of(
                                "Happening.TRANCHE_FORFEITED",
                                "the rest of the round is forfeited: none of the RMB {0} m promised is paid",
                                tenths(b));
            case ROUND_REFUSED ->
                b > 0
                        ? Title.of(
                                "Happening.ROUND_REFUSED.too-little",
                                "asks investors for RMB {0} m; the best bid, at a value of {1} m, is too little",
                                tenths(a),
                                tenths(b))
                        : Title.of("Happening.ROUND_REFUSED", "asks investors for RMB {0} m; nobody bids", tenths(a));
            case NO_MONEY ->
                Title.of(
                        "Happening.NO_MONEY",
                        "investors agree on RMB {0} m at a value of {1} m, but private money has run out",
                        tenths(a),
                        tenths(b));
            case GRANT -> Title.of("Happening.GRANT", "receives a grant of RMB {0} m", hundredths(a));
            case DORMANT ->
                Title.of("Happening.DORMANT", "OUT OF CASH: waits for money for {0} months at most", whole(a));
            case RESCUED -> Title.of("Happening.RESCUED", "rescued by the state with RMB {0} m", hundredths(a));
            case REVIVED -> Title.of("Happening.REVIVED", "back in business with RMB {0} m", hundredths(a));
            case FAILED -> Title.of("Happening.FAILED", "FAILS after {0} gates and {1} rounds", whole(a), whole(b));
            case DEREGISTERED -> Title.of("Happening.DEREGISTERED", "deregistered {0} months after founding", whole(a));
            case ACQUIRED ->
                Title.of(
                        "Happening.ACQUIRED",
                        "ACQUIRED by a leader for RMB {0} m, of which the founders receive {1} m",
                        tenths(a),
                        tenths(b));
            case LISTED -> Title.of("Happening.LISTED", "LISTED: worth RMB {0} m, raises {1} m", tenths(a), tenths(b));
            case BUYBACK ->
                Title.of(
                        "Happening.BUYBACK",
                        "buys back an investor's {0} for RMB {1} m",
                        FounderView.percent(b),
                        hundredths(a));
            case CERTIFIED ->
                b > 0
                        ? Title.of(
                                "Happening.CERTIFIED.relabelled",
                                "certified as high-tech for three years, with spending relabelled as research")
                        : Title.of("Happening.CERTIFIED", "certified as high-tech for three years");
        };
    }

    private static String whole(double number) {
        return Decimals.format("%.0f", number);
    }

    private static String tenths(double number) {
        return Decimals.format("%.1f", number);
    }

    private static String hundredths(double number) {
        return Decimals.format("%.2f", number);
    }

    /** A state of {@link org.industrialrainforest.core.trace.TwoLives.Standing} in words. */
    static Title state(String state) {
        if (state.startsWith("research-")) {
            return Title.of("life.research", "research, stage {0}", state.substring("research-".length()));
        }
        return switch (state) {
            case "idea" -> Title.of("life.idea", "an idea");
            case "selling" -> Title.of("life.selling", "selling");
            case "services" -> Title.of("life.services", "services only");
            case "dormant" -> Title.of("life.dormant", "out of cash");
            case "failed" -> Title.of("life.failed", "failed");
            case "acquired" -> Title.of("life.acquired", "acquired");
            case "listed" -> Title.of("life.listed", "listed");
            default -> new Title(state, state);
        };
    }

    /** Key of a happening. */
    static String key(Happening what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
