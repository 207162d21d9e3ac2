package org.industrialrainforest.core.experiment;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.money.Money;
import org.industrialrainforest.core.outcome.Metric;
import org.industrialrainforest.core.outcome.Metrics;
import org.industrialrainforest.core.outcome.Observed;
import org.industrialrainforest.core.outcome.Recorder;
import org.industrialrainforest.core.outcome.Series;
import org.industrialrainforest.core.scenario.Month;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.Links;
import org.industrialrainforest.core.world.World;

/**
 * Writes results as tidy CSV, a file for each table. Runs and series are written for every run; lives, investments, links and flows for the
 * first replicates only, because they are large. A run is appended whole, so a broken-off experiment leaves whole runs.
 */
public final class CsvResults implements RunListener, AutoCloseable {
    private static final String[] STATUS = {"active", "dormant", "failed", "deregistered", "acquired", "listed"};
    private static final String[] HOLDER = {"private-fund", "guidance-fund", "incubator"};
    private static final String[] EXIT = {"open", "listed", "acquired", "buyback", "written-off"};

    private final String resolvedScenario;
    private final Set<String> tables;
    private final int detailed;
    private final Map<String, BufferedWriter> files = new TreeMap<>();
    private final Map<RunSpec, Detail> details = new ConcurrentHashMap<>();

    /**
     * Opens the files.
     *
     * @param resolvedScenario the scenario's whole text: part of a run's identity
     * @param tables names of the tables to write
     * @param detailed replicates whose lives, investments, links, flows and events are written
     * @throws UncheckedIOException if a file cannot be written
     */
    public CsvResults(Path directory, String resolvedScenario, Set<String> tables, int detailed) {
        this.resolvedScenario = resolvedScenario;
        this.tables = Set.copyOf(tables);
        this.detailed = detailed;
        for (ResultTable table : CsvTables.all()) {
            if (tables.contains(table.name())) {
                open(directory, table);
            }
        }
    }

    private void open(Path directory, ResultTable table) {
        try {
            Files.createDirectories(directory);
            BufferedWriter writer =
                    Files.newBufferedWriter(directory.resolve(table.name() + ".csv"), StandardCharsets.UTF_8);
            files.put(table.name(), writer);
            writer.write(String.join(
                    ",", table.columns().stream().map(ResultTable.Column::name).toList()));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + directory.resolve(table.name() + ".csv"), e);
        }
    }

    /** Lines of one run, appended when it is over. */
    private final class Detail implements Recorder {
        private final String runId;
        private final RunSpec spec;
        private final StringBuilder lives = new StringBuilder();
        private final Map<String, Long> flows = new TreeMap<>();

        Detail(RunSpec spec) {
            this.spec = spec;
            this.runId = spec.id(resolvedScenario);
        }

        @Override
        public void monthOver(World world, int month) {
            world.ledger.month().forEach((payer, payee, flow, fen) -> {
                String key =
                        month / 12 + "," + world.ledger.parties().get(payer).name() + ","
                                + world.ledger.parties().get(payee).name() + "," + flow.id();
                flows.merge(key, fen, Long::sum);
            });
        }

        @Override
        public void ideaResolved(World world, int row, int month) {
            Ideas ideas = world.ideas;
            Line line = start(
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
                    .text(ideas.status.get(row) == Ideas.NEVER ? "never" : "elsewhere");
            for (int i = 0; i < 19; i++) {
                line.text("");
            }
            lives.append(line.end());
        }

        private Line start(
                long id, String sector, int source, World world, double quality, int special, int elsewhere) {
            return new Line()
                    .text(runId)
                    .text(spec.policy())
                    .number(spec.replicate())
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
            if (!world.recorded(firms.founded.get(row))) {
                return;
            }
            int status = firms.status.get(row);
            Line line = start(
                    firms.id(row),
                    world.sectors.label(firms.sector.get(row)),
                    firms.source.get(row),
                    world,
                    firms.quality.get(row),
                    firms.special.get(row),
                    firms.homeElsewhere.get(row));
            boolean over = status >= Firms.DEREGISTERED;
            line.month(firms.arrived.get(row))
                    .month(firms.founded.get(row))
                    .month(over ? firms.statusSince.get(row) : 0)
                    .text(STATUS[status]);
            line.number(firms.founded.get(row) / 12)
                    .number(firms.stage.get(row))
                    .month(Math.toIntExact(firms.entered.get(row, 0)))
                    .month(firms.reachedProduct.get(row));
            line.number(firms.rounds.get(row))
                    .money(firms.raisedPrivate.get(row))
                    .money(firms.raisedState.get(row))
                    .money(firms.valuation.get(row));
            line.money(firms.booked(row, Firms.SALES, 0) + firms.booked(row, Firms.ORDERS, 0));
            line.money(firms.booked(row, Firms.SALES, 1) + firms.booked(row, Firms.ORDERS, 1));
            line.real(Money.rmb(firms.booked(row, Firms.PAY, 0))
                    / (world.rules.research().payM() * 1e6));
            line.text(firms.platform.has(row) ? world.platforms.label(firms.platform.get(row)) : "")
                    .number(firms.platformRuns.get(row));
            line.text(firms.firstWait.get(row) < 0 ? "" : String.valueOf(firms.firstWait.get(row)))
                    .number(firms.refusals.get(row));
            line.number(firms.incubated.get(row))
                    .number(firms.linksEver.get(row))
                    .number(firms.certifiedUntil.get(row) > 0 ? 1 : 0);
            line.text(firms.park.has(row) ? world.parks.label(firms.park.get(row)) : "");
            lives.append(line.end());
        }
    }

    /** One line of CSV. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();

        Line text(String value) {
            boolean quote = value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
            text.append(quote ? '"' + value.replace("\"", "\"\"") + '"' : value).append(',');
            return this;
        }

        Line number(long value) {
            text.append(value).append(',');
            return this;
        }

        Line real(double value) {
            text.append(Double.isNaN(value) ? "" : Double.toString(value)).append(',');
            return this;
        }

        Line money(long fen) {
            text.append(fen / 100)
                    .append('.')
                    .append(Math.abs(fen) % 100 / 10)
                    .append(Math.abs(fen) % 10)
                    .append(',');
            return this;
        }

        Line month(int month) {
            text.append(month == 0 ? "" : new Month(month).toString()).append(',');
            return this;
        }

        String end() {
            text.setCharAt(text.length() - 1, '\n');
            return text.toString();
        }
    }

    @Override
    public Chronicle chronicle(RunSpec spec) {
        return new Chronicle(
                tables.contains("events") && spec.replicate() < detailed ? Chronicle.EVERYBODY : Chronicle.NOBODY);
    }

    @Override
    public Recorder recorder(RunSpec spec) {
        boolean wanted = tables.contains("lives") || tables.contains("flows");
        if (!wanted || spec.replicate() >= detailed) {
            return Recorder.NOTHING;
        }
        Detail detail = new Detail(spec);
        details.put(spec, detail);
        return detail;
    }

    @Override
    public void finished(RunSpec spec, Rainforest run, Observed observed) {
        String runId = spec.id(resolvedScenario);
        Detail detail = details.remove(spec);
        if (detail != null) {
            append("lives", detail.lives);
            StringBuilder flows = new StringBuilder();
            detail.flows.forEach((key, fen) -> flows.append(runId)
                    .append(',')
                    .append(key)
                    .append(',')
                    .append(Money.rmb(fen))
                    .append('\n'));
            append("flows", flows);
        }
        if (spec.replicate() < detailed) {
            append("deals", deals(runId, run.world()));
            append("links", links(runId, run.world()));
            append("events", events(runId, run.world().chronicle));
        }
    }

    private static StringBuilder deals(String runId, World world) {
        Deals deals = world.deals;
        StringBuilder text = new StringBuilder();
        for (int row : deals.byIdentity()) {
            int firm = world.firms.row(deals.firm.get(row));
            boolean open = deals.exit.get(row) == Deals.OPEN && firm >= 0;
            Line line = new Line()
                    .text(runId)
                    .text(Long.toHexString(deals.firm.get(row)))
                    .text(Long.toHexString(deals.holder.get(row)));
            line.text(HOLDER[deals.holderKind.get(row)])
                    .month(deals.month.get(row))
                    .number(deals.round.get(row))
                    .money(deals.invested.get(row));
            line.real(deals.bought.get(row)).real(deals.share.get(row)).money(deals.returned.get(row));
            line.real(open ? deals.share.get(row) * Money.rmb(world.firms.valuation.get(firm)) : 0);
            line.text(EXIT[deals.exit.get(row)]).month(deals.exitMonth.get(row));
            text.append(line.end());
        }
        return text;
    }

    private static StringBuilder links(String runId, World world) {
        Links links = world.links;
        StringBuilder text = new StringBuilder();
        for (int row : links.byIdentity()) {
            text.append(new Line()
                    .text(runId)
                    .text(Long.toHexString(links.firm.get(row)))
                    .text(Long.toHexString(world.leaders.id(links.leader.get(row))))
                    .text(links.bridged.get(row) != 0 ? "bridged" : "own")
                    .month(links.since.get(row))
                    .real(links.orders.get(row))
                    .end());
        }
        return text;
    }

    private static StringBuilder events(String runId, Chronicle chronicle) {
        StringBuilder text = new StringBuilder();
        for (Chronicle.Entry entry : chronicle.entries()) {
            text.append(new Line()
                    .text(runId)
                    .text(Long.toHexString(entry.idea()))
                    .month(entry.month())
                    .text(entry.what().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .text(entry.words())
                    .end());
        }
        return text;
    }

    @Override
    public void taken(RunResult result, int done, int all) {
        RunSpec spec = result.spec();
        String runId = spec.id(resolvedScenario);
        Line line = new Line()
                .text(runId)
                .text(spec.scenario())
                .text(spec.policy())
                .text(spec.pointText())
                .text(spec.shock());
        line.number(spec.replicate())
                .number(spec.seed())
                .text("done")
                .text("")
                .text(result.digest())
                .real(result.identityError());
        for (Metric metric : Metrics.all()) {
            line.real(result.outcome(metric.id()));
        }
        append("runs", new StringBuilder(line.end()));
        if (files.containsKey("series")) {
            append("series", series(runId, result));
        }
    }

    private static StringBuilder series(String runId, RunResult result) {
        double[][] columns = new double[Series.values().length][];
        for (Series one : Series.values()) {
            columns[one.ordinal()] = result.series(one);
        }
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < columns[0].length; t++) {
            Line line = new Line().text(runId).month(result.firstMonth() + t).text("all");
            for (double[] column : columns) {
                line.real(column[t]);
            }
            text.append(line.end());
        }
        return text;
    }

    private synchronized void append(String table, StringBuilder lines) {
        BufferedWriter writer = files.get(table);
        if (writer == null) {
            return;
        }
        try {
            writer.append(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write table " + table + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            for (BufferedWriter writer : files.values()) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish writing the results: " + e.getMessage(), e);
        }
    }
}
