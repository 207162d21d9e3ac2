package org.industrialrainforest.core.compare;

import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Title;

/** What is watched after a shock: how many months until it is back near the twin that was spared. */
@Internal
public enum Recovering {
    FIRMS_ALIVE("recovery.firms_alive", Series.FIRMS_ALIVE, false, "live firms"),
    ROUNDS("recovery.rounds", Series.ROUNDS, true, "funding rounds"),
    SALES("recovery.sales", Series.SALES, true, "sales");

    private final String id;
    private final Series series;
    private final boolean yearly;
    private final String en;

    Recovering(String id, Series series, boolean yearly, String en) {
        this.id = id;
        this.series = series;
        this.yearly = yearly;
        this.en = en;
    }

    public String id() {
        return id;
    }

    public Title title() {
        return Title.of("metric." + id, "Recovery of " + en + " after the shock");
    }

    /** What exactly is counted, in English. */
    public String meaning() {
        return "months from the shock's first month until " + en + (yearly ? " of the last twelve months are" : " are")
                + " back within rules.outcomes.recovered-within of the twin without the shock for recovered-for months; 0 if they never leave, the months to the end if they have not come back";
    }

    double[] of(RunResult result) {
        return yearly ? Recovery.yearly(result.series(series)) : result.series(series);
    }
}
