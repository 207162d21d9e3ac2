package org.industrialrainforest.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.engine.Phase;
import org.industrialrainforest.core.engine.Tick;
import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.rules.FoundingRule;
import org.industrialrainforest.core.scenario.Facility;
import org.industrialrainforest.core.scenario.FacilityType;
import org.industrialrainforest.core.scenario.Month;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;

/** What the founder of a followed idea sees each month before it is decided on: read off the world by the rules that decide. Changes nothing. */
final class FounderView implements Phase {
    private final World world;
    private final long followed;
    private final List<Sight> sights;

    /**
     * A founder's view of one month.
     *
     * @param success believed chance of coming through all gates and rounds here
     * @param reasons in words
     * @param facility how the facility that decides is seen, in a few words
     */
    record Sight(int month, double here, double elsewhere, double success, List<Title> reasons, Title facility) {}

    /** @param sights takes what is seen, month by month */
    FounderView(World world, long followed, List<Sight> sights) {
        this.world = world;
        this.followed = followed;
        this.sights = sights;
    }

    @Override
    public void run(Tick tick) {
        int row = world.ideas.row(followed);
        if (row >= 0 && world.ideas.status.get(row) == Ideas.OPEN) {
            sights.add(look(row, tick.month()));
        }
    }

    private Sight look(int row, int month) {
        FoundingRule.Prospect here = FoundingRule.prospect(world, row, true, month);
        FoundingRule.Prospect elsewhere = FoundingRule.prospect(world, row, false, month);
        int sector = world.ideas.sector.get(row);
        boolean special = world.ideas.special.get(row) != 0;
        List<Title> reasons = new ArrayList<>();
        reasons.add(new Title(
                String.format(
                        Locale.ROOT,
                        "chance of success as the founder sees it: %s (all gates and their facilities %s, the money on the way %s)",
                        percent(here.success()),
                        percent(here.gates()),
                        percent(here.rounds())),
                String.format(
                        Locale.ROOT,
                        "创始人眼中的成功概率：%s（通过全部关口及所需设施 %s，沿途融资 %s）",
                        percent(here.success()),
                        percent(here.gates()),
                        percent(here.rounds()))));
        int stage = decisive(sector, here.outlook());
        Title facility = new Title("no facility needed", "不需要设施");
        if (stage >= 0) {
            FacilityType type = world.ladders.type(sector, stage);
            Title needed = LifeWords.type(type);
            reasons.add(new Title(
                    String.format(
                            Locale.ROOT,
                            "stage %d needs a %s; chance that one takes the order: %s",
                            stage + 1,
                            needed.en(),
                            percent(here.outlook().get(stage).odds())),
                    String.format(
                            Locale.ROOT,
                            "第 %d 阶段需要%s；有人接单的概率：%s",
                            stage + 1,
                            needed.zh(),
                            percent(here.outlook().get(stage).odds()))));
            boolean[] counted = {false};
            for (int platform : world.platformsOf(type)) {
                reasons.add(platform(platform, month, counted));
            }
            for (int one : world.facilitiesOf(type)) {
                reasons.add(commercial(one, special, month));
            }
            facility = counted[0]
                    ? new Title("a " + needed.en() + " open or announced", needed.zh() + "已开放或已宣布")
                    : new Title("no " + needed.en() + " open or announced", "没有已开放或已宣布的" + needed.zh());
        }
        return new Sight(month, here.value(), elsewhere.value(), here.success(), reasons, facility);
    }

    /** The stage whose facility is least sure; the first of several; −1 where no stage needs one. */
    private int decisive(int sector, List<FacilityOutlook> outlook) {
        int decisive = -1;
        for (int k = 0; k < outlook.size(); k++) {
            FacilityType type = world.ladders.type(sector, k);
            boolean needs = world.ladders.dependence(sector, k) > 0
                    && type != FacilityType.NONE
                    && type != FacilityType.APPLICATION_SCENARIO;
            if (needs
                    && (decisive < 0
                            || outlook.get(k).odds() < outlook.get(decisive).odds())) {
                decisive = k;
            }
        }
        return decisive;
    }

    /** How a platform looks; {@code counted[0]} becomes true where the founder counts on it. */
    private Title platform(int row, int month, boolean[] counted) {
        PlatformSpec spec = world.scenario.platforms().get(row);
        Platforms platforms = world.platforms;
        double wait = FacilityOutlook.platformWait(world, row, month);
        String fee = millions(FacilityOutlook.platformFee(world, row));
        int promised = platforms.promised.get(row);
        int status = platforms.status.get(row);
        boolean believed = !Double.isInfinite(wait);
        counted[0] |= believed && wait <= world.rules.access().longestWait();
        if (status == Platforms.CLOSED) {
            return named(spec.title(), "closed", "已关闭");
        }
        if (status == Platforms.OPEN) {
            String months = whole(wait);
            return wait <= world.rules.access().longestWait()
                    ? named(
                            spec.title(),
                            "open, fee RMB " + fee + " m, wait " + months + " months",
                            "已开放，收费 " + fee + " 百万元，等待 " + months + " 个月")
                    : named(
                            spec.title(),
                            "open, but the wait is " + months + " months: too long",
                            "已开放，但需等待 " + months + " 个月：太久");
        }
        if (promised <= 0) {
            return status == Platforms.BUILDING
                    ? named(spec.title(), "being built, not announced", "建设中，尚未宣布")
                    : named(spec.title(), "does not exist and is not announced", "不存在，也未宣布");
        }
        String date = new Month(promised).toString();
        int late = Math.max(0, month - promised);
        if (!believed) {
            return named(
                    spec.title(),
                    "announced for " + date + ", not counted on" + (late > 0 ? " (" + late + " months late)" : ""),
                    "宣布于 " + date + " 开放，但不被指望" + (late > 0 ? "（已延误 " + late + " 个月）" : ""));
        }
        return wait <= world.rules.access().longestWait()
                ? named(
                        spec.title(),
                        "announced for " + date + ", expected in " + whole(wait) + " months, fee RMB " + fee + " m",
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
                en + ", RMB " + price + " m, wait " + facility.waitMonths() + " months",
                zh + "，" + price + " 百万元，等待 " + facility.waitMonths() + " 个月");
    }

    private static Title named(Title name, String en, String zh) {
        return new Title(name.en() + ": " + en, name.in("zh") + "：" + zh);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < .0995 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    static String millions(double rmb) {
        return String.format(Locale.ROOT, "%.1f", rmb / 1e6);
    }

    private static String whole(double months) {
        return String.format(Locale.ROOT, "%.0f", months);
    }
}
