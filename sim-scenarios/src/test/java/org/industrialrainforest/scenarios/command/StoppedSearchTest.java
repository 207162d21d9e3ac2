package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.industrialrainforest.store.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search asks what the answers before suggest. One that is stopped goes on with the same command and ends as one that nobody disturbed. */
@Tag("slow")
class StoppedSearchTest {
    private static final List<String> HARM = List.of(
            "robust",
            "--futures",
            "3",
            "--runs",
            "2",
            "--parameters",
            "state.envelope-bn,knowledge.depreciation",
            "--metric",
            "public.cost",
            "--say-no",
            "--set",
            "end=2014-02");
    private static final int FUTURES = 3 * 2 * 2;

    private static final List<String> MIX = List.of(
            "optimise-mix",
            "--goal",
            "public.cost",
            "--levers",
            "platform,bridge",
            "--parts",
            "2",
            "--rounds",
            "2",
            "--runs",
            "1",
            "--fresh",
            "2",
            "--set",
            "end=2014-02");
    private static final int LATTICE = 3 + 1;

    @TempDir
    Path directory;

    private Spoken say(List<String> asked, Function<PrintStream, Interruption> interruption, String... more) {
        List<String> words = new ArrayList<>(asked);
        words.addAll(List.of("--set", "sectors[*].ideas-per-year=10", "--policies", "none,platforms"));
        words.addAll(List.of("--threads", "1"));
        words.addAll(List.of(more));
        return Spoken.of(new Undrawn(), interruption, words.toArray(String[]::new));
    }

    private String[] into(String out) {
        return new String[] {"--out", directory.resolve(out).toString()};
    }

    @Test
    void a_search_for_harm_that_is_stopped_goes_on() throws IOException {
        Spoken calm = say(HARM, Interruption::new, into("calm"));
        assertThat(calm.code()).as(calm.err()).isZero();
        assertThat(calm.err())
                .contains("then the search for harm: no run for a policy that harms in no future, and at most")
                .containsPattern("search for harm: at most .*: [0-9,]+ runs of");
        Spoken stopped = say(HARM, Failing.at(FUTURES + 45, new OutOfMemoryError("Java heap space")), into("stopped"));
        assertThat(stopped.code()).as(stopped.err()).isEqualTo(3);
        assertThat(stopped.err()).contains("finished runs are kept in");
        assertThat(directory.resolve("stopped/robust.json")).doesNotExist();
        Spoken status = Spoken.of("status", directory.resolve("stopped").toString());
        assertThat(status.out()).contains("12 of 12 done", "Further designs so far: 3, with 44 of 84");
        Spoken resumed = say(HARM, Interruption::new, into("stopped"));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(directory.resolve("stopped/robust.json"))
                .hasSameTextualContentAs(directory.resolve("calm/robust.json"));
        assertThat(digests("stopped")).hasSizeGreaterThan(2).isEqualTo(digests("calm"));
        assertThat(calm.out())
                .as("what is kept tells the same as runs in memory")
                .startsWith(say(HARM, Interruption::new).out().stripTrailing());
    }

    @Test
    void a_search_for_a_mix_that_is_stopped_goes_on() throws IOException {
        Spoken calm = say(MIX, Interruption::new, into("calm"));
        assertThat(calm.code()).as(calm.err()).isZero();
        assertThat(calm.err()).containsPattern("at most .*: [0-9]+ runs of .* on 1 threads");
        Spoken stopped = say(MIX, Failing.at(LATTICE + 2, new OutOfMemoryError("Java heap space")), into("stopped"));
        assertThat(stopped.code()).as(stopped.err()).isEqualTo(3);
        assertThat(stopped.err()).contains("finished runs are kept in");
        assertThat(Spoken.of("status", directory.resolve("stopped").toString()).out())
                .contains("Further designs so far: 2");
        Spoken resumed = say(MIX, Interruption::new, into("stopped"));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(directory.resolve("stopped/mix.json")).hasSameTextualContentAs(directory.resolve("calm/mix.json"));
        assertThat(digests("stopped")).hasSize(4).isEqualTo(digests("calm"));
        Spoken replay = Spoken.of("replay", directory.resolve("calm").toString());
        assertThat(replay.code()).isEqualTo(2);
        assertThat(replay.err()).contains("calm: these are runs of a study, whose design only its command knows");
        assertThat(calm.out())
                .as("what is kept tells the same as runs in memory")
                .startsWith(say(MIX, Interruption::new).out().stripTrailing());
    }

    @Test
    void mixes_of_other_levers_are_not_taken_for_these() throws IOException {
        assertThat(say(MIX, Interruption::new, into("mix")).code()).isZero();
        int before = digests("mix").size();
        List<String> other = new ArrayList<>(MIX);
        other.replaceAll(word -> word.equals("platform,bridge") ? "platform,incubation" : word);
        Spoken spoken = say(other, Interruption::new, into("mix"));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(digests("mix")).hasSize(2 * before);
        assertThat(spoken.out()).startsWith(say(other, Interruption::new).out().stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"harm", "mix"})
    void a_search_that_is_done_runs_nothing_again_and_never_says_that_less_is_done(String what) {
        List<String> asked = what.equals("harm") ? HARM : MIX;
        List<long[]> told = new ArrayList<>();
        Function<PrintStream, Interruption> counting = err -> new Interruption(err) {
            @Override
            void finished(long runs, long of) {
                super.finished(runs, of);
                told.add(new long[] {runs, of});
            }
        };
        assertThat(say(asked, counting, into("once")).code()).isZero();
        List<long[]> searched = told.subList(what.equals("harm") ? FUTURES : 0, told.size());
        for (int i = 1; i < searched.size(); i++) {
            assertThat((double) searched.get(i)[0] / searched.get(i)[1])
                    .as("share done at word " + i)
                    .isGreaterThan((double) searched.get(i - 1)[0] / searched.get(i - 1)[1]);
        }
        assertThat(searched.get(searched.size() - 1)[0]).isLessThanOrEqualTo(searched.get(searched.size() - 1)[1]);
        Spoken again = say(asked, Failing.of(new IllegalStateException("a run is done again")), into("once"));
        assertThat(again.code()).as(again.err()).isZero();
    }

    /** Of each design of the search, by its folder. */
    private TreeMap<String, String> digests(String out) throws IOException {
        TreeMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.list(directory.resolve(out).resolve(StudyTask.SEARCH))) {
            all.forEach(one ->
                    digests.put(one.getFileName().toString(), Results.of(one).digest()));
        }
        return digests;
    }
}
