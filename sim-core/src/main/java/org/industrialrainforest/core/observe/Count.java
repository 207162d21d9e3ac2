package org.industrialrainforest.core.observe;

/** What an observer counts over the recorded months. */
public enum Count {
    COHORT_IDEAS,
    COHORT_ALIVE,
    COHORT_WITH_PRODUCT,
    COHORT_ACQUIRED,
    FOUNDED,
    FOUNDED_MOVED_HERE,
    ELSEWHERE,
    NEVER,
    LISTINGS,
    ACQUISITIONS,
    FAILURES,
    DEREGISTERED,
    PRODUCTS,
    LICENCES,
    LICENCE_UPFRONT,
    INCUBATED,
    BINDING_MONTHS,
    ROUNDS_AGREED,
    ROUNDS_RATIONED,
    APPROVALS,
    CERTIFIED,
    RELABELLED,
    WORKING
}
