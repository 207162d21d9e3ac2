package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What a firm is worth to its owners with a place in an incubator and without: its cash, and the value of its open stages less what they cost
 * the owners. A stage that cash pays for wants no round; where a part is borne, the round is smaller, closes more easily and dilutes less.
 */
@Internal
public record TenantValue(Judgement judgement, OddsRule odds, FacilityRule facilities, Belief belief) {
    /** Whether a founder takes a place: (1 − e) · V(in) ≥ V(out). */
    public boolean accepts(World world, int row, int incubator, int month) {
        Firms firms = world.firms;
        Project project = project(world, row, month);
        Tenancy offer = Tenancy.of(
                world, belief, incubator, firms.sector.get(row), firms.park.get(row), firms.links.get(row) > 0);
        return (1 - offer.equity()) * value(world, project, offer) >= value(world, project, Tenancy.NONE);
    }

    /**
     * What is known of a project whose stages are valued.
     *
     * @param stage first open stage
     * @param done work done of it
     * @param cash at hand, RMB
     * @param success value of a success, RMB
     * @param milestone what a licence brings at each gate that is passed, RMB; taken as paid out to the owners
     * @param chances of its gates
     * @param outlook of the facility by stage from the first open one
     */
    record Project(
            int sector,
            int stage,
            double done,
            double cash,
            double success,
            double milestone,
            LadderOdds chances,
            FacilityOutlook[] outlook) {}

    private Project project(World world, int row, int month) {
        Firms firms = world.firms;
        QualityParameters quality = world.rules.quality();
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double evidence = firms.evidence.get(row);
        double mean = judgement.posteriorMean(quality, firms.quality.get(row), evidence, 0);
        LadderOdds chances = odds.odds(world, sector, stage, mean, judgement.posteriorSd(quality, evidence));
        double success = Licence.kept(world, row) * Valuation.success(belief, world, sector, chances);
        double cash = Money.rmb(firms.cash(row));
        FacilityOutlook[] outlook = new FacilityOutlook[world.ladders.stages(sector) - stage];
        double ahead = 0;
        for (int i = 0; i < outlook.length; i++) {
            int k = stage + i;
            double value = success * chances.through(k);
            outlook[i] = i == 0 && firms.served.get(row) != 0
                    ? FacilityOutlook.FREE
                    : facilities.outlook(
                            world, sector, k, firms.special.get(row) != 0, true, month, ahead, value, cash);
            ahead += world.ladders.months(sector, k) * (i == 0 ? 1 - firms.done.get(row) : 1) + outlook[i].delay();
        }
        double milestone = Money.rmb(firms.licenceDue.get(row));
        return new Project(sector, stage, firms.done.get(row), cash, success, milestone, chances, outlook);
    }

    /** V of a project under the terms of a tenancy, before its equity is given, cash at hand included, RMB. */
    double value(World world, Project project, Tenancy place) {
        Ladders ladders = world.ladders;
        int sector = project.sector();
        int open = project.outlook().length;
        int financed = world.rules.funding().expectedRounds();
        double[] spent = new double[open];
        double[] needed = new double[open];
        double[] diluted = new double[open];
        double[] repaid = new double[open];
        double received = 0;
        boolean[] coached = new boolean[open];
        double ahead = 0;
        double cash = project.cash();
        for (int i = 0; i < open; i++) {
            int k = project.stage() + i;
            double work = ladders.months(sector, k) * (i == 0 ? 1 - project.done() : 1);
            double months = work + project.outlook()[i].delay();
            boolean tenant = i == 0 || k < ladders.productGate(sector);
            double within = tenant ? Math.max(0, Math.min(months, place.months() - ahead)) : 0;
            double covered = months > 0 ? within / months : 0;
            double ask = Rounds.ask(world, sector, k, work, project.outlook()[i].cost());
            double borne = covered * (ladders.clinical(sector, k) ? place.clinicalShare() : place.share());
            double left = ask * (1 - borne);
            double own = Math.min(cash, left);
            cash -= own;
            received += ask * borne;
            spent[i] = own - within * place.rent();
            needed[i] = k < financed ? left - own : 0;
            diluted[i] = ask - own > 0 ? needed[i] / (ask - own) : 0;
            coached[i] = tenant && months > 0 && covered >= 1;
            repaid[i] = coached[i] ? Clawback.expected(world, sector, k, received, cash, needed[i] > 0) : 0;
            ahead += months;
        }
        return project.cash() + back(world, project, place, spent, repaid, needed, diluted, coached);
    }

    /** From the last open stage back: V_k = c_k · (β^years · a_k · (g_k · (1 − d_k) · (V_{k+1} + M) − f_k · what is repaid) − what is spent of one's own). */
    private double back(
            World world,
            Project project,
            Tenancy place,
            double[] spent,
            double[] repaid,
            double[] needed,
            double[] diluted,
            boolean[] coached) {
        Ladders ladders = world.ladders;
        int sector = project.sector();
        double record = Rounds.record(world, belief, sector) * place.money();
        double discount = Valuation.discount(world, sector);
        double dilution = world.rules.funding().aimedDilution();
        double value = project.success();
        double judged = value;
        for (int i = spent.length - 1; i >= 0; i--) {
            int k = project.stage() + i;
            FacilityOutlook facility = project.outlook()[i];
            double shift = coached[i] ? place.coaching() : 0;
            if (coached[i] && ladders.type(sector, k) == Ladders.APPLICATION_SCENARIO) {
                shift += place.trial();
            }
            double gate = project.chances().chance(k);
            double shifted = shift == 0 || gate >= 1 ? gate : GateRule.tilted(gate, shift);
            double passes = facility.odds() * shifted;
            double years = (ladders.months(sector, k) * (i == 0 ? 1 - project.done() : 1) + facility.delay()) / 12;
            if (i == spent.length - 1) {
                years += world.rules.funding().exitYears();
            }
            boolean round = needed[i] > 0;
            judged = (judged + project.milestone())
                    * (passes
                            * DeterministicMath.exp(-discount * years)
                            * (round ? world.rules.funding().roundDiscount() : 1));
            double closes = round ? Rounds.closes(world, record, needed[i], judged) : 1;
            double kept = 1 - dilution * diluted[i];
            double discounted = DeterministicMath.exp(-ladders.interest() * years);
            double owed = repaid[i] == 0
                    ? 0
                    : facility.odds() * Clawback.owing(world, sector, k, shifted) * discounted * repaid[i];
            value = closes * (passes * kept * discounted * (value + project.milestone()) - spent[i] - owed);
        }
        return value;
    }
}
