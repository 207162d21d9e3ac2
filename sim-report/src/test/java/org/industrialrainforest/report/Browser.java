package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, from Debian's packages {@code chromium} and {@code chromium-driver}. Where they are missing, tests that need it
 * are skipped; CI passes {@code -Drainforest.browser=required} and there they fail.
 */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Pattern REQUEST =
            Pattern.compile("\"method\":\"Network.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

    /** It warns that this version's tools for developers are unknown to it; held here, or else its level would be forgotten. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    /** @param home an empty directory for the browser's own files */
    static Browser open(Path home) {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        String missing = "no " + CHROMIUM + " or no " + DRIVER + ": install packages chromium and chromium-driver";
        if ("required".equals(System.getProperty("rainforest.browser"))) {
            assertThat(installed).as(missing).isTrue();
        }
        Assumptions.assumeTrue(installed, missing);
        return new Browser(home);
    }

    private Browser(Path home) {
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--window-size=1280,900",
                "--user-data-dir=" + home);
        options.setCapability("goog:loggingPrefs", logs);
        // The driver is named, so that Selenium looks for none and downloads none.
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER.toString()))
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(20));
    }

    void load(Path page) {
        driver.get(page.toUri().toString());
    }

    WebElement one(String selector) {
        List<WebElement> found = all(selector);
        assertThat(found).as(selector).hasSize(1);
        return found.get(0);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What a script returns. */
    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    String text(String selector) {
        return one(selector).getText();
    }

    /** A colour or length as the browser computes it. */
    String style(String selector, String property) {
        return one(selector).getCssValue(property);
    }

    void pressed(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses Tab until the element that the selector names has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < 120; i++) {
            pressed(Keys.TAB);
            if (Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector);
    }

    /** Clicks as a reader does, who has scrolled there. */
    void click(String selector) {
        middle(selector).click();
    }

    /** Chooses from a list. */
    void choose(String selector, String text) {
        middle(selector);
        all(selector + " option").stream()
                .filter(option -> option.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(selector + " has no " + text))
                .click();
    }

    /** Moves the pointer to the middle of an element, or so many pixels to the right of it. */
    void pointAt(String selector, int fromMiddle) {
        new Actions(driver).moveToElement(middle(selector), fromMiddle, 0).perform();
    }

    private WebElement middle(String selector) {
        WebElement element = one(selector);
        run(
                "if (!arguments[0].closest('nav')) arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})",
                element);
        return element;
    }

    /** Waits for what the page does a moment later. */
    void until(String what, BooleanSupplier seen) {
        for (int i = 0; i < 100; i++) {
            if (seen.getAsBoolean()) {
                return;
            }
            run("return new Promise(done => setTimeout(done, 20))");
        }
        throw new AssertionError("not within two seconds: " + what);
    }

    void narrow(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    void wide() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** Whether the reader's system is dark or light, or a page is printed. */
    void emulate(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What the page said on the console; reading empties it. */
    List<String> console() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Addresses that were asked for; reading empties them. */
    List<String> requests() {
        return driver.manage().logs().get("performance").getAll().stream()
                .map(entry -> REQUEST.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
