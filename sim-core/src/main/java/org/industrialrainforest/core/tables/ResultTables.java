package org.industrialrainforest.core.tables;

import static org.industrialrainforest.core.tables.ResultTable.column;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.observe.Series;

/** The tables that results are written to. Months are {@code yyyy-mm}, money is RMB, an empty cell is undefined. */
public final class ResultTables {
    /** Stages whose months of entry are written: those of the longest ladder known. */
    static final int STAGES = 6;

    public static final ResultTable RUNS = runs(Metrics.all());
    public static final ResultTable SERIES = series();
    public static final ResultTable LIVES = lives();
    public static final ResultTable DEALS = new ResultTable(
            "deals",
            "run × investment, those made before the first recorded month included",
            List.of(
                    column("run_id", "id", "run"),
                    column("idea_id", "hex", "firm invested in"),
                    column("holder", "hex", "fund, incubator or platform"),
                    column("holder_kind", "id", "private-fund, guidance-fund, incubator, platform"),
                    column(
                            "month",
                            "month",
                            "month of the round, the admission or the purchase. Rounds that a firm of the initial stock closed before the first month are one stake of that month"),
                    column(
                            "round",
                            "-",
                            "round, 0 for shares that an incubator or a platform takes; of a secondary purchase that of the stake; of earlier rounds that of the last one"),
                    column(
                            "invested",
                            "RMB",
                            "money paid in, tranches of later months included: to the firm, of earlier rounds what was left of them in the first month, perhaps nothing, of a secondary purchase to the fund that sells. Rounds of private funds add up to private.invested, but for older rounds of which only later tranches are in it"),
                    column(
                            "share",
                            "share",
                            "share agreed on, for tranches that are still promised too; of a secondary purchase what the seller held"),
                    column(
                            "share_now",
                            "share",
                            "share held at the end of the run; of a closed investment, at the end of the month before its exit. New shares make it smaller; stakes of others that the firm buys back or cancels, and a tranche paid after a cheaper round, make it larger"),
                    column("returned", "RMB", "money paid back"),
                    column(
                            "marked_value",
                            "RMB",
                            "share held at the firm's last valuation, less what has faded as in lives.valuation, 0 when closed"),
                    column(
                            "exit_route",
                            "id",
                            "listed, acquired, buyback, written_off (the firm failed, or nobody paid at the end of the fund), sold (at the end of the fund, to another fund or the firm), open. What a failed firm had left is in returned"),
                    column("exit_month", "month", "month of the exit, empty while open"),
                    column(
                            "kind",
                            "id",
                            "round (money for new shares), secondary (a stake bought from another fund: nothing reaches the firm), in-kind (shares that an incubator or a platform takes)")));
    public static final ResultTable LINKS = new ResultTable(
            "links",
            "run × link that ended in recorded months or lives at the end",
            List.of(
                    column("run_id", "id", "run"),
                    column("idea_id", "hex", "firm"),
                    column("other_id", "hex", "leader"),
                    column("kind", "id", "bridged or own"),
                    column("month", "month", "month in which it was made"),
                    column("ended", "month", "month in which it ended, empty if it lives at the end"),
                    column("orders", "RMB/month", "orders")));
    public static final ResultTable FLOWS = new ResultTable(
            "flows",
            "run × year × payer × payee × flow",
            List.of(
                    column("run_id", "id", "run"),
                    column("period", "year", "year"),
                    column("payer", "id", "party that pays"),
                    column("payee", "id", "party that receives"),
                    column("flow", "id", "purpose"),
                    column("amount", "RMB", "amount")));
    public static final ResultTable EVENTS = new ResultTable(
            "events",
            "run × event",
            List.of(
                    column("run_id", "id", "run"),
                    column("idea_id", "hex", "idea"),
                    column(
                            "month",
                            "month",
                            "month. Of the years before the first one, ideas' arrivals are told and, of firms of the initial stock, founding, gates passed and the product"),
                    column("event", "id", "what happened"),
                    column("detail", "text", "in words")));

    private ResultTables() {}

    /** All tables of the model's own outcomes. */
    public static List<ResultTable> all() {
        return List.of(RUNS, SERIES, LIVES, DEALS, LINKS, FLOWS, EVENTS);
    }

    /** All tables of runs in which these outcomes are measured. */
    public static List<ResultTable> all(List<Metric> outcomes) {
        return List.of(runs(outcomes), SERIES, LIVES, DEALS, LINKS, FLOWS, EVENTS);
    }

    private static ResultTable runs(List<Metric> outcomes) {
        List<ResultTable.Column> columns = new ArrayList<>(List.of(
                column("run_id", "id", "SHA-256 of the resolved scenario and the run's specification, shortened"),
                column("scenario", "id", "scenario"),
                column("policy", "id", "policy"),
                column("point", "path=value;…", "varied parameters"),
                column("shock", "id", "shock"),
                column("parameter_set", "-", "set of calibrated parameters, −1 for the scenario's own values"),
                column("replicate", "-", "replicate"),
                column("seed", "-", "seed"),
                column("status", "id", "always done: a run that fails stops the experiment"),
                column("error", "text", "always empty for now"),
                column("digest", "hex", "SHA-256 over what happened: two runs with one digest did the same"),
                column("gains_identity_error", "RMB", "gains of parties less gains from real flows")));
        outcomes.forEach(m -> columns.add(column(m.id(), m.unit(), m.title().en() + ": " + m.meaning())));
        return new ResultTable("runs", "run", columns);
    }

    private static ResultTable lives() {
        List<ResultTable.Column> columns = new ArrayList<>(List.of(
                column("run_id", "id", "run"),
                column("policy", "id", "policy of the run"),
                column("replicate", "-", "replicate of the run"),
                column("idea_id", "hex", "identity of the idea, the same in every world"),
                column("sector", "id", "sector"),
                column("founder_kind", "id", "source of the idea"),
                column(
                        "quality_log",
                        "ln",
                        "hidden log quality at arrival less the sector's mean, the same in every world"),
                column("special_process", "0/1", "needs a special process"),
                column("home", "here/elsewhere", "home of the team"),
                column("arrived", "month", "arrival of the idea, perhaps before the first recorded month"),
                column("founded", "month", "founding here, empty if not"),
                column("ended", "month", "failure, deregistration, acquisition or listing; empty before"),
                column("status", "id", "never, elsewhere, active, dormant, failed, deregistered, acquired, listed"),
                column("failed", "month", "failure, empty if it did not fail"),
                column("deregistered", "month", "deregistration, empty before"),
                column("founded_year", "year", "year of founding here"),
                column("stage_reached", "-", "gates passed when it stood highest; a pivot leads back")));
        for (int stage = 1; stage <= STAGES; stage++) {
            columns.add(column(
                    "stage_" + stage + "_entered",
                    "month",
                    "month in which stage " + stage + " was first begun, empty if it was not"));
        }
        columns.addAll(List.of(
                column("product_launched", "month", "month of the product gate"),
                column("rounds", "rounds", "rounds of outside equity"),
                column("raised_private", "RMB", "private equity raised"),
                column("raised_state", "RMB", "state equity raised"),
                column(
                        "valuation",
                        "RMB",
                        "what the firm was worth before its last round and what was paid in since, tranches of older rounds too; purchase price if acquired, market capitalisation if listed, 0 if failed or without a round. What has faded since that round, while research for a product stood still, is not in it"),
                column(
                        "revenue",
                        "RMB",
                        "sales and orders of the last twelve months; of months in closed books, which end with January, the mean"),
                column("revenue_12_months_ago", "RMB", "sales and orders of the last closed book year"),
                column(
                        "staff",
                        "people",
                        "pay of the last twelve months, founders' included, over the yearly pay of an employee"),
                column("platform", "id", "platform whose queue it joined last, perhaps without a run; empty if none"),
                column("platform_runs", "runs", "runs at platforms"),
                column("first_wait_months", "months", "wait for the first run, empty without one"),
                column("refusals", "requests", "orders refused by commercial facilities"),
                column("incubator", "0/1", "was admitted by an incubator"),
                column("bridge_links", "links", "links to leaders that a bridge centre made so far"),
                column("certified", "0/1", "was ever certified high-tech"),
                column("park", "id", "park"),
                column("support", "RMB", "state money received: equity, support, grants, credits, rescues"),
                column(
                        "quality_log_last",
                        "ln",
                        "the same quality when last seen: before the product the lead of research that stands still ages, a pivot draws it again, a leader that copies changes it, rivals' products teach"),
                column("stage_last", "-", "gates passed when last seen"),
                column("links", "links", "links to leaders so far, bridged or own")));
        return new ResultTable(
                "lives",
                "run × idea that was founded here, founded elsewhere or given up in recorded months; firms of the initial stock were founded before them",
                columns);
    }

    private static ResultTable series() {
        List<ResultTable.Column> columns = new ArrayList<>(
                List.of(
                        column("run_id", "id", "run"),
                        column("month", "month", "month"),
                        column(
                                "sector",
                                "id",
                                "sector; all for the whole ecosystem. What is observed for the whole only is empty in rows of a sector")));
        for (Series one : Series.values()) {
            columns.add(column(one.id(), one.unit(), one.title().en() + ": " + one.meaning()));
        }
        return new ResultTable("series", "run × month × sector", columns);
    }
}
