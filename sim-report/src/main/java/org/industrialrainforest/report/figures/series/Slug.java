package org.industrialrainforest.report.figures.series;

import java.util.Locale;

/** Names of chart files and anchors: lower-case ASCII letters, digits and hyphens only. */
final class Slug {
    private Slug() {}

    static String of(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.isEmpty()) {
            return "x" + Integer.toHexString(text.hashCode());
        }
        return slug.length() > 60 ? slug.substring(0, 51) + "-" + Integer.toHexString(text.hashCode()) : slug;
    }
}
