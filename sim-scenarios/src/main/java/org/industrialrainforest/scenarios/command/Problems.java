package org.industrialrainforest.scenarios.command;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Numbers;
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

    /** Notes a plus sign before a number: what is typed is kept as it was, and would have two forms. */
    private boolean signed(String option, String text, String allowed) {
        boolean signed = text.startsWith("+");
        if (signed) {
            add(option, text, "'" + text + "' has a plus sign", allowed, text.substring(1));
        }
        return signed;
    }

    /** A whole number within bounds, in decimals. */
    long whole(String option, String text, long low, long high) {
        String allowed = low + " to " + high;
        if (signed(option, text, allowed)) {
            return low;
        }
        if (!Numbers.isWhole(text)) {
            add(option, text, Numbers.complaint(text, true), allowed, Numbers.suggestion(text, true));
            return low;
        }
        BigInteger value = new BigInteger(text);
        boolean small = value.compareTo(BigInteger.valueOf(low)) < 0;
        if (small || value.compareTo(BigInteger.valueOf(high)) > 0) {
            add(option, text, "'" + text + "' is too " + (small ? "small" : "large"), allowed, "");
            return low;
        }
        return value.longValue();
    }

    /** A number within bounds, in decimals. */
    double number(String option, String text, long low, long high) {
        String allowed = low + " to " + high;
        if (signed(option, text, allowed)) {
            return low;
        }
        if (!Numbers.isReal(text.strip())) {
            String stripped = text.strip();
            add(option, text, Numbers.complaint(stripped, false), allowed, Numbers.suggestion(stripped, false));
            return low;
        }
        double value = Double.parseDouble(text.strip());
        if (value < low || value > high) {
            add(option, text, "'" + text + "' is too " + (value < low ? "small" : "large"), allowed, "");
            return low;
        }
        return value;
    }

    /** Names with commas between, in however many options they were given; one that is empty was forgotten and is told. */
    List<String> names(String option, List<String> given) {
        List<String> names = new ArrayList<>();
        for (String list : given) {
            for (String name : list.split(",", -1)) {
                if (name.isBlank()) {
                    add(option, list, "'" + list + "' has an empty name", "names with one comma between", "");
                } else {
                    names.add(name.strip());
                }
            }
        }
        return names;
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
