package org.industrialrainforest.examples.embedding;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.phases.founding.Founding;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.*;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.scenarios.Catalogue;

/** Do grants give mentors more firms to teach? Mentors, their month, the length of stages, the outcome and the policy are our own. */
final class Mentoring {
    static final Process MEETING = Process.monthly("mentoring", "meets");

    static final class Mentors extends Table {
        final Ints lessons = ints("lessons", "lessons", "lessons given so far");

        Mentors() {
            super("mentors");
            IntStream.rangeClosed(1, 40).forEach(this::add);
        }
    }

    static UnaryOperator<Schedule> extend(World world) {
        Mentors mentors = world.add(new Mentors());
        Phase mentoring = Phase.of("Mentoring", tick -> meet(world, mentors, tick), MEETING);
        return month -> month.after(Founding.class, mentoring);
    }

    static void meet(World world, Mentors mentors, Tick tick) {
        for (int firm : world.firms.byIdentity()) {
            if (tick.draws().happens(MEETING.draw("meets"), world.firms.id(firm), 0.1)) {
                mentors.lessons.add(Math.floorMod(world.firms.id(firm), 40), 1);
                world.firms.evidence.add(firm, 0.1); // outsiders see more of it
            }
        }
    }

    static double given(World world) {
        Mentors mentors = world.table(Mentors.class);
        return IntStream.of(mentors.byIdentity()).map(mentors.lessons::get).sum();
    }

    public static void main(String[] args) {
        Metric own = Metric.of("lessons", "lessons", "Lessons", "all", Metric.Better.MORE, o -> given(o.world));
        Policy grants = Policy.of("ours", "Grants", Month.of(2010, 1), Policy.Mix.NOTHING.withGrants(1));
        var city = Catalogue.standard().scenario("shanghai").with("end", "2015-12");
        Experiment ours =
                Experiment.of(city).policies(List.of(Policy.none(), grants)).runs(4);
        ours = ours.rules(book -> book.withStageLength((world, sector, stage, normal) -> 6));
        ours = ours.extended(Mentoring::extend).measuring(own);
        var effect = ours.compare(RunExecutor.local(2)).outcome("lessons", "ours");
        System.out.printf("Lessons: %+.1f [%.1f, %.1f]%n", effect.difference(), effect.low(), effect.high());
    }
}
