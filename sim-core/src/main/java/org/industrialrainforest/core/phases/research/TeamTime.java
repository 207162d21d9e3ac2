package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.LadderOdds;
import org.industrialrainforest.core.rules.OddsRule;
import org.industrialrainforest.core.rules.Tenancy;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * One team has one time. Before the product research takes it from services, if what is expected of going on, V less the cost to go, is at
 * least the services that would be lost until the end; else the team lives on services and its research stands. It thinks about that
 * once a year. Money of a round is paid for research: who has raised some goes on.
 */
final class TeamTime {
    private final World world;
    private final boolean applies;
    private final double share;
    private final double services;
    private final Judgement judgement;
    private final OddsRule odds;
    private final Valuation valuation;

    TeamTime(World world, Judgement judgement, OddsRule odds, Valuation valuation) {
        this.world = world;
        this.judgement = judgement;
        this.odds = odds;
        this.valuation = valuation;
        share = world.rules.research().teamTime();
        applies = world.rules.mechanisms().teamTime() && share > 0;
        services =
                1e6 * world.rules.research().overheadM() * world.rules.sales().serviceLevel();
    }

    /** Once a year a team without outside money decides what its time is for. */
    void decide(int row, int month) {
        int age = month - world.firms.founded.get(row);
        if (choosing(row) && age > 0 && age % 12 == 0) {
            world.firms.serves.set(row, better(row, month) ? 0 : 1);
        }
    }

    /** Whether a firm that researches lives on services this month. */
    boolean serves(int row) {
        return world.firms.serves.get(row) != 0 && choosing(row);
    }

    private boolean choosing(int row) {
        Firms firms = world.firms;
        return applies && firms.rounds.get(row) == 0 && firms.reachedProduct.get(row) == 0;
    }

    /** Part of a stage's cost that an incubator bears while the team is its tenant. */
    private double borne(int row, int sector, int stage) {
        int incubator = world.firms.incubator.get(row);
        return incubator < 0 ? 0 : Tenancy.share(world, incubator, world.ladders.clinical(sector, stage));
    }

    /** Whether research is the better use of the team's time. */
    private boolean better(int row, int month) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        QualityParameters quality = world.rules.quality();
        double evidence = firms.evidence.get(row);
        double mean = judgement.posteriorMean(quality, firms.quality.get(row), evidence, 0);
        double sd = judgement.posteriorSd(quality, evidence);
        LadderOdds gates = odds.odds(world, sector, firms.stage.get(row), mean, sd);
        double monthly = Valuation.discount(world, sector) / 12;
        double reach = 1;
        double cost = 0;
        double months = 0;
        for (int k = firms.stage.get(row); k < world.ladders.stages(sector); k++) {
            double left = k == firms.stage.get(row) ? 1 - firms.done.get(row) : 1;
            double own = world.ladders.cost(sector, k) * (1 - borne(row, sector, k));
            cost += reach * left * own * DeterministicMath.exp(-monthly * months);
            months += left * world.ladders.months(sector, k);
            reach *= gates.chance(k);
        }
        double lost = share * services * firms.serviceIncome.get(row) * months;
        return valuation.worth(world, row, mean, sd, month, false) - cost >= lost;
    }
}
