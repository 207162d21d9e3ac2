package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.scenarios.command.RecordedWorld.Row;

/** Table {@code lives} against events and investments. */
final class LivesLaws {
    /** What an idea that was never founded here has. */
    private static final Set<String> OF_IDEAS = new TreeSet<>(List.of(
            "run_id",
            "policy",
            "replicate",
            "idea_id",
            "sector",
            "founder_kind",
            "quality_log",
            "special_process",
            "home",
            "arrived",
            "status",
            "quality_log_last"));
    /** What a firm may lack. */
    private static final Set<String> MAY_LACK = new TreeSet<>(List.of(
            "ended",
            "failed",
            "deregistered",
            "stage_2_entered",
            "stage_3_entered",
            "stage_4_entered",
            "stage_5_entered",
            "stage_6_entered",
            "product_launched",
            "platform",
            "first_wait_months",
            "park"));

    private final Laws laws = new Laws("lives");

    static Laws all() {
        LivesLaws lives = new LivesLaws();
        lives.ideas();
        lives.ends();
        lives.stages();
        lives.money();
        lives.support();
        return lives.laws;
    }

    private void firm(String columns, Laws.RowCheck check) {
        laws.law(columns, world -> world.firms().forEach(firm -> check.of(world, firm)));
    }

    private static String id(Row life) {
        return life.text("idea_id");
    }

    private static void date(RecordedWorld world, Row life, String column, String event) {
        List<Row> events = world.happened(id(life), event);
        assertThat(life.text(column))
                .as("%s of %s", column, life)
                .isEqualTo(events.isEmpty() ? "" : events.get(events.size() - 1).text("month"));
    }

    private static void count(RecordedWorld world, Row life, String column, String event) {
        assertThat(life.number(column))
                .as("%s of %s", column, life)
                .isEqualTo(world.happened(id(life), event).size());
    }

    private static void flag(RecordedWorld world, Row life, String column, String event) {
        assertThat(life.text(column))
                .as("%s of %s", column, life)
                .isEqualTo(world.happened(id(life), event).isEmpty() ? "0" : "1");
    }

    /** What a lead loses in a month in which research stands still. */
    private static double aging(RecordedWorld world) {
        return world.scenario.rules().research().leadAging() / 12;
    }

    /** Month in which a firm was last seen. */
    private static int over(RecordedWorld world, Row life) {
        return life.has("ended") ? life.month("ended") : world.last;
    }

    private void ideas() {
        laws.each(
                "run_id",
                (world, life) ->
                        assertThat(life.text("run_id")).isEqualTo(world.run().text("run_id")));
        laws.each(
                "policy",
                (world, life) ->
                        assertThat(life.text("policy")).isEqualTo(world.run().text("policy")));
        laws.each(
                "replicate",
                (world, life) ->
                        assertThat(life.text("replicate")).isEqualTo(world.run().text("replicate")));
        laws.law(
                "idea_id",
                world -> assertThat(world.rows("lives"))
                        .extracting(LivesLaws::id)
                        .doesNotHaveDuplicates()
                        .allMatch(id -> id.matches("[0-9a-f]{1,16}")));
        laws.each(
                "sector",
                (world, life) -> assertThat(world.scenario.sectors())
                        .extracting(Sector::id)
                        .contains(life.text("sector")));
        laws.each(
                "founder_kind",
                (world, life) -> assertThat(world.scenario.sources())
                        .extracting(source -> source.id())
                        .contains(life.text("founder_kind")));
        laws.each(
                "special_process",
                (world, life) -> assertThat(life.text("special_process")).matches("[01]"));
        laws.each("home", (world, life) -> assertThat(life.text("home")).matches("here|elsewhere"));
        laws.each("quality_log arrived", (world, life) -> {
            Row arrival = world.happened(id(life), "arrived").get(0);
            assertThat(life.text("arrived")).isEqualTo(arrival.text("month"));
            assertThat(life.number("quality_log")).isCloseTo(arrival.said(0), within(.0051));
        });
        laws.each("quality_log_last", (world, life) -> {
            List<Row> changes = world.happened(id(life), "pivoted", "copied", "launched");
            Row change = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            double told =
                    change == null ? life.number("quality_log") : change.said(change.is("event", "launched") ? 1 : 0);
            boolean teaches = life.has("product_launched");
            double rounded = change == null ? 0 : .0051;
            // Before the product research that stands still ages; who was never founded here has none.
            int since = change == null ? life.month("founded") : change.month("month");
            double aged = teaches || !life.has("founded") ? 0 : aging(world) * (over(world, life) - since + 1);
            double low = told - rounded - aged * (1 + 1e-9);
            double high = teaches ? Double.POSITIVE_INFINITY : told + rounded;
            assertThat(life.number("quality_log_last")).as("%s", life).isBetween(low, high);
        });
        laws.each("status founded founded_year", (world, life) -> {
            date(world, life, "founded", "founded");
            if (life.has("founded")) {
                assertThat(life.month("founded")).isBetween(Math.max(world.first, life.month("arrived")), world.last);
                assertThat(life.text("founded")).startsWith(life.text("founded_year") + "-");
                assertThat(life.text("status")).matches("active|dormant|failed|deregistered|acquired|listed");
                life.cells()
                        .forEach((column, cell) -> assertThat(cell.isEmpty() && !MAY_LACK.contains(column))
                                .as("%s is empty in %s", column, life)
                                .isFalse());
            } else {
                String event = life.is("status", "never") ? "never-founded" : "founded-elsewhere";
                assertThat(life.text("status")).matches("never|elsewhere");
                assertThat(world.happened(id(life), event))
                        .singleElement()
                        .satisfies(
                                resolved -> assertThat(resolved.month("month")).isBetween(world.first, world.last));
                life.cells()
                        .forEach((column, cell) -> assertThat(cell.isEmpty())
                                .as("%s of %s", column, life)
                                .isEqualTo(!OF_IDEAS.contains(column)));
            }
        });
        laws.law("status", world -> {
            Set<String> known = new TreeSet<>();
            world.rows("lives").forEach(life -> known.add(id(life)));
            for (String event : List.of("founded", "founded-elsewhere", "never-founded")) {
                world.recorded(event).forEach(one -> assertThat(known).as(event).contains(one.text("idea_id")));
            }
        });
    }

    private void ends() {
        firm("failed", (world, life) -> date(world, life, "failed", "failed"));
        firm("deregistered", (world, life) -> date(world, life, "deregistered", "deregistered"));
        firm("ended status", (world, life) -> {
            if (life.text("status").matches("active|dormant")) {
                assertThat(life.has("ended")).as("%s", life).isFalse();
            } else if (!life.is("status", "listed")
                    || world.happened(id(life), "revived").isEmpty()) {
                date(world, life, "ended", life.text("status"));
            }
        });
    }

    private void stages() {
        firm(
                "stage_reached",
                (world, life) -> assertThat(life.number("stage_reached"))
                        .isEqualTo(world.happened(id(life), "gate-passed").stream()
                                .mapToDouble(gate -> gate.said(0))
                                .max()
                                .orElse(0)));
        firm("stage_last", (world, life) -> {
            List<Row> moves = world.happened(id(life), "gate-passed", "pivoted");
            Row move = moves.isEmpty() ? null : moves.get(moves.size() - 1);
            double last = move == null ? 0 : move.is("event", "pivoted") ? move.said(1) - 1 : move.said(0);
            assertThat(life.number("stage_last")).as("%s", life).isEqualTo(last);
            assertThat(last).isLessThanOrEqualTo(life.number("stage_reached"));
        });
        firm(
                "stage_1_entered stage_2_entered stage_3_entered stage_4_entered stage_5_entered stage_6_entered",
                (world, life) -> {
                    Sector sector = world.scenario.sectors().stream()
                            .filter(one -> life.is("sector", one.id()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(life.text("stage_1_entered")).isEqualTo(life.text("founded"));
                    for (int stage = 2; stage <= 6; stage++) {
                        int gate = stage - 1;
                        String passed = world.happened(id(life), "gate-passed").stream()
                                .filter(event -> event.said(0) == gate)
                                .map(event -> event.text("month"))
                                .findFirst()
                                .orElse("");
                        assertThat(life.text("stage_" + stage + "_entered"))
                                .as("stage %d of %s", stage, life)
                                .isEqualTo(stage <= sector.stages().size() ? passed : "");
                    }
                });
        firm("product_launched", (world, life) -> date(world, life, "product_launched", "launched"));
    }

    private void money() {
        firm("rounds", (world, life) -> count(world, life, "rounds", "round"));
        for (String[] pair : new String[][] {{"raised_private", "private-fund"}, {"raised_state", "guidance-fund"}}) {
            firm(
                    pair[0],
                    (world, life) -> assertThat(life.number(pair[0]))
                            .as("%s", life)
                            .isCloseTo(
                                    world.deals.getOrDefault(id(life), List.of()).stream()
                                            .filter(deal -> deal.is("kind", "round") && deal.is("holder_kind", pair[1]))
                                            .mapToDouble(deal -> deal.number("invested"))
                                            .sum(),
                                    within(.01)));
        }
        firm("valuation", (world, life) -> {
            List<Row> rounds = world.happened(id(life), "round");
            assertThat(life.number("valuation")).isNotNegative();
            if (rounds.isEmpty() || life.text("status").matches("failed|deregistered")) {
                assertThat(life.number("valuation") > 0)
                        .as("%s", life)
                        .isEqualTo(life.text("status").matches("listed|acquired"));
            } else if (life.text("status").matches("active|dormant")) {
                Row last = rounds.get(rounds.size() - 1);
                double paid = world.deals.get(id(life)).stream()
                        .filter(deal -> deal.is("kind", "round") && deal.number("round") == rounds.size())
                        .mapToDouble(deal -> deal.number("invested"))
                        .sum();
                List<Row> told = world.happened(id(life), "round", "tranche");
                double later = told.subList(told.lastIndexOf(last), told.size()).stream()
                        .filter(event -> event.is("event", "tranche"))
                        .mapToDouble(event -> event.said(0))
                        .sum();
                // Tranches since may be of this round, which are in what was paid of it, or of older ones.
                double least = last.said(1) - last.said(0) + paid / 1e6;
                // Without a product it may have faded in every month since.
                double kept = life.has("product_launched")
                        ? 1
                        : Math.pow(1 - aging(world), world.last - last.month("month") + 1);
                assertThat(life.number("valuation") / 1e6)
                        .as("%s", life)
                        .isBetween(kept * least - .11, least + later + .11);
            }
        });
        firm("revenue revenue_12_months_ago staff", (world, life) -> {
            assertThat(life.number("revenue")).as("%s", life).isNotNegative();
            assertThat(life.number("revenue_12_months_ago")).as("%s", life).isNotNegative();
            assertThat(life.number("staff")).as("%s", life).isNotNegative();
            int closed = (life.month("founded") + 11) / 12 * 12;
            int seen = life.has("deregistered") ? life.month("deregistered") : world.last;
            if (seen <= closed) {
                assertThat(life.number("revenue_12_months_ago"))
                        .as("no books were closed yet: %s", life)
                        .isZero();
            }
        });
        laws.law("revenue", world -> {
            double sales = world.series("all").stream()
                    .skip(Math.max(0, world.last - world.first - 11))
                    .mapToDouble(month -> month.number("sales"))
                    .sum();
            double revenue = world.firms().stream()
                    .filter(life -> life.text("status").matches("active|acquired|listed"))
                    .mapToDouble(life -> life.number("revenue"))
                    .sum();
            assertThat(revenue).isPositive().isLessThan(sales * 1.05);
        });
    }

    private void support() {
        firm("platform_runs", (world, life) -> count(world, life, "platform_runs", "run-begun"));
        firm("first_wait_months", (world, life) -> {
            List<Row> runs = world.happened(id(life), "run-begun");
            assertThat(life.has("first_wait_months")).as("%s", life).isEqualTo(!runs.isEmpty());
            if (!runs.isEmpty()) {
                assertThat(life.number("first_wait_months"))
                        .isEqualTo(runs.get(0).said(0));
            }
        });
        firm("platform", (world, life) -> {
            boolean joined =
                    !world.happened(id(life), "joined-queue", "run-begun").isEmpty();
            assertThat(life.has("platform")).as("%s", life).isEqualTo(joined);
            if (joined) {
                assertThat(world.scenario.platforms())
                        .extracting(platform -> platform.id())
                        .contains(life.text("platform"));
            }
        });
        firm("refusals", (world, life) -> count(world, life, "refusals", "facility-refused"));
        firm("incubator", (world, life) -> flag(world, life, "incubator", "admitted"));
        firm("certified", (world, life) -> flag(world, life, "certified", "certified"));
        firm("links", (world, life) -> count(world, life, "links", "linked"));
        firm(
                "bridge_links",
                (world, life) -> assertThat(life.number("bridge_links"))
                        .isEqualTo(world.happened(id(life), "linked").stream()
                                .filter(link -> link.said(1) == 1)
                                .count())
                        .isLessThanOrEqualTo(life.number("links")));
        firm("park", (world, life) -> {
            if (life.has("park")) {
                assertThat(world.scenario.parks()).extracting(park -> park.id()).contains(life.text("park"));
            }
        });
        firm("support", (world, life) -> {
            double told = world.happened(id(life), "grant", "rescued").stream()
                    .mapToDouble(event -> event.said(0) * 1e6)
                    .sum();
            double events = world.happened(id(life), "grant", "rescued").size();
            double least = life.number("raised_state") + told - events * 5100;
            assertThat(life.number("support")).as("%s", life).isGreaterThanOrEqualTo(least - .01);
            if (life.is("incubator", "0")) {
                assertThat(life.number("support")).as("%s", life).isLessThanOrEqualTo(least + events * 10_200 + .01);
            }
        });
    }
}
