package org.industrialrainforest.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessTest {

    @Test
    void appending_a_draw_leaves_the_earlier_ones_where_they_were() {
        Process before = Process.lifelong("gate", "passes", "months");
        Process after = Process.lifelong("gate", "passes", "months", "cost");
        Draws draws = new Draws(1, 1);

        assertThat(after.key()).isEqualTo(before.key());
        assertThat(draws.lot(after.draw("months"), 5)).isEqualTo(draws.lot(before.draw("months"), 5));
    }

    @Test
    void the_key_of_a_name_is_frozen() {
        assertThat(Process.monthly("growth", "shock").key()).isEqualTo(Identity.of("growth"));
        assertThat(Identity.of("growth")).isEqualTo(3850082097754588568L);
        assertThat(Identity.of("")).isNotZero();
        assertThat(Identity.of("雨林")).isEqualTo(-3901315433270445410L);
    }

    @Test
    void draws_know_their_place() {
        Process process = Process.monthly("growth", "a", "b", "c", "d", "e");
        assertThat(process.monthlyKeyed()).isTrue();
        assertThat(process.name()).isEqualTo("growth");
        assertThat(process.draws()).extracting(Draw::index).containsExactly(0, 1, 2, 3, 4);
        assertThat(process.draw("e").index()).isEqualTo(4);
        assertThat(process.draw("e")).hasToString("growth.e");
        assertThat(Process.lifelong("growth", "a").monthlyKeyed()).isFalse();
    }

    @Test
    void a_declaration_that_cannot_work_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Process.monthly(" ", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Process.monthly("growth"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Process.monthly("growth", "a", "b", "a"))
                .withMessageContaining("'growth'")
                .withMessageContaining("'a' twice");
        String[] tooMany =
                IntStream.rangeClosed(0, 1024).mapToObj(Integer::toString).toArray(String[]::new);
        assertThatIllegalArgumentException().isThrownBy(() -> Process.monthly("growth", tooMany));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Process.monthly("growth", "a").draw("b"))
                .withMessageContaining("'b'")
                .withMessageContaining("[a]");
    }
}
