package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1JobSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The indexed job beside the schema that Kubernetes publishes; there is no cluster to run it on. */
class KubernetesJobTest {
    private static final SharedJob JOB = new SharedJob(
            Path.of("/results"),
            List.of("compare", "shanghai", "--runs", "100", "--set", "sectors[*].ideas-per-year=10"),
            100,
            8,
            2.5,
            2,
            1280);

    private static JsonNode written() throws IOException {
        return new YAMLMapper().readTree(new KubernetesJob(JOB, "lab/rainforest:0.1", "results", 4).yaml());
    }

    @Test
    void it_is_a_job_as_the_published_schema_has_it() throws IOException {
        JsonNode job = written();
        V1Job.validateJsonElement(JsonParser.parseString(job.toString()));
        V1JobSpec.validateJsonElement(JsonParser.parseString(job.get("spec").toString()));
        ((ObjectNode) job.get("spec")).put("completion", 8);
        String mistyped = job.get("spec").toString();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> V1JobSpec.validateJsonElement(JsonParser.parseString(mistyped)))
                .withMessageContaining("completion");
    }

    @Test
    void each_index_does_the_shard_of_the_next_number() throws IOException {
        JsonNode spec = written().get("spec");
        assertThat(spec.get("completions").asInt()).isEqualTo(8);
        assertThat(spec.get("parallelism").asInt()).isEqualTo(4);
        assertThat(spec.at("/template/spec/containers/0/command/2").asText())
                .contains("'sectors[*].ideas-per-year=10'")
                .contains("--shard \"$((JOB_COMPLETION_INDEX + 1))/8\"")
                .contains("--out /results/shards/\"$((JOB_COMPLETION_INDEX + 1))\"");
        assertThat(spec.at("/template/spec/containers/0/resources/limits/memory")
                        .asText())
                .isEqualTo("2304Mi");
    }
}
