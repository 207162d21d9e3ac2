package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Checks that reach over several things of a scenario: references, orders of dates, sums. They read what was written and not the records,
 * so that they can be told together with wrong values; what cannot be read is left to {@link Binding}.
 */
final class ScenarioCheck {
    private static final int LONGEST = 12 * 200;
    private static final int MOST_PLACES = 100;
    private static final int MOST_STAGES = 12;
    /** A firm keeps the platforms that served it as bits of one number. */
    private static final int MOST_PLATFORMS = Long.SIZE;

    private final Node.Mapping scenario;
    private final Findings found;

    private ScenarioCheck(Node.Mapping scenario) {
        this.scenario = scenario;
        found = new Findings(scenario);
    }

    static List<Problem> problems(Node.Mapping scenario) {
        ScenarioCheck check = new ScenarioCheck(scenario);
        check.calendar();
        check.lengths();
        ReferenceCheck.check(scenario, check.found);
        check.shares();
        check.noTypes();
        check.listings();
        for (Node.Mapping shock : check.found.items("shocks")) {
            ShockCheck.problems(shock, "shocks[" + shock.text("id") + "]").forEach(check.found::add);
        }
        check.phases();
        check.funds();
        check.cohort();
        return check.found.problems();
    }

    private void calendar() {
        within("start");
        within("end");
        found.notBefore(scenario, "record-from", "start", "");
        found.notBefore(scenario, "end", "record-from", "");
        Month start = Findings.month(scenario, "start");
        Month end = Findings.month(scenario, "end");
        if (start != null && end != null && end.since(start) >= LONGEST) {
            found.wrong(
                    found.changed(scenario.get("end"), scenario.get("start")),
                    "end",
                    "is more than " + LONGEST + " months after start",
                    "",
                    "");
        }
    }

    private void within(String key) {
        Month month = Findings.month(scenario, key);
        if (month != null && (month.compareTo(Month.FIRST) < 0 || month.compareTo(Month.LAST) > 0)) {
            String side = month.compareTo(Month.FIRST) < 0 ? "too early" : "too late";
            found.wrong(scenario.get(key), key, "'" + month + "' is " + side, Month.FIRST + " to " + Month.LAST, "");
        }
    }

    /** Places in the scenario are kept in a byte by firms and ideas. */
    private void lengths() {
        for (String plural : List.of("sectors", "sources", "frameworks")) {
            atMost(MOST_PLACES, scenario.get(plural), plural);
        }
        atMost(MOST_PLATFORMS, scenario.get("platforms"), "platforms");
        for (Node.Mapping sector : found.items("sectors")) {
            atMost(MOST_STAGES, sector.get("stages"), "sectors[" + sector.text("id") + "].stages");
        }
    }

    private void atMost(int most, @Nullable Node node, String where) {
        if (node instanceof Node.Sequence list && list.items().size() > most) {
            found.wrong(list, where, "has " + list.items().size() + " entries", "up to " + most, "");
        }
    }

    /** In every sector: what all sources bring is all that arrives. */
    private void shares() {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (String sector : found.ids("sectors")) {
            double sum = 0;
            for (Node.Mapping source : found.items("sources")) {
                Double share = Findings.number(source, "share");
                if (share == null) {
                    return;
                }
                sum += has(source, sector) ? share : 0;
            }
            if (Math.abs(sum - 1) > 1e-9) {
                wrong.computeIfAbsent(Numbers.write(sum), x -> new ArrayList<>())
                        .add(sector);
            }
        }
        if (scenario.get("sources") instanceof Node.Sequence list) {
            wrong.forEach((sum, sectors) -> found.wrong(
                    list,
                    "sources[*].share",
                    "the shares of the sources of " + String.join(", ", sectors) + " sum to " + sum + " and not to 1",
                    "",
                    ""));
        }
    }

    private static boolean has(Node.Mapping source, String sector) {
        return !(source.get("sectors") instanceof Node.Sequence sectors)
                || sectors.items().isEmpty()
                || sectors.items().stream()
                        .anyMatch(n -> n instanceof Node.Scalar s && s.text().equals(sector));
    }

    /** The two words that stages may use for no type are no types. */
    private void noTypes() {
        for (Node.Mapping type : found.items("facility-types")) {
            String id = type.text("id");
            if (id != null && FacilityType.NO_TYPES.contains(id)) {
                found.wrong(
                        type.get("id"),
                        "facility-types[" + id + "]",
                        "'" + id + "' is what a stage names that needs nothing anybody offers; take another id",
                        "",
                        "");
            }
        }
    }

    private void listings() {
        for (Node.Mapping standard : found.items("listings")) {
            Double years = Findings.number(standard, "profit-years");
            if (years != null && (years < 0 || years > 2)) {
                String path = "listings[" + standard.text("id") + "].profit-years";
                found.wrong(
                        standard.get("profit-years"),
                        path,
                        "'" + Numbers.write(years) + "' is too " + (years < 0 ? "small" : "large"),
                        "0 to 2",
                        "");
            }
        }
    }

    private void phases() {
        Double years =
                scenario.get("rules") instanceof Node.Mapping rules && rules.get("state") instanceof Node.Mapping state
                        ? Findings.number(state, "envelope-years")
                        : null;
        if (years != null) {
            for (Node.Mapping policy : found.items("policies")) {
                String path = "policies[" + policy.text("id") + "]";
                PhaseCheck.idle(policy, path, years.intValue()).forEach(found::add);
            }
        }
    }

    private void funds() {
        if (scenario.get("rules") instanceof Node.Mapping rules
                && rules.get("funding") instanceof Node.Mapping funding) {
            notBelow(funding, "fund-years", "invest-years");
            notBelow(funding, "most-dilution", "aimed-dilution");
        }
    }

    /** An idea of the headline's cohort arrives in a recorded month, and its fifth anniversary is recorded too. */
    private void cohort() {
        if (!(scenario.get("rules") instanceof Node.Mapping rules
                && rules.get("outcomes") instanceof Node.Mapping outcomes)) {
            return;
        }
        Month first = Findings.month(scenario, "record-from");
        Month end = Findings.month(scenario, "end");
        Month last = end == null ? null : end.plus(-Cohort.AGE);
        for (String key : List.of("cohort-from", "cohort-until")) {
            Month named = Findings.month(outcomes, key);
            String path = "rules.outcomes." + key;
            if (named != null && first != null && named.compareTo(first) < 0) {
                found.wrong(outcomes.get(key), path, "'" + named + "' is before record-from, " + first, "", "derived");
            }
            if (named != null && last != null && named.compareTo(last) > 0) {
                String why = ", " + Cohort.AGE + " months before end: whether its ideas live so long is not seen";
                found.wrong(outcomes.get(key), path, "'" + named + "' is after " + last + why, "", "derived");
            }
        }
        found.notBefore(outcomes, "cohort-until", "cohort-from", "rules.outcomes.");
    }

    private void notBelow(Node.Mapping funding, String key, String least) {
        Double value = Findings.number(funding, key);
        Double bound = Findings.number(funding, least);
        if (value != null && bound != null && value < bound) {
            String path = "rules.funding." + key;
            found.wrong(
                    found.changed(funding.get(key), funding.get(least)),
                    path,
                    "'" + Numbers.write(value) + "' is less than " + least + ", " + Numbers.write(bound),
                    "",
                    "");
        }
    }
}
