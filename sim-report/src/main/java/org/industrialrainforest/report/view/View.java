package org.industrialrainforest.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.industrialrainforest.report.words.Words;

/** A comparison as it is shown in one language: its cases in order, what each is called and how it is drawn. */
public final class View {
    /** Age in years up to which survival is shown. */
    public static final int LONGEST_YEARS = 15;

    private final Comparison comparison;
    private final Words words;
    private final Numbers numbers;
    private final Map<Case, Look> looks = new LinkedHashMap<>();

    public View(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words.holding(comparison.intervals());
        this.numbers = new Numbers(this.words);
        List<Case> order = new ArrayList<>(main());
        order.addAll(doses());
        for (int i = 0; i < order.size(); i++) {
            looks.put(order.get(i), Look.of(i));
        }
    }

    public Comparison comparison() {
        return comparison;
    }

    public Words words() {
        return words;
    }

    public Numbers numbers() {
        return numbers;
    }

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    public boolean isBaseline(Case of) {
        return of.policy().equals(comparison.baseline());
    }

    public List<Case> baselines() {
        return comparison.cases().stream().filter(this::isBaseline).toList();
    }

    /** Policies to be compared, without the arms that serve the factorial only; these stand in where there is nothing else. */
    public List<Case> main() {
        List<Case> main = compared(false);
        return main.isEmpty() ? compared(true) : main;
    }

    /** Dose arms of the factorial, unless they are all there is. */
    public List<Case> doses() {
        return compared(false).isEmpty() ? List.of() : compared(true);
    }

    private List<Case> compared(boolean dose) {
        return comparison.cases().stream()
                .filter(of -> !isBaseline(of) && (comparison.role(of) == Role.DOSE) == dose)
                .toList();
    }

    /** The case that {@code of} is paired with: the baseline at the same point under the same shock. */
    public Optional<Case> baselineOf(Case of) {
        return baselines().stream()
                .filter(base -> base.point().equals(of.point()) && base.shock().equals(of.shock()))
                .findFirst();
    }

    /** The policy that the first sentences are about: the mix of all levers where it was run, else the first one. */
    public Optional<Case> focus() {
        List<Case> main = main();
        return main.stream()
                .filter(of -> comparison.role(of) == Role.MIX)
                .findFirst()
                .or(() -> main.stream().findFirst());
    }

    /** The outcome that the first sentence is about. */
    public Optional<String> headline() {
        List<String> metrics =
                comparison.outcomes().stream().map(Comparison.Outcome::metric).toList();
        return Stream.of(Headline.ID, Headline.REGISTERED)
                .filter(metrics::contains)
                .findFirst()
                .or(() -> metrics.stream().findFirst());
    }

    /** Whether a metric counts the ideas of the scenario's cohort. */
    boolean isOfCohort(String metric) {
        return metric.equals(Headline.ID) || metric.equals(Headline.REGISTERED);
    }

    /** The ideas that the headline counts, the cohorts of all cases; empty in results of an older version. */
    public String cohort() {
        return String.join(
                say("list.semicolon"),
                comparison.cohorts().stream().map(c -> title(c.title())).toList());
    }

    /** Why there is no synergy, in a sentence; empty where there is one, none is to be expected or an older version left none. */
    public Optional<String> withoutSynergy() {
        return main().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(comparison.withoutSynergy()).map(this::title);
    }

    public Look look(Case of) {
        return looks.getOrDefault(of, Look.baseline());
    }

    /** A metric's title as its outcome has it, else its id. */
    public String metric(String id) {
        return comparison.outcomes().stream()
                .filter(row -> row.metric().equals(id))
                .findFirst()
                .map(row -> title(row.title()))
                .orElse(Text.clean(id));
    }

    public String title(Title title) {
        return Text.clean(words.of(title));
    }

    /** What the mark of an outcome's difference to the baseline says. */
    public String differenceTip(Comparison.Outcome row) {
        String value = numbers.differenceWithInterval(row.difference(), row.low(), row.high(), row.unit());
        return words.tip(name(row.of()), title(row.title()), value);
    }

    /** What the intervals of the tables hold, in half a sentence. */
    public String intervals() {
        Ensemble ensemble = comparison.ensemble();
        if (ensemble == null) {
            return say("intervals.own");
        }
        if (ensemble.sets() < 2) {
            return say("intervals.none");
        }
        return comparison.intervals() == IntervalKind.PREDICTION
                ? say("intervals.prediction", ensemble.sets())
                : say("intervals.monte_carlo", ensemble.sets());
    }

    /** The name of the first baseline, for texts that speak of it. */
    public String baselineName() {
        return baselines().stream().findFirst().map(this::name).orElse(say("legend.baseline"));
    }

    /** Name for readers: the policy's title, then point and shock where there are any. */
    public String name(Case of) {
        StringBuilder name = new StringBuilder(words.of(of.title()));
        if (!of.point().isEmpty()) {
            name.append(" @ ").append(of.point());
        }
        if (!of.shock().equals("none") && !of.shock().isEmpty()) {
            name.append(" + ").append(of.shock());
        }
        return Text.clean(name.toString());
    }
}
