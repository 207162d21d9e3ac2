package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.industrialrainforest.engine.time.Month;

/**
 * A world to be simulated: its calendar, entities and the parameters of its rules, with the policies and shocks that it can be put under.
 *
 * @param start first month, the beginning of the burn-in
 * @param recordFrom first month that is recorded; gains are discounted to it
 * @param end last month, recorded too
 */
public record Scenario(
        String id,
        Title title,
        Month start,
        Month recordFrom,
        Month end,
        Rules rules,
        List<FacilityType> facilityTypes,
        List<Sector> sectors,
        List<Source> sources,
        List<Park> parks,
        List<PlatformSpec> platforms,
        List<FrameworkSpec> frameworks,
        List<IncubatorSpec> incubators,
        List<BridgeSpec> bridges,
        List<LeaderGroup> leaders,
        List<Facility> facilities,
        List<ListingStandard> listings,
        List<Policy> policies,
        List<Shock> shocks) {
    public Scenario {
        facilityTypes = List.copyOf(facilityTypes);
        sectors = List.copyOf(sectors);
        sources = List.copyOf(sources);
        parks = List.copyOf(parks);
        platforms = List.copyOf(platforms);
        frameworks = List.copyOf(frameworks);
        incubators = List.copyOf(incubators);
        bridges = List.copyOf(bridges);
        leaders = List.copyOf(leaders);
        facilities = List.copyOf(facilities);
        listings = List.copyOf(listings);
        policies = List.copyOf(policies);
        shocks = List.copyOf(shocks);
    }

    /**
     * The scenario that was written, after all checks of values and of references.
     *
     * @throws BadInput with every problem
     */
    public static Scenario read(Node node) {
        return Binding.read(node, Scenario.class, (type, written, path) -> {
            if (type == Scenario.class) {
                return ScenarioCheck.problems(written);
            }
            return type == Policy.class ? PhaseCheck.problems(written, path) : List.of();
        });
    }

    /**
     * A policy that was written for this scenario, whose envelope its phases must fit.
     *
     * @throws BadInput with every problem
     */
    public Policy readPolicy(Node node) {
        Policy policy = Policy.read(node);
        List<Problem> idle =
                PhaseCheck.idle((Node.Mapping) node, "", rules.state().envelopeYears());
        if (!idle.isEmpty()) {
            throw new BadInput(idle);
        }
        return policy;
    }

    private static ScenarioPath path(String text) {
        return ScenarioPath.parse(text, Scenario.class);
    }

    /** Months from the first to the last, both included. */
    public int months() {
        return end.since(start) + 1;
    }

    /**
     * A copy in which a value is another, checked as a scenario that is read.
     *
     * @param path for example {@code platforms[sitri-pilot-line].slots}, {@code platforms[*].fee} (all), {@code
     *     platforms[sector=biomedicine;slots>=20].fee}, {@code rules.knowledge.depreciation} or, where one parameter alone ends so, {@code
     *     knowledge.depreciation}; names in kebab-case, camelCase or snake_case
     * @param value as it would be written in YAML; a list of ids with commas, in brackets or without
     * @throws BadInput when the path names nothing or the value is not allowed there
     */
    public Scenario with(String path, String value) {
        return read(path(path).set(Binding.write(this), value));
    }

    /**
     * A copy in which several values are others, checked when all are set: bounds that two of them give each other need not hold between.
     *
     * @param values value by path, see {@link #with(String, String)}
     * @throws BadInput with every path that names nothing and every value that is not allowed there
     */
    public Scenario with(Map<String, String> values) {
        Node written = Binding.write(this);
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            try {
                written = path(value.getKey()).set(written, value.getValue());
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (problems.isEmpty()) {
            return read(written);
        }
        try {
            read(written);
        } catch (BadInput e) {
            problems.addAll(e.problems());
        }
        throw new BadInput(problems);
    }

    /**
     * The same place at another size: ideas, demand, money, funds, niches, leaders, platforms, incubators, centres and all else of the whole are
     * multiplied together, and rates at which two given firms meet are divided, so that what a single firm meets stays what it was. Whole
     * numbers are rounded.
     *
     * @param factor times this size, above 0 and at most a million; 10 makes ten times the firms
     * @throws BadInput with every parameter of which a world of this size would need a value that is not allowed; none is cut to its bound
     * @throws IllegalArgumentException when the factor is none
     */
    public Scenario scaled(double factor) {
        return factor == 1 ? this : read(Scaling.scaled((Node.Mapping) Binding.write(this), Scenario.class, factor));
    }

    /**
     * The scenario with a policy of one's own, checked as one that a file adds; it replaces one of its id. Where the scenario derives its cohort, an
     * earlier policy may change it.
     *
     * @throws BadInput with every problem
     */
    public Scenario withPolicy(Policy policy) {
        return adding("policies", policy);
    }

    /**
     * The scenario with a shock of one's own, checked as one that a file adds; it replaces one of its id.
     *
     * @throws BadInput with every problem
     */
    public Scenario withShock(Shock shock) {
        return adding("shocks", shock);
    }

    /**
     * The scenario with a platform of one's own, checked as one that a file adds; it replaces one of its id.
     *
     * @throws BadInput with every problem, such as a sector that the scenario does not have
     */
    public Scenario withPlatform(PlatformSpec platform) {
        return adding("platforms", platform);
    }

    private Scenario adding(String things, Record thing) {
        Node.Mapping written = (Node.Mapping) Binding.write(this);
        Node.Sequence list = (Node.Sequence) Objects.requireNonNull(written.get(things));
        Node.Mapping added = (Node.Mapping) Binding.write(thing);
        List<Node> items = new ArrayList<>(list.items());
        int place = 0;
        while (place < items.size() && !sameId(items.get(place), added)) {
            place++;
        }
        if (place < items.size()) {
            items.set(place, added);
        } else {
            items.add(added);
        }
        return read(written.with(things, new Node.Sequence(items, Place.NOWHERE)));
    }

    private static boolean sameId(Node one, Node.Mapping other) {
        return one instanceof Node.Mapping mapping && Objects.equals(mapping.text("id"), other.text("id"));
    }

    /**
     * The ideas that the headline counts. Where the scenario doesn't say, from the first month of a policy that spends or is dated, to {@link Cohort#AGE} months before the end.
     */
    public Cohort cohort() {
        OutcomeParameters given = rules.outcomes();
        Month earliest = policies.stream()
                .filter(p -> !p.nothing())
                .map(Policy::start)
                .min(Month::compareTo)
                .filter(first -> first.compareTo(recordFrom) > 0)
                .orElse(recordFrom);
        return new Cohort(given.cohortFrom().or(earliest), given.cohortUntil().or(end.plus(-Cohort.AGE)));
    }

    /**
     * Every value that a path names, each by its full path with ids: two paths may name the same ones.
     *
     * @throws BadInput when the path names nothing
     */
    public List<String> places(String path) {
        return path(path).places(Binding.write(this));
    }

    /** Policy of this id. */
    public Policy policy(String policyId) {
        return policies.stream()
                .filter(p -> p.id().equals(policyId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("policy '" + policyId + "' is not one of "
                        + policies.stream().map(Policy::id).toList()));
    }

    /** Shock of this id; {@code none} always exists. */
    public Shock shock(String shockId) {
        if (shockId.equals("none")) {
            return Shock.none();
        }
        return shocks.stream()
                .filter(s -> s.id().equals(shockId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("shock '" + shockId + "' is not one of "
                        + shocks.stream().map(Shock::id).toList()));
    }

    /** The scenario with these policies among its own; one with an id that it has replaces that. Its cohort stays what it is. */
    public Scenario including(List<Policy> others) {
        List<Policy> all = new ArrayList<>(policies);
        all.removeIf(p -> others.stream().anyMatch(o -> o.id().equals(p.id())));
        all.addAll(others.stream().distinct().toList());
        return copy(all, shocks);
    }

    /** The scenario with a shock among its own, the one that changes nothing excepted; one of its id that the scenario has is replaced. */
    public Scenario including(Shock other) {
        if (other.equals(Shock.none()) || shocks.contains(other)) {
            return this;
        }
        List<Shock> all = new ArrayList<>(shocks);
        all.removeIf(s -> s.id().equals(other.id()));
        all.add(other);
        return copy(policies, all);
    }

    private Scenario copy(List<Policy> otherPolicies, List<Shock> otherShocks) {
        return new Scenario(
                id,
                title,
                start,
                recordFrom,
                end,
                kept(cohort()),
                facilityTypes,
                sectors,
                sources,
                parks,
                platforms,
                frameworks,
                incubators,
                bridges,
                leaders,
                facilities,
                listings,
                otherPolicies,
                otherShocks);
    }

    /** The rules with this cohort named; an empty one is left to be derived. */
    private Rules kept(Cohort cohort) {
        OutcomeParameters o = rules.outcomes();
        return cohort.nobody()
                ? rules
                : rules.with(new OutcomeParameters(
                        o.zombieAge(),
                        o.rmbPerUsd(),
                        o.recoveredWithin(),
                        o.recoveredFor(),
                        new Bound(cohort.from()),
                        new Bound(cohort.until())));
    }
}
