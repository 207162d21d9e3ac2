package org.industrialrainforest.core.phases.state;

import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.scenario.StateParameters;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Tick;

/** The grant lever: each January firms in research receive a part of what a year of their stage costs, the best by the mandate first. */
final class GrantSpending {
    static final Process GRANTS =
            Process.lifelong("grants", "judge", "lot").means("the grant office's look, and lots; by firm and stage");
    private static final Draw JUDGE = GRANTS.draw("judge");
    private static final Draw LOT = GRANTS.draw("lot");

    private final World world;

    private final Judgement judgement;

    private final Mandate mandate;

    GrantSpending(World world, Judgement judgement, Mandate mandate) {
        this.judgement = judgement;
        this.mandate = mandate;
        this.world = world;
    }

    void run(Tick tick) {
        if (world.state.authority(Lever.GRANTS) <= 0 || !tick.january()) {
            return;
        }
        Firms firms = world.firms;
        QualityParameters quality = world.rules.quality();
        int month = tick.month();
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row)
                                && firms.status.is(row, FirmStatus.ACTIVE)
                                && firms.research.get(row) != 0) {
                            long id = firms.id(row);
                            double error = rows.draws().normal(JUDGE, id, 0, firms.stage.get(row));
                            double mean = judgement.posteriorMean(
                                    quality, firms.quality.get(row), firms.evidence.get(row), error);
                            chosen.add(
                                    row,
                                    id,
                                    Mandate.rank(mandate.scores(world, row, mean, month)),
                                    rows.draws().lot(LOT, id));
                        }
                    }
                })
                .serve(row -> grant(row, month));
    }

    private void grant(int row, int month) {
        Firms firms = world.firms;
        StateParameters rules = world.rules.state();
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double yearly = world.ladders.rate(sector, stage) * 12;
        long wanted = Math.min(Money.fenOfMillions(rules.grantM()), Money.fen(rules.grantShare() * yearly));
        long paid = world.state.spend(Lever.GRANTS, world.accounts.firms(), row, wanted, Flow.GRANT);
        world.researchMarket.aid(month, paid);
        if (paid > 0) {
            world.note(firms.id(row), month, Happening.GRANT, Money.millions(paid), 1);
        }
    }
}
