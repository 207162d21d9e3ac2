package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.statistics.Quantiles;

/** Says which parameter sets to try next. Sets are numbered from 1 and keyed by their numbers. */
final class ParameterSearch {
    private static final double JITTER = .02;
    private static final Process SEARCH = Process.lifelong(
                    "calibration",
                    "shift",
                    "from",
                    "towards",
                    "away",
                    "jitter",
                    "lot",
                    "fold",
                    "planted",
                    "tie",
                    "refined")
            .means("which parameter sets a calibration tries next; by number of the set and parameter");
    private static final Draw SHIFT = SEARCH.draw("shift");
    private static final Draw FROM = SEARCH.draw("from");
    private static final Draw TOWARDS = SEARCH.draw("towards");
    private static final Draw AWAY = SEARCH.draw("away");
    private static final Draw MOVE = SEARCH.draw("jitter");
    private static final Draw LOT = SEARCH.draw("lot");

    /** Which fold of a cross-validation a set belongs to. */
    static final Draw FOLD = SEARCH.draw("fold");

    /** Which sets are taken for a planted truth. */
    static final Draw PLANTED = SEARCH.draw("planted");

    /** Numbers of an evolution strategy, in the order of their use. */
    static final Draw REFINED = SEARCH.draw("refined");

    /** The rank of a value among equal ones. */
    static final Draw TIE = SEARCH.draw("tie");

    private final List<FreeParameter> free;
    private final Draws draws;

    /** A set to be tried, its values by path. */
    record Candidate(int number, SortedMap<String, String> values) {}

    ParameterSearch(List<FreeParameter> free, long seed) {
        this.free = free;
        this.draws = new Draws(seed, 0);
    }

    /** Points that fill the ranges evenly: the first of a Sobol sequence, all shifted alike (modulo 1). */
    List<Candidate> spread(int sets) {
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(free.size());
        List<Candidate> candidates = new ArrayList<>();
        for (int n = 1; n <= sets; n++) {
            double[] places = sobol.nextVector();
            for (int p = 0; p < places.length; p++) {
                places[p] = (places[p] + draws.uniform(SHIFT, p)) % 1;
            }
            candidates.add(candidate(n, places));
        }
        return candidates;
    }

    /**
     * Sets that an earlier search accepted, in place of the first of some candidates. Where they have no value of a parameter, or one outside of its
     * range, the candidate's own is left.
     */
    List<Candidate> startingFrom(ParameterSets earlier, List<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>(candidates);
        for (int n = 0; n < Math.min(earlier.size(), candidates.size()); n++) {
            SortedMap<String, String> values = new TreeMap<>(candidates.get(n).values());
            for (FreeParameter parameter : free) {
                String value = earlier.set(n).get(parameter.path());
                if (value != null && parameter.holds(Double.parseDouble(value))) {
                    values.put(parameter.path(), value);
                }
            }
            all.set(n, new Candidate(candidates.get(n).number(), values));
        }
        return all;
    }

    /**
     * Points around good ones: one of them, moved by γ = 2.38/√(2d) of the difference of two others and a little at random. They so lie along
     * the ridge of the good ones (ter Braak 2006, doi:10.1007/s11222-006-8769-1).
     *
     * @param good at least four
     * @param tried number of the last set before these
     */
    List<Candidate> around(List<TriedSet> good, int tried, int sets) {
        double step = 2.38 / Math.sqrt(2.0 * free.size());
        int n = good.size();
        List<Candidate> candidates = new ArrayList<>();
        for (int number = tried + 1; number <= tried + sets; number++) {
            int from = draws.choice(FROM, number, n);
            int towards = 1 + draws.choice(TOWARDS, number, n - 1);
            int away = 1 + draws.choice(AWAY, number, n - 2);
            away += away >= towards ? 1 : 0; // three different ones, counted from the first
            double[] places = new double[free.size()];
            for (int p = 0; p < places.length; p++) {
                FreeParameter parameter = free.get(p);
                double difference = good.get((from + towards) % n).place(parameter)
                        - good.get((from + away) % n).place(parameter);
                places[p] = reflected(good.get(from).place(parameter)
                        + step * difference
                        + JITTER * draws.normal(MOVE, number, p, 0));
            }
            candidates.add(candidate(number, places));
        }
        return candidates;
    }

    /**
     * Points of an evolution strategy that starts at a good one.
     *
     * @param first number of its first set
     * @param tried gives each one's distance
     */
    void refined(TriedSet from, int first, int sets, ToDoubleFunction<Candidate> tried) {
        double[] start = free.stream()
                .mapToDouble(p -> Math.max(0, Math.min(1, from.place(p))))
                .toArray();
        int[] next = {first};
        CmaEs.search(
                start,
                sets,
                n -> draws.uniform(REFINED, n),
                places -> tried.applyAsDouble(candidate(next[0]++, places)));
    }

    /** Medians of good sets, parameter by parameter. */
    SortedMap<String, String> middle(List<TriedSet> good) {
        SortedMap<String, String> middle = new TreeMap<>();
        for (FreeParameter parameter : free) {
            double[] places = good.stream().mapToDouble(t -> t.place(parameter)).toArray();
            middle.put(parameter.path(), parameter.at(Quantiles.of(places).median()));
        }
        return middle;
    }

    /** A lot by which sets are put in an order that says nothing about them. */
    long lot(TriedSet tried) {
        return draws.lot(LOT, tried.number());
    }

    private Candidate candidate(int number, double[] places) {
        return new Candidate(number, FreeParameter.values(free, places));
    }

    /** Back into 0 to 1, as light from a mirror. */
    private static double reflected(double place) {
        double within = Math.abs(place) % 2;
        return within > 1 ? 2 - within : within;
    }
}
