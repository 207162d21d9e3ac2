package org.industrialrainforest.report.figures.gains;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Lines;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Sketch;
import org.industrialrainforest.report.canvas.Typeface;

/**
 * Flows between parties: payers on the left, payees on the right, both in one order, and bands as high as what is paid. Every party's bands
 * add up to what it paid and received.
 */
final class Sankey extends Sketch {
    /** Where bands that are too small to be seen meet. */
    static final String OTHERS = "others";

    private static final double BAR = 12;
    private static final double SLOT = 16;
    private static final double GAP = 5;
    private static final double LEFT = 190;
    private static final double RIGHT = 250;
    private static final double LEAST_FOR_LABEL = 13;
    private static final float ALPHA = 0.42f;

    /** What one party pays to another. */
    record Band(String payer, String payee, double amount) {}

    /**
     * How parties are named and drawn.
     *
     * @param amount a sum of money in the figure's unit
     * @param right what stands beside a payee besides its name
     * @param tip what a band says when pointed at
     */
    record Style(
            Function<String, String> name,
            Function<String, Color> color,
            Function<Double, String> amount,
            Function<String, String> right,
            Function<Band, String> tip) {}

    private final List<Band> bands;
    private final List<String> order;
    private final Style style;
    private final House house;

    /** @param order of parties; all that occur */
    Sankey(List<Band> bands, List<String> order, Style style, House house) {
        this.bands = List.copyOf(bands);
        this.order = List.copyOf(order);
        this.style = style;
        this.house = house;
    }

    /**
     * Bands of at least {@code least}. Smaller ones go from each payer to {@link #OTHERS} and from there to each payee, so every party still
     * pays and receives the same, and the others receive what they pay.
     */
    static List<Band> gathered(List<Band> all, double least) {
        List<Band> bands = new ArrayList<>();
        Map<String, Double> small = new LinkedHashMap<>();
        Map<String, Double> passed = new LinkedHashMap<>();
        for (Band band : all) {
            if (band.amount() >= least) {
                bands.add(band);
            } else {
                small.merge(band.payer(), band.amount(), Double::sum);
                passed.merge(band.payee(), band.amount(), Double::sum);
            }
        }
        small.forEach((payer, amount) -> bands.add(new Band(payer, OTHERS, amount)));
        passed.forEach((payee, amount) -> bands.add(new Band(OTHERS, payee, amount)));
        return bands;
    }

    List<Band> bands() {
        return bands;
    }

    double out(String party) {
        return bands.stream()
                .filter(band -> band.payer().equals(party))
                .mapToDouble(Band::amount)
                .sum();
    }

    double in(String party) {
        return bands.stream()
                .filter(band -> band.payee().equals(party))
                .mapToDouble(Band::amount)
                .sum();
    }

    /** Height of a party's bar and where it begins. */
    private record Node(String party, double amount, double top, double height) {}

    @Override
    protected void draw(Graphics2D g, Rectangle2D area) {
        double zoom = Math.min(zoom(this::out, area.getHeight()), zoom(this::in, area.getHeight()));
        Map<String, Node> payers = nodes(this::out, zoom, area);
        Map<String, Node> payees = nodes(this::in, zoom, area);
        double x1 = area.getX() + LEFT + BAR;
        double x2 = area.getMaxX() - RIGHT - BAR;
        Map<String, Double> paid = new LinkedHashMap<>();
        Map<String, Double> received = new LinkedHashMap<>();
        List<Runnable> labels = new ArrayList<>();
        for (String payer : order) {
            for (String payee : order) {
                for (Band band : bands) {
                    Node from = payers.get(payer);
                    Node to = payees.get(payee);
                    if (band.payer().equals(payer) && band.payee().equals(payee) && from != null && to != null) {
                        double height = band.amount() * zoom;
                        double y1 = from.top() + paid.merge(payer, height, Double::sum) - height;
                        double y2 = to.top() + received.merge(payee, height, Double::sum) - height;
                        Shape ribbon = ribbon(x1, y1, x2, y2, height);
                        band(g, ribbon, style.color().apply(payer));
                        tell(g, ribbon, style.tip().apply(band));
                        if (height >= LEAST_FOR_LABEL) {
                            String text = style.amount().apply(band.amount());
                            labels.add(
                                    () -> House.text(g, text, x1 + 8, y1 + height / 2 + 4, house.small(), Palette.INK));
                        }
                    }
                }
            }
        }
        labels.forEach(Runnable::run);
        payers.values().forEach(node -> payer(g, node, x1));
        payees.values().forEach(node -> payee(g, node, x2, area.getMaxX()));
    }

    private void payer(Graphics2D g, Node node, double right) {
        g.setPaint(style.color().apply(node.party()));
        g.fill(new Rectangle2D.Double(right - BAR, node.top(), BAR, Math.max(1, node.height())));
        String amount = style.amount().apply(node.amount());
        double middle = node.top() + node.height() / 2 + 4.3;
        double edge = right - BAR - 7;
        House.textRight(g, amount, edge, middle, house.label(), Palette.INK);
        double room = LEFT - 14 - Typeface.width(amount, house.label());
        String name = Lines.fit(style.name().apply(node.party()), house.label(), room);
        House.textRight(
                g, name, edge - 7 - Typeface.width(amount, house.label()), middle, house.label(), Palette.MUTED);
    }

    private void payee(Graphics2D g, Node node, double left, double end) {
        g.setPaint(style.color().apply(node.party()));
        g.fill(new Rectangle2D.Double(left, node.top(), BAR, Math.max(1, node.height())));
        String amount = style.amount().apply(node.amount());
        double middle = node.top() + node.height() / 2 + 4.3;
        double x = left + BAR + 7;
        House.text(g, amount, x, middle, house.label(), Palette.INK);
        x += Typeface.width(amount, house.label()) + 7;
        String right = style.right().apply(node.party());
        double room = end - x - Typeface.width(right, house.small()) - 7;
        String name = Lines.fit(style.name().apply(node.party()), house.label(), room);
        House.text(g, name, x, middle, house.label(), Palette.MUTED);
        House.text(g, right, x + Typeface.width(name, house.label()) + 7, middle, house.small(), Palette.MUTED);
    }

    private static Shape ribbon(double x1, double y1, double x2, double y2, double height) {
        double middle = (x1 + x2) / 2;
        double thick = Math.max(0.6, height);
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.curveTo(middle, y1, middle, y2, x2, y2);
        path.lineTo(x2, y2 + thick);
        path.curveTo(middle, y2 + thick, middle, y1 + thick, x1, y1 + thick);
        path.closePath();
        return path;
    }

    private static void band(Graphics2D g, Shape ribbon, Color color) {
        Composite before = g.getComposite();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, ALPHA));
        g.setPaint(color);
        g.fill(ribbon);
        g.setComposite(before);
    }

    private interface Sum {
        double of(String party);
    }

    /** Units of height for one of money such that all parties fit, each at least as high as its name. */
    private double zoom(Sum sum, double height) {
        double low = 0;
        double high =
                height / Math.max(1e-9, order.stream().mapToDouble(sum::of).sum());
        for (int i = 0; i < 60; i++) {
            double tried = (low + high) / 2;
            if (needed(sum, tried) <= height) {
                low = tried;
            } else {
                high = tried;
            }
        }
        return low;
    }

    private double needed(Sum sum, double zoom) {
        return order.stream()
                        .mapToDouble(sum::of)
                        .filter(amount -> amount > 0)
                        .map(amount -> Math.max(SLOT, amount * zoom) + GAP)
                        .sum()
                - GAP;
    }

    private Map<String, Node> nodes(Sum sum, double zoom, Rectangle2D area) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        double y = area.getY() + (area.getHeight() - needed(sum, zoom)) / 2;
        for (String party : order) {
            double amount = sum.of(party);
            if (amount > 0) {
                double slot = Math.max(SLOT, amount * zoom);
                nodes.put(party, new Node(party, amount, y + (slot - amount * zoom) / 2, amount * zoom));
                y += slot + GAP;
            }
        }
        return nodes;
    }
}
