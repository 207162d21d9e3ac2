package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.List;

/** A small scenario as a user would write it, for tests: two sectors, one platform, rules in the middle of their plausible ranges. */
final class Written {
    private static int line = 0;

    private Written() {}

    static Node.Mapping scenario() {
        line = 0;
        return map(
                "id", text("small"),
                "title", map("en", text("Small"), "zh", text("小")),
                "start", text("2008-01"),
                "record-from", text("2013-01"),
                "end", text("2020-12"),
                "rules", middling(Rules.class),
                "facility-types", list(map("id", text("chip-pilot-line"), "title", text("chip pilot line"))),
                "sectors", list(sector("chips"), sector("drugs")),
                "sources", list(source("universities", "0.25"), source("engineers", "0.75")),
                "parks",
                        list(map(
                                "id",
                                text("sensor-park"),
                                "title",
                                text("Park"),
                                "sectors",
                                list(text("chips"), text("drugs")),
                                "rent-m",
                                text(".2"))),
                "platforms", list(platform("pilot-line", "chips", "60"), platform("clinic", "drugs", "14")),
                "frameworks", list(),
                "incubators", list(),
                "bridges", list(),
                "leaders", list(),
                "facilities", list(),
                "listings", list(),
                "policies",
                        list(map("id", text("none"), "title", text("None"), "start", text("2014-01"), "mix", map())),
                "shocks", list());
    }

    static Node.Mapping platform(String id, String sector, String slots) {
        return map(
                "id", text(id),
                "title", text(id),
                "sector", text(sector),
                "type", text("chip-pilot-line"),
                "park", text("sensor-park"),
                "slots", text(slots),
                "capex-bn", text("2.0"),
                "lines", text("1"),
                "run-months", text("3"),
                "fee", text(".5"),
                "outside-customers", text("6"),
                "opex-share", text(".18"),
                "synthetic", text("false"),
                "opens", text("2017-09-15"),
                "source", text("test"));
    }

    private static Node.Mapping sector(String id) {
        Node.Mapping stage = map(
                "id", text("idea-to-sample"),
                "cost-m", text("5"),
                "years", text("1.2"),
                "pass-probability", text(".6"),
                "gate-shift", text("0"),
                "facility", text("chip-pilot-line"),
                "dependence", text("high"),
                "clinical", text("false"),
                "basis", text("test"));
        return map(
                "id", text(id),
                "title", text(id),
                "ideas-per-year", text("45"),
                "special-process-share", text(".6"),
                "niches", text("8"),
                "demand-bn", text("2"),
                "demand-growth", text(".12"),
                "launch-revenue-m", text("15"),
                "margin", text(".13"),
                "exit-value-bn", text("1.83"),
                "product-gate", text("1"),
                "stages", list(stage));
    }

    private static Node.Mapping source(String id, String share) {
        return map(
                "id", text(id),
                "title", text(id),
                "kind", text("scientist"),
                "share", text(share),
                "sectors", list(),
                "quality-shift", text("0"),
                "home-elsewhere-share", text(".1"));
    }

    private static Node middling(Class<?> type) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Part part : Part.of(type)) {
            Param param = part.param();
            Node value;
            if (part.type() == boolean.class) {
                value = text("true");
            } else if (part.type() == Bound.class) {
                value = text("derived");
            } else if (param != null && part.component().isAnnotationPresent(WhenLeftOut.class)) {
                value = text(part.component().getAnnotation(WhenLeftOut.class).value());
            } else if (param != null) {
                double[] range = param.plausible().length == 2 ? param.plausible() : param.allowed();
                double middle = (range[0] + range[1]) / 2;
                value = text(Numbers.write(part.type() == int.class ? Math.floor(middle) : middle));
            } else {
                value = part.type().isEnum() ? text("fifo") : middling(part.type());
            }
            entries.add(new Node.Entry(part.key(), value.place(), value));
        }
        return new Node.Mapping(entries, here());
    }

    static Node.Scalar text(String text) {
        return new Node.Scalar(text, false, here());
    }

    static Node.Sequence list(Node... items) {
        return new Node.Sequence(List.of(items), here());
    }

    static Node.Mapping map(Object... keysAndValues) {
        List<Node.Entry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Node value = (Node) keysAndValues[i + 1];
            entries.add(new Node.Entry((String) keysAndValues[i], value.place(), value));
        }
        return new Node.Mapping(entries, here());
    }

    private static Place here() {
        return new Place("small.yaml", ++line, 1);
    }
}
