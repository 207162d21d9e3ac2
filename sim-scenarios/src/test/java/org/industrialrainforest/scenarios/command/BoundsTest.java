package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values at the ends of what is allowed: they run, or are refused by name before anything begins. */
@Tag("slow")
class BoundsTest {
    @TempDir
    Path directory;

    private static Spoken run(String... sets) {
        List<String> args = new ArrayList<>(List.of("run", "--quiet"));
        for (String set : sets) {
            args.add("--set");
            args.add(set);
        }
        return Spoken.of(args.toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Path world(String start, String end) throws IOException {
        return file(
                "world.yaml",
                "extends: shanghai\nid: world\ntitle: World\nstart: " + start + "\nrecord-from: " + start + "\nend: "
                        + end + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exits.patience-log-sd=3",
                "exits.patience-log-sd=2 exits.patience-months=240",
                "exits.deregistration-months=60",
                "taxes.valid-months=120",
                "state.delay-log-sd=2",
                "founding.prior-weight=0",
                "leaders[*].count=2020",
                "research.attempts=100",
                "research.pivots=15",
                "research.pivots=0",
                "funding.judges=32",
                "state.utilisation-weight=0",
                "state.utilisation-weight=1"
            })
    void what_is_allowed_runs(String sets) {
        Spoken spoken = run(("end=2013-12 " + sets).split(" "));
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Ledger out of balance by 0 fen");
    }

    @ParameterizedTest
    @CsvSource({
        "research.attempts=101, research.attempts: '101' is too large; allowed 1 to 100",
        "research.pivots=16, research.pivots: '16' is too large; allowed 0 to 15",
        "funding.judges=33, funding.judges: '33' is too large; allowed 1 to 32",
        "state.utilisation-weight=1.01, state.utilisation-weight: '1.01' is too large; allowed 0 to 1"
    })
    void what_has_no_place_in_a_key_is_refused(String set, String message) {
        Spoken spoken = run("end=2013-12", set);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains(message);
    }

    /** A scenario with more things of a kind: those that it has, and copies of the first. */
    private Path with(String plural, String copy, int more) throws IOException {
        StringBuilder text =
                new StringBuilder("extends: shanghai\nid: crowded\ntitle: Crowded\nend: 2013-02\n" + plural + ":\n");
        for (int i = 0; i < more; i++) {
            text.append("  - ").append(copy.replace("%", "more-" + i)).append('\n');
        }
        return file("crowded.yaml", text.toString());
    }

    @Test
    void the_64th_platform_runs_and_the_65th_is_refused() throws IOException {
        int there = Catalogue.standard().scenario("shanghai").platforms().size();
        String copy =
                "{id: %, title: More, type: chip-pilot-line, sector: integrated-circuits, park: sensor-park, slots: 2, capex-bn: 0.1, lines: 1,"
                        + " run-months: 3, fee: 0.5, outside-customers: 0, opex-share: 0.1, synthetic: true, opens: 2015-01, source: made up}";
        Spoken last = Spoken.of(
                "run", "--quiet", with("platforms", copy, Long.SIZE - there).toString());
        assertThat(last.err()).isEmpty();
        assertThat(last.code()).isZero();
        Spoken next = Spoken.of(
                "run", "--quiet", with("platforms", copy, Long.SIZE - there + 1).toString());
        assertThat(next.err()).contains("platforms: has 65 entries; allowed up to 64");
        assertThat(next.code()).isEqualTo(2);
    }

    @Test
    void the_last_month_of_the_calendar_runs() throws IOException {
        Spoken spoken = Spoken.of("run", world("2698-01", "2699-12").toString(), "--set", "exits.patience-log-sd=3");
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
    }

    @Test
    void a_later_month_is_refused_at_its_place_with_the_last_that_is_allowed() throws IOException {
        Path file = world("2800-01", "2801-12");
        Spoken spoken = Spoken.of("run", file.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains(file + ":4:8: start: '2800-01' is too late; allowed 0001-01 to 2699-12")
                .contains(file + ":6:6: end: '2801-12' is too late; allowed 0001-01 to 2699-12");
        assertThat(run("end=2700-01").err()).contains("--set: end: '2700-01' is too late");
    }

    @Test
    void a_policy_cannot_spend_more_than_its_envelope() throws IOException {
        Path policy = file(
                "greedy.yaml", "id: greedy\ntitle: Greedy\nstart: 2014-01\nmix:\n  platform: 0.8\n  grants: 0.5\n");
        Spoken spoken = Spoken.of("run", "--policy", policy.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains(policy + ":5:3: mix: the shares sum to 1.3 and would spend more than the envelope")
                .contains("raise rules.state.envelope-bn");
        // The sum of these in binary is 1.2000000000000002.
        Path odd = file("odd.yaml", "id: odd\ntitle: Odd\nstart: 2014-01\nmix: {platform: 0.8, bridge: 0.4}\n");
        assertThat(Spoken.of("run", "--policy", odd.toString()).err()).contains("the shares sum to 1.2 and");
        Spoken set = run("policies[rainforest].mix.platform=0.9");
        assertThat(set.code()).isEqualTo(2);
        assertThat(set.err()).contains("policies[rainforest].mix", "the shares sum to 1.35");
        assertThat(run("policies[grants].mix.grants=1.5").err()).contains("'1.5' is too large; allowed 0 to 1 (share)");
    }

    @Test
    void a_large_world_is_told_before_it_begins_and_one_too_large_is_refused() {
        Spoken told = Spoken.begun("run", "--set", "sectors[*].ideas-per-year=10000");
        assertThat(told.code()).isEqualTo(130);
        assertThat(told.err()).contains("a world of 2,000,000 ideas", "of memory", "within a factor of 3");
        assertThat(Spoken.begun("run", "--quiet", "--set", "sectors[*].ideas-per-year=10000")
                        .err())
                .isEmpty();
        Spoken refused = Spoken.begun("run", "--set", "sectors[*].ideas-per-year=100000", "--set", "start=1936-01");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "sectors[*].ideas-per-year: this world would have 70,000,000 ideas", "more than a table holds");
    }
}
