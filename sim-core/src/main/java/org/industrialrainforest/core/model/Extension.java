package org.industrialrainforest.core.model;

import java.util.function.UnaryOperator;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Schedule;

/**
 * What a researcher adds to the rainforest: tables, columns, parties and purposes of payment to its world, phases to its month. They are in
 * digest and snapshot like the model's own.
 *
 * <pre>{@code
 * Extension mentors = world -> {
 *     Mentors table = world.add(new Mentors());
 *     return month -> month.after(Founding.class, new Mentoring(world, table));
 * };
 * }</pre>
 */
@FunctionalInterface
public interface Extension {
    /** Adds nothing. */
    Extension NONE = world -> UnaryOperator.identity();

    /**
     * Adds to a world before its first month, once for each run.
     *
     * @return how its months differ from the model's
     */
    UnaryOperator<Schedule> extend(World world);

    /**
     * What tells results of runs with this addition from others': its class with that class's code, and the values of a record. A lambda, or another
     * object with fields, has no identity that outlasts the process; say one of your own where results of two processes are to be joined.
     */
    default String identity() {
        return RuleIdentity.of(this);
    }

    /** This and then another. */
    default Extension and(Extension other) {
        return world -> {
            UnaryOperator<Schedule> first = extend(world);
            UnaryOperator<Schedule> second = other.extend(world);
            return month -> second.apply(first.apply(month));
        };
    }
}
