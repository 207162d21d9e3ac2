package org.industrialrainforest.core.compare;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.core.observe.Lives;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.engine.statistics.KaplanMeier;

/** Exits and censorings by months since founding, of the firms of a stratum in one run. */
final class StratumLives {
    final int[] exits;
    final int[] censored;
    int firms;

    StratumLives(int months) {
        exits = new int[months + 1];
        censored = new int[months + 1];
    }

    private StratumLives(int[] exits, int[] censored, int firms) {
        this.exits = exits;
        this.censored = censored;
        this.firms = firms;
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(exits.length);
        for (int m = 0; m < exits.length; m++) {
            to.writeInt(exits[m]);
            to.writeInt(censored[m]);
        }
        to.writeInt(firms);
    }

    /** Reads what {@link #write} wrote. */
    static StratumLives read(DataInput from) throws IOException {
        int[] exits = new int[from.readInt()];
        int[] censored = new int[exits.length];
        for (int m = 0; m < exits.length; m++) {
            exits[m] = from.readInt();
            censored[m] = from.readInt();
        }
        return new StratumLives(exits, censored, from.readInt());
    }

    void add(Lives lives, int i) {
        firms++;
        (lives.deregistered(i) ? exits : censored)[lives.months(i)]++;
    }

    KaplanMeier curve() {
        return KaplanMeier.ofCounts(exits, censored);
    }

    /** Strata of a run against its baseline; entry BOTH.ordinal() + 4 holds the baseline's lives of stratum BOTH. */
    static StratumLives[] strata(RunResult with, RunResult without, int months) {
        StratumLives[] strata = new StratumLives[5];
        for (int s = 0; s < strata.length; s++) {
            strata[s] = new StratumLives(months);
        }
        Lives a = with.lives();
        Lives b = without.lives();
        int j = 0;
        for (int i = 0; i < a.size(); i++) {
            while (j < b.size() && b.idea(j) < a.idea(i)) {
                onlyWithout(strata, b, j++);
            }
            boolean same = j < b.size() && b.idea(j) == a.idea(i);
            boolean inBase = same && b.foundedHere(j);
            if (a.foundedHere(i)) {
                strata[Stratum.ALL.ordinal()].add(a, i);
                strata[(inBase ? Stratum.BOTH : Stratum.ONLY_WITH).ordinal()].add(a, i);
                if (inBase) {
                    strata[4].add(b, j);
                }
            } else if (inBase) {
                strata[Stratum.ONLY_WITHOUT.ordinal()].add(b, j);
            }
            j += same ? 1 : 0;
        }
        while (j < b.size()) {
            onlyWithout(strata, b, j++);
        }
        return strata;
    }

    private static void onlyWithout(StratumLives[] strata, Lives b, int j) {
        if (b.foundedHere(j)) {
            strata[Stratum.ONLY_WITHOUT.ordinal()].add(b, j);
        }
    }
}
