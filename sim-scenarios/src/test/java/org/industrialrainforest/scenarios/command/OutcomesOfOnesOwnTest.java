package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.phases.founding.Founding;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Schedule;
import org.industrialrainforest.engine.simulation.Table;
import org.industrialrainforest.scenarios.Catalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command main of one's own: what is added is run, and an outcome that is handed in is shown wherever the model's are. */
@Tag("slow")
class OutcomesOfOnesOwnTest {
    private static final String ID = "mentors.lessons";
    private static final String TITLE = "Lessons given by mentors";

    @TempDir
    Path directory;

    /** Ten mentors, each with one lesson a month. */
    private static final class Mentors extends Table {
        final Ints lessons = ints("lessons", "lessons", "lessons given so far");

        Mentors() {
            super("mentors");
            IntStream.rangeClosed(1, 10).forEach(this::add);
        }
    }

    private static UnaryOperator<Schedule> mentors(World world) {
        Mentors mentors = world.add(new Mentors());
        return month -> month.after(
                Founding.class,
                Phase.of(
                        "Mentoring",
                        tick -> Arrays.stream(mentors.byIdentity()).forEach(row -> mentors.lessons.add(row, 1))));
    }

    private static double given(World world) {
        Mentors mentors = world.table(Mentors.class);
        return Arrays.stream(mentors.byIdentity()).map(mentors.lessons::get).sum();
    }

    private static Experiment ours(Experiment experiment) {
        return experiment
                .extended(OutcomesOfOnesOwnTest::mentors)
                .measuring(Metric.of(ID, "lessons", TITLE, "all lessons", Metric.Better.MORE, o -> given(o.world)));
    }

    /** As {@link RainforestCommand#main(Catalogue, UnaryOperator, String...)} runs it, in a tiny world of 19 months. */
    private static Spoken say(@Nullable Pictures pictures, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Catalogue::standard,
                OutcomesOfOnesOwnTest::ours,
                pictures,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                errors,
                false,
                new Interruption(errors));
        int code = RainforestCommand.execute(surroundings, Spoken.inTinyWorld(args));
        Spoken spoken = new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        return spoken;
    }

    @Test
    void a_run_shows_it_on_screen_in_its_document_and_in_its_table() throws Exception {
        assertThat(say(null, "run", "--quiet").out()).containsPattern(TITLE + " +190");

        String out = directory.resolve("run").toString();
        JsonNode document = say(null, "run", "--quiet", "--format", "json", "--out", out, "--record", "runs")
                .json();
        assertThat(document.at("/outcomes").get(ID).asDouble()).isEqualTo(190);
        List<String> runs = Files.readAllLines(Path.of(out, "runs.csv"));
        int column = List.of(runs.get(0).split(",")).indexOf(ID);
        assertThat(column).isPositive();
        assertThat(runs.get(1).split(",")[column]).startsWith("190");
    }

    @Test
    void a_comparison_shows_it_in_its_document_its_table_and_its_report() throws Exception {
        String out = directory.resolve("compare").toString();
        Spoken spoken = say(new ReportPictures(), "compare", "--quiet", "--policies", "platforms", "--out", out);
        assertThat(spoken.out()).contains(TITLE, "lessons");

        assertThat(Files.readString(Path.of(out, "report.html"))).contains(TITLE);
        JsonNode kept =
                new ObjectMapper().readTree(Path.of(out, "comparison.json").toFile());
        List<Double> means = new ArrayList<>();
        for (JsonNode row : kept.findValue("outcomes")) {
            if (row.get("metric").asText().equals(ID)) {
                means.add(row.get("mean").asDouble());
            }
        }
        assertThat(means).containsExactly(190.0, 190.0);
        assertThat(Files.readAllLines(Path.of(out, "runs.csv")).get(0).split(","))
                .contains(ID);
    }

    @Test
    void it_is_listed_and_can_be_studied() throws Exception {
        assertThat(say(null, "list").out()).contains(ID).contains(TITLE);
        assertThat(say(null, "dose", "--quiet", "--metric", ID, "--doses", "1", "--policies", "platforms")
                        .out())
                .contains(TITLE);
    }

    @Test
    void without_it_the_command_knows_no_such_outcome() {
        Spoken spoken = Spoken.tiny("dose", "--metric", ID, "--doses", "1");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains(ID);
    }
}
