package org.industrialrainforest.core.scenario;

/** Kinds of facility that a research stage may need. A type is not a platform: several platforms may offer one type. */
public enum FacilityType {
    NONE,
    CHIP_PILOT_LINE,
    MATERIALS_PILOT_LINE,
    TEST_BED,
    ENERGY_TEST_BED,
    CLINICAL_CENTRE,
    CDMO,
    COMPUTE,
    FOUNDRY,
    /** A real customer's site to try the product on, given by leaders through links and by incubators. */
    APPLICATION_SCENARIO
}
