package org.industrialrainforest.core.phases.ideas;

import java.util.List;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.scenario.FoundingParameters;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Source;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.IdeaStatus;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 1. The month's ideas arrive: exogenous Poisson numbers by sector and source, the same in every world. Rows of what ended last month
 * are given back first.
 */
@Meaning(
        en = "Ideas arrive from every source in every sector: Poisson numbers, the same in every world whatever "
                + "the policy. An idea has a hidden log quality, a niche, perhaps a special process, a home here or in "
                + "another city, its founder's cash, outside pay and taste, and one noisy look that its founder has at "
                + "it.")
public final class IdeaArrival implements Phase {
    private static final Process ARRIVALS =
            Process.monthly("arrivals", "number").means("numbers of ideas; by sector, source and calendar month");
    private static final Draw NUMBER = ARRIVALS.draw("number");
    private static final Process EARLIER = Process.lifelong("earlier-arrivals", "number")
            .means("numbers of ideas of the years before the start; by sector, source and month");
    private static final Draw EARLIER_NUMBER = EARLIER.draw("number");
    private static final Process IDEA = Process.lifelong(
                    "idea",
                    "quality",
                    "own-cash",
                    "outside-pay",
                    "taste",
                    "niche",
                    "special",
                    "home",
                    "field",
                    "first-look")
            .means("quality, cash, outside pay, taste, niche, special process, home, field, first look; by idea");
    private static final Draw QUALITY = IDEA.draw("quality");
    private static final Draw CASH = IDEA.draw("own-cash");
    private static final Draw PAY = IDEA.draw("outside-pay");
    private static final Draw TASTE = IDEA.draw("taste");
    private static final Draw NICHE = IDEA.draw("niche");
    private static final Draw SPECIAL = IDEA.draw("special");
    private static final Draw HOME = IDEA.draw("home");
    private static final Draw FIELD = IDEA.draw("field");
    private static final Draw FIRST_LOOK = IDEA.draw("first-look");

    /** Most that a founder owns, RMB: with a thousand billion nothing more is out of reach, and many such founders can still be booked. */
    private static final double RICHEST = 1e12;

    /** Lengths of a ladder after which all of its projects are over. */
    private static final double LADDERS = 2;

    private static final double MOST_EARLIER = 600;

    private final World world;
    /** Identity of the stream of ideas by sector and source. */
    private final long[][] streams;
    /** Whether a source brings ideas, by sector and source. */
    private final boolean[][] brings;

    private final Judgement judgement;

    public IdeaArrival(World world, Judgement judgement) {
        this.judgement = judgement;
        this.world = world;
        streams = new long[world.scenario.sectors().size()]
                [world.scenario.sources().size()];
        brings = new boolean[streams.length][world.scenario.sources().size()];
        for (int s = 0; s < streams.length; s++) {
            for (int o = 0; o < streams[s].length; o++) {
                long source =
                        Identity.of("source/" + world.scenario.sources().get(o).id());
                streams[s][o] = Identity.of(world.sectors.id(s), source, 0);
                brings[s][o] = world.scenario
                        .sources()
                        .get(o)
                        .has(world.scenario.sectors().get(s).id());
            }
        }
    }

    @Override
    public List<Process> processes() {
        return List.of(ARRIVALS, EARLIER, IDEA);
    }

    @Override
    public void run(Tick tick) {
        giveBackRows();
        world.real.reset();
        int month = tick.month();
        if (month == world.scenario.start().index() && world.rules.mechanisms().initialStock()) {
            arriveEarlier(month, tick.draws());
        }
        double shock = world.shock.during(month) ? world.shock.ideas() : 1;
        for (int s = 0; s < world.scenario.sectors().size(); s++) {
            Sector sector = world.scenario.sectors().get(s);
            for (int o = 0; o < world.scenario.sources().size(); o++) {
                Source source = world.scenario.sources().get(o);
                if (!brings[s][o]) {
                    continue;
                }
                long stream = streams[s][o];
                int number = tick.draws().poisson(NUMBER, stream, sector.ideasPerYear() * source.share() * shock / 12);
                for (int ordinal = 0; ordinal < number; ordinal++) {
                    arrive(Identity.of(stream, month, ordinal), s, o, month, tick.draws());
                }
            }
        }
    }

    /** The ideas of the years before the start, as far back as projects may still be on their way: twice as long as the ladder takes. */
    private void arriveEarlier(int start, Draws draws) {
        for (int s = 0; s < world.scenario.sectors().size(); s++) {
            Sector sector = world.scenario.sectors().get(s);
            double ladder = 0;
            for (int k = 0; k < world.ladders.stages(s); k++) {
                ladder += world.ladders.months(s, k);
            }
            int first = Math.max(1, start - (int) Math.ceil(Math.min(MOST_EARLIER, LADDERS * ladder)));
            for (int o = 0; o < world.scenario.sources().size(); o++) {
                Source source = world.scenario.sources().get(o);
                for (int month = first; month < start && brings[s][o]; month++) {
                    long stream = streams[s][o];
                    double mean = sector.ideasPerYear() * source.share() / 12;
                    int number = draws.poisson(EARLIER_NUMBER, Identity.of(stream, month, 0), mean);
                    for (int ordinal = 0; ordinal < number; ordinal++) {
                        arrive(Identity.of(stream, month, ordinal), s, o, month, draws);
                    }
                }
            }
        }
    }

    /** Draws are made in the order in which {@link #IDEA} declares them, four to a block. */
    private void arrive(long id, int s, int o, int month, Draws draws) {
        Ideas ideas = world.ideas;
        FoundingParameters founding = world.rules.founding();
        QualityParameters quality = world.rules.quality();
        Sector sector = world.scenario.sectors().get(s);
        Source source = world.scenario.sources().get(o);
        int row = ideas.add(id);
        ideas.sector.set(row, s);
        ideas.source.set(row, o);
        ideas.arrived.set(row, month);
        double lnq = source.qualityShift() + quality.logSd() * draws.normal(QUALITY, id);
        ideas.quality.set(row, lnq);
        double cash =
                founding.cashMedianM() * 1e6 * DeterministicMath.exp(founding.cashLogSd() * draws.normal(CASH, id));
        ideas.cash.set(row, Math.min(RICHEST, cash));
        ideas.outsidePay.set(
                row,
                founding.outsidePayM()
                        * 1e6
                        / 12
                        * DeterministicMath.exp(founding.outsidePayLogSd() * draws.normal(PAY, id)));
        ideas.taste.set(row, draws.logistic(TASTE, id));
        ideas.niche.set(row, draws.choice(NICHE, id, sector.niches()));
        ideas.special.set(row, draws.happens(SPECIAL, id, sector.specialProcessShare()) ? 1 : 0);
        ideas.homeElsewhere.set(row, draws.happens(HOME, id, source.homeElsewhereShare()) ? 1 : 0);
        if (source.kind() == Source.FounderKind.SPIN_OUT) {
            int field = field(sector.id(), draws.uniform(FIELD, id));
            if (field >= 0) {
                ideas.field.set(row, field);
            }
        }
        ideas.seen.set(row, judgement.posteriorMean(quality, lnq, 0, draws.normal(FIRST_LOOK, id)));
        world.note(id, month, Happening.ARRIVED, lnq, ideas.cash.get(row) / 1e6);
    }

    /** The platform whose field a spin-out team comes from: one of its sector, in proportion to slots; −1 where there is none. */
    private int field(String sector, double u) {
        List<PlatformSpec> platforms = world.scenario.platforms();
        double all = 0;
        for (PlatformSpec platform : platforms) {
            all += platform.sector().equals(sector) ? platform.slots() : 0;
        }
        double passed = 0;
        for (int p = 0; p < platforms.size(); p++) {
            PlatformSpec platform = platforms.get(p);
            passed += platform.sector().equals(sector) ? platform.slots() : 0;
            if (platform.slots() > 0 && platform.sector().equals(sector) && u * all < passed) {
                return p;
            }
        }
        return -1;
    }

    private void giveBackRows() {
        Ideas ideas = world.ideas;
        for (int row = 0; row < ideas.end(); row++) {
            if (ideas.live(row) && !ideas.status.is(row, IdeaStatus.OPEN)) {
                ideas.remove(row);
            }
        }
        Firms firms = world.firms;
        Deals deals = world.deals;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.status.is(row, FirmStatus.DEREGISTERED)) {
                for (int deal = firms.deals.get(row); deal >= 0; ) {
                    int next = deals.next.get(deal);
                    deals.next.set(deal, -1);
                    deal = next;
                }
                firms.remove(row);
            }
        }
    }
}
