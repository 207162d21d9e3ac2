package org.industrialrainforest.core.observe;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Funds;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * The investments that one kind of holder made in recorded months, read off the last state: what was paid in, what came back, and what is
 * held at the firms' last valuations. An incubator pays for its stakes with support, not at admission; each such stake counts as an equal part of all
 * incubation money. Money is summed in fen: sums of whole numbers do not show in which order the investments stand.
 */
@Internal
public final class Portfolio {
    private static final double TOP = .05;
    private static final int HOLDERS = Holder.values().length;

    private long invested;
    private long returned;
    private long mark;
    private long lost;
    private double[] gains = new double[16];
    private double[] multiples = new double[16];
    private int size;

    private Portfolio() {}

    /** The investments of private funds. */
    static Portfolio ofPrivateFunds(World world) {
        return of(world, true, 0);
    }

    /**
     * The direct investments of the state: guidance fund, incubators and platforms.
     *
     * @param incubation state money for incubation, RMB
     */
    static Portfolio ofTheState(World world, double incubation) {
        return of(world, false, incubation);
    }

    private static Portfolio of(World world, boolean privately, double incubation) {
        Deals deals = world.deals;
        Portfolio portfolio = new Portfolio();
        int admissions = 0;
        for (int deal = 0; !privately && deal < deals.end(); deal++) {
            admissions += belongs(world, deal, false) && deals.invested.get(deal) == 0 ? 1 : 0;
        }
        for (int deal = 0; deal < deals.end(); deal++) {
            if (belongs(world, deal, privately)) {
                long paid = deals.invested.get(deal) == 0
                        ? Money.fen(incubation / Math.max(1, admissions))
                        : deals.invested.get(deal);
                portfolio.add(paid, deals.returned.get(deal), mark(world, deal));
            }
        }
        return portfolio;
    }

    private static boolean belongs(World world, int deal, boolean privately) {
        Deals deals = world.deals;
        return deals.live(deal)
                && deals.holderKind.is(deal, Holder.PRIVATE_FUND) == privately
                && world.recorded(deals.month.get(deal));
    }

    /** What an open investment is worth at the firm's last valuation, fen. */
    private static long mark(World world, int deal) {
        Firms firms = world.firms;
        int firm = firms.row(world.deals.firm.get(deal));
        return firm < 0 || !world.deals.exit.is(deal, DealExit.OPEN)
                ? 0
                : Money.share(firms.marked(firm), world.deals.share.get(deal));
    }

    private void add(long paid, long back, long held) {
        invested += paid;
        returned += back;
        mark += held;
        long gain = back + held - paid;
        lost += Math.max(0, -gain);
        if (paid <= 0) {
            return;
        }
        if (size == gains.length) {
            gains = Arrays.copyOf(gains, 2 * size);
            multiples = Arrays.copyOf(multiples, 2 * size);
        }
        gains[size] = Math.max(0, gain);
        multiples[size++] = (double) (back + held) / paid;
    }

    /** What is held, RMB. */
    double mark() {
        return Money.rmb(mark);
    }

    /** Distributions over what was paid in: cash alone. */
    public double paidBack() {
        return invested > 0 ? (double) returned / invested : Double.NaN;
    }

    /** Distributions and the mark over what was paid in. */
    public double valueOverPaid() {
        return invested > 0 ? (double) (returned + mark) / invested : Double.NaN;
    }

    /** Losses of the losing investments over all that was paid in. */
    public double lossRatio() {
        return invested > 0 ? (double) lost / invested : Double.NaN;
    }

    /** Share of the best twentieth of investments, at least one, in the gains of the winning ones. */
    public double topShare() {
        double[] sorted = Arrays.copyOf(gains, size);
        Arrays.sort(sorted);
        double all = Arrays.stream(sorted).sum();
        double top = 0;
        for (int i = 0; i < Math.max(1, Math.round(TOP * size)) && i < size; i++) {
            top += sorted[size - 1 - i];
        }
        return all > 0 ? top / all : Double.NaN;
    }

    /** Quantile of the multiples of what was paid in. */
    public double multiple(double p) {
        return Quantiles.of(Arrays.copyOf(multiples, size)).at(p);
    }

    /** Private money over state money in the rounds that both joined in recorded months, of firms that are gone too. */
    static double privateBesideState(World world) {
        Deals deals = world.deals;
        Map<Round, long[]> rounds = new TreeMap<>();
        for (int deal = 0; deal < deals.end(); deal++) {
            if (deals.live(deal) && world.recorded(deals.month.get(deal)) && !Stakes.secondary(deals, deal)) {
                Round round = new Round(deals.firm.get(deal), deals.round.get(deal), deals.month.get(deal));
                rounds.computeIfAbsent(round, unused -> new long[HOLDERS])[deals.holderKind.code(deal)] +=
                        deals.invested.get(deal);
            }
        }
        long beside = 0;
        long state = 0;
        for (long[] paid : rounds.values()) {
            if (paid[Holder.GUIDANCE_FUND.ordinal()] > 0) {
                state += paid[Holder.GUIDANCE_FUND.ordinal()];
                beside += paid[Holder.PRIVATE_FUND.ordinal()];
            }
        }
        return state > 0 ? (double) beside / state : Double.NaN;
    }

    /** A firm's round. A firm that is gone has no list of its investments any more. */
    private record Round(long firm, int round, int month) implements Comparable<Round> {
        private static final Comparator<Round> ORDER = Comparator.comparingLong(Round::firm)
                .thenComparingInt(Round::round)
                .thenComparingInt(Round::month);

        @Override
        public int compareTo(Round other) {
            return ORDER.compare(this, other);
        }
    }

    /** Private money over state money called by funds that hold both. */
    static double privateBesideStateInFunds(World world) {
        Funds funds = world.funds;
        long state = 0;
        long others = 0;
        for (int fund = 0; fund < funds.end(); fund++) {
            if (funds.live(fund) && funds.statePaid.get(fund) > 0) {
                state += funds.statePaid.get(fund);
                others += funds.called.get(fund) - funds.statePaid.get(fund);
            }
        }
        return state > 0 ? (double) others / state : Double.NaN;
    }

    /** Investments that were bought back in recorded months. */
    static long buybacks(World world) {
        Deals deals = world.deals;
        long buybacks = 0;
        for (int deal = 0; deal < deals.end(); deal++) {
            buybacks += deals.live(deal)
                            && deals.exit.is(deal, DealExit.BUYBACK)
                            && world.recorded(deals.exitMonth.get(deal))
                    ? 1
                    : 0;
        }
        return buybacks;
    }
}
