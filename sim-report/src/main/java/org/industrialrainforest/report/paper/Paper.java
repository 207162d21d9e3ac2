package org.industrialrainforest.report.paper;

import static j2html.TagCreator.object;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.Font;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Picture;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.figures.Drawing;
import org.industrialrainforest.report.files.Resource;
import org.industrialrainforest.report.page.Edition;
import org.industrialrainforest.report.page.Provenance;
import org.industrialrainforest.report.words.Text;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An edition as PDF: laid out by the print style, unfolded, its figures drawn as vectors, with page numbers and bookmarks. No browser is
 * needed.
 */
public final class Paper {
    /** Between the margins of A4 that {@code print.css} sets, in millimetres. */
    private static final double WIDTH = 176;

    /** Of the highest figure, so that a heading stands above it on the same page. */
    private static final double HEIGHT = 218;

    /** Of a figure that shares its page with another, and how much higher it may be drawn elsewhere to be made so small here. */
    private static final double HALF = 122;

    private static final double SHRINK = 1.15;

    private static final String CODE = "PaperCode";
    private static final String FIGURE = "application/x-figure";

    private static final Pattern VALUE = Pattern.compile("(--[a-z]+): *([^;}]+)");
    private static final Pattern REFERENCE = Pattern.compile("var\\((--[a-z]+)\\)");

    private final Edition edition;
    private final Drawing drawing;

    public Paper(Edition edition, Drawing drawing) {
        this.edition = edition;
        this.drawing = drawing;
    }

    /** The markup of the place where a figure is drawn: as wide as the page, or less where it would be too high or two nearly fit on a page. */
    public static String place(Figure figure, House house) {
        double ratio = figure.height(house) / Figure.innerWidth();
        double height = WIDTH * ratio;
        double most = height > HALF && height < SHRINK * HALF ? HALF : HEIGHT;
        double width = Math.min(WIDTH, most / ratio);
        return object().withType(FIGURE)
                .withData(figure.slug())
                .attr("alt", Text.clean(figure.title() + ". " + figure.subtitle()))
                .withStyle(String.format(Locale.ROOT, "display:block;width:%.2fmm;height:%.2fmm", width, width * ratio))
                .render();
    }

    public void write(OutputStream stream) throws IOException {
        // The library tells every property of the screen's style that paper has no use for.
        XRLog.setLoggingEnabled(false);
        LibraryFont.use();
        Document document = document();
        NavigableSet<Integer> characters = new TreeSet<>();
        for (int c = ' '; c <= '~'; c++) {
            characters.add(c);
        }
        document.text().codePoints().forEach(characters::add);
        drawing.svg().values().forEach(svg -> svg.codePoints().forEach(characters::add));
        characters.removeIf(Character::isISOControl);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withProducer("Rainforest");
        builder.useUnicodeLineBreaker(new LineBreaks());
        // For archives: every font inside, colours defined, text that can be searched.
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        // Tagged for readers who listen, which the level for archives asks for too.
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        Typeface typeface = drawing.house().typeface();
        for (boolean bold : new boolean[] {false, true}) {
            // Text in figures is looked up by the family that it is drawn in.
            byte[] font = PaperFont.of("PaperText", typeface.faces(bold), characters, bold);
            for (String family : new LinkedHashSet<>(List.of(typeface.family(), Font.DIALOG, Font.SANS_SERIF))) {
                use(builder, family, font, bold);
            }
        }
        use(builder, CODE, PaperFont.of(CODE, typeface.monospaced(), characters, false), false);
        builder.useObjectDrawerFactory(new Figures());
        builder.useSVGDrawer(new StripDrawer());
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), "");
        builder.toStream(stream);
        try (Dated dated = new Dated(edition.provenance())) {
            builder.usePDDocument(dated);
            builder.run();
        }
    }

    /** A document that bears the results' date, where the library would read the clock twice: for the date and for the identity. */
    private static final class Dated extends PDDocument {
        private final Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);

        Dated(Provenance provenance) {
            date.setTimeInMillis(millis(provenance.date()));
            setDocumentId((long) provenance.toString().hashCode());
        }

        @Override
        public void setDocumentInformation(PDDocumentInformation information) {
            information.setCreationDate(date);
            super.setDocumentInformation(information);
        }

        /** A provenance may say its date in any words. */
        private static long millis(String date) {
            try {
                return LocalDate.parse(date)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli();
            } catch (DateTimeException e) {
                return 0;
            }
        }
    }

    private static void use(PdfRendererBuilder builder, String family, byte[] font, boolean bold) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, bold ? 700 : 400, FontStyle.NORMAL, false);
    }

    private Document document() {
        Document document = Jsoup.parse("<!DOCTYPE html><html><head></head><body></body></html>");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        document.select("html").attr("lang", edition.view().words().tag());
        Element body = document.body();
        body.html(edition.html().render());
        body.select("nav, .skip, #explorer, .chips, .screen-only, figcaption, .narrow, noscript")
                .remove();
        body.select("details:not(.also-on-paper):not(:has(figure))").remove();
        body.select("th button").unwrap();
        body.select("details").tagName("div");
        body.select("summary").tagName("h3");
        body.select("svg").forEach(strip -> strip.attr("alt", strip.attr("aria-label")));
        // The files beside a report do not come with a paper that is sent.
        body.select("a").unwrap();
        Element head = document.head();
        head.appendElement("title").text(edition.title());
        head.appendElement("meta").attr("name", "author").attr("content", "Rainforest");
        head.appendElement("meta")
                .attr("name", "subject")
                .attr("content", body.select("h1").text());
        head.appendElement("style").text(style(drawing.house().typeface().family()));
        head.appendChild(bookmarks(body));
        return document;
    }

    private static Element bookmarks(Element body) {
        Element bookmarks = new Element("bookmarks");
        for (Element section : body.select("section")) {
            bookmarks
                    .appendElement("bookmark")
                    .attr("name", section.select("h2").text())
                    .attr("href", "#" + section.id());
        }
        return bookmarks;
    }

    /**
     * The page's style and its print style, with the values of light paper in place of variables, which the library does not know, and with
     * fonts that are there. Text in any other font would be left out, and the text after it on later pages too.
     */
    private static String style(String family) {
        String print = Resource.text("print.css");
        Map<String, String> values = new LinkedHashMap<>();
        Matcher value = VALUE.matcher(print);
        while (value.find()) {
            values.put(value.group(1), value.group(2).strip());
        }
        String css = (Resource.text("report.css") + print)
                .replace("sans-serif", "'" + family + "'")
                .replace("monospace", CODE);
        return REFERENCE.matcher(css).replaceAll(name -> values.getOrDefault(name.group(1), "#000"));
    }

    /** Draws each figure where its place is. */
    private final class Figures implements FSObjectDrawerFactory {
        private final Map<String, Figure> bySlug = new LinkedHashMap<>();

        Figures() {
            drawing.gallery().all().forEach(figure -> bySlug.put(figure.slug(), figure));
        }

        @Override
        public boolean isReplacedObject(org.w3c.dom.Element element) {
            return bySlug.containsKey(element.getAttribute("data"));
        }

        @Override
        public @Nullable FSObjectDrawer createDrawer(org.w3c.dom.Element element) {
            Figure figure = bySlug.get(element.getAttribute("data"));
            return figure == null
                    ? null
                    : (place, x, y, width, height, device, context, dotsPerPixel) -> {
                        float across = (float) width / dotsPerPixel;
                        float down = (float) height / dotsPerPixel;
                        device.drawWithGraphics((float) x, (float) y, across, down, graphics -> {
                            Picture.hint(graphics);
                            graphics.scale(across / Figure.innerWidth(), across / Figure.innerWidth());
                            graphics.translate(-Figure.MARGIN, 0);
                            figure.draw(graphics, drawing.house());
                        });
                        return Map.of();
                    };
        }
    }
}
