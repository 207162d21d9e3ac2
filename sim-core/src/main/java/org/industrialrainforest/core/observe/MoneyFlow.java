package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Internal;

/**
 * What one party of the ledger paid to another for a purpose in recorded months.
 *
 * @param payer name in the ledger
 * @param payee name in the ledger
 * @param flow purpose, as in table {@code flows}
 * @param amount RMB, not discounted
 */
@Internal
public record MoneyFlow(String payer, String payee, String flow, double amount) {}
