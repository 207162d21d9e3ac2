package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.scenarios.command.RecordedWorld.Row;

/** Tables {@code deals}, {@code links}, {@code flows}, {@code events} and {@code series} against each other. */
final class OtherTablesLaws {
    private OtherTablesLaws() {}

    private static void ofTheRun(Laws laws) {
        laws.each(
                "run_id",
                (world, row) ->
                        assertThat(row.text("run_id")).isEqualTo(world.run().text("run_id")));
    }

    private static double sum(List<Row> rows, String column) {
        return rows.stream().mapToDouble(row -> row.number(column)).sum();
    }

    /** Every firm that a table names was founded here. */
    private static void firm(RecordedWorld world, Row row) {
        assertThat(world.happened(row.text("idea_id"), "founded")).as("%s", row).hasSize(1);
    }

    static Laws deals() {
        Laws laws = new Laws("deals");
        ofTheRun(laws);
        laws.each("idea_id", OtherTablesLaws::firm);
        laws.each("holder", (world, deal) -> assertThat(deal.text("holder")).matches("[0-9a-f]{1,16}"));
        laws.each("holder_kind kind round", (world, deal) -> {
            String kinds = deal.text("kind") + " " + deal.text("holder_kind");
            assertThat(kinds)
                    .matches("round (private|guidance)-fund|secondary private-fund|in-kind (incubator|platform)");
            assertThat(deal.number("round") == 0).as("%s", deal).isEqualTo(deal.is("kind", "in-kind"));
            assertThat(deal.number("round"))
                    .as("%s", deal)
                    .isLessThanOrEqualTo(world.earlierRounds(deal.text("idea_id"))
                            + world.happened(deal.text("idea_id"), "round").size());
        });
        laws.each("month", (world, deal) -> {
            String event = deal.is("kind", "round") ? "round" : deal.is("holder_kind", "incubator") ? "admitted" : "";
            assertThat(deal.month("month")).isBetween(world.scenario.start().index(), world.last);
            if (world.earlierStake(deal)) {
                assertThat(world.deals.get(deal.text("idea_id")).stream().filter(world::earlierStake))
                        .as("one fund holds the shares of all earlier rounds: %s", deal)
                        .singleElement()
                        .satisfies(
                                stake -> assertThat(stake.text("holder_kind")).isEqualTo("private-fund"));
            } else if (!event.isEmpty()) {
                assertThat(world.happened(deal.text("idea_id"), event))
                        .as("%s", deal)
                        .extracting(one -> one.text("month"))
                        .contains(deal.text("month"));
            }
        });
        laws.law("invested kind", world -> {
            assertThat(world.rows("deals"))
                    .allSatisfy(deal -> assertThat(deal.number("invested") > 0
                                    || deal.number("invested") == 0 && world.earlierStake(deal))
                            .as("%s", deal)
                            .isEqualTo(!deal.is("kind", "in-kind")));
            rounds(world, "private-fund", "private.invested", world.paid("equity", "funds", "firms"));
            rounds(world, "guidance-fund", "state.invested", world.paid("state-equity", "state-capital", "firms"));
            double secondary = world.deals("secondary", "private-fund").stream()
                    .filter(deal -> deal.month("month") >= world.first)
                    .mapToDouble(deal -> deal.number("invested"))
                    .sum();
            assertThat(secondary).isCloseTo(world.paid("secondary-sale", "funds", "funds"), within(1.0));
        });
        laws.each("share share_now", (world, deal) -> {
            assertThat(deal.number("share")).as("%s", deal).isStrictlyBetween(0.0, 1.0);
            assertThat(deal.number("share_now")).as("%s", deal).isStrictlyBetween(0.0, 1.0);
            boolean cancelled = world.deals.get(deal.text("idea_id")).stream()
                    .anyMatch(other -> other.text("exit_route").matches("buyback|sold|written_off"));
            boolean cheaper = world.deals.get(deal.text("idea_id")).stream()
                    .anyMatch(other -> other.number("round") > deal.number("round") && price(other) < price(deal));
            if (!cancelled && !cheaper) {
                assertThat(deal.number("share_now")).as("%s", deal).isLessThanOrEqualTo(deal.number("share") + 1e-12);
            }
        });
        laws.law(
                "share_now",
                world -> world.deals.forEach((firm, deals) -> {
                    assertThat(deals.stream()
                                    .filter(deal -> deal.is("exit_route", "open"))
                                    .mapToDouble(deal -> deal.number("share_now"))
                                    .sum())
                            .as(firm)
                            .isLessThan(1 + 1e-9);
                    for (String route : List.of("listed", "acquired")) {
                        assertThat(deals.stream()
                                        .filter(deal -> deal.is("exit_route", route))
                                        .mapToDouble(deal -> deal.number("share_now"))
                                        .sum())
                                .as(firm)
                                .isLessThan(1 + 1e-9);
                    }
                }));
        laws.law(
                "share kind",
                world -> world.deals("secondary", "private-fund")
                        .forEach(deal -> assertThat(world.deals.get(deal.text("idea_id")).stream()
                                        .filter(other -> other.is("exit_route", "sold")
                                                && other.is("exit_month", deal.text("month"))
                                                && other.number("share_now") == deal.number("share")
                                                && other.number("returned") == deal.number("invested")
                                                && other.number("round") == deal.number("round")))
                                .as("who sold %s", deal)
                                .isNotEmpty()));
        laws.law("returned", world -> {
            assertThat(world.rows("deals")).allSatisfy(deal -> {
                assertThat(deal.number("returned")).as("%s", deal).isNotNegative();
                assertThat(deal.number("returned") == 0 || !deal.is("exit_route", "open"))
                        .as("%s", deal)
                        .isTrue();
                if (deal.text("exit_route").matches("listed|sold|buyback")) {
                    assertThat(deal.number("returned")).as("%s", deal).isPositive();
                }
            });
            double back = world.rows("deals").stream()
                    .filter(deal -> deal.is("holder_kind", "private-fund") && deal.month("exit_month") >= world.first)
                    .mapToDouble(deal -> deal.number("returned"))
                    .sum();
            double paid = Stream.of("share-purchase", "acquisition-price", "redemption", "final-cash", "secondary-sale")
                    .mapToDouble(flow -> world.paid(flow, "*", "funds"))
                    .sum();
            assertThat(back).isCloseTo(paid, within(1.0));
        });
        laws.each("marked_value", (world, deal) -> {
            assertThat(deal.number("marked_value")).as("%s", deal).isNotNegative();
            if (!deal.is("exit_route", "open")) {
                assertThat(deal.number("marked_value")).as("%s", deal).isZero();
            }
            if (deal.is("exit_route", "open")) {
                world.lives
                        .getOrDefault(deal.text("idea_id"), List.of())
                        .forEach(life -> assertThat(deal.number("marked_value"))
                                .as("%s", deal)
                                .isCloseTo(deal.number("share_now") * life.number("valuation"), within(1.0)));
            }
        });
        laws.each("exit_route exit_month", (world, deal) -> {
            assertThat(deal.text("exit_route")).matches("listed|acquired|buyback|written_off|sold|open");
            assertThat(deal.has("exit_month")).as("%s", deal).isEqualTo(!deal.is("exit_route", "open"));
            if (deal.has("exit_month")) {
                assertThat(deal.month("exit_month")).isBetween(deal.month("month"), world.last);
            }
            if (deal.text("exit_route").matches("listed|acquired|buyback")) {
                assertThat(world.happened(deal.text("idea_id"), deal.text("exit_route")))
                        .extracting(event -> event.text("month"))
                        .contains(deal.text("exit_month"));
            }
        });
        return laws;
    }

    /** Investments of a kind of holder add up to a metric and to a flow: exactly, but for older rounds' tranches. */
    /** Price of the whole firm at which a stake was agreed on, less what was promised and never paid. */
    private static double price(Row deal) {
        return deal.number("invested") / deal.number("share");
    }

    private static void rounds(RecordedWorld world, String holder, String metric, double flow) {
        List<Row> all = world.deals("round", holder);
        double fresh = sum(
                all.stream().filter(deal -> deal.month("month") >= world.first).toList(), "invested");
        assertThat(world.run().number(metric)).isCloseTo(flow, within(1.0));
        if (world.first == world.scenario.start().index()) {
            assertThat(fresh).as(metric).isCloseTo(flow, within(1.0));
        } else {
            assertThat(flow).as(metric).isBetween(fresh - 1, sum(all, "invested") + 1);
        }
    }

    static Laws links() {
        Laws laws = new Laws("links");
        ofTheRun(laws);
        laws.each("idea_id", OtherTablesLaws::firm);
        laws.law(
                "other_id",
                world -> assertThat(world.rows("links").stream()
                                .map(link -> link.text("other_id"))
                                .distinct()
                                .count())
                        .isBetween(
                                1L,
                                world.scenario.leaders().stream()
                                        .mapToLong(group -> group.count())
                                        .sum()));
        laws.each("kind month orders", (world, link) -> {
            assertThat(link.text("kind")).matches("bridged|own");
            assertThat(world.happened(link.text("idea_id"), "linked").stream()
                            .filter(event -> event.is("month", link.text("month"))
                                    && event.said(1) == (link.is("kind", "bridged") ? 1 : 0)
                                    && Math.abs(12 * link.number("orders") / 1e6 - event.said(0)) < .0051))
                    .as("%s", link)
                    .isNotEmpty();
        });
        laws.each("ended", (world, link) -> {
            if (link.has("ended")) {
                assertThat(link.month("ended")).isBetween(Math.max(world.first, link.month("month")), world.last);
            }
        });
        return laws;
    }

    static Laws flows() {
        Laws laws = new Laws("flows");
        ofTheRun(laws);
        laws.law("period payer payee flow", world -> {
            assertThat(world.rows("flows").stream()
                            .map(row -> row.text("period") + row.text("payer") + row.text("payee") + row.text("flow")))
                    .doesNotHaveDuplicates();
            Set<String> known = Stream.of(Flow.values())
                    .map(flow -> flow.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(world.rows("flows")).allSatisfy(row -> {
                assertThat(row.number("period")).isBetween(world.first / 12.0 - 1, (double) (world.last / 12));
                assertThat(known).contains(row.text("flow"));
                assertThat(row.text("payer")).isNotEmpty();
                assertThat(row.text("payee")).isNotEmpty();
            });
        });
        laws.law("amount", world -> {
            assertThat(world.rows("flows"))
                    .allSatisfy(row ->
                            assertThat(row.number("amount")).as("%s", row).isPositive());
            assertThat(sum(world.series("all"), "private.invested"))
                    .isCloseTo(world.paid("equity", "funds", "firms"), within(1.0));
        });
        return laws;
    }

    static Laws events() {
        Laws laws = new Laws("events");
        ofTheRun(laws);
        laws.each(
                "idea_id",
                (world, event) -> assertThat(world.happened(event.text("idea_id"), "arrived"))
                        .as("%s", event)
                        .hasSize(1));
        laws.each("month", (world, event) -> {
            boolean earlier = world.earlier(event.text("idea_id"))
                    && event.text("event").matches("arrived|founded|gate-passed|launched");
            int first = earlier
                    ? world.happened(event.text("idea_id"), "arrived").get(0).month("month")
                    : world.scenario.start().index();
            assertThat(event.month("month")).as("%s", event).isBetween(first, world.last);
        });
        laws.law(
                "month event",
                world -> world.events.forEach((idea, all) -> {
                    if (world.earlier(idea)) {
                        // Of the years before the start only those are told that still are on their way: they were
                        // founded when their idea arrived.
                        int start = world.scenario.start().index();
                        assertThat(all)
                                .as(idea)
                                .allSatisfy(event -> assertThat(
                                                event.text("event").matches("weighed|founded-elsewhere|never-founded"))
                                        .isFalse());
                        assertThat(world.happened(idea, "founded"))
                                .as(idea)
                                .hasSizeLessThanOrEqualTo(1)
                                .allSatisfy(founded -> assertThat(founded.text("month"))
                                        .isEqualTo(world.happened(idea, "arrived")
                                                .get(0)
                                                .text("month")));
                        assertThat(all.size() > 1
                                        && world.happened(idea, "founded").isEmpty())
                                .as(idea)
                                .isFalse();
                        assertThat(world.happened(idea, "gate-passed").stream()
                                        .filter(gate -> gate.month("month") < start)
                                        .map(gate -> (int) gate.said(0)))
                                .as(idea)
                                .isSorted()
                                .doesNotHaveDuplicates();
                    }
                }));
        laws.law("event detail", world -> {
            Set<String> known = Stream.of(Happening.values())
                    .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(world.rows("events")).allSatisfy(event -> {
                assertThat(known).contains(event.text("event"));
                assertThat(event.text("detail")).isNotBlank().doesNotContain("%", "NaN", "Infinity");
            });
        });
        return laws;
    }

    static Laws series() {
        Laws laws = new Laws("series");
        ofTheRun(laws);
        laws.law("month sector", world -> {
            List<String> sectors = Stream.concat(
                            Stream.of("all"), world.scenario.sectors().stream().map(one -> one.id()))
                    .toList();
            assertThat(world.rows("series")).hasSize(sectors.size() * (world.last - world.first + 1));
            for (String sector : sectors) {
                List<Row> months = world.series(sector);
                for (int t = 0; t < months.size(); t++) {
                    assertThat(months.get(t).month("month")).isEqualTo(world.first + t);
                }
            }
        });
        for (Series one : Series.values()) {
            laws.law(one.id(), world -> {
                assertThat(world.series("all"))
                        .allSatisfy(row -> assertThat(row.number(one.id())).isNotNegative());
                for (var sector : world.scenario.sectors()) {
                    assertThat(world.series(sector.id()))
                            .allSatisfy(row -> assertThat(row.has(one.id())).isEqualTo(one.bySector()));
                }
                if (one.unit().equals("share")) {
                    assertThat(world.rows("series"))
                            .allSatisfy(row -> assertThat(
                                            row.has(one.id()) && (row.number(one.id()) < 0 || row.number(one.id()) > 1))
                                    .isFalse());
                } else if (one.bySector()) {
                    List<Row> whole = world.series("all");
                    for (int t = 0; t < whole.size(); t++) {
                        String month = whole.get(t).text("month");
                        double sum = world.rows("series").stream()
                                .filter(row -> row.is("month", month) && !row.is("sector", "all"))
                                .mapToDouble(row -> row.number(one.id()))
                                .sum();
                        assertThat(whole.get(t).number(one.id()))
                                .as("%s in %s", one.id(), month)
                                .isCloseTo(sum, within(1e-9 * sum + .01));
                    }
                }
            });
        }
        counted(laws, "firms.founded", "founded");
        counted(laws, "firms.failed", "failed");
        counted(laws, "rounds", "round");
        laws.law(
                "concentration four.largest",
                world -> world.rows("series").forEach(row -> {
                    assertThat(row.number("concentration")).isLessThanOrEqualTo(row.number("four.largest") + 1e-12);
                    if (row.number("sales") == 0) {
                        assertThat(row.number("four.largest")).isZero();
                    }
                }));
        laws.law(
                "sales",
                world -> assertThat(sum(world.series("all"), "sales"))
                        .isCloseTo(
                                Stream.of("product-sales", "service-sales", "orders")
                                        .mapToDouble(flow -> world.paid(flow, "*", "firms"))
                                        .sum(),
                                within(1e-3 * sum(world.series("all"), "sales"))));
        laws.law(
                "staff",
                world -> assertThat(sum(world.series("all"), "staff")
                                * world.scenario.rules().research().payM()
                                * 1e6
                                / 12)
                        .isCloseTo(
                                world.paid("pay", "firms", "staff") + world.paid("pay", "firms", "founders"),
                                within(1.0)));
        laws.law(
                "state.return",
                world -> assertThat(sum(world.series("all"), "state.return"))
                        .isCloseTo(world.paid("remittance", "state-capital", "treasury"), within(1.0)));
        laws.law(
                "state.outlay",
                world -> assertThat(sum(world.series("all"), "state.outlay"))
                        .isCloseTo(
                                world.rows("flows").stream()
                                        .filter(row ->
                                                row.is("payer", "state-capital") && !row.is("flow", "remittance"))
                                        .mapToDouble(row -> row.number("amount"))
                                        .sum(),
                                within(1.0)));
        return laws;
    }

    private static void counted(Laws laws, String column, String event) {
        laws.law(column, world -> {
            Map<String, Long> months = world.recorded(event).stream()
                    .collect(Collectors.groupingBy(one -> one.text("month"), Collectors.counting()));
            world.series("all")
                    .forEach(row -> assertThat(row.number(column)).as("%s", row).isEqualTo((double)
                            months.getOrDefault(row.text("month"), 0L)));
        });
    }
}
