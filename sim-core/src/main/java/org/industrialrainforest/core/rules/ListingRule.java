package org.industrialrainforest.core.rules;

import java.util.List;
import org.industrialrainforest.core.scenario.ListingStandard;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/** Whether a board that exists would list a firm. */
@FunctionalInterface
public interface ListingRule {
    /**
     * The first standard of a board that a firm meets.
     *
     * @param row of the firm
     * @return place in the scenario's list, −1 if none is met
     */
    int meets(World world, int row, int month);

    /** The default, which asks a valuation for the market value. */
    static ListingRule firstStandard(Valuation valuation) {
        return (world, row, month) -> standard(valuation, world, row, month);
    }

    /** The market value is worked out only once all else is met. */
    private static int standard(Valuation valuation, World world, int row, int month) {
        List<ListingStandard> standards = world.scenario.listings();
        Firms firms = world.firms;
        double cap = Double.NaN;
        double revenue = sales(firms, row, 1);
        for (int i = 0; i < standards.size(); i++) {
            ListingStandard standard = standards.get(i);
            // Most firms fail by last year's revenue.
            if (revenue >= standard.revenue() && allBut(world, row, standard, month)) {
                if (standard.marketCap() <= 0) {
                    return i;
                }
                cap = Double.isNaN(cap) ? valuation.market(world, row, month) : cap;
                if (cap >= standard.marketCap()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** All of a standard but last year's revenue and the market value. */
    private static boolean allBut(World world, int row, ListingStandard s, int month) {
        Firms firms = world.firms;
        if (month < s.openFrom().index() || (s.biomedicineOnly() && !trial(world, row, s.gatesPassed()))) {
            return false;
        }
        double profits = 0;
        for (int year = 1; year <= s.profitYears(); year++) {
            long profit = earned(firms, row, year);
            if (profit <= 0) {
                return false;
            }
            profits += Money.rmb(profit);
        }
        return (s.profitYears() == 0 || profits >= s.profitSum()) && overYears(firms, row, s);
    }

    private static boolean trial(World world, int row, int gates) {
        return world.ladders.trials(world.firms.sector.get(row)) && world.firms.stage.get(row) >= gates;
    }

    /** Net profit of a year, fen. */
    private static long earned(Firms firms, int row, int yearsAgo) {
        return firms.profit(row, yearsAgo) - firms.booked(row, Firms.TAX, yearsAgo);
    }

    private static double sales(Firms firms, int row, int yearsAgo) {
        return Money.rmb(firms.revenue(row, yearsAgo));
    }

    private static boolean overYears(Firms firms, int row, ListingStandard s) {
        if (s.rndShare() <= 0 && s.operatingCash() <= 0) {
            return true;
        }
        double sales = 0;
        double rnd = 0;
        double cash = 0;
        for (int year = 0; year < Firms.YEARS; year++) {
            sales += sales(firms, row, year);
            rnd += Money.rmb(firms.booked(row, Firms.RND, year));
            cash += Money.rmb(earned(firms, row, year));
        }
        return (s.rndShare() <= 0 || (sales > 0 && rnd / sales >= s.rndShare()))
                && (s.operatingCash() <= 0 || cash >= s.operatingCash());
    }
}
