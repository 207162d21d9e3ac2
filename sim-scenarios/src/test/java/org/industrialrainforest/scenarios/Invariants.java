package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observation;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.IdeaStatus;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.Links;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.Visits;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.simulation.Column;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Table;
import org.industrialrainforest.engine.simulation.Tick;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Laws that hold in every world when a month is over: shares sum to one, counters count, money is where it should be, every idea is decided
 * once. A phase behind the last one that reads everything, changes nothing, and remembers what was broken.
 */
final class Invariants implements Phase {
    private static final int MOST = 20;
    private static final double SHARES = 1e-9;

    private final List<String> broken = new ArrayList<>();
    private final HashSet<Long> openIdeas = new HashSet<>();
    private final HashSet<Long> decidedIdeas = new HashSet<>();
    private final HashSet<Long> foundedIdeas = new HashSet<>();
    /** Firms of the month before by row, and how many rows there were. */
    private long[] idBefore = new long[1024];

    private @Nullable FirmStatus[] statusBefore = new FirmStatus[1024];
    private int known;
    private final long[] authorised = new long[Lever.values().length];
    private World world;
    private int month;
    private boolean first = true;

    /** Makes the laws be watched over in a run. */
    Rainforest.Settings watch(Rainforest.Settings settings) {
        return settings.schedule((w, schedule) -> {
            world = w;
            return schedule.after(Observation.class, this);
        });
    }

    List<String> broken() {
        return broken;
    }

    int decided() {
        return decidedIdeas.size();
    }

    @Override
    public void run(Tick tick) {
        month = tick.month();
        ideas();
        firms();
        platforms();
        incubators();
        parks();
        links();
        levers();
        markets();
        money();
        if (month % 6 == 0) {
            numbers();
            funds();
        }
        first = false;
    }

    private void law(boolean holds, String law, Object... values) {
        if (!holds && broken.size() < MOST) {
            broken.add(new Month(month) + ": " + String.format(law, values));
        }
    }

    /** Every idea is open until it is decided, once: founded here, founded elsewhere, or never. */
    private void ideas() {
        Ideas ideas = world.ideas;
        int open = 0;
        for (int row = 0; row < ideas.end(); row++) {
            if (!ideas.live(row)) {
                continue;
            }
            long id = ideas.id(row);
            boolean known = openIdeas.contains(id) || ideas.arrived.get(row) == month || first;
            law(known, "idea %x came from nowhere", id);
            if (ideas.status.is(row, IdeaStatus.OPEN)) {
                openIdeas.add(id);
                open++;
                continue;
            }
            openIdeas.remove(id);
            law(decidedIdeas.add(id), "idea %x was decided twice", id);
            int firm = world.firms.row(id);
            if (ideas.status.is(row, IdeaStatus.FOUNDED)) {
                foundedIdeas.add(id);
                boolean now = firm >= 0 && world.firms.founded.get(firm) == month;
                boolean earlier = firm >= 0 && world.firms.founded.get(firm) < month && first;
                law(now || earlier, "no firm of idea %x was founded", id);
            } else {
                law(firm < 0, "idea %x was not founded here and yet is a firm", id);
            }
        }
        law(openIdeas.size() == open, "%d open ideas vanished undecided", openIdeas.size() - open);
    }

    private void firms() {
        Firms firms = world.firms;
        for (int row = 0; row < known; row++) {
            if (statusBefore[row] != null) {
                int now = firms.row(idBefore[row]);
                FirmStatus status = now < 0 ? null : firms.status.get(now);
                law(
                        follows(statusBefore[row], status),
                        "firm %x went from status %s to %s",
                        idBefore[row],
                        statusBefore[row],
                        status == null ? "nowhere" : status);
            }
        }
        if (firms.end() > idBefore.length) {
            idBefore = Arrays.copyOf(idBefore, 2 * firms.end());
            statusBefore = Arrays.copyOf(statusBefore, 2 * firms.end());
        }
        for (int row = 0; row < firms.end(); row++) {
            if (!firms.live(row)) {
                law(firms.cash(row) == 0, "row %d is nobody's and holds %d fen", row, firms.cash(row));
                statusBefore[row] = null;
                continue;
            }
            long id = firms.id(row);
            if (row >= known || statusBefore[row] == null || idBefore[row] != id) {
                boolean unknown = foundedIdeas.add(id);
                law(!unknown || first, "firm %x was never an idea", id);
            }
            idBefore[row] = id;
            statusBefore[row] = firms.status.get(row);
            capTable(row);
        }
        known = firms.end();
    }

    private static boolean follows(FirmStatus before, FirmStatus now) {
        if (now == null) {
            return before == FirmStatus.DEREGISTERED;
        }
        return now == before
                ? before != FirmStatus.DEREGISTERED
                : switch (before) {
                    case ACTIVE -> now == FirmStatus.DORMANT || now == FirmStatus.ACQUIRED || now == FirmStatus.LISTED;
                    case DORMANT -> now == FirmStatus.ACTIVE || now == FirmStatus.LISTED || now == FirmStatus.FAILED;
                    case LISTED -> now == FirmStatus.DORMANT;
                    case ACQUIRED -> now == FirmStatus.FAILED;
                    case FAILED -> now == FirmStatus.DEREGISTERED;
                    default -> false;
                };
    }

    /** Founders, option pool, public and open investments own the whole firm; all of an acquired one belongs to its leader. */
    private void capTable(int row) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        FirmStatus status = firms.status.get(row);
        if (status == FirmStatus.FAILED || status == FirmStatus.DEREGISTERED) {
            return;
        }
        double sum = firms.founderShare.get(row) + firms.poolShare.get(row) + firms.publicShare.get(row);
        double least =
                Math.min(firms.founderShare.get(row), Math.min(firms.poolShare.get(row), firms.publicShare.get(row)));
        double privatePrice = Double.NaN;
        double statePrice = Double.NaN;
        for (int deal = firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            law(
                    deals.live(deal) && deals.firm.get(deal) == firms.id(row),
                    "firm %x holds a deal of another",
                    firms.id(row));
            if (!deals.exit.is(deal, DealExit.OPEN)) {
                continue;
            }
            sum += deals.share.get(deal);
            least = Math.min(least, deals.share.get(deal));
            // A stake that a fund took over from another this month is of an earlier round.
            if (deals.month.get(deal) == month && deals.round.get(deal) == firms.rounds.get(row)) {
                double price = deals.invested.get(deal) / deals.share.get(deal);
                if (deals.holderKind.is(deal, Holder.PRIVATE_FUND)) {
                    privatePrice = price;
                } else {
                    statePrice = price;
                }
            }
        }
        double whole = status == FirmStatus.ACQUIRED ? 0 : 1;
        law(Math.abs(sum - whole) <= SHARES, "shares of firm %x sum to %s", firms.id(row), sum);
        law(least >= 0, "a share of firm %x is %s", firms.id(row), least);
        law(
                Double.isNaN(privatePrice)
                        || Double.isNaN(statePrice)
                        || Math.abs(privatePrice / statePrice - 1) < 1e-6,
                "in one round of firm %x a fund pays %s and the state %s for the whole",
                firms.id(row),
                privatePrice,
                statePrice);
    }

    private void platforms() {
        Platforms platforms = world.platforms;
        Visits visits = world.visits;
        int[] busy = new int[platforms.count()];
        int[] queue = new int[platforms.count()];
        HashMap<Long, Integer> waiting = new HashMap<>();
        HashMap<Long, Integer> served = new HashMap<>();
        for (int row = 0; row < visits.end(); row++) {
            if (visits.live(row)) {
                boolean runs = visits.left.get(row) > 0;
                (runs ? busy : queue)[visits.platform.get(row)]++;
                if (visits.outside.get(row) == 0) {
                    (runs ? served : waiting).merge(visits.customer.get(row), 1, Integer::sum);
                }
            }
        }
        long committed = 0;
        for (int p = 0; p < platforms.count(); p++) {
            String name = platforms.label(p);
            law(platforms.busy.get(p) == busy[p], "%s: %d busy, %d runs", name, platforms.busy.get(p), busy[p]);
            law(platforms.queue.get(p) == queue[p], "%s: queue %d, %d wait", name, platforms.queue.get(p), queue[p]);
            law(busy[p] <= platforms.slots.get(p), "%s: %d runs in %d slots", name, busy[p], platforms.slots.get(p));
            law(platforms.paid.get(p) <= platforms.capital.get(p), "%s is paid more than it costs", name);
            if (platforms.status.is(p, PlatformStatus.BUILDING)) {
                committed += platforms.capital.get(p) - platforms.paid.get(p);
            }
        }
        law(
                world.levers.committed.get(Lever.PLATFORM.ordinal()) == committed,
                "%d fen are committed, %d fen are owed",
                world.levers.committed.get(Lever.PLATFORM.ordinal()),
                committed);
        Firms firms = world.firms;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.works(row)) {
                long id = firms.id(row);
                Access access = firms.access.get(row);
                int waits = waiting.getOrDefault(id, 0);
                int runs = served.getOrDefault(id, 0);
                law(waits == (access == Access.QUEUED ? 1 : 0), "firm %x waits %d times, access %s", id, waits, access);
                law(runs == (access == Access.AT_PLATFORM ? 1 : 0), "firm %x has %d runs, access %s", id, runs, access);
            }
        }
    }

    private void incubators() {
        Firms firms = world.firms;
        int[] tenants = new int[world.incubators.count()];
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.incubator.has(row)) {
                tenants[firms.incubator.get(row)]++;
            }
        }
        for (int i = 0; i < tenants.length; i++) {
            String name = world.incubators.label(i);
            int slots = world.scenario.incubators().get(i).slots();
            int counted = world.incubators.tenants.get(i);
            law(counted == tenants[i], "%s counts %d tenants and has %d", name, counted, tenants[i]);
            law(tenants[i] <= slots, "%s has %d tenants in %d places", name, tenants[i], slots);
        }
    }

    private void parks() {
        Firms firms = world.firms;
        int[] tenants = new int[world.parks.count()];
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.park.has(row)) {
                FirmStatus status = firms.status.get(row);
                tenants[firms.park.get(row)] +=
                        status == FirmStatus.FAILED || status == FirmStatus.DEREGISTERED ? 0 : 1;
            }
        }
        for (int p = 0; p < tenants.length; p++) {
            int counted = world.parks.tenants.get(p);
            law(counted == tenants[p], "%s counts %d tenants and has %d", world.parks.label(p), counted, tenants[p]);
        }
    }

    private void links() {
        Links links = world.links;
        Firms firms = world.firms;
        int[] number = new int[firms.end()];
        double[] orders = new double[firms.end()];
        for (int row = 0; row < links.end(); row++) {
            if (links.live(row)) {
                int firm = firms.row(links.firm.get(row));
                law(firm >= 0, "a link leads to a firm that is gone");
                if (firm >= 0) {
                    number[firm]++;
                    orders[firm] += links.orders.get(row);
                }
            }
        }
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row)) {
                int counted = firms.links.get(row);
                law(counted == number[row], "firm %x counts %d links and has %d", firms.id(row), counted, number[row]);
                law(
                        Math.abs(firms.orders.get(row) - orders[row]) <= 1e-6 * (1 + orders[row]),
                        "firm %x counts orders of %s and has %s",
                        firms.id(row),
                        firms.orders.get(row),
                        orders[row]);
            }
        }
        for (int l = 0; l < world.leaders.count(); l++) {
            int met = world.leaders.met.get(l);
            law(met <= world.leaders.attention.get(l), "leader %d met %d firms", l, met);
        }
    }

    /** What was authorised was spent or is still there; what was drawn left state capital. */
    private void levers() {
        long drawn = 0;
        for (Lever lever : Lever.values()) {
            int row = lever.ordinal();
            long there = world.levers.authority.get(row) + world.levers.lapsed.get(row);
            long ownMoney = world.levers.recycled.get(row);
            authorised[row] += first ? world.levers.spent.get(row) + there - ownMoney : world.levers.accrual.get(row);
            drawn += world.levers.drawn.get(row) + world.levers.redrawn.get(row);
            law(there >= 0, "%s has authority of %d fen", lever.id(), there);
            law(
                    world.policy.history() || world.levers.spent.get(row) + there == authorised[row] + ownMoney,
                    "%s was authorised %d fen, spent %d and has %d",
                    lever.id(),
                    authorised[row],
                    world.levers.spent.get(row),
                    there);
        }
        long[] paid = new long[1];
        world.ledger.month().forEach((payer, payee, flow, fen) -> {
            if (payer == world.accounts.stateCapital.index() && flow != Flow.REMITTANCE) {
                paid[0] += fen;
            }
        });
        law(drawn == paid[0], "levers drew %d fen and state capital paid %d", drawn, paid[0]);
    }

    private void markets() {
        for (int s = 0; s < world.sectors.count(); s++) {
            long sales = world.sectors.sales.get(s);
            long demand = world.sectors.demand.get(s);
            law(sales <= demand * 1.001 + 100, "%s sells %d of %d fen", world.sectors.label(s), sales, demand);
        }
        for (int fund = 0; fund < world.funds.count(); fund++) {
            for (int cell = 0; cell < world.funds.uncalled.width(); cell++) {
                law(world.funds.uncalled.get(fund, cell) >= 0, "fund %d is overdrawn", fund);
            }
            long investing = world.funds.called.get(fund) - world.funds.fees.get(fund);
            law(investing <= world.funds.size.get(fund), "fund %d called more than it was promised", fund);
            law(
                    world.funds.statePaid.get(fund) <= world.funds.stateSize.get(fund),
                    "the state paid fund %d more than it promised",
                    fund);
        }
    }

    /** The ledger has looked at this in every phase; here once more, from outside. */
    private void money() {
        long sum = 0;
        for (Party party : world.ledger.parties()) {
            sum += party.total();
        }
        law(sum == 0, "%d fen came from nowhere", sum);
        for (int f = 0; f < world.funds.count(); f++) {
            law(world.accounts.funds().balance(f) == 0, "fund %d keeps money that it called or should pay out", f);
        }
    }

    /** Funds called what they invested and charged. */
    private void funds() {
        long[] invested = new long[world.funds.end()];
        Deals deals = world.deals;
        for (int deal = 0; deal < deals.end(); deal++) {
            if (deals.live(deal) && deals.holderKind.is(deal, Holder.PRIVATE_FUND)) {
                invested[world.funds.row(deals.holder.get(deal))] += deals.invested.get(deal);
            }
        }
        for (int f = 0; f < world.funds.count(); f++) {
            law(
                    world.funds.called.get(f) == invested[f] + world.funds.fees.get(f),
                    "fund %d called %d fen, invested %d and charged %d",
                    f,
                    world.funds.called.get(f),
                    invested[f],
                    world.funds.fees.get(f));
        }
    }

    private void numbers() {
        for (Table table : world.tables()) {
            for (Column column : table.columns()) {
                if (!(column instanceof Reals reals)) {
                    continue;
                }
                for (int row = 0; row < table.end(); row++) {
                    law(
                            !table.live(row) || Double.isFinite(reals.get(row)),
                            "%s of %s %s is %s",
                            column.name(),
                            table.name(),
                            table.label(row),
                            reals.get(row));
                }
            }
        }
    }
}
