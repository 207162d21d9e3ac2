package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What units, sources and declared parts of the model are called in a language. In English they stand as they were declared; their Chinese words are in
 * {@code words_zh.properties}. Literature and standards keep their own names in both languages.
 */
@Internal
public final class Glossary {
    private Glossary() {}

    /** What a phase, a table or a record of parameters is, by its {@link Meaning}; null where none is declared. */
    public static @Nullable Title meaning(Class<?> type) {
        Meaning declared = type.getAnnotation(Meaning.class);
        if (declared == null) {
            return null;
        }
        return Title.of("meaning." + type.getSimpleName(), declared.en());
    }

    /** A unit, part by part: {@code "RMB m/yr"} in {@code "zh"} is the words for RMB m, a slash and the word for a year; what has no word, such as {@code "-"}, stays. */
    public static String unit(String unit, String language) {
        if (!language.equals("zh")) {
            return unit;
        }
        List<String> parts = new ArrayList<>();
        for (String part : unit.split("/", -1)) {
            parts.add(Chinese.OF_THE_MODEL.words("unit." + part, part));
        }
        return String.join("/", parts);
    }

    /** Where a value comes from, clause by clause: {@code "earlier model: half; DiMasi et al. 2016"} keeps the name of the paper. */
    public static String source(String source, String language) {
        if (!language.equals("zh")) {
            return source;
        }
        List<String> clauses = new ArrayList<>();
        for (String clause : source.split("; ", -1)) {
            clauses.add(clause(clause));
        }
        return String.join(Chinese.OF_THE_MODEL.words("mark.clause"), clauses);
    }

    /** A clause as a whole, or what stands before its first colon or comma and what follows, each by itself. */
    private static String clause(String clause) {
        String whole = Chinese.OF_THE_MODEL.words("source." + clause);
        if (!whole.isEmpty()) {
            return whole;
        }
        int colon = clause.indexOf(": ");
        int mark = colon >= 0 ? colon : clause.indexOf(", ");
        String head = mark < 0 ? "" : Chinese.OF_THE_MODEL.words("source." + clause.substring(0, mark));
        if (head.isEmpty()) {
            return clause;
        }
        return head
                + Chinese.OF_THE_MODEL.words(colon >= 0 ? "mark.colon" : "mark.comma")
                + clause(clause.substring(mark + 2));
    }
}
