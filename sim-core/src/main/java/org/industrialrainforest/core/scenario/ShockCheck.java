package org.industrialrainforest.core.scenario;

import java.util.List;

/** Checks of a shock that was written that reach over several of its values. */
final class ShockCheck {
    /** Id of the shock that changes nothing, which every scenario has. */
    static final String NONE = "none";

    private ShockCheck() {}

    /**
     * What is wrong with it.
     *
     * @param path of the shock; empty for a shock of its own
     */
    static List<Problem> problems(Node.Mapping shock, String path) {
        Findings found = new Findings(shock);
        String prefix = path.isEmpty() ? "" : path + ".";
        found.notBefore(shock, "until", "from", prefix);
        if (NONE.equals(shock.text("id"))) {
            found.wrong(
                    shock.get("id"),
                    prefix + "id",
                    "'none' is the shock that changes nothing; take another id",
                    "",
                    "");
        }
        return found.problems();
    }
}
