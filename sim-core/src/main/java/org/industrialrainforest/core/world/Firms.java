package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Choices;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Floats;
import org.industrialrainforest.engine.simulation.Grid;
import org.industrialrainforest.engine.simulation.IntGrid;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Refs;
import org.industrialrainforest.engine.simulation.Shorts;
import org.industrialrainforest.engine.simulation.Table;

/** Firms founded here. A firm's identity is its idea's. A deregistered firm stays for the rest of its month. */
@Meaning(en = "firms founded here, each with its idea's identity")
public final class Firms extends Table {
    /** A bit for each status in which a firm does business. */
    private static final int WORKING = (1 << FirmStatus.ACTIVE.ordinal())
            | (1 << FirmStatus.ACQUIRED.ordinal())
            | (1 << FirmStatus.LISTED.ordinal());

    /** Years kept in {@link #books} and {@link #closed}. */
    public static final int YEARS = 3;

    public static final int SALES = 0;
    public static final int ORDERS = 1;
    public static final int PAY = 2;
    public static final int SUPPLIES = 3;
    public static final int RND = 4;
    public static final int TAX = 5;
    public static final int LICENCES = 6;
    /** Of orders, those of other firms here. */
    public static final int DELIVERED = 7;
    /** Of supplies, those of other firms here. */
    public static final int PURCHASED = 8;

    private static final long THOUSAND = 1000 * Money.RMB;
    /** A service earns at most e^5 times its median. */
    private static final double MOST_SERVICE = 5;

    /** Items of the books in one year. */
    public static final int ITEMS = 9;

    public final Refs sector;
    public final Refs park;
    public final Codes source = codes("source", "place in the scenario", "where the idea came from");
    public final Codes homeElsewhere = codes("home_elsewhere", "flag", "moved here from another city");
    public final Codes special = codes("special_process", "flag", "needs a special process");
    public final Ints niche = ints("niche", "-", "niche within the sector");
    public final Shorts arrived = shorts("arrived", "month", "month in which the idea arrived");
    public final Shorts founded = shorts("founded", "month", "month of founding");
    public final Choices<FirmStatus> status =
            choices("status", "0 active, 1 dormant, 2 failed, 3 deregistered, 4 acquired, 5 listed", FirmStatus.class);
    public final Shorts statusSince = shorts("status_since", "month", "month of the last change of status");
    public final Shorts deadline =
            shorts("deadline", "month", "month in which a dormant firm fails or a failed one is deregistered");

    public final Reals quality = reals("quality_log", "ln", "ln q less the sector's mean, hidden");
    public final Reals evidence = reals("evidence", "-", "what outsiders have seen");
    public final Floats knowledge = floats("knowledge", "-", "K");
    public final Floats leakage = floats("leakage", "share", "part of the distance to rivals lost at platforms");

    public final Codes research = codes("research", "flag", "works on a stage");
    public final Codes stage = codes("stage", "-", "gates passed; the stage worked on, from 0");
    public final Codes attempt = codes("attempt", "-", "attempts at the stage so far");
    public final Codes pivots = codes("pivots", "-", "pivots so far");
    public final Shorts reachedProduct = shorts("reached_product", "month", "month of the product gate, 0 before");
    public final Floats length = floats("length", "month", "length of this attempt at full speed");
    public final Reals done = reals("done", "share", "work done of this attempt");
    public final Floats speed = floats("speed", "share", "speed of research last month");

    public final Floats stood =
            floats("stood_still", "month", "months by which research of this attempt has fallen behind");
    public final Codes serves = codes("serves", "flag", "before the product: lives on services while research stands");

    public final Choices<Access> access = choices(
            "access", "0 no need, 1 seeking, 2 at a platform, 3 commercial, 4 own line, 5 in a queue", Access.class);
    public final Codes served = codes("served", "flag", "the run that this attempt needs is done or under way");
    public final Shorts accessMonths =
            shorts("access_months", "month", "months until the commercial or own run begins");
    public final Shorts seekingSince = shorts("seeking_since", "month", "month in which the search began");
    public final Ints asks = ints("asks", "-", "requests to commercial facilities in this attempt");
    public final Ints refusals = ints("refusals", "-", "requests refused");
    public final Shorts platformRuns = shorts("platform_runs", "runs", "runs at platforms");
    public final Longs platformsUsed =
            longs("platforms_used", "bits", "platforms that served it, a bit for each of the first 64");
    public final Shorts firstWait = shorts("first_wait", "month", "wait for the first platform run, −1 before");
    public final Refs platform;
    public final Refs field;
    public final IntGrid entered;
    public final Floats fit = floats("fit", "-", "fit of the facility used for this attempt");

    public final Reals product = reals("product_sales", "RMB/month", "desired product sales");
    public final Floats volatility =
            floats("volatility", "ln/yr", "sd of yearly growth at the size of the last look, over √2");
    public final Floats attraction =
            floats("attraction", "ln", "log attractiveness η(ln q + κ ln K/K̄) at the market's last look");
    public final Floats service = floats("service_log", "ln", "log of service income over its median");
    public final Floats serviceIncome = floats("service_income", "-", "service income over its median: e to that");
    public final Reals sold = reals("sold", "RMB/month", "sales and orders of last month");
    public final Shorts links = shorts("links", "-", "live links to leaders");
    public final Reals orders = reals("orders", "RMB/month", "orders through links");
    public final Shorts linksEver = shorts("links_ever", "-", "links so far");

    public final Longs customer = longs("customer", "identity", "firm that it supplies; 0 for none");
    public final Longs supplier = longs("supplier", "identity", "firm that supplies it; 0 for none");
    public final Shorts supplySince = shorts("supply_since", "month", "month in which it won its latest customer");
    public final Codes supplyTies =
            codes("supply_ties", "bits", "shared with its latest customer: 1 platform, 2 park, 4 centre, 8 leader");
    public final Floats supplyLeft = floats("supply_left", "-", "hazard left until it loses its customer");
    public final Longs delivered = longs("delivered", "fen", "what its customer bought of it this month");
    public final Longs bought = longs("bought", "fen", "what it bought of its supplier this month");
    public final Floats partners = floats("partners_knowledge", "-", "mean K of its supplier and customer last month");
    public final Shorts customerDied = shorts(
            "customer_died",
            "month",
            "month in which its latest customer was found failed; 0 for none or once it has another");

    public final Reals founderShare = reals("founder_share", "share", "founders' share");
    public final Reals poolShare = reals("pool_share", "share", "option pool");
    public final Reals publicShare = reals("public_share", "share", "public shareholders' share");
    public final Refs deals;
    public final Shorts rounds = shorts("rounds", "-", "rounds closed");
    public final Codes searches = codes("searches", "-", "searches for money in this stage");
    public final Shorts lastSearch = shorts("last_search", "month", "month of the last search");
    public final Longs promised = longs("promised", "fen", "money of the last round that is due at the next gate");
    public final Codes milestone = codes("milestone", "-", "gates passed when it was promised");
    public final Codes milestoneAttempt = codes("milestone_attempt", "-", "attempt under way when it was promised");
    public final Codes gatePassed = codes("gate_passed", "flag", "a gate was passed since the last round");
    public final Longs raisedPrivate = longs("raised_private", "fen", "private equity raised");
    public final Longs raisedState = longs("raised_state", "fen", "state equity raised");
    public final Longs support =
            longs("support", "fen", "state money received: equity, support, grants, credits, rescues");
    public final Longs valuation =
            longs("valuation", "fen", "last post-money value, market capitalisation if listed, 0 if failed");
    public final Longs listedValue =
            longs("listed_value", "fen", "market value at the listing, new money included; 0 if it was never listed");
    public final Codes licenceGates =
            codes("licence_gates", "-", "gates passed when a licensee abroad could last look at it");
    public final Shorts licensed =
            shorts("licensed", "month", "month in which its rights abroad were licensed, 0 before");
    public final Reals foreignSold =
            reals("foreign_sold", "share", "part of the project's worth that was licensed away; 0 again after a pivot");
    public final Longs licenceUpfront = longs("licence_upfront", "fen", "money that its licence brought at once");
    public final Longs licenceDue = longs("licence_due", "fen", "money of its licence that is due at each later gate");
    public final Longs paidOut = longs("paid_out", "fen", "dividends since the listing");

    public final Reals judged = reals(
            "judged_gate",
            "share",
            "chance that its next attempt passes the gate, as the lead of its last round saw it; 0 once that was tried");
    public final Reals faded =
            reals("mark_faded", "share", "part of that value that has faded while research stood still");

    public final Refs incubator;
    public final Shorts incubatedSince = shorts("incubated_since", "month", "month of admission");
    public final Codes incubated = codes("incubated", "flag", "was admitted by an incubator");
    public final Codes stay = codes(
            "stay",
            "0 in it or never, 1 failed its gate, 2 graduated, 3 over",
            "how a stay in an incubator ends or ended");
    public final Longs riskMoney =
            longs("risk_money", "fen", "risk money of its incubator that has not been settled by a repayment");
    public final Shorts stayEnded = shorts("stay_ended", "month", "month in which the stay ended, 0 before");
    public final Refs centre;
    public final Shorts memberSince = shorts("member_since", "month", "month in which it joined the bridge centre");
    public final Codes framework =
            codes("framework", "place in the scenario, from 1", "open framework that it works with; 0 for none");
    public final Codes rescued = codes("rescued", "flag", "was rescued once");
    public final Shorts certifiedUntil =
            shorts("certified_until", "month", "last month of the high-tech certificate, 0 without");
    public final Codes relabelled = codes("relabelled", "flag", "the certificate rests on relabelled spending");
    public final Floats outsidePay = floats("outside_pay", "RMB/month", "founder's pay elsewhere");
    public final Shorts left = shorts("left", "month", "month in which it was listed or acquired, 0 before");
    public final Longs losses = longs("losses", "fen", "losses of years past that profits may be set off against");
    public final Shorts lossYear = shorts("loss_year", "month", "month in which the latest of them was booked");
    public final Floats offerLeft = floats("offer_left", "-", "hazard left until an offer comes");
    public final Floats listingLeft = floats("listing_left", "-", "hazard left until listing");
    public final Floats overRound =
            floats("price_over_round", "factor", "price in an acquisition over the last post-money value, 0 without");
    public final Codes distressed = codes("distressed", "flag", "was acquired with cash for no more than a few months");
    public final Grid books = grid(
            "books",
            ITEMS,
            "fen",
            "sales, orders, pay, supplies, R&D, tax, licences of this year; deliveries among orders, purchases here among supplies");
    public final IntGrid closed = intGrid(
            "closed_books",
            (YEARS - 1) * ITEMS,
            "RMB 1000",
            "sales, orders, pay, supplies, R&D, tax, licences, deliveries, purchases here of last year and the year before");

    private final Party account;

    Firms(
            Sectors sectors,
            Parks parks,
            Platforms platforms,
            Incubators incubators,
            Bridges bridges,
            Deals deals,
            Accounts accounts,
            int stages) {
        super("firms");
        sector = refs("sector", sectors, "sector");
        park = refs("park", parks, "park");
        platform = refs("platform", platforms, "platform last used");
        field = refs("field", platforms, "platform that it is a spin-out of; none for others");
        entered = intGrid("entered", stages, "month", "month in which each stage was first begun, 0 before");
        this.deals = refs("deals", deals, "latest investment");
        incubator = refs("incubator", incubators, "incubator it is in");
        centre = refs("centre", bridges, "bridge centre it is a member of");
        account = accounts.openFirms(this);
    }

    /** Cash in fen: the ledger's own balance. */
    public long cash(int row) {
        return account.balance(row);
    }

    /**
     * Sets the deadline so many months ahead, at least one. Who would wait beyond what the column holds waits past the end of every world, so that it is the
     * same: see {@link org.industrialrainforest.engine.time.Month#LAST}.
     */
    public void expire(int row, int month, double months) {
        deadline.set(row, (int) Math.min(Shorts.MOST, month + Math.max(1, Math.rint(months))));
    }

    /** Renews the contracts of its services: log of their income over its median. */
    public void contract(int row, double log) {
        service.set(row, log);
        serviceIncome.set(row, DeterministicMath.exp(Math.min(MOST_SERVICE, log)));
    }

    /** What its last valuation is worth as a mark: less what has faded while research stood still before the product, fen. */
    public long marked(int row) {
        double gone = faded.get(row);
        long value = valuation.get(row);
        return gone > 0 && reachedProduct.get(row) == 0 ? (long) Math.floor(value * (1 - gone)) : value;
    }

    /** Whether it does business: active, acquired or listed. */
    public boolean works(int row) {
        return ((WORKING >> status.code(row)) & 1) != 0;
    }

    /** Whether a row is a firm that does business and has a product: few do, so that this is asked first. */
    public boolean sells(int row) {
        return reachedProduct.get(row) > 0 && works(row) && live(row);
    }

    /** Whether it does business, researches, and has had no run for its attempt: one question, not three. */
    public boolean unserved(int row) {
        return ((WORKING >> status.code(row)) & research.get(row) & ~served.get(row)) != 0;
    }

    /** Whether investors hold or may buy shares of it: active or dormant, neither bought nor listed. */
    public boolean investable(int row) {
        return status.is(row, FirmStatus.ACTIVE) || status.is(row, FirmStatus.DORMANT);
    }

    /** Whether the register still holds it. */
    public boolean registered(int row) {
        return !status.is(row, FirmStatus.DEREGISTERED);
    }

    public void book(int row, int item, long fen) {
        books.add(row, item, fen);
    }

    /** Sets an item of the books; closed books are kept in thousands of RMB, up to RMB 2,147 bn: far above all that anybody asks of them. */
    public void rebook(int row, int item, int yearsAgo, long fen) {
        if (yearsAgo == 0) {
            books.set(row, item, fen);
        } else {
            long thousands = Math.floorDiv(fen + THOUSAND / 2, THOUSAND);
            int kept = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, thousands));
            closed.set(row, (yearsAgo - 1) * ITEMS + item, kept);
        }
    }

    /** Begins a new year of books; the oldest is forgotten. */
    public void closeBooks(int row) {
        for (int cell = (YEARS - 1) * ITEMS - 1; cell >= ITEMS; cell--) {
            closed.set(row, cell, closed.get(row, cell - ITEMS));
        }
        for (int item = 0; item < ITEMS; item++) {
            rebook(row, item, 1, books.get(row, item));
            books.set(row, item, 0);
        }
    }

    /**
     * An item of the books.
     *
     * @param yearsAgo 0 for the current year to date
     */
    public long booked(int row, int item, int yearsAgo) {
        return yearsAgo == 0 ? books.get(row, item) : closed.get(row, (yearsAgo - 1) * ITEMS + item) * THOUSAND;
    }

    /**
     * An item of the twelve months up to the end of a month. The books of a year are closed at the end of January; the months of the year
     * before that are still missing count as that year's mean.
     */
    public long lastYear(int row, int item, int month) {
        int kept = Math.floorMod(month, 12);
        return booked(row, item, 0) + booked(row, item, 1) * (12 - kept) / 12;
    }

    /** Sales, orders and licences of a year in the books, fen. */
    public long revenue(int row, int yearsAgo) {
        return booked(row, SALES, yearsAgo) + booked(row, ORDERS, yearsAgo) + booked(row, LICENCES, yearsAgo);
    }

    /** Operating profit before tax of a year in the books, fen. */
    public long profit(int row, int yearsAgo) {
        return revenue(row, yearsAgo) - booked(row, PAY, yearsAgo) - booked(row, SUPPLIES, yearsAgo);
    }

    /** Row of the firm that a firm supplies; −1 for none, or if it is gone. */
    public int customerOf(int row) {
        return customer.get(row) == 0 ? -1 : row(customer.get(row));
    }

    /** Row of the firm that supplies a firm; −1 for none, or if it is gone. */
    public int supplierOf(int row) {
        return supplier.get(row) == 0 ? -1 : row(supplier.get(row));
    }

    /** Whether a firm is in business on its own account and sells a product: it may supply other firms and be supplied. */
    public boolean trades(int row) {
        return works(row) && !status.is(row, FirmStatus.ACQUIRED) && reachedProduct.get(row) > 0;
    }
}
