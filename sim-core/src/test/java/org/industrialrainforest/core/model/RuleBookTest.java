package org.industrialrainforest.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.rules.FoundingRule;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.LadderOdds;
import org.industrialrainforest.core.rules.StageLength;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whichever rule a researcher replaces is asked, and what it says reaches results and the identity of a run. */
class RuleBookTest {
    private static final Scenario LIVELY =
            TinyScenario.lively().with("knowledge.imitation-gain", "0.5").scenario();

    /** A rule in place of the usual one that counts how often it is asked. */
    private record Replacement(String rule, BiFunction<RuleBook, AtomicInteger, RuleBook> by) {}

    private static List<Replacement> replacements() {
        return List.of(
                new Replacement(
                        "Belief",
                        (rules, asked) -> rules.withBelief((world, prior, sum, count) -> {
                            asked.incrementAndGet();
                            return prior;
                        })),
                new Replacement(
                        "ExpectedProfit",
                        (rules, asked) -> rules.withProfit((world, row, mean, rate, month) -> {
                            asked.incrementAndGet();
                            return 10 * rules.profit().worth(world, row, mean, rate, month) + 1e6 / rate;
                        })),
                new Replacement(
                        "FacilityRule",
                        (rules, asked) -> rules.withFacilities(
                                (world, sector, stage, special, here, month, ahead, expected, cash) -> {
                                    asked.incrementAndGet();
                                    return FacilityOutlook.FREE;
                                })),
                new Replacement(
                        "FoundingRule",
                        (rules, asked) -> rules.withFounding((world, idea, here, month) -> {
                            asked.incrementAndGet();
                            return new FoundingRule.Prospect(here ? 1e9 : 0, 1, 1, List.of());
                        })),
                new Replacement(
                        "GateRule",
                        (rules, asked) ->
                                rules.withGate((parameters, table, shift, quality, knowledgeRatio, fit, coaching) -> {
                                    asked.incrementAndGet();
                                    return .9;
                                })),
                new Replacement(
                        "ImitationRule",
                        (rules, asked) -> rules.withImitation((parameters, ratio, distance) -> {
                            asked.incrementAndGet();
                            return 1;
                        })),
                new Replacement(
                        "InvestmentRule",
                        (rules, asked) -> rules.withInvestment((world, firm, mean, month) -> {
                            asked.incrementAndGet();
                            return 1e9;
                        })),
                new Replacement(
                        "Judgement",
                        (rules, asked) -> rules.withJudgement((parameters, quality, evidence, error) -> {
                            asked.incrementAndGet();
                            return quality;
                        })),
                new Replacement(
                        "ListingRule",
                        (rules, asked) -> rules.withListing((world, row, month) -> {
                            asked.incrementAndGet();
                            return 0;
                        })),
                new Replacement(
                        "Mandate",
                        (rules, asked) -> rules.withMandate((world, firm, mean, month) -> {
                            asked.incrementAndGet();
                            return -mean;
                        })),
                new Replacement(
                        "OddsRule",
                        (rules, asked) -> rules.withOdds((world, sector, stage, mean, sd) -> {
                            asked.incrementAndGet();
                            double[] passes = new double[world.ladders.stages(sector) - stage];
                            Arrays.fill(passes, .8);
                            return LadderOdds.of(stage, passes, 1);
                        })),
                new Replacement(
                        "PlatformPriority",
                        (rules, asked) -> rules.withPriority((world, visit) -> {
                            asked.incrementAndGet();
                            return -rules.priority().rank(world, visit);
                        })),
                new Replacement(
                        "StageLength",
                        (rules, asked) -> rules.withStageLength((world, sector, stage, normal) -> {
                            asked.incrementAndGet();
                            return 3;
                        })),
                new Replacement(
                        "Valuation",
                        (rules, asked) -> rules.withValuation((world, row, mean, sd, month, listed) -> {
                            asked.incrementAndGet();
                            return 2 * rules.valuation().worth(world, row, mean, sd, month, listed);
                        })));
    }

    private static String digest(RuleBook rules) {
        try (Rainforest run =
                Rainforest.of(LIVELY).under(LIVELY.policy("all")).rules(rules).start(3, 1)) {
            run.finish();
            return run.digest();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_rule_of_one_s_own_is_asked_and_changes_the_run() {
        String usual = digest(RuleBook.of(LIVELY));
        return replacements().stream()
                .map(one -> DynamicTest.dynamicTest(one.rule(), () -> {
                    AtomicInteger asked = new AtomicInteger();
                    RuleBook rules = one.by().apply(RuleBook.of(LIVELY), asked);
                    assertThat(rules.identity()).startsWith(one.rule() + "=").contains(RuleBookTest.class.getName());
                    assertThat(digest(rules))
                            .as("digest, asked %d times", asked.get())
                            .isNotEqualTo(usual);
                    assertThat(asked.get()).isPositive();
                }));
    }

    @Test
    void every_rule_that_can_be_replaced_is_replaced_here() {
        List<String> doors = Arrays.stream(RuleBook.class.getMethods())
                .filter(method -> method.getName().startsWith("with"))
                .map(method -> method.getParameterTypes()[0].getSimpleName())
                .sorted()
                .toList();
        assertThat(doors).hasSize(14);
        assertThat(replacements().stream().map(Replacement::rule).sorted().toList())
                .isEqualTo(doors);
    }

    @Test
    void a_rule_that_asks_another_asks_the_one_that_was_replaced() {
        AtomicInteger looked = new AtomicInteger();
        RuleBook other = RuleBook.of(LIVELY).withOdds((world, sector, stage, mean, sd) -> {
            looked.incrementAndGet();
            return LadderOdds.of(world, sector, stage, mean, sd);
        });
        try (Rainforest run = Rainforest.of(LIVELY).rules(other).start(1, 1)) {
            run.step();
            int before = looked.get();
            other.founding().weigh(run.world(), run.world().ideas.byIdentity()[0], true, run.nextMonth());
            assertThat(looked.get()).isEqualTo(before + 1);
        }
        assertThat(digest(other)).as("the same rule in other words").isEqualTo(digest(RuleBook.of(LIVELY)));
    }

    /** A rule whose values are its text. */
    private record Months(double months) implements StageLength {
        @Override
        public double lasts(World world, int sector, int stage, double normal) {
            return months;
        }
    }

    private static GateRule always(double chance) {
        return (parameters, table, shift, quality, ratio, fit, coaching) -> chance;
    }

    @Test
    void two_rules_never_share_an_identity() {
        RuleBook usual = RuleBook.of(LIVELY);
        assertThat(usual.identity()).isEmpty();
        List<RuleBook> different = new ArrayList<>(List.of(
                usual.withStageLength(new Months(3)),
                usual.withStageLength(new Months(4)),
                usual.withGate(always(.5)),
                usual.withGate(always(.6)),
                usual.withGate(always(.5)).withStageLength(new Months(3)),
                usual.withGate(always(.5)).named("half"),
                usual.withGate(always(.5)).named("even")));
        assertThat(new TreeSet<>(different.stream().map(RuleBook::identity).toList()))
                .hasSize(different.size());
        assertThat(usual.withStageLength(new Months(3)).identity())
                .isEqualTo(usual.withStageLength(new Months(3)).identity());
        assertThat(usual.withGate(always(.5)).named("half").identity())
                .isEqualTo(usual.withGate(always(.5)).named("half").identity());
    }
}
