package org.industrialrainforest.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.industrialrainforest.core.experiment.Comparison.Case;
import org.industrialrainforest.core.experiment.Comparison.Curve;
import org.industrialrainforest.core.experiment.Comparison.Fan;
import org.industrialrainforest.core.experiment.Comparison.Stratum;

/** The series that a reader can overlay in the page, as JSON that can stand inside a script element. */
final class Explorer {
    private static final MathContext DIGITS = new MathContext(4);
    private static final MathContext BAND_DIGITS = new MathContext(3);
    private static final int CASES = 24;

    private final View view;

    Explorer(View view) {
        this.view = view;
    }

    boolean isEmpty() {
        return view.comparison().curves().isEmpty() && view.comparison().fans().isEmpty();
    }

    /** Cases in the order of chips: baseline, main policies, arms of the factorial; not all where there are very many. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>(view.baselines());
        cases.addAll(view.main());
        cases.addAll(view.doses());
        return cases.subList(0, Math.min(CASES, cases.size()));
    }

    boolean shownAtFirst(Case of) {
        return view.isBaseline(of) || view.main().contains(of);
    }

    String json() {
        List<String> cases = cases().stream().map(this::oneCase).toList();
        return "{\"cases\":[" + String.join(",", cases) + "],\"measures\":[" + String.join(",", measures()) + "]}";
    }

    private String oneCase(Case of) {
        Look look = view.look(of);
        List<String> dashes =
                look.dashes().stream().map(dash -> plain(dash.doubleValue())).toList();
        return "{\"id\":" + quoted(of.label()) + ",\"name\":" + quoted(view.name(of)) + ",\"color\":"
                + quoted(Palette.variable(look.color())) + ",\"dash\":" + quoted(String.join(" ", dashes)) + "}";
    }

    private List<String> measures() {
        List<String> measures = new ArrayList<>();
        Map<String, String> survival = new LinkedHashMap<>();
        for (Curve curve : view.comparison().curves()) {
            if (curve.stratum() == Stratum.ALL && cases().contains(curve.of())) {
                survival.put(curve.of().label(), series(0.01, curve.estimate(), curve.low(), curve.high()));
            }
        }
        if (!survival.isEmpty()) {
            measures.add(choice(
                    view.say("explorer.survival"),
                    "%",
                    view.say("axis.years"),
                    0,
                    SurvivalFigures.LONGEST_YEARS,
                    true,
                    survival));
        }
        Map<String, List<Fan>> byMetric = new LinkedHashMap<>();
        view.comparison()
                .fans()
                .forEach(fan -> byMetric.computeIfAbsent(fan.metric(), metric -> new ArrayList<>())
                        .add(fan));
        byMetric.values().forEach(fans -> measures.add(fans(fans)));
        return measures;
    }

    private String fans(List<Fan> fans) {
        double largest = fans.stream()
                .flatMapToDouble(fan -> java.util.Arrays.stream(fan.p95()))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(1);
        Fan first = fans.get(0);
        Numbers.Scale scale = view.numbers().scale(first.unit(), largest);
        Map<String, String> series = new LinkedHashMap<>();
        List<Case> cases = cases();
        fans.stream()
                .filter(fan -> cases.contains(fan.of()))
                .forEach(fan -> series.put(fan.of().label(), series(scale.divisor(), fan.p50(), fan.p05(), fan.p95())));
        double start = view.comparison().recordFrom().index() / 12.0;
        return choice(Text.clean(view.words().of(first.title())), scale.unit(), "", start, 1000, false, series);
    }

    private static String choice(
            String name,
            String unit,
            String along,
            double start,
            double most,
            boolean steps,
            Map<String, String> series) {
        List<String> parts = new ArrayList<>();
        series.forEach((label, values) -> parts.add(quoted(label) + ":" + values));
        return "{\"name\":" + quoted(name) + ",\"unit\":" + quoted(unit) + ",\"along\":" + quoted(along) + ",\"start\":"
                + plain(start) + ",\"most\":" + plain(most) + ",\"steps\":" + steps + ",\"series\":{"
                + String.join(",", parts) + "}}";
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
            rows.add("[" + String.join(",", values) + "]");
        }
        return "[" + String.join(",", rows) + "]";
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
