package org.industrialrainforest.report.figures.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Picture;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.general.DatasetUtils;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Figures of ablations and of dose curves. */
public class StudyFiguresTest {
    private static final House HOUSE = new House(Typeface.showing(List.of("a")));
    private static final Title CITY = new Title("Shanghai", "上海");
    private static final Title ALIVE = new Title("Ideas alive at 5 years", "五年后存活的创意");

    private static Ablation.Row row(String mechanism, Title title) {
        Ablation.Effect effect = new Ablation.Effect(
                "platforms",
                new Title("Platforms", "功能型平台"),
                12,
                9,
                15,
                1,
                false,
                mechanism.isEmpty() ? 0 : -13.4,
                mechanism.isEmpty() ? 0 : -17,
                mechanism.isEmpty() ? 0 : -9.8,
                false,
                mechanism.isEmpty());
        return new Ablation.Row(mechanism, title, title, mechanism.isEmpty(), Ablation.Ranking.SAME, List.of(effect));
    }

    public static Ablation ablation() {
        return new Ablation(
                "shanghai",
                CITY,
                1,
                6,
                "alive.5y_per_1000_ideas",
                "per 1,000 ideas",
                ALIVE,
                "none",
                "none",
                List.of(
                        row("", new Title("model as it is", "完整模型")),
                        row("platform-access", new Title("access to platforms", "平台准入"))));
    }

    private static List<Figure> ablation(String language) {
        return AblationFigures.of(ablation(), Words.in(language), HOUSE);
    }

    private static List<String> names(Figure figure) {
        return figure.panels().get(0).rows().stream().map(Panel.Row::name).toList();
    }

    @Test
    void an_ablation_names_mechanisms_in_chinese_beside_the_words_that_are_typed() {
        assertThat(names(ablation("zh").get(0))).containsExactly("平台准入 platform-access");
        assertThat(names(ablation("zh").get(1))).containsExactly("完整模型", "平台准入 platform-access");
        assertThat(names(ablation("en").get(1))).containsExactly("model as it is", "platform-access");
    }

    @Test
    void an_ablation_says_the_change_without_a_mechanism() {
        assertThat(tips(ablation("en").get(0)))
                .containsExactly("Platforms · platform-access: −13.4\u00a0per 1,000 ideas (−17.0 to −9.8)");
        assertThat(tips(ablation("zh").get(0)))
                .containsExactly("功能型平台 · 平台准入 platform-access：−13.4个/千创意（−17.0 至 −9.8）");
    }

    private static List<String> tips(Figure figure) {
        return Jsoup.parse(Picture.svg(figure, HOUSE)).select("path[role=img] > title").stream()
                .map(title -> title.wholeText())
                .toList();
    }

    private static DoseCurves.Curve curve(String policy, double billions, double effect) {
        List<DoseCurves.Dose> doses = new ArrayList<>();
        for (double dose : new double[] {1, 4}) {
            double drawn = billions * 1e9 * Math.sqrt(dose);
            doses.add(new DoseCurves.Dose(
                    dose, dose * 23e9, drawn, drawn / 2, .5, effect, effect - 3, effect + 3, 1, 0, 2));
        }
        DoseCurves.Saturation saturation = new DoseCurves.Saturation(1, 0, -1, 1);
        return new DoseCurves.Curve(policy, new Title(policy, policy), doses, 1, saturation, 2 * billions * 1e9, 1);
    }

    public static DoseCurves curves() {
        List<DoseCurves.Curve> curves =
                List.of(curve("wide", 9, 20), curve("short", 1, 19.8), curve("third", 5, 20.1), curve("low", 1, 1));
        return new DoseCurves(
                "shanghai",
                CITY,
                1,
                6,
                "alive.5y_per_1000_ideas",
                "per 1,000 ideas",
                ALIVE,
                "none",
                "none",
                2,
                curves,
                List.of());
    }

    private static Figure doses() {
        return DoseFigures.of(curves(), Words.in("en"), HOUSE).get(0);
    }

    private static List<XYTextAnnotation> labels(XYPlot plot) {
        List<XYTextAnnotation> labels = new ArrayList<>();
        for (Object annotation : plot.getAnnotations()) {
            if (annotation instanceof XYTextAnnotation label) {
                labels.add(label);
            }
        }
        return labels;
    }

    @Test
    void names_of_dose_curves_stand_clear_of_each_other_and_of_all_curves_in_the_order_of_their_ends() {
        for (Panel panel : doses().panels().subList(0, 3)) {
            List<XYTextAnnotation> labels = labels(panel.plot());
            assertThat(labels).extracting(XYTextAnnotation::getText).containsExactly("low", "short", "wide", "third");
            double line = 14 / 230.0 * panel.plot().getRangeAxis().getRange().getLength();
            for (int i = 1; i < labels.size(); i++) {
                assertThat(labels.get(i).getY() - labels.get(i - 1).getY()).isGreaterThan(line);
            }
            assertThat(labels)
                    .allSatisfy(label -> assertThat(Math.abs(label.getY())).isGreaterThan(line / 2));
            for (int d = 0; d < panel.plot().getDatasetCount(); d++) {
                Range reach = DatasetUtils.findDomainBounds(panel.plot().getDataset(d));
                assertThat(labels).allSatisfy(label -> assertThat(label.getX()).isGreaterThan(reach.getUpperBound()));
            }
        }
    }

    @Test
    void heights_that_lie_apart_stay_and_those_at_an_edge_move_inwards() {
        Range range = new Range(0, 100);
        assertThat(DoseFigures.apart(new double[] {20, 50, 80}, 10, range)).containsExactly(20, 50, 80);
        assertThat(DoseFigures.apart(new double[] {20, 22}, 10, range)).containsExactly(20, 30);
        assertThat(DoseFigures.apart(new double[] {97, 98}, 10, range))
                .containsExactly(new double[] {85, 95}, within(1e-9));
        assertThat(DoseFigures.apart(new double[] {0}, 10, range)).containsExactly(5);
    }

    @Test
    void a_point_of_a_dose_curve_says_the_money_and_the_effect() {
        assertThat(tips(doses()))
                .contains(
                        "wide · dose 4, drawn, present value, RMB 18.0 bn: +20.0\u00a0per 1,000 ideas (+17.0 to +23.0)",
                        "wide · dose 4, never drawn: 50.0\u00a0%");
    }
}
