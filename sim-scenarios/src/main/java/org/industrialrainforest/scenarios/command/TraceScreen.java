package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.core.trace.TwoLives.Life;
import org.industrialrainforest.core.trace.TwoLives.Moment;
import org.industrialrainforest.core.trace.TwoLives.Standing;
import org.industrialrainforest.engine.time.Month;

/** One idea's two lives on a screen of at most a hundred columns, months side by side. */
final class TraceScreen {
    private static final int MONTH = 9;
    private static final int GAP = 3;
    private static final int SIDE = (CompareScreen.WIDTH - MONTH - GAP) / 2;
    private static final int OTHERS = 4;

    private final TwoLives told;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    TraceScreen(TwoLives told, Words words) {
        this.told = told;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        heading();
        months();
        redraws();
        return List.copyOf(lines);
    }

    private void heading() {
        TwoLives.Idea idea = told.idea();
        text(words.of("One idea, two lives – ", "一个创意，两种人生——")
                + words.of(told.title())
                + (told.shock().equals("none") ? "" : " + " + told.shock())
                + words.of(", seed ", "，种子 ")
                + told.seed()
                + words.of(", replicate ", "，重复 ")
                + told.replicate());
        lines.add("");
        text(words.of("Idea ", "创意 ")
                + idea.id()
                + words.of(": ", "：")
                + words.of(idea.sectorTitle())
                + words.of(", ", "，")
                + words.of(idea.sourceTitle())
                + words.of("; arises ", "；出现于 ")
                + idea.arrived()
                + (idea.specialProcess() ? words.of("; needs a special process", "；需要特色工艺") : "")
                + (idea.homeElsewhere() ? words.of("; the team's home is another city", "；团队户籍在外地") : "")
                + words.of(".", "。"));
        text(words.of(
                "It is better than " + figures.percent(idea.betterThan())
                        + " of all ideas (nobody in the model knows that). Founding luck "
                        + figures.percent(idea.luck())
                        + ": this founder founds where that is worth more than RMB "
                        + figures.value(idea.foundsAbove(), "RMB") + " (luckier founders ask for less).",
                "优于 " + figures.percent(idea.betterThan()) + " 的创意（模型中无人知晓）。创业运气 " + figures.percent(idea.luck())
                        + "：价值高于 " + figures.value(idea.foundsAbove(), "RMB") + "元时，这位创始人就会创业（运气越高，要求越低）。"));
        choice(told.choice());
        lines.add("");
        for (Life life : told.lives()) {
            lines.addAll(Wrapped.of(
                    words.of(life.title()) + words.of(": ", "：") + words.of(life.summary()),
                    CompareScreen.WIDTH,
                    "  "));
        }
        lines.add("");
    }

    private void choice(TwoLives.Choice choice) {
        String as = words.of("Followed as: ", "所代表的类型：") + words.of(choice.as());
        if (choice.ideas() == 0) {
            text(as);
            return;
        }
        text(as
                + words.of(
                        ". Of " + choice.ideas() + " such ideas " + choice.onlyWith()
                                + (choice.onlyWith() == 1 ? " is" : " are") + " founded here only with the policy, "
                                + choice.onlyWithout() + " only without it, " + choice.both() + " in both worlds, "
                                + choice.neither() + " in neither. Rule: "
                                + choice.rule().en() + ".",
                        "。此类创意共 " + choice.ideas() + " 个：仅在有政策时在本市创立 " + choice.onlyWith() + " 个，仅在无政策时 "
                                + choice.onlyWithout() + " 个，两个世界都创立 " + choice.both() + " 个，都未创立 "
                                + choice.neither() + " 个。规则：" + choice.rule().in("zh") + "。"));
        if (!choice.others().isEmpty()) {
            List<String> next =
                    choice.others().subList(0, Math.min(OTHERS, choice.others().size()));
            text(words.of("Next by this rule: ", "按此规则其后为：") + String.join(", ", next));
        }
    }

    private void months() {
        List<List<Line>> sides = told.lives().stream().map(this::side).toList();
        row(
                "",
                List.of(words.of(told.lives().get(0).title())),
                List.of(words.of(told.lives().get(1).title())));
        lines.add("─".repeat(MONTH) + "┼" + "─".repeat(SIDE + 1) + "┼" + "─".repeat(SIDE));
        TreeSet<Month> all = new TreeSet<>();
        sides.forEach(side -> side.forEach(line -> all.add(line.month())));
        for (Month month : all) {
            row(month.toString(), in(sides.get(0), month), in(sides.get(1), month));
        }
    }

    private static List<String> in(List<Line> side, Month month) {
        return side.stream()
                .filter(line -> line.month().equals(month))
                .map(Line::text)
                .toList();
    }

    private record Line(Month month, String text) {}

    /** What is told of a life: what happened, weighings and reasons where they are new, and figures at each year's end. */
    private List<Line> side(Life life) {
        List<Line> side = new ArrayList<>();
        for (Moment moment : life.told()) {
            int weighing = life.weighing(moment);
            String time = weighing < 2 ? "" : words.of(" (time " + weighing + ")", "（第 " + weighing + " 次）");
            side.add(new Line(moment.month(), words.of(moment.words()) + time));
            moment.reasons().forEach(reason -> side.add(new Line(moment.month(), "· " + words.of(reason))));
        }
        for (Standing month : life.months()) {
            if (month.month().monthOfYear() == 12 && !month.state().equals("idea")) {
                side.add(new Line(month.month(), figures(month)));
            }
        }
        return side;
    }

    private String figures(Standing month) {
        String staff = figures.fixed(month.staff(), 0, false);
        String valued = figures.value(month.valuation(), "RMB");
        boolean priced = month.valuation() > 0;
        return words.of(
                "= " + month.title().en() + ": cash " + figures.value(month.cash(), "RMB") + ", sales "
                        + figures.value(month.sales(), "RMB") + " a year, " + staff
                        + (staff.equals("1") ? " person" : " people")
                        + (priced ? ", valued " + valued : ", no investor yet"),
                "= " + month.title().zh() + "：现金 " + figures.value(month.cash(), "RMB") + "，年销售 "
                        + figures.value(month.sales(), "RMB") + "，" + staff + " 人"
                        + (priced ? "，估值 " + valued : "，尚无投资者"));
    }

    private void row(String month, List<String> left, List<String> right) {
        List<String> a = wrapped(left);
        List<String> b = wrapped(right);
        for (int i = 0; i < Math.max(1, Math.max(a.size(), b.size())); i++) {
            String first = i < a.size() ? a.get(i) : "";
            String second = i < b.size() ? b.get(i) : "";
            String line = pad(i == 0 ? month : "", MONTH) + "│ " + pad(first, SIDE) + "│ " + second;
            lines.add(line.stripTrailing());
        }
    }

    private static List<String> wrapped(List<String> texts) {
        List<String> wrapped = new ArrayList<>();
        texts.forEach(text -> wrapped.addAll(Wrapped.of(text, SIDE - 1, "  ")));
        return wrapped;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - TextTable.width(text)));
    }

    private void redraws() {
        if (told.redraws().isEmpty()) {
            lines.add("");
            text(words.of(
                    "One pair of worlds is one draw: --redraw 200 estimates how often each outcome occurs.",
                    "一对世界只是一次抽样：--redraw 200 可知这样的结果有多常见。"));
            return;
        }
        TwoLives.Redraws with = told.redraws().get(0);
        TwoLives.Redraws without = told.redraws().get(1);
        lines.add("");
        text(words.of(
                "The same idea in " + with.draws()
                        + " other worlds: quality, source, luck and arrival kept, everything else drawn again (95 % intervals)",
                "同一创意在另外 " + with.draws() + " 个世界中：质量、来源、运气与出现时间不变，其余重抽（95 % 区间）"));
        TextTable table = new TextTable();
        table.row("", with.policy(), without.policy(), words.of("difference, points", "差异，百分点"));
        table.row(
                words.of("founded here", "在本市创立"),
                share(with.founded()),
                share(without.founded()),
                difference("founded"));
        table.row(
                words.of("alive or listed five years on", "五年后存活或上市"),
                share(with.aliveAfterFive()),
                share(without.aliveAfterFive()),
                difference("alive-after-five"));
        TreeSet<String> fates = new TreeSet<>();
        told.redraws().forEach(r -> r.fates().forEach(f -> fates.add(f.status())));
        fates.forEach(fate -> table.row(
                words.of("at the end: ", "期末：") + words.of(fate(fate)), of(with, fate), of(without, fate), ""));
        lines.addAll(table.lines());
        verdict("founded", "founded here", "在本市创立");
        verdict("alive-after-five", "alive or listed five years on", "五年后存活或上市");
    }

    /** Says in a sentence whether the policy changes a chance. */
    private void verdict(String what, String en, String zh) {
        told.differences().stream()
                .filter(d -> d.what().equals(what))
                .findFirst()
                .ifPresent(d -> {
                    boolean apart = d.low() > 0 || d.high() < 0;
                    String points = figures.fixed(100 * Math.abs(d.estimate()), 0, false);
                    text(
                            apart
                                    ? words.of(
                                            "The policy makes it " + (d.estimate() > 0 ? "likelier" : "less likely")
                                                    + " that this idea is " + en + ", by " + points + " points.",
                                            "政策使该创意" + zh + "的概率" + (d.estimate() > 0 ? "上升 " : "下降 ") + points
                                                    + " 个百分点。")
                                    : words.of(
                                            "The change of the chance that this idea is " + en
                                                    + " is not significant with so many redraws.",
                                            "以此重抽次数，政策对该创意" + zh + "概率的影响不显著。"));
                });
    }

    private static Title fate(String status) {
        return switch (status) {
            case "never" -> new Title("never founded", "从未创立");
            case "elsewhere" -> new Title("founded elsewhere", "在外地创立");
            case "active" -> new Title("active", "存续");
            case "dormant" -> new Title("out of cash", "资金耗尽");
            case "failed" -> new Title("failed", "失败");
            case "deregistered" -> new Title("failed and deregistered", "失败并注销");
            case "acquired" -> new Title("acquired", "被收购");
            case "listed" -> new Title("listed", "上市");
            default -> new Title("undecided", "未决");
        };
    }

    private String share(TwoLives.Share share) {
        if (Double.isNaN(share.share())) {
            return words.of("not seen by the end", "期末尚未可见");
        }
        return figures.percent(share.share()) + " (" + figures.fixed(100 * share.low(), 0, false)
                + words.of(" to ", " 至 ") + figures.fixed(100 * share.high(), 0, false) + ")";
    }

    private String difference(String what) {
        return told.differences().stream()
                .filter(d -> d.what().equals(what))
                .map(d -> figures.fixed(100 * d.estimate(), 0, true) + " ("
                        + figures.fixed(100 * d.low(), 0, true) + words.of(" to ", " 至 ")
                        + figures.fixed(100 * d.high(), 0, true) + ")")
                .findFirst()
                .orElse("–");
    }

    private String of(TwoLives.Redraws redraws, String status) {
        int worlds = redraws.fates().stream()
                .filter(f -> f.status().equals(status))
                .mapToInt(TwoLives.Fate::worlds)
                .sum();
        return figures.percent((double) worlds / redraws.draws());
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text, CompareScreen.WIDTH, ""));
    }
}
