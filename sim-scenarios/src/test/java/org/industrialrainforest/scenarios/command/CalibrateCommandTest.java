package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.fit.Calibration;
import org.industrialrainforest.core.fit.Diagnostics;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.HeldOut;
import org.industrialrainforest.core.fit.Moments;
import org.industrialrainforest.core.fit.RefusedSet;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.scenarios.CalibrationRecord;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.industrialrainforest.scenarios.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CalibrateCommandTest {
    private static final String PATIENCE = "rules.exits.patience-months";
    private static final String SPILLOVER = "rules.knowledge.spillover";

    @TempDir
    Path directory;

    private Spoken say(String... args) {
        return Spoken.begun(args);
    }

    private Path free() throws IOException {
        return Files.writeString(directory.resolve("free.yaml"), """
                free:
                  - {path: exits.patience-months, why: deaths by age}
                  - {path: knowledge.spillover, why: nothing yet}
                """);
    }

    private CalibrationPlan plan() throws IOException {
        return Plans.calibrate("--draws", "40", "--keep", "12", "--free", free().toString(), "--seed", "7");
    }

    private static final String TYPED = "rainforest calibrate --draws 40 --keep 12 --seed 7";

    /** A record of twelve accepted sets. */
    private Path record() throws IOException {
        Path out = Files.createDirectories(directory.resolve("record"));
        CalibrationPlan plan = plan();
        CalibrationRecord.write(
                Figured.calibrated(plan, List.of()), TYPED, "1", plan.facts().from(), out);
        return out.resolve("shanghai.yaml");
    }

    private CalibrationRecord told() throws IOException {
        CalibrationPlan plan = plan();
        return CalibrationRecord.of(
                Figured.calibrated(plan, List.of()), TYPED, "1", plan.facts().from());
    }

    private static List<String> screen(CalibrationRecord told, List<RefusedSet> refused, String language) {
        return new CalibrationScreen(told, refused, new Title("Shanghai", "上海"), new Words(language)).lines();
    }

    @Test
    void it_tells_what_was_fitted_to_what_and_how_well_each_parameter_is_known() throws IOException {
        List<String> lines = screen(told(), List.of(), "en");
        assertThat(String.join("\n", lines))
                .contains(
                        "40 parameter sets of 2 runs, seed 7, fitted to 17 facts; the best 12 accepted",
                        "before 1.25, centre of the accepted sets",
                        "V3b hazard.y2",
                        "MET",
                        "exits.patience-months",
                        "range left");
        assertThat(lines).allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(100));
        assertThat(String.join("\n", screen(told(), List.of(), "zh"))).contains("组参数", "剩余范围");
        CalibrationRecord kept = CalibrationRecord.file(record()).told();
        assertThat(kept.seed()).isEqualTo(7);
        assertThat(kept.command()).startsWith("rainforest calibrate --draws 40 --keep 12");
        assertThat(kept.facts()).hasSize(17).allMatch(CalibrationRecord.Fit::met);
        assertThat(kept.facts().get(0).before()).isEqualTo("undefined");
        assertThat(kept.parameters()).extracting(CalibrationRecord.Fitted::path).containsExactly(PATIENCE, SPILLOVER);
    }

    @Test
    void its_json_is_one_document() throws IOException {
        JsonNode json = CalibrationScreen.document(told(), List.of(), List.of(Path.of("a"), Path.of("b")));
        assertThat(json.get("format").asText()).isEqualTo("rainforest.calibrate/1");
        assertThat(json.get("accepted").asInt()).isEqualTo(12);
        assertThat(json.get("facts").get(0).get("before").isNull()).isTrue();
        assertThat(json.get("parameters").get(0).get("path").asText()).isEqualTo(PATIENCE);
        assertThat(json.get("files")).hasSize(2);
    }

    private Diagnostics rests(String draws) throws IOException {
        CalibrationPlan plan = Plans.calibrate("--draws", draws, "--keep", "12", "--free", free().toString());
        return Diagnostics.of(Figured.calibrated(plan, List.of()), 200);
    }

    @Test
    void the_screen_says_what_a_calibration_rests_on() throws IOException {
        List<String> lines = new DiagnosticsScreen(rests("240"), new Words("en")).lines();
        assertThat(String.join(" ", lines).replaceAll("\\s+", " "))
                .contains(
                        "Identifiability: cross-validated R² of each parameter on the simulated facts, over 60 sets",
                        "each of 60 sets tried is the truth in turn, the nearest 19 of the other 59 are accepted",
                        "could the model have produced these facts at all? p = ",
                        "uniform p",
                        "not told");
        assertThat(lines).allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(100));
        List<String> chinese = new DiagnosticsScreen(rests("240"), new Words("zh")).lines();
        assertThat(String.join("\n", chinese)).contains("可识别性", "植入参数的复原", "误设检验");
        assertThat(chinese).allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(100));
        assertThat(String.join(" ", new DiagnosticsScreen(rests("40"), new Words("en")).lines()))
                .contains("Identifiability: 16 sets fill the ranges, and 30 are needed")
                .contains("Recovery: 16 sets could be planted, and 50 are needed");
    }

    @Test
    void its_json_and_its_tables_say_what_it_rests_on() throws IOException {
        Diagnostics rests = rests("240");
        ObjectNode json = Json.document("calibrate");
        DiagnosticsScreen.document(rests, json);
        assertThat(json.at("/identifiability/range/parameters/0/path").asText()).isEqualTo(PATIENCE);
        assertThat(json.at("/identifiability/range/parameters/0/told").asBoolean())
                .isTrue();
        assertThat(json.at("/identifiability/range/parameters/1/told").asBoolean())
                .isFalse();
        assertThat(json.at("/recovery/planted").asInt()).isEqualTo(60);
        assertThat(json.at("/recovery/parameters/0/ranks")).hasSize(10);
        assertThat(json.at("/misspecification/p_value").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.at("/misspecification/facts/1/undefined").asInt()).isEqualTo(20);
        List<Path> files = DiagnosticsCsv.write(rests, directory);
        assertThat(Files.readAllLines(files.get(0))).hasSize(1 + 4);
        assertThat(Files.readAllLines(files.get(1)))
                .hasSize(1 + 2)
                .first()
                .isEqualTo("parameter,planted,accepted,ranks,p_value,in_50,in_90,range_left,correlation");
        assertThat(Files.readAllLines(files.get(2))).hasSize(1 + 1 + 17);
    }

    @Test
    void facts_are_held_out_by_name_and_are_a_part_of_the_plan() throws IOException {
        String free = free().toString();
        CalibrationPlan plan = Plans.calibrate("--free", free, "--hold-out", "V3b,V3d");
        assertThat(plan.choice().held()).extracting(Fact::id).containsExactly("V3b", "V3d");
        assertThat(plan.digest()).isNotEqualTo(Plans.calibrate("--free", free).digest());
        assertThat(say("calibrate", "--free", free, "--hold-out", "V3bb").err())
                .contains("--hold-out", "'V3bb' is no fact", "Did you mean 'V3b'?");
        assertThat(say("calibrate", "--free", free, "--hold-out", "V3b,V3b").err())
                .contains("given twice");
    }

    @Test
    void the_screen_and_the_document_tell_how_sets_predict_what_was_held_out() {
        Fact fact = new Fact("P1", "p", "", "m.x", "none", .5, .4, .6, "holdout", "s", "median", null, "");
        HeldOut told = new HeldOut(fact, .9, .55, List.of(.45, .65, Double.NaN, .6));
        List<String> lines = new HeldOutScreen(List.of(told), new Words("en")).lines();
        assertThat(String.join("\n", lines))
                .contains("each of the 4 accepted sets", "P1 m.x", "hits")
                .containsPattern("50.0\\h%");
        assertThat(String.join("\n", new HeldOutScreen(List.of(told), new Words("zh")).lines()))
                .contains("命中");
        ObjectNode json = Json.document("calibrate");
        HeldOutScreen.document(List.of(told), json);
        assertThat(json.at("/held_out/0/hits").asInt()).isEqualTo(2);
        assertThat(json.at("/held_out/0/sets/1/hit").asBoolean()).isFalse();
        assertThat(json.at("/held_out/0/sets/2/value").isNull()).isTrue();
        assertThat(new HeldOutScreen(List.of(), new Words("en")).lines()).isEmpty();
    }

    @Test
    void weights_and_an_evolution_strategy_are_a_part_of_the_plan_and_what_is_wrong_with_them_is_told()
            throws IOException {
        String free = free().toString();
        String usual = Plans.calibrate("--free", free).digest();
        assertThat(Plans.calibrate("--free", free, "--distance", "moments").digest())
                .isNotEqualTo(usual);
        CalibrationPlan refined = Plans.calibrate("--free", free, "--refine", "cma-es", "--refine-runs", "31");
        assertThat(refined.choice().refined()).isEqualTo(15);
        assertThat(refined.digest()).isNotEqualTo(usual);
        assertThat(say("calibrate", "--free", free, "--refine-runs", "9").err()).contains("with --refine cma-es");
        assertThat(say("calibrate", "--free", free, "--distance", "moment").err())
                .contains("Did you mean 'moments'?");
        assertThat(say("calibrate", "--free", free, "--refine", "cmaes").err()).contains("Did you mean 'cma-es'?");
        List<String> ids = Calibration.fitted(plan().facts().facts()).stream()
                .map(Fact::id)
                .toList();
        StringBuilder csv = new StringBuilder("fact," + String.join(",", ids) + "\n");
        for (String row : ids) {
            csv.append(row);
            ids.forEach(column -> csv.append(column.equals(row) ? ",2" : ",0"));
            csv.append('\n');
        }
        Path file = Files.writeString(directory.resolve("w.csv"), csv);
        Moments given = Plans.calibrate("--free", free, "--distance", "moments", "--weights", file.toString())
                .choice()
                .weights();
        assertThat(given).isNotNull();
        assertThat(given.weights().get(3).get(3)).isEqualTo(2);
        assertThat(say("calibrate", "--free", free, "--weights", file.toString())
                        .err())
                .contains("with --distance moments");
        Files.writeString(file, csv.toString().replaceFirst(",2,0", ",2,1"));
        assertThat(say("calibrate", "--free", free, "--distance", "moments", "--weights", file.toString())
                        .err())
                .contains("w.csv", "is not symmetric");
        Files.writeString(file, csv.toString().replaceFirst("\n[^\n]*\n", "\n"));
        assertThat(say("calibrate", "--free", free, "--distance", "moments", "--weights", file.toString())
                        .err())
                .contains("w.csv", "has no line of fact " + ids.get(0));
        assertThat(say("calibrate", "--free", free, "--distance", "moments", "--weights", "no.csv")
                        .err())
                .contains("no.csv: there is no such file");
    }

    @Test
    void planting_is_no_part_of_the_search_and_too_few_planted_sets_are_refused() throws IOException {
        String free = free().toString();
        assertThat(Plans.calibrate("--free", free, "--recover", "0").digest())
                .isEqualTo(Plans.calibrate("--free", free).digest());
        assertThat(say("calibrate", "--free", free, "--recover", "20").err())
                .contains("--recover", "too few planted sets for a rank histogram", "0 or at least 50");
    }

    @Test
    void fifty_sets_are_accepted_unless_told_otherwise() throws IOException {
        assertThat(Plans.calibrate("--free", free().toString()).settings().keep())
                .isEqualTo(50);
    }

    @Test
    void refused_sets_are_counted_with_the_first_reason() throws IOException {
        List<RefusedSet> refused =
                List.of(new RefusedSet(7, "rules.a: 3 is above b"), new RefusedSet(9, "rules.a: 4 is above b"));
        JsonNode json = CalibrationScreen.document(told(), refused, List.of());
        assertThat(json.get("refused").asInt()).isEqualTo(2);
        assertThat(json.get("first_refusal").asText()).isEqualTo("rules.a: 3 is above b");
        assertThat(String.join(" ", screen(told(), refused, "en")).replaceAll("\\s+", " "))
                .contains("2 of 40 sets were refused by the scenario, so not run and not accepted. Set 7:")
                .contains("rules.a: 3 is above b");
    }

    @Test
    void another_plan_has_another_digest_and_threads_have_none() throws IOException {
        String free = free().toString();
        String plan = Plans.calibrate("--free", free, "--threads", "1").digest();
        assertThat(Plans.calibrate("--free", free, "--threads", "3").digest()).isEqualTo(plan);
        for (List<String> other : List.of(
                List.of("--seed", "2"),
                List.of("--draws", "200"),
                List.of("--from", "calibrated"),
                List.of("--set", "knowledge.spillover=0.1"))) {
            List<String> words = new ArrayList<>(List.of("--free", free));
            words.addAll(other);
            assertThat(Plans.calibrate(words.toArray(String[]::new)).digest()).isNotEqualTo(plan);
        }
    }

    @Test
    void every_pair_of_a_comparison_takes_an_accepted_set_and_the_screen_tells_parameters_from_runs()
            throws IOException {
        String record = record().toString();
        ComparisonPlan plan = Plans.compare("--runs", "24", "--parameters", record);
        ParameterSets sets = plan.sets();
        assertThat(sets.size()).isEqualTo(12);
        assertThat(sets.paths()).containsExactly(PATIENCE, SPILLOVER);
        Comparison comparison = Figured.comparison(plan);
        List<String> lines = new CompareScreen(comparison, new Words("en")).lines();
        assertThat(String.join(" ", lines))
                .contains(
                        "95 % half-widths",
                        "12 accepted sets of shanghai",
                        "4.50",
                        "2.50",
                        "1.25",
                        "? at most 5.50",
                        "all of it in 60.0 % of the sets",
                        "the first place in 80.0 %");
        assertThat(lines).allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(110));
        JsonNode json = CompareJson.document(comparison, null).get("ensemble");
        assertThat(json.get("parameter_sets").asInt()).isEqualTo(12);
        assertThat(json.get("half_widths").get(0).get("parameters").isNull()).isTrue();
        assertThat(json.get("half_widths").get(0).get("parameters_at_most").asDouble())
                .isEqualTo(5.5);
        assertThat(json.get("rankings").get(0).get("same_ranking_share").asDouble())
                .isEqualTo(.6);
    }

    @Test
    void a_comparison_keeps_the_sets_of_its_pairs() throws IOException {
        Spoken spoken = Spoken.tiny(
                "compare",
                "--policies",
                "platforms",
                "--parameters",
                record().toString(),
                "--out",
                directory.toString());
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(Files.readAllLines(directory.resolve("parameters.csv")))
                .hasSize(13)
                .first()
                .isEqualTo("parameter_set," + PATIENCE + "," + SPILLOVER);
    }

    @Test
    void the_scenarios_own_values_are_taken_when_asked_for() throws IOException {
        ComparisonPlan plan = Plans.compare("--parameters", "baseline");
        assertThat(plan.sets()).isEqualTo(ParameterSets.OWN);
        assertThat(CompareJson.document(Figured.comparison(plan), null)
                        .get("ensemble")
                        .isNull())
                .isTrue();
        Spoken.tiny("compare", "--parameters", "baseline", "--policies", "platforms", "--out", directory.toString());
        assertThat(directory.resolve("comparison.json")).exists();
        assertThat(directory.resolve("parameters.csv")).doesNotExist();
    }

    @Test
    void a_scenario_that_starts_from_the_calibrated_one_takes_what_it_does_not_say_itself() throws IOException {
        Path record = record();
        Path city = Files.writeString(directory.resolve("city.yaml"), """
                extends: shanghai
                id: city
                rules:
                  knowledge: {spillover: 0.1}
                """);
        assertThat(Plans.compare(city.toString(), "--parameters", record.toString())
                        .sets()
                        .paths())
                .containsExactly(PATIENCE);
    }

    @Test
    void what_a_user_sets_is_not_overruled_by_the_sets() throws IOException {
        ParameterSets sets = Plans.compare("--parameters", record().toString(), "--set", "knowledge.spillover=0.1")
                .sets();
        assertThat(sets.paths()).containsExactly(PATIENCE);
        assertThat(sets.size()).isEqualTo(12);
    }

    @Test
    void a_scenario_without_sets_says_so_when_it_is_asked_for_them_and_else_has_its_own_values() throws IOException {
        String alone =
                ScenarioYaml.write(Catalogue.standard().scenario("shanghai")).replace("id: shanghai\n", "id: alone\n");
        Path yaml = Files.writeString(directory.resolve("alone.yaml"), alone);
        Spoken spoken = say("compare", yaml.toString(), "--parameters", "calibrated");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("--parameters: scenario alone has no calibrated sets; allowed baseline");
        assertThat(Plans.compare(yaml.toString()).sets()).isEqualTo(ParameterSets.OWN);
        assertThat(say("calibrate", yaml.toString()).err())
                .contains("--free: scenario alone comes with no list of free parameters; name a file with --free");
    }

    @Test
    void a_list_of_free_parameters_is_refused_with_its_place() throws IOException {
        Path wrong = Files.writeString(directory.resolve("wrong.yaml"), """
                free:
                  - {path: exits.patience-month, why: deaths by age}
                  - {path: rules.gains.terminal-years, why: a definition}
                """);
        Spoken spoken = say("calibrate", "--free", wrong.toString(), "--out", directory.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains(wrong + ": exits.patience-month: is no parameter of scenario shanghai")
                .contains("Did you mean 'exits.patience-months'?")
                .contains("rules.gains.terminal-years: has no plausible range");
    }

    @Test
    void a_record_whose_sets_are_missing_is_refused() throws IOException {
        Path yaml = record();
        Path csv = yaml.resolveSibling("shanghai.csv");
        List<String> lines = Files.readAllLines(csv);
        Files.write(csv, lines.subList(0, 5));
        assertThat(say("compare", "--parameters", yaml.toString()).err())
                .contains("holds 4 sets, but " + yaml + " tells of 12");
        Files.write(csv, lines.stream().map(l -> l.replace(SPILLOVER, "other")).toList());
        assertThat(say("compare", "--parameters", yaml.toString()).err()).contains("has no column '" + SPILLOVER + "'");
        Files.delete(csv);
        assertThat(say("compare", "--parameters", yaml.toString()).code()).isEqualTo(2);
    }

    @Test
    void the_model_itself_is_calibrated_and_compared_with_what_was_accepted() throws IOException {
        String out = directory.resolve("model").toString();
        Path free = free();
        String[] calibrate = {
            "calibrate",
            "--set",
            "end=2014-12",
            "--draws",
            "8",
            "--keep",
            "4",
            "--runs",
            "1",
            "--pilots",
            "1",
            "--checks",
            "1",
            "--free",
            free.toString(),
            "--out",
            out,
            "--quiet"
        };
        Spoken spoken = Spoken.of(calibrate);
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        String record = Files.readString(Path.of(out, "shanghai.yaml"));
        // What is kept is not run again.
        assertThat(Spoken.of(calibrate).out()).isEqualTo(spoken.out());
        assertThat(Files.readString(Path.of(out, "shanghai.yaml"))).isEqualTo(record);
        Path compare = directory.resolve("compared");
        Spoken compared = Spoken.of(
                "compare",
                "--set",
                "end=2014-12",
                "--runs",
                "8",
                "--policies",
                "none,grants",
                "--parameters",
                Path.of(out, "shanghai.yaml").toString(),
                "--out",
                compare.toString(),
                "--format",
                "json",
                "--quiet");
        assertThat(compared.err()).isEmpty();
        JsonNode ensemble = compared.json().get("ensemble");
        assertThat(ensemble.get("parameter_sets").asInt()).isEqualTo(4);
        assertThat(ensemble.get("rankings")).isNotEmpty();
        List<String> runs = Files.readAllLines(compare.resolve("runs.csv"));
        int column = List.of(runs.get(0).split(",")).indexOf("parameter_set");
        assertThat(runs.stream().skip(1).map(l -> l.split(",")[column]).distinct())
                .containsExactlyInAnyOrder("0", "1", "2", "3");
        assertThat(Files.readString(compare.resolve("report.html"))).contains("Parameters of the pairs");
        isMadeAgain(compare);
    }

    /** Page, paper and description come from what was kept, without a run. */
    private static void isMadeAgain(Path out) throws IOException {
        List<String> made = List.of("report.html", "report.pdf", "odd.md");
        for (String file : made) {
            Files.delete(out.resolve(file));
        }
        Spoken again = Spoken.of("report", out.toString());
        assertThat(again.err()).isEmpty();
        for (String file : made) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
    }
}
