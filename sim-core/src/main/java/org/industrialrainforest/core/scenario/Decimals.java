package org.industrialrainforest.core.scenario;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers in texts, the same under every locale of the machine. */
@Internal
public final class Decimals {
    private static final Pattern SIGNED_ZERO = Pattern.compile("(?<![\\w.])[-+](0(?:\\.0+)?)(?!\\d|[.,]\\d)");

    private Decimals() {}

    /**
     * As {@link String#format(Locale, String, Object...)} of no locale; what is rounded to zero has no sign.
     *
     * @throws java.util.IllegalFormatException as there
     */
    public static String format(String template, Object... parts) {
        return SIGNED_ZERO.matcher(String.format(Locale.ROOT, template, parts)).replaceAll("$1");
    }
}
