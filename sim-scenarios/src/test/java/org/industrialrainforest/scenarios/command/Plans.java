package org.industrialrainforest.scenarios.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.study.AblationPlan;
import org.industrialrainforest.core.study.DosePlan;
import org.industrialrainforest.scenarios.Catalogue;
import picocli.CommandLine;

/** What a command line asks for, before anything of it is computed. */
final class Plans {
    private Plans() {}

    static RunPlan run(String... args) {
        return command(RunCommand.class, "run", args).plan(new Problems());
    }

    static ComparisonPlan compare(String... args) {
        return command(CompareCommand.class, "compare", args).plan(new Problems());
    }

    static TracePlan trace(String... args) {
        return command(TraceCommand.class, "trace", args).plan(new Problems());
    }

    static CalibrationPlan calibrate(String... args) {
        return command(CalibrateCommand.class, "calibrate", args).plan(new Problems());
    }

    static AblationPlan ablate(String... args) {
        AblateCommand command = command(AblateCommand.class, "ablate", args);
        Problems problems = new Problems();
        return command.plan(command.asked(problems), problems);
    }

    static DosePlan dose(String... args) {
        DoseCommand command = command(DoseCommand.class, "dose", args);
        Problems problems = new Problems();
        return command.plan(command.asked(problems), problems);
    }

    private static <T extends Task> T command(Class<T> type, String name, String... args) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
        CommandLine line = RainforestCommand.line(new Surroundings(
                Catalogue::standard,
                UnaryOperator.identity(),
                new Undrawn(),
                nobody,
                nobody,
                false,
                new Interruption(nobody)));
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(List.of(args));
        line.parseArgs(words.toArray(String[]::new));
        return type.cast(line.getSubcommands().get(name).getCommand());
    }
}
