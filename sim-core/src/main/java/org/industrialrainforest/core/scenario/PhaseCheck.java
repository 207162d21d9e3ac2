package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.engine.time.Month;

/**
 * Checks that the phases of a policy that was written come one after the other and that each changes something, all with their places; values
 * are left to {@link Binding}.
 */
final class PhaseCheck {
    private PhaseCheck() {}

    /** A phase as it was written, if its month can be read. */
    private record Written(Month from, Place place) {}

    /**
     * What is wrong with the phases of a policy.
     *
     * @param path of the policy; empty for a policy of its own
     */
    static List<Problem> problems(Node.Mapping policy, String path) {
        List<Problem> problems = new ArrayList<>();
        if (!(policy.get("phases") instanceof Node.Sequence phases)
                || phases.items().isEmpty()) {
            return problems;
        }
        String at = path.isEmpty() ? "phases" : path + ".phases";
        String kind = policy.text("kind");
        if ("history".equals(kind)) {
            problems.add(Problem.of(
                    phases.place(),
                    at,
                    "a dated policy spends what its dates need, so that it has no shares to change"));
        } else if ("dose".equals(kind) || "both".equals(kind)) {
            problems.add(Problem.of(
                    phases.place(),
                    at,
                    "a policy of kind '" + kind
                            + "' is a cell of the factorial and has one mix for all its years; write kind: envelope"));
        }
        Month before = Findings.month(policy, "start");
        String when = ", when the policy starts; until the first phase the policy's own mix holds";
        for (Written phase : written(policy)) {
            if (before != null && phase.from().compareTo(before) <= 0) {
                problems.add(Problem.of(
                        phase.place(), at + ".from", "'" + phase.from() + "' is not after " + before + when));
            }
            before = phase.from();
            when = ", when the phase before it begins";
        }
        return problems;
    }

    /**
     * Phases that begin when no money is authorised any more. Those that only a world that is cut short does not reach are left to {@link WorldTime}.
     *
     * @param envelopeYears years in which money is authorised, from the policy's start
     */
    static List<Problem> idle(Node.Mapping policy, String path, int envelopeYears) {
        List<Problem> problems = new ArrayList<>();
        Month start = Findings.month(policy, "start");
        if (start == null) {
            return problems; // told by Binding
        }
        Month last = start.plus(12 * envelopeYears - 1);
        String at = (path.isEmpty() ? "" : path + ".") + "phases.from";
        for (Written phase : written(policy)) {
            if (phase.from().compareTo(last) > 0) {
                problems.add(Problem.of(
                        phase.place(),
                        at,
                        "'" + phase.from() + "' is after the envelope's last month, " + last
                                + ", so that the phase changes nothing"));
            }
        }
        return problems;
    }

    private static List<Written> written(Node.Mapping policy) {
        List<Written> found = new ArrayList<>();
        if (policy.get("phases") instanceof Node.Sequence phases) {
            for (Node item : phases.items()) {
                Month from = item instanceof Node.Mapping phase ? Findings.month(phase, "from") : null;
                Node given = item instanceof Node.Mapping phase ? phase.get("from") : null;
                if (from != null && given != null) {
                    found.add(new Written(from, given.place()));
                }
            }
        }
        return found;
    }
}
