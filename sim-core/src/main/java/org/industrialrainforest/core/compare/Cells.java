package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Title;
import org.jspecify.annotations.Nullable;

/**
 * The eight cells of the 2³ factorial among policies, known by what they spend and never by their names. The full cell spends on platforms,
 * incubation and bridges. The others start in the same month. They have each of the three at the same share or not at all, and equal shares of
 * every other lever.
 *
 * @param policies place of each cell's policy, the first of several, with a bit for platform, incubation and bridge; −1 for a cell that is not there
 * @param missing why there is no factorial; null where all eight are there
 */
// Places are looked at and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Cells(int[] policies, @Nullable Title missing) {
    /** Levers in the order of {@link Policy.Mix#shares}; the first three have a bit each. */
    private static final List<Title> LEVERS = List.of(
            Title.of("synergy.lever.platforms", "platforms"),
            Title.of("synergy.lever.incubation", "incubation"),
            Title.of("synergy.lever.bridges", "bridges"),
            Title.of("synergy.lever.direct-fund", "direct fund"),
            Title.of("synergy.lever.grants", "grants"),
            Title.of("synergy.lever.tax-credit", "tax credit"),
            Title.of("synergy.lever.fund-of-funds", "fund of funds"));

    private static final int BITS = 3;

    /** Number of cells; the last is the full one. */
    static final int COUNT = 1 << BITS;

    private static final int FULL = COUNT - 1;

    /** The first factorial that is complete, else what the most complete one lacks. */
    static Cells among(List<Policy> policies) {
        Cells best = none(
                Title.of(
                        "synergy.none.no-mix",
                        "No synergy is computed: no compared policy spends on platforms, incubation and bridges together in one mix for all its years."));
        int most = 0;
        for (Policy full : policies) {
            if (!full.history()
                    && full.phases().isEmpty()
                    && Arrays.stream(full.mix().shares()).limit(BITS).allMatch(share -> share > 0)) {
                int[] found = new int[COUNT];
                for (int cell = 0; cell < COUNT; cell++) {
                    found[cell] = find(policies, full, cell);
                }
                int there = (int) Arrays.stream(found).filter(p -> p >= 0).count();
                if (there > most) {
                    most = there;
                    best = there == COUNT ? new Cells(found, null) : none(lacking(full, found));
                }
            }
        }
        return best;
    }

    /** No factorial, and why. */
    static Cells none(Title why) {
        int[] nothing = new int[COUNT];
        Arrays.fill(nothing, -1);
        return new Cells(nothing, why);
    }

    /** Place of the mix of all three levers, −1 without a factorial. */
    int full() {
        return policies[FULL];
    }

    private static int find(List<Policy> policies, Policy full, int cell) {
        for (int p = 0; p < policies.size(); p++) {
            if (is(policies.get(p), full, cell)) {
                return p;
            }
        }
        return -1;
    }

    private static boolean is(Policy policy, Policy full, int cell) {
        boolean is = !policy.history()
                && policy.phases().isEmpty()
                && (policy.nothing() || policy.start().equals(full.start()));
        double[] shares = policy.mix().shares();
        double[] whole = full.mix().shares();
        for (int lever = 0; lever < shares.length; lever++) {
            is &= shares[lever] == (on(lever, cell) ? whole[lever] : 0);
        }
        return is;
    }

    /** Whether a cell has a lever; those that are not among the three are the same in all. */
    private static boolean on(int lever, int cell) {
        return lever >= BITS || (cell >> lever & 1) != 0;
    }

    private static Title lacking(Policy full, int[] found) {
        List<Integer> lacking = new ArrayList<>();
        for (int cell = 0; cell < COUNT; cell++) {
            if (found[cell] < 0) {
                lacking.add(cell);
            }
        }
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        double[] whole = full.mix().shares();
        for (int lever = 0; lever < whole.length; lever++) {
            if (on(lever, lacking.get(0)) && whole[lever] > 0) {
                en.add(LEVERS.get(lever).en() + " " + whole[lever]);
                zh.add(LEVERS.get(lever).zh() + " " + whole[lever]);
            }
        }

        Title spending = en.isEmpty()
                ? Title.of("synergy.no-state-money", "no state money")
                : Title.of("synergy.spending", "{0}", new Title(String.join(" + ", en), String.join(" + ", zh)));
        return Title.of(
                "synergy.none.cells-lacking",
                "No synergy is computed: the mix '{0}' lacks {1} of its eight cells, such as {2} from {3}.",
                full.id(),
                lacking.size(),
                spending,
                full.start());
    }
}
