package org.industrialrainforest.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Table;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void a_unit_is_told_part_by_part() {
        assertThat(Glossary.unit("RMB m/yr", "zh")).isEqualTo("百万元/年");
        assertThat(Glossary.unit("1/month", "zh")).isEqualTo("1/月");
        assertThat(Glossary.unit("-", "zh")).isEqualTo("-");
        assertThat(Glossary.unit("RMB m/yr", "en")).isEqualTo("RMB m/yr");
    }

    @Test
    void a_source_is_told_clause_by_clause() {
        assertThat(Glossary.source("earlier model: half; DiMasi et al. 2016: .105", "zh"))
                .isEqualTo("早先的模型：一半；DiMasi et al. 2016: .105");
        assertThat(Glossary.source("newspaper, 2023-08", "zh")).isEqualTo("报纸，2023-08");
        assertThat(Glossary.source("earlier model: .87", "zh")).isEqualTo("早先的模型：.87");
        assertThat(Glossary.source("earlier model: .87", "en")).isEqualTo("earlier model: .87");
    }

    @Test
    void literature_keeps_its_names() {
        assertThat(Glossary.source("Howell 2017", "zh")).isEqualTo("Howell 2017");
        assertThat(Glossary.source("Keynes+Schumpeter (Dosi et al. 2010)", "zh"))
                .isEqualTo("Keynes+Schumpeter (Dosi et al. 2010)");
    }

    @Test
    void every_unit_of_a_parameter_or_an_outcome_has_chinese_words() {
        assertThat(ParameterList.of(TinyScenario.lively().scenario()).parameters())
                .extracting(p -> Glossary.unit(p.unit(), "zh"))
                .isNotEmpty()
                .allSatisfy(GlossaryTest::isChinese);
        assertThat(Metrics.all())
                .extracting(Metric::unit)
                .extracting(unit -> Glossary.unit(unit, "zh"))
                .allSatisfy(GlossaryTest::isChinese);
    }

    @Test
    void every_unit_of_a_column_has_chinese_words() {
        assertThat(new World(
                                TinyScenario.lively().scenario(),
                                Policy.none(),
                                Shock.none(),
                                new Chronicle(Chronicle.NOBODY))
                        .tables())
                .flatExtracting(Table::columns)
                .extracting(column -> Glossary.unit(column.unit(), "zh"))
                .isNotEmpty()
                .allSatisfy(GlossaryTest::isChinese);
    }

    private static void isChinese(String unit) {
        assertThat(unit).isNotEmpty().doesNotContainPattern("[A-Za-z]");
    }
}
