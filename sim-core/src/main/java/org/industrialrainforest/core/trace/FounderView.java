package org.industrialrainforest.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.rules.FoundingRule;
import org.industrialrainforest.core.scenario.Decimals;
import org.industrialrainforest.core.scenario.Facility;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.trace.TwoLives.Belief;
import org.industrialrainforest.core.world.IdeaStatus;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/** What the founder of a followed idea sees each month before it is decided on: read off the world by the rules that decide. Changes nothing. */
final class FounderView implements Phase {
    private final World world;
    private final FoundingRule rule;
    private final long followed;
    private final List<Sight> sights;

    /**
     * A founder's view of one month.
     *
     * @param needs kinds of facility that the stages need, in the order of the stages
     */
    record Sight(int month, FoundingRule.Prospect here, FoundingRule.Prospect elsewhere, List<Need> needs) {
        Belief belief() {
            return new Belief(
                    new Month(month), here.success(), here.gates(), here.rounds(), here.value(), elsewhere.value());
        }

        List<Title> reasons() {
            List<Title> reasons = new ArrayList<>();
            reasons.add(words(
                    "chance of success as the founder sees it: %s (all gates and their facilities %s, the money on the way %s)",
                    "创始人眼中的成功概率：%s（通过全部关口及所需设施 %s，沿途融资 %s）",
                    percent(here.success()),
                    percent(here.gates()),
                    percent(here.rounds())));
            for (Need need : needs) {
                reasons.add(need.heading());
                reasons.addAll(need.options());
            }
            return reasons;
        }

        /**
         * The need that distinguishes this world from its twin. It is the first whose platforms are counted on in only one of them, else the one
         * that is least likely to be met; null where no stage needs a facility.
         */
        @Nullable
        Need decisive(@Nullable Sight twin) {
            Need least = null;
            for (Need need : needs) {
                if (twin != null && twin.needs.stream().anyMatch(other -> need.differs(other))) {
                    return need;
                }
                least = least == null || need.odds() < least.odds() ? need : least;
            }
            return least;
        }
    }

    /**
     * A kind of facility that stages need.
     *
     * @param odds chance that some facility takes the order, of the least sure of those stages
     * @param counted whether a platform that is open or announced is counted on
     * @param brief how it looks, in a few words
     * @param heading which stages need it, with the chance
     * @param options how each facility of the kind looks
     */
    record Need(int type, double odds, boolean counted, Title brief, Title heading, List<Title> options) {
        private boolean differs(Need twin) {
            return type == twin.type && counted != twin.counted;
        }
    }

    /** @param sights takes what is seen, month by month */
    FounderView(World world, FoundingRule rule, long followed, List<Sight> sights) {
        this.world = world;
        this.rule = rule;
        this.followed = followed;
        this.sights = sights;
    }

    @Override
    public void run(Tick tick) {
        int row = world.ideas.row(followed);
        if (row >= 0 && world.ideas.status.is(row, IdeaStatus.OPEN)) {
            sights.add(look(row, tick.month()));
        }
    }

    private Sight look(int row, int month) {
        FoundingRule.Prospect here = rule.weigh(world, row, true, month);
        FoundingRule.Prospect elsewhere = rule.weigh(world, row, false, month);
        int sector = world.ideas.sector.get(row);
        boolean special = world.ideas.special.get(row) != 0;
        SortedMap<Integer, List<Integer>> stages = new TreeMap<>();
        List<Integer> types = new ArrayList<>();
        for (int k = 0; k < here.outlook().size(); k++) {
            int type = world.ladders.type(sector, k);
            boolean needs = world.ladders.dependence(sector, k) > 0 && type >= 0;
            if (needs && !types.contains(type)) {
                types.add(type);
            }
            if (needs) {
                stages.computeIfAbsent(type, any -> new ArrayList<>()).add(k);
            }
        }
        List<Need> needs = new ArrayList<>();
        types.forEach(type -> needs.add(need(type, stages.getOrDefault(type, List.of()), here, special, month)));
        return new Sight(month, here, elsewhere, needs);
    }

    private Need need(int type, List<Integer> stages, FoundingRule.Prospect here, boolean special, int month) {
        Title name = world.scenario.facilityTypes().get(type).title();
        double odds = stages.stream()
                .mapToDouble(k -> here.outlook().get(k).odds())
                .min()
                .orElse(1);
        boolean[] counted = {false};
        List<Title> options = new ArrayList<>();
        for (int platform : world.platformsOf(type)) {
            options.add(platform(platform, month, counted));
        }
        for (int one : world.facilitiesOf(type)) {
            options.add(commercial(one, special, month));
        }
        Title brief = world.platformsOf(type).length > 0
                ? counted[0]
                        ? words("a %s open or announced", "%2$s已开放或已宣布", name.en(), name.zh())
                        : words("no %s open or announced", "没有已开放或已宣布的%2$s", name.en(), name.zh())
                : words("a %1$s takes the order with %3$s", "%2$s接单的概率为 %3$s", name.en(), name.zh(), percent(odds));
        String list = stages.stream().map(k -> Integer.toString(k + 1)).collect(Collectors.joining(", "));
        Title heading = words(
                (stages.size() == 1 ? "stage %1$s needs" : "stages %1$s need")
                        + " a %2$s; chance that one takes the order: %4$s",
                "第 %1$s 阶段需要%3$s；有人接单的概率：%4$s",
                list,
                name.en(),
                name.zh(),
                percent(odds));
        return new Need(type, odds, counted[0], brief, heading, options);
    }

    private static Title words(String en, String zh, String... parts) {
        return new Title(Decimals.format(en, (Object[]) parts), Decimals.format(zh, (Object[]) parts));
    }

    /** How a platform looks; {@code counted[0]} becomes true where the founder counts on it. */
    private Title platform(int row, int month, boolean[] counted) {
        PlatformSpec spec = world.scenario.platforms().get(row);
        Platforms platforms = world.platforms;
        double wait = FacilityOutlook.platformWait(world, row, month);
        String fee = millions(FacilityOutlook.platformFee(world, row));
        int promised = platforms.promised.get(row);
        PlatformStatus status = platforms.status.get(row);
        boolean believed = !Double.isInfinite(wait);
        counted[0] |= believed && wait <= world.rules.access().longestWait();
        if (status == PlatformStatus.CLOSED) {
            return named(spec.title(), "closed", "已关闭");
        }
        if (status == PlatformStatus.OPEN) {
            return wait <= world.rules.access().longestWait()
                    ? named(
                            spec.title(),
                            "open, fee RMB " + fee + " m, " + (wait < .5 ? "no wait" : "wait " + months(wait)),
                            "已开放，收费 " + fee + " 百万元，" + (wait < .5 ? "无需等待" : "等待 " + whole(wait) + " 个月"))
                    : named(
                            spec.title(),
                            "open, but the wait is " + months(wait) + ": too long",
                            "已开放，但需等待 " + whole(wait) + " 个月：太久");
        }
        if (promised <= 0) {
            return status == PlatformStatus.BUILDING
                    ? named(spec.title(), "being built, not announced", "建设中，尚未宣布")
                    : named(spec.title(), "does not exist and is not announced", "不存在，也未宣布");
        }
        String date = new Month(promised).toString();
        int late = Math.max(0, month - promised);
        if (!believed) {
            return named(
                    spec.title(),
                    "announced for " + date + ", not counted on" + (late > 0 ? " (" + months(late) + " late)" : ""),
                    "宣布于 " + date + " 开放，但不被指望" + (late > 0 ? "（已延误 " + late + " 个月）" : ""));
        }
        return wait <= world.rules.access().longestWait()
                ? named(
                        spec.title(),
                        "announced for " + date + ", expected in " + months(wait) + ", fee RMB " + fee + " m",
                        "宣布于 " + date + " 开放，预计 " + whole(wait) + " 个月后，收费 " + fee + " 百万元")
                : named(spec.title(), "announced for " + date + ": too far away", "宣布于 " + date + " 开放：太远");
    }

    private Title commercial(int row, boolean special, int month) {
        Facility facility = world.scenario.facilities().get(row);
        if (!FacilityOutlook.open(world, row, month)) {
            return facility.overseas()
                    ? named(facility.title(), "cut off", "已断供")
                    : named(facility.title(), "takes no orders", "不接单");
        }
        String price = millions(FacilityOutlook.price(world, row, special));
        double refusal = special ? facility.refusalSpecial() : 0;
        String orders = special ? "special orders" : "orders";
        String en = refusal == 0 ? "takes " + orders : "refuses " + percent(refusal) + " of " + orders;
        String zh = refusal == 0 ? "接单" : "拒绝 " + percent(refusal) + " 的特色工艺订单";
        return named(
                facility.title(),
                en + ", RMB " + price + " m, wait " + months(facility.waitMonths()),
                zh + "，" + price + " 百万元，等待 " + facility.waitMonths() + " 个月");
    }

    private static Title named(Title name, String en, String zh) {
        return new Title(name.en() + ": " + en, name.in("zh") + "：" + zh);
    }

    /** Two digits that matter: {@code 24 %}, {@code 4.0 %}, {@code 0.23 %}; next to nothing is {@code <0.01 %}. */
    static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < .005) {
            return "<0.01 %";
        }
        int decimals = share == 0 || percent >= 9.95 ? 0 : percent >= .995 ? 1 : 2;
        return Decimals.format("%." + decimals + "f %%", percent);
    }

    /** In RMB m, without the unit. */
    static String millions(double rmb) {
        double millions = rmb / 1e6;
        return Decimals.format(Math.abs(millions) < 9.995 ? "%.2f" : "%.1f", millions);
    }

    /** Whole months, in English. */
    private static String months(double months) {
        long whole = Math.round(months);
        return whole == 1 ? "1 month" : whole + " months";
    }

    private static String whole(double months) {
        return Long.toString(Math.round(months));
    }
}
