package org.industrialrainforest.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.industrialrainforest.core.scenario.Written.list;
import static org.industrialrainforest.core.scenario.Written.map;
import static org.industrialrainforest.core.scenario.Written.text;

import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class InheritanceTest {
    private final Node.Mapping parent = Written.scenario();

    private Scenario child(Object... keysAndValues) {
        return Scenario.read(Inheritance.merge(parent, map(keysAndValues), Scenario.class));
    }

    @Test
    void maps_merge_by_key() {
        Scenario child = child("rules", map("knowledge", map("depreciation", text("0.11"))), "end", text("2019-12"));
        assertThat(child.rules().knowledge().depreciation()).isEqualTo(.11);
        assertThat(child.rules().sales())
                .isEqualTo(Scenario.read(parent).rules().sales());
        assertThat(child.end()).isEqualTo(Month.of(2019, 12));
    }

    @Test
    void things_merge_by_id_in_either_form() {
        assertThat(child("platforms", list(map("id", text("clinic"), "slots", text("9"))))
                        .platforms())
                .extracting(PlatformSpec::slots)
                .containsExactly(60, 9);
        assertThat(child("platforms", map("clinic", map("slots", text("9")))).platforms())
                .extracting(PlatformSpec::slots)
                .containsExactly(60, 9);
    }

    @Test
    void null_removes() {
        assertThat(child("platforms", map("clinic", text("null"))).platforms())
                .extracting(PlatformSpec::id)
                .containsExactly("pilot-line");
        assertThat(child("platforms", list(map("clinic", text("~")))).platforms())
                .extracting(PlatformSpec::id)
                .containsExactly("pilot-line");
        assertThatThrownBy(() -> child("end", text("null"))).hasMessageContaining("end: has no value");
    }

    @Test
    void other_lists_replace() {
        Scenario child =
                child("parks", list(map("id", text("sensor-park"), "sectors", list(text("drugs"), text("chips")))));
        assertThat(child.parks().get(0).sectors()).containsExactly("drugs", "chips");
    }

    @Test
    void a_whole_thing_is_added() {
        assertThat(child("platforms", list(Written.platform("second-line", "chips", "9")))
                        .platforms())
                .extracting(PlatformSpec::id)
                .containsExactly("pilot-line", "clinic", "second-line");
    }

    @Test
    void a_change_that_meets_nothing_is_told_with_what_was_meant() {
        assertThatThrownBy(() -> child("platforms", list(map("id", text("pilot-lin"), "slots", text("9")))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "platforms[pilot-lin]: the parent has no 'pilot-lin'; a new one needs the keys id, title, ")
                .hasMessageEndingWith("Did you mean 'pilot-line'?");
        assertThatThrownBy(() -> child("platforms", map("clinics", text("null"))))
                .hasMessageContaining(
                        "platforms[clinics]: the parent has no 'clinics'; there is nothing to remove. Did you mean 'clinic'?");
        assertThatThrownBy(() -> child("rules", map("knowledge", map("deprecation", text("null")))))
                .hasMessageContaining("rules.knowledge.deprecation: null removes nothing");
        assertThatThrownBy(() -> child("platforms", list(map("slots", text("9"), "fee", text("1")))))
                .hasMessageContaining("a thing without an id");
    }
}
