package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.figures.Drawing;
import org.industrialrainforest.report.page.Provenance;
import org.industrialrainforest.report.words.Words;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report on paper, read back. */
@Tag("slow")
class PaperTest {
    private static PDDocument paper(Comparison comparison, Provenance provenance, String language) throws IOException {
        return Loader.loadPDF(bytes(comparison, provenance, language));
    }

    private static byte[] bytes(Comparison comparison, Provenance provenance, String language) throws IOException {
        Report report =
                Report.of(comparison, Comparisons.validation(), provenance).in(language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.paper(Drawing.of(comparison, Words.in(language))).write(bytes);
        return bytes.toByteArray();
    }

    /** Without spaces, since lines break anywhere. */
    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }

    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void it_is_the_report_with_title_language_bookmarks_and_page_numbers() throws IOException {
        try (PDDocument document = paper(Comparisons.full(), Comparisons.provenance(), "en")) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Synthetic test city – Rainforest");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Rainforest");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(bookmarks(document))
                    .containsExactly(
                            "Who gains",
                            "Synergy",
                            "Survival",
                            "Over time",
                            "Stages",
                            "One firm",
                            "All outcomes",
                            "Validation",
                            "Methods",
                            "Further figures");
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(10, 40);
            String text = text(document);
            assertThat(text).contains("1/" + pages, pages + "/" + pages);
            // The first sentences, a figure's own text, the command, and the last parameter: nothing is cut off on the
            // way.
            assertThat(text)
                    .contains(dense("do the levers reinforce each other"))
                    .contains(dense("Who gains per authorised RMB"))
                    .contains(dense("Firms at risk, mean a run"))
                    .contains(dense("2 of 3 measured holdout facts met."))
                    .contains(dense(Comparisons.provenance().commandLine()))
                    .contains(dense("envelope_years 2014-2030 yr judgement"));
            // What the library writes where a font lacks a character.
            assertThat(text).doesNotContain("#");
        }
    }

    @Test
    void it_is_the_same_bytes_whenever_it_is_drawn_and_bears_the_date_of_the_results() throws Exception {
        byte[] first = bytes(Comparisons.full(), Comparisons.provenance(), "en");
        TimeZone zone = TimeZone.getDefault();
        long before = System.currentTimeMillis() / 1000;
        while (System.currentTimeMillis() / 1000 == before) {
            Thread.sleep(50); // dates in a PDF have whole seconds
        }
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes(Comparisons.full(), Comparisons.provenance(), "en"))
                    .isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
        try (PDDocument document = Loader.loadPDF(first)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString(Comparisons.provenance().date() + "T00:00:00Z");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("CreateDate\\W+" + Comparisons.provenance().date());
        }
    }

    @Test
    void it_is_tagged_for_readers_who_listen_with_words_for_every_figure() throws IOException {
        try (PDDocument document = paper(Comparisons.full(), Comparisons.provenance(), "en")) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            Map<String, List<PDStructureElement>> tags = new TreeMap<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).containsKeys("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "Figure");
            assertThat(tags.getOrDefault("Figure", List.of()))
                    .hasSizeGreaterThan(20)
                    .extracting(PDStructureElement::getAlternateDescription)
                    .doesNotContainNull()
                    .doesNotContain("")
                    .anyMatch(words -> words.startsWith("Who gains per authorised RMB"));
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).containsPattern("pdfaid:conformance\\W+A\\W").contains("pdfuaid:part");
        }
    }

    private static void collect(PDStructureNode node, Map<String, List<PDStructureElement>> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.computeIfAbsent(element.getStructureType(), type -> new ArrayList<>())
                        .add(element);
                collect(element, tags);
            }
        }
    }

    private static List<String> bookmarks(PDDocument document) {
        List<String> names = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            names.add(item.getTitle());
        }
        return names;
    }

    @Test
    void every_font_is_inside_and_every_figure_is_made_of_lines() throws IOException {
        try (PDDocument document = paper(Comparisons.small(), Comparisons.provenance(), "en")) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                look(page.getResources(), fonts);
            }
            assertThat(fonts).anyMatch(name -> name.contains("PaperText"));
        }
    }

    private static void look(PDResources resources, List<String> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            assertThat(resources.getFont(name).isEmbedded())
                    .as(resources.getFont(name).getName())
                    .isTrue();
            fonts.add(resources.getFont(name).getName());
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            assertThat(object).isNotInstanceOf(PDImageXObject.class);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                look(form.getResources(), fonts);
            }
        }
    }

    @Test
    void chinese_is_text_in_the_page_and_in_figures() throws IOException {
        Assumptions.assumeTrue(Typeface.showing(List.of("政府资金")).showsChinese(), "no Chinese typeface installed");
        try (PDDocument document = paper(Comparisons.small(), Comparisons.provenance(), "zh")) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(bookmarks(document)).contains("谁受益", "方法");
            assertThat(text(document)).contains("一盘棋", "每授权一元公共资金", "亿元", "无政府资金");
        }
    }

    @Test
    void without_a_chinese_typeface_all_of_it_is_english_and_says_why() throws IOException {
        Typeface latin = Typeface.named("DejaVu Sans Mono");
        Assumptions.assumeFalse(latin.showsChinese(), "this typeface is not installed");
        Comparison small = Comparisons.small();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report.of(small, List.of(), Comparisons.provenance())
                .in("zh")
                .paper(Drawing.of(small, Words.in("zh"), latin))
                .write(bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(text(document))
                    .contains(dense("No Chinese typeface was installed"))
                    .doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void names_with_markup_are_text() throws IOException {
        String hostile = "<script>alert('x')</script> \"q\" & 雨林 🌧 ]]> </style> ";
        Comparison comparison = Damaged.copy(
                Comparisons.small(), number -> number, text -> text.equals("none") ? text : hostile + text);
        Provenance provenance = Damaged.copy(Comparisons.provenance(), number -> number, text -> hostile + text);
        try (PDDocument document = paper(comparison, provenance, "en")) {
            assertThat(text(document))
                    .contains("<script>alert('x')</script>\"q\"&")
                    .contains("envelope_years");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("<script>alert('x')</script>");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void an_empty_comparison_has_its_paper_too() throws IOException {
        try (PDDocument document = paper(Comparisons.empty(), Comparisons.provenance(), "en")) {
            assertThat(text(document)).contains("Notmeasured.", "Toreplay");
        }
    }
}
