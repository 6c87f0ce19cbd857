package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;

import com.cgpay.support.console.Role;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The pictures of the documentation, taken anew with {@code -Dscreenshots=docs/images}. */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotTest extends BrowserTest {

    private static final int LARGEST = 250_000;

    @Test
    void theWidgetWithAnAnswer() {
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last().locator(".feet")).isVisible();
        shoot(chat.page(), "widget");
    }

    @Test
    void theWidgetOnAPhone() {
        NewContextOptions phone =
                desktop().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
        Chat chat = Chat.open(visitor(phone), "zh-Hans");
        chat.ask("退款");
        assertThat(chat.replies().last().locator(".option")).hasCount(2);
        chat.button("如何申请退款").click();
        assertThat(chat.replies()).hasCount(3);
        assertThat(chat.replies().last().locator(".feet")).isVisible();
        shoot(chat.page(), "phone");
    }

    @Test
    void aClaimedConversationInTheInbox() {
        Desk desk = desk("lin", "林小姐", Role.AGENT, desktop().setViewportSize(1440, 900));
        String[] questions = {"Withdrawal rejected three times, I want to talk to a person", "忘記密碼怎麼辦", "钱扣了但是对方没收到"};
        String[] languages = {"en", "zh-Hant", "zh-Hans"};
        String[] person = {"Agent, talk to a person", "真人客服", "转人工"};
        for (int at = 0; at < questions.length; at++) {
            Chat chat = Chat.open(visitor(desktop()), languages[at]);
            chat.ask(questions[at]);
            assertThat(chat.replies()).hasCount(2);
            chat.button(person[at]).dispatchEvent("click");
            assertThat(desk.row(questions[at])).isVisible();
        }
        desk.row(questions[2]).click();
        desk.button("接入").click();
        desk.write("您好，我是林小姐。我先核对这笔交易的状态，请稍等。");
        assertThat(desk.timeline().locator(".entry.agent:not(.failed)")).hasCount(1);
        desk.link("全部").click();
        desk.row(questions[2]).click();
        assertThat(desk.context()).containsText("受理编号");
        shoot(desk.page(), "console");
    }

    @Test
    void theEditorWithItsPreview() {
        Desk desk = desk("chen", "陈主管", Role.LEAD, desktop().setViewportSize(1440, 900));
        desk.link("文章").click();
        desk.link("账户无法登录怎么办").click();
        Locator preview = desk.page().locator(".preview .customer-view h3");
        assertThat(preview).isVisible();
        shoot(desk.page(), "articles");
    }

    @Test
    void whatADraftWouldDo() {
        Desk desk = desk("zhou", "周主管", Role.LEAD, desktop().setViewportSize(1440, 900));
        for (String question : new String[] {"手续费是多少呀", "怎么退款", "提现要收费吗", "转账收费吗"}) {
            Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
            chat.ask(question);
            assertThat(chat.replies()).hasCount(2);
        }
        desk.link("文章").click();
        desk.link("费用说明在哪里看").click();
        desk.button("下架").click();
        assertThat(desk.dialog().locator(".differences li").first()).isVisible();
        shoot(desk.page(), "replay");
    }

    @Test
    void whatNobodyAnswers() {
        Desk desk = desk("wu", "吴主管", Role.LEAD, desktop().setViewportSize(1440, 900));
        for (String question : new String[] {"发票怎么开", "发票怎么开", "开发票在哪里弄", "怎么提高限额", "转错人了能追回吗"}) {
            Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
            chat.ask(question);
            assertThat(chat.replies()).hasCount(2);
        }
        desk.link("未回答").click();
        assertThat(desk.page().locator(".gaps > li").first()).isVisible();
        shoot(desk.page(), "unanswered");
    }

    @Test
    void aQuestionToJudge() {
        Desk desk = desk("zheng", "郑主管", Role.LEAD, desktop().setViewportSize(1440, 900));
        String question = "绑定的银行卡丢了怎么换";
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask(question);
        assertThat(chat.replies()).hasCount(2);
        chat.button("转人工").click();
        desk.row(question).click();
        Locator wrong = desk.timeline().getByRole(AriaRole.BUTTON, Desk.within("答错了"));
        wrong.click();
        assertThat(wrong).hasAttribute("aria-pressed", "true");
        desk.link("评判回答").click();
        assertThat(desk.page().locator(".question h2")).hasText(question);
        shoot(desk.page(), "judge");
    }

    @Test
    void theFiguresOfAMonth() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (int ago = 1; ago <= 30; ago++) {
            count(today.minusDays(ago));
        }
        Desk desk = desk("qian", "钱主管", Role.LEAD, desktop().setViewportSize(1440, 900));
        desk.link("数据").click();
        desk.page().locator(".figures .tools select").selectOption("30");
        assertThat(desk.page().locator(".columns .handed")).not().hasCount(0);
        assertThat(desk.page().locator(".figures table").last()).containsText("账户无法登录怎么办");
        shoot(desk.page(), "figures");
    }

    /** A day as any other: fewer customers come at the weekend, and some more each week. */
    private void count(LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        int visits = (weekend ? 60 : 110) + day.getDayOfMonth() * 7 % 31;
        Map<String, Integer> times = Map.ofEntries(
                entry("VISIT web", visits),
                entry("SERVED web", visits * 93 / 100),
                entry("HANDED web", visits * 19 / 100),
                entry("HANDOFF USER_ASKED", visits / 10),
                entry("HANDOFF NOT_SOLVED", visits / 20),
                entry("HANDOFF OVERDUE", visits / 25),
                entry("HANDOFF FRAUD", visits / 60),
                entry("ANSWER login-failed", visits / 6),
                entry("SOLVED login-failed", visits / 9),
                entry("UNSOLVED login-failed", visits / 70),
                entry("ANSWER refund-process", visits / 8),
                entry("SOLVED refund-process", visits / 14),
                entry("ANSWER fees", visits / 9),
                entry("SOLVED fees", visits / 12),
                entry("ANSWER forgot-password", visits / 11),
                entry("UNSOLVED forgot-password", visits / 55),
                entry("RATING 5", visits / 9),
                entry("RATING 4", visits / 14),
                entry("RATING 2", visits / 60));
        database().write(tx -> {
            times.forEach((what, n) -> tx.handle()
                    .execute(
                            "INSERT INTO daily_counts (day, what, subject, times) VALUES (?, ?, ?, ?)",
                            day.toString(),
                            what.substring(0, what.indexOf(' ')),
                            what.substring(what.indexOf(' ') + 1),
                            n));
            return times.size();
        });
    }

    private static void shoot(Page page, String name) {
        Path file = Path.of(System.getProperty("project.root", ""), System.getProperty("screenshots"), name + ".png");
        assertThat(page.locator(".toast")).hasCount(0);
        page.screenshot(new ScreenshotOptions()
                .setPath(file)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
        try {
            Assertions.assertThat(Files.size(file)).isLessThan(LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
