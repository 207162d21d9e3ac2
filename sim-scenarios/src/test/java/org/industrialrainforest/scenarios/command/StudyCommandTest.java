package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.AblationPlan;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.DosePlan;
import org.industrialrainforest.scenarios.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ablations and dose curves, asked for and told. */
class StudyCommandTest {
    @TempDir
    Path directory;

    private Spoken say(String... args) {
        return Spoken.begun(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ablate", "dose"})
    void they_explain_themselves_with_examples(String command) {
        Spoken spoken = say(command, "--help");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Examples:", "rainforest " + command);
        assertThat(spoken.lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void ablate_switches_off_every_mechanism_for_the_three_levers_and_all_together() {
        AblationPlan plan = Plans.ablate();
        assertThat(plan.study().policies())
                .extracting(Policy::id)
                .containsExactly("none", "platforms", "incubation", "bridges", "rainforest");
        assertThat(plan.mechanisms()).hasSizeGreaterThan(20).contains("platform-access", "recycling");
        assertThat(plan.study().runs()).isEqualTo(10);
        assertThat(Plans.ablate("--switch", "platform-fit,recycling", "--runs", "3", "--policies", "platforms")
                        .mechanisms())
                .containsExactly("platform-fit", "recycling");
    }

    @Test
    void ablate_says_what_changes_the_ranking_and_what_cannot_be_told_apart() {
        Ablation ablation = FiguredStudies.ablation(Plans.ablate("--mechanisms", "platform-fit,recycling,rescue"));
        List<String> lines = new AblationScreen(ablation, new Words("en")).lines();
        assertThat(String.join("\n", lines))
                .contains(
                        "Ranking in the model as it is (~: no significant difference): rainforest > bridges ~ incubation >",
                        "without platform-fit: another ranking, platforms ~ incubation > bridges ~ rainforest",
                        "Same ranking without: rescue",
                        "Identical digest, so no effect in any run of these policies: recycling",
                        "-2.00 ±0.20*");
        assertThat(lines).allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
        JsonNode json = StudyJson.document(ablation);
        JsonNode mechanism = json.get("mechanisms").get(1);
        assertThat(mechanism.get("meaning").get("zh").asText()).isEqualTo("内容");
        JsonNode effect = mechanism.get("effects").get(0);
        assertThat(effect.get("change_told").asBoolean()).isTrue();
        assertThat(effect.get("told_from_next").asBoolean()).isFalse();
    }

    @Test
    void ablate_names_mechanisms_in_chinese_beside_the_words_that_are_typed() {
        Ablation ablation = FiguredStudies.ablation(Plans.ablate("--mechanisms", "platform-fit,recycling,rescue"));
        List<String> lines = new AblationScreen(ablation, new Words("zh")).lines();
        assertThat(String.join("\n", lines))
                .contains("完整模型", "名称 platform-fit", "无 名称 platform-fit：排名改变", "排名不变的有：名称 rescue", "没有作用：名称 recycling");
        assertThat(lines).allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
        JsonNode json = StudyJson.document(ablation);
        assertThat(json.get("mechanisms").get(1).get("title").get("zh").asText())
                .isEqualTo("名称");
    }

    @Test
    void dose_says_where_a_lever_works_and_where_more_money_brings_nothing() {
        DosePlan plan = Plans.dose();
        assertThat(plan.doses()).isEqualTo(List.of(.25, .5, 1.0, 2.0, 4.0));
        assertThat(plan.study().runs()).isEqualTo(20);
        DoseCurves curves = FiguredStudies.curves(plan);
        List<String> lines = new DoseScreen(curves, new Words("en")).lines();
        String text = String.join("\n", lines).replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "Its effect is significant from dose 0.25 on, above zero.",
                        "Beyond dose 0.25 more money adds nothing significant: +0.30 ±1.30 to dose 4.",
                        "It draws at most 3.10 bn, nearly all of that from dose 0.25 on.",
                        "not attainable (3.10 bn)");
        assertThat(lines).allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
        JsonNode curve = StudyJson.document(curves).get("curves").get(0);
        assertThat(curve.get("works_from_dose").asDouble()).isEqualTo(.25);
        assertThat(curve.get("saturates").get("from_dose").asDouble()).isEqualTo(.25);
        assertThat(curve.get("doses")).hasSize(5);
    }

    @Test
    void they_print_what_they_keep() throws IOException {
        for (List<String> study : List.of(
                List.of("ablate", "ablation.json", "--mechanisms", "platform-fit,recycling"),
                List.of("dose", "dose.json", "--doses", "1,2"))) {
            Path out = directory.resolve(study.get(0));
            Spoken spoken = Spoken.tiny(
                    study.get(0),
                    study.get(2),
                    study.get(3),
                    "--policies",
                    "platforms",
                    "--format",
                    "json",
                    "--out",
                    out.toString());
            assertThat(spoken.code()).as(spoken.err()).isZero();
            assertThat(spoken.json().get("format").asText()).isEqualTo("rainforest." + study.get(0) + "/1");
            assertThat(Files.readString(out.resolve(study.get(1))).strip())
                    .isEqualTo(spoken.out().strip());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ablate --mechanisms platform-fot      | Did you mean 'platform-fit'?",
                "ablate --metric alive.5y              | 'alive.5y' is not known",
                "ablate --policies none                | names no policy beside the baseline 'none'",
                "dose --doses 0.5,x                    | 'x' is not a number",
                "dose --doses -1                       | '-1' is too small",
                "dose --spend nothing                  | 'nothing' is not a number",
                "dose shangai                          | Did you mean 'shanghai'?",
            })
    void what_cannot_be_asked_is_refused_with_a_hint(String typed, String hint) {
        Spoken spoken = say(typed.strip().split(" "));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains(hint).doesNotContain("\tat ");
    }
}
