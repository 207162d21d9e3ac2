package org.industrialrainforest.core.fit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class CalibrationTest {
    private static final String PATIENCE = "rules.exits.patience-months";
    private static final String DISCOUNT = "rules.founding.discount";
    private static final Scenario CITY =
            TinyScenario.lively().withMonths("2014-01", "2018-12").scenario();
    private static final CalibrationSettings QUICK = new CalibrationSettings(30, 1, 8, 0, 4, 1);

    @TempDir
    Path directory;

    private static Fact claim(String id, String metric, double target, double half, String kind) {
        return new Fact(
                id, id, "", metric, "none", target, target - half, target + half, kind, "made up", "median", null, "");
    }

    /** What a city whose founders are of this patience would report. */
    private static List<Fact> report(double patience) {
        Scenario truth = CITY.with(PATIENCE, Double.toString(patience));
        List<Fact> asked = List.of(
                claim("H1", "hazard.y1", 0, .05, "fit"),
                claim("H2", "hazard.y2", 0, .05, "fit"),
                claim("H3", "hazard.y3", 0, .05, "fit"));
        return new Validation(truth, 7, 20, 2)
                .measure(asked, done -> {}).stream()
                        .map(row -> claim(row.id(), row.metric(), row.simulated(), .012, "fit"))
                        .toList();
    }

    private static List<FreeParameter> free(String... paths) {
        return FreeParameter.of(CITY, List.of(paths));
    }

    private static Calibrated calibrated(List<Fact> facts, CalibrationSettings settings) {
        return Calibration.of(CITY, facts, free(PATIENCE, DISCOUNT), settings).run(2, CalibrationLog.NONE, done -> {});
    }

    private static String told(Calibrated calibrated) {
        StringBuilder text = new StringBuilder();
        List<TriedSet> all = new ArrayList<>(calibrated.accepted());
        all.add(calibrated.own());
        all.add(calibrated.centre());
        for (TriedSet one : all) {
            text.append(one.number()).append(one.values()).append(one.distance());
            for (double statistic : one.statistics()) {
                text.append(' ').append(statistic);
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void a_patience_that_only_the_deaths_tell_of_is_found_again() {
        Calibrated found = calibrated(report(15), new CalibrationSettings(80, 2, 12, 0, 10, 1));
        assertThat(found.own().distance()).isGreaterThan(1);
        assertThat(found.centre().distance())
                .isLessThan(.75)
                .isLessThan(found.own().distance() / 2);
        Calibrated.Identified patience = found.identified().get(0);
        assertThat(patience.centre()).isEqualTo(15, within(2.0));
        assertThat(patience.left()).isLessThan(.6);
        assertThat(patience.low()).isLessThanOrEqualTo(patience.centre());
        assertThat(patience.high()).isGreaterThanOrEqualTo(patience.centre());
        // Early deaths say little about how founders discount.
        assertThat(found.identified().get(1).left()).isGreaterThan(patience.left());
    }

    @Test
    void a_fact_held_out_is_told_for_every_accepted_set_and_changes_nothing_that_is_found() {
        List<Fact> facts = report(10);
        Fact apart = claim("H4", "hazard.y2", facts.get(1).target(), .03, "report");
        Calibration plain = Calibration.of(CITY, facts, free(PATIENCE, DISCOUNT), QUICK);
        Calibrated without = plain.run(2, CalibrationLog.NONE, done -> {});
        Calibrated with = plain.holdingOut(List.of(apart)).run(2, CalibrationLog.NONE, done -> {});
        assertThat(told(with)).isEqualTo(told(without));
        HeldOut told = with.heldOut().get(0);
        assertThat(told.values()).hasSize(8);
        for (int set = 0; set < 8; set++) {
            // It measures what a fitted fact does, so that the two agree.
            assertThat(told.values().get(set))
                    .isEqualTo(with.accepted().get(set).statistics()[1]);
        }
        assertThat(told.own()).isEqualTo(with.own().statistics()[1]);
        assertThat(told.hits()).isEqualTo((int) told.values().stream()
                .filter(v -> Math.abs(v - apart.target()) <= .03)
                .count());
        assertThat(without.heldOut()).isEmpty();
    }

    @Test
    void a_fitted_fact_that_is_held_out_leaves_the_fit_and_a_log_brings_it_back() throws IOException {
        List<Fact> facts = report(10);
        Calibration apart =
                Calibration.of(CITY, facts, free(PATIENCE, DISCOUNT), QUICK).holdingOut(facts.subList(0, 1));
        Calibrated found = apart.run(2, new CalibrationCsv(directory, "p"), done -> {});
        assertThat(found.facts()).extracting(Fact::id).containsExactly("H2", "H3");
        assertThat(found.held()).extracting(Fact::id).containsExactly("H1");
        Path tried = directory.resolve("tried.csv");
        String kept = Files.readString(tried);
        assertThat(kept.lines().findFirst().orElse("")).endsWith("H2,H3,H1");
        Calibrated again = apart.run(1, new CalibrationCsv(directory, "p"), done -> {});
        assertThat(told(again)).isEqualTo(told(found));
        assertThat(again.heldOut()).isEqualTo(found.heldOut());
        assertThat(Files.readString(tried)).isEqualTo(kept);
        assertThatThrownBy(() -> apart.holdingOut(facts))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("fewer");
        double none = Double.NaN;
        Fact open = new Fact("O", "o", "", "hazard.y1", "none", .1, none, none, "report", "s", "median", null, "");
        assertThatThrownBy(() -> apart.holdingOut(List.of(open)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has no band");
    }

    @Test
    void an_evolution_strategy_by_simulated_moments_finds_a_planted_patience_on_any_number_of_threads_and_goes_on()
            throws IOException {
        Calibration refined = Calibration.of(CITY, report(15), free(PATIENCE, DISCOUNT), QUICK)
                .byMoments()
                .refined(24);
        Calibrated found = refined.run(2, new CalibrationCsv(directory, "p"), done -> {});
        assertThat(found.moments()).isNotNull();
        assertThat(found.centre().distance()).isLessThan(found.own().distance() / 2);
        assertThat(found.identified().get(0).centre()).isEqualTo(15, within(3.0));
        assertThat(found.tried().stream().filter(set -> found.stage(set).equals("refined")))
                .hasSize(24);
        assertThat(found.spread()).allMatch(set -> found.stage(set).equals("range"));
        assertThat(told(refined.run(1, CalibrationLog.NONE, done -> {}))).isEqualTo(told(found));
        Path tried = directory.resolve("tried.csv");
        List<String> lines = Files.readAllLines(tried);
        Files.write(tried, lines.subList(0, lines.size() - 20));
        AtomicInteger most = new AtomicInteger();
        assertThat(told(refined.run(2, new CalibrationCsv(directory, "p"), most::set)))
                .isEqualTo(told(found));
        assertThat(Files.readAllLines(tried)).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(most.get()).isLessThanOrEqualTo(refined.works());
    }

    @Test
    void the_same_seed_finds_the_same_on_any_number_of_threads_and_another_seed_something_else() {
        List<Fact> facts = report(10);
        Calibration one = Calibration.of(CITY, facts, free(PATIENCE, DISCOUNT), QUICK);
        String once = told(one.run(1, CalibrationLog.NONE, done -> {}));
        assertThat(told(one.run(3, CalibrationLog.NONE, done -> {}))).isEqualTo(once);
        assertThat(told(calibrated(facts, new CalibrationSettings(30, 1, 8, 0, 4, 2))))
                .isNotEqualTo(once);
    }

    @Test
    void an_earlier_calibration_s_sets_are_tried_first_and_what_they_lack_or_may_no_longer_be_is_spread() {
        TreeMap<String, String> known = new TreeMap<>(Map.of(PATIENCE, "14"));
        TreeMap<String, String> outside = new TreeMap<>(Map.of(PATIENCE, "10000", DISCOUNT, "0.2"));
        ParameterSearch search = new ParameterSearch(free(PATIENCE, DISCOUNT), 1);
        List<ParameterSearch.Candidate> spread = search.spread(5);
        List<ParameterSearch.Candidate> from =
                search.startingFrom(new ParameterSets("city", List.of(known, outside)), spread);
        assertThat(from).hasSize(5);
        assertThat(from.get(0).values())
                .containsEntry(PATIENCE, "14")
                .containsEntry(DISCOUNT, spread.get(0).values().get(DISCOUNT));
        assertThat(from.get(1).values())
                .containsEntry(PATIENCE, spread.get(1).values().get(PATIENCE))
                .containsEntry(DISCOUNT, "0.2");
        assertThat(from.subList(2, 5)).isEqualTo(spread.subList(2, 5));
    }

    @Test
    void a_calibration_that_goes_on_from_sets_that_fit_ends_no_further_off() {
        List<Fact> facts = report(15);
        Calibrated first = calibrated(facts, new CalibrationSettings(60, 2, 10, 0, 10, 1));
        ParameterSets accepted = new ParameterSets(
                "city", first.accepted().stream().map(TriedSet::values).toList());
        Calibrated second = Calibration.of(
                        CITY, facts, free(PATIENCE, DISCOUNT), new CalibrationSettings(40, 2, 10, 0, 10, 2))
                .from(accepted)
                .run(2, CalibrationLog.NONE, done -> {});
        assertThat(second.accepted().stream().map(t -> t.values().get(PATIENCE)))
                .as("some of the sets before are kept")
                .containsAnyElementsOf(
                        accepted.values().stream().map(v -> v.get(PATIENCE)).toList());
        assertThat(second.centre().distance()).isLessThan(.7);
    }

    @Test
    void a_prediction_is_never_fitted() {
        List<Fact> facts = new ArrayList<>(report(10));
        String without = told(calibrated(facts, QUICK));
        for (String kind : List.of("holdout", "verify", "report", "input")) {
            facts.add(claim(kind, "hazard.y4", .9, .01, kind));
        }
        assertThat(told(calibrated(facts, QUICK))).isEqualTo(without);
        facts.add(claim("H4", "hazard.y4", .9, .01, "fit"));
        assertThat(told(calibrated(facts, QUICK))).isNotEqualTo(without);
    }

    @Test
    void what_was_stopped_goes_on_and_ends_as_if_it_had_not() throws IOException {
        Calibration calibration =
                Calibration.of(CITY, report(10), free(PATIENCE, DISCOUNT), new CalibrationSettings(30, 1, 8, 3, 4, 1));
        String whole = told(calibration.run(2, CalibrationLog.NONE, done -> {}));
        Path tried = directory.resolve("tried.csv");
        assertThat(told(calibration.run(2, new CalibrationCsv(directory, "plan"), done -> {})))
                .isEqualTo(whole);
        List<String> lines = Files.readAllLines(tried);
        assertThat(lines).hasSize(1 + 1 + 30 + 9 + 1);
        // Killed in the middle of a line: own values, twenty sets and half of one are left.
        Files.writeString(
                tried,
                String.join("\n", lines.subList(0, 22)) + "\n" + lines.get(22).substring(0, 30));
        AtomicInteger last = new AtomicInteger();
        assertThat(told(calibration.run(1, new CalibrationCsv(directory, "plan"), last::set)))
                .isEqualTo(whole);
        assertThat(Files.readAllLines(tried)).hasSize(1 + 1 + 30 + 9 + 1);
        assertThat(last.get()).isEqualTo(calibration.works());
        assertThatThrownBy(() -> calibration.run(1, new CalibrationCsv(directory, "another"), done -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("another scenario, version or with other options");
    }

    /** A range of which most is outside of what the scenario allows. */
    private static FreeParameter wide(double low, double high) {
        return new FreeParameter(PATIENCE, 12, low, high, true);
    }

    @Test
    void sets_that_the_scenario_refuses_are_counted_and_never_accepted() {
        List<Fact> facts = report(10);
        AtomicInteger last = new AtomicInteger();
        Calibration calibration = Calibration.of(
                CITY, facts, List.of(wide(-20, 24), free(DISCOUNT).get(0)), new CalibrationSettings(40, 1, 8, 0, 2, 1));
        Calibrated found = calibration.run(2, CalibrationLog.NONE, last::set);
        assertThat(found.refused()).hasSizeGreaterThan(3);
        assertThat(found.refused().get(0).reason()).contains(PATIENCE);
        List<Integer> refused = found.refused().stream().map(RefusedSet::number).toList();
        assertThat(found.accepted())
                .isNotEmpty()
                .noneMatch(one -> refused.contains(one.number()))
                .allMatch(one -> Double.parseDouble(String.valueOf(one.values().get(PATIENCE))) > 0);
        assertThat(last).hasValue(calibration.works());
    }

    @Test
    void where_all_sets_are_refused_nothing_is_accepted_and_the_first_reason_is_told() {
        Calibration calibration =
                Calibration.of(CITY, report(10), List.of(wide(-20, -10)), new CalibrationSettings(40, 1, 8, 0, 2, 1));
        assertThatThrownBy(() -> calibration.run(2, CalibrationLog.NONE, done -> {}))
                .isInstanceOf(SetsRefused.class)
                .hasMessageContaining("refuses 16 of the first 16 sets")
                .hasMessageContaining(PATIENCE)
                .hasMessageContaining("none is left");
    }

    @Test
    void too_few_sets_to_look_around_are_not_enough() {
        Calibration calibration =
                Calibration.of(CITY, report(10), List.of(wide(-60, 6)), new CalibrationSettings(40, 1, 8, 0, 2, 1));
        assertThatThrownBy(() -> calibration.run(2, CalibrationLog.NONE, done -> {}))
                .isInstanceOf(SetsRefused.class)
                .hasMessageContaining("4 are needed to look around");
    }

    @Test
    void a_refused_set_is_not_read_from_a_log_that_knows_it() {
        CalibrationLog knowing = new CalibrationLog() {
            @Override
            public double[] statistics(int number) {
                return new double[] {0, 0, 0};
            }
        };
        assertThatThrownBy(() -> Calibration.of(
                                CITY, report(10), List.of(wide(-20, -10)), new CalibrationSettings(40, 1, 8, 0, 2, 1))
                        .run(1, knowing, done -> {}))
                .isInstanceOf(SetsRefused.class);
    }

    @Test
    void what_a_small_city_s_deaths_say_is_read_off_the_sets_tried() {
        // A quarter of 240 sets, sixty, fill the ranges; each is a planted truth in turn.
        Calibrated found = calibrated(report(15), new CalibrationSettings(240, 1, 24, 0, 4, 5));
        assertThat(found.tried()).hasSize(240);
        assertThat(found.spread()).hasSize(60);
        Diagnostics told = Diagnostics.of(found, 200);
        assertThat(told.range().rows().get(0).told()).as("patience").isTrue();
        assertThat(told.range().rows().get(0).r2())
                .isGreaterThan(told.range().rows().get(1).r2());
        assertThat(told.tried().sets()).isEqualTo(240);
        assertThat(told.recovery().planted()).isEqualTo(60);
        for (Recovery.Row row : told.recovery().rows()) {
            assertThat(row.pValue()).as(row.toString()).isGreaterThan(.005);
            assertThat(row.coverage90().contains(.9)).as(row.toString()).isTrue();
        }
        assertThat(told.recovery().rows().get(0).correlation()).isGreaterThan(.5);
        // Facts that this city reported itself are possible.
        assertThat(told.misspecification().pValue()).isGreaterThan(.05);
        assertThat(told.misspecification().outOfReach()).isEmpty();
        assertThat(Diagnostics.of(found, 0).recovery().rows()).isEmpty();
    }

    private static final List<Fact> DEATHS = List.of(
            claim("H1", "hazard.y1", .1, .05, "fit"),
            claim("H2", "hazard.y2", .1, .05, "fit"),
            claim("H3", "hazard.y3", .1, .05, "fit"));

    /** What one calibration kept, by file. */
    private static final TreeMap<String, String> KEPT = new TreeMap<>();

    /** A calibration that was kept, and each way of changing what was kept with what is said of it. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void a_kept_table_that_was_changed_is_refused_with_its_place(
            String name, String change, UnaryOperator<String> changed, String place, String message)
            throws IOException {
        Calibration calibration =
                Calibration.of(CITY, DEATHS, free(PATIENCE, DISCOUNT), new CalibrationSettings(16, 1, 4, 2, 2, 1));
        if (KEPT.isEmpty()) {
            calibration.run(2, new CalibrationCsv(directory, "plan"), done -> {});
            KEPT.put("tried.csv", Files.readString(directory.resolve("tried.csv")));
            KEPT.put("gates.csv", Files.readString(directory.resolve("gates.csv")));
        }
        for (Map.Entry<String, String> one : KEPT.entrySet()) {
            Files.writeString(directory.resolve(one.getKey()), one.getValue());
        }
        Path file = directory.resolve(name);
        String kept = String.valueOf(KEPT.get(name));
        String now = changed.apply(kept);
        assertThat(now).isNotEqualTo(kept);
        Files.write(file, now.getBytes(change.equals("Latin-1") ? ISO_8859_1 : UTF_8));
        assertThatThrownBy(() -> calibration.run(2, new CalibrationCsv(directory, "plan"), done -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(file + place)
                .hasMessageContaining(message);
    }

    private static UnaryOperator<String> cell(int line, int column, String with) {
        return text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            String[] cells = lines.get(line - 1).split(",", -1);
            cells[column - 1] = with;
            lines.set(line - 1, String.join(",", cells));
            return String.join("\n", lines) + "\n";
        };
    }

    static Stream<Arguments> changes() {
        String tried = "tried.csv";
        String gates = "gates.csv";
        UnaryOperator<String> lastColumn = text -> text.replaceAll("(?m),[^,\n]*$", "");
        UnaryOperator<String> cut = text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.set(4, lines.get(4).substring(0, lines.get(4).lastIndexOf(',')));
            return String.join("\n", lines) + "\n";
        };
        UnaryOperator<String> twice =
                text -> text + text.lines().skip(2).findFirst().orElse("") + "\n";
        return Stream.of(
                arguments(
                        tried, "a word for a distance", cell(3, 3, "near"), ":3:", "distance: 'near' is not a number"),
                arguments(tried, "a word for a number", cell(4, 2, "four"), ":4:6: number", "is not a whole number"),
                arguments(tried, "a word for a parameter", cell(5, 4, "long"), ":5:", PATIENCE + ": 'long'"),
                arguments(tried, "a word for a fact", cell(6, 6, "x"), ":6:", "H1: 'x' is not a number"),
                arguments(tried, "an infinite fact", cell(6, 7, "Infinity"), ":6:", "H2: 'Infinity' is not a number"),
                arguments(tried, "no number", cell(7, 3, ""), ":7:", "distance: '' is not a number"),
                arguments(tried, "a missing column", lastColumn, ":1:", "the column 'H3' is missing"),
                arguments(tried, "another head", cell(1, 4, "patience"), ":1:", "not 'patience'"),
                arguments(tried, "a cut line", cut, ":5:", "it is cut short"),
                arguments(tried, "a set twice", twice, ":25:6", "stands twice"),
                arguments(tried, "another plan", cell(2, 1, "other"), ":2:1", "belongs to a calibration of another"),
                arguments(tried, "another plan later", cell(9, 1, "other"), ":9:1", "belongs to a calibration of"),
                arguments(
                        tried,
                        "no head",
                        (UnaryOperator<String>) t -> t.substring(t.indexOf('\n') + 1),
                        ":1:6",
                        "the column 'number' stands here"),
                arguments(tried, "Latin-1", cell(3, 3, "\u00e9"), ":3:", "is not UTF-8 text here"),
                arguments(tried, "quotation marks", cell(3, 3, "\"1"), ":3:", "ends within quotation marks"),
                arguments(gates, "a word for a shift", cell(2, 8, "much"), ":2:", "shift: 'much' is not a number"),
                arguments(gates, "a word for rounds", cell(2, 2, "-1"), ":2:", "rounds: '-1' is not a whole number"),
                arguments(gates, "neither true nor false", cell(2, 3, "yes"), ":2:", "allowed true, false"),
                arguments(gates, "another gate", cell(2, 4, "sectors[x]"), ":2:", "'sectors[x]' is not known here"),
                arguments(gates, "a shift that is not allowed", cell(2, 8, "1e9"), "", "gate-shift"),
                arguments(
                        gates,
                        "a gate less",
                        (UnaryOperator<String>) t -> t.substring(0, t.lastIndexOf('\n', t.length() - 2) + 1),
                        "",
                        "has no line of gate"));
    }

    @Test
    void facts_of_a_world_that_the_city_does_not_know_are_left_out_and_told() {
        List<Fact> facts = new ArrayList<>(report(10));
        Fact history = facts.get(0);
        facts.add(new Fact(
                "S2", "", "", "platforms[line].spinouts_ever", "as-reported", 9, 8, 10, "fit", "", "median", null, ""));
        facts.add(claim("S7", "incubators[supercarbon].tenants_ever", 120, 20, "fit"));
        Calibrated found = calibrated(facts, QUICK);
        assertThat(found.unmeasured()).containsExactly("S2", "S7");
        assertThat(found.facts()).contains(history).hasSize(3);
        assertThatThrownBy(() -> calibrated(facts.subList(3, 5), QUICK))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no fact of kind fit can be measured in tiny");
    }

    @Test
    void every_pair_of_a_comparison_gets_one_of_the_accepted_sets() {
        Calibrated found = calibrated(report(10), QUICK);
        ParameterSets sets = found.sets();
        assertThat(sets.size()).isEqualTo(8);
        assertThat(sets.paths()).containsExactly(PATIENCE, DISCOUNT);
        assertThat(CITY.with(sets.set(3)).rules().exits().patienceMonths())
                .isEqualTo(Double.parseDouble(sets.set(3).get(PATIENCE)));
        assertThat(found.accepted().stream().map(TriedSet::number)).doesNotHaveDuplicates();
    }

    @Test
    void what_cannot_be_searched_is_refused_with_what_was_meant() {
        assertThatThrownBy(() -> free("rules.exits.patience-month", "rules.taxes.corporate", PATIENCE, PATIENCE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Did you mean 'rules.exits.patience-months'?")
                .hasMessageContaining("rules.taxes.corporate: has no plausible range")
                .hasMessageContaining(PATIENCE + ": is given twice");
        assertThatThrownBy(() -> new CalibrationSettings(40, 1, 21, 0, 4, 1)).hasMessageContaining("keep = 21");
        assertThatThrownBy(() -> Calibration.of(CITY, report(10), List.of(), QUICK))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no parameter of tiny is free");
    }

    @Test
    void a_place_in_a_range_is_by_ratio_where_the_range_spans_magnitudes() {
        FreeParameter hazard = new FreeParameter("h", .002, .001, .016, false);
        assertThat(hazard.at(.5)).isEqualTo("0.004");
        assertThat(hazard.place(.002)).isEqualTo(.25, within(1e-12));
        FreeParameter share = new FreeParameter("s", .5, .3, .7, false);
        assertThat(share.at(.25)).isEqualTo("0.4");
        assertThat(share.place(.7)).isEqualTo(1, within(1e-12));
        FreeParameter months = new FreeParameter("m", 12, 10, 20, true);
        assertThat(months.at(.52)).isEqualTo("15");
        for (double place = 0; place <= 1; place += .01) {
            assertThat(Double.parseDouble(hazard.at(place))).isBetween(.001, .016);
        }
    }

    @Test
    void a_fact_counts_by_how_far_it_is_off_in_its_own_band() {
        Fact lopsided = new Fact("S3", "", "", "x", "none", 10, 5, 20, "fit", "", "median", null, "");
        assertThat(FitDistance.off(lopsided, 10)).isZero();
        assertThat(FitDistance.off(lopsided, 20)).isEqualTo(1);
        assertThat(FitDistance.off(lopsided, 5)).isEqualTo(1);
        assertThat(FitDistance.off(lopsided, 2.5)).isEqualTo(1.5);
        assertThat(FitDistance.off(lopsided, 1e9)).isEqualTo(FitDistance.FARTHEST);
        assertThat(FitDistance.off(lopsided, Double.NaN)).isEqualTo(FitDistance.FARTHEST);
        assertThat(FitDistance.of(List.of(lopsided, lopsided), new double[] {20, 10}))
                .isEqualTo(Math.sqrt(.5), within(1e-12));
    }
}
