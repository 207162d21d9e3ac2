package org.industrialrainforest.report.canvas;

import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.industrialrainforest.report.words.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws SVG. Every text carries its measured width, so that another face on the reader's machine cannot move or overlap labels; ids start
 * with the figure's slug, so that several figures can stand in one page.
 */
final class SvgCanvas extends SVGGraphics2D {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** How far off a line or an edge one still points at it. */
    private static final int REACH = 8;

    private static final int EDGE = 3;

    private final Element areas;
    private final Element lines;

    private SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
        areas = tips(getDOMFactory(), EDGE, "all");
        lines = tips(getDOMFactory(), REACH, "stroke");
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
        areas = other.areas;
        lines = other.lines;
    }

    private static Element tips(Document document, int width, String pointed) {
        Element group = document.createElementNS(SVG, "g");
        group.setAttribute("fill", "none");
        group.setAttribute("stroke", "none");
        group.setAttribute("stroke-width", Integer.toString(width));
        group.setAttribute("stroke-linecap", "round");
        group.setAttribute("stroke-linejoin", "round");
        group.setAttribute("pointer-events", pointed);
        return group;
    }

    static SvgCanvas named(String slug) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setComment(null);
        context.setPrecision(1);
        context.setIDGenerator(new SVGIDGenerator() {
            private int next;

            @Override
            public String generateID(String prefix) {
                next++;
                return slug + "-" + prefix + next;
            }
        });
        return new SvgCanvas(context);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java machine has no XML document builder", e);
        }
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    public void drawString(String raw, float x, float y) {
        String text = Text.clean(raw);
        if (text.isEmpty()) {
            return;
        }
        Element element = getDOMFactory().createElementNS(SVG, "text");
        element.setAttribute("x", getGeneratorContext().doubleString(x));
        element.setAttribute("y", getGeneratorContext().doubleString(y));
        double width = Typeface.width(text, getFont());
        if (width > 0 && text.codePointCount(0, text.length()) > 1) {
            element.setAttribute("textLength", getGeneratorContext().doubleString(width));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        element.appendChild(getDOMFactory().createTextNode(text));
        domGroupManager.addElement(element, DOMGroupManager.FILL);
    }

    /** Words for those who point at a shape or have the picture read aloud; what was told last is on top. */
    void tell(Shape shape, boolean area, String words) {
        String outline = outline(getTransform().createTransformedShape(shape));
        String said = Text.clean(words);
        if (outline.isEmpty() || said.isEmpty()) {
            return;
        }
        Element path = getDOMFactory().createElementNS(SVG, "path");
        path.setAttribute("role", "img");
        path.setAttribute("d", outline);
        Element title = getDOMFactory().createElementNS(SVG, "title");
        title.appendChild(getDOMFactory().createTextNode(said));
        path.appendChild(title);
        (area ? areas : lines).appendChild(path);
    }

    /** A path of straight steps between whole units, each told by its distance from the one before. */
    private static String outline(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] point = new double[6];
        long x = 0;
        long y = 0;
        int corners = 0;
        for (PathIterator at = shape.getPathIterator(null, 1); !at.isDone(); at.next()) {
            int kind = at.currentSegment(point);
            if (kind == PathIterator.SEG_CLOSE) {
                path.append('z');
                continue;
            }
            long nextX = Math.round(point[0]);
            long nextY = Math.round(point[1]);
            path.append(kind == PathIterator.SEG_MOVETO ? "M" : corners == 1 ? "l" : " ");
            corners = kind == PathIterator.SEG_MOVETO ? 1 : corners + 1;
            boolean absolute = kind == PathIterator.SEG_MOVETO;
            path.append(absolute ? nextX : nextX - x).append(' ').append(absolute ? nextY : nextY - y);
            x = nextX;
            y = nextY;
        }
        // A line without length is nowhere.
        return corners == 1 ? path + "h1" : path.toString();
    }

    /**
     * The finished picture; nothing can be drawn afterwards.
     *
     * @param title read aloud in place of the picture
     */
    String markup(String slug, double width, double height, String title, Typeface typeface) {
        Element root = getRoot();
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.0f %.0f", width, height));
        root.setAttribute("width", String.format(Locale.ROOT, "%.0f", width));
        root.setAttribute("height", String.format(Locale.ROOT, "%.0f", height));
        root.setAttribute("role", "group");
        root.setAttribute("aria-labelledby", slug + "-title");
        hide(root);
        for (Element tips : List.of(areas, lines)) {
            if (tips.hasChildNodes()) {
                root.appendChild(tips);
            }
        }
        Element name = getDOMFactory().createElementNS(SVG, "title");
        name.setAttribute("id", slug + "-title");
        name.appendChild(getDOMFactory().createTextNode(Text.clean(title)));
        root.insertBefore(name, root.getFirstChild());
        StringWriter writer = new StringWriter();
        try {
            stream(root, writer, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException("drawing " + slug, e);
        }
        return writer.toString()
                .replace("\r\n", "\n")
                .replaceFirst("(?s)^.*?<svg", "<svg")
                .replaceAll("\\s*\n\\s*(/?>)", "$1")
                .replace("<defs id=\"genericDefs\"/>", "")
                .replaceAll(
                        "font-family:[^;\"]+", "font-family:" + typeface.css().replace("$", ""));
    }

    /** What is drawn is not read aloud; the words of its marks are. */
    private void hide(Element root) {
        Element drawn = getDOMFactory().createElementNS(SVG, "g");
        drawn.setAttribute("aria-hidden", "true");
        drawn.setAttribute("pointer-events", "none");
        Node next = root.getFirstChild();
        while (next != null) {
            Node node = next;
            next = node.getNextSibling();
            if (node.getNodeName().equals("g")) {
                drawn.appendChild(node);
            }
        }
        root.appendChild(drawn);
    }
}
