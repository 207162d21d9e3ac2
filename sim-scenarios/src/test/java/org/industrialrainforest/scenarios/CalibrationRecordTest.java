package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.ParameterList.Parameter;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.scenarios.CalibrationRecord.Kept;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records that come with scenarios, and the lists of what may be fitted. */
class CalibrationRecordTest {
    private static final int LEAST_SETS = 50;
    private static final boolean WRITES = "write".equals(System.getProperty("rainforest.calibration"));

    @TempDir
    Path directory;

    /** What is wrong with a record; nothing for one that can be relied on. */
    private static List<String> wrong(Kept kept, Scenario scenario) {
        List<String> wrong = new ArrayList<>();
        CalibrationRecord told = kept.told();
        ParameterList known = ParameterList.of(scenario);
        Map<String, String> kinds = Facts.standard().facts().stream().collect(Collectors.toMap(Fact::id, Fact::kind));
        if (kept.sets().size() < LEAST_SETS) {
            wrong.add(kept.sets().size() + " sets");
        }
        told.facts().stream()
                .filter(f -> !"fit".equals(kinds.get(f.fact())))
                .forEach(f -> wrong.add(f.fact() + " is not a fact to be fitted"));
        for (int set = 0; set < kept.sets().size(); set++) {
            for (Map.Entry<String, String> value : kept.sets().set(set).entrySet()) {
                List<Parameter> meant = known.matching(value.getKey());
                double number = Double.parseDouble(value.getValue());
                if (meant.isEmpty()) {
                    wrong.add(value.getKey() + " is no parameter");
                }
                meant.stream()
                        .filter(p -> number < p.allowed().low()
                                || number > p.allowed().high())
                        .forEach(p -> wrong.add(p.path() + " = " + number + " is not allowed"));
            }
        }
        for (CalibrationRecord.Fitted fitted : told.parameters()) {
            known.matching(fitted.path()).stream()
                    .filter(p -> p.value() != fitted.centre())
                    .forEach(p ->
                            wrong.add(p.path() + " = " + p.value() + " in the scenario, centre " + fitted.centre()));
        }
        for (CalibrationRecord.Shift gate : told.gates()) {
            if (known.matching(gate.path()).stream().noneMatch(p -> p.value() == gate.shift())) {
                wrong.add(gate.path() + " is not " + gate.shift() + " in the scenario");
            }
        }
        return wrong;
    }

    /** With {@code -Drainforest.calibration=write} the scenarios take over centre and shifts of their records: see {@code make calibrated}. */
    @BeforeAll
    static void takeOver() throws IOException {
        if (!WRITES) {
            return;
        }
        for (String id : Catalogue.standard().ids()) {
            Path file = Path.of("src/main/resources/rainforest/scenarios", id + ".yaml");
            Path record = Path.of("src/main/resources/rainforest/calibration", id + ".yaml");
            if (Files.exists(file) && Files.exists(record)) {
                ScenarioText text = new ScenarioText(Files.readString(file));
                takeOver(CalibrationRecord.file(record).told(), text);
                Files.writeString(file, text.toString());
            }
        }
    }

    private static void takeOver(CalibrationRecord told, ScenarioText text) {
        told.parameters().forEach(p -> text.set(p.path(), plain(p.centre())));
        told.gates().forEach(g -> text.set(g.path(), plain(g.shift())));
    }

    private static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    @Test
    void what_a_record_says_is_written_into_the_scenario_and_nothing_else_is() throws IOException {
        String before = Files.readString(Path.of("src/main/resources/rainforest/scenarios/shanghai.yaml"));
        ScenarioText text = new ScenarioText(before);
        text.set("rules.exits.patience-months", "11.25");
        text.set("sectors[*].demand-bn", "4");
        text.set("sectors[biomedicine].stages[phase-2].gate-shift", "-0.25");
        text.set("platforms[graphene].slots", "25");
        Path file = Files.writeString(directory.resolve("shanghai.yaml"), text.toString());
        Scenario scenario = Catalogue.standard().scenario("shanghai");
        Scenario expected = scenario.with(Map.of(
                "rules.exits.patience-months", "11.25",
                "sectors[*].demand-bn", "4",
                "sectors[biomedicine].stages[phase-2].gate-shift", "-0.25",
                "platforms[graphene].slots", "25"));
        assertThat(Catalogue.empty().scenario(file)).isEqualTo(expected);
        assertThat(text.toString().lines()).hasSameSizeAs(before.lines().toList());
        assertThat(text.toString()).containsPattern("\n    patience-months: 11.25 +# month; median patience");
        assertThatThrownBy(() -> text.set("rules.exits.impatience", "1")).hasMessageContaining("nothing at");
    }

    @Test
    void a_record_that_comes_with_a_scenario_is_of_that_scenario_and_can_be_relied_on() {
        assumeThat(WRITES).as("the class path has the text of before").isFalse();
        Catalogue catalogue = Catalogue.standard();
        for (String id : catalogue.ids()) {
            Kept kept = CalibrationRecord.with(id);
            if (kept != null) {
                assertThat(kept.told().scenario()).isEqualTo(id);
                assertThat(wrong(kept, catalogue.scenario(id))).as(id).isEmpty();
            }
        }
    }

    @Test
    void a_record_that_cannot_be_relied_on_is_found_out() {
        Scenario scenario = Catalogue.standard().scenario("shanghai");
        double patience = scenario.rules().exits().patienceMonths();
        assertThat(wrong(record(60, "rules.exits.patience-months", "9", patience, "V3a"), scenario))
                .isEmpty();
        assertThat(wrong(record(49, "rules.exits.patience-months", "9", patience, "V3a"), scenario))
                .containsExactly("49 sets");
        assertThat(wrong(record(60, "rules.exits.patience-months", "9", patience, "V3d"), scenario))
                .containsExactly("V3d is not a fact to be fitted");
        assertThat(wrong(record(60, "rules.exits.patience-months", "-1", patience, "V3a"), scenario))
                .contains("rules.exits.patience-months = -1.0 is not allowed");
        assertThat(wrong(record(60, "rules.exits.impatience", "9", 9, "V3a"), scenario))
                .contains("rules.exits.impatience is no parameter");
        assertThat(wrong(record(60, "rules.exits.patience-months", "9", patience + 1, "V3a"), scenario))
                .hasSize(1);
    }

    private static Kept record(int sets, String path, String value, double centre, String fact) {
        List<SortedMap<String, String>> values = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            values.add(new TreeMap<>(Map.of(path, value)));
        }
        CalibrationRecord told = new CalibrationRecord(
                "shanghai",
                "rainforest calibrate",
                "0",
                "standard",
                1,
                640,
                2,
                sets,
                0,
                20,
                2,
                1,
                .5,
                .9,
                List.of(new CalibrationRecord.Fit(fact, "m", .1, 0, .2, ".3", ".1")),
                List.of(),
                List.of(new CalibrationRecord.Fitted(path, 6, 18, 7, centre, 6, 18, 1)),
                List.of());
        return new Kept(told, new ParameterSets("shanghai", values));
    }

    @Test
    void what_may_be_fitted_is_not_given_by_a_source() {
        Scenario scenario = Catalogue.standard().scenario("shanghai");
        FreeParameters free = FreeParameters.with("shanghai");
        assertThat(free).isNotNull();
        List<FreeParameter> parameters = free.of(scenario);
        assertThat(parameters).hasSizeBetween(8, 28);
        assertThat(parameters).allSatisfy(p -> {
            assertThat(p.path()).doesNotContain("gains.", "taxes.", "pass-probability", "listings[");
            assertThat(p.own()).isBetween(p.low(), p.high());
        });
        assertThat(free.free()).allSatisfy(f -> assertThat(f.why()).containsPattern("[SVB][0-9]"));
    }
}
