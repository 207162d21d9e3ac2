package org.industrialrainforest.core.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.trace.TwoLives.Belief;
import org.industrialrainforest.core.trace.TwoLives.Life;
import org.industrialrainforest.core.trace.TwoLives.Moment;
import org.industrialrainforest.core.trace.TwoLives.Standing;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.IdeaStatus;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/** One idea's life in one world, written down as its months go by. */
final class LifeLog {
    private static final int FIVE_YEARS = 60;

    final Chronicle chronicle;
    final List<FounderView.Sight> sights = new ArrayList<>();
    String status = "open";
    boolean founded;
    boolean aliveAfterFive;
    /** Value of founding from which the founder founds, RMB. */
    double foundsAbove;

    @Nullable
    TracedIdea idea;

    private final long id;
    private final List<Standing> months = new ArrayList<>();
    private double[] qualities = new double[1024];
    private int seen;

    LifeLog(long id) {
        this.id = id;
        this.chronicle = new Chronicle(id);
    }

    /** Looks at the world when a month is over. */
    void month(World world, int month) {
        Ideas ideas = world.ideas;
        for (int row = 0; row < ideas.end(); row++) {
            if (ideas.live(row) && ideas.arrived.get(row) == month) {
                qualities = seen == qualities.length ? Arrays.copyOf(qualities, 2 * seen) : qualities;
                qualities[seen++] = ideas.quality.get(row);
            }
        }
        int row = ideas.row(id);
        if (row >= 0) {
            idea = read(ideas, row);
            foundsAbove = -world.rules.founding().tasteScaleM() * 1e6 * ideas.taste.get(row);
            status = switch (ideas.status.get(row)) {
                case ELSEWHERE -> "elsewhere";
                case NEVER -> "never";
                default -> "open";
            };
            if (!ideas.status.is(row, IdeaStatus.FOUNDED)) {
                months.add(standing(month, "idea", 0, 0, 0, 0));
            }
        }
        int firm = world.firms.row(id);
        if (firm >= 0) {
            firm(world, firm, month);
        }
    }

    private void firm(World world, int row, int month) {
        Firms firms = world.firms;
        founded = true;
        status = firms.status.get(row).id();
        FirmStatus code = firms.status.get(row);
        if (month - firms.arrived.get(row) == FIVE_YEARS) {
            aliveAfterFive = code == FirmStatus.ACTIVE || code == FirmStatus.LISTED;
        }
        if (code == FirmStatus.DEREGISTERED) {
            return;
        }
        long sales = firms.lastYear(row, Firms.SALES, month) + firms.lastYear(row, Firms.ORDERS, month);
        double staff = Money.rmb(firms.lastYear(row, Firms.PAY, month))
                / (world.rules.research().payM() * 1e6);
        months.add(standing(
                month,
                state(firms, row, code),
                Money.rmb(firms.cash(row)),
                Money.rmb(sales),
                staff,
                Money.rmb(firms.marked(row))));
    }

    private static Standing standing(
            int month, String state, double cash, double sales, double staff, double valuation) {
        return new Standing(new Month(month), state, LifeWords.state(state), cash, sales, staff, valuation);
    }

    private static String state(Firms firms, int row, FirmStatus code) {
        if (code != FirmStatus.ACTIVE) {
            return code.id();
        }
        if (firms.reachedProduct.get(row) > 0) {
            return "selling";
        }
        return firms.research.get(row) == 0 ? "services" : "research-" + (firms.stage.get(row) + 1);
    }

    private TracedIdea read(Ideas ideas, int row) {
        return new TracedIdea(
                id,
                ideas.sector.get(row),
                ideas.source.get(row),
                ideas.arrived.get(row),
                ideas.quality.get(row),
                ideas.seen.get(row),
                ideas.niche.get(row),
                ideas.special.get(row) != 0,
                ideas.homeElsewhere.get(row) != 0,
                ideas.field.get(row),
                ideas.cash.get(row),
                ideas.outsidePay.get(row),
                ideas.taste.get(row));
    }

    /** Share of all ideas that arrived whose quality is lower; NaN if the idea did not. */
    double betterThan() {
        TracedIdea own = idea;
        if (own == null) {
            return Double.NaN;
        }
        return (double) Arrays.stream(qualities, 0, seen)
                        .filter(q -> q < own.quality())
                        .count()
                / seen;
    }

    /**
     * The life as it is told.
     *
     * @param twin of the other world, which shows what makes the difference
     */
    Life life(Policy policy, LifeLog twin) {
        List<Moment> moments = new ArrayList<>();
        List<Belief> beliefs = new ArrayList<>();
        for (Chronicle.Entry entry : chronicle.entries()) {
            FounderView.Sight sight = entry.what() == Happening.WEIGHED ? sight(entry.month()) : null;
            if (sight != null) {
                beliefs.add(sight.belief());
            }
            moments.add(new Moment(
                    new Month(entry.month()),
                    LifeWords.key(entry.what()),
                    entry.words(),
                    LifeWords.of(entry),
                    sight == null ? List.of() : sight.reasons()));
        }
        return new Life(policy.id(), policy.title(), status, summary(moments, twin), moments, beliefs, months);
    }

    private FounderView.@Nullable Sight sight(int month) {
        return sights.stream().filter(s -> s.month() == month).findFirst().orElse(null);
    }

    /** What the founder saw when the idea was weighed for the last time. */
    private FounderView.@Nullable Sight lastSight() {
        return chronicle.entries().stream()
                .filter(entry -> entry.what() == Happening.WEIGHED)
                .map(entry -> sight(entry.month()))
                .filter(java.util.Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private Title summary(List<Moment> moments, LifeLog twin) {
        String end =
                moments.isEmpty() ? "" : moments.get(moments.size() - 1).month().toString();
        FounderView.Sight last = lastSight();
        if (!founded) {
            if (status.equals("open") || last == null) {
                return Title.of("life.undecided", "nothing decided by the end");
            }
            FounderView.Need need = last.decisive(twin.lastSight());
            return status.equals("never") ? never(last, need) : elsewhere(last, need, end);
        }
        String on = month(moments, "founded");
        long rounds = count(moments, Happening.ROUND);
        long visits = count(moments, Happening.RUN_BEGUN);
        long gates = count(moments, Happening.GATE_PASSED);
        Title since = Title.of(
                "life.since",
                "founded {0}{1}; {2} passed, {3}, {4}",
                on,
                last == null ? "" : Title.of("life.perceived", " (perceived success {0})", percent(last)),
                number("life.gates", gates, "gate"),
                number("life.rounds", rounds, "round"),
                number("life.visits", visits, "platform run"));
        return switch (status) {
            case "deregistered" ->
                Title.of(
                        "life.was-deregistered",
                        "{0}; failed {1}, deregistered {2}",
                        since,
                        month(moments, "failed"),
                        end);
            case "failed" -> Title.of("life.has-failed", "{0}; failed {1}", since, month(moments, "failed"));
            case "acquired" -> Title.of("life.was-acquired", "{0}; acquired {1}", since, month(moments, "acquired"));
            case "listed" ->
                Title.of("life.was-listed", "{0}; listed {1}{2}", since, month(moments, "listed"), people());
            case "dormant" -> Title.of("life.is-dormant", "{0}; out of cash at the end", since);
            default ->
                Title.of(
                        "life.is-alive",
                        "{0}; alive at the end: {1}{2}",
                        since,
                        months.get(months.size() - 1).title(),
                        people());
        };
    }

    private static long count(List<Moment> moments, Happening what) {
        return moments.stream()
                .filter(m -> m.event().equals(LifeWords.key(what)))
                .count();
    }

    private static Title number(String key, long count, String of) {
        return Title.of(key, (count == 0 ? "no" : "{0}") + " " + of + (count == 1 ? "" : "s"), count);
    }

    private static String percent(FounderView.Sight sight) {
        return FounderView.percent(sight.here().success());
    }

    private Title never(FounderView.Sight last, FounderView.@Nullable Need need) {
        String value = FounderView.millions(last.here().value());
        String wanted = FounderView.millions(foundsAbove);
        return Title.of(
                "life.never",
                "never founded: {0}perceived success {1}; worth RMB {2} m to a founder who wanted {3} m",
                before(need),
                percent(last),
                value,
                wanted);
    }

    private Title elsewhere(FounderView.Sight last, FounderView.@Nullable Need need, String month) {
        String here = FounderView.millions(last.here().value());
        String there = FounderView.millions(last.elsewhere().value());
        boolean away = idea != null && idea.homeElsewhere();
        return Title.of(
                "life.elsewhere",
                "founded elsewhere {0}{1}: worth RMB {2} m there, {3} m here ({4}perceived success here {5})",
                away ? Title.of("life.team-home", "(the team's home) ") : "",
                month,
                there,
                here,
                before(need),
                percent(last));
    }

    private static Object before(FounderView.@Nullable Need need) {
        return need == null ? "" : Title.of("life.need", "{0}, ", need.brief());
    }

    private static String month(List<Moment> moments, String event) {
        return moments.stream()
                .filter(m -> m.event().equals(event))
                .map(m -> m.month().toString())
                .reduce((first, second) -> second)
                .orElse("?");
    }

    private Title people() {
        long staff = Math.round(months.get(months.size() - 1).staff());
        return Title.of("life.people", staff == 1 ? ", {0} person" : ", {0} people", staff);
    }
}
