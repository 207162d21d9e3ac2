package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.industrialrainforest.core.experiment.Ablation;
import org.industrialrainforest.core.experiment.Calibrated;
import org.industrialrainforest.core.experiment.Calibration;
import org.industrialrainforest.core.experiment.CalibrationCsv;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.CsvResults;
import org.industrialrainforest.core.experiment.DoseCurves;
import org.industrialrainforest.core.experiment.Experiment;
import org.industrialrainforest.core.experiment.RunListener;
import org.industrialrainforest.core.experiment.RunResult;
import org.industrialrainforest.core.experiment.SetsRefused;
import org.industrialrainforest.core.experiment.Validation;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.model.Fates;
import org.industrialrainforest.core.model.IdeaSelector;
import org.industrialrainforest.core.model.IdeaTrace;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.outcome.Metrics;
import org.industrialrainforest.core.outcome.Observed;
import org.industrialrainforest.core.outcome.Recorder;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.report.Charts;
import org.industrialrainforest.report.Report;
import org.industrialrainforest.report.page.Provenance;
import org.industrialrainforest.scenarios.Archetype;
import org.industrialrainforest.scenarios.Fact;
import org.industrialrainforest.scenarios.Odd;
import org.industrialrainforest.scenarios.ScenarioYaml;

/** The simulations of the model in this build. */
final class ModelSimulations implements Simulations {
    /** Replicates of a comparison whose lives, investments, links and flows are written when they are asked for. */
    private static final int DETAILED = 2;

    private static final String DESCRIPTION = "odd.md";

    private static final IdeaSelector EVERY_IDEA = new IdeaSelector(List.of());
    private static final Title ANY = new Title("any idea", "任意创意");
    private static final Title SELECTED = new Title("an idea that the selector fits", "符合选择条件的创意");

    @Override
    public List<Metric> metrics() {
        return Metrics.all().stream()
                .map(m -> new Metric(
                        m.id(),
                        m.unit(),
                        m.title(),
                        switch (m.better()) {
                            case MORE -> "higher";
                            case LESS -> "lower";
                            case NEITHER -> "neither";
                        }))
                .toList();
    }

    @Override
    public RunSummary run(RunRequest request, Progress progress) {
        Experiment experiment = Experiment.of(request.scenario())
                .policies(List.of(request.policy()))
                .baseline(request.policy().id())
                .shocks(request.shock().id())
                .seed(request.seed());
        RunSpec spec = experiment.specs().get(0).replicate(request.replicate());
        long[] imbalance = new long[1];
        try (CsvResults csv = results(
                List.of(request.scenario().including(List.of(request.policy()))),
                ParameterSets.OWN,
                request.recording(),
                Integer.MAX_VALUE)) {
            RunResult result = experiment.run(
                    spec,
                    new Writing(csv, run -> imbalance[0] = imbalance(run), progress::month, done -> {}),
                    request.threads());
            csv.taken(result, 1, 1);
            progress.finished(1, 1);
            SortedMap<String, Double> outcomes = new TreeMap<>();
            Metrics.all().forEach(m -> outcomes.put(m.id(), result.outcome(m.id())));
            return new RunSummary(
                    request.scenario().id(),
                    request.policy().id(),
                    request.shock().id(),
                    request.seed(),
                    request.replicate(),
                    request.scenario().months(),
                    result.digest(),
                    imbalance[0],
                    outcomes);
        } catch (UncheckedIOException e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        }
    }

    /** Writes results; tells of every month and of every run that is over, while it can be read, and of every result that is taken. */
    private record Writing(CsvResults csv, Consumer<Rainforest> over, Months months, IntConsumer counted)
            implements RunListener {
        /** Told of months of a run. */
        private interface Months {
            void over(long done, long all);
        }

        @Override
        public void month(RunSpec spec, int done, int all) {
            months.over(done, all);
        }

        @Override
        public boolean chronicled(RunSpec spec) {
            return csv.chronicled(spec);
        }

        @Override
        public Recorder recorder(RunSpec spec) {
            return csv.recorder(spec);
        }

        @Override
        public void finished(RunSpec spec, Rainforest run, Observed observed) {
            csv.finished(spec, run, observed);
            over.accept(run);
        }

        @Override
        public void taken(RunResult result, int done, int of) {
            csv.taken(result, done, of);
            counted.accept(done);
        }
    }

    private static long imbalance(Rainforest run) {
        return run.world().ledger.parties().stream().mapToLong(Party::total).sum();
    }

    private static CsvResults results(List<Scenario> scenarios, ParameterSets sets, Recording recording, int detailed) {
        Path directory = recording.directory();
        return directory == null
                ? new CsvResults(Path.of("."), "", new TreeSet<>(), 0)
                : new CsvResults(
                        directory,
                        scenarios.stream().map(ScenarioYaml::write).collect(Collectors.joining()) + sets.digest(),
                        recording.tables(),
                        detailed);
    }

    @Override
    public Comparison compare(CompareRequest request, Progress progress) {
        Experiment experiment = Experiment.of(request.scenario())
                .policies(request.policies())
                .baseline(request.baseline().id())
                .at(request.points().stream()
                        .<Map<String, String>>map(Point::values)
                        .toList())
                .parameterSets(request.sets())
                .intervals(request.intervals())
                .shocks(request.shocks().stream().map(s -> s.id()).toArray(String[]::new))
                .runs(request.runs())
                .seed(request.seed());
        List<Scenario> worlds = new ArrayList<>(List.of(request.scenario().including(request.policies())));
        for (Beside other : request.beside()) {
            experiment = experiment.beside(other.scenario(), other.sets());
            worlds.add(other.scenario().including(request.policies()));
        }
        return compare(experiment, worlds, request, progress);
    }

    private static Comparison compare(
            Experiment experiment, List<Scenario> worlds, CompareRequest request, Progress progress) {
        long all = experiment.specs().size();
        progress.finished(0, all);
        try (CsvResults csv = results(worlds, request.sets(), request.recording(), DETAILED)) {
            return experiment.compare(
                    RunExecutor.local(request.threads()),
                    new Writing(csv, run -> {}, (month, months) -> {}, done -> progress.finished(done, all)));
        } catch (UncheckedIOException e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public List<ValidationRow> validate(ValidateRequest request, Progress progress) {
        List<Validation.Claim> claims =
                request.facts().stream().map(Fact::claim).toList();
        Validation validation = new Validation(request.scenario(), request.seed(), request.runs(), request.threads());
        long all = validation.works(claims);
        progress.finished(0, all);
        return validation.measure(claims, done -> progress.finished(done, all));
    }

    @Override
    public Calibrated calibrate(CalibrateRequest request, Progress progress) {
        Calibration calibration = Calibration.of(
                        request.scenario(),
                        request.facts().stream().map(Fact::claim).toList(),
                        request.free(),
                        request.settings())
                .from(request.earlier());
        long all = calibration.works();
        progress.finished(0, all);
        try {
            return calibration.run(
                    request.threads(),
                    new CalibrationCsv(request.directory(), request.plan()),
                    done -> progress.finished(done, all));
        } catch (UncheckedIOException | SetsRefused e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public TwoLives trace(TraceRequest request, Progress progress) {
        long all = 4 + 2L * request.redraws();
        progress.finished(0, all);
        IdeaTrace trace = new IdeaTrace(
                request.scenario(),
                request.policy(),
                request.baseline(),
                request.shock(),
                request.seed(),
                request.replicate());
        Fates.Chosen found = find(trace, request);
        progress.finished(2, all);
        IdeaTrace.Twins twins = follow(trace, found.idea(), request.idea());
        progress.finished(4, all);
        return redrawn(trace, twins.idea(), twins.lives().chosen(found.choice()), request, progress);
    }

    private static TwoLives redrawn(
            IdeaTrace trace, IdeaTrace.Idea idea, TwoLives told, TraceRequest request, Progress progress) {
        int redraws = request.redraws();
        TwoLives.Drawn[][] drawn = new TwoLives.Drawn[2][redraws];
        long[] done = {4};
        List<Integer> worlds = IntStream.range(0, 2 * redraws).boxed().toList();
        Parallel.forEach(
                request.threads(),
                worlds,
                world -> drawn[world % 2][world / 2] = trace.redraw(idea, world % 2 == 0, world / 2 + 1),
                end -> progress.finished(++done[0], 4 + 2L * redraws));
        return told.redrawn(IntStream.range(0, redraws)
                .mapToObj(i -> new TwoLives.Pair(drawn[0][i], drawn[1][i]))
                .toList());
    }

    private static Fates.Chosen find(IdeaTrace trace, TraceRequest request) {
        String text = request.idea();
        if (request.like().isEmpty() && !text.isEmpty() && !text.startsWith("[")) {
            return new Fates.Chosen(identity(text), TwoLives.Choice.named());
        }
        Fates fates = trace.fates();
        if (request.like().isEmpty()) {
            return fates.choose(selector(text), EVERY_IDEA, text.isEmpty() ? ANY : SELECTED)
                    .orElseThrow(() -> new BadInput(
                            problem(text, "fits no idea of this run; loosen it or try another --replicate")));
        }
        for (Archetype like : request.like()) {
            Optional<Fates.Chosen> chosen = fates.choose(
                    IdeaSelector.parse(like.selector()), IdeaSelector.parse(like.preferred()), like.title());
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
        Archetype first = request.like().get(0);
        throw new BadInput(Problem.of(
                Place.of("--like"),
                "",
                "'" + first.id() + "' fits no idea of this run: " + first.selector()
                        + "; try another --replicate or --seed"));
    }

    private static IdeaTrace.Twins follow(IdeaTrace trace, long id, String text) {
        try {
            return trace.follow(id);
        } catch (IllegalArgumentException e) {
            List<String> known = trace.fates().identities();
            throw new BadInput(new Problem(
                    Place.of("--idea"),
                    "",
                    text,
                    e.getMessage() + "; 'rainforest run --record lives --out DIR' lists all " + known.size()
                            + ", such as " + known.get(0),
                    "",
                    Nearest.to(text, known)));
        }
    }

    private static long identity(String text) {
        try {
            return Long.parseUnsignedLong(text, 16);
        } catch (NumberFormatException e) {
            throw new BadInput(
                    problem(
                            text,
                            "is not an identity of up to 16 hexadecimal digits, nor a selector like [sector=integrated-circuits]"));
        }
    }

    private static IdeaSelector selector(String text) {
        try {
            return IdeaSelector.parse(text);
        } catch (BadInput e) {
            throw new BadInput(
                    e.problems().stream().map(p -> p.at(Place.of("--idea"))).toList());
        }
    }

    @Override
    public Ablation ablate(Ablation.Plan plan, int threads, Progress progress) {
        progress.finished(0, plan.experiment().specs().size());
        return plan.run(RunExecutor.local(threads), telling(progress));
    }

    @Override
    public DoseCurves dose(DoseCurves.Plan plan, int threads, Progress progress) {
        progress.finished(0, plan.experiment().specs().size());
        return plan.run(RunExecutor.local(threads), telling(progress));
    }

    private static RunListener telling(Progress progress) {
        return new RunListener() {
            @Override
            public void taken(RunResult result, int done, int all) {
                progress.finished(done, all);
            }
        };
    }

    @Override
    public List<Path> draw(Ablation ablation, String language, Path directory) throws IOException {
        return Charts.of(ablation).in(language).write(directory);
    }

    @Override
    public List<Path> draw(DoseCurves curves, String language, Path directory) throws IOException {
        return Charts.of(curves).in(language).write(directory);
    }

    @Override
    public List<Path> draw(TwoLives lives, String language, Path directory) throws IOException {
        return Charts.of(lives).in(language).write(directory);
    }

    private static Problem problem(String idea, String message) {
        return Problem.of(Place.of("--idea"), "", "'" + idea + "' " + message);
    }

    @Override
    public Path report(ReportRequest request) throws IOException {
        List<Provenance.Parameter> parameters = ParameterList.of(request.scenario()).parameters().stream()
                .map(p -> new Provenance.Parameter(p.path(), number(p.value(), p.whole()), p.unit(), p.source()))
                .toList();
        Provenance provenance = new Provenance(
                version(),
                request.commandLine(),
                request.comparison().seed(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                request.date(),
                DESCRIPTION,
                parameters);
        Files.createDirectories(request.directory());
        Path description = request.directory().resolve(DESCRIPTION);
        try {
            Files.write(description, DescriptionText.markdown(Odd.of(request.scenario(), request.language())));
        } catch (IOException e) {
            throw Fault.at(description, e);
        }
        Report report = Report.of(request.comparison(), request.validation(), provenance);
        TwoLives lives = request.lives();
        return (lives == null ? report : report.with(lives))
                .in(request.language())
                .write(request.directory());
    }

    private static String number(double value, boolean whole) {
        return whole || value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String version() {
        String version = ModelSimulations.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public boolean resumes() {
        return false;
    }
}
