package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each place that the city reports does something in a world of its own: rows R1 to R13 of docs/decisions/seed-rows.md. A row is compared with the
 * same worlds without it, a few runs each.
 */
@Tag("slow")
class SeedRowsTest {
    private static final int RUNS = 2;

    /** Which firms are counted. */
    private interface Which {
        boolean counts(World world, int row);
    }

    private static Scenario own(String id, String end, String... settings) {
        Scenario scenario = Catalogue.standard().scenario(id).with("end", end);
        for (String setting : settings) {
            int is = setting.indexOf('=');
            scenario = scenario.with(setting.substring(0, is), setting.substring(is + 1));
        }
        return scenario;
    }

    /** Worlds at their end, by scenario, changes and policy: rows share them. */
    private static final Map<String, List<World>> ENDS = new ConcurrentHashMap<>();

    private static List<World> ends(Scenario scenario, String policy) {
        String key = scenario.id() + scenario.rules() + scenario.parks() + scenario.end() + policy;
        return ENDS.computeIfAbsent(
                key,
                k -> IntStream.range(0, RUNS)
                        .parallel()
                        .mapToObj(r -> {
                            try (Rainforest run = Rainforest.of(scenario)
                                    .under(scenario.policy(policy))
                                    .start(20_140_101, r)) {
                                run.finish();
                                return run.world();
                            }
                        })
                        .toList());
    }

    @AfterAll
    static void forget() {
        ENDS.clear();
    }

    /** Sum over runs of something at the end. */
    private static double sum(Scenario scenario, String policy, ToDoubleFunction<World> measure) {
        return ends(scenario, policy).stream().mapToDouble(measure).sum();
    }

    private static double firms(Scenario scenario, String policy, Which which) {
        return sum(scenario, policy, world -> {
            int count = 0;
            for (int row = 0; row < world.firms.end(); row++) {
                count += world.firms.live(row) && which.counts(world, row) ? 1 : 0;
            }
            return count;
        });
    }

    private static Which in(String sector, Which more) {
        return (world, row) ->
                world.scenario.sectors().get(world.firms.sector.get(row)).id().equals(sector)
                        && more.counts(world, row);
    }

    private static boolean from(World world, int row, String source) {
        return world.scenario.sources().get(world.firms.source.get(row)).id().equals(source);
    }

    private static boolean foundedFrom(World world, int row, int year) {
        return world.firms.founded.get(row) >= year * 12;
    }

    private static double share(Scenario scenario, String policy, Which part, Which all) {
        return firms(scenario, policy, part) / firms(scenario, policy, all);
    }

    private static final String CHIPS = "integrated-circuits";

    @Test
    void r1_designers_of_special_processes_come_past_their_first_gate_by_the_pilot_line() {
        Scenario line = own("chip-pilot-line", "2024-12");
        Which designers = in(CHIPS, (w, row) -> w.firms.special.get(row) != 0 && w.firms.stage.get(row) > 0);
        assertThat(firms(line, "as-reported", designers)).isGreaterThan(2 * firms(line, "none", designers));
    }

    @Test
    void r2_more_teams_of_the_lines_field_found_here() {
        Scenario line = own("chip-pilot-line", "2024-12");
        Which teams = in(CHIPS, (w, row) -> from(w, row, "spin-outs") && foundedFrom(w, row, 2015));
        assertThat(firms(line, "as-reported", teams)).isGreaterThan(firms(line, "none", teams));
        assertThat(sum(line, "as-reported", w -> w.platforms.spinouts.get(0))).isPositive();
    }

    @Test
    void r3_chip_firms_settle_in_the_sensor_park_because_of_the_line_as_long_as_it_has_room() {
        Scenario line = own("chip-pilot-line", "2024-12");
        Which all = in(CHIPS, (w, row) -> foundedFrom(w, row, 2016));
        Which neighbours = in(
                CHIPS,
                (w, row) -> foundedFrom(w, row, 2016)
                        && w.firms.park.has(row)
                        && w.parks.label(w.firms.park.get(row)).equals("sensor-park"));
        double beside = share(line, "as-reported", neighbours, all);
        assertThat(beside).isGreaterThan(share(line, "none", neighbours, all));
        Scenario full = own("chip-pilot-line", "2024-12", "parks[sensor-park].capacity=50");
        assertThat(share(full, "as-reported", neighbours, all)).isLessThan(beside / 2);
    }

    @Test
    void r4_designers_found_for_a_line_that_is_announced_and_not_yet_open() {
        Which early = in(
                CHIPS,
                (w, row) -> w.firms.special.get(row) != 0
                        && foundedFrom(w, row, 2015)
                        && w.firms.founded.get(row) < 2017 * 12 + 8);
        Scenario told = own("chip-pilot-line", "2017-12");
        Scenario untold = own("chip-pilot-line", "2017-12", "rules.mechanisms.announcement=false");
        assertThat(firms(told, "as-reported", early)).isGreaterThan(firms(untold, "as-reported", early));
    }

    @Test
    void r5_materials_come_past_their_first_gate_by_the_graphene_lines() {
        Scenario lines = own("graphene-platform", "2024-12");
        Which samples = in("new-materials", (w, row) -> w.firms.stage.get(row) > 0);
        assertThat(firms(lines, "platforms", samples)).isGreaterThan(firms(lines, "none", samples));
    }

    /** More than the reported hundred: places are 120, and tenants come and go. */
    @Test
    void r6_the_graphene_incubator_houses_more_than_a_hundred_firms_and_more_live() {
        Scenario house = own("graphene-platform", "2024-12");
        Which living = in("new-materials", (w, row) -> w.firms.works(row));
        assertThat(sum(house, "incubation", w -> w.incubators.tenantsEver.get(0)))
                .isGreaterThan(100 * RUNS);
        assertThat(firms(house, "incubation", living)).isGreaterThan(firms(house, "none", living));
    }

    /** The test bed finds customers. Whether more products come of it is not told apart in so few runs. */
    @Test
    void r7_firms_that_a_test_bed_serves_find_first_customers() {
        Scenario bed = own("smart-manufacturing-platform", "2024-12");
        Which linked = in("smart-manufacturing", (w, row) -> w.firms.linksEver.get(row) > 0);
        assertThat(firms(bed, "as-reported", linked)).isGreaterThan(firms(bed, "none", linked));
        assertThat(sum(bed, "as-reported", w -> w.platforms.shown.get(0))).isPositive();
    }

    @Test
    void r8_shared_risk_founds_drug_teams_and_keeps_none_from_the_clinic() {
        Scenario centre = own("biomedicine-centre", "2028-12");
        Which teams = in("biomedicine", (w, row) -> foundedFrom(w, row, 2014));
        Which clinic = in("biomedicine", (w, row) -> w.firms.stage.get(row) > 1);
        assertThat(firms(centre, "incubation", teams)).isGreaterThan(firms(centre, "none", teams));
        assertThat(firms(centre, "incubation", clinic)).isGreaterThanOrEqualTo(firms(centre, "none", clinic));
    }

    @Test
    void r9_members_of_the_ai_centre_find_partners() {
        Scenario centre = own("ai-innovation-centre", "2026-12");
        Which linked = in("artificial-intelligence", (w, row) -> w.firms.linksEver.get(row) > 0);
        assertThat(firms(centre, "bridges", linked)).isGreaterThan(firms(centre, "none", linked));
        assertThat(sum(centre, "bridges", w -> w.bridges.made.get(0))).isPositive();
    }

    /** What it does for gates passed is less than what these runs tell apart: it has users, and the sum moves by less than a twentieth. */
    @Test
    void r10_the_framework_has_users_and_hardly_an_effect_on_gates() {
        Scenario code = own("ai-innovation-centre", "2026-12");
        ToDoubleFunction<World> gates = w -> {
            double passed = 0;
            for (int row = 0; row < w.firms.end(); row++) {
                passed += w.firms.live(row) ? w.firms.stage.get(row) : 0;
            }
            return passed;
        };
        assertThat(sum(code, "platforms", w -> w.frameworks.users.get(0))).isGreaterThan(100 * RUNS);
        double without = sum(code, "none", gates);
        assertThat(sum(code, "platforms", gates)).isBetween(.95 * without, 1.05 * without);
    }

    @Test
    void r11_more_firms_live_under_the_incubator_plan() {
        Scenario plan = own("incubator-plan", "2026-12");
        Which living = (w, row) -> w.firms.works(row);
        assertThat(firms(plan, "incubation", (w, row) -> w.firms.incubated.get(row) != 0))
                .isPositive();
        assertThat(firms(plan, "incubation", living)).isGreaterThan(firms(plan, "none", living));
    }

    /** The operator owns houses and no land: what parks charge goes to landlords, and its gain from land is nil. */
    @Test
    void r12_the_park_operator_houses_tenants_and_more_firms_live() {
        Scenario operator = own("park-operator", "2022-12");
        Which living = (w, row) -> w.firms.works(row);
        assertThat(firms(operator, "incubation", (w, row) -> w.firms.incubated.get(row) != 0))
                .isPositive();
        assertThat(firms(operator, "incubation", living)).isGreaterThan(firms(operator, "none", living));
    }

    /** Hospitals have ideas. Trial sites of their own they have not: without the city's clinical centres no drug team has a run at a platform. */
    @Test
    void r13_hospitals_found_more_under_the_centre_and_trials_run_only_at_the_citys_clinical_centres() {
        Scenario centre = own("biomedicine-centre", "2028-12");
        Which hospital = in("biomedicine", (w, row) -> from(w, row, "hospitals"));
        Which trials = in("biomedicine", (w, row) -> w.firms.platformRuns.get(row) > 0);
        assertThat(firms(centre, "incubation", hospital)).isGreaterThan(firms(centre, "none", hospital));
        assertThat(firms(centre, "incubation", trials)).isZero();
        assertThat(firms(own("shanghai", "2024-12"), "as-reported", trials)).isPositive();
    }
}
