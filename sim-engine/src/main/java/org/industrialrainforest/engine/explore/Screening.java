package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parameters {@linkplain MorrisStudy Morris's method} keeps for a closer look, such as {@linkplain SobolStudy Sobol's}. A parameter that is kept for
 * one output is kept for all. The others stay at their own values in the closer look.
 *
 * @param kept the largest μ* over all outputs first, so that they have the first and best dimensions of a Sobol sequence; empty where none is
 * @param varied parameters that were screened
 * @param close how many were left out although their place may be among those kept; 0 where parameters were kept for being told from chance
 */
public record Screening(List<Factor> kept, int varied, int close) {
    /** Copies its list. */
    public Screening {
        kept = List.copyOf(kept);
    }

    /**
     * Keeps those that are told from chance between runs in any study. Of parameters that do nothing one in forty is kept for each study. With a single
     * run at each point none is.
     *
     * @param studies of the same parameters, one for each output in the same unit
     */
    public static Screening told(List<MorrisStudy> studies) {
        Map<Factor, Double> sizes = sizes(studies, MorrisStudy.Row::told);
        return new Screening(largestFirst(sizes), varied(studies), 0);
    }

    /**
     * Keeps those with the largest μ* in any study, and none that did nothing in any step.
     *
     * @param number at most so many
     * @throws IllegalArgumentException if it is below 1
     */
    public static Screening largest(int number, List<MorrisStudy> studies) {
        if (number < 1) {
            throw new IllegalArgumentException(number + " parameters to keep; keep at least one");
        }
        List<Factor> all = largestFirst(sizes(studies, row -> !row.silent() && !Double.isNaN(row.muStar())));
        List<Factor> kept = all.subList(0, Math.min(number, all.size()));
        Set<Factor> close = new HashSet<>();
        for (MorrisStudy study : studies) {
            study.rows().stream()
                    .filter(row -> !kept.contains(row.factor()) && !row.silent())
                    .filter(row -> row.places().best() <= number)
                    .forEach(row -> close.add(row.factor()));
        }
        return new Screening(kept, varied(studies), close.size());
    }

    /**
     * What is varied in the closer look.
     *
     * @throws IllegalArgumentException if none is kept
     */
    public Space space() {
        return new Space(kept);
    }

    private interface Filter {
        boolean keeps(MorrisStudy.Row row);
    }

    private static Map<Factor, Double> sizes(List<MorrisStudy> studies, Filter filter) {
        Map<Factor, Double> sizes = new LinkedHashMap<>();
        for (MorrisStudy study : studies) {
            study.rows().stream()
                    .filter(filter::keeps)
                    .forEach(row -> sizes.merge(row.factor(), row.muStar(), Math::max));
        }
        return sizes;
    }

    private static List<Factor> largestFirst(Map<Factor, Double> sizes) {
        List<Map.Entry<Factor, Double>> entries = new ArrayList<>(sizes.entrySet());
        entries.sort(Map.Entry.<Factor, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().path()));
        return entries.stream().map(Map.Entry::getKey).toList();
    }

    private static int varied(List<MorrisStudy> studies) {
        return studies.stream().mapToInt(study -> study.rows().size()).max().orElse(0);
    }
}
