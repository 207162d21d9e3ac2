package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogRankTest {

    private static final Oracle R = Oracle.of("survival");

    static List<JsonNode> cases() {
        return Oracle.list(R.root().get("cases")).stream()
                .filter(node -> node.has("logrank"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_log_rank_test_is_that_of_r(JsonNode node) {
        JsonNode expected = node.get("logrank");
        LogRank test = LogRank.of(groups(node));
        for (int group = 0; group < test.groups(); group++) {
            R.check("observed", test.observed(group), expected.get("observed").get(group));
            R.check("expected", test.expected(group), expected.get("expected").get(group));
        }
        R.check("variance", test.variance(0), expected.get("var_first"));
        compare(test, expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_test_of_peto_and_peto_is_that_of_r(JsonNode node) {
        compare(LogRank.petoPeto(groups(node)), node.get("peto_peto_rho1"));
    }

    private static void compare(LogRank test, JsonNode expected) {
        R.check("chi square", test.chiSquare(), expected.get("chisq"));
        R.check("p", test.pValue(), expected.get("p"));
        assertThat(test.degreesOfFreedom()).isEqualTo(expected.get("df").asInt());
    }

    @Test
    void groups_that_all_end_at_once_have_no_statistic() {
        JsonNode node = R.named("cases", "all-end-at-once");
        assertThat(node.has("logrank")).as("R has none").isFalse();
        assertThat(LogRank.of(groups(node)).chiSquare()).isNaN();
        assertThat(LogRank.petoPeto(groups(node)).pValue()).isNaN();
    }

    @Test
    void a_third_group_adds_a_degree_of_freedom_and_the_order_of_groups_does_not_matter() {
        KaplanMeier a = KaplanMeier.ofCounts(new int[] {0, 3, 2, 1}, new int[] {0, 0, 1, 2});
        KaplanMeier b = KaplanMeier.ofCounts(new int[] {0, 1, 1, 1}, new int[] {0, 1, 1, 4});
        KaplanMeier c = KaplanMeier.ofCounts(new int[] {0, 5, 1, 1}, new int[] {0, 0, 0, 1});
        LogRank abc = LogRank.of(a, b, c);
        LogRank cba = LogRank.of(c, b, a);

        assertThat(abc.groups()).isEqualTo(3);
        assertThat(abc.degreesOfFreedom()).isEqualTo(2);
        assertThat(abc.chiSquare()).isCloseTo(cba.chiSquare(), within(1e-12));
        assertThat(abc.observed(0) + abc.observed(1) + abc.observed(2))
                .isCloseTo(abc.expected(0) + abc.expected(1) + abc.expected(2), within(1e-12));
    }

    @Test
    void a_group_that_is_never_at_risk_does_not_count() {
        KaplanMeier a = KaplanMeier.ofCounts(new int[] {0, 3, 2, 1}, new int[] {0, 0, 1, 2});
        KaplanMeier b = KaplanMeier.ofCounts(new int[] {0, 1, 1, 1}, new int[] {0, 1, 1, 4});
        KaplanMeier nobody = KaplanMeier.ofCounts(new int[4], new int[4]);
        LogRank test = LogRank.of(a, nobody, b);
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.chiSquare()).isCloseTo(LogRank.of(a, b).chiSquare(), within(1e-12));
    }

    @Test
    void without_exits_or_without_a_second_group_there_is_no_answer() {
        KaplanMeier censored = KaplanMeier.ofCounts(new int[2], new int[] {1, 4});
        assertThat(LogRank.of(censored, censored).chiSquare()).isNaN();
        assertThat(LogRank.of(censored, censored).pValue()).isNaN();
        KaplanMeier exit = KaplanMeier.ofCounts(new int[] {0, 1}, new int[2]);
        assertThat(LogRank.of(exit, KaplanMeier.ofCounts(new int[0], new int[0]))
                        .pValue())
                .isNaN();
        assertThat(LogRank.of(exit, exit).chiSquare()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> LogRank.of(exit)).withMessageContaining("two groups");
    }

    private static KaplanMeier[] groups(JsonNode node) {
        return Oracle.list(
                        node.has("logrank")
                                ? node.get("logrank").get("groups")
                                : node.get("data").get("group"))
                .stream()
                .map(JsonNode::asText)
                .distinct()
                .map(name -> KaplanMeierTest.group(node, name))
                .toArray(KaplanMeier[]::new);
    }
}
