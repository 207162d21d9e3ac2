package org.industrialrainforest.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Capture;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Comparison.Synergy;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.core.metrics.Headline;

/** The three questions answered in plain sentences, by rules from the intervals: what includes zero is never called a difference. */
public final class Answers {
    private static final Set<String> PUBLIC = Set.of("treasury", "state-capital", "taxpayers");
    private static final int NAMED = 3;

    private final View view;

    public Answers(View view) {
        this.view = view;
    }

    /**
     * A question with its answer.
     *
     * @param verdict a few words
     * @param sentence the figures behind them
     */
    public record Answer(String question, String verdict, String sentence) {}

    public List<Answer> all() {
        return List.of(whoGains(), oneChessGame(), whatChanged());
    }

    private Answer whoGains() {
        String question = view.say("q.gain");
        List<Capture> rows = view.focus()
                .map(of -> view.comparison().valueCapture().stream()
                        .filter(row -> row.of().equals(of) && Double.isFinite(row.perAuthorisedRmb()))
                        .toList())
                .orElse(List.of());
        if (rows.isEmpty()) {
            return notMeasured(question, "absent.nothing");
        }
        List<Capture> gainers = rows.stream()
                .filter(row -> row.told() && row.gain() > 0)
                .sorted(Comparator.comparingDouble(Capture::perAuthorisedRmb).reversed())
                .toList();
        List<Capture> losers = rows.stream()
                .filter(row -> row.told() && row.gain() < 0)
                .sorted(Comparator.comparingDouble(Capture::perAuthorisedRmb))
                .toList();
        String policy = view.focus().map(view::name).orElse("");
        String sentence = gains(policy, gainers, losers, rows);
        int unclear = rows.size() - gainers.size() - losers.size();
        if (unclear > 0 && unclear < rows.size()) {
            sentence += view.say("gain.unclear", unclear, rows.size());
        }
        List<Capture> publicSide =
                rows.stream().filter(row -> PUBLIC.contains(row.party())).toList();
        if (publicSide.size() > 1 && publicSide.stream().allMatch(row -> Double.isFinite(row.low()))) {
            sentence += view.say(
                    "gain.public",
                    view.numbers()
                            .differenceWithInterval(
                                    sum(publicSide, Capture::perAuthorisedRmb),
                                    sum(publicSide, Capture::low),
                                    sum(publicSide, Capture::high),
                                    "RMB"));
        }
        return new Answer(question, view.say(verdict(gainers, losers, publicSide)), sentence);
    }

    private String gains(String policy, List<Capture> gainers, List<Capture> losers, List<Capture> all) {
        if (all.stream().noneMatch(row -> Double.isFinite(row.low()))) {
            return view.say("answer.one_run");
        }
        if (gainers.isEmpty() && losers.isEmpty()) {
            return view.say("gain.nothing", policy, all.size());
        }
        if (losers.isEmpty()) {
            return view.say("gain.sentence", policy, named(gainers, ".to"));
        }
        return gainers.isEmpty()
                ? view.say("gain.sentence.losers", policy, named(losers, ".from"))
                : view.say("gain.sentence.both", policy, named(gainers, ".to"), named(losers, ".from"));
    }

    private static String verdict(List<Capture> gainers, List<Capture> losers, List<Capture> publicSide) {
        if (gainers.isEmpty() && losers.isEmpty()) {
            return "verdict.unclear";
        }
        boolean othersGain = gainers.stream().anyMatch(row -> !PUBLIC.contains(row.party()));
        boolean othersLose = losers.stream().anyMatch(row -> !PUBLIC.contains(row.party()));
        String some = othersGain && othersLose ? ".some" : "";
        return switch (side(publicSide)) {
            case -1 -> othersGain ? "gain.verdict.others" + some : "gain.verdict.nobody";
            case 1 -> othersGain ? "gain.verdict.both" + some : "gain.verdict.public";
            default -> othersGain ? "gain.verdict.others_public_unclear" + some : "gain.verdict.public_unclear";
        };
    }

    /**
     * The side of zero of parties taken together. The sum of their lower ends is a lower end of the sum, whatever their correlation, so a
     * side is named only where it is beyond doubt.
     */
    private static int side(List<Capture> parties) {
        return Finding.side(sum(parties, Capture::low), sum(parties, Capture::high));
    }

    private static double sum(List<Capture> parties, ToDoubleFunction<Capture> of) {
        return parties.stream().mapToDouble(of).sum();
    }

    /**
     * The largest few, with their intervals, and how many more there are.
     *
     * @param way {@code .to} those who gain, {@code .from} those who lose; sums of both are told without a sign
     */
    private String named(List<Capture> rows, String way) {
        List<String> names = new ArrayList<>();
        for (Capture row : rows.subList(0, Math.min(NAMED, rows.size()))) {
            double gain = row.perAuthorisedRmb();
            String sum = gain < 0
                    ? view.numbers().valueWithInterval(-gain, -row.high(), -row.low(), "RMB")
                    : view.numbers().valueWithInterval(gain, row.low(), row.high(), "RMB");
            names.add(view.say("gain" + way, view.words().midSentence(view.title(row.title())), sum));
        }
        if (rows.size() > NAMED) {
            names.add(view.say("gain.more" + way, rows.size() - NAMED));
        }
        return view.words().list(names);
    }

    private Answer oneChessGame() {
        String question = view.say("q.chess");
        Optional<Synergy> whole = term("synergy");
        Optional<Synergy> best = term("best-single");
        if (whole.isEmpty() && best.isEmpty()) {
            return view.withoutSynergy()
                    .map(why -> new Answer(question, view.say("verdict.not_measured"), why))
                    .orElseGet(() -> notMeasured(
                            question, view.comparison().runs() < 2 ? "absent.one_run" : "absent.no_factorial"));
        }
        String metric = view.metric(whole.or(() -> best).map(Synergy::metric).orElse(""));
        List<String> parts = new ArrayList<>();
        whole.ifPresent(row -> parts.add(view.say("chess.synergy" + suffix(row), interval(row), metric)));
        view.withoutSynergy().ifPresent(parts::add);
        best.ifPresent(row -> parts.add(view.say("chess.best" + suffix(row), interval(row), bestSingle(row))));
        String verdict = whole.map(row -> "chess.verdict" + suffix(row)).orElse("verdict.unclear");
        return new Answer(question, view.say(verdict), String.join(view.say("sentence.gap"), parts));
    }

    private Optional<Synergy> term(String term) {
        List<Synergy> rows = view.comparison().synergy().stream()
                .filter(row -> row.term().equals(term) && Double.isFinite(row.estimate()))
                .toList();
        String headline = view.headline().orElse("");
        return rows.stream()
                .filter(row -> row.metric().equals(headline))
                .findFirst()
                .or(() -> rows.stream().findFirst());
    }

    /** Which lever alone does most, as its own outcome says. */
    private String bestSingle(Synergy best) {
        return view.comparison().outcomes().stream()
                .filter(row -> row.metric().equals(best.metric())
                        && view.comparison().role(row.of()) == Role.SINGLE
                        && Double.isFinite(row.mean()))
                .max(Comparator.comparingDouble(Outcome::mean))
                .map(row -> view.say("chess.best.name", view.name(row.of())))
                .orElse("");
    }

    private String interval(Synergy row) {
        return view.numbers().differenceWithInterval(row.estimate(), row.low(), row.high(), row.unit());
    }

    private static String suffix(Synergy row) {
        if (!row.told()) {
            return ".unclear";
        }
        return row.estimate() > 0 ? ".more" : ".less";
    }

    private Answer whatChanged() {
        String question = view.say("q.change");
        String headline = view.headline().orElse("");
        Optional<Case> focus = view.focus();
        Optional<Outcome> found = view.comparison().outcomes().stream()
                .filter(row -> row.metric().equals(headline)
                        && focus.filter(row.of()::equals).isPresent())
                .findFirst();
        if (found.isEmpty()) {
            return notMeasured(question, "absent.nothing");
        }
        Outcome row = found.get();
        int side = Finding.side(row.low(), row.high());
        String baseline = view.baselineOf(row.of())
                .map(view::name)
                .orElse(view.comparison().baseline());
        String sentence = view.say(
                side == 0 ? "change.sentence.unclear" : "change.sentence",
                view.metric(headline),
                view.name(row.of()),
                view.numbers().value(row.mean(), row.unit()),
                baseline,
                view.numbers().value(row.baselineMean(), row.unit()),
                view.numbers().differenceWithInterval(row.difference(), row.low(), row.high(), row.unit()));
        sentence += whereFrom(row.of(), headline);
        if (view.isOfCohort(headline) && !view.cohort().isEmpty()) {
            sentence += view.say("sentence.gap") + view.say("change.cohort", view.cohort());
        }
        if (!Double.isFinite(row.low())) {
            sentence += view.say("sentence.gap") + view.say("answer.one_run");
        } else if (!row.reliable()) {
            sentence += view.say(
                    "change.unreliable",
                    view.numbers()
                            .differenceWithInterval(
                                    row.medianDifference(),
                                    row.medianInterval().low(),
                                    row.medianInterval().high(),
                                    row.unit()));
        }
        String verdict = side == 0
                ? view.say("verdict.unclear")
                : view.say(
                        side > 0 ? "change.verdict.more" : "change.verdict.less",
                        view.name(row.of()),
                        view.metric(headline));
        return new Answer(question, verdict, sentence);
    }

    /** What of the difference is new here, what moved here, and what the nation as a whole has of it; empty where that was not measured. */
    private String whereFrom(Case of, String headline) {
        String kind = headline.equals(Headline.ID) ? "product" : "alive";
        List<String> parts = Stream.of("_new_here", "_moved_here", "_nation")
                .flatMap(part -> view.comparison().outcomes().stream()
                        .filter(row -> row.of().equals(of) && row.metric().equals("additional." + kind + part)))
                .map(row -> view.numbers().differenceWithInterval(row.difference(), row.low(), row.high(), row.unit()))
                .toList();
        return parts.size() < 3
                ? ""
                : view.say("sentence.gap") + view.say("change.nation", parts.get(0), parts.get(1), parts.get(2));
    }

    private Answer notMeasured(String question, String reason) {
        String why = view.main().isEmpty() ? "absent.no_policy" : reason;
        return new Answer(question, view.say("verdict.not_measured"), view.say("answer.absent", view.say(why)));
    }
}
