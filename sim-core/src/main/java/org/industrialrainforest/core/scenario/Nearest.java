package org.industrialrainforest.core.scenario;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a mistyped word was probably meant to be. */
@Internal
public final class Nearest {
    /** No key or id that somebody meant is longer; the edits between two long texts take their lengths' product. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The candidate with the fewest edits (insert, delete, replace, swap of neighbours) to the word, the first of equals; empty when none is
     * within a third of the word's length. Case, hyphens and underscores do not count.
     */
    public static String to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return "";
        }
        String plain = plain(word);
        int limit = Math.max(1, (plain.length() + 1) / 3);
        int best = limit + 1;
        @Nullable String nearest = null;
        for (String candidate : candidates) {
            String other = plain(candidate);
            if (Math.abs(other.length() - plain.length()) >= best) {
                continue; // as many edits at least as the lengths differ
            }
            int edits = edits(plain, other);
            if (edits < best) {
                best = edits;
                nearest = candidate;
            }
        }
        return nearest == null ? "" : nearest;
    }

    /** The word in lower case without hyphens and underscores: {@code capex-bn}, {@code capexBn} and {@code capex_bn} are the same. */
    static String plain(String word) {
        return word.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static int edits(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            table[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            table[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
