package org.industrialrainforest.report.view;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Outcome;

/** What intervals say, in a sentence by rule: who is above zero, who below, and of whom nothing can be told. */
public final class Finding {
    private static final int NAMED = 3;

    private final View view;

    public Finding(View view) {
        this.view = view;
    }

    /** A difference's interval and whose it is. */
    public record Told(String name, double low, double high) {}

    /** "{topic}: more under A and B; for C no significant difference". */
    public String of(String topic, List<Told> rows) {
        return join(topic, verdict(rows));
    }

    /** "{topic}: {what is said of it}", without a full stop. */
    public String join(String topic, String said) {
        String bare = said.replaceFirst("[.\\u3002]$", "");
        return topic
                + view.say("colon")
                + view.say("finding.gap")
                + view.words().midSentence(bare);
    }

    /** The same of an outcome over the cases. */
    public String ofOutcome(String topic, String metric, List<Case> cases) {
        List<Told> rows = new ArrayList<>();
        for (Outcome row : view.comparison().outcomes()) {
            if (row.metric().equals(metric) && cases.contains(row.of()) && !view.isBaseline(row.of())) {
                rows.add(new Told(view.name(row.of()), row.low(), row.high()));
            }
        }
        return of(topic, rows);
    }

    private String verdict(List<Told> rows) {
        List<String> parts = new ArrayList<>();
        List<String> unclear = named(rows, 0);
        for (int side : new int[] {1, -1}) {
            List<String> names = named(rows, side);
            if (!names.isEmpty()) {
                parts.add(view.say(side > 0 ? "finding.more" : "finding.less", list(names)));
            }
        }
        if (parts.isEmpty()) {
            return view.say("finding.unclear");
        }
        if (!unclear.isEmpty()) {
            parts.add(view.say("finding.rest", list(unclear)));
        }
        return String.join(view.say("list.semicolon"), parts);
    }

    /** On which side of zero an interval lies: 1, −1, or 0 where it includes zero or is undefined. */
    public static int side(double low, double high) {
        if (low > 0 && high >= low) {
            return 1;
        }
        return high < 0 && low <= high ? -1 : 0;
    }

    private static List<String> named(List<Told> rows, int side) {
        return rows.stream()
                .filter(row -> side(row.low(), row.high()) == side)
                .map(Told::name)
                .toList();
    }

    /** The first few by name, and how many more there are. */
    public String list(List<String> names) {
        List<String> shown = new ArrayList<>();
        names.subList(0, Math.min(NAMED, names.size())).forEach(name -> shown.add(view.say("finding.name", name)));
        if (names.size() > NAMED) {
            shown.add(view.say("finding.others", names.size() - NAMED));
        }
        return view.words().list(shown);
    }
}
