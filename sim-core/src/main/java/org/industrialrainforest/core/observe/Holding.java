package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Internal;

/**
 * Money that a party of the ledger held: {@code after − before} is what it received less what it paid in recorded months. Parties outside
 * the model's firms and funds, such as users, may hold less than nothing: what they spend comes from beyond the ledger.
 *
 * @param party name in the ledger
 * @param before RMB when the first recorded month began
 * @param after RMB when the last one was over
 */
@Internal
public record Holding(String party, double before, double after) {}
