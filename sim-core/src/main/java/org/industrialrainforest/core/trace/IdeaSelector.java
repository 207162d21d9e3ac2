package org.industrialrainforest.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Source;
import org.industrialrainforest.engine.time.Month;

/**
 * Chooses ideas by what they are and what becomes of them: {@code [sector=integrated-circuits;founded_year>=2015]}.
 *
 * @param conditions all of which must hold; none fits every idea
 */
public record IdeaSelector(List<Condition> conditions) {
    /** Keys that a condition may name. */
    public static final List<String> KEYS = List.of(
            "sector",
            "founder_kind",
            "special_process",
            "home",
            "quality_log",
            "arrived",
            "arrived_year",
            "founded_year",
            "platform_runs",
            "rounds",
            "status");

    /**
     * One condition.
     *
     * @param relation {@code =}, {@code >=} or {@code <=}
     */
    public record Condition(String key, String relation, String value) {
        boolean holds(String found) {
            if (relation.equals("=")) {
                return found.equals(value);
            }
            double difference = number(found) - number(value);
            return relation.equals(">=") ? difference >= 0 : difference <= 0;
        }
    }

    public IdeaSelector {
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads a selector, with or without its brackets.
     *
     * @throws BadInput with every condition that cannot be read
     */
    public static IdeaSelector parse(String text) {
        List<Condition> conditions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String part : text.strip().replaceAll("^\\[|\\]$", "").split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            String relation = part.contains(">=") ? ">=" : part.contains("<=") ? "<=" : "=";
            int at = part.indexOf(relation);
            String key = at < 0 ? part.strip() : part.substring(0, at).strip();
            String value = at < 0 ? "" : part.substring(at + relation.length()).strip();
            if (at < 0 || value.isEmpty()) {
                problems.add(problem(part, "'" + part + "' is not key=value, key>=value or key<=value", ""));
            } else if (!KEYS.contains(key)) {
                problems.add(problem(key, "ideas cannot be chosen by '" + key + "'", Nearest.to(key, KEYS)));
            } else if (!relation.equals("=") && Double.isNaN(number(value))) {
                problems.add(problem(value, "'" + value + "' is neither a number nor a month", ""));
            } else {
                conditions.add(new Condition(key, relation, value));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new IdeaSelector(conditions);
    }

    /**
     * The same selector.
     *
     * @throws BadInput with every word that no idea of the scenario can have
     */
    public IdeaSelector in(Scenario scenario) {
        List<Problem> problems = new ArrayList<>();
        for (Condition condition : conditions) {
            List<String> allowed = words(condition, scenario);
            if (condition.relation().equals("=") && !allowed.contains(condition.value())) {
                problems.add(new Problem(
                        Place.NOWHERE,
                        "",
                        condition.value(),
                        "no idea's " + condition.key() + " is '" + condition.value() + "'",
                        String.join(", ", allowed),
                        Nearest.to(condition.value(), allowed)));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return this;
    }

    /** What a condition's key may be equal to. */
    private static List<String> words(Condition condition, Scenario scenario) {
        return switch (condition.key()) {
            case "sector" -> scenario.sectors().stream().map(Sector::id).toList();
            case "founder_kind" -> scenario.sources().stream().map(Source::id).toList();
            case "special_process" -> List.of("0", "1");
            case "home" -> List.of("here", "elsewhere");
            case "status" ->
                List.of("never", "elsewhere", "active", "dormant", "failed", "deregistered", "acquired", "listed");
            default -> List.of(condition.value());
        };
    }

    private static Problem problem(String value, String message, String suggestion) {
        return new Problem(Place.NOWHERE, "", value, message, String.join(", ", KEYS), suggestion);
    }

    /** Whether what is known of an idea fits. */
    public boolean fits(SortedMap<String, String> fields) {
        return conditions.stream().allMatch(c -> c.holds(fields.getOrDefault(c.key(), "")));
    }

    /** A number, or a month as its number; NaN for anything else. */
    private static double number(String text) {
        if (Numbers.isReal(text)) {
            return Double.parseDouble(text);
        }
        try {
            return Month.parse(text).index();
        } catch (IllegalArgumentException e) {
            return Double.NaN; // as a thirteenth month is none
        }
    }
}
