package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.scenarios.CalibrationRecord;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file of examples/ stands whole in a page that explains it, and does what the page says. */
class ExamplesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLES = ROOT.resolve("examples");
    private static final Scenario SHANGHAI = Catalogue.standard().scenario("shanghai");

    @TempDir
    Path directory;

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void every_example_stands_whole_in_the_readme_or_in_a_page() throws IOException {
        StringBuilder pages = new StringBuilder(text(ROOT.resolve("README.md")));
        for (Path page : files(ROOT.resolve("docs"))) {
            pages.append(text(page));
        }
        assertThat(files(EXAMPLES))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(pages.toString())
                        .as(file.toString())
                        .contains("\n" + text(file).strip() + "\n```"));
    }

    @Test
    void lines_come_first_and_meetings_later() {
        Policy policy = Catalogue.policy(EXAMPLES.resolve("lines-then-bridges.yaml"), SHANGHAI);
        assertThat(policy.mix(Month.of(2018, 12).index())).isEqualTo(policy.mix());
        assertThat(policy.mix().platform()).isEqualTo(1);
        Policy.Mix later = policy.mix(Month.of(2019, 1).index());
        assertThat(List.of(later.platform(), later.bridge())).containsExactly(.5, .5);
    }

    @Test
    void a_second_winter_passes() {
        Shock winter = Catalogue.shock(EXAMPLES.resolve("second-winter.yaml"));
        assertThat(winter.privateMoney()).isEqualTo(.5);
        assertThat(winter.envelope()).as("not named").isEqualTo(1);
        assertThat(winter.overseasClosed()).isFalse();
        assertThat(winter.during(Month.of(2028, 12).index())).isTrue();
        assertThat(winter.during(Month.of(2029, 1).index())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines-then-bridges.yaml | run --policy FILE
            lines-then-bridges.yaml | compare --policies none,FILE --runs 2
            lines-then-bridges.yaml | trace --policy FILE
            second-winter.yaml      | run --shock FILE
            second-winter.yaml      | compare --policies none,platforms --shock none,capital-winter,FILE --runs 2
            second-winter.yaml      | trace --shock FILE
            second-winter.yaml      | ablate --shock FILE --runs 2
            second-winter.yaml      | dose --shock FILE --runs 2
            robot-city.yaml         | run FILE
            robot-city.yaml         | compare FILE --policies none,platforms --runs 2
            robot-city.yaml         | trace FILE --policy platforms
            my-facts.csv            | validate --facts FILE
            my-facts.csv            | validate --facts standard,FILE --format json
            my-facts.csv            | calibrate --facts FILE
            """)
    void commands_take_the_file(String file, String line) {
        String typed = line.replace("FILE", EXAMPLES.resolve(file).toString()) + " --out " + directory;
        Spoken spoken = Spoken.begun(typed.split(" "));
        assertThat(spoken.code()).as(typed + "\n" + spoken.err()).isEqualTo(130);
    }

    @Test
    void a_record_tells_which_facts_it_was_fitted_to() throws IOException {
        CalibrationPlan plan =
                Plans.calibrate("--facts", EXAMPLES.resolve("my-facts.csv").toString());
        CalibrationRecord told = CalibrationRecord.of(
                Figured.calibrated(plan, List.of()),
                "rainforest calibrate",
                "1",
                plan.facts().from());
        assertThat(told.against()).matches("my-facts\\.csv \\(sha256 [0-9a-f]{32}\\)");
        assertThat(told.facts()).extracting(CalibrationRecord.Fit::fact).containsExactly("M3");
    }

    @Test
    void facts_that_cannot_be_held_against_the_scenario_are_told() throws IOException {
        Path file = Files.writeString(
                directory.resolve("mine.csv"),
                "id,fact,metric,kind,target,low,high\nA,Lines,platforms[graphene].lines,verify,3,1,5\n");
        Spoken nothing = Spoken.begun("validate", "chip-pilot-line", "--facts", file.toString());
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("--facts: A: chip-pilot-line has no platform 'graphene'");
        assertThat(Spoken.begun("calibrate", "--facts", file.toString()).err())
                .contains("--facts: no fact of kind fit, so that there is nothing to be fitted to");
        Files.writeString(
                file, "B,Founded,firms.founded,report,,,\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Spoken one = Spoken.tiny("validate", "chip-pilot-line", "--facts", file.toString());
        assertThat(one.out())
                .contains(
                        "Not measured, because the scenario lacks their subject:",
                        "A: chip-pilot-line has no platform");
        assertThat(Spoken.tiny("validate", "chip-pilot-line", "--facts", file.toString(), "--format", "json")
                        .json()
                        .get("lacking")
                        .get(0)
                        .asText())
                .isEqualTo("A: chip-pilot-line has no platform 'graphene'");
    }

    /** A sector, its park, founders, facility type, platform and commercial facility, in about twenty lines. */
    @Test
    void a_sector_of_one_s_own_lives_beside_the_others() throws IOException {
        Path file = EXAMPLES.resolve("robot-city.yaml");
        assertThat(Files.readAllLines(file)).hasSizeLessThan(25);
        Scenario city = Catalogue.standard().scenario(file);
        int robotics = city.sectors().size() - 1;
        assertThat(city.sectors().get(robotics).id()).isEqualTo("robotics");
        try (Rainforest run =
                Rainforest.of(city).under(city.policy("platforms")).start(1, 0)) {
            for (int month = city.start().index(); month <= Month.of(2020, 12).index(); month++) {
                run.step();
            }
            World world = run.world();
            long firms = 0;
            for (int row : world.firms.byIdentity()) {
                firms += world.firms.sector.get(row) == robotics ? 1 : 0;
            }
            assertThat(firms).isGreaterThan(20);
            int hall = city.platforms().size() - 1;
            assertThat(city.platforms().get(hall).type()).isEqualTo("test-hall");
            assertThat(world.platforms.localCustomers.get(hall)).isPositive();
        }
    }

    @Test
    void mistakes_in_facility_types_are_told_with_their_places() throws IOException {
        String city = text(EXAMPLES.resolve("robot-city.yaml"));
        assertThat(world(city.replace("facility: test-hall, dependence: high", "facility: test-hal, dependence: high")))
                .contains(
                        "mine.yaml:10:94: sectors[robotics].stages[prototype].facility: there is no facility type"
                                + " 'test-hal'; allowed none, application-scenario, chip-pilot-line,",
                        "Did you mean 'test-hall'?");
        assertThat(world(city.replace("sector: robotics, type: test-hall", "sector: robotics, type: none")))
                .contains("platforms[robot-hall].type: there is no facility type 'none'; allowed chip-pilot-line,");
        assertThat(world(city.replace("- {id: test-hall,", "- {id: application-scenario,")))
                .contains(
                        "facility-types[application-scenario]: 'application-scenario' is what a stage names that needs"
                                + " nothing anybody offers; take another id");
        assertThat(world(city.replace("facility-types:", "facility-types:\n  - foundry: null")))
                .contains(
                        "mine.yaml:6:5: facility-types[foundry]: is taken out, but",
                        "sectors[integrated-circuits].stages[scale-up] still name");
    }

    private String world(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.yaml"), text);
        Spoken spoken = Spoken.begun("run", file.toString());
        assertThat(spoken.code()).isEqualTo(2);
        return spoken.err().replace(file.toString(), "mine.yaml");
    }

    private String refused(String option, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.yaml"), text);
        Spoken spoken = Spoken.begun("run", option, file.toString());
        assertThat(spoken.code()).isEqualTo(2);
        return spoken.err().replace(file.toString(), "mine.yaml");
    }

    private static final String POLICY = "id: mine\ntitle: Mine\nstart: 2014-01\nmix: {platform: 1}\n";

    @Test
    void mistakes_in_phases_are_told_with_their_places() throws IOException {
        assertThat(refused("--policy", POLICY + "phases:\n  - {form: 2019-01, mix: {bridge: 1}}\n"))
                .contains("mine.yaml:6:6: phases[#1].form: is not a key here; allowed from, mix. Did you mean 'from'?");
        assertThat(refused("--policy", POLICY + "phases:\n  - {from: 2019-01, mix: {brigde: 1}}\n"))
                .contains("mine.yaml:6:27: phases[#1].mix.brigde", "Did you mean 'bridge'?");
        assertThat(refused("--policy", POLICY + "phases:\n  - {from: 2014-01, mix: {bridge: 1}}\n"))
                .contains(
                        "mine.yaml:6:12: phases.from: '2014-01' is not after 2014-01, when the policy starts; until the"
                                + " first phase the policy's own mix holds");
        assertThat(refused(
                        "--policy",
                        POLICY + "phases:\n  - {from: 2019-01, mix: {}}\n  - {from: 2017-01, mix: {bridge: 1}}\n"))
                .contains(
                        "mine.yaml:7:12: phases.from: '2017-01' is not after 2019-01, when the phase before it begins");
        assertThat(refused("--policy", POLICY + "phases:\n  - {from: 2031-01, mix: {bridge: 1}}\n"))
                .contains("'2031-01' is after the envelope's last month, 2030-12, so that the phase changes nothing");
        assertThat(refused("--policy", POLICY + "phases:\n  - {from: 2050-01, mix: {bridge: 1}}\n"))
                .contains("'2050-01' is after the envelope's last month, 2030-12, so that the phase changes nothing");
        assertThat(refused("--policy", POLICY + "kind: both\nphases:\n  - {from: 2019-01, mix: {bridge: 1}}\n"))
                .contains("a policy of kind 'both' is a cell of the factorial and has one mix for all its years");
        assertThat(refused("--policy", POLICY + "kind: history\nphases:\n  - {from: 2019-01, mix: {bridge: 1}}\n"))
                .contains("a dated policy spends what its dates need");
        assertThat(refused("--policy", POLICY + "phases: {from: 2019-01, mix: {bridge: 1}}\n"))
                .contains("mine.yaml:5:", "phases: is not a list");
    }

    @Test
    void a_scenario_s_own_policy_may_have_phases_and_mistakes_in_them_are_told() throws IOException {
        String city =
                "extends: shanghai\nid: mine\npolicies:\n  - {id: platforms, phases: [{from: %s, mix: {bridge: 1}}]}\n";
        Path good = Files.writeString(directory.resolve("good.yaml"), city.formatted("2020-01"));
        assertThat(Catalogue.standard().scenario(good).policy("platforms").phases())
                .hasSize(1);
        Path bad = Files.writeString(directory.resolve("bad.yaml"), city.formatted("2040-01"));
        assertThat(Spoken.begun("run", bad.toString()).err())
                .contains(
                        "bad.yaml:4:37: policies[platforms].phases.from: '2040-01' is after the envelope's last month, 2030-12");
    }

    @Test
    void mistakes_in_a_shock_are_told_with_their_places() throws IOException {
        String shock = "id: mine\ntitle: Mine\nfrom: 2020-01\nuntil: 2021-01\n";
        assertThat(refused("--shock", shock + "private-mony: 0.5\n"))
                .contains(
                        "mine.yaml:5:1: private-mony: is not a key here; allowed id,", "Did you mean 'private-money'?");
        assertThat(refused("--shock", shock + "ideas: -1\n")).contains("mine.yaml:5:8: ideas: '-1' is too small");
        assertThat(refused("--shock", shock.replace("2021", "2019")))
                .contains("mine.yaml:4:8: until: '2019-01' is before from, 2020-01");
        assertThat(refused("--shock", shock.replace("id: mine", "id: none")))
                .contains("mine.yaml:1:5: id: 'none' is the shock that changes nothing; take another id");
        Path one = Files.writeString(directory.resolve("one.yaml"), shock + "ideas: 0.5\n");
        Path other = Files.writeString(directory.resolve("other.yaml"), shock + "ideas: 0.6\n");
        assertThat(Spoken.begun("compare", "--shock", one + "," + other).err())
                .contains("--shock: two different shocks have the id 'mine'");
    }

    private Spoken runs(String... args) {
        List<String> words = new ArrayList<>(List.of("run"));
        words.addAll(List.of(args));
        Spoken spoken = Spoken.begun(words.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(130);
        return spoken;
    }

    @Test
    void what_a_world_that_is_cut_short_does_not_reach_is_told_and_not_refused() throws IOException {
        Path phased = directory.resolve("phased.yaml");
        Files.writeString(phased, POLICY + "phases:\n  - {from: 2019-01, mix: {bridge: 1}}\n");
        assertThat(runs("--policy", phased.toString()).err()).isEmpty();
        assertThat(runs("--policy", phased.toString(), "--set", "end=2019-01").err())
                .doesNotContain("begins");
        assertThat(runs("--policy", phased.toString(), "--set", "end=2018-12").err())
                .contains("policy 'mine' is cut: its phase from 2019-01 begins after the world's last month, 2018-12");
        Files.writeString(
                phased,
                POLICY + "phases:\n  - {from: 2019-01, mix: {bridge: 1}}\n  - {from: 2020-01, mix: {platform: 1}}\n");
        assertThat(runs("--policy", phased.toString(), "--set", "end=2018-12").err())
                .contains("its phases from 2019-01, 2020-01 begin after");
        Path city = directory.resolve("city.yaml");
        Files.writeString(
                city,
                "extends: shanghai\nid: mine\nend: 2016-12\npolicies:\n"
                        + "  - {id: platforms, phases: [{from: 2020-01, mix: {bridge: 1}}]}\n");
        assertThat(runs(city.toString(), "--policy", "platforms").err())
                .contains("policy 'platforms' is cut: its phase from 2020-01 begins after");
        Path shock = directory.resolve("shock.yaml");
        for (String years : List.of("from: 2040-01\nuntil: 2041-01", "from: 2000-01\nuntil: 2008-01")) {
            Files.writeString(shock, "id: mine\ntitle: Mine\n" + years + "\nideas: 0.5\n");
            assertThat(runs("--shock", shock.toString()).err())
                    .as("until is the first month after it")
                    .contains("shock 'mine' does nothing: it lasts from " + years.substring(6, 13));
        }
        Files.writeString(shock, "id: mine\ntitle: Mine\nfrom: 2000-01\nuntil: 2008-02\nideas: 0.5\n");
        assertThat(runs("--shock", shock.toString()).err()).isEmpty();
    }
}
