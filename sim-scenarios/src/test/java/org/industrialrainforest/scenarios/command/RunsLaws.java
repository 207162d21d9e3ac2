package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.scenarios.command.RecordedWorld.Row;

/** Table {@code runs}: outcomes worked out anew from the other tables, and for all of them what their unit says. */
final class RunsLaws {
    private final Laws laws = new Laws("runs");

    static Laws all() {
        RunsLaws runs = new RunsLaws();
        runs.identity();
        runs.units();
        runs.lives();
        runs.money();
        runs.returns();
        runs.platforms();
        runs.links();
        runs.valleys();
        runs.ecosystem();
        return runs.laws;
    }

    /** A metric that is the given figure, to its last digits; undefined where the figure is. */
    private void is(String metric, ToDoubleFunction<RecordedWorld> figure) {
        laws.law(metric, world -> {
            double expected = figure.applyAsDouble(world);
            double value = world.run().number(metric);
            if (Double.isNaN(expected)) {
                assertThat(value).as(metric).isNaN();
            } else {
                assertThat(value).as(metric).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-6));
            }
        });
    }

    private static double sum(List<Row> rows, String column) {
        return rows.stream().mapToDouble(row -> row.number(column)).sum();
    }

    private static long lives(RecordedWorld world, Predicate<Row> which) {
        return world.rows("lives").stream().filter(which).count();
    }

    private void identity() {
        laws.law("run_id digest", world -> {
            assertThat(world.rows("runs")).hasSize(1);
            assertThat(world.run().text("run_id")).matches("[0-9a-f]{32}");
            assertThat(world.run().text("digest")).matches("[0-9a-f]{64}");
        });
        laws.law("scenario policy point shock parameter_set replicate seed status error", world -> {
            Row run = world.run();
            assertThat(run.text("scenario")).isEqualTo("shanghai");
            assertThat(world.scenario.policies())
                    .extracting(policy -> policy.id())
                    .contains(run.text("policy"));
            assertThat(run.text("point")).isEmpty();
            assertThat(run.text("shock")).isEqualTo("none");
            assertThat(run.text("parameter_set")).isEqualTo("-1");
            assertThat(run.text("replicate")).isEqualTo("0");
            assertThat(run.text("seed")).isEqualTo("1");
            assertThat(run.text("status")).isEqualTo("done");
            assertThat(run.text("error")).isEmpty();
        });
        laws.law(
                "gains_identity_error",
                world -> assertThat(world.run().number("gains_identity_error")).isCloseTo(0, within(1.0)));
    }

    /** What a unit alone says: shares lie between 0 and 1, things are counted in whole numbers, nothing but money and rates is negative. */
    private void units() {
        for (Metric metric : Metrics.all()) {
            laws.law(metric.id(), world -> {
                double value = world.run().number(metric.id());
                assertThat(value).as(metric.id()).isNotInfinite();
                if (Double.isNaN(value)
                        || metric.id().equals("listings.three_year_return")
                        || metric.id().startsWith("state.irr") && !metric.id().contains("_")) {
                    return;
                }
                switch (metric.unit()) {
                    case "share" -> {
                        if (metric.pooled() == null) {
                            assertThat(value).as(metric.id()).isBetween(0.0, 1.0);
                        }
                    }
                    case "firms", "ideas", "products", "listings", "acquisitions", "deals", "requests", "links" ->
                        assertThat(value).as(metric.id()).isNotNegative().isEqualTo(Math.rint(value));
                    case "RMB" -> {
                        if (!metric.id()
                                .matches(
                                        "gain\\..*|value\\.added|listings\\.public_return|own_return\\..*|public\\.net_cost|research\\.private")) {
                            assertThat(value).as(metric.id()).isNotNegative();
                        }
                    }
                    case "-" -> assertThat(value).as(metric.id()).isPositive();
                    default -> assertThat(value).as(metric.id()).isNotNegative();
                }
            });
        }
    }

    private void lives() {
        is("firms.founded", world -> world.firms().size());
        is("firms.moved_here", world -> lives(world, life -> life.has("founded") && life.is("home", "elsewhere")));
        is("ideas.elsewhere", world -> lives(world, life -> life.is("status", "elsewhere")));
        is("ideas.never", world -> lives(world, life -> life.is("status", "never")));
        is("products.launched", world -> world.recorded("launched").size());
        is("listings.count", world -> world.recorded("listed").size());
        laws.law("listings.three_year_return", world -> {
            double value = world.run().number("listings.three_year_return");
            double asked = Math.pow(1 + world.scenario.rules().gains().discountShareholders(), 3);
            long may = measured(world, true);
            long must = measured(world, false);
            if (must > 0) {
                assertThat(value).isNotNaN();
            }
            if (may == 0) {
                assertThat(value).isNaN();
            }
            if (!Double.isNaN(value)) {
                // Shareholders cannot lose more than all.
                assertThat(value).isGreaterThanOrEqualTo(-asked);
            }
        });
        is("acquisitions.count", world -> world.recorded("acquired").size());
        is("firms.failed", world -> world.recorded("failed").size());
        is("incubated.firms", world -> world.recorded("admitted").size());
        is("access.refusals", world -> world.recorded("facility-refused").size());
        is("access.refusal_share", world -> {
            double refused = world.recorded("facility-refused").size();
            return refused / (refused + world.recorded("facility-accepted").size());
        });
        is("survival.3y", world -> survival(world, 36));
        is("survival.5y", world -> survival(world, 60));
        is("survival.10y", world -> survival(world, 120));
        is("survival.rmst_10y", world -> {
            double years = 0;
            for (int m = 0; m < 120; m++) {
                years += survival(world, m) / 12;
            }
            return Double.isNaN(survival(world, 120)) ? Double.NaN : years;
        });
        laws.law("fairness.supported_share", world -> {
            Predicate<Row> otherwise = life ->
                    life.number("support") > 0 || life.number("platform_runs") > 0 || life.number("bridge_links") > 0;
            double firms = world.firms().size();
            // Of a place there has to be a month, so that not all who were admitted are in it.
            assertThat(world.run().number("fairness.supported_share"))
                    .isBetween(
                            lives(world, life -> life.has("founded") && otherwise.test(life)) / firms,
                            lives(
                                            world,
                                            life -> life.has("founded")
                                                    && (otherwise.test(life) || life.is("incubator", "1")))
                                    / firms);
        });
        is("commons.users_failed_share", world -> {
            List<Row> users = world.firms().stream()
                    .filter(life -> life.number("platform_runs") > 0)
                    .toList();
            double failed = users.stream().filter(life -> life.has("failed")).count();
            return failed / users.size();
        });
        for (String end : List.of("failed", "acquired", "listed", "buyback", "zombie")) {
            laws.law("incidence." + end + ".5y incidence." + end + ".10y", world -> {
                double five = world.run().number("incidence." + end + ".5y");
                double ten = world.run().number("incidence." + end + ".10y");
                assertThat(five > ten).as(end).isFalse();
            });
        }
        laws.law(
                "incidence.failed.5y incidence.acquired.5y incidence.listed.5y incidence.buyback.5y incidence.zombie.5y",
                world -> assertThat(Stream.of("failed", "acquired", "listed", "buyback", "zombie")
                                .mapToDouble(end -> world.run().number("incidence." + end + ".5y"))
                                .sum())
                        .isLessThanOrEqualTo(1));
        is("listings.months_p50", world -> {
            double[] ages = world.recorded("listed").stream()
                    .mapToDouble(listed -> listed.month("month")
                            - world.happened(listed.text("idea_id"), "founded")
                                    .get(0)
                                    .month("month"))
                    .map(age -> Math.min(120, age))
                    .sorted()
                    .toArray();
            return ages.length == 0 ? Double.NaN : ages[(ages.length + 1) / 2 - 1];
        });
        is(Headline.REGISTERED, world -> cohort(world, "active|listed", false));
        is(Headline.ID, world -> cohort(world, "active|listed", true));
        is("acquired.5y_per_1000_ideas", world -> cohort(world, "acquired", false));
    }

    /** Listings whose third year ended in recorded months with the firm still listed or, if it may have failed too, listings that it may have been of. */
    private static long measured(RecordedWorld world, boolean failedToo) {
        return world.rows("events").stream()
                .filter(event -> event.is("event", "listed"))
                .filter(listed -> {
                    int third = listed.month("month") + 36;
                    List<Row> later = world.happened(listed.text("idea_id"), "dormant", "failed");
                    boolean failed = later.stream()
                            .anyMatch(end -> end.is("event", "failed")
                                    && end.month("month") >= world.first
                                    && end.month("month") < third);
                    boolean held = third >= world.first
                            && third <= world.last
                            && (failedToo || later.stream().noneMatch(end -> end.month("month") <= third));
                    return held || failedToo && failed;
                })
                .count();
    }

    /** Of 1,000 ideas of the cohort, those that 60 months after arrival were in a state. */
    private static double cohort(RecordedWorld world, String states, boolean product) {
        double ideas = 0;
        double found = 0;
        for (Row arrival : world.recorded("arrived")) {
            int arrived = arrival.month("month");
            if (world.scenario.cohort().has(arrived)) {
                ideas++;
                String idea = arrival.text("idea_id");
                boolean sells = world.happened(idea, "launched").stream()
                        .anyMatch(launch -> launch.month("month") <= arrived + 60);
                found += stateAt(world, idea, arrived + 60).matches(states) && (sells || !product) ? 1 : 0;
            }
        }
        return 1000 * found / ideas;
    }

    private static String stateAt(RecordedWorld world, String idea, int month) {
        String state = "idea";
        String before = "active";
        for (Row event : world.events.get(idea)) {
            if (event.month("month") <= month) {
                switch (event.text("event")) {
                    case "founded" -> state = "active";
                    case "dormant" -> {
                        before = state;
                        state = "dormant";
                    }
                    case "revived" -> state = before;
                    case "failed", "deregistered", "acquired", "listed" -> state = event.text("event");
                    default -> {}
                }
            }
        }
        return state;
    }

    /** Kaplan–Meier by hand: deregistration ends a life, listing, acquisition and the end of the run hide it. */
    private static double survival(RecordedWorld world, int age) {
        TreeMap<Integer, int[]> ends = new TreeMap<>();
        for (Row life : world.firms()) {
            Row left = world.happened(life.text("idea_id"), "acquired", "listed").stream()
                    .findFirst()
                    .orElse(null);
            boolean gone = left == null && life.has("deregistered");
            int seen = left != null ? left.month("month") : gone ? life.month("deregistered") : world.last;
            ends.computeIfAbsent(seen - life.month("founded"), unused -> new int[2])[gone ? 0 : 1]++;
        }
        return kaplanMeier(ends, age);
    }

    private static double kaplanMeier(TreeMap<Integer, int[]> ends, int age) {
        if (ends.isEmpty()) {
            return Double.NaN;
        }
        double kept = 1;
        double atRisk = ends.values().stream().mapToInt(n -> n[0] + n[1]).sum();
        for (var end : ends.headMap(age, true).entrySet()) {
            kept *= 1 - end.getValue()[0] / atRisk;
            atRisk -= end.getValue()[0] + end.getValue()[1];
        }
        return age > ends.lastKey() && kept > 0 ? Double.NaN : kept;
    }

    private void money() {
        is("private.invested", world -> world.paid("equity", "funds", "firms"));
        is("state.invested", world -> world.paid("state-equity", "state-capital", "firms"));
        is(
                "value.sold",
                world -> Stream.of("product-sales", "service-sales", "orders", "licence")
                        .mapToDouble(flow -> world.paid(flow, "*", "firms"))
                        .sum());
        is(
                "value.added",
                world -> world.run().number("value.sold")
                        - Stream.of("supplies", "rent", "facility-price", "platform-fee")
                                .mapToDouble(flow -> world.paid(flow, "firms", "*"))
                                .sum());
        is("incumbents.sales", world -> world.paid("incumbent-sales", "users", "rivals"));
        is("links.orders", world -> world.paid("orders", "leaders", "firms"));
        is(
                "jobs.years",
                world -> world.paid("pay", "firms", "staff")
                        / (world.scenario.rules().research().payM() * 1e6));
        is("commons.cost_recovery", world -> {
            double fees = world.paid("platform-fee", "*", "platforms");
            double cost = world.paid("platform-opex", "platforms", "*");
            return cost == 0 ? Double.NaN : fees / cost;
        });
        is("state.outlay", world -> sum(world.series("all"), "state.outlay"));
        is("state.cash_return", world -> discounted(world, "state.return"));
        laws.law("public.cost state.respent state.outlay", world -> {
            double respent = world.run().number("state.respent");
            double discounted = discounted(world, "state.outlay");
            assertThat(world.run().number("public.cost")).isBetween(discounted - respent - 1, discounted + 1);
            // What is not drawn from the treasury is what was spent again.
            assertThat(world.run().number("state.outlay") - respent)
                    .isCloseTo(world.paid("appropriation", "treasury", "state-capital"), within(1.0));
            assertThat(respent).isPositive().isLessThan(world.run().number("state.outlay"));
        });
        laws.law(
                "research.private research.spent",
                world -> assertThat(world.run().number("research.spent")
                                - world.run().number("research.private"))
                        .isCloseTo(
                                Stream.of("incubation-support", "grant", "tax-credit")
                                        .mapToDouble(flow -> world.paid(flow, "*", "firms"))
                                        .sum(),
                                within(1.0)));
        is(
                "gain.total",
                world -> Metrics.all().stream()
                        .filter(metric -> metric.id().startsWith("gain.")
                                && !metric.id().equals("gain.total")
                                && !metric.id().equals("gain.without_imputed"))
                        .mapToDouble(metric -> world.run().number(metric.id()))
                        .sum());
        laws.law(
                "gain.without_imputed",
                world -> assertThat(world.run().number("gain.without_imputed"))
                        .isLessThanOrEqualTo(world.run().number("gain.total")));
        is(
                "public.net_cost",
                world -> -world.run().number("gain.treasury") - world.run().number("gain.state-capital"));
    }

    private static double discounted(RecordedWorld world, String series) {
        double rate = world.scenario.rules().gains().discount();
        double value = 0;
        List<Row> months = world.series("all");
        for (int t = 0; t < months.size(); t++) {
            value += months.get(t).number(series) * Math.pow(1 + rate, -t / 12.0);
        }
        return value;
    }

    /** Direct investments of recorded months. */
    private static List<Row> portfolio(RecordedWorld world, boolean privately) {
        return world.rows("deals").stream()
                .filter(deal ->
                        deal.is("holder_kind", "private-fund") == privately && deal.month("month") >= world.first)
                .toList();
    }

    /** Those that cost money. The stake of earlier rounds may have cost none, and so does an incubator's without incubation. */
    private static int[] paidFor(double[] prices) {
        return IntStream.range(0, prices.length).filter(i -> prices[i] > 0).toArray();
    }

    /** What was paid for each; a stake that an incubator or a platform takes counts as an equal part of incubation money. */
    private static double[] prices(RecordedWorld world, List<Row> deals) {
        double money = world.paid("incubation-support", "*", "*") + world.paid("incubation-cost", "*", "*");
        double each =
                money / deals.stream().filter(one -> one.is("kind", "in-kind")).count();
        return deals.stream()
                .mapToDouble(deal -> deal.is("kind", "in-kind") ? each : deal.number("invested"))
                .toArray();
    }

    /** Cash and mark. */
    private static double[] values(List<Row> deals) {
        return deals.stream()
                .mapToDouble(deal -> deal.number("returned") + deal.number("marked_value"))
                .toArray();
    }

    private void returns() {
        is("state.dpi", world -> back(world) / paid(world));
        laws.law(
                "state.tvpi",
                world -> assertThat(world.run().number("state.tvpi"))
                        .isGreaterThanOrEqualTo(world.run().number("state.dpi")));
        for (String rate : List.of("state.irr", "state.irr_marked")) {
            is(rate + "_lacking", world -> world.run().has(rate) ? 0 : 1);
            laws.law(rate, world -> {
                if (world.run().has(rate)) {
                    assertThat(world.run().number(rate)).isGreaterThan(-1);
                }
            });
            laws.law(
                    rate + "_several",
                    world -> assertThat(world.run().number(rate + "_several")
                                    + world.run().number(rate + "_lacking"))
                            .isLessThanOrEqualTo(1));
        }
        is("private.dpi", world -> sum(portfolio(world, true), "returned") / sum(portfolio(world, true), "invested"));
        is(
                "private.tvpi",
                world -> (sum(portfolio(world, true), "returned") + sum(portfolio(world, true), "marked_value"))
                        / sum(portfolio(world, true), "invested"));
        for (boolean privately : new boolean[] {true, false}) {
            String holder = privately ? "private" : "state";
            laws.law(holder + ".loss_ratio", world -> {
                double[] paid = prices(world, portfolio(world, privately));
                double[] gains = gains(world, privately);
                double lost =
                        Arrays.stream(gains).map(gain -> Math.max(0, -gain)).sum();
                near(world, holder + ".loss_ratio", lost / Arrays.stream(paid).sum());
            });
            laws.law(holder + ".top5_gain_share", world -> {
                double[] every = gains(world, privately);
                double[] gains = Arrays.stream(paidFor(prices(world, portfolio(world, privately))))
                        .mapToDouble(i -> Math.max(0, every[i]))
                        .sorted()
                        .toArray();
                int best = (int) Math.max(1, Math.round(gains.length / 20.0));
                double top = Arrays.stream(gains).skip(gains.length - best).sum();
                double all = Arrays.stream(gains).sum();
                near(world, holder + ".top5_gain_share", all > 0 ? top / all : Double.NaN);
            });
            for (int p : new int[] {10, 50, 90}) {
                laws.law(holder + ".multiple_p" + p, world -> {
                    double[] values = values(portfolio(world, privately));
                    double[] paid = prices(world, portfolio(world, privately));
                    double[] multiples = Arrays.stream(paidFor(paid))
                            .mapToDouble(i -> values[i] / paid[i])
                            .toArray();
                    near(
                            world,
                            holder + ".multiple_p" + p,
                            Quantiles.of(multiples).at(p / 100.0));
                });
            }
        }
        is(
                "buybacks.count",
                world -> world.rows("deals").stream()
                        .filter(deal -> deal.is("exit_route", "buyback") && deal.month("exit_month") >= world.first)
                        .count());
        is("leverage.committed", world -> {
            double state = 0;
            double beside = 0;
            for (Row deal : world.deals("round", "guidance-fund")) {
                if (deal.month("month") >= world.first) {
                    state += deal.number("invested");
                    beside += world.deals.get(deal.text("idea_id")).stream()
                            .filter(other -> other.is("holder_kind", "private-fund")
                                    && other.is("kind", "round")
                                    && other.is("round", deal.text("round"))
                                    && other.is("month", deal.text("month")))
                            .mapToDouble(other -> other.number("invested"))
                            .sum();
                }
            }
            return state == 0 ? Double.NaN : beside / state;
        });
    }

    private static double paid(RecordedWorld world) {
        return Stream.of("state-equity", "fund-of-funds", "incubation-support", "incubation-cost")
                .mapToDouble(flow -> world.paid(flow, "state-capital", "*"))
                .sum();
    }

    private static double back(RecordedWorld world) {
        return Stream.of(
                        "share-purchase",
                        "acquisition-price",
                        "redemption",
                        "final-cash",
                        "distribution",
                        "rent",
                        "clawback")
                .mapToDouble(flow -> world.paid(flow, "*", "state-capital"))
                .sum();
    }

    /** Cash and mark less what was paid, by investment. */
    private static double[] gains(RecordedWorld world, boolean privately) {
        double[] values = values(portfolio(world, privately));
        double[] paid = prices(world, portfolio(world, privately));
        return IntStream.range(0, paid.length)
                .mapToDouble(i -> values[i] - paid[i])
                .toArray();
    }

    private static void near(RecordedWorld world, String metric, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(world.run().number(metric)).as(metric).isNaN();
        } else {
            assertThat(world.run().number(metric)).as(metric).isCloseTo(expected, within(1e-6));
        }
    }

    private void platforms() {
        for (int p : new int[] {50, 90}) {
            is("commons.wait_local_p" + p, world -> {
                double[] waits = world.recorded("run-begun").stream()
                        .mapToDouble(run -> Math.min(120, run.said(0)))
                        .sorted()
                        .toArray();
                return waits.length == 0 ? Double.NaN : waits[(int) Math.ceil(waits.length * p / 100.0) - 1];
            });
        }
        for (String times : List.of("commons.wait", "commons.wait_local", "access.months_to_sample")) {
            laws.law(
                    times + "_p50 " + times + "_p90",
                    world -> assertThat(world.run().number(times + "_p50")
                                    > world.run().number(times + "_p90"))
                            .isFalse());
        }
    }

    private void links() {
        is(
                "links.made",
                world -> world.rows("links").stream()
                        .filter(link -> link.month("month") >= world.first)
                        .count());
        is(
                "links.bridged",
                world -> world.rows("links").stream()
                        .filter(link -> link.month("month") >= world.first && link.is("kind", "bridged"))
                        .count());
        is("links.alive_2y", world -> {
            TreeMap<Integer, int[]> ends = new TreeMap<>();
            for (Row link : world.rows("links")) {
                if (link.month("month") >= world.first) {
                    int seen = link.has("ended") ? link.month("ended") : world.last;
                    ends.computeIfAbsent(seen - link.month("month"), unused -> new int[2])[link.has("ended") ? 0 : 1]++;
                }
            }
            return kaplanMeier(ends, 24);
        });
    }

    private void valleys() {
        List<String> stages = List.of("stage_1", "stage_2", "stage_3", "stage_4_or_later", "with_product");
        for (int i = 0; i < stages.size(); i++) {
            int stage = i;
            is(
                    "valley.deaths." + stages.get(i),
                    world -> world.recorded("failed").stream()
                            .filter(event -> {
                                boolean sold = !world.happened(event.text("idea_id"), "launched")
                                        .isEmpty();
                                return stage == 4 ? sold : !sold && Math.min(3, event.said(0)) == stage;
                            })
                            .count());
            is(
                    "valley.death_share." + stages.get(i),
                    world -> world.run().number("valley.deaths." + stages.get(stage))
                            / world.run().number("firms.failed"));
        }
        laws.law("research.spent", world -> {
            double spent = stages.stream()
                    .mapToDouble(stage -> world.run().number("valley.spent." + stage))
                    .sum();
            assertThat(spent)
                    .isCloseTo(
                            world.run().number("research.spent"),
                            within(.05 * world.run().number("research.spent")));
        });
    }

    private void ecosystem() {
        for (String column : List.of("firms.alive", "ecosystem.valuation")) {
            is(column, world -> last(world).number(column));
        }
        is("staff.end", world -> last(world).number("staff"));
        is("structure.hhi", world -> last(world).number("concentration"));
        is("structure.cr4", world -> last(world).number("four.largest"));
        laws.law(
                "structure.output structure.largest_sales",
                world -> assertThat(world.run().number("structure.largest_sales"))
                        .isBetween(0.0, world.run().number("structure.output")));
        is("vitality.entry_rate", world -> yearly(world, "firms.founded"));
        is("vitality.exit_rate", world -> yearly(world, "firms.failed"));
        is("vitality.turnover", world -> yearly(world, "firms.founded") + yearly(world, "firms.failed"));
        laws.law(
                "zombies.count zombies.share",
                world -> assertThat(world.run().number("zombies.count") == 0)
                        .isEqualTo(world.run().number("zombies.share") == 0));
        is("private.rationed_share", world -> {
            double none = world.recorded("no-money").size();
            double agreed = none + world.recorded("round").size();
            return none / agreed;
        });
        is(
                "private.binding_share",
                world -> (double) world.recorded("no-money").stream()
                                .map(event -> event.text("month"))
                                .distinct()
                                .count()
                        / (world.last - world.first + 1));
        laws.law("diversity.sectors diversity.niches", world -> {
            double sectors = world.run().number("diversity.sectors");
            double firms = last(world).number("firms.alive");
            double entropy = 0;
            for (var sector : world.scenario.sectors()) {
                List<Row> own = world.series(sector.id());
                double share = own.get(own.size() - 1).number("firms.alive") / firms;
                entropy -= share > 0 ? share * Math.log(share) : 0;
            }
            assertThat(sectors).isCloseTo(entropy, within(1e-9));
            assertThat(world.run().number("diversity.niches")).isGreaterThanOrEqualTo(sectors);
        });
    }

    private static Row last(RecordedWorld world) {
        List<Row> months = world.series("all");
        return months.get(months.size() - 1);
    }

    private static double yearly(RecordedWorld world, String column) {
        return 12 * sum(world.series("all"), column) / sum(world.series("all"), "firms.alive");
    }
}
