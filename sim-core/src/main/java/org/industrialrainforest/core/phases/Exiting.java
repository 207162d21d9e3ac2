package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.rules.ExpectedProfit;
import org.industrialrainforest.core.rules.ListingRule;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Lever;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Flow;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tick;
import org.jspecify.annotations.Nullable;

/** Phase 9. Firms run out of cash, are rescued, fail, are deregistered, bought, closed by their buyer, listed, or buy investors out. */
@Meaning(
        en =
                "Firms without cash may be rescued. Others become dormant, fail when their founder's patience ends, and are deregistered after a lag; what is left is shared by liquidation preference. Leaders make offers at a bargained price. Firms that meet a listing standard may list while the window is open. Investors whose stake is old and has lost value may enforce redemption.",
        zh = "现金耗尽的企业可能被救助，否则休眠，超过创始人耐心后失败，滞后一段时间注销；剩余价值按优先权分配。龙"
                + "头企业以议价提出收购；达到已有板块上市标准且窗口开放的企业上市；持股已久而价值低的投资者可能强制回购"
                + "。")
public final class Exiting implements Phase {
    private static final Process END = Process.lifelong(
                    "end", "patience", "deregistration", "rescue", "lot", "next-offer")
            .means(
                    "patience, deregistration, rescue, later offers; by firm, and stage or offer",
                    "耐心、注销、救助与后续收购要约；按企业及阶段或要约");
    private static final Draw PATIENCE = END.draw("patience");
    private static final Draw DEREGISTRATION = END.draw("deregistration");
    private static final Draw RESCUE = END.draw("rescue");
    private static final Draw NEXT_OFFER = END.draw("next-offer");
    private static final Draw LOT = END.draw("lot");
    private static final Process REDEMPTION = Process.lifelong("redemption", "enforced")
            .means("whether a redemption is enforced; by investment and half-year of its age", "回购是否强制执行；按投资及其年龄（半年）");
    private static final Draw ENFORCED = REDEMPTION.draw("enforced");
    private static final Process WINDOW = Process.monthly("listing-window", "open")
            .means("whether the listing window is open; by half-year", "上市窗口是否开放；按半年");
    private static final Draw OPEN = WINDOW.draw("open");
    /** Who has less than this, fen, is out of cash. */
    private static final long BROKE = 10_000 * Money.RMB;

    private static final int FIRST_TRIAL = 3;

    private final World world;
    /** Cash that brings a dormant firm back, fen. */
    private final long reviving;

    public Exiting(World world) {
        this.world = world;
        reviving = Money.fenOfMillions(
                world.rules.exits().reviveMonths() * world.rules.research().overheadM());
    }

    @Override
    public List<Process> processes() {
        return List.of(END, REDEMPTION, WINDOW);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        int half = Math.floorDiv(month, 6) * 6;
        world.money.windowOpen.set(
                0, tick.draws().happens(OPEN, 0, 0, half, world.rules.exits().windowOpen()) ? 1 : 0);
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.exitCount.set(s, world.ring(month), 0);
            world.sectors.exitValue.set(s, world.ring(month), 0);
            world.sectors.exitWorth.set(s, world.ring(month), 0);
        }
        Firms firms = world.firms;
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row) && ends(row, rows, month)) {
                            chosen.add(row, firms.id(row), 0, rows.draws().lot(LOT, firms.id(row)));
                        }
                    }
                })
                .serve(row -> settle(row, month, tick.draws()));
    }

    /** Moves a firm's own clocks; true if something is to be settled with others this month. */
    private boolean ends(int row, Rows rows, int month) {
        Firms firms = world.firms;
        Rules.Exits rules = world.rules.exits();
        return switch (firms.status.get(row)) {
            case Firms.ACTIVE -> {
                if (firms.cash(row) < BROKE) {
                    yield true;
                }
                if (firms.reachedProduct.get(row) > 0) {
                    double hazard = rules.offerHazard() * (1 + rules.offerEvidence() * firms.evidence.get(row));
                    firms.offerLeft.add(row, -hazard * (firms.links.get(row) > 0 ? rules.offerLinked() : 1));
                }
                boolean lists = lists(row, month);
                if (lists) {
                    firms.listingLeft.add(row, -rules.listingHazard());
                }
                yield firms.offerLeft.get(row) <= 0
                        || (lists && firms.listingLeft.get(row) <= 0)
                        || redeems(row, month, rows.draws());
            }
            case Firms.LISTED -> {
                yield firms.cash(row) < BROKE || revalues(row, month);
            }
            case Firms.ACQUIRED -> hopeless(row, month);
            case Firms.DORMANT -> revives(row) || month >= firms.deadline.get(row);
            case Firms.FAILED -> {
                if (month >= firms.deadline.get(row)) {
                    firms.status.set(row, Firms.DEREGISTERED);
                    firms.statusSince.set(row, month);
                    world.note(
                            firms.id(row),
                            month,
                            Happening.DEREGISTERED,
                            month - firms.founded.get(row),
                            firms.rounds.get(row));
                }
                yield false;
            }
            default -> false;
        };
    }

    /** Once a year a listed firm's market value is read off its business. */
    private boolean revalues(int row, int month) {
        if ((month - world.firms.statusSince.get(row)) % 12 == 0) {
            world.firms.valuation.set(
                    row, Money.fen(Valuation.firm(world, row, world.firms.quality.get(row), 0, month, true)));
        }
        return false;
    }

    /** Once a year the new owner looks at a project that made a loss in its last twelve months: is there anything to be expected of it? */
    private boolean hopeless(int row, int month) {
        Firms firms = world.firms;
        int since = month - firms.statusSince.get(row);
        if (since == 0 || since % 12 != 0) {
            return false;
        }
        long profit = firms.lastYear(row, Firms.SALES, month)
                + firms.lastYear(row, Firms.ORDERS, month)
                - firms.lastYear(row, Firms.PAY, month)
                - firms.lastYear(row, Firms.SUPPLIES, month);
        return profit < 0
                && ExpectedProfit.firm(
                                world,
                                row,
                                firms.quality.get(row),
                                world.rules.exits().leaderDiscount(),
                                month)
                        <= 0;
    }

    private boolean lists(int row, int month) {
        Firms firms = world.firms;
        if (world.money.windowOpen.get(0) == 0
                || month - firms.founded.get(row) < world.rules.exits().listingAge()) {
            return false;
        }
        // Before the product a board for trials is all there is, and that asks for gates passed.
        return (firms.reachedProduct.get(row) > 0 || firms.stage.get(row) >= FIRST_TRIAL)
                && ListingRule.standard(world, row, month) >= 0;
    }

    private void settle(int row, int month, Draws draws) {
        Firms firms = world.firms;
        int status = firms.status.get(row);
        if (status == Firms.ACQUIRED) {
            shut(row, month, draws);
        } else if (status == Firms.DORMANT) {
            linger(row, month, draws);
        } else if (firms.cash(row) < BROKE) {
            breaks(row, month, draws);
        } else if (firms.listingLeft.get(row) <= 0 && lists(row, month)) {
            list(row, month);
        } else if (firms.offerLeft.get(row) <= 0) {
            offer(row, month, draws);
        } else {
            redeem(row, month, draws);
        }
    }

    private void breaks(int row, int month, Draws draws) {
        Firms firms = world.firms;
        Rules.Exits rules = world.rules.exits();
        long id = firms.id(row);
        Lever lever = stateHolder(row);
        if (lever != null
                && firms.rescued.get(row) == 0
                && world.rules.mechanisms().rescue()
                && draws.happens(RESCUE, id, world.rules.state().softBudget())) {
            long wanted = Money.fenOfMillions(12 * world.rules.research().overheadM());
            long paid = world.state.spend(lever, world.accounts.firms(), row, wanted, Flow.RESCUE);
            if (paid > 0) {
                firms.rescued.set(row, 1);
                world.note(id, month, Happening.RESCUED, Money.millions(paid), firms.stage.get(row));
                return;
            }
        }
        double patience = rules.patienceMonths()
                * DeterministicMath.exp(rules.patienceLogSd() * draws.normal(PATIENCE, id, 0, firms.stage.get(row)));
        if (firms.research.get(row) == 0) {
            patience *= rules.patienceWithoutResearch();
        }
        firms.status.set(row, Firms.DORMANT);
        firms.statusSince.set(row, month);
        firms.expire(row, month, patience);
        world.note(id, month, Happening.DORMANT, patience, firms.stage.get(row));
    }

    /** The lever through which the state came to the latest stake that it still has in a firm; null without one. */
    private @Nullable Lever stateHolder(int row) {
        for (int deal = world.firms.deals.get(row); deal >= 0; deal = world.deals.next.get(deal)) {
            Lever lever = world.deals.exit.get(deal) != Deals.OPEN
                    ? null
                    : switch (world.deals.holderKind.get(deal)) {
                        case Deals.GUIDANCE_FUND -> Lever.DIRECT_FUND;
                        case Deals.INCUBATOR -> Lever.INCUBATION;
                        case Deals.PLATFORM -> Lever.PLATFORM;
                        default -> null;
                    };
            if (lever != null) {
                return lever;
            }
        }
        return null;
    }

    private boolean revives(int row) {
        return world.firms.cash(row) >= reviving;
    }

    private void linger(int row, int month, Draws draws) {
        Firms firms = world.firms;
        if (revives(row)) {
            if (firms.publicShare.get(row) > 0) {
                firms.status.set(row, Firms.LISTED); // since the month in which it went dormant: it is no new listing
            } else {
                firms.status.set(row, Firms.ACTIVE);
                firms.statusSince.set(row, month);
            }
            world.note(firms.id(row), month, Happening.REVIVED, Money.millions(firms.cash(row)), firms.stage.get(row));
        } else if (month >= firms.deadline.get(row)) {
            fail(row, month, draws);
        }
    }

    /** What is left is sold to suppliers and paid out by preference. */
    private void fail(int row, int month, Draws draws) {
        salvage(row);
        CapTable.distribute(
                world,
                row,
                world.accounts.firms(),
                row,
                world.firms.cash(row),
                Flow.FINAL_CASH,
                Deals.WRITTEN_OFF,
                month);
        wind(row, month, draws);
    }

    /** A leader closes what it has bought: all that is left is its own. */
    private void shut(int row, int month, Draws draws) {
        salvage(row);
        world.ledger.transfer(
                world.accounts.firms(), row, world.accounts.leaders, 0, world.firms.cash(row), Flow.FINAL_CASH);
        wind(row, month, draws);
    }

    private void salvage(int row) {
        Firms firms = world.firms;
        long spent = firms.booked(row, Firms.RND, 0) + firms.booked(row, Firms.RND, 1);
        long salvage = Money.share(spent, world.rules.exits().salvage());
        world.ledger.transfer(world.accounts.suppliers, 0, world.accounts.firms(), row, salvage, Flow.SALVAGE);
        world.real.add(Real.SALVAGE.ordinal(), salvage);
    }

    private void wind(int row, int month, Draws draws) {
        Firms firms = world.firms;
        leave(row);
        firms.status.set(row, Firms.FAILED);
        firms.statusSince.set(row, month);
        firms.valuation.set(row, 0);
        double lag = world.rules.exits().deregistrationMonths() * (.5 + draws.uniform(DEREGISTRATION, firms.id(row)));
        firms.expire(row, month, lag);
        world.note(firms.id(row), month, Happening.FAILED, firms.stage.get(row), firms.rounds.get(row));
    }

    private void leave(int row) {
        Firms firms = world.firms;
        firms.research.set(row, 0);
        if (firms.park.has(row)) {
            world.parks.tenants.add(firms.park.get(row), -1);
        }
    }

    /** The sector's leaders bargain over the surplus of their value over the seller's; a link only makes offers more frequent. */
    private void offer(int row, int month, Draws draws) {
        Firms firms = world.firms;
        Rules.Exits rules = world.rules.exits();
        double quality = firms.quality.get(row);
        double seller = ExpectedProfit.firm(world, row, quality, rules.sellerDiscount(), month);
        double leader = rules.leaderValue() * ExpectedProfit.firm(world, row, quality, rules.leaderDiscount(), month);
        double price = seller + rules.bargaining() * Math.max(0, leader - seller);
        firms.offerLeft.set(row, draws.exponential(NEXT_OFFER, firms.id(row), 0, firms.stage.get(row)));
        // Who is worth more to its owners than to any leader is not sold.
        if (price <= 0 || leader < seller || world.leadersOf(firms.sector.get(row)).length == 0) {
            return;
        }
        long fen = Money.fen(price);
        long founders = CapTable.distribute(
                world, row, world.accounts.leaders, 0, fen, Flow.ACQUISITION_PRICE, Deals.ACQUIRED, month);
        firms.founderShare.set(row, 0);
        firms.poolShare.set(row, 0);
        firms.publicShare.set(row, 0);
        firms.status.set(row, Firms.ACQUIRED);
        firms.statusSince.set(row, month);
        firms.left.set(row, month);
        firms.valuation.set(row, fen);
        exitSeen(row, fen, month);
        world.note(firms.id(row), month, Happening.ACQUIRED, price / 1e6, Money.millions(founders));
    }

    /** What successes are worth is learnt from those who have passed their last gate. */
    private void exitSeen(int row, long fen, int month) {
        int sector = world.firms.sector.get(row);
        if (world.firms.stage.get(row) < world.ladders.stages(sector)) {
            return;
        }
        world.sectors.exitCount.add(sector, world.ring(month), 1);
        world.sectors.exitWorth.add(
                sector, world.ring(month), Valuation.exitWorth(world, world.firms.quality.get(row)));
        world.sectors.exitValue.add(sector, world.ring(month), Math.round(Money.millions(fen)));
    }

    /** New shares are sold at the market value; funds and the state sell theirs, founders keep theirs. */
    private void list(int row, int month) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        double cap = ListingRule.marketValue(world, row, month);
        double fresh = world.rules.exits().newShares();
        long capFen = Money.fen(cap);
        long raised = Money.share(capFen, fresh);
        CapTable.dilute(world, row, fresh);
        firms.publicShare.add(row, fresh);
        world.ledger.transfer(
                world.accounts.publicShareholders, 0, world.accounts.firms(), row, raised, Flow.SHARE_PURCHASE);
        for (int deal = firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            if (deals.exit.get(deal) == Deals.OPEN) {
                CapTable.pay(
                        world,
                        deal,
                        world.accounts.publicShareholders,
                        0,
                        Money.share(capFen, deals.share.get(deal)),
                        Flow.SHARE_PURCHASE,
                        Deals.LISTED,
                        month);
                firms.publicShare.add(row, deals.share.get(deal));
                deals.share.set(deal, 0);
            }
        }
        firms.status.set(row, Firms.LISTED);
        firms.statusSince.set(row, month);
        firms.left.set(row, month);
        firms.valuation.set(row, capFen);
        exitSeen(row, capFen, month);
        world.note(firms.id(row), month, Happening.LISTED, cap / 1e6, Money.millions(raised));
    }

    private boolean redeems(int row, int month, Draws draws) {
        return redeemable(row, month, draws) >= 0;
    }

    /** The first stake whose holder may and does ask for its money back: research over, little gained, years gone by. */
    private int redeemable(int row, int month, Draws draws) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        Rules.Funding rules = world.rules.funding();
        int since = month - firms.founded.get(row);
        // The rarest first.
        if (since % 6 != 0 || since < rules.redemptionAfter() * 12 || firms.research.get(row) != 0) {
            return -1;
        }
        for (int deal = firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            int age = month - deals.month.get(deal);
            if (deals.exit.get(deal) == Deals.OPEN
                    && deals.invested.get(deal) > 0
                    && age >= rules.redemptionAfter() * 12
                    && deals.share.get(deal) * firms.valuation.get(row)
                            < rules.redemptionBelow() * deals.invested.get(deal)
                    && draws.happens(ENFORCED, deals.id(deal), 0, age / 6, rules.redemptionEnforced())) {
                return deal;
            }
        }
        return -1;
    }

    private void redeem(int row, int month, Draws draws) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        Rules.Funding rules = world.rules.funding();
        int deal = redeemable(row, month, draws);
        if (deal < 0) {
            return;
        }
        double years = (month - deals.month.get(deal)) / 12.0;
        double claim = deals.invested.get(deal)
                * DeterministicMath.exp(DeterministicMath.log1p(rules.redemptionRate()) * years);
        long paid = Math.min(firms.cash(row), (long) claim);
        double share = deals.share.get(deal);
        CapTable.pay(world, deal, world.accounts.firms(), row, paid, Flow.REDEMPTION, Deals.BUYBACK, month);
        CapTable.cancel(world, row, deal);
        world.note(firms.id(row), month, Happening.BUYBACK, Money.millions(paid), share);
    }
}
