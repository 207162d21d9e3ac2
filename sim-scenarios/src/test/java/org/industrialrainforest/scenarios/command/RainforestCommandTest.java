package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.scenarios.Archetype;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RainforestCommandTest {
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

    @Test
    void without_a_command_it_shows_where_to_start() {
        Spoken spoken = say();
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains("Commands:", "list", "run", "compare", "validate", "trace", "report", "help", "Start here:");
        assertThat(say("--version").out()).startsWith("rainforest ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "describe", "run", "compare", "validate", "calibrate", "trace", "report"})
    void every_command_explains_itself_with_examples(String command) {
        Spoken spoken = say(command, "--help");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Examples:", "rainforest " + command);
        assertThat(spoken.lines())
                .allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(100));
        assertThat(say("help", command).out()).isEqualTo(spoken.out());
    }

    @Test
    void list_shows_what_there_is() throws IOException {
        assertThat(say("list").out())
                .contains("shanghai", "rainforest", "capital-winter", "Firms founded (firms)", "parameters");
        assertThat(say("list", "--lang", "zh").out()).contains("热带雨林", "资本寒冬");
        assertThat(say("list", "--parameters", "sitri").out()).contains("platforms[sitri-pilot-line].slots = 60");
        JsonNode json = say("list", "--format", "json").json();
        assertThat(json.fieldNames().next()).isEqualTo("format");
        assertThat(json.get("format").asText()).isEqualTo("rainforest.list/1");
        assertThat(json.get("policies")).hasSize(16);
        JsonNode first = json.get("parameters").get(0);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly("name", "path", "unit", "default", "allowed", "plausible", "source", "meaning");
        assertThat(first.get("default").isInt()).isTrue();
        assertThat(first.get("meaning").get("en").asText()).isEqualTo("an idea stays open");
        assertThat(first.get("meaning").get("zh").asText()).isEqualTo("创意保持开放的时间");
    }

    @Test
    void list_tells_parameters_in_chinese_and_finds_them_by_words_of_both_languages() {
        Spoken spoken = say("list", "--parameters", "耐心", "--lang", "zh");
        assertThat(spoken.lines())
                .contains("rules.exits.patience-log-sd = 0.6", "    耐心的对数标准差（对数）；允许范围 0 至 3，合理范围 0.3 至 0.9；原型");
        assertThat(say("list", "--parameters", "log sd of patience", "--lang", "zh")
                        .out())
                .contains("耐心的对数标准差");
        assertThat(say("list", "--parameters", "耐心").out()).contains("log sd of patience (ln); allowed 0 to 3");
        assertThat(say("list", "--parameters", "--lang", "zh").lines())
                .filteredOn(l -> l.startsWith("    "))
                .allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(100));
    }

    @Test
    void run_tells_its_key_its_digest_and_that_the_ledger_balances() throws IOException {
        Spoken spoken = say("run", "--policy", "platforms", "--seed", "7", "--replicate", "3", "--shock", "budget-cut");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains(
                        "shanghai, platforms + budget-cut: 336 months, seed 7, replicate 3",
                        "412 bn",
                        "Ledger out of balance by 0 fen. Digest ab12");
        JsonNode json = say("run", "--format", "json").json();
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "scenario",
                        "policy",
                        "shock",
                        "seed",
                        "replicate",
                        "months",
                        "digest",
                        "cohort",
                        "ledger",
                        "outcomes");
        assertThat(json.get("ledger").get("imbalance_fen").asLong()).isZero();
        assertThat(json.get("outcomes").get("state.cash_return").isNull()).isTrue();
        assertThat(json.get("cohort").get("from").asText()).isEqualTo("2014-01");
        assertThat(json.get("cohort").get("until").asText()).isEqualTo("2030-12");
        assertThat(spoken.out()).contains("Counted alive: ideas that arrived 2014-01 to 2030-12");
    }

    @Test
    void run_shares_its_months_out_among_the_threads_asked_for() {
        say("run", "--threads", "3");
        assertThat(asked(Simulations.RunRequest.class).threads()).isEqualTo(3);
    }

    @Test
    void run_says_that_tables_are_kept_nowhere_without_a_directory() {
        assertThat(say("run", "--record", "lives").err())
                .isEqualTo("rainforest: no table is kept; name a directory with --out\n");
        assertThat(say("run", "--record", "lives", "--quiet").err()).isEmpty();
        assertThat(say("run").err()).isEmpty();
    }

    @Test
    void trace_keeps_its_document() throws IOException {
        Spoken spoken = say("trace", "--format", "json", "--out", directory.toString());
        assertThat(spoken.code()).isZero();
        assertThat(Files.readString(directory.resolve("trace.json")).strip())
                .isEqualTo(spoken.out().strip());
    }

    @Test
    void run_takes_changes_files_and_tables() throws IOException {
        Path city = Files.writeString(directory.resolve("my.yaml"), "extends: shanghai\nid: mine\n");
        Path policy = Files.writeString(
                directory.resolve("half.yaml"), "id: half\ntitle: Half\nstart: 2014-01\nmix: {platform: .5}\n");
        Path out = directory.resolve("out");
        Spoken spoken = say(
                "run",
                city.toString(),
                "--policy",
                policy.toString(),
                "--set",
                "platforms[sector=biomedicine].fee=0.2",
                "--set",
                "knowledge.spillover=0",
                "--out",
                out.toString(),
                "--record",
                "lives,deals");
        assertThat(spoken.err()).isEmpty();
        Simulations.RunRequest request = asked(Simulations.RunRequest.class);
        assertThat(request.scenario().id()).isEqualTo("mine");
        assertThat(request.policy().mix().platform()).isEqualTo(.5);
        assertThat(request.scenario().rules().knowledge().spillover()).isZero();
        assertThat(request.scenario().platforms())
                .filteredOn(p -> p.fee() == .2)
                .hasSize(3);
        assertThat(request.recording().tables()).containsExactly("deals", "lives");
        assertThat(Catalogue.empty().scenario(out.resolve("experiment.yaml")))
                .isEqualTo(request.scenario().including(List.of(request.policy())));
        assertThat(out.resolve("manifest.json")).content().contains("rainforest.manifest/2", "key_rule");
    }

    @Test
    void compare_asks_for_the_eleven_arms_against_none_with_a_hundred_runs() {
        say("compare", "--out", directory.toString());
        Simulations.CompareRequest request = asked(Simulations.CompareRequest.class);
        assertThat(request.policies())
                .extracting(Policy::id)
                .containsExactly(
                        "none",
                        "platforms",
                        "incubation",
                        "bridges",
                        "rainforest",
                        "dose-p",
                        "dose-i",
                        "dose-b",
                        "dose-pi",
                        "dose-pb",
                        "dose-ib");
        assertThat(request.baseline().id()).isEqualTo("none");
        assertThat(request.runs()).isEqualTo(100);
        assertThat(request.shocks()).extracting(Shock::id).containsExactly("none");
        assertThat(request.points()).containsExactly(new Simulations.Point(new TreeMap<>(), request.scenario()));
        assertThat(request.recording().tables()).containsExactly("runs", "series");
    }

    @Test
    void a_scenario_without_the_mix_is_compared_and_traced_under_what_it_has() {
        say("compare", "chip-pilot-line", "--out", directory.toString());
        assertThat(asked(Simulations.CompareRequest.class).policies())
                .extracting(Policy::id)
                .containsExactly("none", "platforms", "grants", "tax-credit", "direct-fund", "fund-of-funds");
        say("trace", "chip-pilot-line");
        assertThat(asked(Simulations.TraceRequest.class).policy().id()).isEqualTo("platforms");
        say("trace", "graphene-platform");
        assertThat(asked(Simulations.TraceRequest.class).policy().id()).isEqualTo("rainforest");
        say("trace", "chip-pilot-line", "--policy", "grants");
        assertThat(asked(Simulations.TraceRequest.class).policy().id()).isEqualTo("grants");
    }

    @Test
    void compare_crosses_what_is_varied_and_puts_the_baseline_first() {
        say(
                "compare",
                "--out",
                directory.toString(),
                "--policies",
                "rainforest,platforms",
                "--baseline",
                "grants",
                "--vary",
                "platforms[*].fee=0.2,0.5",
                "--vary",
                "knowledge.spillover=0,0.25,0.5",
                "--shock",
                "none,capital-winter");
        Simulations.CompareRequest request = asked(Simulations.CompareRequest.class);
        assertThat(request.policies()).extracting(Policy::id).containsExactly("grants", "rainforest", "platforms");
        assertThat(request.points()).hasSize(6);
        assertThat(request.points().get(5).values())
                .isEqualTo(Map.of("platforms[*].fee", "0.5", "knowledge.spillover", "0.5"));
        assertThat(request.points().get(5).scenario().rules().knowledge().spillover())
                .isEqualTo(.5);
        assertThat(request.shocks()).extracting(Shock::id).containsExactly("none", "capital-winter");
    }

    @Test
    void compare_fits_a_screen_of_a_hundred_columns_in_both_languages() {
        for (String language : List.of("en", "zh")) {
            Spoken spoken = say("compare", "--out", directory.toString(), "--lang", language);
            assertThat(spoken.code()).isZero();
            assertThat(spoken.lines())
                    .filteredOn(l -> !l.contains(directory.toString()))
                    .allSatisfy(l -> assertThat(TextTable.width(l)).as(l).isLessThanOrEqualTo(100));
        }
        assertThat(say("compare", "--out", directory.toString()).out())
                .contains(
                        "+50.7 ±10.1 bn",
                        "r 0.71 ×3.4",
                        "~ heavy tail",
                        "71.2 ±1.0 %",
                        "71.2 % (70.4 %)",
                        "71.2 % of 310")
                .contains("Users", "+0.52 ±0.22*", "-0.40 ±0.05", "above zero", "not significant", "59.0 %", "Report: ")
                .doesNotContain("Infinity", "∞");
        assertThat(say("compare", "--out", directory.toString(), "--lang", "zh").out())
                .contains("+507 ±101 亿", "谁受益", "报告：");
    }

    @Test
    void compare_gives_scripts_one_document_of_the_agreed_shape() throws IOException {
        Spoken spoken = say("compare", "--out", directory.toString(), "--policies", "rainforest", "--format", "json");
        assertThat(spoken.err()).isEmpty();
        JsonNode json = spoken.json();
        assertThat(spoken.out().stripLeading()).startsWith("{\n  \"format\" : \"rainforest.compare/1\"");
        assertThat(json.get("policies")).extracting(JsonNode::asText).containsExactly("none", "rainforest");
        assertThat(json.get("outcomes").get(0).fieldNames())
                .toIterable()
                .contains(
                        "metric",
                        "policy",
                        "point",
                        "shock",
                        "mean",
                        "baseline",
                        "baseline_mean",
                        "difference",
                        "low",
                        "high",
                        "correlation",
                        "variance_reduction",
                        "reliable");
        assertThat(json.get("survival"))
                .extracting(n -> n.get("stratum").asText())
                .contains("all", "both", "only_with", "only_without");
        assertThat(json.get("survival").get(0).get("baseline_estimate").isNull())
                .isTrue();
        assertThat(json.get("value_capture").get(0).fieldNames())
                .toIterable()
                .contains("policy", "party", "per_authorised_rmb", "per_net_rmb", "low", "high", "imputed");
        assertThat(json.get("synergy").get(0).fieldNames())
                .toIterable()
                .contains("metric", "term", "estimate", "low", "high");
        assertThat(json.get("unabsorbed").get(0).get("lever").asText()).isEqualTo("platform");
        assertThat(json.get("report").asText()).endsWith("report.html");
    }

    @Test
    void a_report_can_be_drawn_again_from_what_compare_kept() throws IOException {
        say("compare", "--out", directory.toString(), "--policies", "rainforest", "--set", "platforms[*].fee=0.2");
        Comparison before = asked(Simulations.ReportRequest.class).comparison();
        TwoLives lives = asked(Simulations.ReportRequest.class).lives();
        Spoken spoken = say("report", directory.toString(), "--lang", "zh");
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        Simulations.ReportRequest again = asked(Simulations.ReportRequest.class);
        assertThat(again.comparison())
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(before);
        assertThat(again.lives()).isNotNull().usingRecursiveComparison().isEqualTo(lives);
        assertThat(again.scenario().platforms().get(0).fee()).isEqualTo(.2);
        assertThat(again.commandLine())
                .isEqualTo("rainforest compare --out " + directory
                        + " --policies rainforest --set 'platforms[*].fee=0.2'");
        assertThat(again.language()).isEqualTo("zh");
        assertThat(say("report", directory.toString(), "--format", "json")
                        .json()
                        .get("format")
                        .asText())
                .isEqualTo("rainforest.report/1");
    }

    @Test
    void a_comparison_follows_one_idea_of_the_first_kind_that_arrives_with_a_few_redraws() {
        say("compare", "--out", directory.toString(), "--runs", "300", "--policies", "platforms,rainforest");
        Simulations.TraceRequest trace = asked(Simulations.TraceRequest.class);
        assertThat(trace.policy().id()).isEqualTo("rainforest");
        assertThat(trace.baseline().id()).isEqualTo("none");
        assertThat(trace.like()).isEqualTo(Archetype.all());
        assertThat(trace.redraws()).isEqualTo(20);
        say("compare", "--out", directory.resolve("other").toString(), "--runs", "3", "--policies", "platforms");
        assertThat(asked(Simulations.TraceRequest.class).policy().id()).isEqualTo("platforms");
        assertThat(asked(Simulations.TraceRequest.class).redraws()).isEqualTo(3);
    }

    @Test
    void a_comparison_without_any_of_the_kinds_follows_any_idea_and_one_without_ideas_none() {
        PretendSimulations noKinds = new PretendSimulations() {
            @Override
            public TwoLives trace(TraceRequest request, Progress progress) {
                if (!request.like().isEmpty()) {
                    throw new BadInput(Problem.of(Place.of("--like"), "", "fits no idea"));
                }
                return super.trace(request, progress);
            }
        };
        Spoken spoken = Spoken.of(noKinds, "compare", "--out", directory.toString(), "--policies", "rainforest");
        assertThat(spoken.code()).isZero();
        assertThat(directory.resolve("lives.json")).exists();
        PretendSimulations noIdeas = new PretendSimulations() {
            @Override
            public TwoLives trace(TraceRequest request, Progress progress) {
                throw new BadInput(Problem.of(Place.of("--idea"), "", "fits no idea"));
            }
        };
        Path other = directory.resolve("other");
        spoken = Spoken.of(noIdeas, "compare", "--out", other.toString(), "--policies", "rainforest");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).contains("no pair of lives in the report: no idea arrives");
        assertThat(other.resolve("lives.json")).doesNotExist();
    }

    @Test
    void a_directory_without_results_has_no_report() throws IOException {
        assertThat(say("report", directory.toString()).err())
                .contains(
                        "holds no comparison.json of a command that ended; name a directory that 'rainforest compare --out' wrote");
        say("trace", "--out", directory.toString());
        assertThat(say("report", directory.toString()).err())
                .contains("holds results of another command, 'rainforest trace --out " + directory + "'");
    }

    @Test
    void validate_shows_every_fact_and_ends_with_1_when_one_is_missed() throws IOException {
        Spoken spoken = say("validate", "--runs", "50");
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out())
                .contains(
                        "S1 Companies whose orders",
                        "MET",
                        "missed",
                        "reported",
                        "input",
                        "700–799",
                        "5–20 bn",
                        "≤ 0",
                        "Met ");
        assertThat(spoken.lines())
                .allSatisfy(l -> assertThat(TextTable.width(l)).as(l).isLessThanOrEqualTo(110));
        JsonNode json = say("validate", "--format", "json").json();
        assertThat(json.get("rows")).hasSize(77);
        assertThat(json.get("rows").get(1).get("target").isNull()).isTrue();
        assertThat(json.get("rows").get(0).fieldNames())
                .toIterable()
                .containsSubsequence(
                        "id",
                        "metric",
                        "world",
                        "target",
                        "low",
                        "high",
                        "kind",
                        "simulated",
                        "simulated_low",
                        "simulated_high",
                        "status");
        assertThat(say("validate", "--lang", "zh").out()).contains("工研院", "符合");
    }

    @Test
    void trace_tells_two_lives_of_one_idea() throws IOException {
        Spoken spoken = say("trace", "--redraw", "200", "--idea", "[sector=integrated-circuits;founded_year=2016]");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains(
                        "Idea 4f1c09a2b7d3e655",
                        "special process.",
                        "founded 2016-06, alive at the end: selling, 44 people",
                        "2017-10  │ served at the platform after 3 months",
                        "never founded: no chip pilot line open or announced, perceived success 4.0 %",
                        "in 200 other worlds",
                        "60.0 %");
        assertThat(asked(Simulations.TraceRequest.class).idea())
                .isEqualTo("[sector=integrated-circuits;founded_year=2016]");
        JsonNode json = say("trace", "--format", "json").json();
        assertThat(json.get("lives")).extracting(n -> n.get("status").asText()).containsExactly("active", "never");
        assertThat(json.get("lives").get(0).get("events").get(0).get("month").asText())
                .isEqualTo("2016-06");
    }

    @Test
    void an_interruption_says_how_far_it_came_and_how_to_resume() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Interruption interruption = new Interruption(new PrintStream(err, true, StandardCharsets.UTF_8));
        interruption.tell();
        assertThat(err.size()).isZero();
        interruption.begin(Path.of("results/mine"), true);
        interruption.finished(37, 100);
        interruption.tell();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("rainforest: interrupted after 37 of 100 runs; finished runs are kept in "
                        + Path.of("results/mine") + "; to resume, give the same command again");
        interruption.begin(null, true);
        interruption.tell();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no run was kept; the same command starts over and gives the same results");
        interruption.end();
    }

    @Test
    void progress_is_shown_on_a_terminal_only_and_never_with_quiet_or_json() {
        for (List<String> options : List.of(List.<String>of(), List.of("--quiet"), List.of("--format", "json"))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
            List<String> args = new ArrayList<>(List.of("run"));
            args.addAll(options);
            PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            RainforestCommand.execute(
                    new Surroundings(Catalogue::standard, simulations, out, errors, true, new Interruption(errors)),
                    args.toArray(new String[0]));
            assertThat(err.size() > 0).as(options.toString()).isEqualTo(options.isEmpty());
        }
        assertThat(say("run").err()).isEmpty();
    }

    @Test
    void a_wrong_option_with_its_value_is_one_mistake() {
        Spoken spoken = say("compare", "shanghai", "--runz", "3");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("--runz", "Did you mean '--runs'?").doesNotContain("'3'");
    }
}
