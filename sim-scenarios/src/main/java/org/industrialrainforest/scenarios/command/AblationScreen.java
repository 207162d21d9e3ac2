package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.Ablation.Effect;
import org.industrialrainforest.core.study.Ablation.Row;

/** An ablation on a screen of at most a hundred columns. */
final class AblationScreen {
    private static final int POLICIES_PER_TABLE = 3;

    private final Ablation ablation;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    AblationScreen(Ablation ablation, Words words) {
        this.ablation = ablation;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        text(words.of(
                words.of(ablation.title()) + ": " + words.of(ablation.metricTitle()) + ", "
                        + Words.counted(ablation.runs(), "paired run") + ", seed " + ablation.seed() + ", baseline "
                        + ablation.baseline(),
                words.of(ablation.title()) + "：" + words.of(ablation.metricTitle()) + "，" + ablation.runs()
                        + " 对配对运行，种子 " + ablation.seed() + "，基准 " + ablation.baseline()));
        text(words.ownParameters());
        List<Row> used = ablation.rows().stream()
                .filter(row -> own(row) || !row.identical())
                .toList();
        table(
                words.of("Effect with the mechanism switched off, its 95 % interval and rank", "关闭该机制后的效果、95 % 区间与名次"),
                used,
                this::effect);
        List<Row> off = used.stream().filter(row -> !own(row)).toList();
        if (!off.isEmpty()) {
            table(
                    words.of(
                            "Change of the effect against the model as it is (difference in differences)",
                            "与完整模型相比效果的变化（双重差分）"),
                    off,
                    this::change);
            text(words.of(
                    "*: significant among so many changes (false discovery rate of 5 %).",
                    "*：在如此多的比较中仍显著（错误发现率 5 %）。"));
        }
        ranking(off);
        identical();
        return List.copyOf(lines);
    }

    private static boolean own(Row row) {
        return row.mechanism().isEmpty();
    }

    private String name(Row row) {
        return words.of(row.label("en"), row.label("zh"));
    }

    private interface Cell {
        String of(Effect effect);
    }

    private void table(String title, List<Row> rows, Cell cell) {
        List<Effect> policies = ablation.rows().get(0).effects();
        for (int from = 0; from < policies.size(); from += POLICIES_PER_TABLE) {
            int to = Math.min(policies.size(), from + POLICIES_PER_TABLE);
            lines.add("");
            if (from == 0) {
                text(title);
            }
            TextTable table = new TextTable();
            List<String> heads = new ArrayList<>(List.of(""));
            policies.subList(from, to).forEach(p -> heads.add(p.policy()));
            table.row(heads);
            for (Row row : rows) {
                List<String> cells = new ArrayList<>(List.of(name(row)));
                row.effects().subList(from, to).forEach(e -> cells.add(cell.of(e)));
                table.row(cells);
            }
            lines.addAll(table.lines());
        }
    }

    private String effect(Effect effect) {
        String difference = figures.difference(effect.effect(), (effect.high() - effect.low()) / 2, ablation.unit());
        return effect.rank() == 0 ? difference : difference + " (" + effect.rank() + ")";
    }

    private String change(Effect effect) {
        return effect.identical() && effect.change() == 0
                ? words.of("none ", "无 ")
                : figures.difference(effect.change(), (effect.changeHigh() - effect.changeLow()) / 2, ablation.unit())
                        + (effect.told() ? "*" : " ");
    }

    /** What becomes of the order. */
    private void ranking(List<Row> off) {
        lines.add("");
        if (ablation.rows().get(0).ranking() == Ablation.Ranking.UNDEFINED) {
            text(words.of(
                    "There is no ranking: the outcome is undefined in some run of the model as it is, of the baseline or of a policy.",
                    "排名无从判断：完整模型的部分运行（基准或某项政策）中该结果未定义。"));
            return;
        }
        String order = order(ablation.rows().get(0));
        text(words.of("Ranking in the model as it is (~: no significant difference): ", "完整模型中的排名（~：差异不显著）：") + order);
        if (off.isEmpty()) {
            return;
        }
        List<String> same = new ArrayList<>();
        for (Row row : off) {
            switch (row.ranking()) {
                case CHANGED ->
                    text(words.of(
                            "without " + name(row) + ": another ranking, " + order(row),
                            "无 " + name(row) + "：排名改变，" + order(row)));
                case WITHIN_ERROR ->
                    text(words.of(
                            "without " + name(row) + ": " + order(row)
                                    + ", but those that changed places do not differ significantly",
                            "无 " + name(row) + "：" + order(row) + "，但换位的政策差异不显著"));
                case UNDEFINED ->
                    text(words.of(
                            "without " + name(row) + ": the outcome is undefined in some run",
                            "无 " + name(row) + "：部分运行中该结果未定义"));
                default -> same.add(name(row));
            }
        }
        if (!same.isEmpty()) {
            text(words.of("Same ranking without: ", "排名不变的有：") + String.join(words.of(", ", "、"), same));
        }
    }

    private String order(Row row) {
        List<Effect> sorted = row.effects().stream().sorted(Ablation.byRank()).toList();
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < sorted.size(); i++) {
            String sign = i == 0 ? "" : sorted.get(i - 1).leads() ? " > " : " ~ ";
            order.append(sign).append(sorted.get(i).policy());
        }
        return order.toString();
    }

    private void identical() {
        List<String> unused = ablation.rows().stream()
                .filter(row -> !own(row) && row.identical())
                .map(this::name)
                .toList();
        if (!unused.isEmpty()) {
            text(words.of("Identical digest, so no effect in any run of these policies: ", "摘要完全相同，即在这些政策的所有运行中没有作用：")
                    + String.join(words.of(", ", "、"), unused));
        }
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text, CompareScreen.WIDTH, "  "));
    }
}
