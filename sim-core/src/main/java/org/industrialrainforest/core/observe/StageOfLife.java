package org.industrialrainforest.core.observe;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** Where a live firm stands. */
public enum StageOfLife {
    RESEARCH_1("Research, first stage", "研发第一阶段"),
    RESEARCH_2("Research, second stage", "研发第二阶段"),
    RESEARCH_3_OR_LATER("Research, third stage or later", "研发第三阶段及以后"),
    SELLING("Selling a product", "产品销售"),
    SERVICES("Services only", "仅靠服务"),
    DORMANT("Dormant", "休眠"),
    ACQUIRED("Acquired", "被收购"),
    LISTED("Listed", "上市");

    private final String en;
    private final String zh;

    StageOfLife(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Title title() {
        return new Title(en, zh);
    }
}
