package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.FacilityType;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Stage;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class ShanghaiTest {
    private final Scenario shanghai = Catalogue.standard().scenario("shanghai");

    @Test
    void fifteen_platforms_open_by_march_2021_and_three_of_them_are_named_by_the_source() {
        assertThat(shanghai.platforms()).hasSize(15);
        assertThat(shanghai.platforms())
                .filteredOn(p -> !p.synthetic())
                .extracting(PlatformSpec::id)
                .containsExactly("sitri-pilot-line", "graphene", "smart-manufacturing");
        assertThat(shanghai.platforms()).allMatch(p -> p.opens().compareTo(Month.of(2021, 3)) <= 0);
        assertThat(shanghai.platforms().get(0).opens()).isEqualTo(Month.of(2017, 9));
    }

    @Test
    void the_chip_line_stands_in_the_intelligent_sensor_park() {
        assertThat(shanghai.platforms().get(0).park()).isEqualTo("sensor-park");
        assertThat(shanghai.parks().get(0).title().in("zh")).isEqualTo("智能传感器产业园");
    }

    @Test
    void all_sixteen_arms_are_there_and_the_doses_are_those_of_the_rainforest() {
        assertThat(shanghai.policies()).hasSize(16);
        Policy.Mix rainforest = shanghai.policy("rainforest").mix();
        assertThat(rainforest.total()).isEqualTo(1);
        assertThat(shanghai.policy("dose-p").mix().platform()).isEqualTo(rainforest.platform());
        assertThat(shanghai.policy("dose-i").mix().incubation()).isEqualTo(rainforest.incubation());
        assertThat(shanghai.policy("dose-b").mix().bridge()).isEqualTo(rainforest.bridge());
        assertThat(shanghai.policy("as-reported").history()).isTrue();
        assertThat(shanghai.policy("none")).isEqualTo(Policy.none());
    }

    @Test
    void clinical_stages_are_most_of_the_cost_of_a_drug() {
        Sector biomedicine = shanghai.sectors().stream()
                .filter(s -> s.id().equals("biomedicine"))
                .findFirst()
                .orElseThrow();
        double total = biomedicine.stages().stream().mapToDouble(Stage::costM).sum();
        double clinical = biomedicine.stages().stream()
                .filter(Stage::clinical)
                .mapToDouble(Stage::costM)
                .sum();
        assertThat(biomedicine.stages()).hasSize(6);
        assertThat(clinical).isEqualTo(63 + 146 + 634);
        assertThat(total).isEqualTo(909);
    }

    @Test
    void every_facility_that_a_stage_needs_is_for_sale_somewhere_except_a_real_customers_site() {
        for (Sector sector : shanghai.sectors()) {
            for (Stage stage : sector.stages()) {
                if (!List.of(FacilityType.NONE, FacilityType.APPLICATION_SCENARIO)
                        .contains(stage.facility())) {
                    assertThat(shanghai.facilities())
                            .as("%s %s", sector.id(), stage.id())
                            .anyMatch(f -> f.type().equals(stage.facility()));
                }
            }
        }
    }

    @Test
    void rules_the_chip_line_and_its_alternatives_start_from_plausible_values() {
        String named = "rules\\..*|platforms\\[sitri-pilot-line].*|facilities\\[(domestic-foundry|overseas-shuttle)].*";
        List<String> outside = ParameterList.of(shanghai).parameters().stream()
                .filter(p -> p.path().matches(named))
                .filter(p -> p.plausible() != null
                        && (p.value() < p.plausible().low()
                                || p.value() > p.plausible().high()))
                .map(p -> p.path() + " = " + p.value() + " not in " + p.plausible())
                .toList();
        assertThat(outside).isEmpty();
    }

    @Test
    void titles_are_given_in_both_languages() throws IOException {
        assertThat(text().lines().filter(l -> l.contains("title:") && !l.matches(".*en: .+, zh: .*\\p{IsHan}.*")))
                .isEmpty();
    }

    @Test
    void shocks_change_one_thing_each() {
        assertThat(shanghai.shocks())
                .extracting(s -> s.id())
                .containsExactly("capital-winter", "export-control", "talent-drought", "budget-cut");
        assertThat(shanghai.shock("export-control").overseasClosed()).isTrue();
    }

    @Test
    void it_can_be_changed_by_path_everywhere() {
        for (ParameterList.Parameter parameter : ParameterList.of(shanghai).parameters()) {
            if (parameter.path().startsWith("rules.")) {
                String same = parameter.whole()
                        ? Long.toString((long) parameter.value())
                        : Double.toString(parameter.value());
                assertThat(shanghai.with(parameter.path(), same))
                        .as(parameter.path())
                        .isEqualTo(shanghai);
            }
        }
    }

    private static String text() throws IOException {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/rainforest/scenarios/shanghai.yaml")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void facts_are_read_with_their_bands() {
        assertThat(Facts.standard().facts())
                .hasSize(49 + 37)
                .extracting(Fact::id)
                .doesNotHaveDuplicates();
        Fact customers = Facts.standard().facts().get(0);
        assertThat(customers.zh()).isEqualTo("工研院接到700多家企業的訂單");
        assertThat(customers.low()).isEqualTo(700);
        assertThat(Facts.standard().facts().get(1).target()).isNaN();
        assertThat(Binding.write(customers)).isInstanceOf(Node.Mapping.class);
        assertThat(Facts.standard().facts())
                .extracting(Fact::kind)
                .containsOnly("input", "verify", "fit", "holdout", "report");
    }
}
