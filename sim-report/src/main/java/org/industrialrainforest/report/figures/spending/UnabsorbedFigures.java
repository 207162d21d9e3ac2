package org.industrialrainforest.report.figures.spending;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Unabsorbed;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** How much of the authorised money each lever could use: spent solid, not absorbed hatched. */
final class UnabsorbedFigures {
    private static final int ROWS = 24;
    private static final double ROW = 25;
    private static final double NAMES = 300;

    private final View view;
    private final House house;

    UnabsorbedFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(figures("unabsorbed", view.main()));
        figures("unabsorbed-doses", view.doses()).forEach(figure -> figures.add(figure.in(Figure.Place.ARMS)));
        return figures;
    }

    private List<Figure> figures(String slug, List<Case> cases) {
        List<Unabsorbed> rows = view.comparison().unabsorbed().stream()
                .filter(row -> cases.contains(row.of()) && row.authorised() > 0)
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (List<Unabsorbed> page : Pages.of(rows, ROWS)) {
            figures.add(figure(Pages.slug(slug, figures.size()), page));
        }
        return figures;
    }

    private Figure figure(String slug, List<Unabsorbed> rows) {
        Extent extent = new Extent();
        rows.forEach(row -> extent.with(row.authorised(), row.spent() + row.unabsorbed()));
        double high = extent.high();
        Numbers.Scale scale = view.numbers().scale("RMB", high);
        Csv csv = new Csv("policy", "lever", "authorised_rmb", "spent_rmb", "unabsorbed_rmb");
        NumberAxis x =
                house.bottom(view.say("unabsorbed.axis", scale.unit()), Ticks.within(0, scale.of(high) * 1.02, 8));
        XYPlot plot = house.rowPlot(x, rows.size());
        List<Panel.Row> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Unabsorbed row = rows.get(i);
            String lever = Text.clean(view.words().of(row.title()));
            String key = row.of().label() + " " + row.lever();
            boolean alone =
                    rows.stream().filter(other -> other.of().equals(row.of())).count() == 1;
            names.add(new Panel.Row(view.name(row.of()) + (alone ? "" : " · " + lever), i, false));
            Layers.bar(plot, key + " spent", i, 0, scale.of(row.spent()), Palette.BLUE, false)
                    .say(tip(row, "unabsorbed.spent", row.spent()));
            Layers.bar(
                            plot,
                            key + " unabsorbed",
                            i,
                            scale.of(row.spent()),
                            scale.of(row.spent() + row.unabsorbed()),
                            Palette.VERMILLION,
                            true)
                    .say(tip(row, "unabsorbed.rest", row.unabsorbed()));
            csv.row(row.of().label(), row.lever(), row.authorised(), row.spent(), row.unabsorbed());
        }
        return new Figure(
                slug,
                title(rows),
                view.say("unabsorbed.subtitle"),
                Legend.of(
                        Legend.bar(view.say("unabsorbed.spent"), Palette.BLUE),
                        Legend.hatched(view.say("unabsorbed.rest"), Palette.VERMILLION)),
                1,
                rows.size() * ROW + 40,
                0,
                List.of(new Panel("", null, "", plot, Panel.nameWidth(house, names, NAMES), 40, names, null)),
                "",
                csv,
                Figure.Place.OPEN);
    }

    private String tip(Unabsorbed row, String key, double amount) {
        String lever = view.title(row.title());
        return view.words()
                .tip(
                        view.name(row.of()) + " · " + lever,
                        view.say(key),
                        view.numbers().value(amount, "RMB"));
    }

    /** How much of the envelope of the policy in focus was never drawn. */
    private String title(List<Unabsorbed> rows) {
        List<Unabsorbed> focus = rows.stream()
                .filter(row -> view.focus().filter(row.of()::equals).isPresent())
                .toList();
        List<Unabsorbed> told = focus.isEmpty() ? rows.subList(0, 1) : focus;
        double authorised = told.stream().mapToDouble(Unabsorbed::authorised).sum();
        double rest = told.stream().mapToDouble(Unabsorbed::unabsorbed).sum();
        return new Finding(view)
                .join(
                        view.say("unabsorbed.title"),
                        view.say(
                                "unabsorbed.finding",
                                view.numbers().percent(rest / authorised),
                                view.name(told.get(0).of())));
    }
}
