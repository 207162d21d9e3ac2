package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.Ablation.Effect;
import org.industrialrainforest.core.study.Ablation.Row;
import org.industrialrainforest.scenarios.Words;

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
                "ablate.runs-seed-baseline",
                "{0}: {1}, {2}, seed {3}, baseline {4}",
                words.of(ablation.title()),
                words.of(ablation.metricTitle()),
                Words.counted(ablation.runs(), "paired run"),
                ablation.seed(),
                ablation.baseline(),
                ablation.runs()));
        text(words.ownParameters());
        List<Row> used = ablation.rows().stream()
                .filter(row -> own(row) || !row.identical())
                .toList();
        table(
                words.of(
                        "ablate.effect-switched-off",
                        "Effect with the mechanism switched off, its 95 % interval and rank"),
                used,
                this::effect);
        List<Row> off = used.stream().filter(row -> !own(row)).toList();
        if (!off.isEmpty()) {
            table(
                    words.of(
                            "ablate.change-of-effect",
                            "Change of the effect against the model as it is (difference in differences)"),
                    off,
                    this::change);
            text(words.of(
                    "ablate.significant-after-adjustment",
                    "*: significant among so many changes (false discovery rate of 5 %)."));
        }
        ranking(off);
        identical();
        return List.copyOf(lines);
    }

    private static boolean own(Row row) {
        return row.mechanism().isEmpty();
    }

    private String name(Row row) {
        return row.label(words.language());
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
                ? words.of("ablate.none", "none ")
                : figures.difference(effect.change(), (effect.changeHigh() - effect.changeLow()) / 2, ablation.unit())
                        + (effect.told() ? "*" : " ");
    }

    /** What becomes of the order. */
    private void ranking(List<Row> off) {
        lines.add("");
        if (ablation.rows().get(0).ranking() == Ablation.Ranking.UNDEFINED) {
            text(
                    words.of(
                            "ablate.ranking-undefined",
                            "There is no ranking: the outcome is undefined in some run of the model as it is, of the baseline or of a policy."));
            return;
        }
        String order = order(ablation.rows().get(0));
        text(words.of("ablate.ranking", "Ranking in the model as it is (~: no significant difference): ") + order);
        if (off.isEmpty()) {
            return;
        }
        List<String> same = new ArrayList<>();
        for (Row row : off) {
            switch (row.ranking()) {
                case CHANGED ->
                    text(words.of(
                            "ablate.without-another-ranking",
                            "without {0}: another ranking, {1}",
                            name(row),
                            order(row)));
                case WITHIN_ERROR ->
                    text(words.of(
                            "ablate.without-ranking-within-error",
                            "without {0}: {1}, but those that changed places do not differ significantly",
                            name(row),
                            order(row)));
                case UNDEFINED ->
                    text(words.of(
                            "ablate.without-ranking-undefined",
                            "without {0}: the outcome is undefined in some run",
                            name(row)));
                default -> same.add(name(row));
            }
        }
        if (!same.isEmpty()) {
            text(words.of("ablate.same-ranking", "Same ranking without: ")
                    + String.join(words.of("mark.list-comma", ", "), same));
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
            text(words.of("ablate.identical-digest", "Identical digest, so no effect in any run of these policies: ")
                    + String.join(words.of("mark.list-comma", ", "), unused));
        }
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text));
    }
}
