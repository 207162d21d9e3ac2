package org.industrialrainforest.core.compare;

/** What a policy is among those that are compared. Its mix decides, and whether it is a dose; its name says nothing. */
public enum Role {
    /** Spends on several levers: the full cell of the factorial, else the policy with most levers. */
    MIX,
    /** Spends as much as the mix on one of its levers. */
    SINGLE,
    /** Serves the factorial only. */
    DOSE,
    OTHER
}
