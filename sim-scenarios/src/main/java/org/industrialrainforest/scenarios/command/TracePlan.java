package org.industrialrainforest.scenarios.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.trace.Fates;
import org.industrialrainforest.core.trace.IdeaSelector;
import org.industrialrainforest.core.trace.IdeaTrace;
import org.industrialrainforest.core.trace.TracedIdea;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.scenarios.Archetype;
import org.industrialrainforest.scenarios.Words;

/**
 * One idea in two worlds.
 *
 * @param idea its identity or a selector such as {@code [sector=integrated-circuits;founded_year=2016]}; empty to choose one whose fate
 *     the policy changes
 * @param like kinds that it may stand for, instead of {@code idea}: the first of which an idea arrives; empty for none
 * @param redraws further pairs of worlds that keep the idea and draw everything else again
 */
record TracePlan(
        Scenario scenario,
        Policy policy,
        Policy baseline,
        Shock shock,
        String idea,
        List<Archetype> like,
        long seed,
        int replicate,
        int redraws,
        int threads) {
    private static final Place IDEA = Place.of("--idea");
    private static final IdeaSelector EVERY_IDEA = new IdeaSelector(List.of());
    private static final Title ANY = Words.title("trace.any-idea", "any idea");
    private static final Title SELECTED = Words.title("trace.selected-idea", "an idea that the selector fits");

    /** The same for any idea whose fate the policy changes. */
    TracePlan ofAnyIdea() {
        return new TracePlan(scenario, policy, baseline, shock, "", List.of(), seed, replicate, redraws, threads);
    }

    /** Worlds that are run: two to choose the idea, two to follow it, two for each redraw. */
    long works() {
        return 4 + 2L * redraws;
    }

    /**
     * Runs both worlds and follows the idea.
     *
     * @return empty where no idea is of a kind that was asked for, or fits the selector
     * @throws BadInput when the idea's identity is none, or no idea of it arrives
     */
    Optional<TwoLives> follow(Progress progress) {
        long all = works();
        progress.finished(0, all);
        IdeaTrace trace = new IdeaTrace(scenario, policy, baseline, shock, seed, replicate, threads);
        Optional<Fates.Chosen> found = find(trace);
        progress.finished(2, all);
        return found.map(chosen -> {
            IdeaTrace.Twins twins = twins(trace, chosen.idea());
            progress.finished(4, all);
            return redrawn(trace, twins.idea(), twins.lives().chosen(chosen.choice()), progress);
        });
    }

    private TwoLives redrawn(IdeaTrace trace, TracedIdea of, TwoLives told, Progress progress) {
        TwoLives.Drawn[][] drawn = new TwoLives.Drawn[2][redraws];
        long[] done = {4};
        List<Integer> worlds = IntStream.range(0, 2 * redraws).boxed().toList();
        Parallel.forEach(
                threads,
                worlds,
                world -> drawn[world % 2][world / 2] = trace.redraw(of, world % 2 == 0, world / 2 + 1),
                end -> progress.finished(++done[0], works()));
        return told.redrawn(IntStream.range(0, redraws)
                .mapToObj(i -> new TwoLives.Pair(drawn[0][i], drawn[1][i]))
                .toList());
    }

    private Optional<Fates.Chosen> find(IdeaTrace trace) {
        boolean named = like.isEmpty() && !idea.isEmpty() && !idea.startsWith("[");
        if (named) {
            return Optional.of(new Fates.Chosen(identity(), TwoLives.Choice.named()));
        }
        Fates fates = trace.fates();
        if (like.isEmpty()) {
            return fates.choose(selector(), EVERY_IDEA, idea.isEmpty() ? ANY : SELECTED);
        }
        return like.stream()
                .flatMap(kind -> fates
                        .choose(IdeaSelector.parse(kind.selector()), IdeaSelector.parse(kind.preferred()), kind.title())
                        .stream())
                .findFirst();
    }

    private IdeaTrace.Twins twins(IdeaTrace trace, long id) {
        try {
            return trace.follow(id);
        } catch (IllegalArgumentException e) {
            List<String> known = trace.fates().identities();
            throw new BadInput(new Problem(
                    IDEA,
                    "",
                    idea,
                    e.getMessage() + "; 'rainforest run --record lives --out DIR' lists all " + known.size()
                            + ", such as " + known.get(0),
                    "",
                    Nearest.to(idea, known)));
        }
    }

    private long identity() {
        try {
            return Long.parseUnsignedLong(idea, 16);
        } catch (NumberFormatException e) {
            throw new BadInput(
                    Problem.of(
                            IDEA,
                            "",
                            "'" + idea
                                    + "' is not an identity of up to 16 hexadecimal digits, nor a selector like [sector=integrated-circuits]"));
        }
    }

    private IdeaSelector selector() {
        try {
            return IdeaSelector.parse(idea);
        } catch (BadInput e) {
            throw new BadInput(e.problems().stream().map(p -> p.at(IDEA)).toList());
        }
    }

    /** Why nothing was followed. */
    BadInput nothingFits() {
        if (like.isEmpty()) {
            return new BadInput(Problem.of(
                    IDEA, "", "'" + idea + "' fits no idea of this run; loosen it or try another --replicate"));
        }
        Archetype first = like.get(0);
        return new BadInput(Problem.of(
                Place.of("--like"),
                "",
                "'" + first.id() + "' fits no idea of this run: " + first.selector()
                        + "; try another --replicate or --seed"));
    }
}
