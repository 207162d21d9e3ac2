package org.industrialrainforest.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.phases.founding.Founding;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.ledger.Purpose;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Schedule;
import org.industrialrainforest.engine.simulation.Snapshot;
import org.industrialrainforest.engine.simulation.Table;
import org.junit.jupiter.api.Test;

/** What a researcher adds is in digest and snapshot, and no snapshot is taken up without it. */
class ExtensionTest {
    private static final Scenario CITY = TinyScenario.lively().scenario();
    private static final int MONTHS = 12;

    /** What mentors are paid for. */
    private enum Fee implements Purpose {
        LESSON;

        @Override
        public String id() {
            return "lesson";
        }
    }

    /** Forty people with a lesson a month. */
    private static final class Mentors extends Table {
        final Ints lessons = ints("lessons", "lessons", "lessons given so far");

        Mentors() {
            super("mentors");
            IntStream.rangeClosed(1, 40).forEach(this::add);
        }
    }

    /**
     * Forty mentors, whom the treasury pays.
     *
     * @param fee of each lesson, fen
     */
    private record Mentoring(long fee) implements Extension {
        @Override
        public UnaryOperator<Schedule> extend(World world) {
            Mentors mentors = world.add(new Mentors());
            Party guild = world.ledger.open("mentors", false);
            world.ledger.open(Fee.values());
            return month -> month.after(Founding.class, Phase.of("Mentoring", tick -> {
                for (int row : mentors.byIdentity()) {
                    mentors.lessons.add(row, 1);
                    world.ledger.transfer(world.accounts.treasury, 0, guild, 0, fee, Fee.LESSON);
                }
            }));
        }
    }

    private static Rainforest after(int months, Extension extension) {
        Rainforest run = Rainforest.of(CITY).extended(extension).start(1, 0);
        TinyScenario.step(run, months);
        return run;
    }

    private static int lessons(World world) {
        Mentors mentors = world.table(Mentors.class);
        return Arrays.stream(mentors.byIdentity()).map(mentors.lessons::get).sum();
    }

    private static Party guild(Rainforest run) {
        return run.world().ledger.parties().stream()
                .filter(party -> party.name().equals("mentors"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tables_parties_and_purposes_of_ones_own_go_on_from_a_snapshot_as_if_nothing_had_been() {
        Snapshot taken = after(MONTHS, new Mentoring(100)).snapshot();
        Rainforest restored =
                Rainforest.of(CITY).extended(new Mentoring(100)).start(1, 0).restore(taken);

        assertThat(restored.world().table(Mentors.class).count()).isEqualTo(40);
        assertThat(lessons(restored.world())).isEqualTo(40 * MONTHS);
        assertThat(guild(restored).total()).isEqualTo(40 * MONTHS * 100);

        TinyScenario.step(restored, MONTHS);
        Rainforest whole = after(2 * MONTHS, new Mentoring(100));
        assertThat(lessons(restored.world())).isEqualTo(lessons(whole.world()));
        assertThat(guild(restored).total()).isEqualTo(guild(whole).total());
    }

    @Test
    void what_is_added_is_in_the_digest() {
        String plain = after(MONTHS, Extension.NONE).digest();
        String mentored = after(MONTHS, new Mentoring(100)).digest();
        assertThat(mentored)
                .isNotEqualTo(plain)
                .isEqualTo(after(MONTHS, new Mentoring(100)).digest());
        assertThat(after(MONTHS, new Mentoring(200)).digest()).isNotEqualTo(mentored);

        assertThat(after(MONTHS, withHair(1)).digest())
                .isNotEqualTo(plain)
                .isNotEqualTo(after(MONTHS, withHair(2)).digest());
    }

    /** A column of one's own of firms. */
    private static Extension withHair(double length) {
        return world -> {
            Reals hair = world.firms.own("hair", "cm", "hair of the founder");
            return month -> month.after(
                    Founding.class,
                    Phase.of(
                            "Hair",
                            tick -> Arrays.stream(world.firms.byIdentity()).forEach(firm -> hair.set(firm, length))));
        };
    }

    @Test
    void a_snapshot_is_not_taken_up_without_what_was_added() {
        Snapshot mentored = after(3, new Mentoring(100)).snapshot();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rainforest.of(CITY).start(1, 0).restore(mentored))
                .withMessageContainingAll("it has 'mentors' of 'ledger', 'mentors'", "additions", CITY.id());

        Snapshot plain = after(3, Extension.NONE).snapshot();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rainforest.of(CITY)
                        .extended(new Mentoring(100))
                        .start(1, 0)
                        .restore(plain))
                .withMessageContaining("it lacks 'mentors' of 'ledger', 'mentors'");

        Snapshot hair = after(3, withHair(1)).snapshot();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rainforest.of(CITY).start(1, 0).restore(hair))
                .withMessageContaining("it has 'hair' of 'firms'");
    }

    @Test
    void runs_with_additions_have_an_identity_of_their_own() {
        Experiment plain = Experiment.of(CITY);
        String mentored = id(plain.extended(new Mentoring(100)));
        assertThat(mentored).isNotEqualTo(id(plain)).isEqualTo(id(plain.extended(new Mentoring(100))));
        assertThat(id(plain.extended(new Mentoring(200)))).isNotEqualTo(mentored);
        assertThat(id(plain.extended(new Mentoring(100)).rules(rules -> rules))).isEqualTo(mentored);
    }

    private static String id(Experiment experiment) {
        return experiment.specs().get(0).id("the scenario");
    }

    @Test
    void an_outcome_of_ones_own_is_compared() {
        Metric lessons =
                Metric.of("mentors.lessons", "lessons", "Lessons", "all", Metric.Better.MORE, o -> lessons(world(o)));
        List<Outcome> rows = Experiment.of(CITY)
                .policies("none")
                .extended(new Mentoring(0))
                .measuring(lessons)
                .runs(2)
                .compare(RunExecutor.local(1))
                .outcomes();
        assertThat(rows)
                .filteredOn(row -> row.metric().equals("mentors.lessons"))
                .singleElement()
                .satisfies(row -> assertThat(row.mean()).isEqualTo(40.0 * CITY.months()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiment.of(CITY).measuring(lessons, lessons))
                .withMessageContaining("mentors.lessons");
    }

    private static World world(Observed observed) {
        return observed.world;
    }

    @Test
    void a_table_that_nobody_added_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TinyScenario.lively().world().table(Mentors.class))
                .withMessageContainingAll("no table of class Mentors", "firms");
    }
}
