package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.cgpay.support.config.Config;
import com.cgpay.support.config.ConfigReader;
import com.cgpay.support.console.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What leads see of how well the assistant answers: budgets, questions to judge, figures. */
class QualityTest extends BrowserTest {

    @Override
    Config settings(Path folder) {
        try {
            Path file = folder.resolve("bot.yaml");
            Files.writeString(file, "budget: {en: {payments: 0.001, paymnets: 0.01}}");
            return ConfigReader.read(file, _ -> null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theBudgetsOfGroupsStandBelowThatOfTheirLanguage() {
        Desk desk = desk("budgets", "陈主管", Role.LEAD);
        desk.link("误答预算").click();
        Locator chinese = desk.page().locator(".budget .panel").first();
        Locator english = desk.page().locator(".budget .panel").last();
        assertThat(chinese.locator("h3")).hasCount(0);
        assertThat(english.locator("h3")).hasText(new String[] {"其他各组的文章", "支付", "paymnets"});
        assertThat(english).containsText("不会直接用来回答");
        assertThat(english).containsText("都不属于分组“paymnets”");
        assertAccessible(desk.page());
    }

    @Test
    void anAnswerThatWasFoundWrongIsJudgedFirst() {
        Desk desk = desk("judges", "陈主管", Role.LEAD);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("忘记支付密码怎么重置呢");
        assertThat(chat.replies()).hasCount(2);
        chat.button("转人工").click();
        desk.row("忘记支付密码怎么重置呢").click();
        Locator wrong = desk.timeline().getByRole(AriaRole.BUTTON, Desk.within("答错了"));
        wrong.click();
        assertThat(wrong).hasAttribute("aria-pressed", "true");
        assertAccessible(desk.page());

        desk.link("评判回答").click();
        Locator question = desk.page().locator(".question");
        assertThat(question).containsText("陈主管标记为答错");
        assertThat(question.locator("h2")).hasText("忘记支付密码怎么重置呢");
        assertAccessible(desk.page());
        desk.page().keyboard().press("2");
        assertThat(desk.dialog()).containsText("哪篇文章能回答");
        assertAccessible(desk.page());
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("选定")).click();
        assertThat(desk.page().locator(".question").getByText("忘记支付密码怎么重置呢")).hasCount(0);
    }

    @Test
    void theFiguresTellWhoCameAndWhoWasServedByAPerson() {
        Desk desk = desk("figures", "陈主管", Role.LEAD);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last()).containsText("用户名");
        chat.button("转人工").click();
        Locator shown = desk.page().locator(".tiles, .figures .empty");
        // Counts are written every two seconds.
        desk.page().waitForCondition(() -> {
            desk.page().navigate("/console#/try");
            desk.link("数据").click();
            assertThat(shown).isVisible();
            String told = desk.page().locator(".figures").textContent();
            return told.contains("账户无法登录怎么办") && !told.contains("转了人工 0 次");
        });
        assertThat(desk.page().locator(".columns .handed")).hasCount(1);
        assertThat(desk.page().locator(".figures table").last()).containsText("账户无法登录怎么办");
        assertAccessible(desk.page());
        desk.page().locator(".figures .tools select").selectOption("30");
        assertThat(desk.page()).hasURL(Pattern.compile("days=30$"));
        assertThat(desk.page().locator(".columns .handed")).hasCount(1);
    }
}
