package org.industrialrainforest.core.rules;

import java.util.List;
import org.industrialrainforest.core.money.Money;
import org.industrialrainforest.core.scenario.ListingStandard;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;

/** Whether a board that exists would list a firm. */
public final class ListingRule {
    private static final String BIOMEDICINE = "biomedicine";

    private ListingRule() {}

    /**
     * The first standard that a firm meets.
     *
     * @param cap market capitalisation, RMB
     * @return place in the scenario's list, −1 if none is met
     */
    public static int standard(World world, int row, double cap, int month) {
        List<ListingStandard> standards = world.scenario.listings();
        for (int i = 0; i < standards.size(); i++) {
            if (meets(world, row, standards.get(i), cap, month)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean meets(World world, int row, ListingStandard s, double cap, int month) {
        Firms firms = world.firms;
        boolean biomedicine = world.sectors.label(firms.sector.get(row)).equals(BIOMEDICINE);
        if (month < s.openFrom().index()
                || cap < s.marketCap()
                || (s.biomedicineOnly() && (!biomedicine || firms.stage.get(row) < s.gatesPassed()))) {
            return false;
        }
        double revenue = Money.rmb(firms.booked(row, Firms.SALES, 1) + firms.booked(row, Firms.ORDERS, 1));
        if (revenue < s.revenue()) {
            return false;
        }
        double profits = 0;
        for (int year = 1; year <= s.profitYears(); year++) {
            long profit = firms.profit(row, year) - firms.booked(row, Firms.TAX, year);
            if (profit <= 0) {
                return false;
            }
            profits += Money.rmb(profit);
        }
        if (s.profitYears() > 0 && profits < s.profitSum()) {
            return false;
        }
        double sales = 0;
        double rnd = 0;
        double cash = 0;
        for (int year = 0; year < Firms.YEARS; year++) {
            sales += Money.rmb(firms.booked(row, Firms.SALES, year) + firms.booked(row, Firms.ORDERS, year));
            rnd += Money.rmb(firms.booked(row, Firms.RND, year));
            cash += Money.rmb(firms.profit(row, year) - firms.booked(row, Firms.TAX, year));
        }
        return (s.rndShare() <= 0 || (sales > 0 && rnd / sales >= s.rndShare()))
                && (s.operatingCash() <= 0 || cash >= s.operatingCash());
    }
}
