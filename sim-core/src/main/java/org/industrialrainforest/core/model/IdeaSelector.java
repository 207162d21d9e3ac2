package org.industrialrainforest.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Month;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;

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

    private static Problem problem(String value, String message, String suggestion) {
        return new Problem(Place.NOWHERE, "", value, message, String.join(", ", KEYS), suggestion);
    }

    /** Whether what is known of an idea fits. */
    public boolean fits(SortedMap<String, String> fields) {
        return conditions.stream().allMatch(c -> c.holds(fields.getOrDefault(c.key(), "")));
    }

    /** A number, or a month as its number; NaN for anything else. */
    private static double number(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}")
                    ? Month.parse(text).index()
                    : text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
