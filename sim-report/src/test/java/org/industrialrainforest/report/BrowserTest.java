package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.industrialrainforest.report.files.Output;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a reader uses it, in a browser. */
@Tag("slow")
class BrowserTest {
    @TempDir
    static Path directory;

    static Path page = Path.of("");
    static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open(Files.createDirectory(directory.resolve("browser")));
        page = directory.resolve("report.html");
        Output.save(
                page,
                Report.of(Comparisons.full(), Comparisons.validation(), Comparisons.provenance())
                        .page());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void load() {
        browser.emulate("", "light");
        browser.load(page);
        browser.run("localStorage.clear()");
        browser.load(page);
        browser.console();
    }

    @Test
    void it_loads_from_a_file_without_errors_and_asks_for_nothing_else() {
        browser.requests();
        browser.load(page);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.text("h1")).contains("one chess game");
    }

    @Test
    void what_would_be_asked_for_is_refused_and_would_be_seen() {
        browser.run("document.body.append(Object.assign(new Image(), {src: 'https://example.invalid/x.png'}))");
        browser.until("the refusal", () -> browser.console().stream().anyMatch(l -> l.contains("Content Security")));
    }

    @Test
    void a_mark_says_its_words_and_numbers_to_those_who_point_at_it_or_have_it_read_aloud() {
        WebElement mark = browser.all("#figure-differences path[role=img]").get(0);
        String words = String.valueOf(browser.run("return arguments[0].querySelector('title').textContent", mark));
        assertThat(words).startsWith("Shared platforms · ").contains(" to ");
        assertThat(mark.getAccessibleName()).isEqualTo(words);
        String pointed = "const mark = arguments[0]; mark.scrollIntoView({block: 'center', behavior: 'instant'});"
                + "const box = mark.getBoundingClientRect();"
                + "return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === mark";
        assertThat(browser.run(pointed, mark)).isEqualTo(true);
    }

    @Test
    void a_policy_that_is_switched_off_leaves_table_and_chart() {
        String row = "#outcomes tr[data-case=bridges]";
        String box = "#explorer input[value=bridges]";
        assertThat(browser.all(row)).isNotEmpty().allMatch(WebElement::isDisplayed);
        assertThat(browser.text("#reading")).contains("Bridges to leaders");
        browser.click(box);
        assertThat(browser.all(row)).noneMatch(WebElement::isDisplayed);
        assertThat(browser.text("#reading")).contains("One-to-one incubation").doesNotContain("Bridges to leaders");
        assertThat(browser.one("#outcomes input[value=bridges]").isSelected()).isFalse();
        browser.click(box);
        assertThat(browser.all(row)).allMatch(WebElement::isDisplayed);
    }

    @Test
    void a_table_is_sorted_by_the_column_that_is_pressed_and_back() {
        browser.click("#outcomes th:nth-child(5) button");
        List<Double> up = differences();
        assertThat(up).hasSizeGreaterThan(50).isSorted();
        assertThat(browser.one("#outcomes th:nth-child(5)").getAttribute("aria-sort"))
                .isEqualTo("ascending");
        browser.click("#outcomes th:nth-child(5) button");
        assertThat(differences()).isSortedAccordingTo(Comparator.reverseOrder()).hasSameSizeAs(up);
    }

    @SuppressWarnings("unchecked")
    private static List<Double> differences() {
        List<Number> numbers = (List<Number>) browser.run(
                "return [...document.querySelectorAll('#outcomes td:nth-child(5)')].map(c => +c.dataset.v)");
        return numbers.stream().map(Number::doubleValue).toList();
    }

    @Test
    void a_reader_chooses_measure_and_sector_and_reads_a_value() {
        assertThat(browser.all("#sector option")).hasSize(1);
        assertThat(browser.one("#sector").isEnabled()).isFalse();
        browser.choose("#measure", "Ecosystem valuation");
        assertThat(browser.text("#reading")).startsWith("2035-12 · RMB bn");
        double whole = last("none");
        browser.choose("#sector", "Medicine");
        assertThat(browser.text("#reading")).startsWith("2035 · RMB bn").contains("No state money");
        assertThat(last("none")).isBetween(0.2 * whole, 0.35 * whole);
        browser.pointAt("#chart .u-over", 0);
        browser.until("2024", () -> browser.text("#reading").startsWith("2024"));
        browser.pointAt("#chart .u-over", 200);
        browser.until("later", () -> browser.text("#reading").startsWith("2029"));
        assertThat(browser.text("#reading")).containsPattern("No state money [0-9.]+ \\([0-9.]+ – [0-9.]+\\)");
    }

    /** What the chart reads last for a policy, from the numbers in the page. */
    private static double last(String policy) {
        Object value = browser.run("""
                const data = JSON.parse(document.getElementById('data').textContent);
                const pick = (id) => +document.getElementById(id).value;
                return data.measures[pick('measure')].parts[pick('sector')].series[arguments[0]][0].at(-1)
                """, policy);
        return ((Number) value).doubleValue();
    }

    @Test
    void the_language_changes_in_place_and_what_was_chosen_stays() {
        browser.click("#explorer input[value=bridges]");
        browser.choose("#measure", "Ecosystem valuation");
        browser.choose("#sector", "Chips");
        browser.run("document.getElementById('validation').scrollIntoView({behavior: 'instant'})");
        browser.click("#language");
        assertThat(browser.one("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(browser.text("h1")).contains("一盘棋");
        assertThat(browser.run("return document.title")).isEqualTo("合成测试城市 – Rainforest");
        assertThat(browser.one("#explorer input[value=bridges]").isSelected()).isFalse();
        assertThat(browser.text("#sector option:checked")).isEqualTo("芯片");
        assertThat(browser.text("#reading")).startsWith("2035 · 亿元");
        assertThat((Number) browser.run("return document.getElementById('validation').getBoundingClientRect().top"))
                .satisfies(top -> assertThat(top.doubleValue()).isBetween(0.0, 100.0));
        assertThat(browser.run("return new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"
                        + " === document.querySelectorAll('[id]').length"))
                .isEqualTo(true);
        browser.click("#outcomes th:nth-child(5) button");
        assertThat(differences()).isSorted();
        browser.click("#language");
        assertThat(browser.text("h1")).contains("one chess game");
        assertThat(browser.run("return document.title")).isEqualTo("Synthetic test city – Rainforest");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void dark_follows_the_system_until_the_reader_decides() {
        assertThat(browser.style("body", "background-color")).isEqualTo("rgba(255, 255, 255, 1)");
        browser.emulate("", "dark");
        assertThat(browser.style("body", "background-color")).isEqualTo("rgba(20, 23, 26, 1)");
        browser.click("#theme");
        assertThat(browser.style("body", "background-color")).isEqualTo("rgba(255, 255, 255, 1)");
        browser.load(page);
        assertThat(browser.style("body", "background-color")).as("remembered").isEqualTo("rgba(255, 255, 255, 1)");
    }

    @Test
    void keys_alone_reach_and_work_the_controls() {
        browser.tabTo(".skip");
        browser.tabTo("#language");
        browser.pressed(Keys.ENTER);
        assertThat(browser.one("html").getAttribute("lang")).isEqualTo("zh-CN");
        browser.pressed(Keys.ENTER);
        assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");
        browser.tabTo("#theme");
        browser.pressed(Keys.ENTER);
        assertThat(browser.one("html").getAttribute("data-theme")).isEqualTo("dark");
        browser.tabTo("#measure");
        browser.pressed(Keys.ARROW_DOWN);
        browser.tabTo("#explorer input[value=none]");
        browser.pressed(Keys.SPACE);
        assertThat(browser.text("#reading")).startsWith("2035-12").doesNotContain("No state money");
        browser.tabTo("#chart");
        browser.pressed(Keys.ARROW_LEFT);
        browser.until("November", () -> browser.text("#reading").startsWith("2035-11"));
        browser.pressed(Keys.PAGE_DOWN);
        browser.until("a year before", () -> browser.text("#reading").startsWith("2034-11"));
        browser.tabTo("#outcomes th:first-child button");
        browser.pressed(Keys.ENTER);
        assertThat(browser.one("#outcomes th:first-child").getAttribute("aria-sort"))
                .isEqualTo("ascending");
    }

    @Test
    void a_printed_page_has_the_figures_and_no_controls() {
        browser.emulate("print", "dark");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.style("body", "background-color")).isEqualTo("rgba(255, 255, 255, 1)");
        assertThat(browser.one("nav").isDisplayed()).isFalse();
        assertThat(browser.one("#explorer").isDisplayed()).isFalse();
        assertThat(browser.all("figure")).isNotEmpty().allMatch(WebElement::isDisplayed);
        assertThat(browser.one("#methods details.also-on-paper table").isDisplayed())
                .isTrue();
        assertThat(browser.one("#outcomes table").isDisplayed()).isFalse();
    }

    @Test
    void nothing_is_wider_than_a_telephone() {
        browser.narrow(400);
        assertThat((Number) browser.run("return document.documentElement.scrollWidth"))
                .satisfies(width -> assertThat(width.intValue()).isLessThanOrEqualTo(400));
        browser.wide();
    }
}
