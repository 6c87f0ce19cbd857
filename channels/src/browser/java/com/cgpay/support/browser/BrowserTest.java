package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.config.Config;
import com.cgpay.support.console.Account;
import com.cgpay.support.console.Role;
import com.cgpay.support.database.Database;
import com.cgpay.support.server.Application;
import com.cgpay.support.server.HttpServer;
import com.cgpay.support.training.Progress;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server and a browser for the tests of one class. Every page is watched: an error in its console, which is also
 * where a breach of the content policy is told, fails the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    /** Headless, and without the housekeeping that reaches out to the network. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** Adds people before there is anybody. */
    private static final Account INSTALLER = new Account("installer", "installer", "installer", Role.ADMIN);

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Application application;
    private HttpServer server;
    private Playwright playwright;
    private Browser browser;
    private String setupToken;

    /** What is configured besides places and addresses. */
    Config settings(Path folder) {
        return Config.defaults();
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        Config config = settings(folder)
                .at(folder, "jdbc:sqlite:" + folder.resolve("support.db"), Optional.empty())
                .listening("127.0.0.1", 0);
        application = new Application(config, InstantSource.system(), Map.of(), Progress.UNSEEN);
        server = HttpServer.start(application, List.of());
        application.start();
        setupToken = server.console().setupLinks().token().orElseThrow();
        setDefaultAssertionTimeout(15_000); // the first answer also warms up the models
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(QUIET));
    }

    @AfterAll
    void stop() {
        playwright.close();
        server.close();
        application.close();
    }

    @AfterEach
    void nothingWentWrong() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).as("errors in the browser's console").isEmpty();
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium on the PATH."));
    }

    /** What the server keeps. */
    final Database database() {
        return application.database();
    }

    /** What the one-time link of the new installation carries. */
    final String setupToken() {
        return setupToken;
    }

    /** Somebody new at the console, logged in. */
    final Desk desk(String account, String name, Role role) {
        return desk(account, name, role, desktop());
    }

    final Desk desk(String account, String name, Role role, NewContextOptions options) {
        server.console().accounts().add(INSTALLER, account, name, role, Desk.PASSWORD);
        return Desk.logIn(visitor(options), account);
    }

    /** A new visitor, who shares nothing with the others. */
    final BrowserContext visitor(NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL("http://127.0.0.1:" + server.port())
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> faults.add(error.error()));
        contexts.add(context);
        return context;
    }

    static NewContextOptions desktop() {
        return new NewContextOptions().setViewportSize(1280, 800).setLocale("zh-CN");
    }

    private void listen(ConsoleMessage message) {
        if ("error".equals(message.type()) && !isExpected(message)) {
            faults.add(message.text() + " at " + message.location());
        }
    }

    /** The test pulled the plug, or the console learned that nobody is logged in, or somebody anew or in another role. */
    private static boolean isExpected(ConsoleMessage message) {
        boolean loggedOut = message.text().contains("401") && message.location().contains("/api/v1/session");
        boolean changed = message.text().contains("403")
                && Stream.of("/claim", "/figures").anyMatch(message.location()::contains);
        return loggedOut || changed || message.text().contains("ERR_INTERNET_DISCONNECTED");
    }

    /** Whether anybody who depends on an assistive technology would be stopped by something that rules can find. */
    static void assertAccessible(Page page) {
        AxeResults found = new AxeBuilder(page).analyze();
        assertThat(found.getPasses()).as("rules that applied to " + page.url()).isNotEmpty();
        assertThat(found.getViolations()).as("accessibility of " + page.url()).isEmpty();
    }
}
