package org.industrialrainforest.core.tables;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.observe.RecordedLink;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.observe.Stakes;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.IdeaStatus;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.Links;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.lab.CsvLine;
import org.industrialrainforest.engine.money.Money;

/** The rows of one run's large tables, as lines of CSV. Lives and flows are gathered while it runs, the others read off its last state. */
public final class RunTables implements Recorder {
    private final String runId;
    private final String policy;
    private final int replicate;
    private final StringBuilder lives = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private final Map<Long, Integer> failures = new TreeMap<>();
    private final Map<Long, Double> qualities = new TreeMap<>();
    private final Map<Long, Integer> bridged = new TreeMap<>();
    private final Stakes stakes = new Stakes();
    private final Map<String, Long> flows = new TreeMap<>();

    public RunTables(String runId, String policy, int replicate) {
        this.runId = runId;
        this.policy = policy;
        this.replicate = replicate;
    }

    /** Lines of table {@code lives}. */
    public StringBuilder lives() {
        return lives;
    }

    /** Lines of table {@code flows}. */
    public StringBuilder flows() {
        StringBuilder text = new StringBuilder();
        flows.forEach((key, fen) -> text.append(runId)
                .append(',')
                .append(key)
                .append(',')
                .append(Money.rmb(fen))
                .append('\n'));
        return text;
    }

    @Override
    public void monthSeen(World world, int month) {
        Ideas ideas = world.ideas;
        for (int row = 0; row < ideas.end(); row++) {
            if (ideas.live(row)) {
                qualities.putIfAbsent(ideas.id(row), ideas.quality.get(row));
            }
        }
        Links made = world.links;
        for (int row = 0; row < made.end(); row++) {
            if (made.live(row) && made.since.get(row) == month && made.bridged.get(row) != 0) {
                bridged.merge(made.firm.get(row), 1, Integer::sum);
            }
        }
        stakes.month(world.deals, month);
    }

    @Override
    public void monthOver(World world, int month) {
        world.ledger.month().forEach((payer, payee, flow, fen) -> {
            String key = month / 12 + "," + world.ledger.parties().get(payer).name() + ","
                    + world.ledger.parties().get(payee).name() + "," + flow.id();
            flows.merge(key, fen, Long::sum);
        });
    }

    @Override
    public void ideaResolved(World world, int row, int month) {
        Ideas ideas = world.ideas;
        CsvLine line = start(
                ideas.id(row),
                world.sectors.label(ideas.sector.get(row)),
                ideas.source.get(row),
                world,
                ideas.quality.get(row),
                ideas.special.get(row),
                ideas.homeElsewhere.get(row));
        line.month(ideas.arrived.get(row))
                .text("")
                .text("")
                .text(ideas.status.is(row, IdeaStatus.NEVER) ? "never" : "elsewhere");
        for (int i = 0; i < 22 + ResultTables.STAGES - 1; i++) {
            line.text("");
        }
        line.real(ideas.quality.get(row)).text("").text("");
        qualities.remove(ideas.id(row));
        lives.append(line.end());
    }

    private CsvLine start(long id, String sector, int source, World world, double quality, int special, int elsewhere) {
        return new CsvLine()
                .text(runId)
                .text(policy)
                .number(replicate)
                .text(Long.toHexString(id))
                .text(sector)
                .text(world.scenario.sources().get(source).id())
                .real(quality)
                .number(special)
                .text(elsewhere != 0 ? "elsewhere" : "here");
    }

    @Override
    public void firmEnded(World world, int row, int month) {
        Firms firms = world.firms;
        double arrivedWith = qualities.getOrDefault(firms.id(row), firms.quality.get(row));
        qualities.remove(firms.id(row));
        if (!world.recorded(firms.founded.get(row))) {
            return;
        }
        FirmStatus status = firms.status.get(row);
        CsvLine line = start(
                firms.id(row),
                world.sectors.label(firms.sector.get(row)),
                firms.source.get(row),
                world,
                arrivedWith,
                firms.special.get(row),
                firms.homeElsewhere.get(row));
        boolean over = !firms.investable(row);
        line.month(firms.arrived.get(row))
                .month(firms.founded.get(row))
                .month(over ? firms.statusSince.get(row) : 0)
                .text(status.id())
                .month(failures.getOrDefault(firms.id(row), 0))
                .month(status == FirmStatus.DEREGISTERED ? firms.statusSince.get(row) : 0);
        line.number(firms.founded.get(row) / 12).number(highest(world, row));
        for (int stage = 0; stage < ResultTables.STAGES; stage++) {
            line.month(stage < world.ladders.width() ? Math.toIntExact(firms.entered.get(row, stage)) : 0);
        }
        line.month(firms.reachedProduct.get(row));
        line.number(firms.rounds.get(row))
                .money(firms.raisedPrivate.get(row))
                .money(firms.raisedState.get(row))
                .money(firms.marked(row));
        line.money(firms.lastYear(row, Firms.SALES, month) + firms.lastYear(row, Firms.ORDERS, month));
        line.money(firms.booked(row, Firms.SALES, 1) + firms.booked(row, Firms.ORDERS, 1));
        line.real(Money.rmb(firms.lastYear(row, Firms.PAY, month))
                / (world.rules.research().payM() * 1e6));
        line.text(firms.platform.has(row) ? world.platforms.label(firms.platform.get(row)) : "")
                .number(firms.platformRuns.get(row));
        line.text(firms.firstWait.get(row) < 0 ? "" : String.valueOf(firms.firstWait.get(row)))
                .number(firms.refusals.get(row));
        line.number(firms.incubated.get(row))
                .number(bridged.getOrDefault(firms.id(row), 0))
                .number(firms.certifiedUntil.get(row) > 0 ? 1 : 0);
        line.text(firms.park.has(row) ? world.parks.label(firms.park.get(row)) : "")
                .money(firms.support.get(row));
        line.real(firms.quality.get(row)).number(firms.stage.get(row)).number(firms.linksEver.get(row));
        lives.append(line.end());
    }

    /** Gates passed when a firm stood highest: a stage that was begun lies behind as many. */
    private static int highest(World world, int row) {
        int highest = world.firms.stage.get(row);
        for (int stage = highest + 1; stage < world.ladders.width(); stage++) {
            highest = world.firms.entered.get(row, stage) > 0 ? stage : highest;
        }
        return highest;
    }

    /** Lines of table {@code deals}. */
    public StringBuilder deals(World world) {
        Deals deals = world.deals;
        StringBuilder text = new StringBuilder();
        for (int row : deals.byIdentity()) {
            int firm = world.firms.row(deals.firm.get(row));
            boolean open = deals.exit.is(row, DealExit.OPEN) && firm >= 0;
            CsvLine line = new CsvLine()
                    .text(runId)
                    .text(Long.toHexString(deals.firm.get(row)))
                    .text(Long.toHexString(deals.holder.get(row)));
            line.text(deals.holderKind.get(row).id())
                    .month(deals.month.get(row))
                    .number(deals.round.get(row))
                    .money(deals.invested.get(row));
            line.real(stakes.bought(deals, row)).real(stakes.held(row)).money(deals.returned.get(row));
            line.real(open ? deals.share.get(row) * Money.rmb(world.firms.marked(firm)) : 0);
            line.text(deals.exit.get(row).id()).month(deals.exitMonth.get(row));
            line.text(deals.round.get(row) == 0 ? "in-kind" : Stakes.secondary(deals, row) ? "secondary" : "round");
            text.append(line.end());
        }
        return text;
    }

    @Override
    public void firmFailed(World world, int row, int month) {
        failures.put(world.firms.id(row), month);
    }

    @Override
    public void linkEnded(World world, RecordedLink link, int month) {
        links.append(new CsvLine()
                .text(runId)
                .text(Long.toHexString(link.firm()))
                .text(Long.toHexString(link.leader()))
                .text(link.bridged() ? "bridged" : "own")
                .month(link.since())
                .month(month)
                .real(link.orders())
                .end());
    }

    /** Lines of table {@code links}. */
    public StringBuilder links() {
        return links;
    }

    /** Lines of table {@code events}. */
    public StringBuilder events(World world) {
        StringBuilder text = new StringBuilder();
        for (Chronicle.Entry entry : world.chronicle.entries()) {
            text.append(new CsvLine()
                    .text(runId)
                    .text(Long.toHexString(entry.idea()))
                    .month(entry.month())
                    .text(entry.what().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .text(entry.words())
                    .end());
        }
        return text;
    }
}
