package org.industrialrainforest.core.phases.funding;

import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.world.Funds;
import org.industrialrainforest.core.world.PrivateMoney;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What investors commit to private funds follows what they see: (rounds agreed / rounds closed)^ε of the last twelve months, times
 * (DPI of the last three vintages that have matured / DPI of all that have)^ν. DPI is what funds paid out, carry deducted, over what they
 * called. National funds come where rounds find no money, and leave where funds paid out less than before them.
 */
final class MoneyResponse {
    private static final int ROW = 0;

    /** Vintages whose stakes are mostly sold, of which investors judge: in the last years of a fund's life or past it. */
    private static final int LAST_YEARS = 3;

    private final World world;

    MoneyResponse(World world) {
        this.world = world;
    }

    /** Takes up the rounds of a month that is over. */
    void remember(int month) {
        PrivateMoney money = world.money;
        int cell = Math.floorMod(month, money.agreedPast.width());
        money.agreedPast.set(ROW, cell, money.agreed.get(ROW));
        money.rationedPast.set(ROW, cell, money.rationed.get(ROW));
    }

    /** Factor on the money of a month; 1 while nothing was seen or the mechanism is off. */
    double factor(int month) {
        if (!world.rules.mechanisms().moneyResponds()) {
            return 1;
        }
        FundingParameters rules = world.rules.funding();
        return DeterministicMath.exp(
                logOfPower(shortage(), rules.demandResponse()) + logOfPower(returns(month), rules.returnResponse()));
    }

    /** An exponent of 0 is no response, whatever was seen. */
    private static double logOfPower(double base, double exponent) {
        return exponent == 0 ? 0 : exponent * DeterministicMath.log(base);
    }

    /** Rounds agreed over rounds closed, one of each added so that a city without rounds stands at 1. */
    private double shortage() {
        PrivateMoney money = world.money;
        double agreed = money.agreedPast.sum(ROW);
        double closed = agreed - money.rationedPast.sum(ROW);
        return (agreed + 1) / (closed + 1);
    }

    /**
     * DPI of the last matured vintages over that of all, to which a year of planned money at the DPI of all is added against chance. 1 where none
     * has paid anything, or where the last called nothing and nothing is planned.
     */
    private double returns(int month) {
        Funds funds = world.funds;
        int matured = 12 * (world.rules.funding().fundYears() - LAST_YEARS);
        double called = 0;
        double paid = 0;
        double lastCalled = 0;
        double lastPaid = 0;
        for (int row = 0; row < funds.end(); row++) {
            int age = month - funds.vintage.get(row);
            if (age >= matured) {
                long out = funds.distributed.get(row) - funds.carry.get(row);
                called += funds.called.get(row);
                paid += out;
                if (age < matured + 12 * LAST_YEARS) {
                    lastCalled += funds.called.get(row);
                    lastPaid += out;
                }
            }
        }
        if (called == 0 || paid == 0) {
            return 1;
        }
        double mean = paid / called;
        double year = Money.fen(world.rules.funding().privateMoneyBn() * 1e9);
        return lastCalled + year == 0 ? 1 : (lastPaid + year * mean) / (lastCalled + year) / mean;
    }
}
