package org.industrialrainforest.report.canvas;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The typeface of figures. Latin faces with the widths of Arial come first, because a reader's machine has one of them under some name and
 * an SVG then keeps its layout; Chinese faces follow.
 */
public final class Typeface {
    /** Layout is measured in this context whatever is drawn on, so that SVG and PNG break lines alike. */
    static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private static final List<String> LATIN = List.of("Liberation Sans", "Arial", "Helvetica", "Arimo", "DejaVu Sans");
    private static final List<String> CHINESE = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei");
    private static final String FALLBACK = Font.SANS_SERIF;
    private static final String SAMPLE = "政府资金科技孵化桥接存活率估值万亿元";

    private final String family;

    private Typeface(String family) {
        this.family = family;
    }

    /** The installed face that can show most of the characters of {@code texts}; of equals, the first in order of preference. */
    public static Typeface showing(Collection<String> texts) {
        headless();
        return showing(
                texts, Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
    }

    public static Typeface showing(Collection<String> texts, Set<String> installed) {
        List<String> candidates = new ArrayList<>(LATIN);
        candidates.addAll(CHINESE);
        candidates.retainAll(installed);
        candidates.add(FALLBACK);
        int[] characters =
                String.join("", texts).codePoints().sorted().distinct().toArray();
        return new Typeface(candidates.stream()
                .min(Comparator.comparingInt(name -> missing(name, characters)))
                .orElse(FALLBACK));
    }

    /** Charts need no screen; said before the first use of AWT, unless the user said otherwise. */
    private static void headless() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    public static Typeface named(String family) {
        return new Typeface(family);
    }

    /** As Java names it. */
    public String family() {
        return plain(1).getFamily(Locale.ROOT);
    }

    /** Whether Chinese labels would be readable in this face. */
    public boolean showsChinese() {
        return missing(family, SAMPLE.codePoints().toArray()) == 0;
    }

    private static int missing(String family, int[] characters) {
        Font font = new Font(family, Font.PLAIN, 12);
        int missing = 0;
        for (int character : characters) {
            if (!font.canDisplay(character)) {
                missing++;
            }
        }
        return missing;
    }

    Font plain(double size) {
        return new Named(new Font(family, Font.PLAIN, 1).deriveFont((float) size));
    }

    Font bold(double size) {
        return new Named(new Font(family, Font.BOLD, 1).deriveFont((float) size));
    }

    /** A font that looks up its family once: Java reads the font's file each time, and SVG asks for every text and line. */
    private static final class Named extends Font {
        private static final long serialVersionUID = 1;

        private final transient String found;

        Named(Font font) {
            super(font);
            found = font.getFamily();
        }

        @Override
        public String getFamily() {
            return found;
        }
    }

    /** This face, then all that might have what it lacks, for a text in which any character may stand. */
    public List<Font> faces(boolean bold) {
        List<Font> faces = new ArrayList<>(List.of(bold ? bold(1) : plain(1)));
        List<String> others = new ArrayList<>(LATIN);
        others.addAll(CHINESE);
        others.retainAll(
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        others.add(FALLBACK);
        others.forEach(name -> faces.add(new Font(name, bold ? Font.BOLD : Font.PLAIN, 1)));
        return faces;
    }

    /** The same for commands and code. */
    public List<Font> monospaced() {
        List<Font> faces = new ArrayList<>(List.of(new Font(Font.MONOSPACED, Font.PLAIN, 1)));
        faces.addAll(faces(false));
        return faces;
    }

    /** Families for a style sheet, this face first. */
    String css() {
        List<String> stack = new ArrayList<>();
        if (!family.equals(FALLBACK)) {
            stack.add(family);
        }
        List<String> kin = CHINESE.contains(family) ? CHINESE : List.of("Liberation Sans", "Arial", "Helvetica");
        for (String name : kin) {
            if (!stack.contains(name)) {
                stack.add(name);
            }
        }
        return "'" + String.join("', '", stack) + "', sans-serif";
    }

    public static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, METRICS).getWidth();
    }
}
