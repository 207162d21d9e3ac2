package org.industrialrainforest.core.tiny;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Identity;

/** Puts ideas and firms into a world by hand. */
public final class Planting {
    /** Taste so strong that any value is founded on. */
    public static final double DETERMINED = 1e6;

    /** A founder's pay elsewhere, RMB a month. */
    public static final double PAY = 20_000;

    private Planting() {}

    /** Identity of an idea or firm of this name. */
    public static long id(String name) {
        return Identity.of("planted/" + name);
    }

    /** An idea of median quality in the first sector whose founder founds at the first opportunity. */
    public static int idea(World world, String name, double cash) {
        Ideas ideas = world.ideas;
        int row = ideas.add(id(name));
        ideas.sector.set(row, 0);
        ideas.arrived.set(row, world.scenario.start().index());
        ideas.cash.set(row, cash);
        ideas.outsidePay.set(row, PAY);
        ideas.taste.set(row, DETERMINED);
        return row;
    }

    /** A firm of median quality in the first sector, founded in the first month, at the beginning of its first stage. */
    public static int firm(World world, String name, double cash) {
        Firms firms = world.firms;
        int month = world.scenario.start().index();
        int row = firms.add(id(name));
        firms.sector.set(row, 0);
        firms.park.set(row, 0);
        firms.arrived.set(row, month);
        firms.founded.set(row, month);
        firms.statusSince.set(row, month);
        firms.knowledge.set(row, 1);
        firms.founderShare.set(row, 1);
        firms.firstWait.set(row, -1);
        firms.research.set(row, 1);
        firms.outsidePay.set(row, PAY);
        firms.offerLeft.set(row, 1);
        firms.listingLeft.set(row, 1);
        firms.length.set(row, world.ladders.months(0, 0));
        pay(world, row, cash);
        return row;
    }

    /** A firm that sells its product and does no research. */
    public static int seller(World world, String name, double cash, double salesPerYear) {
        Firms firms = world.firms;
        int row = firm(world, name, cash);
        int stages = world.ladders.stages(0);
        firms.research.set(row, 0);
        firms.stage.set(row, stages);
        firms.reachedProduct.set(row, world.scenario.start().index());
        firms.product.set(row, salesPerYear / 12);
        firms.sold.set(row, salesPerYear / 12);
        return row;
    }

    /** Gives a firm founders' cash. */
    public static void pay(World world, int row, double cash) {
        world.ledger.transfer(
                world.accounts.founders, 0, world.accounts.firms(), row, Money.fen(cash), Flow.FOUNDERS_CASH);
    }

    /** Row of the firm of this name, −1 if there is none. */
    public static int firmOf(World world, String name) {
        return world.firms.row(id(name));
    }
}
