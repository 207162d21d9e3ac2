package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A shared job as an indexed job of Kubernetes: each index is a shard. Merging is done afterwards by {@code rainforest merge}.
 *
 * @param image of a container in which {@code rainforest} can be called
 * @param claim name of a persistent volume claim, mounted as the job's directory in each pod
 * @param atATime how many shards may run at a time; 0 for all
 */
record KubernetesJob(SharedJob job, String image, String claim, int atATime) {
    static final String FILE = "job.yaml";

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));
    private static final int MOST_FAILURES_OF_A_SHARD = 3;
    private static final int SECONDS_TO_STOP = 90;

    /** The document, as {@code kubectl apply -f} takes it. */
    String yaml() {
        ObjectNode document =
                YAML.createObjectNode().put("apiVersion", "batch/v1").put("kind", "Job");
        document.putObject("metadata").put("name", "rainforest-shards");
        ObjectNode spec = document.putObject("spec")
                .put("completionMode", "Indexed")
                .put("completions", job.shards())
                .put("parallelism", atATime > 0 ? Math.min(atATime, job.shards()) : job.shards())
                .put("backoffLimitPerIndex", MOST_FAILURES_OF_A_SHARD)
                .put("maxFailedIndexes", job.shards());
        ObjectNode pod = spec.putObject("template")
                .putObject("spec")
                .put("restartPolicy", "Never")
                .put("activeDeadlineSeconds", job.limit() * 60)
                .put("terminationGracePeriodSeconds", SECONDS_TO_STOP);
        ObjectNode container =
                pod.putArray("containers").addObject().put("name", "shard").put("image", image);
        String script = "exec rainforest " + Typed.quoted(job.words()) + " --shard \"$((JOB_COMPLETION_INDEX + 1))/"
                + job.shards() + "\" --out "
                + Typed.quoted(List.of(job.directory().resolve("shards").toString()))
                + "/\"$((JOB_COMPLETION_INDEX + 1))\"";
        ArrayNode command = container.putArray("command");
        command.add("/bin/sh").add("-c").add(script);
        container
                .putArray("env")
                .addObject()
                .put("name", "RAINFOREST_JAVA_OPTS")
                .put("value", "-Xmx" + job.heap() + "m");
        ObjectNode resources = container.putObject("resources");
        for (String kind : new String[] {"requests", "limits"}) {
            resources
                    .putObject(kind)
                    .put("cpu", Integer.toString(job.threads()))
                    .put("memory", job.memory() + "Mi");
        }
        container
                .putArray("volumeMounts")
                .addObject()
                .put("name", "results")
                .put("mountPath", job.directory().toString());
        pod.putArray("volumes")
                .addObject()
                .put("name", "results")
                .putObject("persistentVolumeClaim")
                .put("claimName", claim);
        try {
            return YAML.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
