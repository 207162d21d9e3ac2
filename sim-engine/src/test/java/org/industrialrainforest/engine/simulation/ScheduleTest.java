package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private record Sowing(List<String> done) implements Phase {
        @Override
        public void run(Tick tick) {
            done.add(name());
        }
    }

    private record Reaping(List<String> done) implements Phase {
        @Override
        public void run(Tick tick) {
            done.add(name());
        }
    }

    private record Weeding(List<String> done) implements Phase {
        @Override
        public void run(Tick tick) {
            done.add(name());
        }
    }

    private record Drawing(Process process) implements Phase {
        @Override
        public void run(Tick tick) {}

        @Override
        public List<Process> processes() {
            return List.of(process);
        }
    }

    private final List<String> done = new ArrayList<>();
    private final Schedule year = new Schedule(List.of(new Sowing(done), new Reaping(done)));

    private static List<String> names(Schedule schedule) {
        return schedule.phases().stream().map(Phase::name).toList();
    }

    @Test
    void a_phase_is_added_before_or_behind_another_or_takes_its_place() {
        assertThat(names(year.after(Sowing.class, new Weeding(done)))).containsExactly("Sowing", "Weeding", "Reaping");
        assertThat(names(year.after(Reaping.class, new Weeding(done)))).containsExactly("Sowing", "Reaping", "Weeding");
        assertThat(names(year.before(Sowing.class, new Weeding(done)))).containsExactly("Weeding", "Sowing", "Reaping");
        assertThat(names(year.replace(Reaping.class, new Weeding(done)))).containsExactly("Sowing", "Weeding");
        assertThat(names(year)).as("the schedule itself is not changed").containsExactly("Sowing", "Reaping");
    }

    @Test
    void a_phase_that_is_not_there_is_told_with_those_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> year.after(Weeding.class, new Weeding(done)))
                .withMessageContainingAll("Weeding", "Sowing", "Reaping");
    }

    @Test
    void phases_run_in_their_order_month_by_month() {
        List<String> checked = new ArrayList<>();
        Simulation simulation = Simulation.of(year)
                .from(2014 * 12)
                .check((month, phase) -> checked.add(phase + " " + (month - 2014 * 12)))
                .begin();
        assertThat(simulation.step()).isEqualTo(2014 * 12);
        assertThat(simulation.step()).isEqualTo(2014 * 12 + 1);
        assertThat(simulation.nextMonth()).isEqualTo(2014 * 12 + 2);
        assertThat(done).containsExactly("Sowing", "Reaping", "Sowing", "Reaping");
        assertThat(checked).containsExactly("Sowing 0", "Reaping 0", "Sowing 1", "Reaping 1");
    }

    @Test
    void a_month_can_be_run_phase_by_phase_and_be_finished_at_once() {
        Simulation simulation = Simulation.of(year).from(2014 * 12).begin();
        assertThat(simulation.advance()).isEqualTo("Sowing");
        assertThat(simulation.midMonth()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> simulation.snapshot("half a month"));
        assertThat(simulation.step()).isEqualTo(2014 * 12);
        assertThat(simulation.midMonth()).isFalse();
        assertThat(done).containsExactly("Sowing", "Reaping");
    }

    @Test
    void a_schedule_without_phases_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(List.of()));
    }

    @Test
    void two_processes_of_one_key_are_refused() {
        Phase rain = new Drawing(Process.monthly("rain", "amount"));
        Phase other = new Drawing(Process.monthly("rain", "amount"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(List.of(rain, other)))
                .withMessageContaining("'rain'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(List.of(rain)).after(Drawing.class, other))
                .withMessageContaining("rename");
    }

    @Test
    void two_phases_may_share_a_process() {
        Process rain = Process.monthly("rain", "amount");
        assertThat(new Schedule(List.of(new Drawing(rain), new Drawing(rain))).phases())
                .hasSize(2);
    }
}
