package org.industrialrainforest.core.scenario;

import java.util.List;
import org.industrialrainforest.engine.time.Month;

/** A dated change of the world around the city. Factors of one change nothing. */
@Meaning(en = "dated changes of the world around the city")
public record Shock(
        String id,
        Title title,
        Month from,
        Month until,

        @Param(
                unit = "factor",
                meaning = "private money",
                allowed = {0, 10})
        @WhenLeftOut("1")
        double privateMoney,

        @Param(
                unit = "factor",
                meaning = "ideas that arrive",
                allowed = {0, 10})
        @WhenLeftOut("1")
        double ideas,

        @Param(
                unit = "factor",
                meaning = "state envelope",
                allowed = {0, 10})
        @WhenLeftOut("1")
        double envelope,

        @WhenLeftOut("false") boolean overseasClosed) {
    /**
     * The shock that was written. Whether it happens in a world's time {@link WorldTime} tells.
     *
     * @throws BadInput with every problem
     */
    public static Shock read(Node node) {
        return Binding.read(
                node,
                Shock.class,
                (type, written, path) -> type == Shock.class ? ShockCheck.problems(written, path) : List.of());
    }

    /**
     * A shock of one's own that changes nothing yet.
     *
     * @param title in English
     * @param from its first month
     * @param until the first month after it
     */
    public static Shock of(String id, String title, Month from, Month until) {
        return new Shock(id, new Title(title, ""), from, until, 1, 1, 1, false);
    }

    /** The same by another name. */
    public Shock withTitle(Title other) {
        return new Shock(id, other, from, until, privateMoney, ideas, envelope, overseasClosed);
    }

    /** The same with private money times this factor. */
    public Shock withPrivateMoney(double factor) {
        return new Shock(id, title, from, until, factor, ideas, envelope, overseasClosed);
    }

    /** The same with arriving ideas times this factor. */
    public Shock withIdeas(double factor) {
        return new Shock(id, title, from, until, privateMoney, factor, envelope, overseasClosed);
    }

    /** The same with the state envelope times this factor. */
    public Shock withEnvelope(double factor) {
        return new Shock(id, title, from, until, privateMoney, ideas, factor, overseasClosed);
    }

    /** The same with facilities abroad closed or not. */
    public Shock withOverseasClosed(boolean closed) {
        return new Shock(id, title, from, until, privateMoney, ideas, envelope, closed);
    }

    /** Whether a month is in {@code from..until}, the last excluded. */
    public boolean during(int month) {
        return month >= from.index() && month < until.index();
    }

    /** Nothing happens. */
    public static Shock none() {
        return new Shock(
                ShockCheck.NONE, Title.of("title.no-shock", "No shock"), new Month(0), new Month(0), 1, 1, 1, false);
    }
}
