package org.industrialrainforest.core.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words in Chinese by key, from a {@code words_zh.properties} in UTF-8; the English stands in the code, where the key is named. A key begins with the
 * kind of what it names: {@code parameter.founding.open-months}, {@code metric.public.cost}, {@code unit.share}.
 */
@Internal
public final class Chinese {
    /** The words of the model: beside this class. */
    static final Chinese OF_THE_MODEL = read(Chinese.class.getResourceAsStream("words_zh.properties"));

    private final Map<String, String> words;

    private Chinese(Map<String, String> words) {
        this.words = words;
    }

    /**
     * Words of a bundle.
     *
     * @throws IllegalStateException when there is no bundle
     */
    public static Chinese read(@Nullable InputStream bundle) {
        if (bundle == null) {
            throw new IllegalStateException("words_zh.properties is missing beside its class");
        }
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("words_zh.properties", e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return new Chinese(Collections.unmodifiableMap(words));
    }

    /** Words of a key; empty where there are none. */
    public String words(String key) {
        return words(key, "");
    }

    /** Words of a key, or what stands for them where there are none. */
    public String words(String key, String otherwise) {
        return words.getOrDefault(key, otherwise);
    }

    /** Every key in its order. */
    public Set<String> keys() {
        return words.keySet();
    }

    /**
     * Words with what they leave open filled in.
     *
     * @param parts what stands for <code>{0}</code>, <code>{1}</code> and so on; a part may stand twice or nowhere
     * @throws IndexOutOfBoundsException when the words leave open more than there are parts
     */
    public static String filled(String words, Object... parts) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', from)) {
            int close = words.indexOf('}', open);
            filled.append(words, from, open).append(parts[Integer.parseInt(words, open + 1, close, 10)]);
            from = close + 1;
        }
        return filled.append(words.substring(from)).toString();
    }
}
