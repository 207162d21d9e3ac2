package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that what the things of a scenario name is there: sectors, parks and types of facilities. */
final class ReferenceCheck {
    private static final int NAMED = 12;

    private final Node.Mapping scenario;
    private final Findings found;

    private ReferenceCheck(Node.Mapping scenario, Findings found) {
        this.scenario = scenario;
        this.found = found;
    }

    static void check(Node.Mapping scenario, Findings found) {
        ReferenceCheck check = new ReferenceCheck(scenario, found);
        check.references();
        check.parks();
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
                        "parks.sectors",
                        "sectors.buys-from"));
        refer("parks", "park", List.of(), named("platforms.park", "incubators.park"));
        refer("facility-types", "facility type", List.of(), named("platforms.type", "facilities.type"));
        refer("facility-types", "facility type", FacilityType.NO_TYPES, needed());
    }

    /** What these keys of things name. */
    private List<Reference> named(String... keys) {
        List<Reference> named = new ArrayList<>();
        for (String owner : keys) {
            String plural = owner.substring(0, owner.indexOf('.'));
            for (Node.Mapping item : found.items(plural)) {
                name(plural + "[" + item.text("id") + "]", item, owner.substring(owner.indexOf('.') + 1), named);
            }
        }
        return named;
    }

    /** What stages need. */
    private List<Reference> needed() {
        List<Reference> needed = new ArrayList<>();
        for (Node.Mapping sector : found.items("sectors")) {
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
        known.addAll(found.ids(things));
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
                    found.add(new Problem(
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
            found.wrong(
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
            found.wrong(list, "parks", "is empty, but every sector needs a park that takes it", "", "");
            return;
        }
        Set<String> taken = new LinkedHashSet<>();
        for (Node.Mapping park : found.items("parks")) {
            if (park.get("sectors") instanceof Node.Sequence list) {
                list.items().forEach(n -> taken.add(n instanceof Node.Scalar s ? s.text() : ""));
            }
        }
        for (Node.Mapping sector : found.items("sectors")) {
            String id = sector.text("id");
            if (id != null && !taken.contains(id)) {
                found.wrong(
                        found.changed(sector.get("id"), scenario.get("parks")),
                        "sectors[" + id + "]",
                        "no park takes this sector; name it in the sectors of a park",
                        "",
                        "");
            }
        }
    }
}
