package org.industrialrainforest.report.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.industrialrainforest.report.canvas.Palette;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws the small pictures of the validation on paper: the few shapes of the page, coloured by their class as on a screen. */
final class StripDrawer implements SVGDrawer {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 22;
    private static final Pattern LINE = Pattern.compile("M([-0-9.]+) ([-0-9.]+)([HV])([-0-9.]+)");

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new SVGImage() {
            @Override
            public int getIntrinsicWidth() {
                return (int) (WIDTH * dotsPerPixel);
            }

            @Override
            public int getIntrinsicHeight() {
                return (int) (HEIGHT * dotsPerPixel);
            }

            @Override
            public void drawSVG(OutputDevice device, RenderingContext rendering, double x, double y) {
                device.drawWithGraphics((float) x, (float) y, WIDTH, HEIGHT, graphics -> draw(graphics, svg));
            }
        };
    }

    private static void draw(Graphics2D graphics, Element svg) {
        for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
            Shape shape = node instanceof Element element ? shape(element) : null;
            if (shape != null) {
                paint(graphics, shape, ((Element) node).getAttribute("class"));
            }
        }
    }

    private static void paint(Graphics2D graphics, Shape shape, String kind) {
        switch (kind) {
            case "base" -> stroke(graphics, shape, Palette.GRID, 1);
            case "band" -> {
                graphics.setPaint(new Color(0xd0e8f7));
                graphics.fill(shape);
                stroke(graphics, shape, new Color(0x7fb8d8), 1);
            }
            case "target" -> stroke(graphics, shape, Palette.INK, 1.5f);
            case "runs" -> stroke(graphics, shape, Palette.INK, 2);
            case "dot missed" -> {
                graphics.setPaint(Palette.GROUND);
                graphics.fill(shape);
                stroke(graphics, shape, Palette.VERMILLION, 2.2f);
            }
            default -> {
                graphics.setPaint(Palette.INK);
                graphics.fill(shape);
            }
        }
    }

    private static void stroke(Graphics2D graphics, Shape shape, Color color, float width) {
        graphics.setPaint(color);
        graphics.setStroke(new BasicStroke(width));
        graphics.draw(shape);
    }

    private static @Nullable Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "circle" -> {
                double r = number(element, "r");
                yield new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
            }
            case "path" -> line(element.getAttribute("d"));
            default -> null;
        };
    }

    private static @Nullable Shape line(String path) {
        Matcher line = LINE.matcher(path);
        if (!line.matches()) {
            return null;
        }
        double x = Double.parseDouble(line.group(1));
        double y = Double.parseDouble(line.group(2));
        double to = Double.parseDouble(line.group(4));
        return line.group(3).equals("H") ? new Line2D.Double(x, y, to, y) : new Line2D.Double(x, y, x, to);
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
