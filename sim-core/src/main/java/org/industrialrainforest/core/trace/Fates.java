package org.industrialrainforest.core.trace;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.time.Month;

/** What became of every idea in two worlds that differ only in the policy, and which of them shows it best. */
public final class Fates {
    private static final int FIVE_YEARS = 60;
    private static final int OTHERS = 50;
    private static final Title RULE = Title.of(
            "life.choice.first",
            "those founded here only with the policy, then those founded here only without it, then those that end otherwise; "
                    + "of them the earliest to arrive, whether it fares well or badly");
    private static final Title LIKE =
            Title.of("life.choice.like", "first those that became such a firm; of them {0}", RULE);

    private final Scenario scenario;
    private final SortedMap<Long, Fate> with;
    private final SortedMap<Long, Fate> without;

    Fates(Scenario scenario, SortedMap<Long, Fate> with, SortedMap<Long, Fate> without) {
        this.scenario = scenario;
        this.with = with;
        this.without = without;
    }

    /** What became of an idea in one world; {@code fields} are those that selectors may name. */
    public record Fate(long idea, String status, SortedMap<String, String> fields) {
        public Fate {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        /** Whether a firm was founded on it here. */
        public boolean foundedHere() {
            return !status.equals("never") && !status.equals("elsewhere");
        }

        private String arrived() {
            return fields.getOrDefault("arrived", "");
        }
    }

    /** An idea that was chosen, and how. */
    public record Chosen(long idea, TwoLives.Choice choice) {}

    /** Identities of all ideas that were decided on under the policy, in hexadecimal digits. */
    public List<String> identities() {
        return with.keySet().stream().map(Long::toHexString).toList();
    }

    /**
     * The ideas that a selector fits under the policy, the earliest to arrive first, then by identity.
     *
     * @param wanted by what becomes of the idea under the policy
     */
    public List<Fate> fitting(IdeaSelector wanted) {
        return with.values().stream()
                .filter(fate -> wanted.fits(fate.fields()))
                .sorted(Comparator.comparing(Fate::arrived).thenComparing(Fate::idea, Long::compareUnsigned))
                .toList();
    }

    /**
     * Takes, of the ideas that a selector fits under the policy, the one that tells most of it by a rule that knows neither success nor
     * failure. The order is: those that {@code preferred} fits, and of them those founded here only with the policy, then those founded here only
     * without it, then those that end otherwise, then the rest. Ties go to those whose first five years are recorded, then to the earliest to arrive,
     * by identity where two arrive in a month.
     *
     * @param wanted which ideas stand for the same
     * @param preferred which of them come first, by what becomes of them under the policy; one without conditions prefers none
     * @param as what they stand for
     * @return empty if the selector fits no idea
     */
    public Optional<Chosen> choose(IdeaSelector wanted, IdeaSelector preferred, Title as) {
        List<Fate> kind = fitting(wanted);
        List<Fate> sorted = kind.stream()
                .sorted(Comparator.comparing((Fate fate) -> !preferred.fits(fate.fields()))
                        .thenComparing(fate -> fate.foundedHere() == twinFoundedHere(fate))
                        .thenComparing(fate -> !fate.foundedHere())
                        .thenComparing(this::endsAlike)
                        .thenComparing(fate -> !recorded(fate)))
                .toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chosen(
                sorted.get(0).idea(),
                new TwoLives.Choice(
                        as,
                        preferred.conditions().isEmpty() ? RULE : LIKE,
                        kind.size(),
                        count(kind, fate -> fate.foundedHere() && !twinFoundedHere(fate)),
                        count(kind, fate -> !fate.foundedHere() && twinFoundedHere(fate)),
                        count(kind, fate -> fate.foundedHere() && twinFoundedHere(fate)),
                        sorted.stream()
                                .skip(1)
                                .limit(OTHERS)
                                .map(fate -> Long.toHexString(fate.idea()))
                                .toList())));
    }

    private static int count(List<Fate> fates, Predicate<Fate> what) {
        return (int) fates.stream().filter(what).count();
    }

    private boolean twinFoundedHere(Fate fate) {
        Fate twin = without.get(fate.idea());
        return twin != null && twin.foundedHere();
    }

    private boolean endsAlike(Fate fate) {
        Fate twin = without.get(fate.idea());
        return twin != null && twin.status().equals(fate.status());
    }

    private boolean recorded(Fate fate) {
        Month arrived = Month.parse(fate.arrived());
        return arrived.compareTo(scenario.recordFrom()) >= 0 && scenario.end().since(arrived) >= FIVE_YEARS;
    }
}
