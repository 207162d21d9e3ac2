package org.industrialrainforest.report.figures.gains;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Particulars.Flow;
import org.industrialrainforest.core.compare.Particulars.Holding;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;

/**
 * Where the money goes, per policy: all that the ledger booked, and close up what the state, its capital and the platforms pay and receive. The
 * bands of a party add up to the ledger's sums; what it received less what it paid is the change of what it holds.
 */
final class MoneyFigures {
    /** Parties in the order in which they always stand. */
    private static final List<String> ORDER = List.of(
            "treasury",
            "state-capital",
            "platforms",
            "funds",
            "private-investors",
            "public-shareholders",
            "leaders",
            "firms",
            "founders",
            "staff",
            "suppliers",
            "users",
            "rivals",
            "outside-customers",
            "bank");

    private static final Set<String> PUBLIC = Set.of("treasury", "state-capital", "platforms");
    private static final Set<String> CAPITAL = Set.of("funds", "private-investors", "public-shareholders", "leaders");
    private static final Set<String> INDUSTRY = Set.of("firms", "rivals", "suppliers");

    /** Bands below this share of all are gathered. */
    private static final double SMALL = 0.004;

    private static final double HEIGHT = 440;

    private final View view;
    private final House house;

    MoneyFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    /** The policy in focus first and open, the others folded away. */
    List<Figure> figures() {
        List<Case> cases = new ArrayList<>(view.main());
        view.focus().ifPresent(focus -> {
            cases.remove(focus);
            cases.add(0, focus);
        });
        cases.addAll(view.baselines());
        List<Figure> figures = new ArrayList<>();
        for (Case of : cases) {
            if (flows(of).isEmpty()) {
                continue;
            }
            Figure.Place place = figures.isEmpty() ? Figure.Place.OPEN : Figure.Place.MORE;
            int index = figures.size() / 2;
            figures.add(
                    figure(Pages.slug("money-of-the-state", index), of, true).in(place));
            figures.add(figure(Pages.slug("money", index), of, false).in(place));
        }
        figures.removeIf(figure -> figure.panels().isEmpty());
        return figures;
    }

    private List<Flow> flows(Case of) {
        return view.comparison().particulars().flows().stream()
                .filter(flow -> flow.of().equals(of) && Double.isFinite(flow.amount()) && flow.amount() > 0)
                .toList();
    }

    /** What parties pay each other, all purposes together. */
    private static List<Sankey.Band> bands(List<Flow> flows, boolean stateOnly) {
        Map<List<String>, Double> sums = new LinkedHashMap<>();
        for (Flow flow : flows) {
            if (!stateOnly || PUBLIC.contains(flow.payer()) || PUBLIC.contains(flow.payee())) {
                sums.merge(List.of(flow.payer(), flow.payee()), flow.amount(), Double::sum);
            }
        }
        List<Sankey.Band> bands = new ArrayList<>();
        sums.forEach((pair, amount) -> bands.add(new Sankey.Band(pair.get(0), pair.get(1), amount)));
        return bands;
    }

    /** The flow chart of a case. */
    Sankey sankey(Case of, boolean stateOnly) {
        List<Sankey.Band> all = bands(flows(of), stateOnly);
        double total = all.stream().mapToDouble(Sankey.Band::amount).sum();
        Numbers.Scale scale = scale(total);
        List<String> order = new ArrayList<>(ORDER);
        all.forEach(band -> {
            for (String party : List.of(band.payer(), band.payee())) {
                if (!order.contains(party)) {
                    order.add(party);
                }
            }
        });
        order.add(Sankey.OTHERS);
        return new Sankey(
                Sankey.gathered(all, SMALL * total),
                order,
                new Sankey.Style(
                        this::name,
                        MoneyFigures::color,
                        amount -> amount(amount, scale),
                        party -> stateOnly && !PUBLIC.contains(party) ? "" : change(of, party, scale),
                        band -> view.words()
                                .tip(
                                        view.name(of),
                                        view.say("money.tip", name(band.payer()), name(band.payee())),
                                        view.numbers().value(band.amount(), "RMB"))),
                house);
    }

    private Numbers.Scale scale(double total) {
        return view.numbers().scale("RMB", total);
    }

    private String amount(double amount, Numbers.Scale scale) {
        double value = scale.of(amount);
        return value < 0.05 ? view.say("money.tiny") : view.numbers().fixed(value, value >= 99.5 ? 0 : 1);
    }

    private String name(String party) {
        return Text.clean(view.words().sayOr("party." + party, party));
    }

    private static Color color(String party) {
        if (PUBLIC.contains(party)) {
            return Palette.BLUE;
        }
        return CAPITAL.contains(party)
                ? Palette.ORANGE
                : INDUSTRY.contains(party) ? Palette.GREEN : party.equals(Sankey.OTHERS) ? Palette.AXIS : Palette.SKY;
    }

    /** What a party holds more at the end than before. */
    private String change(Case of, String party, Numbers.Scale scale) {
        return view.comparison().particulars().holdings().stream()
                .filter(holding -> holding.of().equals(of) && holding.party().equals(party))
                .map(holding -> scale.of(holding.after() - holding.before()))
                .filter(Double::isFinite)
                .map(value -> view.say("money.change", view.numbers().signed(value, Math.abs(value) >= 99.5 ? 0 : 1)))
                .findFirst()
                .orElse("");
    }

    private Figure figure(String slug, Case of, boolean stateOnly) {
        Sankey sankey = sankey(of, stateOnly);
        double total = bands(flows(of), stateOnly).stream()
                .mapToDouble(Sankey.Band::amount)
                .sum();
        Csv csv = new Csv("policy", "payer", "payee", "flow", "amount_rmb");
        flows(of).forEach(flow -> csv.row(of.label(), flow.payer(), flow.payee(), flow.flow(), flow.amount()));
        for (Holding holding : view.comparison().particulars().holdings()) {
            if (holding.of().equals(of)) {
                csv.row(of.label(), "", holding.party(), "change-of-cash", holding.after() - holding.before());
            }
        }
        List<Panel> panels = sankey.bands().isEmpty()
                ? List.of()
                : List.of(new Panel(
                        "",
                        null,
                        view.say("money.unit", scale(total).unit()),
                        sankey.plot(house),
                        Panel.EDGE,
                        4,
                        List.of(),
                        null));
        return new Figure(
                slug,
                title(of, stateOnly),
                view.say(
                        stateOnly ? "money.state.subtitle" : "money.subtitle",
                        view.comparison().runs(),
                        view.comparison().recordFrom(),
                        view.comparison().end()),
                Legend.of(
                        Legend.bar(view.say("money.public"), Palette.BLUE),
                        Legend.bar(view.say("money.capital"), Palette.ORANGE),
                        Legend.bar(view.say("money.industry"), Palette.GREEN),
                        Legend.bar(view.say("money.rest"), Palette.SKY)),
                1,
                HEIGHT,
                0,
                panels,
                (stateOnly ? view.say("money.state.note") + view.say("sentence.gap") : "")
                        + view.say("money.note", view.numbers().percent(SMALL)),
                csv,
                Figure.Place.OPEN);
    }

    private String title(Case of, boolean stateOnly) {
        List<Flow> flows = flows(of);
        Numbers numbers = view.numbers();
        if (stateOnly) {
            Balance mine = Balance.of(flows);
            String paid = numbers.value(mine.paid(), "RMB");
            String received = numbers.value(mine.received(), "RMB");
            return view.baselineOf(of)
                    .filter(base -> !base.equals(of) && !flows(base).isEmpty())
                    .map(base -> {
                        Balance without = Balance.of(flows(base));
                        return view.say(
                                "money.state.title.beside",
                                view.name(of),
                                paid,
                                received,
                                view.name(base),
                                numbers.value(without.paid(), "RMB"),
                                numbers.value(without.received(), "RMB"));
                    })
                    .orElseGet(() -> view.say("money.state.title", view.name(of), paid, received));
        }
        double total = flows.stream().mapToDouble(Flow::amount).sum();
        return bands(flows, false).stream()
                .max(Comparator.comparingDouble(Sankey.Band::amount))
                .map(band -> view.say(
                        "money.title",
                        view.name(of),
                        numbers.value(total, "RMB"),
                        view.words().midSentence(name(band.payer())),
                        view.words().midSentence(name(band.payee())),
                        numbers.value(band.amount(), "RMB")))
                .orElse(view.name(of));
    }

    /** What treasury and state capital pay to others and receive from them, RMB. */
    private record Balance(double paid, double received) {
        private static final Set<String> STATE = Set.of("treasury", "state-capital");

        static Balance of(List<Flow> flows) {
            double paid = 0;
            double received = 0;
            for (Flow flow : flows) {
                boolean payer = STATE.contains(flow.payer());
                boolean payee = STATE.contains(flow.payee());
                paid += payer && !payee ? flow.amount() : 0;
                received += payee && !payer ? flow.amount() : 0;
            }
            return new Balance(paid, received);
        }
    }
}
