package org.industrialrainforest.engine.lab;

import java.util.List;

/**
 * Something that is done in one world and not in another: a policy, a regime, a shock.
 *
 * @param id what results call it, unique in a model
 * @param title what people call it
 */
public record Treatment(String id, String title) {
    /** No shock. */
    public static final Treatment NO_SHOCK = new Treatment("none", "no shock");

    /** @throws IllegalArgumentException if the id is blank */
    public Treatment {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a treatment needs an id that is not blank");
        }
    }

    /** @throws IllegalArgumentException where an id is none of theirs */
    static void known(String kind, List<Treatment> all, String... ids) {
        List<String> known = all.stream().map(Treatment::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException(kind + " '" + id + "' is not one of the model's: " + known);
            }
        }
    }
}
