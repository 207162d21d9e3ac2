package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with the options, so that all of it is told at once. */
final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    /** What a part of the input gives, or null after noting its problems. Problems without a place are told of the option. */
    <T> @Nullable T of(String option, Supplier<T> part) {
        try {
            return part.get();
        } catch (BadInput e) {
            for (Problem problem : e.problems()) {
                problems.add(problem.place().equals(Place.NOWHERE) ? problem.at(Place.of(option)) : problem);
            }
            return null;
        }
    }

    /** What a part of the input gives, or something else where it is wrong in a way that is noted elsewhere. */
    <T> T orElse(Supplier<T> part, T otherwise) {
        try {
            return part.get();
        } catch (BadInput e) {
            return otherwise;
        }
    }

    /** A whole number within bounds. */
    long whole(String option, String text, long low, long high) {
        String allowed = low + " to " + high;
        try {
            // Java reads the digits of every script; whoever reads the command again may not.
            long value = Long.parseLong(text.chars().allMatch(c -> c < 0x80) ? text : "");
            if (value >= low && value <= high) {
                return value;
            }
            add(option, text, "'" + text + "' is too " + (value < low ? "small" : "large"), allowed, "");
        } catch (NumberFormatException e) {
            add(option, text, "'" + text + "' is not a whole number", allowed, "");
        }
        return low;
    }

    /** A number within bounds. */
    double number(String option, String text, long low, long high) {
        String allowed = low + " to " + high;
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= low && value <= high) {
                return value;
            }
            String wrong = value < low ? "is too small" : value > high ? "is too large" : "is not a number";
            add(option, text, "'" + text + "' " + wrong, allowed, "");
        } catch (NumberFormatException e) {
            add(option, text, "'" + text + "' is not a number", allowed, "");
        }
        return low;
    }

    /**
     * Notes every word of a list that is given twice: what it names would run or be shown twice under one name.
     *
     * @return each word once
     */
    List<String> once(String option, List<String> words) {
        return once(option, words, word -> word);
    }

    /**
     * The same where several words may mean one thing.
     *
     * @param meant what a word means; words that mean the same are one
     */
    List<String> once(String option, List<String> words, Function<String, ?> meant) {
        Map<Object, String> first = new LinkedHashMap<>();
        for (String word : words) {
            String before = first.putIfAbsent(meant.apply(word), word);
            if (before != null) {
                String same = before.equals(word) ? "" : ", first as '" + before + "'";
                add(option, word, "'" + word + "' is given twice" + same, "each once", "");
            }
        }
        return List.copyOf(first.values());
    }

    /** One of some words. */
    String word(String option, String text, Collection<String> words) {
        if (!words.contains(text)) {
            add(option, text, "'" + text + "' is not known", String.join(", ", words), Nearest.to(text, words));
        }
        return text;
    }

    void add(String option, String value, String message, String allowed, String suggestion) {
        problems.add(new Problem(Place.of(option), "", value, message, allowed, suggestion));
    }

    /**
     * Goes on only without problems.
     *
     * @throws BadInput with all that were noted
     */
    void orThrow() {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }
}
