package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Decimals;

/** What can happen to an idea or its firm. */
public enum Happening {
    ARRIVED("the idea arrives (log quality %.2f, own cash RMB %.2f m)"),
    WEIGHED("weighed: founding here is worth RMB %.2f m, elsewhere %.2f m"),
    FOUNDED("founded here (value RMB %.2f m, own cash %.2f m)"),
    FOUNDED_ELSEWHERE("founded elsewhere (value there RMB %.2f m, here %.2f m)"),
    NEVER_FOUNDED("given up: never founded (last value RMB %.2f m, elsewhere %.2f m)"),
    ADMITTED("admitted by an incubator (equity share %.2f, risk share %.2f)"),
    REPAID("repays risk money to its incubator (RMB %.2f m of %.2f m asked back)"),
    JOINED_QUEUE("joins the queue of a platform (%.0f waiting, %.0f slots)"),
    RUN_BEGUN("a platform run begins (waited %.0f months, fee RMB %.2f m)"),
    FACILITY_REFUSED("a commercial facility refuses the order (request %.0f, refusals so far %.0f)"),
    FACILITY_ACCEPTED("a commercial facility takes the order (price RMB %.2f m, begins in %.0f months)"),
    OWN_LINE("builds a line of its own (capital RMB %.2f m, ready in %.0f months)"),
    NO_FACILITY("no facility found: research is given up (stage %.0f, after %.0f months)"),
    GATE_PASSED("gate %.0f passed (chance was %.2f)"),
    GATE_FAILED("gate %.0f failed (chance was %.2f)"),
    REPEATS("repeats stage %.0f at half the work (attempt %.0f)"),
    PIVOTED("pivots (log quality now %.2f, back to stage %.0f)"),
    STOPPED_RESEARCH("stops research and lives on services (stage %.0f, attempt %.0f)"),
    LAUNCHED("begins to sell (RMB %.2f m a year, log quality %.2f)"),
    LINKED("a link with a leader brings orders (RMB %.2f m a year; by a bridge centre: %.0f)"),
    LICENSED("licenses the rights abroad (RMB %.1f m at once, %.1f m at each later gate)"),
    LICENCE_MILESTONE("a licensee pays a milestone (RMB %.1f m, gates passed %.0f)"),
    COPIED("a linked leader copies the product (log quality now %.2f, was %.2f)"),
    ROUND("round closed (raised RMB %.1f m at %.1f m post-money)"),
    TRANCHE("the gate is passed: the rest of the round is paid (RMB %.1f m of %.1f m promised)"),
    TRANCHE_FORFEITED("the rest of the round is forfeited (RMB %.1f m paid of %.1f m promised)"),
    ROUND_REFUSED("looked for RMB %.1f m, best bid %.1f m post-money: refused"),
    NO_MONEY("looked for RMB %.1f m at %.1f m post-money: private money had run out"),
    GRANT("receives a grant (RMB %.2f m; grants so far %.0f)"),
    DORMANT("out of cash: dormant (patience %.0f months, gates passed %.0f)"),
    RESCUED("rescued by the state (RMB %.2f m, gates passed %.0f)"),
    REVIVED("back in business (cash RMB %.2f m, gates passed %.0f)"),
    FAILED("fails (gates passed %.0f, rounds %.0f)"),
    DEREGISTERED("deregistered (age %.0f months, rounds %.0f)"),
    ACQUIRED("acquired by a leader (price RMB %.1f m, founders receive %.1f m)"),
    LISTED("listed (market capitalisation RMB %.1f m, raised %.1f m)"),
    BUYBACK("buys an investor out (RMB %.2f m for a stake of %.3f)"),
    CERTIFIED("certified high-tech (R&D over revenue %.3f, relabelled %.0f)");

    private final String template;

    Happening(String template) {
        this.template = template;
    }

    /** The happening in words. */
    public String words(double a, double b) {
        return Decimals.format(template, a, b);
    }
}
