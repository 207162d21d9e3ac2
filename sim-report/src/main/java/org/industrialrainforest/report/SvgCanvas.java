package org.industrialrainforest.report;

import java.awt.Graphics;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws SVG. Every text carries its measured width, so that another face on the reader's machine cannot move or overlap labels; ids start
 * with the figure's slug, so that several figures can stand in one page.
 */
final class SvgCanvas extends SVGGraphics2D {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
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
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", slug + "-title");
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
}
