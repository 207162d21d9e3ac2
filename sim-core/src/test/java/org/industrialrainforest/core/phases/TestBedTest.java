package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** What a test bed does after the test: its report counts at a customer's trial, and leaders who watch may become first customers. */
class TestBedTest {
    /** A sample that is tested from the seventh month on, and a product that a customer tries. */
    private static TinyScenario bed(String... settings) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(
                        stage(
                                "sample",
                                "cost-m=1",
                                "years=0.8333333333333334",
                                "facility=chip-pilot-line",
                                "dependence=medium"),
                        stage("product", "cost-m=1", "years=1", "facility=application-scenario", "dependence=medium"),
                        stage("scale-up", "cost-m=1", "years=9"))
                .with("sectors[chips].product-gate", "2")
                .with("bridging.link-probability", "1")
                .withLeaders(2)
                .withPlatform("bed", settings);
    }

    private static World after(TinyScenario tiny, int months) {
        try (Rainforest run = tiny.start(world -> {
            world.platforms.status.set(0, PlatformStatus.OPEN);
            world.platforms.opens.set(0, world.scenario.start().index());
            world.platforms.idleSince.set(0, world.scenario.start().index());
            Planting.firm(world, "ada", 50e6);
        })) {
            return step(run, months);
        }
    }

    @Test
    void customers_accept_its_report_when_they_try_the_product() {
        World world = after(bed("trial-fit=0.5"), 18);
        assertThat(world.firms.platformRuns.get(0)).isOne();
        assertThat(world.firms.stage.get(0)).isOne();
        assertThat(world.firms.links.get(0)).isZero();
        assertThat(world.firms.fit.get(0)).isEqualTo(.5);
    }

    @Test
    void a_report_that_misleads_customers_does_harm_and_one_that_says_nothing_does_nothing() {
        assertThat(after(bed("trial-fit=-0.4"), 18).firms.fit.get(0)).isCloseTo(-.4, within(1e-6));
        assertThat(after(bed(), 18).firms.fit.get(0)).isZero();
        assertThat(after(bed("trial-fit=0.5").with("mechanisms.platform-trials", "false"), 18)
                        .firms
                        .fit
                        .get(0))
                .isZero();
    }

    @Test
    void leaders_who_watch_a_test_become_first_customers() {
        World world = after(bed("demonstrations=1"), 24);
        assertThat(world.platforms.shown.get(0)).isPositive();
        assertThat(world.firms.linksEver.get(0)).isPositive();
        assertThat(world.firms.orders.get(0)).isPositive();
    }

    @Test
    void without_demonstrations_leaders_or_a_test_nobody_meets() {
        assertThat(after(bed(), 24).firms.linksEver.get(0)).isZero();
        assertThat(after(bed("demonstrations=1").with("leaders[giants].attention", "0"), 24)
                        .platforms
                        .shown
                        .get(0))
                .isZero();
        assertThat(after(bed("demonstrations=1").with("mechanisms.platform-access", "false"), 24)
                        .platforms
                        .shown
                        .get(0))
                .isZero();
        assertThat(after(bed("demonstrations=1").with("mechanisms.platform-demonstrations", "false"), 24)
                        .firms
                        .linksEver
                        .get(0))
                .isZero();
    }

    @Test
    void leaders_who_copy_what_they_watch_do_harm() {
        TinyScenario copied = bed("demonstrations=1")
                .with("bridging.leader-copies", "1")
                .with("bridging.copied-quality", "-1")
                .with("leaders[giants].order-m", "0.01");
        assertThat(after(copied, 40).firms.quality.get(0)).isNegative();
        assertThat(after(copied.with("platforms[bed].demonstrations", "0"), 40)
                        .firms
                        .quality
                        .get(0))
                .isZero();
    }
}
