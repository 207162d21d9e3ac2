package org.industrialrainforest.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {
    @Test
    void a_written_scenario_is_read_and_written_and_read_alike() {
        Scenario scenario = Scenario.read(Written.scenario());
        assertThat(scenario.platforms().get(0).opens()).isEqualTo(Month.of(2017, 9));
        assertThat(scenario.platforms().get(0).type()).isEqualTo("chip-pilot-line");
        assertThat(scenario.policies().get(0).kind()).isEqualTo(Policy.Kind.ENVELOPE);
        assertThat(scenario.policies().get(0).mix()).isEqualTo(Policy.Mix.NOTHING);
        assertThat(Scenario.read(Binding.write(scenario))).isEqualTo(scenario);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            slots      | abc     | 'abc' is not a whole number; allowed 0 to 1000000 (slots)
            slots      | 3.7     | '3.7' is not a whole number; allowed 0 to 1000000 (slots)
            slots      | 1e2     | '1e2' is not a whole number; allowed 0 to 1000000 (slots)
            slots      | 010     | '010' starts with a zero, which some readers take for base eight; allowed 0 to 1000000 (slots). Did you mean '10'?
            slots      | 1,000   | '1,000' is not a whole number; allowed 0 to 1000000 (slots). Did you mean '1000'?
            slots      | -1      | '-1' is too small; allowed 0 to 1000000 (slots)
            slots      | 99999999999 | '99999999999' is too large; allowed 0 to 1000000 (slots)
            fee        | 11      | '11' is too large; allowed 0 to 10 (share)
            fee        | .nan    | '.nan' is not a finite number; allowed 0 to 10 (share)
            fee        | Infinity| 'Infinity' is not a finite number; allowed 0 to 10 (share)
            fee        | 1e999   | '1e999' is not a finite number; allowed 0 to 10 (share)
            fee        | 50%     | '50%' is not a number; allowed 0 to 10 (share). Did you mean '0.5'?
            fee        | null    | has no value; allowed 0 to 10 (share)
            synthetic  | yes     | 'yes' is not true or false; allowed true, false. Did you mean 'true'?
            opens      | 2017    | '2017' is not a month; allowed yyyy-mm, such as 2014-01
            opens      | 2017-13 | '2017-13' is not a month; allowed yyyy-mm, such as 2014-01
            sector     | chip    | there is no sector 'chip'; allowed chips, drugs. Did you mean 'chips'?
            park       | sensorpark | there is no park 'sensorpark'; allowed sensor-park. Did you mean 'sensor-park'?
            type       | none    | there is no facility type 'none'; allowed chip-pilot-line
            id         | Pilot line | 'Pilot line' is not an id; allowed a-z, 0-9 and hyphens
            """)
    void a_wrong_value_of_a_platform_is_told_with_its_place_and_what_is_allowed(
            String key, String value, String message) {
        Node.Mapping scenario = withPlatform(Written.platform("pilot-line", "chips", "60")
                .with(key, new Node.Scalar(value, false, new Place("my.yaml", 12, 9))));
        BadInput refused = catchThrowableOfType(BadInput.class, () -> Scenario.read(scenario));
        String id = key.equals("id") ? value : "pilot-line";
        assertThat(refused).hasMessage("my.yaml:12:9: platforms[" + id + "]." + key + ": " + message);
    }

    @Test
    void a_facility_type_that_is_mistyped_is_told_with_the_one_that_was_meant() {
        Node.Mapping scenario = withPlatform(Written.platform("pilot-line", "chips", "60")
                .with("type", new Node.Scalar("chip-pilotline", false, new Place("my.yaml", 12, 9))));
        assertThatThrownBy(() -> Scenario.read(scenario))
                .hasMessageStartingWith(
                        "my.yaml:12:9: platforms[pilot-line].type: there is no facility type 'chip-pilotline'; allowed chip-pilot-line")
                .hasMessageEndingWith("Did you mean 'chip-pilot-line'?");
    }

    @Test
    void missing_and_unknown_keys_are_told_together() {
        Node.Mapping platform =
                Written.platform("pilot-line", "chips", "60").without("slots").without("fee");
        Node.Scalar value = new Node.Scalar("12", false, new Place("my.yaml", 12, 16));
        List<Node.Entry> entries = new java.util.ArrayList<>(platform.entries());
        entries.add(new Node.Entry("slotz", new Place("my.yaml", 12, 9), value));
        BadInput refused = catchThrowableOfType(
                BadInput.class,
                () -> Scenario.read(withPlatform(new Node.Mapping(entries, new Place("my.yaml", 10, 5)))));
        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "platforms[pilot-line].slots", "platforms[pilot-line].fee", "platforms[pilot-line].slotz");
        assertThat(refused.problems().get(0).toString())
                .startsWith(
                        "my.yaml:10:5: platforms[pilot-line].slots: is missing (runs served at a time); allowed 0 to 1000000");
        assertThat(refused.problems().get(2).suggestion()).isEqualTo("slots");
    }

    @Test
    void an_id_given_twice_names_the_first_place() {
        Node.Mapping scenario = Written.scenario()
                .with(
                        "platforms",
                        Written.list(
                                Written.platform("pilot-line", "chips", "60"),
                                Written.platform("pilot-line", "drugs", "60")));
        assertThatThrownBy(() -> Scenario.read(scenario))
                .hasMessageContaining("platforms[pilot-line].id: 'pilot-line' is given twice, first at small.yaml:");
    }

    @Test
    void a_number_in_quotes_is_text() {
        Node.Mapping scenario = withPlatform(Written.platform("pilot-line", "chips", "60")
                .with("slots", new Node.Scalar("12", true, new Place("my.yaml", 1, 1))));
        assertThatThrownBy(() -> Scenario.read(scenario))
                .hasMessageContaining("'12' is quoted text; write the number without quotes");
    }

    @Test
    void a_value_of_many_lines_or_of_great_length_is_still_told_in_one_short_line() {
        for (String value : List.of("1\n2", "9".repeat(1_000_000))) {
            Node.Mapping scenario = withPlatform(Written.platform("pilot-line", "chips", "60")
                    .with("slots", new Node.Scalar(value, false, new Place("my.yaml", 1, 1))));
            assertThatThrownBy(() -> Scenario.read(scenario))
                    .message()
                    .satisfies(m -> assertThat(m.lines()).hasSize(1))
                    .satisfies(m -> assertThat(m.length()).isLessThan(600));
        }
    }

    @Test
    void lists_and_groups_are_not_values_nor_values_lists_and_groups() {
        Node.Mapping listed =
                withPlatform(Written.platform("pilot-line", "chips", "60").with("slots", Written.list()));
        assertThatThrownBy(() -> Scenario.read(listed))
                .hasMessageContaining("platforms[pilot-line].slots: is a list; write one value");
        Node.Mapping scalar =
                Written.scenario().with("platforms", Written.text("all")).with("rules", Written.text("none"));
        assertThatThrownBy(() -> Scenario.read(scalar))
                .hasMessageContaining("platforms: is not a list")
                .hasMessageContaining("rules: is not a group of keys");
        assertThatThrownBy(() -> Scenario.read(Written.text("shanghai")))
                .hasMessageContaining("is not a group of keys");
    }

    @Test
    void what_a_record_refuses_is_told_where_the_record_stands() {
        Node.Mapping scenario = Binding.write(Scenario.read(Written.scenario())) instanceof Node.Mapping written
                ? written
                : Written.scenario();
        Node.Sequence sectors = (Node.Sequence) scenario.get("sectors");
        Node.Mapping chips = ((Node.Mapping) sectors.items().get(0)).with("product-gate", Written.text("3"));
        assertThatThrownBy(() -> Scenario.read(scenario.with(
                        "sectors", Written.list(chips, sectors.items().get(1)))))
                .hasMessageContaining("sectors[chips]: sector chips: productGate 3 is not between 1 and its 1 stages");
    }

    @Test
    void dates_shares_and_parks_are_checked_over_the_whole_scenario() {
        Node.Mapping scenario = Written.scenario()
                .with("end", Written.text("2012-12"))
                .with(
                        "parks",
                        Written.list(Written.map(
                                "id",
                                Written.text("sensor-park"),
                                "title",
                                Written.text("P"),
                                "sectors",
                                Written.list(Written.text("chips")),
                                "rent-m",
                                Written.text("1"))))
                .with("sources", Written.list());
        assertThatThrownBy(() -> Scenario.read(scenario))
                .hasMessageContaining("end: '2012-12' is before record-from, 2013-01")
                .hasMessageContaining("sectors[drugs]: no park takes this sector")
                .hasMessageContaining("the shares of the sources of chips, drugs sum to 0 and not to 1");
    }

    @Test
    void every_parameter_has_a_unit_a_meaning_and_ranges_within_each_other() {
        ParameterList list = ParameterList.of(Scenario.read(Written.scenario()));
        assertThat(list.parameters()).hasSizeGreaterThan(130).allSatisfy(p -> {
            assertThat(p.unit()).isNotBlank();
            assertThat(p.meaning().zh()).isNotBlank();
            assertThat(p.source()).isNotBlank();
            ParameterList.Range plausible = p.plausible();
            if (plausible != null) {
                assertThat(plausible.low()).as(p.path()).isBetween(p.allowed().low(), plausible.high());
                assertThat(plausible.high())
                        .as(p.path())
                        .isLessThanOrEqualTo(p.allowed().high());
            }
        });
        assertThat(list.parameters()).extracting(ParameterList.Parameter::path).doesNotHaveDuplicates();
        assertThat(list.parameters()).anySatisfy(p -> {
            assertThat(p.name()).isEqualTo("knowledge.depreciation");
            assertThat(p.path()).isEqualTo("rules.knowledge.depreciation");
            assertThat(p.source()).isEqualTo("Hall 2007");
        });
    }

    private static Node.Mapping withPlatform(Node.Mapping platform) {
        return Written.scenario().with("platforms", Written.list(platform));
    }
}
