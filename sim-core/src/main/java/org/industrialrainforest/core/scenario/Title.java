package org.industrialrainforest.core.scenario;

import java.util.regex.Pattern;

/**
 * A name in the two languages of reports, each in one line: ends of lines and tabs become a space.
 */
public record Title(String en, @WhenLeftOut("") String zh) {
    private static final Pattern LINES = Pattern.compile("\\s*[\\n\\r\\t]\\s*");

    /**
     * A name.
     *
     * @throws IllegalArgumentException when the English one is blank, or one is not {@link PlainText plain text}
     */
    public Title {
        en = line("en", en);
        zh = line("zh", zh);
        if (en.isBlank()) {
            throw new IllegalArgumentException("title.en is empty");
        }
    }

    /**
     * A name whose English words stand where it is declared, and whose Chinese ones in the model's {@link Chinese} bundle. Where they lack, the English stands.
     *
     * @param key of the Chinese words
     * @param parts what stands for <code>{0}</code>, <code>{1}</code> and so on in both; a title in the language of the rest
     */
    public static Title of(String key, String en, Object... parts) {
        return of(Chinese.OF_THE_MODEL, key, en, parts);
    }

    /** The same with the Chinese words of another bundle than the model's. */
    public static Title of(Chinese chinese, String key, String en, Object... parts) {
        return new Title(Chinese.filled(en, in("en", parts)), Chinese.filled(chinese.words(key), in("zh", parts)));
    }

    private static Object[] in(String language, Object... parts) {
        Object[] said = parts.clone();
        for (int i = 0; i < said.length; i++) {
            said[i] = said[i] instanceof Title title ? title.in(language) : said[i];
        }
        return said;
    }

    private static String line(String language, String text) {
        String offender = PlainText.offender(text);
        if (!offender.isEmpty()) {
            throw new IllegalArgumentException(
                    "title." + language + " holds the control character " + offender + "; write it without");
        }
        return LINES.matcher(text).find() ? LINES.matcher(text).replaceAll(" ").strip() : text;
    }

    /** The Chinese name for {@code "zh"} where there is one, else the English one. */
    public String in(String language) {
        return language.equals("zh") && !zh.isBlank() ? zh : en;
    }
}
