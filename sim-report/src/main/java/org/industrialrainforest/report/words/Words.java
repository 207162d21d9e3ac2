package org.industrialrainforest.report.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.report.files.Resource;

/** The report's texts in one language, from {@code words_en.properties} or {@code words_zh.properties}. */
public final class Words {
    private final String language;
    private final Properties texts;
    private final IntervalKind intervals;

    private Words(String language, Properties texts, IntervalKind intervals) {
        this.language = language;
        this.texts = texts;
        this.intervals = intervals;
    }

    /** Texts in {@code "en"} or {@code "zh"}, of Monte Carlo intervals. */
    public static Words in(String language) {
        if (!List.of("en", "zh").contains(language)) {
            throw new IllegalArgumentException("report language '" + language + "' is neither en nor zh");
        }
        String file = "words_" + language + ".properties";
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(Resource.text(file)));
            return new Words(language, texts, IntervalKind.MONTE_CARLO);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The same texts, where <code>{interval}</code> names this kind. */
    public Words holding(IntervalKind kind) {
        return new Words(language, texts, kind);
    }

    public String language() {
        return language;
    }

    public boolean chinese() {
        return language.equals("zh");
    }

    /** What the language calls itself. */
    public String name() {
        return say("language");
    }

    /** The language tag of HTML and PDF. */
    public String tag() {
        return chinese() ? "zh-CN" : "en";
    }

    /** The same texts in the other language. */
    public Words other() {
        return in(chinese() ? "en" : "zh").holding(intervals);
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The text for a key, with <code>{0}</code>, <code>{1}</code> … replaced by the parts and <code>{interval}</code> by the kind of interval. */
    public String say(String key, Object... parts) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text '" + key + "' in words_" + language + ".properties");
        }
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String part = text.substring(open + 1, close);
            said.append(text, from, open)
                    .append(
                            part.equals("interval")
                                    ? say("interval." + intervals.id())
                                    : parts[Integer.parseInt(part)]);
            from = close + 1;
        }
        return said.append(text.substring(from)).toString();
    }

    /** The text for a key, or {@code otherwise} where there is none: for ids that users may add to. */
    public String sayOr(String key, String otherwise) {
        String text = texts.getProperty(key);
        return text == null ? otherwise : text;
    }

    /** A unit beside a number: the text for it, or else its word in {@link Glossary}; {@code "RMB/month"} part by part. */
    String unit(String unit) {
        String text = texts.getProperty("unit." + unit.replace(' ', '_'));
        if (text != null) {
            return text;
        }
        int slash = unit.indexOf('/');
        return slash < 1
                ? Glossary.unit(unit, language)
                : unit(unit.substring(0, slash)) + per(unit.substring(slash + 1));
    }

    /** What a unit is divided by, with its stroke: {@code "/year"}. */
    String per(String unit) {
        return "/" + sayOr("per." + unit, Glossary.unit(unit, language));
    }

    public String of(Title title) {
        return title.in(language);
    }

    /** What a mark says: whose it is, what it measures, and how much. */
    public String tip(String whose, String what, String value) {
        return say("tip", whose, what, value);
    }

    /** A title as it stands within a sentence: in English without its capital, unless it is an abbreviation. */
    public String midSentence(String title) {
        boolean word = title.length() > 1 && Character.isLowerCase(title.codePointAt(1));
        return chinese() || !word ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** "a, b and c". */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return String.join(say("list.comma"), items.subList(0, last)) + say("list.and") + items.get(last);
    }
}
