package org.industrialrainforest.report.canvas;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The colours of figures: a few neutrals and the colour-blind-safe set of Okabe and Ito (2008). */
public final class Palette {
    public static final Color GROUND = new Color(0xffffff);
    public static final Color INK = new Color(0x1c2024);
    public static final Color MUTED = new Color(0x585f66);
    public static final Color AXIS = new Color(0x8b9299);
    public static final Color GRID = new Color(0xe3e6e9);

    public static final Color BLUE = new Color(0x0072b2);
    public static final Color VERMILLION = new Color(0xd55e00);
    public static final Color GREEN = new Color(0x009e73);
    public static final Color PURPLE = new Color(0xcc79a7);
    public static final Color ORANGE = new Color(0xe69f00);
    public static final Color SKY = new Color(0x56b4e9);

    /** In the order in which policies take them; yellow is left out because it vanishes on white, black is kept for text. */
    static final List<Color> SERIES = List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY);

    private static final Map<Color, String> VARIABLES = variables();

    private Palette() {}

    private static Map<Color, String> variables() {
        Map<Color, String> names = new LinkedHashMap<>();
        names.put(GROUND, "ground");
        names.put(INK, "ink");
        names.put(MUTED, "muted");
        names.put(AXIS, "axis");
        names.put(GRID, "grid");
        names.put(BLUE, "blue");
        names.put(VERMILLION, "vermillion");
        names.put(GREEN, "green");
        names.put(PURPLE, "purple");
        names.put(ORANGE, "orange");
        names.put(SKY, "sky");
        return names;
    }

    /** Reference to the style sheet's variable for a colour, so that a figure in the page follows light and dark. */
    public static String variable(Color color) {
        String name = VARIABLES.get(color);
        return name == null ? hex(color) : "var(--" + name + ")";
    }

    /** Replaces the fixed colours in a figure's markup by the style sheet's variables. */
    public static String themed(String svg) {
        String themed = svg.replace(":white;", ":var(--ground);");
        for (Map.Entry<Color, String> entry : VARIABLES.entrySet()) {
            themed = themed.replace(rgb(entry.getKey()), "var(--" + entry.getValue() + ")");
        }
        return themed;
    }

    static String hex(Color color) {
        StringBuilder text = new StringBuilder("#");
        for (int part : new int[] {color.getRed(), color.getGreen(), color.getBlue()}) {
            text.append(Character.forDigit(part >> 4, 16)).append(Character.forDigit(part & 15, 16));
        }
        return text.toString();
    }

    private static String rgb(Color color) {
        return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
    }
}
