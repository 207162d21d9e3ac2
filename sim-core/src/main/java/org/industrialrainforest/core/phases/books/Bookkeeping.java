package org.industrialrainforest.core.phases.books;

import org.industrialrainforest.core.rules.ExpectedGrowth;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.SalesParameters;
import org.industrialrainforest.core.scenario.TaxParameters;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Journal;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 10. Interest, parents' funding of acquired projects; each January tax on last year's profit, certificates, credits and new books. State
 * returns go home. Parks set next month's rents.
 */
@Meaning(
        en =
                "Deposits earn interest and leaders fund the research of what they bought. Each January firms pay tax on last year's profit, are certified as high-tech by R&D that may be relabelled, receive tax credits, and open new books. What came back to state capital is spent again in part or handed back to the treasury. Parks set next month's rents by their tenants. After every phase balances are compared with all payments.")
public final class Bookkeeping implements Phase {
    /** A parent keeps so many months of a project's cost in its hands: half a year's budget. */
    private static final int MONTHS_IN_HAND = 6;

    private final World world;

    private final Rents rents;

    public Bookkeeping(World world) {
        this.world = world;
        rents = new Rents(world);
    }

    @Override
    public void run(Tick tick) {
        boolean january = tick.january();
        int month = tick.month();
        tick.each(world.firms, rows -> keep(rows, january, month));
        if (january) {
            taxCredits(month);
        }
        boolean again = world.rules.mechanisms().recycling() && world.envelopeRuns(month);
        world.state.remit(month, again ? world.rules.state().recycling() : 0);
        if (world.rules.mechanisms().land()) {
            rents.set(month);
        }
    }

    private void keep(Rows rows, boolean january, int month) {
        Firms firms = world.firms;
        Journal journal = world.ledger.journal(rows.part());
        Journal.Payments interest =
                journal.payments(world.accounts.bank, world.accounts.firms(), Flow.DEPOSIT_INTEREST);
        double rate = world.rules.taxes().depositInterest() / 12;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row) || !(firms.works(row) || firms.status.is(row, FirmStatus.DORMANT))) {
                continue;
            }
            if (firms.status.is(row, FirmStatus.ACQUIRED)) {
                parent(row, month, journal);
            }
            interest.pay(row, Money.share(firms.cash(row), rate));
            if (january) {
                year(row, month, journal);
            }
        }
    }

    /**
     * The new owner pays for what its price allowed for: six months of the stage's cost in hand, and the working capital of the month's
     * expected growth. Before the last gate a product grows to its limit only.
     */
    private void parent(int row, int month, Journal journal) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        double wanted = 0;
        if (firms.research.get(row) != 0) {
            int stage = firms.stage.get(row);
            wanted = MONTHS_IN_HAND * world.ladders.cost(sector, stage) / world.ladders.months(sector, stage);
        }
        SalesParameters sales = world.rules.sales();
        boolean mayGrow = firms.stage.get(row) >= world.ladders.stages(sector)
                || firms.product.get(row) < sales.beforeScaleUpM() * 1e6 / 12;
        if (firms.reachedProduct.get(row) > 0 && mayGrow && sales.growthCash() > 0) {
            double capital = sales.growthCapital() * firms.product.get(row);
            // Who has enough for twice the most growth that anybody expects needs no closer look.
            double most = 2 * world.rules.exits().mostGrowth();
            if (firms.cash(row) > Money.fen(wanted + capital * most / sales.growthCash())) {
                return;
            }
            double growth = ExpectedGrowth.of(world, row, month);
            wanted += capital * Math.max(0, growth) / sales.growthCash();
        }
        journal.receive(
                world.accounts.leaders,
                world.accounts.firms(),
                row,
                Math.max(0, Money.fen(wanted) - firms.cash(row)),
                Flow.PARENT_FUNDING);
    }

    private void year(int row, int month, Journal journal) {
        Firms firms = world.firms;
        TaxParameters rules = world.rules.taxes();
        certify(row, month);
        boolean certified = firms.certifiedUntil.get(row) >= month;
        long profit = firms.profit(row, 0);
        long taxed = setOff(row, profit, certified ? rules.lossYearsCertified() : rules.lossYears(), month);
        long tax = Math.min(firms.cash(row), Money.share(taxed, certified ? rules.certified() : rules.corporate()));
        journal.pay(world.accounts.firms(), row, world.accounts.treasury, tax, Flow.CORPORATE_TAX);
        firms.book(row, Firms.TAX, tax);
        if (firms.status.is(row, FirmStatus.LISTED) && profit > tax) {
            dividend(row, profit - tax, journal);
        }
        firms.closeBooks(row);
    }

    /** A listed firm pays out a part of its profit to public, staff and founders; funds and state have sold at the listing. */
    private void dividend(int row, long profit, Journal journal) {
        Firms firms = world.firms;
        double paid = world.rules.exits().payout();
        double common = firms.publicShare.get(row) + firms.poolShare.get(row) + firms.founderShare.get(row);
        if (paid == 0 || common <= 0) {
            return;
        }
        long amount = Math.min(firms.cash(row), Money.share(profit, paid));
        long open = Money.share(amount, firms.publicShare.get(row) / common);
        long pool = Math.min(amount - open, Money.share(amount, firms.poolShare.get(row) / common));
        journal.pay(world.accounts.firms(), row, world.accounts.publicShareholders, open, Flow.DIVIDEND);
        journal.pay(world.accounts.firms(), row, world.accounts.staff, pool, Flow.DIVIDEND);
        journal.pay(world.accounts.firms(), row, world.accounts.founders, amount - open - pool, Flow.DIVIDEND);
        firms.paidOut.add(row, amount);
    }

    /** Sets a profit off against losses of years past, which are forgotten so many years after the last of them; a loss is added to them. */
    private long setOff(int row, long profit, int years, int month) {
        Firms firms = world.firms;
        long losses = month - firms.lossYear.get(row) > 12 * years ? 0 : firms.losses.get(row);
        if (profit < 0) {
            firms.losses.set(row, losses - profit);
            firms.lossYear.set(row, month);
            return 0;
        }
        long used = Math.min(profit, losses);
        firms.losses.set(row, losses - used);
        return profit - used;
    }

    /**
     * High-tech certificate: 60 % of revenue from high-tech products, and R&amp;D over revenue at least what is asked of a firm of its size. Some
     * firms reach that by relabelling
     * other spending (Measures for the Administration of the Certification of High-tech Enterprises, 2016, art. 11).
     */
    private void certify(int row, int month) {
        Firms firms = world.firms;
        TaxParameters rules = world.rules.taxes();
        if (month - firms.founded.get(row) < rules.leastAge() || firms.certifiedUntil.get(row) >= month) {
            return;
        }
        double revenue = Money.rmb(firms.revenue(row, 0));
        double rnd = Money.rmb(firms.booked(row, Firms.RND, 0));
        // Most of the revenue must come from high-tech products, which is what a firm sells once it has one.
        if (revenue <= 0 || rnd <= 0 || firms.reachedProduct.get(row) == 0) {
            return;
        }
        double needed = revenue < rules.smallRevenueM() * 1e6
                ? rules.smallResearch()
                : revenue <= rules.mediumRevenueM() * 1e6 ? rules.mediumResearch() : rules.largeResearch();
        boolean honest = rnd / revenue >= needed;
        boolean claims = rnd / (1 - rules.relabelled()) / revenue >= needed;
        if (claims) {
            firms.certifiedUntil.set(row, month + rules.validMonths() - 1);
            firms.relabelled.set(row, honest ? 0 : 1);
            world.note(firms.id(row), month, Happening.CERTIFIED, rnd / revenue, honest ? 0 : 1);
        }
    }

    /** A credit on last year's R&amp;D, cut for all alike where money is short; incumbents with their larger budgets take their part of it. */
    private void taxCredits(int month) {
        long authority = world.state.authority(Lever.TAX_CREDIT);
        if (authority <= 0) {
            return;
        }
        double toIncumbents = world.rules.state().creditToIncumbents();
        Firms firms = world.firms;
        int[] claimants = firms.byIdentity(row -> firms.works(row) && credit(row) > 0);
        long claimed = 0;
        for (int row : claimants) {
            claimed += credit(row);
        }
        double part = Math.min(1, (double) Money.share(authority, 1 - toIncumbents) / Math.max(1, claimed));
        long paid = 0;
        for (int row : claimants) {
            paid += world.state.spend(
                    Lever.TAX_CREDIT,
                    world.accounts.firms(),
                    row,
                    (long) Math.floor(credit(row) * part),
                    Flow.TAX_CREDIT);
        }
        long incumbents = toIncumbents >= 1 ? authority : Money.share(paid, toIncumbents / (1 - toIncumbents));
        paid += world.state.spend(Lever.TAX_CREDIT, world.accounts.rivals, 0, incumbents, Flow.TAX_CREDIT);
        world.researchMarket.aid(month, paid);
    }

    private long credit(int row) {
        return Money.share(
                world.firms.booked(row, Firms.RND, 1), world.rules.state().creditRate());
    }
}
