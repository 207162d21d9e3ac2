package org.industrialrainforest.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Firm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to rules and researchers cannot be written through. */
class FacesTest {
    @Test
    void a_firm_hands_out_values_and_no_table() {
        for (Method method : Firm.class.getMethods()) {
            if (method.getDeclaringClass() == Firm.class) {
                assertThat(method.getReturnType().isPrimitive())
                        .as(method.getName())
                        .isTrue();
                assertThat(method.getReturnType()).as(method.getName()).isNotEqualTo(void.class);
            }
        }
        assertThat(Firm.class.getFields()).isEmpty();
        assertThat(Firm.class.getConstructors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Rainforest.Settings.class, RuleBook.class, RainforestModel.class, Experiment.class})
    void settings_have_only_final_fields_that_nobody_else_sees(Class<?> settings) {
        Field[] fields = settings.getDeclaredFields();
        assertThat(fields).isNotEmpty();
        assertThat(Arrays.stream(fields).filter(field -> !field.isSynthetic())).allSatisfy(field -> {
            assertThat(Modifier.isFinal(field.getModifiers()))
                    .as(field.getName())
                    .isTrue();
            assertThat(Modifier.isPrivate(field.getModifiers()) || Modifier.isStatic(field.getModifiers()))
                    .as(field.getName())
                    .isTrue();
        });
    }

    @Test
    void settings_that_were_changed_leave_the_others_as_they_were() {
        Scenario city = TinyScenario.lively().scenario();
        Rainforest.Settings settings = Rainforest.of(city);
        String before = digest(settings);
        String extended = digest(settings.prepare(world -> world.firms.own("hair", "cm", "hair")));
        assertThat(extended).isNotEqualTo(before);
        assertThat(digest(settings.rules(RuleBook.of(city).withStageLength((world, sector, stage, normal) -> 1))))
                .isNotEqualTo(before);
        assertThat(digest(settings)).isEqualTo(before);
    }

    private static String digest(Rainforest.Settings settings) {
        Rainforest run = settings.start(1, 0);
        TinyScenario.step(run, 24);
        return run.digest();
    }
}
