package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int NAMED = 12;

    private final Node.Mapping scenario;
    private final List<Problem> problems = new ArrayList<>();

    private ScenarioCheck(Node.Mapping scenario) {
        this.scenario = scenario;
    }

    static List<Problem> problems(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return List.of();
        }
        ScenarioCheck check = new ScenarioCheck(mapping);
        check.calendar();
        check.lengths();
        check.references();
        check.parks();
        check.shares();
        check.noTypes();
        check.listings();
        check.shocks();
        check.phases();
        check.funds();
        check.cohort();
        return check.problems;
    }

    private void calendar() {
        within("start");
        within("end");
        notBefore(scenario, "record-from", "start", "");
        notBefore(scenario, "end", "record-from", "");
        Month start = month(scenario, "start");
        Month end = month(scenario, "end");
        if (start != null && end != null && end.since(start) >= LONGEST) {
            wrong(
                    changed(scenario.get("end"), scenario.get("start")),
                    "end",
                    "is more than " + LONGEST + " months after start",
                    "",
                    "");
        }
    }

    private void within(String key) {
        Month month = month(scenario, key);
        if (month != null && (month.compareTo(Month.FIRST) < 0 || month.compareTo(Month.LAST) > 0)) {
            String side = month.compareTo(Month.FIRST) < 0 ? "too early" : "too late";
            wrong(scenario.get(key), key, "'" + month + "' is " + side, Month.FIRST + " to " + Month.LAST, "");
        }
    }

    /** Places in the scenario are kept in a byte by firms and ideas. */
    private void lengths() {
        for (String plural : List.of("sectors", "sources", "frameworks")) {
            if (scenario.get(plural) instanceof Node.Sequence list
                    && list.items().size() > MOST_PLACES) {
                wrong(list, plural, "has " + list.items().size() + " entries", "up to " + MOST_PLACES, "");
            }
        }
        for (Node.Mapping sector : items("sectors")) {
            if (sector.get("stages") instanceof Node.Sequence list
                    && list.items().size() > MOST_STAGES) {
                wrong(
                        list,
                        "sectors[" + sector.text("id") + "].stages",
                        "has " + list.items().size() + " entries",
                        "up to " + MOST_STAGES,
                        "");
            }
        }
    }

    private void references() {
        refer(
                "sectors",
                "sector",
                List.of(),
                named(
                        "sources.sectors",
                        "platforms.sector",
                        "frameworks.sectors",
                        "incubators.sectors",
                        "bridges.sectors",
                        "leaders.sector",
                        "parks.sectors"));
        refer("parks", "park", List.of(), named("platforms.park", "incubators.park"));
        refer("facility-types", "facility type", List.of(), named("platforms.type", "facilities.type"));
        refer("facility-types", "facility type", FacilityType.NO_TYPES, needed());
    }

    /** What these keys of things name. */
    private List<Reference> named(String... keys) {
        List<Reference> named = new ArrayList<>();
        for (String owner : keys) {
            String plural = owner.substring(0, owner.indexOf('.'));
            for (Node.Mapping item : items(plural)) {
                name(plural + "[" + item.text("id") + "]", item, owner.substring(owner.indexOf('.') + 1), named);
            }
        }
        return named;
    }

    /** What stages need. */
    private List<Reference> needed() {
        List<Reference> needed = new ArrayList<>();
        for (Node.Mapping sector : items("sectors")) {
            if (sector.get("stages") instanceof Node.Sequence stages) {
                for (Node item : stages.items()) {
                    if (item instanceof Node.Mapping stage) {
                        String owner = "sectors[" + sector.text("id") + "].stages[" + stage.text("id") + "]";
                        name(owner, stage, "facility", needed);
                    }
                }
            }
        }
        return needed;
    }

    private static void name(String owner, Node.Mapping item, String key, List<Reference> into) {
        Node given = item.get(key);
        List<Node> references =
                given instanceof Node.Sequence list ? list.items() : given == null ? List.of() : List.of(given);
        for (Node reference : references) {
            if (reference instanceof Node.Scalar scalar && !scalar.isNull()) {
                into.add(new Reference(owner, key, scalar));
            }
        }
    }

    /**
     * What names things that are not there: told once for each that is missing, where a child took it out or where it is first named.
     *
     * @param others what may be named beside the things
     */
    private void refer(String things, String kind, List<String> others, List<Reference> all) {
        if (!(scenario.get(things) instanceof Node.Sequence there)) {
            return; // told by Binding; that nothing is found in it only follows
        }
        Set<String> known = new LinkedHashSet<>(others);
        known.addAll(ids(things));
        Map<String, List<Reference>> missing = new LinkedHashMap<>();
        for (Reference one : all) {
            if (!known.contains(one.name().text())) {
                missing.computeIfAbsent(one.name().text(), x -> new ArrayList<>())
                        .add(one);
            }
        }
        missing.forEach((id, references) -> {
            for (Node.Entry removed : there.removed()) {
                if (removed.key().equals(id)) {
                    problems.add(new Problem(
                            removed.place(),
                            things + "[" + id + "]",
                            id,
                            "is taken out, but " + owners(references) + " still name"
                                    + (references.size() == 1 ? "s" : "") + " it; take them out too, or change their "
                                    + references.get(0).key(),
                            "",
                            ""));
                    return;
                }
            }
            Reference first = references.get(0);
            List<Reference> rest = references.subList(1, references.size());
            wrong(
                    first.name(),
                    first.owner() + "." + first.key(),
                    "there is no " + kind + " '" + id + "'"
                            + (rest.isEmpty() ? "" : ", which " + owners(rest) + " name too"),
                    String.join(", ", known),
                    Nearest.to(id, known));
        });
    }

    /** A name that stands for nothing. */
    private record Reference(String owner, String key, Node.Scalar name) {}

    private static String owners(List<Reference> references) {
        String named = String.join(
                ", ", references.stream().limit(NAMED).map(Reference::owner).toList());
        int more = references.size() - NAMED;
        return more <= 0 ? named : named + " and " + more + " more";
    }

    /** A firm settles in a park that takes its sector, so that every sector needs one. */
    private void parks() {
        if (scenario.get("parks") instanceof Node.Sequence list && list.items().isEmpty()) {
            wrong(list, "parks", "is empty, but every sector needs a park that takes it", "", "");
            return;
        }
        Set<String> taken = new LinkedHashSet<>();
        for (Node.Mapping park : items("parks")) {
            if (park.get("sectors") instanceof Node.Sequence list) {
                list.items().forEach(n -> taken.add(n instanceof Node.Scalar s ? s.text() : ""));
            }
        }
        for (Node.Mapping sector : items("sectors")) {
            String id = sector.text("id");
            if (id != null && !taken.contains(id)) {
                wrong(
                        changed(sector.get("id"), scenario.get("parks")),
                        "sectors[" + id + "]",
                        "no park takes this sector; name it in the sectors of a park",
                        "",
                        "");
            }
        }
    }

    /** In every sector: what all sources bring is all that arrives. */
    private void shares() {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (String sector : ids("sectors")) {
            double sum = 0;
            for (Node.Mapping source : items("sources")) {
                Double share = number(source, "share");
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
            wrong.forEach((sum, sectors) -> wrong(
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
        for (Node.Mapping type : items("facility-types")) {
            String id = type.text("id");
            if (id != null && FacilityType.NO_TYPES.contains(id)) {
                wrong(
                        type.get("id"),
                        "facility-types[" + id + "]",
                        "'" + id + "' is what a stage names that needs nothing anybody offers; take another id",
                        "",
                        "");
            }
        }
    }

    private void listings() {
        for (Node.Mapping standard : items("listings")) {
            Double years = number(standard, "profit-years");
            if (years != null && (years < 0 || years > 2)) {
                String path = "listings[" + standard.text("id") + "].profit-years";
                wrong(
                        standard.get("profit-years"),
                        path,
                        "'" + Numbers.write(years) + "' is too " + (years < 0 ? "small" : "large"),
                        "0 to 2",
                        "");
            }
        }
    }

    private void shocks() {
        for (Node.Mapping shock : items("shocks")) {
            problems.addAll(shock(shock, "shocks[" + shock.text("id") + "]."));
        }
    }

    /** Problems of one shock, told under a path that ends with a dot or is empty. */
    static List<Problem> shock(Node.Mapping shock, String path) {
        ScenarioCheck check = new ScenarioCheck(shock);
        check.notBefore(shock, "until", "from", path);
        if (Shock.none().id().equals(shock.text("id"))) {
            check.wrong(
                    shock.get("id"), path + "id", "'none' is the shock that changes nothing; take another id", "", "");
        }
        return check.problems;
    }

    private void phases() {
        Double years =
                scenario.get("rules") instanceof Node.Mapping rules && rules.get("state") instanceof Node.Mapping state
                        ? number(state, "envelope-years")
                        : null;
        if (years != null) {
            for (Node.Mapping policy : items("policies")) {
                String path = "policies[" + policy.text("id") + "]";
                problems.addAll(PhaseCheck.idle(policy, path, years.intValue()));
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
        Month first = month(scenario, "record-from");
        Month end = month(scenario, "end");
        Month last = end == null ? null : end.plus(-Cohort.AGE);
        for (String key : List.of("cohort-from", "cohort-until")) {
            Month named = month(outcomes, key);
            String path = "rules.outcomes." + key;
            if (named != null && first != null && named.compareTo(first) < 0) {
                wrong(outcomes.get(key), path, "'" + named + "' is before record-from, " + first, "", "derived");
            }
            if (named != null && last != null && named.compareTo(last) > 0) {
                String why = ", " + Cohort.AGE + " months before end: whether its ideas live so long is not seen";
                wrong(outcomes.get(key), path, "'" + named + "' is after " + last + why, "", "derived");
            }
        }
        notBefore(outcomes, "cohort-until", "cohort-from", "rules.outcomes.");
    }

    private void notBelow(Node.Mapping funding, String key, String least) {
        Double value = number(funding, key);
        Double bound = number(funding, least);
        if (value != null && bound != null && value < bound) {
            String path = "rules.funding." + key;
            wrong(
                    changed(funding.get(key), funding.get(least)),
                    path,
                    "'" + Numbers.write(value) + "' is less than " + least + ", " + Numbers.write(bound),
                    "",
                    "");
        }
    }

    private void notBefore(Node.Mapping owner, String key, String earlier, String path) {
        Month month = month(owner, key);
        Month bound = month(owner, earlier);
        if (month != null && bound != null && month.compareTo(bound) < 0) {
            wrong(
                    changed(owner.get(key), owner.get(earlier)),
                    path + key,
                    "'" + month + "' is before " + earlier + ", " + bound,
                    "",
                    "");
        }
    }

    /** Of values that do not go together the one that the scenario's own file gives, where only one of them is its own; else the first. */
    private @Nullable Node changed(@Nullable Node first, @Nullable Node second) {
        Node id = scenario.get("id");
        String own = (id == null ? scenario : id).place().file();
        boolean inherited = first != null
                && second != null
                && !first.place().file().equals(own)
                && second.place().file().equals(own);
        return inherited ? second : first;
    }

    private List<Node.Mapping> items(String plural) {
        if (!(scenario.get(plural) instanceof Node.Sequence list)) {
            return List.of();
        }
        return list.items().stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .toList();
    }

    private Set<String> ids(String plural) {
        Set<String> ids = new LinkedHashSet<>();
        for (Node.Mapping item : items(plural)) {
            String id = item.text("id");
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static @Nullable Month month(Node.Mapping owner, String key) {
        String text = owner.text(key);
        try {
            return text == null ? null : Month.parse(text);
        } catch (IllegalArgumentException e) {
            return null; // told by Binding
        }
    }

    private static @Nullable Double number(Node.Mapping owner, String key) {
        String text = owner.text(key);
        return text != null && Numbers.isReal(text) ? (Double) Double.parseDouble(text) : null;
    }

    private void wrong(@Nullable Node node, String path, String message, String allowed, String suggestion) {
        String value = node instanceof Node.Scalar scalar ? scalar.text() : "";
        problems.add(
                new Problem(node == null ? scenario.place() : node.place(), path, value, message, allowed, suggestion));
    }
}
