package org.industrialrainforest.core.compare;

import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Title;

/** What is watched after a shock: how many months until it is back near the twin that was spared. */
public enum Recovering {
    FIRMS_ALIVE("recovery.firms_alive", Series.FIRMS_ALIVE, false, "live firms", "存活企业"),
    ROUNDS("recovery.rounds", Series.ROUNDS, true, "funding rounds", "融资轮次"),
    SALES("recovery.sales", Series.SALES, true, "sales", "销售额");

    private final String id;
    private final Series series;
    private final boolean yearly;
    private final String en;
    private final String zh;

    Recovering(String id, Series series, boolean yearly, String en, String zh) {
        this.id = id;
        this.series = series;
        this.yearly = yearly;
        this.en = en;
        this.zh = zh;
    }

    public String id() {
        return id;
    }

    public Title title() {
        return new Title("Recovery of " + en + " after the shock", "冲击后" + zh + "的恢复时间");
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
