package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.scenarios.CalibrationRecord;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    private static final String PATIENCE = "rules.exits.patience-months";
    private static final String SPILLOVER = "rules.knowledge.spillover";

    @TempDir
    Path directory;

    private final PretendSimulations simulations = new PretendSimulations();

    private Spoken say(String... args) {
        return Spoken.of(simulations, args);
    }

    private <T> T asked(Class<T> type) {
        return simulations.asked.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private Path free() throws IOException {
        return Files.writeString(directory.resolve("free.yaml"), """
                free:
                  - {path: exits.patience-months, why: deaths by age}
                  - {path: knowledge.spillover, why: nothing yet}
                """);
    }

    /** A record of twelve accepted sets. */
    private Path record() throws IOException {
        String out = directory.resolve("record").toString();
        Spoken spoken = say(
                "calibrate", "--draws", "40", "--keep", "12", "--free", free().toString(), "--out", out, "--seed", "7");
        assertThat(spoken.code()).isZero();
        return Path.of(out, "shanghai.yaml");
    }

    @Test
    void it_tells_what_was_fitted_to_what_and_how_well_each_parameter_is_known() throws IOException {
        Path yaml = record();
        Spoken spoken = say(
                "calibrate",
                "--draws",
                "40",
                "--keep",
                "12",
                "--free",
                free().toString(),
                "--out",
                directory.toString());
        assertThat(spoken.out())
                .contains(
                        "40 parameter sets of 2 runs, seed 1, fitted to 15 facts; the best 12 accepted",
                        "before 1.25, centre of the accepted sets",
                        "V3b hazard.y2",
                        "MET",
                        "exits.patience-months",
                        "range left",
                        "Kept in " + directory.resolve("shanghai.yaml"));
        assertThat(spoken.lines())
                .filteredOn(l -> !l.startsWith("Kept"))
                .allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(100));
        assertThat(say("calibrate", "--lang", "zh", "--free", free().toString(), "--out", directory.toString())
                        .out())
                .contains("组参数", "剩余范围");
        CalibrationRecord told = CalibrationRecord.file(yaml).told();
        assertThat(told.seed()).isEqualTo(7);
        assertThat(told.command()).startsWith("rainforest calibrate --draws 40 --keep 12");
        assertThat(told.facts()).hasSize(15).allMatch(CalibrationRecord.Fit::met);
        assertThat(told.facts().get(0).before()).isEqualTo("undefined");
        assertThat(told.parameters()).extracting(CalibrationRecord.Fitted::path).containsExactly(PATIENCE, SPILLOVER);
    }

    @Test
    void its_json_is_one_document() throws IOException {
        JsonNode json = say("calibrate", "--format", "json", "--free", free().toString(), "--out", directory.toString())
                .json();
        assertThat(json.get("format").asText()).isEqualTo("rainforest.calibrate/1");
        assertThat(json.get("accepted").asInt()).isEqualTo(50);
        assertThat(json.get("facts").get(0).get("before").isNull()).isTrue();
        assertThat(json.get("parameters").get(0).get("path").asText()).isEqualTo(PATIENCE);
        assertThat(json.get("files")).hasSize(2);
    }

    @Test
    void another_plan_has_another_digest_and_threads_have_none() throws IOException {
        String free = free().toString();
        String out = directory.toString();
        say("calibrate", "--free", free, "--out", out, "--threads", "1");
        String plan = asked(Simulations.CalibrateRequest.class).plan();
        say("calibrate", "--free", free, "--out", out, "--threads", "3");
        assertThat(asked(Simulations.CalibrateRequest.class).plan()).isEqualTo(plan);
        for (List<String> other : List.of(
                List.of("--seed", "2"),
                List.of("--draws", "200"),
                List.of("--from", "calibrated"),
                List.of("--set", "knowledge.spillover=0.1"))) {
            simulations.asked.clear();
            List<String> words = new java.util.ArrayList<>(List.of("calibrate", "--free", free, "--out", out));
            words.addAll(other);
            say(words.toArray(String[]::new));
            assertThat(asked(Simulations.CalibrateRequest.class).plan()).isNotEqualTo(plan);
        }
    }

    @Test
    void every_pair_of_a_comparison_takes_an_accepted_set_and_the_screen_tells_parameters_from_runs()
            throws IOException {
        String record = record().toString();
        String out = directory.resolve("compared").toString();
        Spoken spoken = say("compare", "--runs", "24", "--parameters", record, "--out", out);
        assertThat(spoken.code()).isZero();
        ParameterSets sets = asked(Simulations.CompareRequest.class).sets();
        assertThat(sets.size()).isEqualTo(12);
        assertThat(sets.paths()).containsExactly(PATIENCE, SPILLOVER);
        assertThat(spoken.out())
                .contains(
                        "95 % half-widths",
                        "12 accepted sets of shanghai",
                        "4.50",
                        "2.50",
                        "1.25",
                        "? at most 5.50",
                        "all of it in 60.0 % of the sets",
                        "the first place in 80.0 %");
        assertThat(spoken.lines())
                .allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(110));
        assertThat(Files.readAllLines(Path.of(out, "parameters.csv")))
                .hasSize(13)
                .first()
                .isEqualTo("parameter_set," + PATIENCE + "," + SPILLOVER);
        JsonNode json = say("compare", "--parameters", record, "--out", out, "--format", "json")
                .json()
                .get("ensemble");
        assertThat(json.get("parameter_sets").asInt()).isEqualTo(12);
        assertThat(json.get("half_widths").get(0).get("parameters").isNull()).isTrue();
        assertThat(json.get("half_widths").get(0).get("parameters_at_most").asDouble())
                .isEqualTo(5.5);
        assertThat(json.get("rankings").get(0).get("same_ranking_share").asDouble())
                .isEqualTo(.6);
    }

    @Test
    void the_scenarios_own_values_are_taken_when_asked_for() throws IOException {
        Spoken spoken = say("compare", "--parameters", "baseline", "--out", directory.toString(), "--format", "json");
        assertThat(asked(Simulations.CompareRequest.class).sets()).isEqualTo(ParameterSets.OWN);
        assertThat(spoken.json().get("ensemble").isNull()).isTrue();
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
        Spoken spoken =
                say("compare", city.toString(), "--parameters", record.toString(), "--out", directory.toString());
        assertThat(spoken.err()).doesNotContain("spillover");
        assertThat(asked(Simulations.CompareRequest.class).sets().paths()).containsExactly(PATIENCE);
    }

    @Test
    void what_a_user_sets_is_not_overruled_by_the_sets() throws IOException {
        String record = record().toString();
        say("compare", "--parameters", record, "--set", "knowledge.spillover=0.1", "--out", directory.toString());
        assertThat(asked(Simulations.CompareRequest.class).sets().paths()).containsExactly(PATIENCE);
        assertThat(asked(Simulations.CompareRequest.class).sets().size()).isEqualTo(12);
    }

    @Test
    void a_scenario_without_sets_says_so_when_it_is_asked_for_them_and_else_has_its_own_values() throws IOException {
        String alone =
                ScenarioYaml.write(Catalogue.standard().scenario("shanghai")).replace("id: shanghai\n", "id: alone\n");
        Path yaml = Files.writeString(directory.resolve("alone.yaml"), alone);
        Spoken spoken = say("compare", yaml.toString(), "--parameters", "calibrated");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("--parameters: scenario alone has no calibrated sets; allowed baseline");
        say("compare", yaml.toString(), "--out", directory.toString());
        assertThat(asked(Simulations.CompareRequest.class).sets()).isEqualTo(ParameterSets.OWN);
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
        assertThat(simulations.asked).isEmpty();
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
    @Tag("slow")
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
        Spoken spoken = Spoken.of(new ModelSimulations(), calibrate);
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        String record = Files.readString(Path.of(out, "shanghai.yaml"));
        // What is kept is not run again.
        assertThat(Spoken.of(new ModelSimulations(), calibrate).out()).isEqualTo(spoken.out());
        assertThat(Files.readString(Path.of(out, "shanghai.yaml"))).isEqualTo(record);
        Path compare = directory.resolve("compared");
        Spoken compared = Spoken.of(
                new ModelSimulations(),
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
        Spoken again = Spoken.of(new ModelSimulations(), "report", out.toString());
        assertThat(again.err()).isEmpty();
        for (String file : made) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
    }
}
