package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.AccessParameters;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every scenario of the family, and what each of them is. */
class FamilyTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final Scenario SHANGHAI = CATALOGUE.scenario("shanghai");

    private static final Worlds.Outcome WITHOUT = Worlds.outcome(Worlds.under(Worlds.small(SHANGHAI), "none"));

    static List<String> all() {
        return CATALOGUE.ids();
    }

    static Stream<String> children() {
        return all().stream().filter(id -> !id.equals("shanghai"));
    }

    @Test
    void there_is_one_for_every_system_that_the_city_reported_and_for_every_stress() {
        assertThat(all())
                .contains("shanghai", "chip-pilot-line", "graphene-platform", "smart-manufacturing-platform")
                .contains("biomedicine-centre", "ai-innovation-centre", "incubator-plan", "park-operator")
                .contains("shanghai-funding-winter", "shanghai-chip-downturn", "shanghai-cut-off")
                .contains("shanghai-talent-drain", "shanghai-lean-state", "shanghai-soft-state");
    }

    /** They are told as parts of Shanghai's values, which a calibration moves. */
    @ParameterizedTest
    @CsvSource({
        "shanghai-funding-winter, rules.funding.private-money-bn,              0.5",
        "shanghai-chip-downturn,  sectors[integrated-circuits].demand-bn,      0.6",
        "shanghai-chip-downturn,  sectors[integrated-circuits].exit-value-bn,  0.54",
        "shanghai-lean-state,     rules.state.envelope-bn,                     0.5",
        "shanghai-talent-drain,   sectors[*].ideas-per-year,                   0.7"
    })
    void a_stress_is_the_part_of_shanghai_s_value_that_it_says(String id, String path, double part) {
        List<ParameterList.Parameter> stressed =
                ParameterList.of(CATALOGUE.scenario(id)).matching(path);
        List<ParameterList.Parameter> usual = ParameterList.of(SHANGHAI).matching(path);
        assertThat(stressed).hasSameSizeAs(usual).isNotEmpty();
        for (int i = 0; i < usual.size(); i++) {
            assertThat(stressed.get(i).value() / usual.get(i).value())
                    .as(usual.get(i).path())
                    .isBetween(part * .97, part * 1.03);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_number_is_written_with_its_unit_and_source(String id) throws IOException {
        List<String> lines = text(id).lines().toList();
        List<Node.Scalar> numbers = new ArrayList<>();
        collect(YamlReader.read(new Written(id + ".yaml", text(id)), Scenario.class, "id: x"), numbers);
        List<String> bare = new ArrayList<>();
        for (Node.Scalar number : numbers) {
            String line = lines.get(number.place().line() - 1);
            if (!line.matches(".*\\d.*  # [^;]+; .*\\S.*")) {
                bare.add(number.place() + " " + line);
            }
        }
        assertThat(numbers).isNotEmpty();
        assertThat(bare).isEmpty();
    }

    private static void collect(Node node, List<Node.Scalar> numbers) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(e -> collect(e.value(), numbers));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(n -> collect(n, numbers));
        } else if (node instanceof Node.Scalar scalar
                && !scalar.quoted()
                && scalar.text().matches("[-+.]?\\d[\\d.]*(e\\d+)?")) {
            numbers.add(scalar);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void titles_are_given_in_both_languages_and_fit_a_line(String id) throws IOException {
        Scenario scenario = CATALOGUE.scenario(id);
        assertThat(scenario.title().en()).hasSizeLessThanOrEqualTo(80);
        List<String> chinese = new ArrayList<>(List.of(scenario.title().zh()));
        scenario.platforms().forEach(p -> chinese.add(p.title().zh()));
        scenario.incubators().forEach(i -> chinese.add(i.title().zh()));
        scenario.bridges().forEach(b -> chinese.add(b.title().zh()));
        scenario.sources().forEach(s -> chinese.add(s.title().zh()));
        scenario.policies().forEach(p -> chinese.add(p.title().zh()));
        assertThat(chinese).allMatch(zh -> zh.matches(".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void written_out_and_read_again_it_is_the_same(String id, @TempDir Path directory) throws IOException {
        Scenario scenario = CATALOGUE.scenario(id);
        Path copy = Files.writeString(directory.resolve("experiment.yaml"), ScenarioYaml.write(scenario));
        assertThat(Catalogue.empty().scenario(copy)).isEqualTo(scenario);
    }

    /** Both ways: what differs was said, and what was said differs. */
    @ParameterizedTest
    @MethodSource("children")
    void it_changes_of_shanghai_what_it_says_and_nothing_else(String id) throws IOException {
        Node.Mapping said = YamlReader.read(new Written(id + ".yaml", text(id)), Scenario.class, "id: x");
        assertThat(said.text("extends")).isEqualTo("shanghai");
        String scale = said.text("scale");
        Map<String, String> parent =
                leaves(Binding.write(scale == null ? SHANGHAI : SHANGHAI.scaled(Double.parseDouble(scale))));
        Map<String, String> child = leaves(Binding.write(CATALOGUE.scenario(id)));
        TreeSet<String> differ = new TreeSet<>();
        parent.forEach((path, value) -> {
            if (!value.equals(child.get(path))) {
                differ.add(path);
            }
        });
        child.keySet().stream().filter(path -> !parent.containsKey(path)).forEach(differ::add);
        List<String> told =
                new ArrayList<>(leaves(said.without("extends").without("scale")).keySet());
        assertThat(differ.stream().filter(path -> told.stream().noneMatch(t -> within(path, t))))
                .as("differs and is not said")
                .isEmpty();
        assertThat(told.stream()
                        .filter(t -> !t.endsWith(".id"))
                        .filter(t -> differ.stream().noneMatch(path -> within(path, t))))
                .as("is said and is so already")
                .isEmpty();
    }

    private static boolean within(String path, String group) {
        return path.equals(group) || path.startsWith(group + ".");
    }

    /** Values by path; things of a list by their id, other lists as one value. */
    private static Map<String, String> leaves(Node node) {
        Map<String, String> leaves = new LinkedHashMap<>();
        leaves(node, "", leaves);
        return leaves;
    }

    private static void leaves(Node node, String path, Map<String, String> leaves) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(e -> leaves(e.value(), path.isEmpty() ? e.key() : path + "." + e.key(), leaves));
        } else if (node instanceof Node.Sequence list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(Node.Mapping.class::isInstance)) {
            for (Node item : list.items()) {
                Node.Mapping thing = (Node.Mapping) item;
                String id = thing.text("id");
                leaves(thing, id == null ? path : path + "." + id, leaves);
            }
        } else if (path.contains(".") || !(node instanceof Node.Sequence)) {
            leaves.put(path, value(node));
        }
    }

    private static String value(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(FamilyTest::value).toList().toString();
        }
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        return text.matches("[-+.]?\\d[\\d.]*(e\\d+)?") ? Double.toString(Double.parseDouble(text)) : text;
    }

    /** An arm that pays for a lever without anything to spend on would be the world without state money by another name. */
    @ParameterizedTest
    @MethodSource("all")
    void every_lever_of_an_arm_has_something_to_spend_on(String id) {
        Scenario scenario = CATALOGUE.scenario(id);
        boolean commons =
                !scenario.platforms().isEmpty() || !scenario.frameworks().isEmpty();
        for (Policy policy : scenario.policies()) {
            Policy.Mix mix = policy.mix();
            assertThat(mix.platform() == 0 || commons).as(policy.id()).isTrue();
            assertThat(mix.incubation() == 0 || !scenario.incubators().isEmpty())
                    .as(policy.id())
                    .isTrue();
            assertThat(mix.bridge() == 0 || !scenario.bridges().isEmpty())
                    .as(policy.id())
                    .isTrue();
            assertThat(mix.total()).as(policy.id()).isLessThanOrEqualTo(1 + 1e-12);
        }
        assertThat(scenario.policy("none")).isEqualTo(Policy.none());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shanghai                     | none platforms incubation bridges rainforest grants tax-credit direct-fund fund-of-funds dose-p dose-i dose-b dose-pi dose-pb dose-ib
            chip-pilot-line              | none platforms grants tax-credit direct-fund fund-of-funds
            smart-manufacturing-platform | none platforms grants tax-credit direct-fund fund-of-funds
            graphene-platform            | none platforms incubation rainforest grants tax-credit direct-fund fund-of-funds
            biomedicine-centre           | none incubation grants tax-credit direct-fund fund-of-funds
            ai-innovation-centre         | none platforms bridges rainforest grants tax-credit direct-fund fund-of-funds
            incubator-plan               | none platforms incubation rainforest grants tax-credit direct-fund fund-of-funds
            park-operator                | none incubation rainforest direct-fund
            shanghai-lean-state          | none platforms incubation bridges rainforest grants tax-credit direct-fund fund-of-funds dose-p dose-i dose-b dose-pi dose-pb dose-ib
            """)
    void what_is_compared_when_nobody_says_is_its_levers_and_the_same_money_otherwise(String id, String policies) {
        assertThat(Experiment.usual(CATALOGUE.scenario(id))).containsExactly(policies.split(" "));
    }

    @Test
    void the_systems_are_what_the_city_reported_and_have_nothing_of_each_other() {
        Scenario chips = CATALOGUE.scenario("chip-pilot-line");
        assertThat(chips.platforms())
                .extracting(p -> p.id() + " in " + p.park())
                .containsExactly("sitri-pilot-line in sensor-park");
        Scenario graphene = CATALOGUE.scenario("graphene-platform");
        assertThat(graphene.platforms()).extracting(p -> p.id()).containsExactly("graphene");
        assertThat(graphene.platforms().get(0).lines()).isBetween(9, 10);
        assertThat(graphene.incubators()).extracting(i -> i.id()).containsExactly("supercarbon");
        assertThat(graphene.incubators().get(0).slots()).isGreaterThanOrEqualTo(100);
        assertThat(graphene.incubators().get(0).open()).isTrue();
        Scenario machines = CATALOGUE.scenario("smart-manufacturing-platform");
        assertThat(machines.platforms()).extracting(p -> p.id()).containsExactly("smart-manufacturing");
        Scenario drugs = CATALOGUE.scenario("biomedicine-centre");
        assertThat(drugs.incubators()).extracting(i -> i.id()).containsExactly("biomedicine-centre");
        assertThat(drugs.incubators().get(0).riskShare()).isEqualTo(.5);
        assertThat(drugs.sources())
                .filteredOn(s -> s.has("biomedicine"))
                .extracting(s -> s.id())
                .contains("universities", "hospitals");
        assertThat(drugs.sources())
                .filteredOn(s -> s.has("new-energy"))
                .extracting(s -> s.id())
                .doesNotContain("hospitals");
        Scenario centre = CATALOGUE.scenario("ai-innovation-centre");
        assertThat(centre.bridges()).extracting(b -> b.id()).containsExactly("ai-innovation-centre");
        assertThat(centre.bridges().get(0).members()).isEqualTo(22);
        assertThat(centre.frameworks()).hasSize(1);
        assertThat(centre.leaders()).isEqualTo(SHANGHAI.leaders());
        for (Scenario one : List.of(chips, graphene, machines, drugs, centre)) {
            int things = one.platforms().size()
                    + one.incubators().size()
                    + one.bridges().size();
            assertThat(things).as(one.id()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void the_plan_opens_twenty_incubators_by_the_end_of_2025_whose_tenants_go_first_at_platforms() {
        Scenario plan = CATALOGUE.scenario("incubator-plan");
        assertThat(plan.incubators()).hasSize(20).allSatisfy(i -> {
            assertThat(i.opens().toString()).isBetween("2023-07", "2025-12");
            assertThat(i.scenarios()).isTrue();
            assertThat(i.riskShare()).isPositive();
        });
        assertThat(plan.rules().access().priority()).isEqualTo(AccessParameters.Priority.INCUBATED_FIRST);
        assertThat(plan.platforms()).isEqualTo(SHANGHAI.platforms());
    }

    /** The envelopes of single lines are judged by the month in which building began, 32 months before the opening that was reported. */
    @ParameterizedTest
    @CsvSource({"chip-pilot-line, 2015-01", "smart-manufacturing-platform, 2015-05"})
    void its_envelope_lets_the_line_be_begun_about_when_it_was(String id, String reported) {
        Scenario scenario = CATALOGUE.scenario(id);
        try (Rainforest run =
                Worlds.under(scenario.with("end", "2016-12"), "platforms").start(1, 0)) {
            run.finish();
            int begun = run.world().platforms.begun.get(0);
            assertThat(Math.abs(begun - Month.parse(reported).index())).isLessThanOrEqualTo(6);
        }
    }

    /** Without state money a system's world is Shanghai's: whatever it shows is the system's doing. */
    @ParameterizedTest
    @CsvSource({
        "chip-pilot-line",
        "graphene-platform",
        "smart-manufacturing-platform",
        "ai-innovation-centre",
        "incubator-plan",
        "park-operator",
        "shanghai-lean-state",
        "shanghai-soft-state"
    })
    void without_state_money_it_is_shanghai(String id) {
        Worlds.Outcome one = Worlds.outcome(Worlds.under(Worlds.small(CATALOGUE.scenario(id)), "none"));
        // What is planned and never built counts among the network's possible partners.
        assertThat(one.differences(WITHOUT)).allMatch(d -> d.startsWith("digest") || d.startsWith("network.density"));
    }

    static String text(String id) throws IOException {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/rainforest/scenarios/" + id + ".yaml")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
