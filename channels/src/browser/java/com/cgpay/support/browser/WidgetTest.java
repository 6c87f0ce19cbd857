package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.cgpay.support.console.Role;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetTest extends BrowserTest {

    private static final String HEADLINE = "请先核对用户名和密码";

    @Test
    void aReloadKeepsTheConversation() {
        Chat chat = answered(visitor(desktop()));
        chat.page().reload();
        chat.launch();
        assertThat(chat.own()).hasCount(1);
        assertThat(chat.replies().last()).containsText(HEADLINE);
    }

    @Test
    void aLinkInAHeadlineIsALink() {
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("境外付款怎么办理");
        Locator headline = chat.replies().last().locator("h3");
        assertThat(headline).containsText("请先在支付区域和币种");
        assertThat(headline.locator("a")).hasAttribute("href", "https://www.cgpay.example/regions");
    }

    @Test
    void twoTabsShowTheSameMessagesOnce() {
        BrowserContext visitor = visitor(desktop());
        Chat one = answered(visitor);
        Chat other = Chat.open(visitor, "zh-Hans");
        assertThat(other.replies().last()).containsText(HEADLINE);
        other.ask("忘记密码怎么办");
        for (Chat chat : new Chat[] {one, other}) {
            assertThat(chat.own()).hasCount(2);
            assertThat(chat.own().last()).containsText("忘记密码怎么办");
            assertThat(chat.replies()).hasCount(3);
            assertThat(chat.replies().last().locator(".source")).containsText("密码");
        }
    }

    @Test
    void aBrokenLineIsMendedWithoutAGapOrADuplicate() {
        Desk desk = desk("line", "林小姐", Role.AGENT);
        BrowserContext visitor = visitor(desktop());
        Chat chat = answered(visitor);
        chat.button("转人工").click();
        desk.row("简体中文").click();
        desk.button("接入").click();
        desk.write("第一句");
        assertThat(chat.people()).hasCount(1);

        visitor.setOffline(true);
        assertThat(chat.panel().locator(".strip")).containsText("网络已断开");
        desk.write("第二句");
        assertThat(desk.timeline().locator(".entry.agent").last()).containsText("第二句");
        chat.ask("断线时说的话");
        assertThat(chat.own().last().locator(".delivery")).containsText("发送中");
        visitor.setOffline(false);

        assertThat(desk.timeline().locator(".entry.customer").last()).containsText("断线时说的话");
        assertThat(chat.people()).hasCount(2);
        assertThat(chat.people().last()).containsText("第二句");
        assertThat(chat.own().last().locator(".delivery")).isHidden();
        desk.write("第三句");
        assertThat(chat.people()).hasCount(3);
        assertThat(chat.own()).hasCount(3);
        desk.button("标为已解决").click();
    }

    @Test
    void afterALongTimeOfflineALineThatFailsOnceMoreIsTriedAgainSoon() {
        Desk desk = desk("offline", "周先生", Role.AGENT);
        Chat chat = answered(visitor(desktop()));
        Page page = chat.page();
        chat.button("转人工").click();
        desk.row("简体中文").click();
        desk.button("接入").click();
        desk.write("第一句");
        assertThat(chat.people()).hasCount(1);

        AtomicInteger failed = new AtomicInteger();
        page.onRequestFailed(_ -> failed.incrementAndGet());
        page.clock().install();
        page.context().setOffline(true);
        for (int pauses = 1; pauses <= 6; pauses++) {
            int soFar = pauses;
            page.waitForCondition(() -> failed.get() >= soFar);
            page.clock().fastForward(31_000);
        }
        desk.write("第二句");
        page.route("**/events", route -> route.abort("internetdisconnected"), new Page.RouteOptions().setTimes(1));
        page.context().setOffline(false);
        assertThat(chat.people()).hasCount(2);
        desk.button("标为已解决").click();
    }

    @Test
    void enterThatEndsAComposedWordSendsNothing() {
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.field().fill("denglu");
        for (String composing : new String[] {"{isComposing: true}", "{keyCode: 229}"}) {
            chat.field()
                    .evaluate(
                            "(field, how) => field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter',"
                                    + " bubbles: true, cancelable: true, isComposing: how.includes('isComposing'),"
                                    + " keyCode: how.includes('229') ? 229 : 13}))",
                            composing);
        }
        assertThat(chat.field()).hasValue("denglu");
        assertThat(chat.own()).hasCount(0);
        chat.field().press("Shift+Enter");
        assertThat(chat.own()).hasCount(0);
        chat.field().press("Enter");
        assertThat(chat.own()).hasCount(1);
    }

    @Test
    void whatIsNotSentYetSurvivesAReloadUnlessItMustNotBeSent() {
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.field().fill("我的退款");
        chat.page().waitForFunction("() => JSON.stringify(localStorage).includes('我的退款')");
        chat.field().fill("我的卡 4111 1111 1111 1111");
        chat.page().waitForFunction("() => !JSON.stringify(localStorage).includes('我的退款')");
        chat.page().reload();
        chat.launch();
        assertThat(chat.field()).hasValue("");
    }

    @Test
    void aCardNumberIsMaskedBeforeItLeavesTheDevice() {
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("我的卡 4111 1111 1111 1111 被扣款了");
        assertThat(chat.warning()).containsText("疑似包含卡号");
        assertThat(chat.own()).hasCount(0);
        chat.button("遮盖后发送").click();
        assertThat(chat.warning()).isHidden();
        assertThat(chat.own()).hasCount(1);
        assertThat(chat.own()).containsText("•••• 1111");
        assertThat(chat.own()).not().containsText("4111");
    }

    @Test
    void anotherLanguageLeavesEarlierMessagesAsTheyWere() {
        Chat chat = answered(visitor(desktop()));
        chat.button("语言").click();
        chat.panel().getByRole(AriaRole.MENUITEMRADIO).getByText("繁體中文（台灣）").click();
        assertThat(chat.button("真人客服")).isVisible();
        assertThat(chat.replies().last()).containsText(HEADLINE);
        chat.ask("忘記密碼怎麼辦");
        assertThat(chat.replies().last()).containsText("密碼");
        assertThat(chat.replies().last().locator("[lang]").first()).hasAttribute("lang", "zh-Hant");
    }

    @Test
    void whoAsksTheBotForALanguageGetsThePageInIt() {
        Chat chat = answered(visitor(desktop()));
        chat.ask("English please");
        assertThat(chat.button("Language")).isVisible();
        assertThat(chat.field()).isFocused();
        assertThat(chat.replies().last().locator("[lang]").first()).hasAttribute("lang", "en");
    }

    @ParameterizedTest
    @CsvSource({"320, 640", "390, 844", "1280, 800"})
    void nothingIsWiderThanTheWindow(int width, int height) {
        Chat chat = Chat.open(visitor(desktop().setViewportSize(width, height)), "zh-Hans");
        assertFits(chat.page());
        chat.ask("钱到底怎么回事");
        assertThat(chat.replies().last().locator(".option").first()).isVisible();
        assertFits(chat.page());
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last()).containsText(HEADLINE);
        assertFits(chat.page());
    }

    private static void assertFits(Page page) {
        Object wide =
                page.evaluate("() => [document.documentElement, ...document.querySelector('support-chat').shadowRoot"
                        + ".querySelectorAll('.panel, .list, .list *')].filter((node) => node.scrollWidth > node.clientWidth + 1"
                        + " && getComputedStyle(node).display !== 'inline' && getComputedStyle(node).overflow !== 'hidden')"
                        + ".map((node) => node.className).join(' ')");
        Assertions.assertThat(wide).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({"zh-Hans, LIGHT", "zh-Hant, DARK", "en, LIGHT", "en, DARK"})
    void rulesForAccessibilityFindNothing(String language, ColorScheme scheme) {
        Chat chat = Chat.open(visitor(desktop().setColorScheme(scheme)), language);
        assertThat(chat.panel().locator(".rows .option").first()).isVisible();
        assertAccessible(chat.page());
        chat.ask("en".equals(language) ? "I forgot my password" : "我登录不上账户");
        assertThat(chat.replies().last().locator(".feet")).isVisible();
        assertAccessible(chat.page());
        chat.ask("en".equals(language) ? "where is my refund money" : "钱到底怎么回事");
        assertThat(chat.replies()).hasCount(3);
        assertAccessible(chat.page());
    }

    private static Chat answered(BrowserContext visitor) {
        Chat chat = Chat.open(visitor, "zh-Hans");
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last()).containsText(HEADLINE);
        return chat;
    }
}
