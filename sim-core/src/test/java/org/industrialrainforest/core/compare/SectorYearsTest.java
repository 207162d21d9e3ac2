package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class SectorYearsTest {
    @Test
    void a_year_is_the_mean_of_its_recorded_months() {
        double[] months = new double[14];
        Arrays.setAll(months, t -> t);
        // November and December, a whole year: 2 … 13.
        assertThat(SectorYears.means(months, Month.of(2013, 11).index())).containsExactly(.5, 7.5);
        assertThat(SectorYears.means(new double[0], 0)).isEmpty();
    }

    @Test
    void a_comparison_has_every_sector_s_series_as_the_runs_had_them() {
        Scenario city = TinyScenario.lively().scenario();
        List<RunResult> results = new ArrayList<>();
        Comparison comparison = Experiment.of(city)
                .policies("none", "all")
                .runs(3)
                .seed(7)
                .compare(RunExecutor.local(1), new RunListener() {
                    @Override
                    public void taken(RunResult result, int done, int all) {
                        results.add(result);
                    }
                });
        long kinds = Arrays.stream(Series.values()).filter(Series::bySector).count();
        assertThat(comparison.sectorFans()).hasSize((int) kinds * city.sectors().size() * 2);
        int year = 2;
        for (Comparison.SectorFan fan : comparison.sectorFans()) {
            if (!fan.metric().equals(Series.FIRMS_ALIVE.id())) {
                continue;
            }
            double[] column = results.stream()
                    .filter(r -> r.spec().treatment().equals(fan.of().policy()))
                    .mapToDouble(r -> SectorYears.means(
                            r.sectors().get(fan.sector())[Series.FIRMS_ALIVE.ordinal()], r.firstMonth())[year])
                    .toArray();
            assertThat(fan.p50()[year]).isEqualTo(Quantiles.of(column).at(.5), within(1e-9));
            assertThat(fan.p05()[year]).isEqualTo(Quantiles.of(column).at(.05), within(1e-9));
        }
        double sectors = comparison.sectorFans().stream()
                .filter(f -> f.metric().equals(Series.FIRMS_ALIVE.id()))
                .mapToDouble(f -> f.p50()[year])
                .sum();
        assertThat(sectors).as("the city is lively").isPositive();
    }
}
