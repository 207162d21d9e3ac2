package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.figures.Drawing;
import org.industrialrainforest.report.page.Provenance;
import org.industrialrainforest.report.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

@Tag("slow")
class ReportTest {
    @TempDir
    Path directory;

    private static String page(Comparison comparison, String language) {
        return page(comparison, Comparisons.validation(), language);
    }

    private static String page(Comparison comparison, List<ValidationRow> validation, String language) {
        return Report.of(comparison, validation, Comparisons.provenance())
                .in(language)
                .page();
    }

    @Test
    void a_full_comparison_becomes_one_page_with_every_chart_in_three_forms() throws IOException {
        Path file = Report.of(Comparisons.full(), Comparisons.validation(), Comparisons.provenance())
                .write(directory);
        assertThat(file).isEqualTo(directory.resolve("report.html"));
        assertThat(Files.size(file)).isLessThan(7_000_000);
        Document page = first(Files.readString(file));
        assertThat(page.select("main > section")).hasSize(9);
        assertThat(page.select(".answers li")).hasSize(3);
        for (Element link : page.select("figcaption a")) {
            assertThat(directory.resolve(link.attr("href"))).isNotEmptyFile();
        }
        assertThat(page.select("figure")).hasSameSizeAs(page.select("figure svg"));
        assertThat(page.select("nav a"))
                .allSatisfy(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
    }

    /** The page without the editions that wait for a change of language. */
    private static Document first(String html) {
        Document page = Jsoup.parse(html);
        assertThat(page.select("template")).hasSize(1);
        page.select("template").remove();
        return page;
    }

    @Test
    void the_page_loads_nothing_and_its_ids_are_unique() {
        String html = page(Comparisons.full(), "en");
        Document page = first(html);
        assertThat(page.select("[src], link, iframe, object, embed, base, form"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.startsWith("charts/") || href.equals("odd.md"));
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("script").last().data()).doesNotContain("fetch(").doesNotContain("XMLHttpRequest");
        String names = "http://www.w3.org/2000/svg|http://www.w3.org/1999/xlink|https://github.com/leeoniya/uPlot";
        assertThat(html.replaceAll(names, "")).doesNotContainPattern("https?://");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            assertThat(ids.add(element.id())).as("id " + element.id()).isTrue();
        }
        assertThat(page.select("[clip-path], [style*=url(]")).allSatisfy(element -> {
            String reference = element.attr("clip-path") + element.attr("style");
            String id = reference.replaceAll("(?s).*url\\(#([^)]*)\\).*", "$1");
            assertThat(ids).contains(id);
        });
    }

    @Test
    void svg_files_are_well_formed_and_png_files_are_at_300_dots_an_inch() throws Exception {
        List<Path> files = Report.of(Comparisons.small(), List.of(), Comparisons.provenance())
                .charts(directory);
        assertThat(files).hasSizeGreaterThan(15);
        assertThat(directory.resolve("report.html")).doesNotExist();
        for (Path file : files) {
            if (file.toString().endsWith(".svg")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(Files.readString(file))));
                assertThat(Files.readString(file)).doesNotContain("NaN").doesNotContain("<image");
            } else if (file.toString().endsWith(".png")) {
                assertThat(dotsPerMetre(file)).isEqualTo("11811");
                colours(file);
            } else {
                assertThat(Files.readString(file)).endsWith("\n").doesNotContain("NaN");
            }
        }
    }

    /** As another reader sees it: a white ground with ink on it, down to the last pixel. */
    private static void colours(Path png) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(2160);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        long white = Arrays.stream(pixels).filter(pixel -> pixel == 0xffffffff).count();
        assertThat((double) white / pixels.length).as(png.toString()).isBetween(0.6, 0.999);
        assertThat(Arrays.stream(pixels).anyMatch(pixel -> pixel == Palette.INK.getRGB()))
                .as("ink")
                .isTrue();
        assertThat(pixels[pixels.length - 1]).isEqualTo(0xffffffff);
    }

    private static String dotsPerMetre(Path png) throws IOException {
        try (InputStream bytes = Files.newInputStream(png);
                ImageInputStream stream = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            ImageReader reader = readers.next();
            reader.setInput(stream);
            org.w3c.dom.Element root =
                    (org.w3c.dom.Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            String dots = ((org.w3c.dom.Element)
                            root.getElementsByTagName("pHYs").item(0))
                    .getAttribute("pixelsPerUnitXAxis");
            reader.dispose();
            return dots;
        }
    }

    @Test
    void names_with_markup_quotes_chinese_and_emoji_are_shown_as_text() throws IOException {
        String hostile = "<script>alert('x')</script> \"quoted\" & 雨林 🌧️ ]]> </style> ";
        Comparison comparison = Damaged.copy(
                Comparisons.small(), number -> number, text -> text.equals("none") ? text : hostile + text);
        List<ValidationRow> validation =
                Damaged.copy(Comparisons.validation(), number -> number, text -> hostile + text);
        Provenance provenance = Damaged.copy(Comparisons.provenance(), number -> number, text -> hostile + text);
        Path file = Report.of(comparison, validation, provenance).write(directory);
        String html = Files.readString(file);
        Document page = first(html);
        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("style")).hasSize(1);
        assertThat(html).doesNotContain("<script>alert");
        assertThat(page.select(".answers").text()).contains("<script>alert('x')</script> \"quoted\" & 雨林 🌧️");
        assertThat(page.select("figure svg text").eachText()).anyMatch(text -> text.startsWith("<script>alert('x')"));
        assertThat(page.select("#methods").text()).contains("<script>alert('x')</script>");
        assertThat(page.select("#data").first().data()).doesNotContain("<");
        try (var charts = Files.list(directory.resolve("charts"))) {
            assertThat(charts)
                    .allSatisfy(
                            chart -> assertThat(chart.getFileName().toString()).matches("[a-z0-9-]+\\.(svg|png|csv)"));
        }
    }

    @Test
    void control_characters_do_not_break_the_svg() throws Exception {
        Comparison comparison = Damaged.copy(
                Comparisons.small(),
                number -> number,
                text -> text.equals("none") ? text : "a\u0000b\u0007\ud800c\n\td\uffff" + text);
        for (String svg : Drawing.of(comparison, Words.in("en")).svg().values()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        }
        assertThat(Report.of(comparison, List.of(), Comparisons.provenance()).charts(directory))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void without_a_chinese_typeface_figures_are_in_english_and_the_page_says_so() {
        Typeface latin = Typeface.named("Liberation Sans");
        Assumptions.assumeFalse(latin.showsChinese(), "this typeface is not installed");
        Report report = Report.of(Comparisons.small(), List.of(), Comparisons.provenance())
                .in("zh");
        Document page = first(report.page(Drawing.of(Comparisons.small(), Words.in("zh"), latin)));
        assertThat(page.select(".notice").text()).contains("没有安装中文字体");
        assertThat(page.select("h1").text()).contains("一盘棋");
        assertThat(page.select("figure svg text").eachText()).contains("No state money (baseline)");
    }

    @Test
    void undefined_values_are_dashes_and_gaps() {
        Comparison comparison = Damaged.copy(Comparisons.full(), number -> Double.NaN, text -> text);
        Document page = first(page(comparison, "en"));
        assertThat(page.text()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(page.select("#outcomes td.n").eachText()).containsOnly("–");
        assertThat(page.select(".answers li").first().text()).contains("Not measured");
        assertThat(page.select("#data").first().data()).contains("null").doesNotContain("NaN");
    }

    @Test
    void some_undefined_or_infinite_values_anywhere_do_no_harm() {
        for (long seed : new long[] {1, 2, 3}) {
            Random random = new Random(seed);
            Comparison comparison = Damaged.copy(
                    Comparisons.full(),
                    number -> switch (random.nextInt(20)) {
                        case 0 -> Double.NaN;
                        case 1 -> Double.POSITIVE_INFINITY;
                        case 2 -> 0;
                        default -> number;
                    },
                    text -> text);
            Document page = first(page(comparison, "en"));
            assertThat(page.text())
                    .as("seed " + seed)
                    .doesNotContain("NaN")
                    .doesNotContain("∞")
                    .doesNotContain("Infinity");
            assertThat(page.html()).doesNotContain("NaN ");
        }
    }

    @Test
    void an_empty_comparison_says_that_nothing_was_measured() {
        Document page = first(page(Comparisons.empty(), List.of(), "en"));
        assertThat(page.select("figure")).isEmpty();
        assertThat(page.select(".answers strong").eachText()).containsOnly("Not measured.");
        assertThat(page.select("#validation").text()).contains("No validation was run");
    }

    @Test
    void the_chinese_page_is_chinese_throughout() {
        Assumptions.assumeTrue(Typeface.showing(List.of("政府资金")).showsChinese(), "no Chinese typeface installed");
        Document page = first(page(Comparisons.full(), "zh"));
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("h1").text()).contains("一盘棋");
        assertThat(page.select(".notice")).isEmpty();
        List<String> texts = new ArrayList<>(page.select("figure svg text").eachText());
        assertThat(texts).contains("无政府资金（基准）", "亿元", "个百分点");
        assertThat(texts)
                .allMatch(text -> !text.matches(".*[A-Za-z]{4}.*") || text.contains("Kaplan"), "no English left");
        assertThat(page.select("#outcomes td.n").eachText()).noneMatch(text -> text.contains(" to "));
        assertThat(page.select("figure svg path[role=img] > title").eachText())
                .isNotEmpty()
                .allMatch(
                        tip -> !tip.matches(".*[A-Za-z]{4}.*") || tip.contains("Laplace") || tip.contains("Subbotin"));
        assertThat(page.select("#methods td").eachText()).contains("判断；首要敏感参数", "十亿元", "判断");
    }

    @Test
    void validation_shows_status_in_words_and_a_strip_for_each_fact() {
        Document page = first(page(Comparisons.small(), "en"));
        assertThat(page.select("#validation .strip")).hasSize(8);
        assertThat(page.select("#validation .finding").text()).isEqualTo("2 of 3 measured holdout facts met.");
        assertThat(page.select("#validation .status").eachText())
                .contains("met", "missed", "reported", "input", "not measured");
    }

    @Test
    void the_first_screen_names_scenario_runs_and_seed_and_the_foot_how_to_repeat() {
        Document page = first(page(Comparisons.full(), "en"));
        assertThat(page.select("header .facts").text())
                .contains("Synthetic test city", "100 per policy", "20240501", "2013-01 to 2035-12");
        assertThat(page.select("#methods pre").text())
                .isEqualTo(Comparisons.provenance().commandLine());
        assertThat(page.select("#methods tbody tr")).hasSize(3);
    }

    @Test
    void the_methods_tell_what_is_not_known_of_parameters_from_what_more_runs_would_tell() {
        assertThat(first(page(Comparisons.small(), "en")).select("#methods").text())
                .contains("Every run has the scenario’s own parameters");
        Comparison compared = Comparisons.withSets(Comparisons.small());
        String methods = first(page(compared, "en")).select("#methods").text();
        assertThat(methods)
                .contains("Each pair uses one of 50 parameter sets that the calibration of test-city accepted")
                .contains("No state money > Rainforest: all three levers. The whole ranking holds in 60.0")
                .contains("± from parameters");
        assertThat(first(page(compared, "zh")).select("#methods").text()).contains("50 组参数", "±（仅参数）");
    }

    @Test
    void writing_twice_gives_the_same_page() {
        assertThat(page(Comparisons.small(), "en")).isEqualTo(page(Comparisons.small(), "en"));
    }

    @Test
    void script_stays_small() throws IOException {
        try (InputStream script = Report.class.getResourceAsStream("report.js")) {
            assertThat(script).isNotNull();
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSizeLessThan(200);
        }
    }

    @Test
    void another_language_is_refused() {
        Report report = Report.of(Comparisons.small(), List.of(), Comparisons.provenance());
        assertThatThrownBy(() -> report.in("fr")).hasMessageContaining("fr").hasMessageContaining("zh");
    }
}
