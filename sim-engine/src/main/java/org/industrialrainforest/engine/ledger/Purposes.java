package org.industrialrainforest.engine.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The purposes that a ledger books for, in the order in which they were opened. */
final class Purposes {
    private final List<Purpose> all = new ArrayList<>();

    /** @throws IllegalArgumentException if one with its id is open */
    void open(Purpose purpose) {
        for (Purpose known : all) {
            if (known.id().equals(purpose.id())) {
                throw new IllegalArgumentException(
                        "purpose '" + purpose.id() + "' is opened twice; each needs an id of its own");
            }
        }
        all.add(purpose);
    }

    int count() {
        return all.size();
    }

    Purpose at(int index) {
        return all.get(index);
    }

    List<Purpose> all() {
        return Collections.unmodifiableList(all);
    }

    /**
     * Place of a purpose. Those that were opened first stand where they were declared and are found at once.
     *
     * @throws IllegalArgumentException if it was not opened
     */
    int index(Purpose purpose) {
        int declared = purpose.ordinal();
        if (declared < all.size() && all.get(declared) == purpose) {
            return declared;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == purpose) {
                return i;
            }
        }
        throw new IllegalArgumentException("purpose '" + purpose.id()
                + "' was not opened at this ledger; call open(...) with it before the first payment");
    }
}
