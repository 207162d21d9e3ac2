package org.industrialrainforest.core.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** What a user gave cannot be used. Holds every problem that was found, not only the first; the message has one line for each. */
public final class BadInput extends RuntimeException {
    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("bad input without a problem; name at least one");
        }
        this.problems = List.copyOf(problems);
    }

    public BadInput(Problem problem) {
        this(List.of(problem));
    }

    /** All problems, in the order of their places. */
    public List<Problem> problems() {
        return problems;
    }

    /** The same problems, told of another place. */
    public BadInput at(Place place) {
        return new BadInput(problems.stream().map(p -> p.at(place)).toList());
    }
}
