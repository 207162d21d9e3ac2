package org.industrialrainforest.report.canvas;

import java.util.ArrayList;
import java.util.List;

/** Splits what does not fit one figure over several. */
public final class Pages {
    private Pages() {}

    /** Consecutive parts of at most {@code size}, as even as can be; none for an empty list. */
    public static <T> List<List<T>> of(List<T> all, int size) {
        List<List<T>> pages = new ArrayList<>();
        int count = (all.size() + size - 1) / size;
        for (int i = 0; i < count; i++) {
            pages.add(all.subList(i * all.size() / count, (i + 1) * all.size() / count));
        }
        return pages;
    }

    /** {@code slug}, {@code slug-2}, {@code slug-3} … */
    public static String slug(String slug, int index) {
        return index == 0 ? slug : slug + "-" + (index + 1);
    }
}
