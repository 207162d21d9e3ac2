package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.industrialrainforest.core.facts.FactMeasures;
import org.industrialrainforest.core.facts.PairedFacts;
import org.industrialrainforest.core.facts.Witness;
import org.industrialrainforest.core.fit.Validation;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of one's own: a CSV table with the columns of the tables that come with the model. */
class OwnFactsTest {
    private static final String HEAD = "id,fact,metric,target,low,high,kind,world,statistic,as_of\n";
    private static final Path EXAMPLE = Path.of("..", "examples", "my-facts.csv");

    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("mine.csv"), text);
    }

    private static Facts facts(Scenario scenario, Object... words) {
        return Facts.of(List.of(words).stream().map(Object::toString).toList(), scenario);
    }

    private void refused(String text, String... told) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> facts(Worlds.WHOLE, file))
                .isInstanceOf(BadInput.class)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).replace(file.toString(), "mine.csv"))
                        .contains(told));
    }

    @Test
    void every_standard_fact_is_one_that_a_file_may_hold() {
        assertThat(Fact.all())
                .allSatisfy(fact -> assertThat(
                                FactMeasures.knows(fact.metric()) || PairedFacts.EFFECTS.contains(fact.metric()))
                        .as(fact.metric())
                        .isTrue());
        assertThat(Facts.standard().lacking(Worlds.WHOLE)).isEmpty();
    }

    @Test
    void the_standard_tables_are_tables_of_one_s_own() throws IOException {
        for (String table : List.of("seed-facts.csv", "validation-targets.csv", "comparison-facts.csv")) {
            Path file = Path.of("src/main/resources/rainforest/facts", table);
            List<Fact> own = facts(Worlds.WHOLE, file).facts();
            assertThat(own).isNotEmpty();
            for (Fact fact : own) {
                Fact standard = Fact.all().stream()
                        .filter(f -> f.id().equals(fact.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(fact.claim().toString().replaceAll("source=.*, statistic", "statistic"))
                        .isEqualTo(standard.claim().toString().replaceAll("source=.*, statistic", "statistic"));
            }
        }
    }

    @Test
    void every_selector_that_is_offered_can_be_measured_and_none_is_an_outcome_too() {
        Scenario scenario = Worlds.small(Worlds.WHOLE);
        Witness witness = new Witness();
        int last = scenario.end().index();
        try (Rainforest run = Rainforest.of(scenario)
                .under(scenario.policy("as-reported"))
                .record(witness)
                .start(Worlds.SEED, 0)) {
            run.finish();
            for (String selector : FactMeasures.selectors()) {
                String metric = selector.replace("platforms[id]", "platforms[graphene]")
                        .replace("incubators[id]", "incubators[supercarbon]")
                        .replace("bridges[id]", "bridges[ai-innovation-centre]")
                        .replace("sectors[id]", "sectors[biomedicine]")
                        .replace("sector=id", "sector=integrated-circuits");
                assertThat(FactMeasures.knows(metric)).as(metric).isTrue();
                assertThat(FactMeasures.measure(metric, run.observed(), witness, last)
                                .unknown())
                        .as(metric)
                        .isFalse();
            }
        }
        List<String> all = FactMeasures.selectors();
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(Metrics.all().size());
    }

    @Test
    void an_outcome_is_a_fact_like_any_other() throws IOException {
        Scenario scenario = Worlds.small(Worlds.WHOLE).with("end", "2016-12");
        Facts own = facts(
                scenario,
                file(HEAD + "F1,Firms founded,firms.founded,100,1,1e6,verify,none,,\n"
                        + "F2,Of them by 2014,firms.founded,,,,report,none,,2014-12\n"
                        + "F3,Nothing so large,firms.founded,1e9,1e9,1e9,holdout,none,,\n"));
        List<ValidationRow> rows = new Validation(scenario, Worlds.SEED, 1, 1)
                .measure(own.facts().stream().map(Fact::claim).toList(), done -> {});
        assertThat(rows).extracting(ValidationRow::status).containsExactly("met", "reported", "missed");
        assertThat(rows.get(1).simulated()).isPositive().isLessThan(rows.get(0).simulated());
    }

    @Test
    void the_example_is_read_with_what_it_leaves_out() {
        Facts own = facts(Worlds.WHOLE, EXAMPLE);
        assertThat(own.facts()).extracting(Fact::id).containsExactly("M1", "M2", "M3", "M4");
        Fact first = own.facts().get(0);
        assertThat(first.en()).isEqualTo("Pilot lines, centres and test beds open");
        assertThat(first.asOf()).isEqualTo(Month.of(2023, 8));
        assertThat(first.statistic()).isEqualTo("median");
        assertThat(own.facts().get(3).target()).isNaN();
        assertThat(own.from()).matches("my-facts\\.csv \\(sha256 [0-9a-f]{32}\\)");
        assertThat(own.lacking(Worlds.WHOLE)).isEmpty();
    }

    @Test
    void a_file_takes_the_place_of_the_standard_facts_or_is_added_to_them() throws IOException {
        Path own = file(HEAD + "V3a,Deaths in the first year here,hazard.y1,.02,.01,.03,fit,none,,\n"
                + "M1,Mine,firms.founded,,,,report,,,\n");
        assertThat(facts(Worlds.WHOLE, own).facts()).hasSize(2);
        Facts both = facts(Worlds.WHOLE, "standard", own);
        assertThat(both.facts()).hasSize(Fact.all().size() + 1);
        assertThat(both.facts())
                .filteredOn(f -> f.id().equals("V3a"))
                .singleElement()
                .satisfies(f -> assertThat(f.target()).isEqualTo(.02));
        assertThat(both.from()).startsWith("standard, mine.csv (sha256 ");
        String before = both.from();
        Files.writeString(own, Files.readString(own).replace(".03", ".04"));
        assertThat(facts(Worlds.WHOLE, "standard", own).from())
                .as("another file of the same name")
                .isNotEqualTo(before);
    }

    @Test
    void what_a_scenario_lacks_is_told() throws IOException {
        Path own = file(HEAD + "A,Mistyped,platforms[graphen].lines,,,,report,as-reported,,\n"
                + "B,Of another city,incubators[no-such-house].tenants_ever,,,,report,none,,\n"
                + "C,Another policy,firms.founded,,,,report,as-reportd,,\n"
                + "D,There,firms.founded,,,,report,none,,\n"
                + "E,No trials there,sectors[new-materials].phase1,,,,report,none,,\n"
                + "F,No such firms,lives[sector=robots].rounds_median,,,,report,none,,\n");
        assertThat(facts(Worlds.WHOLE, own).lacking(Worlds.WHOLE))
                .containsExactly(
                        "A: shanghai has no platform 'graphen' (did you mean 'graphene'?)",
                        "B: shanghai has no incubator 'no-such-house'",
                        "C: shanghai has no policy 'as-reportd' (did you mean 'as-reported'?)",
                        "E: shanghai has no clinical trials in sector 'new-materials'",
                        "F: shanghai has no sector 'robots'");
        assertThat(Facts.standard().lacking(Catalogue.standard().scenario("chip-pilot-line")))
                .contains("S6: chip-pilot-line has no platform 'graphene'")
                .noneMatch(what -> what.startsWith("S1:"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A,Text,firms.fonded,,,,report,,,                       | mine.csv:2:8: A.metric: nobody can measure 'firms.fonded' | Did you mean 'firms.founded'?
            A,Text,platforms[graphene].custmers_ever,,,,report,,,  | mine.csv:2:8: A.metric | Did you mean 'platforms[graphene].customers_ever'?
            A,Text,nothing,,,,report,,,                            | A.metric: nobody can measure 'nothing' | docs
            A,Text,hazard.y0,,,,report,,,                          | A.metric: nobody can measure 'hazard.y0' | y
            A,Text,survival.registered.9999999999y,,,,report,,,    | A.metric: nobody can measure | y
            A,Text,firms.founded,1,0,2,ft,,,                       | mine.csv:2:28: A.kind: 'ft' is not a kind of fact; allowed input, verify, fit, holdout, report | Did you mean 'fit'?
            A,Text,firms.founded,1,,,fit,,,                        | A.kind: a fact of kind fit needs target, low and high | fit
            A,Text,firms.founded,1,,,holdout,,,                    | A.kind: a fact of kind holdout needs low or high | miss
            A,Text,firms.founded,1,2,0,fit,,,                      | mine.csv:2:24: A.low: '2' is above high, 0 | high
            A,Text,firms.founded,9,0,2,fit,,,                      | A.target: '9' lies outside the band from low to high | band
            A,Text,firms.founded,many,0,2,verify,,,                | mine.csv:2:22: A.target: 'many' is not a number | 0.25
            A,Text,firms.founded,"1,200",0,2000,verify,,,          | A.target: '1,200' is not a number | Did you mean '1200'?
            A,Text,firms.founded,NaN,0,2000,verify,,,              | A.target: 'NaN' is not a number | number
            A,Text,firms.founded,,,,report,none,medain,            | A.statistic: 'medain' is not a statistic over runs | Did you mean 'median'?
            A,Text,firms.founded,,,,report,none,paired mean over replicates, | A.statistic: 'paired mean over replicates' is the statistic of effects | effects
            A,Text,firms.founded,,,,report,rainforest-none,,       | A.world: 'rainforest-none' is a difference, but 'firms.founded' is read off one world | one
            A,Text,effect.private_leverage,,,,report,none,,        | A.world: 'none' is one world, but an effect is a difference of two | incubation-none
            A,Text,firms.founded,,,,report,none,,2050-01           | A.as_of: '2050-01' is outside the recorded time; allowed 2013-01 to 2035-12 | time
            A,Text,firms.founded,,,,report,none,,soon              | A.as_of: 'soon' is not a month | 2023-08
            A,Text,firms.founded,,,,report,none                    | mine.csv:2:1: has 8 cells, but 10 columns are named | quotes
            ,Text,firms.founded,,,,report,none,,                   | mine.csv:2:1: id: is missing | id
            A,,firms.founded,,,,report,none,,                      | A.fact: is missing | fact
            A,"Text,firms.founded,,,,report,none,,                 | mine.csv:2:3: a quote is opened here and never closed | quote
            """)
    void a_mistake_in_a_row_is_told_with_its_place(String row, String message, String more) throws IOException {
        refused(HEAD + row + "\n", message, more);
    }

    @Test
    void mistakes_of_the_whole_table_are_told() throws IOException {
        refused("", "mine.csv: is empty; its first line names columns: id,fact,");
        refused(HEAD, "mine.csv: holds no fact below the names of its columns");
        refused("id,fact,metrc,kind\n", "mine.csv:1:9: 'metrc' is not a column of facts", "Did you mean 'metric'?");
        refused("id,fact,kind\n", "mine.csv:1:1: column 'metric' is missing");
        refused("id,id,fact,metric,kind\n", "mine.csv:1:4: column 'id' is given twice");
        String twice = "A,Text,firms.founded,,,,report,none,,\n";
        refused(HEAD + twice + twice, "mine.csv:3:1: A.id: 'A' is given twice, first at ");
        refused(
                HEAD + "A,Text,firms.fonded,x,,,report,none,,\n" + "B,Text,firms.founded,,,,rport,none,,\n",
                "A.metric:",
                "A.target:",
                "B.kind:");
        assertThatThrownBy(() -> facts(Worlds.WHOLE, "standrad"))
                .hasMessageContaining(
                        "'standrad' is not known; allowed standard, or a CSV file. Did you mean 'standard'?");
        assertThatThrownBy(() -> facts(Worlds.WHOLE, "nowhere.csv"))
                .hasMessageContaining("nowhere.csv: there is no such file");
    }

    @Test
    void windows_line_ends_quotes_and_empty_lines_do_no_harm() throws IOException {
        Facts own = facts(
                Worlds.WHOLE,
                file(
                        "\ufeffid,fact,metric,kind\r\n\r\nA,\"Firms, \"\"all\"\"\nof them\",firms.founded,report\r\nB, Firms ,firms.founded,report"));
        assertThat(own.facts()).extracting(Fact::en).containsExactly("Firms, \"all\"\nof them", "Firms");
        assertThat(own.facts().stream().map(Fact::world).collect(Collectors.toSet()))
                .containsExactly("none");
        refused(
                "id,fact,metric,kind\n\nA,\"two\nlines\",firms.founded,report\nB,x,firms.fonded,report\n",
                "mine.csv:5:5: B.metric");
    }

    /** Messages send people here who named what nobody can measure. */
    @Test
    void the_page_tells_all_that_a_fact_can_be_about() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "facts.md")).replaceAll("\\s+", " ");
        assertThat(FactMeasures.selectors().stream()
                        .filter(selector -> Metrics.indexOf(selector) < 0)
                        .toList())
                .allSatisfy(selector -> assertThat(page).contains("`" + selector + "`"));
        assertThat(PairedFacts.EFFECTS).allSatisfy(effect -> assertThat(page).contains("`" + effect + "`"));
    }
}
