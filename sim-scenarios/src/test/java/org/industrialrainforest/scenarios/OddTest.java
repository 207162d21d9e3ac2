package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.MonthlySchedule;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Switches;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Column;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Table;
import org.industrialrainforest.scenarios.Description.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description leaves out nothing that the model declares. */
class OddTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final Scenario SHANGHAI = CATALOGUE.scenario("shanghai");
    private static final World WORLD =
            new World(SHANGHAI, Policy.none(), Shock.none(), new Chronicle(Chronicle.NOBODY));
    private static final List<Phase> PHASES = MonthlySchedule.of(
                    WORLD, RuleBook.of(SHANGHAI), new Observed(WORLD, Recorder.NOTHING))
            .phases();
    private static final Description ODD = Odd.of(SHANGHAI, "en");

    private static Section section(Description description, String id) {
        return description.sections().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + id));
    }

    private static List<List<String>> rows(Section section) {
        return section.blocks().stream()
                .filter(Description.Rows.class::isInstance)
                .flatMap(b -> ((Description.Rows) b).rows().stream())
                .toList();
    }

    private static List<String> firsts(Section section) {
        return rows(section).stream().map(r -> r.get(0)).toList();
    }

    private static String prose(Section section) {
        return String.join(
                "\n",
                section.blocks().stream()
                        .filter(Description.Paragraph.class::isInstance)
                        .map(b -> ((Description.Paragraph) b).text())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void it_has_the_seven_elements_in_order_and_the_eleven_design_concepts(String language) {
        Description odd = Odd.of(SHANGHAI, language);
        assertThat(odd.sections().stream().filter(s -> s.level() == 2).map(Section::id))
                .containsExactly(
                        "purpose-and-patterns",
                        "entities",
                        "overview",
                        "concepts",
                        "initialization",
                        "input",
                        "submodels");
        assertThat(odd.sections().stream().map(Section::id).filter(id -> id.startsWith("concepts.")))
                .containsExactly(
                        "concepts.basic-principles",
                        "concepts.emergence",
                        "concepts.adaptation",
                        "concepts.objectives",
                        "concepts.learning",
                        "concepts.prediction",
                        "concepts.sensing",
                        "concepts.interaction",
                        "concepts.stochasticity",
                        "concepts.collectives",
                        "concepts.observation");
        assertThat(odd.sections().stream().map(Section::id)).doesNotHaveDuplicates();
        assertThat(odd.sections()).allSatisfy(s -> {
            assertThat(s.heading()).isNotBlank();
            boolean empty = s.id().equals("concepts");
            assertThat(s.blocks().isEmpty()).as(s.id()).isEqualTo(empty);
        });
    }

    @Test
    void every_table_and_column_is_there_with_unit_and_meaning() {
        for (Table table : WORLD.tables()) {
            Section section = section(ODD, "entities." + table.name());
            assertThat(firsts(section))
                    .containsExactlyElementsOf(
                            table.columns().stream().map(Column::name).toList());
            assertThat(rows(section)).allSatisfy(r -> assertThat(r).noneMatch(String::isBlank));
            assertThat(prose(section)).as(table.name()).isNotBlank();
        }
    }

    @Test
    void every_phase_is_in_the_overview_in_its_place_and_has_a_submodel() {
        Section overview = section(ODD, "overview");
        assertThat(rows(overview).stream().map(r -> r.get(1)))
                .containsExactlyElementsOf(PHASES.stream().map(Phase::name).toList());
        List<String> submodels = ODD.sections().stream()
                .filter(s -> s.id().startsWith("submodels."))
                .map(Section::heading)
                .toList();
        assertThat(submodels)
                .containsExactlyElementsOf(PHASES.stream().map(Phase::name).toList());
    }

    private static String page(Description description, String phase) {
        return section(description, "submodels." + phase).blocks().stream()
                .filter(Description.Markdown.class::isInstance)
                .map(b -> ((Description.Markdown) b).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_submodel_has_its_equations_with_the_scenarios_own_numbers() {
        for (Phase phase : PHASES) {
            String id = phase.name().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            assertThat(page(ODD, id)).as(phase.name()).contains(phase.name()).doesNotContain("<!--");
        }
        assertThat(page(ODD, "research")).contains("logit⁻¹").contains("b_q = 0.6");
        Scenario mine = CATALOGUE.scenario("graphene-platform").with("rules.research.gate-quality", "0.9");
        assertThat(page(Odd.of(mine, "zh"), "research")).contains("b_q = 0.9");
        // The chip line is not in this scenario.
        assertThat(page(Odd.of(mine, "en"), "facility-access")).contains("(– a month at the chip line)");
    }

    @Test
    void every_process_is_there_with_its_draws_and_its_key_in_words() {
        List<Process> processes =
                PHASES.stream().flatMap(p -> p.processes().stream()).toList();
        List<List<String>> rows = rows(section(ODD, "concepts.stochasticity"));
        assertThat(rows.stream().map(r -> r.get(0)))
                .containsExactlyElementsOf(processes.stream().map(Process::name).toList());
        assertThat(rows).allSatisfy(r -> assertThat(r.get(4)).contains("by "));
    }

    @Test
    void what_is_declared_says_what_it_is_in_both_languages() {
        List<Class<?>> declared = new ArrayList<>();
        PHASES.forEach(p -> declared.add(p.getClass()));
        WORLD.tables().forEach(t -> declared.add(t.getClass()));
        assertThat(declared).allSatisfy(type -> {
            Title meaning = Glossary.meaning(type);
            assertThat(meaning).as(type.getSimpleName()).isNotNull();
            assertThat(meaning.en()).isNotBlank();
            assertThat(meaning.zh()).matches("(?s).*\\p{IsHan}.*");
        });
        assertThat(PHASES.stream().flatMap(p -> p.processes().stream())).allSatisfy(p -> {
            assertThat(p.meaning("en")).as(p.name()).isNotBlank();
            assertThat(p.meaning("zh")).as(p.name()).matches(".*\\p{IsHan}.*");
        });
        List<Section> groups = ODD.sections().stream()
                .filter(s -> s.id().startsWith("parameters."))
                .toList();
        assertThat(groups).allSatisfy(s -> assertThat(prose(s)).as(s.id()).isNotBlank());
    }

    private static List<List<String>> parameterRows(Description description) {
        return description.sections().stream()
                .filter(s -> s.id().startsWith("parameters."))
                .flatMap(s -> rows(s).stream())
                .filter(r -> r.size() == 7)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanghai", "chip-pilot-line", "park-operator"})
    void every_parameter_is_there_once_with_value_unit_ranges_and_source(String id) {
        Scenario scenario = CATALOGUE.scenario(id);
        List<ParameterList.Parameter> parameters = ParameterList.of(scenario).parameters();
        List<List<String>> rows = parameterRows(Odd.of(scenario, "en"));
        assertThat(rows.stream().map(r -> r.get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        parameters.stream().map(ParameterList.Parameter::path).toList());
        assertThat(rows).allSatisfy(r -> {
            ParameterList.Parameter p = parameters.stream()
                    .filter(q -> q.path().equals(r.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertThat(Double.parseDouble(r.get(1))).isEqualTo(p.value());
            assertThat(r.get(2)).isEqualTo(p.unit());
            assertThat(r.get(3)).isEqualTo(p.meaning().en());
            assertThat(r.get(5).isEmpty()).isEqualTo(p.plausible() == null);
            assertThat(r.get(6)).isEqualTo(p.source()).isNotBlank();
        });
    }

    @Test
    void parameters_and_switches_are_told_in_chinese() {
        Map<String, String> told = ParameterList.of(SHANGHAI).parameters().stream()
                .collect(Collectors.toMap(
                        ParameterList.Parameter::path, p -> p.meaning().zh()));
        Description zh = Odd.of(SHANGHAI, "zh");
        assertThat(parameterRows(zh))
                .hasSameSizeAs(told.entrySet())
                .allSatisfy(
                        r -> assertThat(r.get(3)).isEqualTo(told.get(r.get(0))).containsPattern("\\p{IsHan}"));
        assertThat(rows(section(zh, "parameters.mechanisms")))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.get(3)).containsPattern("\\p{IsHan}"))
                .contains(List.of("rules.mechanisms.link-orders", "龙头订单", "true", "链接带来订单"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_parameter_of_every_scenario_has_a_short_chinese_meaning_of_its_own(String id) {
        Map<String, String> english = new HashMap<>();
        for (ParameterList.Parameter p :
                ParameterList.of(CATALOGUE.scenario(id)).parameters()) {
            Title meaning = p.meaning();
            assertThat(meaning.zh())
                    .as(p.path())
                    .containsPattern("\\p{IsHan}")
                    .doesNotEndWith("。")
                    .doesNotEndWith(".")
                    .hasSizeLessThan(60);
            // In one group the same Chinese words stand for one thing.
            String group = p.name().substring(0, p.name().lastIndexOf('.'));
            String before = english.put(group + " " + meaning.zh(), meaning.en());
            assertThat(before).as(p.path()).isIn(null, meaning.en());
        }
    }

    @Test
    void units_and_sources_are_told_in_chinese_and_literature_keeps_its_names() {
        List<List<String>> rows = new ArrayList<>(parameterRows(Odd.of(SHANGHAI, "zh")));
        assertThat(rows)
                .allSatisfy(r -> assertThat(r.get(2)).matches("-|[\\p{IsHan}0-9/]+"))
                .allSatisfy(r -> assertThat(r.get(6)).matches(".*\\p{IsHan}.*|.*(19|20)\\d\\d.*|Carta.*|Grover.*"));
        assertThat(rows).extracting(r -> r.get(6)).contains("判断", "建模取值", "阶段表", "Howell 2017", "早先的模型：一半");
    }

    private static List<String> scenarios() {
        return CATALOGUE.ids();
    }

    @Test
    void every_switch_setting_outcome_pattern_and_date_is_there() {
        List<String> switches =
                Switches.of(SHANGHAI).stream().map(s -> "rules." + s.path()).toList();
        assertThat(firsts(section(ODD, "parameters.mechanisms"))).containsExactlyElementsOf(switches);
        assertThat(rows(section(ODD, "parameters.access"))).contains(List.of("rules.access.priority", "fifo"));
        assertThat(rows(section(ODD, "parameters.gains"))).contains(List.of("rules.gains.expected-bundle", "false"));
        assertThat(rows(section(ODD, "parameters.platforms")))
                .contains(List.of("platforms[sitri-pilot-line].park", "sensor-park"));
        assertThat(firsts(section(ODD, "concepts.observation")))
                .containsExactlyElementsOf(
                        Metrics.all().stream().map(Metric::id).toList());
        assertThat(firsts(section(ODD, "purpose-and-patterns")))
                .containsExactlyElementsOf(Fact.all().stream().map(Fact::id).toList());
        assertThat(rows(section(ODD, "input")))
                .contains(List.of("shocks[export-control].from", "2022-10"), List.of("record-from", "2013-01"));
    }

    @Test
    void a_scenario_of_its_own_shows_its_own() {
        Scenario mine = CATALOGUE.scenario("chip-pilot-line").with("platforms[*].slots", "77");
        Description odd = Odd.of(mine, "en");
        assertThat(odd.title()).contains("chip-pilot-line");
        List<List<String>> things = rows(section(odd, "entities"));
        assertThat(things)
                .filteredOn(r -> r.get(0).equals("platforms"))
                .singleElement()
                .satisfies(r -> assertThat(r).contains("1", "sitri-pilot-line"));
        assertThat(parameterRows(odd))
                .filteredOn(r -> r.get(0).equals("platforms[sitri-pilot-line].slots"))
                .singleElement()
                .satisfies(r -> assertThat(r.get(1)).isEqualTo("77"));
        assertThat(prose(section(odd, "purpose-and-patterns"))).contains("'chip-pilot-line'");
        assertThat(rows(section(odd, "initialization")))
                .contains(List.of("platforms", "1", "capital, slots, fee_factor"));
    }

    @Test
    void chinese_is_chinese_where_words_are_the_models_own() {
        Description zh = Odd.of(SHANGHAI, "zh");
        List<String> english = new ArrayList<>();
        for (Section section : zh.sections()) {
            Stream.of(prose(section).split("\n"))
                    .filter(p -> !p.isEmpty() && !p.matches("(?s).*\\p{IsHan}.*"))
                    .forEach(english::add);
        }
        assertThat(english).isEmpty();
        assertThat(new TreeSet<>(firsts(section(zh, "parameters.platforms"))))
                .isEqualTo(new TreeSet<>(firsts(section(ODD, "parameters.platforms"))));
    }
}
