package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.AblationPlan;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.DosePlan;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.engine.time.Month;

/** An ablation, dose curves and two lives with figures that tests know, for screens and documents. */
final class FiguredStudies {
    private FiguredStudies() {}

    static TwoLives lives(TracePlan plan) {
        TwoLives.Idea idea = new TwoLives.Idea(
                "4f1c09a2b7d3e655",
                "integrated-circuits",
                new Title("Integrated circuits", "集成电路"),
                "engineers",
                new Title("Engineers of established firms", "企业工程师"),
                Month.of(2016, 3),
                .8,
                .86,
                true,
                false,
                .7,
                -2.5e6,
                3.3e6);
        TwoLives.Choice choice = new TwoLives.Choice(
                new Title("designer of special-process chips", "特色工艺芯片设计者"),
                new Title("the earliest", "最早者"),
                26,
                9,
                1,
                11,
                List.of("a1", "a2"));
        Title needs = new Title("stage 1 needs a chip pilot line", "第 1 阶段需要芯片中试线");
        Title none = new Title("Pilot line: does not exist and is not announced", "中试线：不存在，也未宣布");
        TwoLives.Life with = new TwoLives.Life(
                plan.policy().id(),
                plan.policy().title(),
                "active",
                new Title("founded 2016-06, alive at the end: selling, 44 people", "2016-06 创立，期末存活：销售产品，44 人"),
                List.of(
                        new TwoLives.Moment(
                                Month.of(2016, 6),
                                "founded",
                                "founded here",
                                new Title("FOUNDED HERE: worth RMB 0.73 m to the founder", "在本市创立：对创始人价值 0.73 百万元"),
                                List.of()),
                        new TwoLives.Moment(
                                Month.of(2017, 10),
                                "run-begun",
                                "a platform run begins",
                                new Title("served at the platform after 3 months", "等待 3 个月后获平台服务"),
                                List.of())),
                List.of(new TwoLives.Belief(Month.of(2016, 6), .33, .5, .66, .73e6, -6.9e6)),
                List.of(new TwoLives.Standing(
                        Month.of(2016, 12),
                        "research-1",
                        new Title("research, stage 1", "研发第 1 阶段"),
                        2e6,
                        1e5,
                        6,
                        38e6)));
        TwoLives.Life without = new TwoLives.Life(
                plan.baseline().id(),
                plan.baseline().title(),
                "never",
                new Title(
                        "never founded: no chip pilot line open or announced, perceived success 4.0 %",
                        "从未创立：没有已开放或已宣布的芯片中试线，感知成功率 4.0 %"),
                List.of(weighed(2016, 3, needs, none), weighed(2016, 6, needs, none), weighed(2016, 9, needs, none)),
                List.of(),
                List.of());
        TwoLives lives = new TwoLives(
                plan.scenario().id(),
                plan.scenario().title(),
                plan.seed(),
                plan.replicate(),
                plan.shock().id(),
                Month.of(2013, 1),
                Month.of(2035, 12),
                idea,
                choice,
                List.of(with, without),
                List.of(),
                List.of());
        List<TwoLives.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < plan.redraws(); i++) {
            boolean founded = i % 5 < 3;
            pairs.add(new TwoLives.Pair(
                    new TwoLives.Drawn(founded ? "active" : "never", founded, founded),
                    new TwoLives.Drawn("never", false, false)));
        }
        return lives.redrawn(pairs);
    }

    private static TwoLives.Moment weighed(int year, int month, Title... reasons) {
        return new TwoLives.Moment(
                Month.of(year, month),
                "weighed",
                "weighed: founding here is worth RMB -3.10 m, elsewhere -6.90 m",
                new Title(
                        "weighs founding: worth RMB -3.10 m here, -6.90 m elsewhere",
                        "权衡创业：在本市价值 -3.10 百万元，在外地 -6.90 百万元"),
                List.of(reasons));
    }

    static Ablation ablation(AblationPlan plan) {
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(plan.mechanisms());
        List<Ablation.Row> rows = new ArrayList<>();
        for (int m = 0; m < names.size(); m++) {
            List<Ablation.Effect> effects = new ArrayList<>();
            boolean identical = m == 2;
            for (int p = 1; p < plan.study().policies().size(); p++) {
                Policy policy = plan.study().policies().get(p);
                boolean changed = m == 1;
                effects.add(new Ablation.Effect(
                        policy.id(),
                        policy.title(),
                        changed ? -p : p,
                        p - .5,
                        p + .5,
                        changed ? p : plan.study().policies().size() - p,
                        p % 2 == 0,
                        changed ? -2 * p : 0,
                        changed ? -2 * p - .2 : 0,
                        changed ? -2 * p + .2 : 0,
                        changed,
                        m == 0 || identical));
            }
            Ablation.Ranking ranking =
                    m == 0 ? Ablation.Ranking.OWN : m == 1 ? Ablation.Ranking.CHANGED : Ablation.Ranking.SAME;
            Title title = m == 0 ? new Title("model as it is", "完整模型") : new Title("its name", "名称");
            rows.add(new Ablation.Row(
                    names.get(m), title, new Title("what it does", "内容"), identical, ranking, effects));
        }
        return new Ablation(
                plan.study().scenario().id(),
                plan.study().scenario().title(),
                plan.study().seed(),
                plan.study().runs(),
                plan.study().metric(),
                "per 1,000 ideas",
                new Title("Ideas alive at 5 years", "5年后存活的创意"),
                plan.study().baseline(),
                plan.study().shock(),
                rows);
    }

    static DoseCurves curves(DosePlan plan) {
        List<DoseCurves.Curve> curves = new ArrayList<>();
        List<DoseCurves.At> at = new ArrayList<>();
        for (int p = 1; p < plan.study().policies().size(); p++) {
            Policy policy = plan.study().policies().get(p);
            List<DoseCurves.Dose> doses = new ArrayList<>();
            for (double dose : plan.doses()) {
                doses.add(new DoseCurves.Dose(
                        dose,
                        22.9e9 * dose,
                        9.4e9 * dose,
                        8e9 * dose,
                        .59,
                        12.3 * dose,
                        10 * dose,
                        14 * dose,
                        1.3,
                        1,
                        1.6));
            }
            curves.add(new DoseCurves.Curve(
                    policy.id(),
                    policy.title(),
                    doses,
                    plan.doses().get(0),
                    new DoseCurves.Saturation(plan.doses().get(0), .3, -1, 1.6),
                    3.1e9,
                    plan.doses().get(0)));
            boolean attainable = p != 2;
            double nan = Double.NaN;
            at.add(new DoseCurves.At(
                    policy.id(),
                    attainable,
                    attainable ? 12.3 : nan,
                    attainable ? 10 : nan,
                    attainable ? 14 : nan,
                    3.1e9));
        }
        return new DoseCurves(
                plan.study().scenario().id(),
                plan.study().scenario().title(),
                plan.study().seed(),
                plan.study().runs(),
                plan.study().metric(),
                "per 1,000 ideas",
                new Title("Ideas alive at 5 years", "5年后存活的创意"),
                plan.study().baseline(),
                plan.study().shock(),
                2,
                curves,
                List.of(new DoseCurves.EqualSpend("platforms", 9.4e9, at)));
    }
}
