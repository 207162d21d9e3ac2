package org.industrialrainforest.core.scenario;

import java.util.List;

/**
 * A kind of facility that a research stage may need. A type is not a platform: several platforms and commercial facilities may offer one type.
 * Stages name a type, or one of two words that are no types: {@link #NONE} and {@link #APPLICATION_SCENARIO}.
 *
 * @param title as it stands in a sentence: "a chip pilot line"
 */
@Meaning(en = "kinds of facility that stages need, offered by platforms and commercial facilities")
public record FacilityType(String id, Title title) {
    /** A stage that needs no facility. */
    public static final String NONE = "none";

    /** A real customer's site to try the product on, given by leaders through links and by incubators; nobody sells it. */
    public static final String APPLICATION_SCENARIO = "application-scenario";

    /** What a stage may name beside a type. */
    static final List<String> NO_TYPES = List.of(NONE, APPLICATION_SCENARIO);
}
