package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Properties;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.BadInput;
import org.jspecify.annotations.Nullable;

/** What made the results of a directory: code, machine, seed and the rule of the random key. */
final class Manifest {
    private static final String KEY_RULE =
            "Philox 4x64-10; key = (seed, replicate); counter = (process, entity, entity, event * 256 + block); the policy is never part of it";

    private Manifest() {}

    /**
     * The manifest as a document.
     *
     * @param command what was typed, ready to be typed again
     * @param runs replicates 0 to runs − 1 of every case
     */
    static ObjectNode document(String command, long seed, int runs) {
        Properties built = built();
        ObjectNode document = Json.document("manifest");
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
        return document;
    }

    /** Version and commit of the code, as built; empty when they were not built in. */
    static Properties built() {
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
