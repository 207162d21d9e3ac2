package org.industrialrainforest.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.industrialrainforest.core.experiment.Calibrated.Tried;
import org.industrialrainforest.core.experiment.Calibration.Settings;
import org.industrialrainforest.core.experiment.Validation.Claim;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
    private static final String PATIENCE = "rules.exits.patience-months";
    private static final String DISCOUNT = "rules.founding.discount";
    private static final Scenario CITY =
            TinyScenario.lively().withMonths("2014-01", "2018-12").scenario();
    private static final Settings QUICK = new Settings(30, 1, 8, 0, 4, 1);

    @TempDir
    Path directory;

    private static Claim claim(String id, String metric, double target, double half, String kind) {
        return new Claim(
                id, id, "", metric, "none", target, target - half, target + half, kind, "made up", "median", null);
    }

    /** What a city whose founders are of this patience would report. */
    private static List<Claim> report(double patience) {
        Scenario truth = CITY.with(PATIENCE, Double.toString(patience));
        List<Claim> asked = List.of(
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

    private static Calibrated calibrated(List<Claim> facts, Settings settings) {
        return Calibration.of(CITY, facts, free(PATIENCE, DISCOUNT), settings).run(2, CalibrationLog.NONE, done -> {});
    }

    private static String told(Calibrated calibrated) {
        StringBuilder text = new StringBuilder();
        List<Tried> all = new ArrayList<>(calibrated.accepted());
        all.add(calibrated.own());
        all.add(calibrated.centre());
        for (Tried one : all) {
            text.append(one.number()).append(one.values()).append(one.distance());
            for (double statistic : one.statistics()) {
                text.append(' ').append(statistic);
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    @Tag("slow")
    void a_patience_that_only_the_deaths_tell_of_is_found_again() {
        Calibrated found = calibrated(report(15), new Settings(80, 2, 12, 0, 10, 1));
        assertThat(found.own().distance()).isGreaterThan(1);
        assertThat(found.centre().distance())
                .isLessThan(.7)
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
    @Tag("slow")
    void the_same_seed_finds_the_same_on_any_number_of_threads_and_another_seed_something_else() {
        List<Claim> facts = report(10);
        Calibration one = Calibration.of(CITY, facts, free(PATIENCE, DISCOUNT), QUICK);
        String once = told(one.run(1, CalibrationLog.NONE, done -> {}));
        assertThat(told(one.run(3, CalibrationLog.NONE, done -> {}))).isEqualTo(once);
        assertThat(told(calibrated(facts, new Settings(30, 1, 8, 0, 4, 2)))).isNotEqualTo(once);
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
    @Tag("slow")
    void a_calibration_that_goes_on_from_sets_that_fit_ends_no_further_off() {
        List<Claim> facts = report(15);
        Calibrated first = calibrated(facts, new Settings(60, 2, 10, 0, 10, 1));
        ParameterSets accepted = new ParameterSets(
                "city", first.accepted().stream().map(Tried::values).toList());
        Calibrated second = Calibration.of(CITY, facts, free(PATIENCE, DISCOUNT), new Settings(40, 2, 10, 0, 10, 2))
                .from(accepted)
                .run(2, CalibrationLog.NONE, done -> {});
        assertThat(second.accepted().stream().map(t -> t.values().get(PATIENCE)))
                .as("some of the sets before are kept")
                .containsAnyElementsOf(
                        accepted.values().stream().map(v -> v.get(PATIENCE)).toList());
        assertThat(second.centre().distance()).isLessThan(.7);
    }

    @Test
    @Tag("slow")
    void a_prediction_is_never_fitted() {
        List<Claim> facts = new ArrayList<>(report(10));
        String without = told(calibrated(facts, QUICK));
        for (String kind : List.of("holdout", "verify", "report", "input")) {
            facts.add(claim(kind, "hazard.y4", .9, .01, kind));
        }
        assertThat(told(calibrated(facts, QUICK))).isEqualTo(without);
        facts.add(claim("H4", "hazard.y4", .9, .01, "fit"));
        assertThat(told(calibrated(facts, QUICK))).isNotEqualTo(without);
    }

    @Test
    @Tag("slow")
    void what_was_stopped_goes_on_and_ends_as_if_it_had_not() throws IOException {
        Calibration calibration =
                Calibration.of(CITY, report(10), free(PATIENCE, DISCOUNT), new Settings(30, 1, 8, 3, 4, 1));
        String whole = told(calibration.run(2, CalibrationLog.NONE, done -> {}));
        Path tried = directory.resolve("tried.csv");
        assertThat(told(calibration.run(2, new CalibrationCsv(directory, "plan"), done -> {})))
                .isEqualTo(whole);
        List<String> lines = Files.readAllLines(tried);
        assertThat(lines).hasSize(1 + 1 + 30 + 1);
        // Killed in the middle of a line: own values, twenty sets and half of one are left.
        Files.writeString(
                tried,
                String.join("\n", lines.subList(0, 22)) + "\n" + lines.get(22).substring(0, 30));
        AtomicInteger last = new AtomicInteger();
        assertThat(told(calibration.run(1, new CalibrationCsv(directory, "plan"), last::set)))
                .isEqualTo(whole);
        assertThat(Files.readAllLines(tried)).hasSize(1 + 1 + 30 + 1);
        assertThat(last.get()).isEqualTo(calibration.works());
        assertThatThrownBy(() -> calibration.run(1, new CalibrationCsv(directory, "another"), done -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("another scenario, version or with other options");
    }

    @Test
    void facts_of_a_world_that_the_city_does_not_know_are_left_out_and_told() {
        List<Claim> facts = new ArrayList<>(report(10));
        Claim history = facts.get(0);
        facts.add(new Claim(
                "S2", "", "", "platforms[line].spinouts_ever", "as-reported", 9, 8, 10, "fit", "", "median", null));
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
        assertThat(found.accepted().stream().map(Tried::number)).doesNotHaveDuplicates();
    }

    @Test
    void what_cannot_be_searched_is_refused_with_what_was_meant() {
        assertThatThrownBy(() -> free("rules.exits.patience-month", "rules.taxes.corporate", PATIENCE, PATIENCE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Did you mean 'rules.exits.patience-months'?")
                .hasMessageContaining("rules.taxes.corporate: has no plausible range")
                .hasMessageContaining(PATIENCE + ": is given twice");
        assertThatThrownBy(() -> new Settings(40, 1, 21, 0, 4, 1)).hasMessageContaining("keep = 21");
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
        Claim lopsided = new Claim("S3", "", "", "x", "none", 10, 5, 20, "fit", "", "median", null);
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
