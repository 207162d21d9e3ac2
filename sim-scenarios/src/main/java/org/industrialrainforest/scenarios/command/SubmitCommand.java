package org.industrialrainforest.scenarios.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.engine.lab.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "submit",
        description = {
            "Write, and with --go submit, the job of a comparison that many machines share: a SLURM job array or a Kubernetes indexed job.",
            "One replicate is run first, to tell how long shards take."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest submit --slurm --out results/big compare shanghai --runs 2000",
            "  rainforest submit --slurm --go --minutes 30 --out results/big compare shanghai --runs 2000",
            "  rainforest submit --kubernetes --image lab/rainforest:0.1 --claim results --out /results compare --runs 2000",
            "  rainforest status results/big               what is done, and what to submit again"
        })
final class SubmitCommand extends StoredTask {
    private static final int MOST_SHARDS = 100_000;
    private static final int LEAST_HEAP = 1024;
    private static final int BIGGEST_HEAP = 1 << 20;
    private static final double MEBIBYTE = 1 << 20;

    @Option(names = "--slurm", description = "As scripts of SLURM: an array of shards, and a merge after it.")
    boolean slurm;

    @Option(names = "--kubernetes", description = "As an indexed job of Kubernetes.")
    boolean kubernetes;

    @Option(names = "--go", description = "Submit it, with sbatch or kubectl.")
    boolean go;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "A new folder that all machines see, for scripts, shards and what is merged.")
    Path out = Path.of("");

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long a shard is to take, 1 to 1440 minutes (default: ${DEFAULT-VALUE}).")
    String minutes = "15";

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "How many shards there are to be, whatever they take (default: by --minutes).")
    String shards = "";

    @Option(names = "--at-a-time", paramLabel = "N", description = "How many shards may run at a time (default: all).")
    String atATime = "0";

    @Option(
            names = "--setup",
            paramLabel = "LINE",
            description = "A line of shell that a node runs first, such as 'module load java/17' (SLURM).")
    String setup = "";

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            description = "A container image in which 'rainforest' can be called (Kubernetes).")
    String image = "";

    @Option(
            names = "--claim",
            paramLabel = "NAME",
            description = "The persistent volume claim that is mounted as DIR in each pod (Kubernetes).")
    String claim = "";

    @Parameters(
            paramLabel = "compare ...",
            arity = "1..*",
            description = "The comparison, as 'rainforest compare' is given it; without --out and --shard.")
    List<String> words = List.of();

    SubmitCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        if (slurm == kubernetes) {
            problems.add("--slurm", "", "name one of --slurm and --kubernetes", "one of them", "");
        }
        double wanted = problems.whole("--minutes", minutes, 1, 1440);
        int count = shards.isEmpty() ? 0 : (int) problems.whole("--shards", shards, 1, MOST_SHARDS);
        int most = (int) problems.whole("--at-a-time", atATime, 0, MOST_SHARDS);
        if (kubernetes && (image.isEmpty() || claim.isEmpty())) {
            problems.add("--kubernetes", "", "needs --image and --claim", "--image IMAGE --claim NAME", "");
        }
        CompareCommand compare = compare(problems);
        refuseUsed(problems);
        problems.orThrow();
        if (compare == null) {
            throw new IllegalStateException("no comparison and no problem");
        }
        needStore();
        ComparisonPlan plan = compare.plan(problems);
        problems.orThrow();
        Path directory = ResultDirectory.plain(out).toAbsolutePath().normalize();
        double seconds = pilot(plan, directory);
        int cut = count > 0 ? Math.min(count, plan.runs()) : SharedJob.shards(plan.runs(), seconds, wanted);
        SharedJob job = new SharedJob(directory, words, plan.runs(), cut, seconds, plan.threads(), heap(plan));
        SortedMap<String, String> scripts = new TreeMap<>();
        if (slurm) {
            Path here = Path.of("").toAbsolutePath();
            scripts.putAll(new SlurmScripts(job, onNodes(job.heap()), setup, most, here).all());
        } else {
            scripts.put(KubernetesJob.FILE, new KubernetesJob(job, image, claim, most).yaml());
        }
        write(job, scripts);
        tell(job);
        return go ? submitted(job) : DONE;
    }

    /** What is to be compared; null with a problem where it cannot be shared. */
    private @Nullable CompareCommand compare(Problems problems) {
        if (!words.get(0).equals("compare") || spec == null) {
            problems.word("EXPERIMENT", words.get(0), List.of("compare"));
            return null;
        }
        CommandLine line = Objects.requireNonNull(
                spec.root().commandLine().getSubcommands().get("compare"));
        line.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
        CompareCommand compare = line.getCommand();
        if (compare.out != null || !compare.kept.shard.equals("1/1") || !compare.kept.again.isEmpty()) {
            problems.add("compare", "", "--out, --shard and --again are given by the job", "without them", "");
        }
        if (!compare.until.width.isEmpty()) {
            problems.add("compare", "", "shards cannot tell how wide the intervals of all are", "--runs", "");
        }
        return compare;
    }

    private void refuseUsed(Problems problems) {
        if (SharedJob.isIn(out)) {
            problems.add(
                    "--out",
                    out.toString(),
                    "holds a job already; 'rainforest status " + out + "' says how far it is",
                    "a new folder",
                    "");
        } else if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.list(out)) {
                if (files.findAny().isPresent()) {
                    problems.add("--out", out.toString(), "is not empty", "a new folder", "");
                }
            } catch (IOException e) {
                problems.add("--out", out.toString(), FileFault.reason(e), "a new folder", "");
            }
        }
    }

    private static int heap(ComparisonPlan plan) {
        double world = plan.complete().stream()
                .mapToDouble(scenario -> WorldSize.of(scenario).bytes())
                .max()
                .orElse(0);
        double mebibytes = WorldSize.FACTOR * world * plan.threads() / MEBIBYTE;
        return (int) Math.min(BIGGEST_HEAP, LEAST_HEAP + 256 * Math.ceil(mebibytes / 256));
    }

    /** Runs the first replicate, which is the first shard's, and keeps it there: seconds that it took. */
    private double pilot(ComparisonPlan plan, Path directory) {
        StoredComparison first =
                new StoredComparison(plan, plan.completed().experiment().runs(1), SharedJob.shard(directory, 1));
        long began = System.nanoTime();
        KeepOptions.Keeping keeping = new KeepOptions.Keeping(Shard.WHOLE, 0, "");
        StoredComparison.Made made = compute(
                "pilot " + plan.scenario().id(),
                directory,
                progress -> first.simulate(keeping, surroundings.interruption(), progress));
        if (made.kept().failed() > 0) {
            throw new CannotFinish("a run of the pilot failed: " + made.failure() + "; nothing is submitted");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** This Java and these classes, which all nodes are to see under the same names. */
    private static String onNodes(int heap) {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(one -> Path.of(one).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return Typed.quoted(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-Djava.awt.headless=true",
                "-cp",
                classes,
                "org.industrialrainforest.scenarios.command.RainforestCommand"));
    }

    private static void write(SharedJob job, SortedMap<String, String> scripts) {
        Path at = job.directory();
        try {
            Files.createDirectories(at.resolve("logs"));
            for (var script : scripts.entrySet()) {
                at = job.directory().resolve(script.getKey());
                Files.writeString(at, script.getValue());
                if (script.getKey().endsWith(".sh")) {
                    Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
            at = job.directory().resolve(SharedJob.FILE);
            Files.writeString(at, Json.text(job.document()));
        } catch (IOException e) {
            throw new CannotFinish(at + " cannot be written: " + FileFault.reason(at, e), e);
        }
    }

    private List<String> starting(SharedJob job) {
        return slurm
                ? List.of("bash", job.directory().resolve(SlurmScripts.SUBMIT).toString())
                : List.of(
                        "kubectl",
                        "apply",
                        "-f",
                        job.directory().resolve(KubernetesJob.FILE).toString());
    }

    private void tell(SharedJob job) {
        if (output.json()) {
            print(job.document());
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(output.words()
                .of(
                        "submit.shards",
                        "{0} shards of up to {1} replicates: about {2} minutes each on {3} threads, stopped after {4}; {5} MiB",
                        job.shards(),
                        (job.replicates() + job.shards() - 1) / job.shards(),
                        String.format(Locale.ROOT, "%.1f", job.minutes()),
                        job.threads(),
                        job.limit(),
                        job.memory()));
        if (!go) {
            lines.add(output.words().of("submit.by", "Submit by: ") + Typed.quoted(starting(job)));
        }
        print(lines);
    }

    private int submitted(SharedJob job) {
        try {
            Process process =
                    new ProcessBuilder(starting(job)).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new CannotFinish("the job was not taken: " + said + "; it is in " + job.directory());
            }
            if (!output.json()) {
                surroundings.out().println(output.words().of("submit.taken", "Submitted: ") + said);
            }
            return DONE;
        } catch (IOException e) {
            throw new CannotFinish(starting(job).get(0) + " cannot be started; the job is in " + job.directory(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while the job was submitted");
        }
    }
}
