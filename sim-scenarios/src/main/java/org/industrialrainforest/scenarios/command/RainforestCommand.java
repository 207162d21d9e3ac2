package org.industrialrainforest.scenarios.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.PlainText;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.scenarios.Catalogue;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The {@code rainforest} command. A researcher ships scenarios of their own with
 *
 * <pre>{@code
 * RainforestCommand.main(Catalogue.standard().with(Path.of("my-city.yaml")), args);
 * }</pre>
 *
 * and adds rules, agents and outcomes with {@link #main(Catalogue, UnaryOperator, String...)}.
 *
 * <p>Exit codes: 0 done; 1 a check fell short; 2 bad usage or input; 3 could not finish; 130 interrupted.
 */
@Command(
        name = "rainforest",
        versionProvider = RainforestCommand.Version.class,
        synopsisHeading = "Usage: ",
        customSynopsis = "rainforest COMMAND [options]",
        description = {
            "",
            "Simulates a city's industrial ecosystem under public innovation policy:",
            "who gains, do the levers reinforce each other, and what did the policy change for one firm?",
            ""
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "Options:%n",
        footerHeading = "%nStart here:%n",
        footer = {
            "  rainforest list                             scenarios, policies, shocks, metrics",
            "  rainforest compare --runs 20                compare policies: a minute or two",
            "  rainforest trace                            one idea in two worlds",
            "  rainforest validate                         compare the model with facts",
            "  rainforest describe                         the model (ODD) and every parameter",
            "  rainforest help compare                     options of a command",
            "",
            "Exit codes: 0 done, 1 a check fell short, 2 bad usage or input, 3 could not finish, 130 interrupted."
        })
public final class RainforestCommand implements Runnable {
    private static final int BAD_INPUT = 2;
    private static final int CANNOT_FINISH = 3;
    private static final int INTERRUPTED = 130;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Surroundings surroundings;

    private RainforestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs the command with the scenarios on the class path and ends the Java machine with its exit code. */
    public static void main(String[] args) {
        start(null, UnaryOperator.identity(), args);
    }

    /** The same with a catalogue of one's own. */
    public static void main(Catalogue catalogue, String... args) {
        start(catalogue, UnaryOperator.identity(), args);
    }

    /**
     * The same with additions of one's own: rules, phases, tables and outcomes. {@code run}, {@code compare}, {@code ablate} and {@code dose} have
     * them in every run and show the outcomes; {@code list} names them. The other commands run the model as it is.
     *
     * @param own what is added to every experiment
     */
    public static void main(Catalogue catalogue, UnaryOperator<Experiment> own, String... args) {
        start(catalogue, own, args);
    }

    @SuppressWarnings("SystemExitOutsideMain") // It is what main calls.
    private static void start(@Nullable Catalogue catalogue, UnaryOperator<Experiment> own, String... args) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Of threads that nobody waits for; the last resort for this one.
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> tell(err, e));
        try {
            String place = RainforestCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            if (place.contains("!/")) {
                // To Java, "!/" ends a jar's name wherever it stands, so that no library finds what it keeps in its
                // jar.
                err.println(
                        "rainforest: could not start: Java cannot read a jar in a directory whose name ends in '!'; rename it: "
                                + place);
                System.exit(CANNOT_FINISH);
            }
            // For libraries, such as the progress bar, which writes times in the digits of the machine's language.
            Locale.setDefault(Locale.ROOT);
            Logging.toStandardError();
            PrintStream out = new StandardOutput();
            Interruption interruption = new Interruption(err);
            Runtime.getRuntime().addShutdownHook(new Thread(interruption::tell, "interruption"));
            Surroundings surroundings = new Surroundings(
                    () -> catalogue == null ? Catalogue.standard() : catalogue,
                    own,
                    Library.REPORT.isThere() ? new ReportPictures() : null,
                    out,
                    err,
                    isTerminal(),
                    interruption);
            System.exit(execute(surroundings, args));
        } catch (RuntimeException | Error e) {
            tell(err, e);
            System.exit(CANNOT_FINISH);
        }
    }

    private static void tell(PrintStream err, Throwable e) {
        err.println("rainforest: could not finish: " + Fault.reason(e));
    }

    /** Runs the command and returns its exit code. */
    static int execute(Surroundings surroundings, String... args) {
        int code = legible(surroundings, args) ? run(surroundings, args) : BAD_INPUT;
        Logging.closeFile();
        surroundings.out().flush();
        if (code == 0 && surroundings.out().checkError()) {
            surroundings
                    .err()
                    .println("rainforest: could not finish: standard output cannot be written"
                            + why(surroundings.out()));
            return CANNOT_FINISH;
        }
        return code;
    }

    /** Why nothing more can be written, in brackets; empty where nobody knows. */
    private static String why(PrintStream out) {
        String reason = out instanceof StandardOutput standard ? standard.reason() : "";
        return reason.isEmpty() ? "" : " (" + reason + ")";
    }

    /** Whether all that was typed can be read, and kept and shown as it was typed. */
    private static boolean legible(Surroundings surroundings, String... args) {
        for (int i = 0; i < args.length; i++) {
            String offender = PlainText.offender(args[i]);
            String wrong = args[i].indexOf('\ufffd') >= 0
                    ? "cannot be read in " + System.getProperty("sun.jnu.encoding")
                            + ", the character set of this process; set LC_ALL=C.UTF-8 and give the command again"
                    : offender.isEmpty() ? "" : "holds the control character " + offender + "; write it without";
            if (!wrong.isEmpty()) {
                String shown = PlainText.shown(args[i], "␤");
                surroundings.err().println("rainforest: argument " + (i + 1) + ", '" + shown + "', " + wrong);
                return false;
            }
        }
        return true;
    }

    /** The command with its subcommands, ready to be given what was typed. */
    static CommandLine line(Surroundings surroundings) {
        CommandLine line = new CommandLine(new RainforestCommand(surroundings));
        for (Task task : List.of(
                new ListCommand(surroundings),
                new DescribeCommand(surroundings),
                new RunCommand(surroundings),
                new CompareCommand(surroundings),
                new ValidateCommand(surroundings),
                new CalibrateCommand(surroundings),
                new MatchCommand(surroundings),
                new SolveCommand(surroundings),
                new TraceCommand(surroundings),
                new AblateCommand(surroundings),
                new DoseCommand(surroundings),
                new SweepCommand(surroundings),
                new SensitivityCommand(surroundings),
                new RobustCommand(surroundings),
                new OptimiseMixCommand(surroundings),
                new ReportCommand(surroundings),
                new QueryCommand(surroundings),
                new ExportCommand(surroundings),
                new SubmitCommand(surroundings),
                new StatusCommand(surroundings),
                new MergeCommand(surroundings),
                new ReplayCommand(surroundings),
                new CheckCommand(surroundings))) {
            CommandLine command = new CommandLine(task);
            // What follows the name of a comparison is the comparison's.
            command.setStopAtPositional(task instanceof SubmitCommand);
            line.addSubcommand(command);
        }
        line.addSubcommand(new HelpCommand());
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        // A file of arguments would be read in the character set of the machine, and its lines put into messages.
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, RainforestCommand::file);
        line.setUsageHelpWidth(100);
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setParameterExceptionHandler((e, typed) -> usage(surroundings, e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failure(surroundings, command, e));
        return line;
    }

    private static int run(Surroundings surroundings, String... args) {
        CommandLine line = line(surroundings);
        try {
            return line.execute(args);
        } catch (RuntimeException | Error e) { // What is no task's: options, help, the catalogue.
            return failure(surroundings, line, e);
        } finally {
            surroundings.interruption().over();
        }
    }

    /** The current directory is {@code .}; nothing at all is an empty variable of a script. */
    private static Path file(String word) {
        if (word.isBlank()) {
            throw new CommandLine.TypeConversionException("'" + word + "' names no file or directory");
        }
        try {
            return Catalogue.file(word);
        } catch (BadInput e) {
            throw new CommandLine.TypeConversionException(e.problems().get(0).message());
        }
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(surroundings.out());
        }
    }

    private static int usage(Surroundings surroundings, CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        for (String problem : complaints(e, command)) {
            surroundings.err().println(name + ": " + PlainText.shown(problem, "␤"));
        }
        surroundings.err().println("Try '" + name + " --help'.");
        return BAD_INPUT;
    }

    private static List<String> complaints(CommandLine.ParameterException e, CommandLine command) {
        if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            String message = String.valueOf(e.getMessage());
            return List.of(message.lines().findFirst().orElse(message));
        }
        List<String> complaints = new ArrayList<>();
        for (String word : unmatched.getUnmatched()) {
            if (!complaints.isEmpty() && !word.startsWith("-")) {
                continue; // what follows a wrong option or command is its value, not a second mistake
            }
            List<String> known = new ArrayList<>();
            String kind = "argument";
            if (word.startsWith("-")) {
                kind = "option";
                command.getCommandSpec().options().forEach(o -> known.addAll(List.of(o.names())));
            } else if (!command.getSubcommands().isEmpty()) {
                kind = "command";
                known.addAll(command.getSubcommands().keySet());
            }
            String given = word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            String nearest = Nearest.to(given, known);
            String meant = nearest.isEmpty() ? "" : " Did you mean '" + nearest + "'?";
            complaints.add(("there is no " + kind + " '" + given + "'.")
                            .replace("there is no argument", "there is no place for")
                    + meant);
        }
        return complaints;
    }

    private static int failure(Surroundings surroundings, CommandLine command, Throwable e) {
        String name = command.getCommandSpec().qualifiedName();
        PrintStream err = surroundings.err();
        LoggerFactory.getLogger(RainforestCommand.class).debug("{} failed", name, e);
        if (e instanceof BadInput bad) {
            for (Problem problem : bad.problems()) {
                err.println(problem.place().line() == 0 ? name + ": " + problem : problem.toString());
            }
            return BAD_INPUT;
        }
        if (e instanceof CancellationException) {
            surroundings.interruption().say();
            return INTERRUPTED;
        }
        err.println(name + ": could not finish: " + Fault.reason(e));
        Interruption stopped = surroundings.interruption();
        if (!stopped.kept().isEmpty() || stopped.goesOn() || (stopped.begun() && e.getCause() instanceof Error)) {
            err.println("rainforest: " + stopped.afterFailure());
        }
        if (!(e instanceof CannotFinish)) {
            Path debug = command.getCommand() instanceof Task task ? task.output.debug : null;
            err.println(
                    debug == null
                            ? "The same command with '--debug FILE' writes the details to a file."
                            : "Details are in " + debug + ".");
        }
        return CANNOT_FINISH;
    }

    /** Whether stderr, where progress goes, is a terminal. Java cannot tell it by itself. */
    @SuppressWarnings("SystemConsoleNull") // Both meanings of it are asked for.
    private static boolean isTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        Path stderr = Path.of("/proc/self/fd/2");
        try {
            if (Files.isSymbolicLink(stderr)) {
                return Files.readSymbolicLink(stderr).toString().matches("/dev/(pts/|tty|console).*");
            }
        } catch (IOException e) {
            return false;
        }
        return isTerminal(System.console());
    }

    /** Since Java 22 there is a console also without a terminal, and a method to ask it. */
    private static boolean isTerminal(@Nullable Console console) {
        try {
            return console != null
                    && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Version and commit of the code, as built. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"rainforest " + Manifest.version()};
        }
    }
}
