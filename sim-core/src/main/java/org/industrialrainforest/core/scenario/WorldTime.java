package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.industrialrainforest.engine.time.Month;

/**
 * What of a policy or a shock lies outside the world's time, and so does nothing. It is told and not refused: a world may be cut short, and its
 * policies and shocks stay in its file.
 */
@Internal
public final class WorldTime {
    private final Scenario scenario;
    private final List<String> outside = new ArrayList<>();

    /** Policies by what the world's end leaves of their envelope, which most of a scenario share. */
    private final Map<String, List<String>> ending = new LinkedHashMap<>();

    private WorldTime(Scenario scenario) {
        this.scenario = scenario;
    }

    /** A sentence, with both dates, for each of these policies and shocks that does nothing, or less than it says, for its date. */
    public static List<String> outside(Scenario scenario, List<Policy> policies, List<Shock> shocks) {
        WorldTime time = new WorldTime(scenario);
        policies.forEach(time::policy);
        time.ending.forEach((what, ids) ->
                time.outside.add((ids.size() == 1 ? "policy " : "policies ") + String.join(", ", ids) + what));
        shocks.forEach(time::shock);
        return time.outside;
    }

    private void policy(Policy policy) {
        String name = "policy '" + policy.id() + "' ";
        if (policy.history()) {
            boolean opens = opens().anyMatch(month -> month.compareTo(scenario.end()) <= 0);
            if (!opens && opens().findAny().isPresent()) {
                outside.add(name + "does nothing: all that it opens is dated after the world's last month, "
                        + scenario.end());
            }
            return;
        }
        if (!policy.spends()) {
            return;
        }
        int months = 12 * scenario.rules().state().envelopeYears();
        Month lapses = policy.start().plus(months);
        if (policy.start().compareTo(scenario.end()) > 0) {
            outside.add(name + "does nothing: it starts in " + policy.start() + ", after the world's last month, "
                    + scenario.end());
        } else if (lapses.compareTo(scenario.start()) <= 0) {
            outside.add(name + "does nothing: its envelope runs from " + policy.start() + " until " + lapses
                    + ", before the world's first month, " + scenario.start());
        } else if (policy.start().compareTo(scenario.start()) < 0) {
            outside.add(name + "is cut: it starts in " + policy.start() + ", and the world in " + scenario.start()
                    + "; what its envelope authorises before is lost");
        }
        phases(policy);
        end(policy, lapses);
    }

    /** An envelope of which most lies after the world's end; a smaller rest is what every world leaves open. */
    private void end(Policy policy, Month lapses) {
        Month from = policy.start().compareTo(scenario.start()) < 0 ? scenario.start() : policy.start();
        int lived = scenario.end().since(from) + 1;
        if (lived > 0 && lapses.compareTo(from) > 0 && 2 * lived < lapses.since(policy.start())) {
            String what = ": the envelope runs from " + policy.start() + " until " + lapses + ", and the world to "
                    + scenario.end() + "; only " + lived + " of its " + lapses.since(policy.start())
                    + " months happen";
            ending.computeIfAbsent(what, w -> new ArrayList<>()).add("'" + policy.id() + "'");
        }
    }

    private void phases(Policy policy) {
        List<String> late = policy.phases().stream()
                .map(Policy.Phase::from)
                .filter(from -> from.compareTo(scenario.end()) > 0)
                .map(Month::toString)
                .toList();
        if (!late.isEmpty() && policy.start().compareTo(scenario.end()) <= 0) {
            outside.add("policy '" + policy.id() + "' is cut: its phase" + (late.size() == 1 ? "" : "s") + " from "
                    + String.join(", ", late) + (late.size() == 1 ? " begins" : " begin")
                    + " after the world's last month, " + scenario.end());
        }
    }

    private Stream<Month> opens() {
        return Stream.of(
                        scenario.platforms().stream().map(PlatformSpec::opens),
                        scenario.frameworks().stream().map(FrameworkSpec::opens),
                        scenario.incubators().stream().map(IncubatorSpec::opens),
                        scenario.bridges().stream().map(BridgeSpec::opens))
                .flatMap(months -> months);
    }

    private void shock(Shock shock) {
        boolean none = shock.id().equals(Shock.none().id());
        boolean meets =
                shock.from().compareTo(scenario.end()) <= 0 && shock.until().compareTo(scenario.start()) > 0;
        if (!none && !meets) {
            outside.add("shock '" + shock.id() + "' does nothing: it lasts from " + shock.from() + " until "
                    + shock.until() + ", and the world from " + scenario.start() + " to " + scenario.end());
        }
    }
}
