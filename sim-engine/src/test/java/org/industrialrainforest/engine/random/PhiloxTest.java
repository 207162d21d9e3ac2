package org.industrialrainforest.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Known-answer vectors of Random123 (Salmon et al. 2011) and of a second implementation that agrees with them. */
class PhiloxTest {

    private static final String VECTORS = "/oracles/public-rng.json";

    static List<JsonNode> philox4x64() throws IOException {
        try (InputStream in = PhiloxTest.class.getResourceAsStream(VECTORS)) {
            List<JsonNode> cases = new ArrayList<>();
            for (JsonNode vector : new ObjectMapper().readTree(in).get("counter_based")) {
                if (vector.get("generator").asText().equals("philox4x64")) {
                    cases.add(vector);
                }
            }
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("philox4x64")
    void a_block_agrees_with_the_known_answers(JsonNode vector) {
        assertThat(vector.get("rounds").asInt()).isEqualTo(10);
        long[] key = words(vector.get("key"));
        long[] counter = words(vector.get("counter"));
        long[] block = new long[4];

        Philox.block(key[0], key[1], counter[0], counter[1], counter[2], counter[3], block);

        assertThat(block).containsExactly(words(vector.get("output")));
    }

    @Test
    void the_file_of_known_answers_was_seen() throws IOException {
        assertThat(philox4x64()).hasSize(6);
    }

    private static long[] words(JsonNode hexadecimal) {
        long[] words = new long[hexadecimal.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = Long.parseUnsignedLong(hexadecimal.get(i).asText(), 16);
        }
        return words;
    }
}
