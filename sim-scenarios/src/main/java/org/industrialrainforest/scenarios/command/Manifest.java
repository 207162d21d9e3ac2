package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What made the results of a directory (code, machine, seed and the rule of the random key), and which files they are.
 *
 * @param task name of the command
 * @param finished false while files are put in their place, and while a calibration goes on
 * @param files results by name
 * @param drawn figures and pages, which can be drawn again
 */
record Manifest(ObjectNode document, String task, boolean finished, List<String> files, List<String> drawn) {
    static final String FILE = "manifest.json";

    private static final String FORMAT = "rainforest.manifest/2";
    private static final String KEY_RULE =
            "Philox 4x64-10; key = (seed, replicate); counter = (process, entity, entity, event * 256 + block); the policy is never part of it";

    /** In one directory or the next, never above: a name is a path that is deleted one day. */
    private static final Pattern NAME = Pattern.compile("(charts/)?(?!\\.)[^/\\\\:]+");

    Manifest {
        document = document.deepCopy();
        files = List.copyOf(files);
        drawn = List.copyOf(drawn);
        document.put("task", task);
        document.put("status", finished ? "finished" : "unfinished");
        Json.put(document, "files", files);
        Json.put(document, "drawn", drawn);
    }

    /**
     * The manifest of a directory; null where there is none.
     *
     * @throws BadInput when it is not one of this version
     */
    static @Nullable Manifest read(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        Kept kept = new CheckedDocument(file).read(FORMAT, Kept.class);
        for (String name : kept.names()) {
            if (!NAME.matcher(name).matches() || name.equals(FILE)) {
                throw new BadInput(
                        Problem.of(Place.of(file.toString()), "files", "'" + name + "' is no name of a result"));
            }
        }
        return new Manifest(
                CheckedDocument.tree(kept), kept.task(), kept.status().equals("finished"), kept.files(), kept.drawn());
    }

    /** A manifest as it is written. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Kept(
            String format,
            String command,
            String version,
            String commit,
            @Nullable String jarSha256,
            String digestVersion,
            String jvm,
            String os,
            long seed,
            int runs,
            String keyRule,
            String written,
            @Nullable String validated,
            String task,
            String status,
            List<String> files,
            List<String> drawn) {

        List<String> names() {
            List<String> names = new ArrayList<>(files);
            names.addAll(drawn);
            return names;
        }
    }

    /** All that is named. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(files);
        all.addAll(drawn);
        return all;
    }

    Manifest drawn(List<String> anew) {
        return new Manifest(document, task, finished, files, anew);
    }

    /** Facts that were measured later stand beside a comparison, with the command that did it. */
    Manifest validatedBy(String command) {
        return new Manifest(document.deepCopy().put("validated", command), task, finished, files, drawn);
    }

    String command() {
        return document.path("command").asText();
    }

    /** Day on which the results were written, in UTC. */
    String date() {
        return document.path("written").asText().replaceFirst("T.*", "");
    }

    /** Whether a command may write where this is: the same once more, and what belongs to a comparison. */
    boolean makesWayFor(String another) {
        return task.equals(another)
                || (task.equals("compare") && List.of("report", "validate").contains(another));
    }

    /**
     * The manifest as a document.
     *
     * @param command what was typed, ready to be typed again
     * @param runs replicates 0 to runs − 1 of every case
     */
    static ObjectNode document(String command, long seed, int runs) {
        Properties built = built();
        ObjectNode document = Json.document("manifest").put("format", FORMAT);
        document.put("command", command);
        document.put("version", built.getProperty("version", "unknown"));
        document.put("commit", built.getProperty("commit", "unknown"));
        document.put("jar_sha256", jar());
        document.put("digest_version", Rainforest.DIGEST);
        document.put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        document.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        document.put("seed", seed);
        document.put("runs", runs);
        document.put("key_rule", KEY_RULE);
        document.put("written", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        document.putNull("validated");
        return document;
    }

    /** Version and commit of the code in a word, as built. */
    static String version() {
        return built().getProperty("version", "unknown") + " (" + built().getProperty("commit", "unknown") + ")";
    }

    /** Version and commit of the code, as built; empty when they were not built in. */
    private static Properties built() {
        Properties built = new Properties();
        try (InputStream stream =
                BadInput.class.getResourceAsStream("/org/industrialrainforest/core/version.properties")) {
            if (stream != null) {
                built.load(stream);
            }
        } catch (IOException e) {
            return new Properties();
        }
        return built;
    }

    /** SHA-256 of the jar that runs; {@code null} when the classes do not come from a jar. */
    private static @Nullable String jar() {
        try {
            Path code = Path.of(Manifest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(code)) {
                return null;
            }
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(code), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (URISyntaxException | IOException | NoSuchAlgorithmException e) {
            return null;
        }
    }
}
