package org.industrialrainforest.core.world;

import org.industrialrainforest.engine.money.Money;

/** A firm as rules and observers see it. Quality is hidden from judges and may be read by observers only. */
public final class Firm {
    private final Firms firms;
    private final int row;

    Firm(Firms firms, int row) {
        this.firms = firms;
        this.row = row;
    }

    /** Place of the firm in its table, by which rules are asked about it; another firm may have it later. */
    public int row() {
        return row;
    }

    public long id() {
        return firms.id(row);
    }

    public int sector() {
        return firms.sector.get(row);
    }

    public int ageAt(int month) {
        return month - firms.founded.get(row);
    }

    /** Gates passed. */
    public int stage() {
        return firms.stage.get(row);
    }

    public double evidence() {
        return firms.evidence.get(row);
    }

    /** Cash in RMB. */
    public double cash() {
        return Money.rmb(firms.cash(row));
    }

    /** Sales and orders of last month, RMB. */
    public double sold() {
        return firms.sold.get(row);
    }

    /** Rounds of outside equity closed. */
    public int rounds() {
        return firms.rounds.get(row);
    }

    public boolean incubated() {
        return firms.incubator.has(row);
    }

    public boolean special() {
        return firms.special.get(row) != 0;
    }

    public int links() {
        return firms.links.get(row);
    }
}
