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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.scenarios.Archetype;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.Facts;
import org.industrialrainforest.scenarios.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class RainforestCommandTest {
    /** All months of a world, in milliseconds. */
    private static final String FEW_IDEAS = "sectors[*].ideas-per-year=5";

    @TempDir
    Path directory;

    private Spoken say(String... args) {
        return Spoken.of(new Undrawn(), Interruption::new, args);
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
                .contains("rules.exits.patience-log-sd = 0.6", "    耐心的对数标准差（对数）；允许范围 0 至 3，合理范围 0.3 至 0.9；早先的模型");
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
        Spoken spoken = say(
                "run",
                "--policy",
                "platforms",
                "--seed",
                "7",
                "--replicate",
                "3",
                "--shock",
                "budget-cut",
                "--set",
                FEW_IDEAS);
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains(
                        "shanghai, platforms + budget-cut: 336 months, seed 7, replicate 3",
                        "Valuation of the ecosystem",
                        "Ledger out of balance by 0 fen. Digest ");
        JsonNode json = say("run", "--format", "json", "--set", FEW_IDEAS).json();
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
        assertThat(json.get("digest").asText()).matches("[0-9a-f]{64}");
        assertThat(json.get("outcomes")).hasSize(Metrics.all().size());
        assertThat(json.get("outcomes").get("state.tvpi").isNull())
                .as("without state money")
                .isTrue();
        assertThat(json.get("cohort").get("from").asText()).isEqualTo("2014-01");
        assertThat(json.get("cohort").get("until").asText()).isEqualTo("2030-12");
        assertThat(spoken.out()).contains("Counted alive: ideas that arrived 2014-01 to 2030-12");
    }

    @Test
    void run_shares_its_months_out_among_the_threads_asked_for() {
        assertThat(Plans.run("--threads", "3").threads()).isEqualTo(3);
    }

    @Test
    void run_says_that_tables_are_kept_nowhere_without_a_directory() {
        assertThat(Spoken.begun("run", "--record", "lives").err())
                .isEqualTo("rainforest: no table is kept; name a directory with --out\n");
        assertThat(Spoken.begun("run", "--record", "lives", "--quiet").err()).isEmpty();
        assertThat(Spoken.begun("run").err()).isEmpty();
    }

    @Test
    void trace_keeps_its_document() throws IOException {
        Spoken spoken = Spoken.tiny("trace", "--format", "json", "--out", directory.toString());
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
        String[] typed = {
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
            "lives,deals",
            "--set",
            FEW_IDEAS
        };
        RunPlan plan = Plans.run(typed);
        assertThat(plan.scenario().id()).isEqualTo("mine");
        assertThat(plan.policy().mix().platform()).isEqualTo(.5);
        assertThat(plan.scenario().rules().knowledge().spillover()).isZero();
        assertThat(plan.scenario().platforms()).filteredOn(p -> p.fee() == .2).hasSize(3);
        assertThat(plan.tables()).containsExactly("deals", "lives");
        List<String> words = new ArrayList<>(List.of("run"));
        words.addAll(List.of(typed));
        Spoken spoken = say(words.toArray(String[]::new));
        assertThat(spoken.err()).isEmpty();
        assertThat(Catalogue.empty().scenario(out.resolve("experiment.yaml"))).isEqualTo(plan.complete());
        assertThat(out.resolve("manifest.json")).content().contains("rainforest.manifest/2", "key_rule");
    }

    @Test
    void compare_asks_for_the_levers_the_mix_its_rivals_and_its_doses_against_none_with_a_hundred_runs() {
        ComparisonPlan plan = Plans.compare();
        assertThat(plan.policies())
                .extracting(Policy::id)
                .containsExactly(
                        "none",
                        "platforms",
                        "incubation",
                        "bridges",
                        "rainforest",
                        "grants",
                        "tax-credit",
                        "direct-fund",
                        "fund-of-funds",
                        "dose-p",
                        "dose-i",
                        "dose-b",
                        "dose-pi",
                        "dose-pb",
                        "dose-ib");
        assertThat(plan.baseline().id()).isEqualTo("none");
        assertThat(plan.runs()).isEqualTo(100);
        assertThat(plan.shocks()).extracting(Shock::id).containsExactly("none");
        assertThat(plan.points()).containsExactly(new ComparisonPlan.Point(new TreeMap<>(), plan.scenario()));
        assertThat(plan.tables()).containsExactly("runs");
    }

    @Test
    void a_scenario_without_the_mix_is_compared_and_traced_under_what_it_has() {
        assertThat(Plans.compare("chip-pilot-line").policies())
                .extracting(Policy::id)
                .containsExactly("none", "platforms", "grants", "tax-credit", "direct-fund", "fund-of-funds");
        assertThat(Plans.trace("chip-pilot-line").policy().id()).isEqualTo("platforms");
        assertThat(Plans.trace("graphene-platform").policy().id()).isEqualTo("rainforest");
        assertThat(Plans.trace("chip-pilot-line", "--policy", "grants").policy().id())
                .isEqualTo("grants");
    }

    @Test
    void compare_crosses_what_is_varied_and_puts_the_baseline_first() {
        ComparisonPlan plan = Plans.compare(
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
        assertThat(plan.policies()).extracting(Policy::id).containsExactly("grants", "rainforest", "platforms");
        assertThat(plan.points()).hasSize(6);
        assertThat(plan.points().get(5).values())
                .isEqualTo(Map.of("platforms[*].fee", "0.5", "knowledge.spillover", "0.5"));
        assertThat(plan.points().get(5).scenario().rules().knowledge().spillover())
                .isEqualTo(.5);
        assertThat(plan.shocks()).extracting(Shock::id).containsExactly("none", "capital-winter");
    }

    @Test
    void compare_fits_a_screen_of_a_hundred_columns_in_both_languages() {
        for (String language : List.of("en", "zh")) {
            assertThat(screen(language))
                    .allSatisfy(l -> assertThat(TextTable.width(l)).as(l).isLessThanOrEqualTo(100));
        }
        assertThat(String.join("\n", screen("en")))
                .contains(
                        "+50.7 ±10.1 bn",
                        "r 0.71 ×3.4",
                        "~ heavy tail",
                        "71.2 ±1.0 %",
                        "71.2 % (70.4 %)",
                        "71.2 % of 310")
                .contains("Users", "+0.52 ±0.22*", "-0.40 ±0.05", "above zero", "not significant", "59.0 %")
                .doesNotContain("Infinity", "∞");
        assertThat(String.join("\n", screen("zh"))).contains("+507 ±101 亿", "谁受益");
    }

    @Test
    void compare_says_how_often_private_money_is_short_in_the_baseline() {
        assertThat(screen("en")).contains("In the baseline private money is short in 92.1 ±1.3 % of months.");
        assertThat(screen("zh")).contains("基准中民间资金不足的月份占 92.1 ±1.3 %。");
        Comparison winters = Figured.comparison(Plans.compare("--shock", "none,capital-winter"));
        assertThat(new CompareScreen(winters, new Words("en")).lines())
                .contains("In the baselines private money is short in 92.1 % to 92.1 % of months.");
    }

    @Test
    void compare_tells_the_gain_per_net_rmb_and_the_money_that_was_drawn() {
        assertThat(String.join("\n", screen("en")))
                .contains(
                        "per RMB of net public cost", "+3.37 ±1.00", "Public money drawn, RMB", "Net public cost, RMB");
    }

    @Test
    void compare_puts_policies_side_by_side_at_equal_spend_and_marks_straight_lines() {
        assertThat(String.join("\n", screen("en")))
                .contains("At equal spend of RMB 2.10 bn:", "+3.20 ±2.10*", "0 to 9.80 bn", "0 to 11.4 bn")
                .contains("* straight line from nothing");
        assertThat(String.join("\n", screen("zh"))).contains("支出同为 21 亿元", "* 自零至全额的直线");
    }

    private static List<String> screen(String language) {
        return new CompareScreen(Figured.comparison(Plans.compare()), new Words(language)).lines();
    }

    @Test
    void compare_says_where_its_report_is_in_both_languages() {
        String[] typed = {"compare", "--policies", "platforms", "--out", directory.toString(), "--lang", "en"};
        assertThat(Spoken.tiny(typed).lines()).contains("Report: " + directory.resolve("report.html"));
        typed[6] = "zh";
        assertThat(Spoken.tiny(typed).lines()).contains("报告：" + directory.resolve("report.html"));
    }

    @Test
    void compare_leaves_out_facts_and_pictures_that_nobody_asked_for() {
        Spoken spoken = Spoken.tiny(
                "compare",
                "--policies",
                "platforms",
                "--out",
                directory.toString(),
                "--no-validate",
                "--no-report",
                "--no-trace");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.err()).doesNotContain("trace");
        assertThat(spoken.lines()).contains("Kept in " + directory);
        assertThat(directory.resolve("comparison.json")).exists();
        assertThat(directory.resolve("validation.json")).doesNotExist();
        assertThat(directory.resolve("trace.json")).doesNotExist();
        assertThat(directory.resolve("report.html")).doesNotExist();
        assertThat(say("report", directory.toString()).lines()).contains("Report: " + directory.resolve("report.html"));
    }

    @Test
    void compare_gives_scripts_one_document_of_the_agreed_shape() throws IOException {
        Spoken spoken = Spoken.tiny(
                "compare", "--out", directory.toString(), "--policies", "rainforest", "--quiet", "--format", "json");
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.json().get("report").asText()).endsWith("report.html");
        assertThat(spoken.json().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> CompareJson.document(Figured.comparison(Plans.compare()), null)
                        .fieldNames());
        assertThat(spoken.out().stripLeading()).startsWith("{\n  \"format\" : \"rainforest.compare/1\"");
        JsonNode json = CompareJson.document(
                Figured.comparison(Plans.compare("--policies", "rainforest", "--parameters", "baseline")),
                directory.resolve("report.html"));
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
        Undrawn pictures = new Undrawn();
        String[] typed = Spoken.inTinyWorld(
                "compare", "--out", directory.toString(), "--policies", "rainforest", "--set", "platforms[*].fee=0.2");
        Spoken compared = Spoken.of(pictures, Interruption::new, typed);
        assertThat(compared.code()).as(compared.err()).isZero();
        Spoken spoken = Spoken.of(pictures, Interruption::new, "report", directory.toString(), "--lang", "zh");
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        Pictures.Report before = pictures.reports.get(0);
        Pictures.Report again = pictures.reports.get(1);
        assertThat(again.comparison())
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(before.comparison());
        assertThat(again.lives())
                .isNotNull()
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(before.lives());
        assertThat(again.scenario()).isEqualTo(before.scenario());
        assertThat(again.scenario().platforms().get(0).fee()).isEqualTo(.2);
        assertThat(again.command())
                .startsWith("rainforest compare --out " + directory
                        + " --policies rainforest --set 'platforms[*].fee=0.2'");
        assertThat(directory.resolve("report.html")).hasContent("<html>zh</html>");
        assertThat(say("report", directory.toString(), "--format", "json")
                        .json()
                        .get("format")
                        .asText())
                .isEqualTo("rainforest.report/1");
    }

    @Test
    void a_comparison_follows_one_idea_of_the_first_kind_that_arrives_with_a_few_redraws() {
        TracePlan trace = Plans.compare("--runs", "300", "--policies", "platforms,rainforest")
                .traced();
        assertThat(trace).isNotNull();
        assertThat(trace.policy().id()).isEqualTo("rainforest");
        assertThat(trace.baseline().id()).isEqualTo("none");
        assertThat(trace.like()).isEqualTo(Archetype.all());
        assertThat(trace.redraws()).isEqualTo(20);
        TracePlan other =
                Plans.compare("--runs", "3", "--policies", "platforms").traced();
        assertThat(other).isNotNull();
        assertThat(other.policy().id()).isEqualTo("platforms");
        assertThat(other.redraws()).isEqualTo(3);
        assertThat(Plans.compare("--policies", "none").traced())
                .as("nothing is compared")
                .isNull();
    }

    @Test
    void a_comparison_without_any_of_the_kinds_follows_any_idea_and_one_without_ideas_none() {
        String[] typed = Spoken.inTinyWorld("compare", "--policies", "rainforest");
        TracePlan kinds =
                Plans.compare(Arrays.copyOfRange(typed, 1, typed.length)).traced();
        assertThat(kinds).isNotNull();
        assertThat(kinds.follow((done, of) -> {}))
                .as("none of the kinds arrives so early")
                .isEmpty();
        Spoken spoken = Spoken.tiny("compare", "--out", directory.toString(), "--policies", "rainforest");
        assertThat(spoken.code()).isZero();
        assertThat(directory.resolve("lives.json")).exists();
        Path other = directory.resolve("other");
        spoken = say(
                "compare",
                "--out",
                other.toString(),
                "--policies",
                "rainforest",
                "--runs",
                "2",
                "--set",
                "end=2014-12",
                "--set",
                "sectors[*].ideas-per-year=0");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).contains("no pair of lives in the report: no idea arrives");
        assertThat(other.resolve("lives.json")).doesNotExist();
    }

    @Test
    void a_directory_without_results_has_no_report() throws IOException {
        assertThat(say("report", directory.toString()).err())
                .contains(
                        "holds no comparison.json of a command that ended; name a directory that 'rainforest compare --out' wrote");
        Spoken.tiny("trace", "--out", directory.toString());
        assertThat(say("report", directory.toString()).err())
                .contains("holds results of another command, 'rainforest trace --out " + directory);
    }

    private static List<String> validated(String language) throws IOException {
        Scenario shanghai = Catalogue.standard().scenario("shanghai");
        Facts facts = Facts.of(List.of(Facts.STANDARD), shanghai);
        return new ValidationScreen(new Words(language)).lines(shanghai, facts, 50, Figured.validation(facts.facts()));
    }

    @Test
    void validate_shows_every_fact_and_ends_with_1_when_one_is_missed() throws IOException {
        assertThat(String.join("\n", validated("en")))
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
        assertThat(validated("en"))
                .allSatisfy(l -> assertThat(TextTable.width(l)).as(l).isLessThanOrEqualTo(110));
        assertThat(String.join("\n", validated("zh"))).contains("工研院", "符合");
        Spoken spoken = Spoken.tiny("validate", "--format", "json");
        assertThat(spoken.code()).isEqualTo(1);
        JsonNode json = spoken.json();
        assertThat(json.get("rows")).hasSize(86);
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
    }

    @Test
    void trace_tells_two_lives_of_one_idea() {
        String selector = "[sector=integrated-circuits;founded_year=2016]";
        TracePlan plan = Plans.trace("--redraw", "200", "--idea", selector);
        assertThat(plan.idea()).isEqualTo(selector);
        TwoLives lives = FiguredStudies.lives(plan);
        assertThat(String.join("\n", new TraceScreen(lives, new Words("en")).lines()))
                .contains(
                        "Idea 4f1c09a2b7d3e655",
                        "special process.",
                        "founded 2016-06, alive at the end: selling, 44 people",
                        "2017-10  │ served at the platform after 3 months",
                        "never founded: no chip pilot line open or announced, perceived success 4.0 %",
                        "in 200 other worlds",
                        "60.0 %");
        JsonNode json = TraceJson.document(lives);
        assertThat(json.get("lives")).extracting(n -> n.get("status").asText()).containsExactly("active", "never");
        assertThat(json.get("lives").get(0).get("events").get(0).get("month").asText())
                .isEqualTo("2016-06");
    }

    @Test
    void an_idea_that_does_not_arrive_is_told_with_what_to_do() {
        assertThat(Spoken.tiny("trace", "--idea", "zz").err()).contains("--idea: 'zz' is not an identity");
        assertThat(Spoken.tiny("trace", "--idea", "1").err())
                .contains("--idea: idea 1 does not arrive in seed 1", "lists all");
        assertThat(Spoken.tiny("trace", "--idea", "[founded_year=1999]").err())
                .contains("--idea: '[founded_year=1999]' fits no idea of this run");
        assertThat(Spoken.tiny("trace", "--like", "chip-designer-2016").err())
                .contains("--like: 'chip-designer-2016' fits no idea of this run");
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
            List<String> args = new ArrayList<>(List.of(Spoken.inTinyWorld("run")));
            args.addAll(options);
            PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            RainforestCommand.execute(
                    new Surroundings(
                            Catalogue::standard,
                            UnaryOperator.identity(),
                            new Undrawn(),
                            out,
                            errors,
                            true,
                            new Interruption(errors)),
                    args.toArray(new String[0]));
            assertThat(err.size() > 0).as(options.toString()).isEqualTo(options.isEmpty());
        }
        assertThat(Spoken.tiny("run").err()).isEmpty();
    }

    @Test
    void a_wrong_option_with_its_value_is_one_mistake() {
        Spoken spoken = say("compare", "shanghai", "--runz", "3");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("--runz", "Did you mean '--runs'?").doesNotContain("'3'");
    }
}
