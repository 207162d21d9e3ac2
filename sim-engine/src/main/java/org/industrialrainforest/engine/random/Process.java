package org.industrialrainforest.engine.random;

import java.util.ArrayList;
import java.util.List;

/**
 * A declared purpose of randomness with its named draws.
 *
 * <p>The name is part of the key of every number drawn: renaming a process changes its numbers, adding another process
 * changes nobody's. The list of draws is append-only for the same reason: a draw's position is its counter.
 *
 * <p>Most processes are {@linkplain #lifelong keyed by what happens} (a judge's opinion of an idea, the n-th attempt at
 * a gate), so that a policy that delays an event does not also redraw its luck. Only exogenous streams are {@linkplain
 * #monthly keyed by calendar month}.
 *
 * <pre>{@code
 * static final Process OPINION = Process.lifelong("opinion", "quality", "market");
 * static final Draw QUALITY = OPINION.draw("quality");
 * double error = draws.normal(QUALITY, judge, idea, stage);
 * }</pre>
 */
@SuppressWarnings("JavaLangClash") // the model's word; import it by name and it hides java.lang.Process
public final class Process {

    private static final int MOST_DRAWS = 256 * Draw.LANES;

    private final String name;
    private final boolean monthlyKeyed;
    private final long key;
    private final List<Draw> draws;
    private final String meaning;

    private Process(String name, boolean monthlyKeyed, String meaning, String... drawNames) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "A process needs a name that is not blank; its name is the key of its random numbers.");
        }
        if (drawNames.length == 0 || drawNames.length > MOST_DRAWS) {
            throw new IllegalArgumentException("Process '" + name + "' declares " + drawNames.length
                    + " draws; it needs 1 to " + MOST_DRAWS + ". Maybe split the process.");
        }
        this.name = name;
        this.monthlyKeyed = monthlyKeyed;
        this.key = Identity.of(name);
        List<Draw> declared = new ArrayList<>(drawNames.length);
        for (String drawName : drawNames) {
            for (Draw earlier : declared) {
                if (earlier.name().equals(drawName)) {
                    throw new IllegalArgumentException(
                            "Process '" + name + "' declares the draw '" + drawName + "' twice. Rename one of them.");
                }
            }
            declared.add(new Draw(name, key, monthlyKeyed, declared.size(), drawName));
        }
        this.draws = List.copyOf(declared);
        this.meaning = meaning;
    }

    /**
     * A process whose draws are renewed every calendar month: shocks that come to an entity whatever it does.
     *
     * @throws IllegalArgumentException if the name is blank, no draw is named, or two draws have one name
     */
    public static Process monthly(String name, String... draws) {
        return new Process(name, true, "", draws);
    }

    /**
     * A process whose draws belong to events, whenever these happen: the caller gives the ordinal of the event.
     *
     * @throws IllegalArgumentException if the name is blank, no draw is named, or two draws have one name
     */
    public static Process lifelong(String name, String... draws) {
        return new Process(name, false, "", draws);
    }

    /**
     * The same process with words for a description of the model: what is drawn and by which entities and events it is keyed. They are not part
     * of the key. To be said where the process is declared, before its draws are taken.
     */
    public Process means(String english) {
        return new Process(
                name, monthlyKeyed, english, draws.stream().map(Draw::name).toArray(String[]::new));
    }

    /** What is drawn and how it is keyed, in English; empty when nobody said. */
    public String meaning() {
        return meaning;
    }

    /** Name, unique in a model. */
    public String name() {
        return name;
    }

    /** Hash of the name ({@link Identity#of(String)}), the same on every Java version. */
    public long key() {
        return key;
    }

    /** Whether the calendar month is the event; otherwise the caller's event ordinal is. */
    public boolean monthlyKeyed() {
        return monthlyKeyed;
    }

    /** The declared draws in order of declaration. */
    public List<Draw> draws() {
        return draws;
    }

    /**
     * The draw of that name.
     *
     * @throws IllegalArgumentException if the process does not declare it
     */
    public Draw draw(String name) {
        for (Draw draw : draws) {
            if (draw.name().equals(name)) {
                return draw;
            }
        }
        throw new IllegalArgumentException("Process '" + this.name + "' has no draw '" + name + "'; it declares "
                + draws.stream().map(Draw::name).toList() + ". Maybe append it to the declaration.");
    }

    @Override
    public String toString() {
        return name;
    }
}
