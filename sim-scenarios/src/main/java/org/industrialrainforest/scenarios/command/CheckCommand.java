package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(
        name = "check",
        description =
                "Say whether this machine gives the digests that we publish: a few whole runs of Shanghai, to the last bit.",
        footerHeading = "%nExamples:%n",
        footer = {"  rainforest check", "  rainforest check --format json"})
final class CheckCommand extends Task {
    /** As {@code make golden} writes them; the build puts them into the jar. */
    static final String PUBLISHED = "/rainforest/golden/shanghai.txt";

    private static final String SCENARIO = "shanghai";
    private static final long SEED = 1;
    private static final int REPLICATE = 1;

    CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        problems.orThrow();
        Map<String, String> published = published(CheckCommand.class.getResourceAsStream(PUBLISHED));
        Scenario scenario = Catalogue.standard().scenario(SCENARIO);
        Map<String, String> here = compute("check", null, progress -> {
            Map<String, String> digests = new TreeMap<>();
            for (String policy : published.keySet()) {
                try (Rainforest run =
                        Rainforest.of(scenario).under(scenario.policy(policy)).start(SEED, REPLICATE)) {
                    run.finish();
                    digests.put(policy, run.digest());
                }
                progress.finished(digests.size(), published.size());
            }
            return digests;
        });
        boolean same = published.equals(here);
        if (output.json()) {
            print(document(published, here));
        } else {
            tell(published, here, same);
        }
        return same ? DONE : FELL_SHORT;
    }

    private ObjectNode document(Map<String, String> published, Map<String, String> here) {
        ObjectNode document = Json.document("check").put("same", published.equals(here));
        ArrayNode cases = document.putArray("cases");
        published.forEach((policy, digest) -> cases.addObject()
                .put("scenario", SCENARIO)
                .put("policy", policy)
                .put("seed", SEED)
                .put("replicate", REPLICATE)
                .put("published", digest)
                .put("here", here.get(policy)));
        return document.put("version", Manifest.version()).put("jvm", jvm()).put("os", os());
    }

    private void tell(Map<String, String> published, Map<String, String> here, boolean same) {
        Words words = output.words();
        published.forEach((policy, digest) -> surroundings
                .out()
                .println((digest.equals(here.get(policy))
                                ? words.of("check.same", "same       ")
                                : words.of("check.other", "different  "))
                        + SCENARIO + " " + policy + " " + here.get(policy)));
        surroundings
                .out()
                .println(
                        same
                                ? words.of("check.all", "This machine gives the digests that we publish.")
                                : words.of(
                                        "check.differs",
                                        "This machine gives other digests than we publish, with version {0}, {1}, {2}; please tell us.",
                                        Manifest.version(),
                                        jvm(),
                                        os()));
    }

    private static String jvm() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    }

    private static String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }

    private static Map<String, String> published(@Nullable InputStream text) {
        if (text == null) {
            throw new CannotFinish("the published digests are not in this build; build the jar again");
        }
        Map<String, String> digests = new TreeMap<>();
        try (text) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] parts = line.strip().split(" +", 2);
                digests.put(parts[0], parts[1]);
            });
        } catch (IOException e) {
            throw new CannotFinish("the published digests cannot be read: " + e.getMessage(), e);
        }
        return digests;
    }
}
