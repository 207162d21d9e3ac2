package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that reach over several things of a scenario: references, orders of dates, sums. They read what was written and not the records,
 * so that they can be told together with wrong values; what cannot be read is left to {@link Binding}.
 */
final class ScenarioCheck {
    private static final int LONGEST = 12 * 200;

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
        check.references();
        check.parks();
        check.shares();
        check.offers();
        check.listings();
        check.shocks();
        check.phases();
        check.funds();
        return check.problems;
    }

    private void calendar() {
        notBefore(scenario, "record-from", "start", "");
        notBefore(scenario, "end", "record-from", "");
        Month start = month(scenario, "start");
        Month end = month(scenario, "end");
        if (start != null && end != null && end.since(start) >= LONGEST) {
            wrong(scenario.get("end"), "end", "is more than " + LONGEST + " months after start", "", "");
        }
    }

    private void references() {
        Set<String> sectors = ids("sectors");
        Set<String> parks = ids("parks");
        refer("sources", "sectors", "sector", sectors);
        refer("platforms", "sector", "sector", sectors);
        refer("platforms", "park", "park", parks);
        refer("frameworks", "sectors", "sector", sectors);
        refer("incubators", "sectors", "sector", sectors);
        refer("incubators", "park", "park", parks);
        refer("bridges", "sectors", "sector", sectors);
        refer("leaders", "sector", "sector", sectors);
        refer("parks", "sectors", "sector", sectors);
    }

    private void refer(String plural, String key, String kind, Set<String> known) {
        for (Node.Mapping item : items(plural)) {
            Node given = item.get(key);
            List<Node> references =
                    given instanceof Node.Sequence list ? list.items() : given == null ? List.of() : List.of(given);
            for (Node reference : references) {
                if (reference instanceof Node.Scalar scalar && !scalar.isNull() && !known.contains(scalar.text())) {
                    String path = plural + "[" + item.text("id") + "]." + key;
                    wrong(
                            scalar,
                            path,
                            "there is no " + kind + " '" + scalar.text() + "'",
                            String.join(", ", known),
                            Nearest.to(scalar.text(), known));
                }
            }
        }
    }

    /** A firm settles in a park that takes its sector, so that every sector needs one. */
    private void parks() {
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
                        sector.get("id"),
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

    private void offers() {
        for (String plural : List.of("platforms", "facilities")) {
            for (Node.Mapping item : items(plural)) {
                if ("none".equals(item.text("type"))) {
                    wrong(
                            item.get("type"),
                            plural + "[" + item.text("id") + "].type",
                            "'none' is nothing that can be offered",
                            "",
                            "");
                }
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
        Month end = month(scenario, "end");
        Double years =
                scenario.get("rules") instanceof Node.Mapping rules && rules.get("state") instanceof Node.Mapping state
                        ? number(state, "envelope-years")
                        : null;
        if (end != null && years != null) {
            for (Node.Mapping policy : items("policies")) {
                String path = "policies[" + policy.text("id") + "]";
                problems.addAll(PhaseCheck.idle(policy, path, end, years.intValue()));
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

    private void notBelow(Node.Mapping funding, String key, String least) {
        Double value = number(funding, key);
        Double bound = number(funding, least);
        if (value != null && bound != null && value < bound) {
            String path = "rules.funding." + key;
            wrong(
                    funding.get(key),
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
            wrong(owner.get(key), path + key, "'" + month + "' is before " + earlier + ", " + bound, "", "");
        }
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
