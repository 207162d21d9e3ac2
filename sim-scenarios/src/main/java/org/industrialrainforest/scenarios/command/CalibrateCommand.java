package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.CalibrationCsv;
import org.industrialrainforest.core.fit.CalibrationSettings;
import org.industrialrainforest.core.fit.Diagnostics;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.Recovery;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.scenarios.CalibrationRecord;
import org.industrialrainforest.scenarios.Facts;
import org.industrialrainforest.scenarios.FreeParameters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "calibrate",
        description = {
            "Search for parameter sets under which a scenario meets its facts of kind fit, and keep the best. Facts of other kinds are not used, so predictions stay predictions. Sets that were tried are kept; the same command continues where it was stopped."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest calibrate                        Shanghai, 640 sets of 2 runs: some twenty minutes",
            "  rainforest calibrate --from calibrated      continue from the accepted sets",
            "  rainforest calibrate --draws 100 --keep 20 --pilots 0 --out results/small",
            "  rainforest calibrate --hold-out V3b,V3d --export    how the sets predict two facts",
            "  rainforest calibrate --distance moments --refine cma-es --refine-runs 400",
            "  rainforest calibrate my-city.yaml --free my-free.yaml --facts my-facts.csv"
        })
final class CalibrateCommand extends Task {
    private static final int MOST_RUNS = 10_000_000;

    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description =
                    "Sets to try: a quarter fill the ranges (Sobol), the others search around the best (default: ${DEFAULT-VALUE}).")
    String draws = Integer.toString(CalibrationSettings.USUAL.sets());

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of a set in each world (default: ${DEFAULT-VALUE}).")
    String runs = Integer.toString(CalibrationSettings.USUAL.runs());

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Sets to accept, at most half of --draws (default: ${DEFAULT-VALUE}).")
    String keep = Integer.toString(CalibrationSettings.USUAL.keep());

    @Option(
            names = "--pilots",
            paramLabel = "N",
            description =
                    "Pilot runs in each round that solves the gates' shifts first; 0 keeps the scenario's shifts (default: ${DEFAULT-VALUE}).")
    String pilots = Integer.toString(CalibrationSettings.USUAL.pilots());

    @Option(
            names = "--checks",
            paramLabel = "N",
            description =
                    "Fresh runs of the values before, and of the centre of the accepted sets (default: ${DEFAULT-VALUE}).")
    String checks = Integer.toString(CalibrationSettings.USUAL.checks());

    @Option(
            names = "--recover",
            paramLabel = "N",
            description =
                    "Most of the sets that fill the ranges to be taken for a planted truth in turn, without further runs: 0 for none, else at least 50 (default: ${DEFAULT-VALUE}).")
    String recover = "200";

    @Mixin
    FactOptions against = new FactOptions();

    @Mixin
    FitOptions fit = new FitOptions();

    @Option(
            names = "--free",
            paramLabel = "FILE",
            description =
                    "YAML file of the parameters that may change (default: the list that comes with the scenario).")
    @Nullable
    Path free;

    @Option(
            names = "--from",
            paramLabel = "calibrated|FILE",
            description = {
                "Continue from the accepted sets of a record: that of the scenario, or a file. They are tried first, up to a quarter of --draws; another --seed tries them in new worlds (default: start afresh)."
            })
    @Nullable
    String from;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory for the record and the sets tried (default: results/calibrate-SCENARIO-seedN).")
    @Nullable
    Path out;

    CalibrateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        CalibrationPlan plan = plan(problems);
        Scenario scenario = plan.scenario();
        CalibrationSettings settings = plan.settings();
        Path asked = out;
        SavedResults results = results(
                asked == null ? Path.of("results", "calibrate-" + scenario.id() + "-seed" + settings.seed()) : asked,
                Stream.of(
                                CalibrationRecord.names(scenario.id()),
                                CalibrationCsv.NAMES,
                                DiagnosticsCsv.NAMES,
                                HeldOutCsv.NAMES,
                                FitOptions.NAMES)
                        .flatMap(List::stream)
                        .toList());
        Path directory = results.directory();
        announce(
                plan.works(),
                settings.sets() + " sets of " + settings.runs()
                        + " runs in each world that the facts need, pilots and checks, kept in " + directory,
                plan.threads(),
                "--draws makes fewer");
        results.begin(typed(), settings.seed(), settings.runs(), CalibrationCsv.NAMES);
        Calibrated found =
                compute("calibrate " + scenario.id(), directory, true, progress -> plan.search(directory, progress));
        CalibrationRecord told = CalibrationRecord.of(
                found, typed(), Manifest.version(), plan.facts().from());
        Diagnostics rests = Diagnostics.of(found, plan.planted());
        List<Path> files = List.of();
        CannotFinish unkept = null;
        try {
            files = keep(found, rests, plan, results);
        } catch (CannotFinish e) {
            unkept = e; // What was found is told in any case.
        }
        if (output.json()) {
            ObjectNode document = CalibrationScreen.document(told, found.refused(), files)
                    .put("distance", found.moments() == null ? "bands" : "moments");
            HeldOutScreen.document(found.heldOut(), document);
            DiagnosticsScreen.document(rests, document);
            print(document);
        } else {
            print(new CalibrationScreen(told, found.refused(), scenario.title(), output.words())
                    .by(found.moments() != null)
                    .lines());
            print(new HeldOutScreen(found.heldOut(), output.words()).lines());
            print(new DiagnosticsScreen(rests, output.words()).lines());
            if (unkept == null) {
                surroundings.out().println();
                surroundings
                        .out()
                        .println(output.words().of("calibrate.kept", "Kept in ") + files.get(0) + ", " + files.get(1));
            }
        }
        if (unkept != null) {
            throw unkept;
        }
        return draw("the figures", "", pictures -> {
            pictures.draw(found, output.lang, results.work());
            results.keepDrawn();
            return "";
        });
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    CalibrationPlan plan(Problems problems) {
        long seed = how.seed(problems);
        int wanted = how.threads(problems);
        int count = (int) problems.whole("--draws", draws, 8, 1_000_000);
        int kept = (int) problems.whole("--keep", keep, 4, Math.max(4, count / 2));
        int each = (int) problems.whole("--runs", runs, 1, 10_000);
        if ((long) count * each > MOST_RUNS) {
            problems.add(
                    "--draws",
                    draws,
                    count + " sets of " + each + " runs are too many",
                    "at most " + MOST_RUNS + " runs in all",
                    "");
        }
        int before = (int) problems.whole("--pilots", pilots, 0, 10_000);
        int after = (int) problems.whole("--checks", checks, 1, 10_000);
        int planted = (int) problems.whole("--recover", recover, 0, 1_000_000);
        if (planted > 0 && planted < Recovery.FEWEST) {
            problems.add(
                    "--recover",
                    recover,
                    "too few planted sets for a rank histogram",
                    "0 or at least " + Recovery.FEWEST,
                    "");
        }
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        List<FreeParameter> searched = scenario == null ? null : problems.of("--free", () -> free(scenario));
        ParameterSets earlier = problems.of("--from", this::earlier);
        int threads = weigh(scenario, how, wanted, problems);
        Facts facts = scenario == null ? null : against.fitted(scenario, problems, this::note);
        FitChoice choice = facts == null ? null : fit.choice(facts, each, problems);
        problems.orThrow();
        if (scenario == null || searched == null || earlier == null || facts == null || choice == null) {
            throw new IllegalStateException("nothing to calibrate and no problem");
        }
        return new CalibrationPlan(
                scenario,
                facts,
                searched,
                new CalibrationSettings(count, each, kept, before, after, seed),
                earlier,
                choice,
                planted,
                threads);
    }

    private List<FreeParameter> free(Scenario scenario) {
        Path file = free;
        if (file != null) {
            return FreeParameters.file(file).of(scenario, file);
        }
        for (String id : where.lineage(surroundings.catalogue().get())) {
            FreeParameters known = FreeParameters.with(id);
            if (known != null) {
                return known.of(scenario);
            }
        }
        throw new BadInput(Problem.of(
                Place.NOWHERE,
                "",
                "scenario " + scenario.id() + " comes with no list of free parameters; name a file with --free"));
    }

    private ParameterSets earlier() {
        String asked = from;
        return asked == null
                ? ParameterSets.OWN
                : ParameterOptions.recorded(
                        asked, where, surroundings.catalogue().get());
    }

    private List<Path> keep(Calibrated found, Diagnostics rests, CalibrationPlan plan, SavedResults results) {
        try {
            List<Path> written = new ArrayList<>(CalibrationRecord.write(
                    found, typed(), Manifest.version(), plan.facts().from(), results.work()));
            written.addAll(DiagnosticsCsv.write(rests, results.work()));
            written.addAll(HeldOutCsv.write(found, results.work()));
            written.addAll(fit.write(found, plan.scenario(), results.work()));
            results.keep();
            return written.stream().map(results::place).toList();
        } catch (IOException e) {
            throw new CannotFinish("the record cannot be written: " + FileFault.told(e), e);
        }
    }
}
