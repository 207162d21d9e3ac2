package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.industrialrainforest.core.fit.ParameterSearch.Candidate;
import org.industrialrainforest.engine.lab.ParameterSets;

/** The stages of a calibration's search, each of which goes on from the best sets of those before. */
final class SetSearch {
    private final String scenario;
    private final CalibrationSettings settings;
    private final ParameterSearch search;
    private final SetTrials trials;

    SetSearch(String scenario, CalibrationSettings settings, ParameterSearch search, SetTrials trials) {
        this.scenario = scenario;
        this.settings = settings;
        this.search = search;
        this.trials = trials;
    }

    /** Sets that were refused so far. */
    List<RefusedSet> refused() {
        return trials.refused();
    }

    /** A set in the runs to check. */
    TriedSet checked(String name, Candidate candidate) {
        return trials.one(name, candidate, settings.firstCheck(), settings.checks());
    }

    /** Sets that fill the ranges, then rounds around the best. */
    List<TriedSet> searched(ParameterSets earlier, List<TriedSet> every) {
        List<Candidate> first = search.startingFrom(earlier, search.spread(settings.first()));
        every.addAll(trials.each(first, settings.runs()));
        List<TriedSet> best = best(every);
        if (best.size() < CalibrationSettings.FEWEST) {
            throw tooFew(best.size(), first.size(), trials.refused());
        }
        int tried = settings.first();
        for (int round = 0; round < CalibrationSettings.ROUNDS && settings.later() > 0; round++) {
            every.addAll(trials.each(search.around(best, tried, settings.later()), settings.runs()));
            tried += settings.later();
            best = best(every);
        }
        return best;
    }

    /**
     * Sets of an evolution strategy from the best one, each with replicates of its own as all others.
     *
     * @param sets at most
     */
    List<TriedSet> refined(List<TriedSet> best, List<TriedSet> every, int sets) {
        if (sets == 0) {
            return best;
        }
        int number = settings.afterFinalists() + settings.checks();
        int replicate = settings.firstCheck() + 3 * settings.checks();
        double refused =
                10 + 10 * every.stream().mapToDouble(TriedSet::distance).max().orElse(0);
        search.refined(best.get(0), number, sets, candidate -> {
            TriedSet one = trials.oneOrNone(
                    candidate, replicate + (candidate.number() - number) * settings.runs(), settings.runs());
            if (one == null) {
                return refused;
            }
            every.add(one);
            return one.distance();
        });
        return best(every);
    }

    /** A set that was the nearest in a few runs was lucky, and medians of sets along a ridge may lie beside it: fresh runs choose. */
    SortedMap<String, String> centre(List<TriedSet> best) {
        List<SortedMap<String, String>> finalists = new ArrayList<>(List.of(search.middle(best)));
        best.stream().limit(settings.finalists()).forEach(set -> finalists.add(set.values()));
        List<TriedSet> again = new ArrayList<>();
        for (SortedMap<String, String> values : finalists) {
            again.add(trials.one(
                    "the centre of the accepted sets",
                    new Candidate(settings.sets() + 2 + again.size(), values),
                    settings.firstCheck() + settings.checks(),
                    settings.checks()));
        }
        return best(again).get(0).values();
    }

    /** Puts sets in an order drawn by lot. */
    void mix(List<TriedSet> sets) {
        sets.sort(Comparator.comparingLong(search::lot));
    }

    private SetsRefused tooFew(int left, int first, List<RefusedSet> refused) {
        return new SetsRefused("scenario " + scenario + " refuses " + refused.size() + " of the first " + first
                + " sets, the first of them because: " + refused.get(0).reason() + "; "
                + (left == 0 ? "none is" : "only " + left + " are") + " left, and " + CalibrationSettings.FEWEST
                + " are needed to look around, so that no set is accepted");
    }

    private List<TriedSet> best(List<TriedSet> all) {
        List<TriedSet> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(TriedSet::distance).thenComparingInt(TriedSet::number));
        return new ArrayList<>(sorted.subList(0, Math.min(settings.keep(), sorted.size())));
    }
}
