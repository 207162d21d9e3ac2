package org.industrialrainforest.core.scenario;

/** Parameters of facilities: who is served, how long the queue is, what outside customers take. */
@Meaning(en = "access to facilities, queues, outside customers")
public record AccessParameters(
        Priority priority,

        @Param(
                unit = "factor",
                meaning = "capital of an own line over the stage's cost",
                allowed = {0, 1000},
                plausible = {3, 30})
        double ownLineCostFactor,

        @Param(
                unit = "month",
                meaning = "time to build an own line",
                allowed = {0, 120},
                plausible = {12, 36})
        int ownLineMonths,

        @Param(
                unit = "share",
                meaning = "most of its cash that a firm puts into an own line",
                allowed = {0.01, 1},
                plausible = {0.25, 0.75},
                source = "judgement")
        double ownLineShare,

        @Param(
                unit = "share",
                meaning = "part of a stage's monthly cost that goes on while the firm waits for a facility",
                allowed = {0, 1},
                plausible = {0.25, 0.75},
                source = "judgement")
        double idleCost,

        @Param(
                unit = "month",
                meaning = "interval between two requests to a commercial facility",
                allowed = {1, 24},
                plausible = {1, 6},
                source = "earlier model")
        int askMonths,

        @Param(
                unit = "month",
                meaning = "search for a facility before research is given up",
                allowed = {1, 240},
                plausible = {12, 36},
                source = "earlier model")
        int patienceMonths,

        @Param(
                unit = "probability",
                meaning = "an outside customer returns after a run",
                allowed = {0, 0.99},
                plausible = {0.3, 0.7},
                source = "earlier model")
        double outsideReturns,

        @Param(
                unit = "month",
                meaning = "ramp of outside demand after opening",
                allowed = {0, 240},
                plausible = {12, 36})
        int outsideRampMonths,

        @Param(
                size = WithSize.SHRINKS,
                unit = "1/1000 runs",
                meaning = "learning of a platform by serving, in fit",
                allowed = {0, 10_000},
                plausible = {0, 0.5})
        double learning,

        @Param(
                unit = "-",
                meaning = "loss of fit when slots and queue are full",
                allowed = {0, 5},
                plausible = {0, 0.6})
        double congestion,

        @Param(
                unit = "month",
                meaning = "wait beyond which nobody counts on a platform",
                allowed = {1, 240},
                plausible = {12, 36})
        int longestWait,

        @Param(
                unit = "month",
                meaning =
                        "wait in one queue after which its customers leave, and beyond which outside customers do not come",
                allowed = {1, 240},
                plausible = {3, 18})
        int queueMonths,

        @Param(
                unit = "-",
                meaning = "fit of a platform that has served nobody",
                allowed = {0, 1},
                plausible = {0.3, 0.8})
        double firstFit,

        @Param(
                unit = "factor",
                meaning = "fee of outside customers over that of the city's firms",
                allowed = {0, 10},
                plausible = {1, 2})
        double outsideFee,

        @Param(
                unit = "share",
                meaning = "cost of travel and transport for a run at a platform in another park, over the fee",
                allowed = {0, 10},
                plausible = {0, 0.3})
        double distance,

        @Param(
                unit = "share",
                meaning =
                        "part of the usual wait for a commercial trial that scientists' teams wait, who have a site of their own",
                allowed = {0, 1},
                plausible = {0.2, 1},
                source = "judgement")
        double ownSite) {
    /** Whom a platform serves first. */
    public enum Priority {
        FIFO,
        INCUBATED_FIRST,
        HIGHEST_FEE
    }
}
