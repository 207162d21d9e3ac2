package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page as a reader uses it, in a browser. */
class BrowserTest {
    @TempDir
    static Path directory;

    static Path page = Path.of("");
    static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open(Files.createDirectory(directory.resolve("browser")));
        page = directory.resolve("report.html");
        Report.save(
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
    }

    @Test
    void it_loads_from_a_file_without_errors_and_asks_for_nothing_else() {
        browser.console();
        browser.requests();
        browser.load(page);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.text("h1")).contains("one chess game");
    }

    @Test
    void the_log_of_requests_sees_a_request() {
        browser.requests();
        browser.run("const i = new Image(); i.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; return 1");
        assertThat(browser.requests()).anyMatch(url -> url.startsWith("data:"));
        browser.run("new Image().src = 'https://example.invalid/x.png'");
        assertThat(browser.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void a_policy_that_is_switched_off_leaves_tables_and_chart() {
        assertThat(browser.one("#outcomes tr[data-case=bridges]:first-of-type, #outcomes tbody tr[data-case=bridges]")
                        .isDisplayed())
                .isTrue();
    }

    @Test
    void keys_alone_reach_the_controls() {
        browser.tabTo("#theme");
        browser.pressed(Keys.ENTER);
        assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
    }
}
