package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.engine.time.Month;

/**
 * Mixes of the envelope by whole parts of it.
 *
 * @param levers that share it
 * @param parts of the first lattice
 * @param rounds of halving: the finest part is the first one over 2^rounds
 * @param start first month of every mix
 */
record MixGrid(List<Lever> levers, int parts, int rounds, Month start) {
    private static final double MOST = 1e9;

    private int whole() {
        return parts << rounds;
    }

    /** Number of mixes of so many parts; larger ones than a billion are not told apart. */
    static long count(int levers, long parts) {
        double count = 1;
        for (int k = 1; k < levers; k++) {
            count = count * (parts + k) / k;
        }
        return Math.round(Math.min(count, MOST));
    }

    /** All mixes of whole first parts. */
    Set<List<Integer>> lattice() {
        Set<List<Integer>> all = new LinkedHashSet<>();
        fill(new int[levers.size()], 0, parts, 1 << rounds, all);
        return all;
    }

    private static void fill(int[] mix, int lever, int left, int part, Set<List<Integer>> all) {
        if (lever == mix.length - 1) {
            mix[lever] = left * part;
            all.add(Arrays.stream(mix).boxed().toList());
            return;
        }
        for (int share = 0; share <= left; share++) {
            mix[lever] = share * part;
            fill(mix, lever + 1, left - share, part, all);
        }
    }

    /** Mixes with a part, of so many finest ones, less for one lever and more for another. */
    Set<List<Integer>> neighbours(List<Integer> mix, int part) {
        Set<List<Integer>> all = new LinkedHashSet<>();
        for (int from = 0; from < mix.size(); from++) {
            for (int to = 0; to < mix.size(); to++) {
                if (from != to && mix.get(from) >= part) {
                    List<Integer> other = new ArrayList<>(mix);
                    other.set(from, mix.get(from) - part);
                    other.set(to, mix.get(to) + part);
                    all.add(List.copyOf(other));
                }
            }
        }
        return all;
    }

    /** Shares of the envelope by lever. */
    List<Double> shares(List<Integer> mix) {
        return mix.stream().map(share -> (double) share / whole()).toList();
    }

    /** The policy of a mix, under an id of its own. */
    Policy policy(List<Integer> mix) {
        Policy.Mix shares = Policy.Mix.NOTHING;
        StringBuilder id = new StringBuilder("mix");
        for (int k = 0; k < levers.size(); k++) {
            shares = with(shares, levers.get(k), (double) mix.get(k) / whole());
            id.append('-').append(mix.get(k));
        }
        return Policy.of(id.toString(), id.toString(), start, shares);
    }

    private static Policy.Mix with(Policy.Mix mix, Lever lever, double share) {
        return switch (lever) {
            case PLATFORM -> mix.withPlatform(share);
            case INCUBATION -> mix.withIncubation(share);
            case BRIDGE -> mix.withBridge(share);
            case DIRECT_FUND -> mix.withDirectFund(share);
            case GRANTS -> mix.withGrants(share);
            case TAX_CREDIT -> mix.withTaxCredit(share);
            case FUND_OF_FUNDS -> mix.withFundOfFunds(share);
        };
    }
}
