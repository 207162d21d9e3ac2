package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/**
 * How much the largest firms weigh in what all model firms sell and are worth.
 *
 * @param output sales and orders of working firms in the last twelve months, RMB
 * @param sales those of the firm that sells most, RMB
 * @param ofListed part of the dearest listed firm in the market value of all listed ones; NaN without any
 */
@Internal
public record Largest(double output, double sales, double ofListed) {
    /** @param last the last month that was run */
    static Largest of(World world, int last) {
        Firms firms = world.firms;
        long output = 0;
        long most = 0;
        long listed = 0;
        long dearest = 0;
        for (int row = 0; row < firms.end(); row++) {
            if (!firms.live(row) || !firms.works(row)) {
                continue;
            }
            long sold = firms.lastYear(row, Firms.SALES, last) + firms.lastYear(row, Firms.ORDERS, last);
            output += sold;
            most = Math.max(most, sold);
            if (firms.status.is(row, FirmStatus.LISTED)) {
                long value = firms.valuation.get(row);
                listed += value;
                dearest = Math.max(dearest, value);
            }
        }
        return new Largest(
                Money.rmb(output), Money.rmb(most), listed == 0 ? Double.NaN : Money.rmb(dearest) / Money.rmb(listed));
    }
}
