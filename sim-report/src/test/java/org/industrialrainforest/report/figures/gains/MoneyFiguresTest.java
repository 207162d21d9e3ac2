package org.industrialrainforest.report.figures.gains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.report.Drawn.HOUSE;
import static org.industrialrainforest.report.Drawn.figure;
import static org.industrialrainforest.report.Drawn.view;

import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Particulars;
import org.industrialrainforest.report.Comparisons;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.figures.gains.Sankey.Band;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class MoneyFiguresTest {
    @Test
    void every_party_pays_and_receives_in_the_flow_chart_what_the_ledger_says_and_keeps_the_rest() {
        Comparison full = Comparisons.full();
        Sankey all = new MoneyFigures(view(full), HOUSE).sankey(Comparisons.RAINFOREST, false);
        for (Particulars.Holding holding : full.particulars().holdings()) {
            if (holding.of().equals(Comparisons.RAINFOREST)) {
                assertThat(all.in(holding.party()) - all.out(holding.party()))
                        .as(holding.party())
                        .isEqualTo(holding.after() - holding.before(), within(1.0));
            }
        }
        assertThat(all.out("users")).isEqualTo(4790e9, within(1.0));
        assertThat(all.in("firms")).isEqualTo(1712e9, within(1.0));
    }

    @Test
    void small_flows_are_gathered_and_what_gathers_them_pays_what_it_receives() {
        Sankey all = new MoneyFigures(view(Comparisons.full()), HOUSE).sankey(Comparisons.RAINFOREST, false);
        assertThat(all.in(Sankey.OTHERS)).isPositive().isEqualTo(all.out(Sankey.OTHERS), within(1.0));
        assertThat(all.bands())
                .anyMatch(
                        band -> band.payer().equals("treasury") && band.payee().equals(Sankey.OTHERS))
                .anyMatch(band ->
                        band.payer().equals(Sankey.OTHERS) && band.payee().equals("state-capital"))
                .noneMatch(
                        band -> band.payer().equals("treasury") && band.payee().equals("state-capital"));
        assertThat(Sankey.gathered(List.of(new Band("a", "b", 5), new Band("b", "a", 1)), 2))
                .containsExactly(
                        new Band("a", "b", 5), new Band("b", Sankey.OTHERS, 1), new Band(Sankey.OTHERS, "a", 1));
    }

    @Test
    void close_up_shows_every_flow_of_the_state_and_no_other() {
        Sankey state = new MoneyFigures(view(Comparisons.full()), HOUSE).sankey(Comparisons.RAINFOREST, true);
        assertThat(state.bands()).noneMatch(band -> band.payer().equals("users"));
        assertThat(state.out("state-capital")).isEqualTo(17e9, within(1.0));
        assertThat(state.in("treasury")).isEqualTo(38e9, within(1.0));
        Figure figure = figure("money-of-the-state");
        assertThat(figure.title()).contains("pay out RMB 17.0 bn and receive RMB 38.0 bn");
        assertThat(figure.csv().text()).contains("users,rivals,incumbent-sales,3200000000000");
    }
}
