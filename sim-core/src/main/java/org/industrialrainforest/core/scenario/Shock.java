package org.industrialrainforest.core.scenario;

import org.industrialrainforest.engine.time.Month;

/** A dated change of the world around the city. Factors of one change nothing. */
@Meaning(en = "dated changes of the world around the city", zh = "城市外部环境的定期冲击")
public record Shock(
        String id,
        Title title,
        Month from,
        Month until,

        @Param(
                unit = "factor",
                meaning = "private money",
                zh = "民间资金",
                allowed = {0, 10})
        double privateMoney,

        @Param(
                unit = "factor",
                meaning = "ideas that arrive",
                zh = "到达的创意",
                allowed = {0, 10})
        double ideas,

        @Param(
                unit = "factor",
                meaning = "state envelope",
                zh = "财政额度",
                allowed = {0, 10})
        double envelope,

        boolean overseasClosed) {
    /** The month in {@code from..until}, the last excluded. */
    public boolean during(int month) {
        return month >= from.index() && month < until.index();
    }

    /** Nothing happens. */
    public static Shock none() {
        return new Shock("none", new Title("No shock", "无冲击"), new Month(0), new Month(0), 1, 1, 1, false);
    }
}
