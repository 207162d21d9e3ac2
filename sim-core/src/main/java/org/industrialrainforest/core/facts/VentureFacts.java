package org.industrialrainforest.core.facts;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Funds;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.statistics.Quantiles;

/** What private venture money did in a run: multiples of deals, rounds of firms, funds and exits. */
final class VentureFacts {
    private static final int FOLLOWED = 96;
    private static final int SOON = 72;
    private static final int OLD_VINTAGE = 120;
    private static final int SEVEN_YEARS = 84;

    private final World world;
    private final Deals deals;
    private final int month;

    VentureFacts(World world, int month) {
        this.world = world;
        this.deals = world.deals;
        this.month = month;
    }

    Measured measure(String metric) {
        String measure = metric.substring(metric.indexOf('.') + 1);
        return switch (metric.substring(0, metric.indexOf('.'))) {
            case "deals" -> deals(measure);
            case "rounds" -> rounds(measure);
            case "funds" -> funds(measure);
            case "exits" -> exits(measure);
            default -> Measured.UNKNOWN;
        };
    }

    /** Investments of funds. What firms of the initial stock closed before the first month is one stake of that month, and no deal whose price is known. */
    private IntStream privateDeals() {
        int start = world.scenario.start().index();
        return IntStream.range(0, deals.end())
                .filter(row -> deals.live(row)
                        && deals.month.get(row) > start
                        && deals.holderKind.is(row, Holder.PRIVATE_FUND)
                        && deals.invested.get(row) > 0);
    }

    /** Deals of funds whose vintage is at least ten years old. */
    private IntStream oldDeals() {
        return privateDeals().filter(row -> month - vintage(row) >= OLD_VINTAGE);
    }

    private int vintage(int deal) {
        int fund = world.funds.row(deals.holder.get(deal));
        return fund < 0 ? deals.month.get(deal) : world.funds.vintage.get(fund);
    }

    /** Money back over money in; what a fund has not sold when its life ends is written off. */
    private double multiple(int deal) {
        int end = vintage(deal) + world.rules.funding().fundYears() * 12;
        boolean unsold = deals.exit.is(deal, DealExit.OPEN) || deals.exitMonth.get(deal) > end;
        return unsold && month >= end ? 0 : (double) deals.returned.get(deal) / deals.invested.get(deal);
    }

    private Measured deals(String measure) {
        double[] bounds = switch (measure) {
            case "below_1x" -> new double[] {-1, 1};
            case "1_5x" -> new double[] {1, 5};
            case "5_10x" -> new double[] {5, 10};
            case "10_20x" -> new double[] {10, 20};
            case "20x" -> new double[] {20, Double.POSITIVE_INFINITY};
            default -> new double[0];
        };
        if (measure.equals("years_to_liquidity")) {
            return share(
                    privateDeals().filter(row -> route(row, DealExit.LISTED) || route(row, DealExit.ACQUIRED)),
                    row -> (deals.exitMonth.get(row) - deals.month.get(row)) / 12.0);
        }
        if (bounds.length == 0) {
            return Measured.UNKNOWN;
        }
        return share(oldDeals(), row -> multiple(row) >= bounds[0] && multiple(row) < bounds[1] ? 1 : 0);
    }

    private static Measured share(IntStream rows, java.util.function.IntToDoubleFunction value) {
        double[] all = rows.mapToDouble(value).toArray();
        return Measured.ratio(Arrays.stream(all).sum(), all.length);
    }

    private boolean route(int deal, DealExit exit) {
        return deals.exit.is(deal, exit);
    }

    private Measured rounds(String measure) {
        return switch (measure) {
            case "dilution_seed" -> dilution(1);
            case "dilution_a" -> dilution(2);
            case "dilution_b" -> dilution(3);
            case "dilution_c" -> dilution(4);
            case "dilution_d" -> dilution(5);
            case "second" -> reached(2, FOLLOWED, Integer.MAX_VALUE);
            case "fourth" -> reached(4, FOLLOWED, Integer.MAX_VALUE);
            case "second_72_months" -> reached(2, FOLLOWED, SOON);
            case "fourth_72_months" -> reached(4, FOLLOWED, SOON);
            case "a_84_months" -> afterSevenYears(2);
            case "b_84_months" -> afterSevenYears(3);
            case "c_84_months" -> afterSevenYears(4);
            case "d_84_months" -> afterSevenYears(5);
            default -> Measured.UNKNOWN;
        };
    }

    /** Median share that a round's investors bought together. */
    private Measured dilution(int round) {
        SortedMap<Long, Double> bought = new TreeMap<>();
        IntStream.range(0, deals.end())
                .filter(row -> deals.live(row) && deals.round.get(row) == round)
                .forEach(row -> bought.merge(deals.firm.get(row), deals.bought.get(row), Double::sum));
        double[] shares =
                bought.values().stream().mapToDouble(Double::doubleValue).toArray();
        return Measured.of(Quantiles.of(shares).median());
    }

    /** First private money and month of every later round, by firm. */
    private SortedMap<Long, int[]> roundMonths() {
        SortedMap<Long, int[]> months = new TreeMap<>();
        privateDeals().filter(row -> deals.round.get(row) > 0).forEach(row -> {
            int[] one = months.computeIfAbsent(deals.firm.get(row), id -> new int[17]);
            int round = Math.min(16, deals.round.get(row));
            one[round] = one[round] == 0 ? deals.month.get(row) : Math.min(one[round], deals.month.get(row));
        });
        return months;
    }

    /** Of firms with a seed round that were followed so many months, the share with this round within another number of months. */
    private Measured reached(int round, int followed, int within) {
        double all = 0;
        double reached = 0;
        for (int[] months : roundMonths().values()) {
            if (months[1] > 0 && month - months[1] >= followed) {
                all++;
                for (int later = round; later < months.length; later++) {
                    if (months[later] > 0 && months[later] - months[1] <= within) {
                        reached++;
                        break;
                    }
                }
            }
        }
        return Measured.ratio(reached, all);
    }

    /** Of firms with a seed round that were followed seven years, the share that had closed this round by then. */
    private Measured afterSevenYears(int round) {
        double all = 0;
        double reached = 0;
        for (int[] months : roundMonths().values()) {
            if (months[1] > 0 && month - months[1] >= SEVEN_YEARS) {
                all++;
                reached += months[round] > 0 && months[round] - months[1] <= SEVEN_YEARS ? 1 : 0;
            }
        }
        return Measured.ratio(reached, all);
    }

    private Measured funds(String measure) {
        Funds funds = world.funds;
        return switch (measure) {
            case "tvpi" ->
                Measured.ratio(
                        oldDeals().mapToDouble(deals.returned::get).sum(),
                        oldDeals().mapToDouble(deals.invested::get).sum());
            case "tvpi_net" -> {
                double called = 0;
                double distributed = 0;
                for (int row = 0; row < funds.count(); row++) {
                    if (month - funds.vintage.get(row) >= OLD_VINTAGE) {
                        called += funds.called.get(row);
                        distributed += funds.distributed.get(row) - funds.carry.get(row);
                    }
                }
                yield Measured.ratio(distributed, called);
            }
            default -> Measured.UNKNOWN;
        };
    }

    private Measured exits(String measure) {
        if (measure.equals("venture_backed_listings")) {
            Firms firms = world.firms;
            IntPredicate listed = row -> firms.status.is(row, FirmStatus.LISTED);
            return share(
                    Arrays.stream(firms.byIdentity()).filter(listed), row -> firms.raisedPrivate.get(row) > 0 ? 1 : 0);
        }
        if (measure.equals("acquired_below_cost")) {
            return share(
                    privateDeals().filter(row -> route(row, DealExit.ACQUIRED)),
                    row -> deals.returned.get(row) < deals.invested.get(row) ? 1 : 0);
        }
        DealExit route = switch (measure) {
            case "buyback_share" -> DealExit.BUYBACK;
            case "listed_share" -> DealExit.LISTED;
            case "acquired_share" -> DealExit.ACQUIRED;
            default -> DealExit.OPEN;
        };
        if (route == DealExit.OPEN) {
            return Measured.UNKNOWN;
        }
        return share(
                privateDeals()
                        .filter(row -> route(row, DealExit.BUYBACK)
                                || route(row, DealExit.LISTED)
                                || route(row, DealExit.ACQUIRED)),
                row -> route(row, route) ? 1 : 0);
    }
}
