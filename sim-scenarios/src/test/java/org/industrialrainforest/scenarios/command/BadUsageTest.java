package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadUsageTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lst                                 | rainforest: there is no command 'lst'. Did you mean 'list'?
            compare --polices=a                 | rainforest compare: there is no option '--polices'. Did you mean '--policies'?
            compare shanghai suzhou             | rainforest compare: there is no place for 'suzhou'.
            compare --runs                      | rainforest compare: Missing required parameter for option '--runs' (N)
            compare --runs abc                  | rainforest compare: --runs: 'abc' is not a whole number; allowed 1 to 1000000
            compare --runs 0                    | rainforest compare: --runs: '0' is too small; allowed 1 to 1000000
            compare --runs +2                   | rainforest compare: --runs: '+2' has a plus sign; allowed 1 to 1000000. Did you mean '2'?
            dose --doses +2                     | rainforest dose: --doses: '+2' has a plus sign
            compare --threads 1.5               | rainforest compare: --threads: '1.5' is not a whole number; allowed 1 to 1024
            compare --seed one                  | rainforest compare: --seed: 'one' is not a whole number
            compare --policies none,rainforst   | Did you mean 'rainforest'?
            compare --baseline non              | rainforest compare: --baseline: there is no policy 'non'; allowed none, platforms
            compare --shock capital-winer       | Did you mean 'capital-winter'?
            compare --set slots                 | rainforest compare: --set: 'slots' is not a path with a value; allowed path=value
            compare --set platforms[x].slots=1  | rainforest compare: --set: platforms: [x] selects none; allowed sitri-pilot-line
            compare --set knowlege.spillover=1  | Did you mean 'knowledge.spillover'?
            compare --set knowledge.spillover=x | rainforest compare: --set: rules.knowledge.spillover: 'x' is not a number; allowed 0 to 5
            compare --set platforms[*].slots=3.7| rainforest compare: --set: platforms[sitri-pilot-line].slots: '3.7' is not a whole number
            compare --vary fee=0.2,0.5          | Did you mean 'platforms[*].fee'?
            compare --vary platforms.fee=0.2,x  | rainforest compare: --vary: platforms[sitri-pilot-line].fee: 'x' is not a number
            compare --lang fr                   | rainforest compare: --lang: 'fr' is not known; allowed en, zh
            compare --format xml                | rainforest compare: --format: 'xml' is not known; allowed text, json
            compare --policies none,            | rainforest compare: --policies: 'none,' has an empty name; allowed names with one comma between
            compare shanghai,                   | rainforest compare: SCENARIO: 'shanghai,' has an empty name
            dose --doses 0x1p1                  | rainforest dose: --doses: '0x1p1' is not a number
            dose --doses 1d                     | rainforest dose: --doses: '1d' is not a number
            dose --spend 0x1p1                  | rainforest dose: --spend: '0x1p1' is not a number
            compare --set knowledge.spillover=0x1p-3 | rainforest compare: --set: rules.knowledge.spillover: '0x1p-3' is not a number
            trace --idea [rounds>=0x1p1]          | is neither a number nor a month
            trace --idea [arrived>=2014-13]       | is neither a number nor a month
            compare --record lifes              | rainforest compare: --record: 'lifes' is not known; allowed runs, series, lives, deals, links, flows, events, all. Did you mean 'lives'?
            compare shangai                     | rainforest compare: SCENARIO: there is no scenario 'shangai'; allowed ai-innovation-centre,
            run none.yaml                       | rainforest run: none.yaml: there is no such file
            run --policy none.yaml              | rainforest run: none.yaml: there is no such file
            run --replicate -1                  | rainforest run: --replicate: '-1' is too small
            calibrate --draws 7                 | rainforest calibrate: --draws: '7' is too small; allowed 8 to 1000000
            calibrate --draws 100000 --runs 200 | rainforest calibrate: --draws: 100000 sets of 200 runs are too many; allowed at most 10000000 runs in all
            calibrate --draws 20 --keep 11      | rainforest calibrate: --keep: '11' is too large; allowed 4 to 10
            calibrate --runs none               | rainforest calibrate: --runs: 'none' is not a whole number
            calibrate --pilots -1               | rainforest calibrate: --pilots: '-1' is too small; allowed 0 to 10000
            calibrate --from fitted             | rainforest calibrate: --from: 'fitted' is not known; allowed baseline, calibrated where a scenario has sets, or a YAML or CSV file
            calibrate --from none.yaml          | rainforest calibrate: none.yaml: there is no such file
            calibrate --free none.yaml          | rainforest calibrate: none.yaml: there is no such file
            calibrate --kep 5                   | rainforest calibrate: there is no option '--kep'. Did you mean '--keep'?
            compare --parameters fitted         | rainforest compare: --parameters: 'fitted' is not known; allowed baseline, calibrated where a scenario has sets, or a YAML or CSV file
            compare --parameters none.yaml      | rainforest compare: none.yaml: there is no such file
            trace --record lives                | rainforest trace: there is no option '--record'.
            validate --record lives             | rainforest validate: there is no option '--record'.
            trace --redraw many                 | rainforest trace: --redraw: 'many' is not a whole number
            report                              | rainforest report: Missing required parameter: 'DIR'
            report results/nowhere              | rainforest report: results/nowhere: there is no such directory
            """)
    void a_mistake_is_answered_with_what_is_right_and_exit_code_2(String line, String message) {
        Spoken spoken = Spoken.begun(line.split(" +"));
        assertThat(spoken.err()).contains(message).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
    }

    @Test
    void all_mistakes_of_a_command_line_are_told_at_once() {
        Spoken spoken = Spoken.begun(
                "compare",
                "--runs",
                "abc",
                "--threads",
                "0",
                "--policies",
                "rainforst,x.yaml",
                "--shock",
                "winter",
                "--lang",
                "fr",
                "--set",
                "a=1",
                "--set",
                "b=1");
        assertThat(spoken.err().lines()).hasSize(8);
    }

    @Test
    void mistakes_of_a_file_are_told_with_their_places() throws IOException {
        Path city = Files.writeString(
                directory.resolve("my.yaml"),
                "extends: shanghai\nid: mine\nplatforms:\n  - id: graphene\n    slots: abc\n    fee: 11\n");
        Path policy = Files.writeString(
                directory.resolve("half.yaml"), "id: half\ntitle: Half\nstart: 2014-01\nmix: {platfrom: .5}\n");
        Spoken spoken = Spoken.begun("run", city.toString(), "--policy", policy.toString());
        assertThat(spoken.err())
                .startsWith(
                        city
                                + ":5:12: platforms[graphene].slots: 'abc' is not a whole number; allowed 0 to 1000000 (slots)\n")
                .contains(city + ":6:10: platforms[graphene].fee: '11' is too large; allowed 0 to 10 (share)\n");
        assertThat(spoken.code()).isEqualTo(2);
        Spoken other = Spoken.begun("run", "--policy", policy.toString());
        assertThat(other.err())
                .startsWith(policy + ":4:7: mix.platfrom: is not a key here; allowed platform, ")
                .endsWith("Did you mean 'platform'?\n");
    }

    @Test
    void results_that_could_not_be_kept_are_not_computed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "taken");
        for (String command : new String[] {"run", "compare", "validate", "trace", "calibrate"}) {
            Spoken spoken = Spoken.begun(command, "--out", file.toString());
            assertThat(spoken.err())
                    .isEqualTo(
                            "rainforest " + command + ": could not finish: --out: " + file
                                    + " cannot be written (it is a file, not a directory); nothing was computed, name another directory\n");
            assertThat(spoken.code()).isEqualTo(3);
        }
        assertThat(Spoken.begun("run", "--out", file.resolve("below").toString())
                        .code())
                .isEqualTo(3);
    }

    @Test
    void a_computation_that_breaks_ends_with_one_message_and_no_stack_trace() throws IOException {
        Throwable breach = new IllegalStateException("month 2014-03, phase Books: balances differ by 1 fen");
        Spoken spoken = Spoken.of(new Undrawn(), Failing.of(breach), "run");
        assertThat(spoken.err()).isEqualTo("""
                rainforest run: could not finish: IllegalStateException: month 2014-03, phase Books: balances differ by 1 fen
                The same command with '--debug FILE' writes the details to a file.
                """);
        assertThat(spoken.code()).isEqualTo(3);
        Path log = directory.resolve("deep/debug.log");
        assertThat(Spoken.of(new Undrawn(), Failing.of(breach), "run", "--debug", log.toString())
                        .err())
                .endsWith("Details are in " + log + ".\n");
        assertThat(Files.readString(log)).contains("balances differ by 1 fen", "\tat ");
    }

    @Test
    void too_little_memory_is_told_with_what_to_do() {
        Spoken spoken = Spoken.of(new Undrawn(), Failing.of(new OutOfMemoryError("Java heap space")), "run");
        assertThat(spoken.err())
                .contains("could not finish: not enough memory; give more, such as RAINFOREST_JAVA_OPTS=-Xmx8g");
        assertThat(spoken.code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start=2040-01 record-from=2041-01 end=2050-12",
                "start=2040-01 end=2050-12 record-from=2041-01",
                "record-from=2041-01 start=2040-01 end=2050-12",
                "record-from=2041-01 end=2050-12 start=2040-01",
                "end=2050-12 start=2040-01 record-from=2041-01",
                "end=2050-12 record-from=2041-01 start=2040-01",
                "policies[rainforest].mix.platform=0.9 policies[rainforest].mix.incubation=0 record-from=2013-02"
            })
    void values_that_bound_each_other_are_set_in_any_order(String values) {
        List<String> words = new ArrayList<>(List.of("describe"));
        for (String value : values.split(" ")) {
            words.addAll(List.of("--set", value));
        }
        Spoken spoken = Spoken.begun(words.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).containsAnyOf("2041-01", "2013-02");
    }

    @Test
    void every_path_and_every_value_of_set_that_is_wrong_is_told_at_once() {
        Spoken spoken = Spoken.begun(
                "run", "--set", "platforms[*].fees=1", "--set", "knowledge.spillover=many", "--set", "end=2001-01");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("fees", "many", "2001-01");
    }
}
