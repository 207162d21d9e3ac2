package org.industrialrainforest.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioPathTest {
    private final Scenario scenario = Scenario.read(Written.scenario());

    @Test
    void one_platform_gets_other_slots_and_nothing_else_changes() {
        Scenario changed = scenario.with("platforms[pilot-line].slots", "12");
        assertThat(changed.platforms().get(0).slots()).isEqualTo(12);
        assertThat(changed.platforms().get(1)).isEqualTo(scenario.platforms().get(1));
        assertThat(changed.with("platforms[pilot-line].slots", "60")).isEqualTo(scenario);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platforms[*].fee",
                "platforms.fee",
                "platforms[slots>=14].fee",
                "platforms[fee=0.50;slots<61].fee"
            })
    void all_platforms_or_those_that_meet_conditions_change_together(String path) {
        assertThat(scenario.with(path, "0.2").platforms())
                .extracting(PlatformSpec::fee)
                .containsExactly(.2, .2);
    }

    @ParameterizedTest
    @CsvSource({
        "platforms[sector=drugs].fee",
        "platforms[slots<60].fee",
        "platforms[sector!=chips].fee",
        "platforms[slots>=10;sector=drugs].fee"
    })
    void conditions_leave_the_others_as_they_were(String path) {
        assertThat(scenario.with(path, "0.2").platforms())
                .extracting(PlatformSpec::fee)
                .containsExactly(.5, .2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules.knowledge.depreciation", "knowledge.depreciation", "depreciation"})
    void a_rule_may_be_named_short_where_it_is_the_only_one(String path) {
        assertThat(scenario.with(path, "0.3").rules().knowledge().depreciation())
                .isEqualTo(.3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms.capex-bn", "platforms.capexBn", "platforms.capex_bn"})
    void names_may_be_written_in_three_ways(String path) {
        assertThat(scenario.with(path, "3").platforms().get(1).capexBn()).isEqualTo(3);
    }

    @Test
    void stages_titles_dates_choices_and_lists_can_be_set() {
        assertThat(scenario.with("sectors[drugs].stages[idea-to-sample].pass-probability", "0.4")
                        .sectors()
                        .get(1)
                        .stages()
                        .get(0)
                        .passProbability())
                .isEqualTo(.4);
        assertThat(scenario.with("title.zh", "更小").title()).isEqualTo(new Title("Small", "更小"));
        assertThat(scenario.with("end", "2019-06").months()).isEqualTo(138);
        assertThat(scenario.with("access.priority", "highest-fee")
                        .rules()
                        .access()
                        .priority())
                .isEqualTo(AccessParameters.Priority.HIGHEST_FEE);
        assertThat(scenario.with("parks[sensor-park].sectors", "drugs, chips")
                        .parks()
                        .get(0)
                        .sectors())
                .containsExactly("drugs", "chips");
        assertThat(scenario.with("policies[none].mix.fund-of-funds", "1")
                        .policy("none")
                        .mix()
                        .fundOfFunds())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            platforms[pilot-lin].slots | 12  | platforms: [pilot-lin] selects none; allowed pilot-line, clinic. Did you mean 'pilot-line'?
            platforms[pilot-line].slotz| 12  | Did you mean 'slots'?
            platfroms.slots            | 12  | Did you mean 'platforms'?
            fee                        | .2  | Did you mean 'platforms[*].fee'?
            knowlege.depreciation      | .2  | Did you mean 'knowledge.depreciation'?
            knowledge.depreciaton      | .2  | Did you mean 'knowledge.depreciation'?
            rules.knowlege.imitation   | .2  | Did you mean 'knowledge'?
            discount                   | .2  | is ambiguous; write one of rules.founding.discount, rules.funding.discount, rules.gains.discount
            knowledge                  | .2  | rules.knowledge: is a group; add one of its parts
            rules.knowledge            | .2  | rules.knowledge: is a group; add one of its parts; allowed depreciation
            platforms[pilot-line]      | 12  | platforms: names whole things; add one of their parts
            knowledge[x].depreciation  | .2  | a scenario has no 'knowledge'
            rules[x].sales.replicator  | .2  | rules: is not a list of things
            platforms[a=].slots        | 12  | platforms has no 'a'
            platforms[slots>1;].slots  | 12  | '' in [slots>1;] is not a condition
            platforms..slots           | 12  | '.slots' cannot be read as a path
            platforms[pilot-line].slots.x | 1 | platforms[pilot-line].slots: has no parts
            ``                         | 12  | cannot be read as a path
            platforms[*].slots         | 3.7 | platforms[pilot-line].slots: '3.7' is not a whole number; allowed 0 to 1000000
            platforms[clinic].sector   | chip| platforms[clinic].sector: there is no sector 'chip'; allowed chips, drugs. Did you mean 'chips'?
            platforms[*].id            | x   | platforms[x].id: 'x' is given twice
            sources[engineers].share   | .5  | the shares of the sources of chips, drugs sum to 0.75 and not to 1
            """)
    void a_path_or_value_that_cannot_be_used_says_why(String path, String value, String message) {
        assertThatThrownBy(() -> scenario.with(path, value))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }
}
