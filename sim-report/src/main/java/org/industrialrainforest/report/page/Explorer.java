package org.industrialrainforest.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Curve;
import org.industrialrainforest.core.compare.Comparison.Fan;
import org.industrialrainforest.core.compare.Comparison.SectorFan;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.view.View;

/**
 * The series that a reader can overlay in the page, as JSON that can stand inside a script element. Names stand in every language of the
 * page, numbers once.
 *
 * <p>A measure has parts: the whole, then each sector where there are any. A part's {@code series} has for each case the line to read, then
 * the ends of its band; entry i stands at {@code start + i · step} years.
 */
final class Explorer {
    private static final MathContext DIGITS = new MathContext(4);
    private static final MathContext BAND_DIGITS = new MathContext(3);
    private static final int CASES = 24;
    private static final double MONTH = 1 / 12.0;

    private final List<View> views;
    private final View view;
    private final Set<Case> cases;

    /** @param views the same comparison in every language of the page */
    Explorer(List<View> views) {
        this.views = List.copyOf(views);
        this.view = views.get(0);
        this.cases = new LinkedHashSet<>(cases(view));
    }

    static boolean isEmpty(View view) {
        return view.comparison().curves().isEmpty() && view.comparison().fans().isEmpty();
    }

    /** Cases in the order of chips: baseline, main policies, arms of the factorial; not all where there are very many. */
    static List<Case> cases(View view) {
        List<Case> cases = new ArrayList<>(view.baselines());
        cases.addAll(view.main());
        cases.addAll(view.doses());
        return cases.subList(0, Math.min(CASES, cases.size()));
    }

    String json() {
        return "{\"cases\":" + list(cases.stream().map(this::oneCase).toList()) + ",\"measures\":" + list(measures())
                + "}";
    }

    private String oneCase(Case of) {
        Look look = view.look(of);
        List<String> dashes =
                look.dashes().stream().map(dash -> plain(dash.doubleValue())).toList();
        return "{\"id\":" + quoted(of.label()) + ",\"name\":" + each(v -> v.name(of)) + ",\"color\":"
                + quoted(Palette.variable(look.color())) + ",\"dash\":" + list(dashes) + "}";
    }

    private List<String> measures() {
        List<String> measures = new ArrayList<>();
        Map<String, String> survival = new LinkedHashMap<>();
        for (Curve curve : view.comparison().curves()) {
            if (curve.stratum() == Stratum.ALL && cases.contains(curve.of())) {
                int length = Math.min(curve.estimate().length, 12 * View.LONGEST_YEARS + 1);
                survival.put(
                        curve.of().label(),
                        series(
                                0.01,
                                Arrays.copyOf(curve.estimate(), length),
                                Arrays.copyOf(curve.low(), length),
                                Arrays.copyOf(curve.high(), length)));
            }
        }
        if (!survival.isEmpty()) {
            measures.add(choice(
                    each(v -> v.say("explorer.survival")),
                    each(v -> v.say("axis.years")),
                    each(v -> "%"),
                    each(v -> 1),
                    true,
                    List.of(part(each(v -> v.say("explorer.whole")), 0, MONTH, survival))));
        }
        Map<String, List<Fan>> byMetric = new LinkedHashMap<>();
        view.comparison()
                .fans()
                .forEach(fan -> byMetric.computeIfAbsent(fan.metric(), metric -> new ArrayList<>())
                        .add(fan));
        byMetric.values().forEach(fans -> measures.add(choice(fans)));
        return measures;
    }

    private String choice(List<Fan> fans) {
        double largest = fans.stream()
                .flatMapToDouble(fan -> Arrays.stream(fan.p95()))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(1);
        Fan first = fans.get(0);
        double divisor = view.numbers().scale(first.unit(), largest).divisor();
        Month from = view.comparison().recordFrom();
        Map<String, String> whole = new LinkedHashMap<>();
        for (Fan fan : fans) {
            if (cases.contains(fan.of())) {
                whole.put(fan.of().label(), series(divisor, fan.p50(), fan.p05(), fan.p95()));
            }
        }
        List<String> parts = new ArrayList<>();
        parts.add(part(each(v -> v.say("explorer.whole")), from.index() / 12.0, MONTH, whole));
        Map<String, List<SectorFan>> bySector = new LinkedHashMap<>();
        for (SectorFan fan : view.comparison().sectorFans()) {
            if (fan.metric().equals(first.metric()) && cases.contains(fan.of())) {
                bySector.computeIfAbsent(fan.sector(), sector -> new ArrayList<>())
                        .add(fan);
            }
        }
        bySector.values().forEach(sector -> {
            Map<String, String> series = new LinkedHashMap<>();
            sector.forEach(fan -> series.put(fan.of().label(), series(divisor, fan.p50(), fan.p05(), fan.p95())));
            parts.add(part(each(v -> v.title(sector.get(0).sectorTitle())), from.year(), 1, series));
        });
        return choice(
                each(v -> v.title(first.title())),
                each(v -> ""),
                each(v -> v.numbers().scale(first.unit(), largest).unit()),
                each(v -> v.numbers().scale(first.unit(), largest).divisor() / divisor),
                false,
                parts);
    }

    /** @param per what the numbers are to be divided by in each language, as large numbers have other names in Chinese */
    private static String choice(
            String name, String along, String unit, String per, boolean steps, List<String> parts) {
        return "{\"name\":" + name + ",\"along\":" + along + ",\"unit\":" + unit + ",\"per\":" + per + ",\"steps\":"
                + steps + ",\"parts\":" + list(parts) + "}";
    }

    private static String part(String name, double start, double step, Map<String, String> series) {
        List<String> members = new ArrayList<>();
        series.forEach((label, values) -> members.add(quoted(label) + ":" + values));
        return "{\"name\":" + name + ",\"start\":" + plain(start) + ",\"step\":" + plain(step) + ",\"series\":{"
                + String.join(",", members) + "}}";
    }

    /** A text or number in every language. */
    private String each(Function<View, Object> said) {
        List<String> members = new ArrayList<>();
        for (View v : views) {
            Object value = said.apply(v);
            members.add(quoted(v.words().tag()) + ":"
                    + (value instanceof Number number ? plain(number.doubleValue()) : quoted(value.toString())));
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String list(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    /** The first curve is the one to read, the others are its band and need fewer digits. */
    private static String series(double divisor, double[]... curves) {
        List<String> rows = new ArrayList<>();
        for (double[] curve : curves) {
            MathContext digits = rows.isEmpty() ? DIGITS : BAND_DIGITS;
            List<String> values = new ArrayList<>();
            for (double value : curve) {
                values.add(plain(value / divisor, digits));
            }
            rows.add(list(values));
        }
        return list(rows);
    }

    private static String plain(double value) {
        return plain(value, new MathContext(8));
    }

    private static String plain(double value, MathContext digits) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        BigDecimal rounded = new BigDecimal(value).round(digits);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A JSON string without any character that could end a script element. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20
                    || c == '<'
                    || c == '>'
                    || c == '&'
                    || c == 0x2028
                    || c == 0x2029
                    || Character.isSurrogate(c)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
