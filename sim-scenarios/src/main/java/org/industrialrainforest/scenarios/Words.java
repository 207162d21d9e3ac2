package org.industrialrainforest.scenarios;

import org.industrialrainforest.core.scenario.Chinese;
import org.industrialrainforest.core.scenario.Title;

/**
 * What this module says, in one of two languages. The English stands where it is said, beside the key of its Chinese words; those are in {@code
 * words_zh.properties}.
 *
 * @param language {@code "zh"}, or else English
 */
public record Words(String language) {
    private static final Chinese CHINESE = Chinese.read(Words.class.getResourceAsStream("words_zh.properties"));

    /** Every key that has Chinese words. */
    static Iterable<String> keys() {
        return CHINESE.keys();
    }

    /** Whether Chinese is spoken. */
    public boolean chinese() {
        return language.equals("zh");
    }

    /**
     * A text in this language.
     *
     * @param key of the Chinese words; where they lack, the English stands
     * @param en the English words
     * @param parts what stands for <code>{0}</code>, <code>{1}</code> and so on; one language may leave out what the other says
     */
    public String of(String key, String en, Object... parts) {
        return Chinese.filled(chinese() ? CHINESE.words(key, en) : en, parts);
    }

    /** A title in this language. */
    public String of(Title title) {
        return title.in(language);
    }

    /** A title in both languages, as {@link #of(String, String, Object...)} says it in one. */
    public static Title title(String key, String en, Object... parts) {
        return Title.of(CHINESE, key, en, parts);
    }

    /** "1 run", "2 runs". */
    public static String counted(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** What the intervals hold where no parameter sets are at hand. */
    public String ownParameters() {
        return of(
                "interval.own-parameters",
                "Intervals: 95 % Monte Carlo, at the scenario's own parameters, without uncertainty about parameters.");
    }
}
