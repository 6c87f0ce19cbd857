package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.cgpay.support.console.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What an agent at work must not miss and must not lose. */
class AgentTest extends BrowserTest {

    private static final String CALLS = "**/api/v1/**";

    /** @param asks what no other customer asks here, for a person */
    private Chat claimed(Desk desk, String asks) {
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask(asks);
        desk.row(asks).click();
        desk.button("接入").press("Enter");
        assertThat(desk.button("标为已解决")).isVisible();
        return chat;
    }

    private static void finish(Desk desk) {
        desk.button("标为已解决").click();
        assertThat(desk.button("重新打开")).isVisible();
    }

    private static Locator mine(Desk desk) {
        return desk.page().locator(".nav a[href='#/inbox/mine']");
    }

    @Test
    void whatACustomerWritesIsToldOnEveryPageUntilItIsRead() {
        Desk desk = desk("news", "林小姐", Role.AGENT);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        desk.link("文章").click();
        chat.ask("我要真人客服");
        assertThat(desk.page()).hasTitle(Pattern.compile("^\\(1\\) 文章"));
        chat.ask("昨天扣了 300 元");
        desk.page().locator(".nav a[href='#/inbox/waiting']").click();
        assertThat(desk.row("昨天扣了 300 元")).isVisible();
        desk.row("昨天扣了 300 元").click();
        assertThat(desk.context()).containsText("昨天扣了 300 元");
        desk.button("接入").press("Enter");
        assertThat(desk.page().locator("#composer")).isFocused();
        assertThat(desk.page()).hasTitle(Pattern.compile("^我的"));

        desk.link("文章").click();
        chat.ask("今天又扣了 500 元");
        assertThat(desk.page()).hasTitle(Pattern.compile("^\\(1\\) 文章"));
        mine(desk).click();
        assertThat(desk.row("又扣了 500 元")).containsText("有新消息");
        assertAccessible(desk.page());
        desk.row("又扣了 500 元").click();
        assertThat(desk.row("又扣了 500 元")).not().containsText("有新消息");
        assertThat(desk.page()).hasTitle(Pattern.compile("^我的"));
        finish(desk);
    }

    @Test
    void whoWantsASoundHearsOneForEachNewCallAndOthersHearNone() {
        Desk desk = desk("hears", "周小姐", Role.AGENT);
        desk.page().evaluate("""
                () => {
                  const start = OscillatorNode.prototype.start;
                  window.notes = 0;
                  OscillatorNode.prototype.start = function (at) {
                    window.notes++;
                    start.call(this, at);
                  };
                }""");
        claimed(desk, "有真人吗，转人工");
        finish(desk);
        Assertions.assertThat(notes(desk)).isZero();

        desk.button("账号 周小姐").click();
        desk.page().getByLabel("新消息提示音").check();
        assertAccessible(desk.page());
        desk.page().waitForCondition(() -> notes(desk) == 2);
        desk.page().evaluate("localStorage.removeItem('console:sounded')"); // the sample was just now
        desk.page().locator(".nav a[href='#/inbox/waiting']").click();
        claimed(desk, "我找人工客服");
        desk.page().waitForCondition(() -> notes(desk) == 4);
        finish(desk);
    }

    private static int notes(Desk desk) {
        return (int) desk.page().evaluate("window.notes");
    }

    @Test
    void aPageThatCouldNotBeLoadedIsLoadedOnceTheServerIsBack() {
        Desk desk = desk("returns", "吴小姐", Role.AGENT);
        desk.page().route("**/api/v1/{handoffs?*,articles}", route -> route.abort("internetdisconnected"));
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("帮我找真人");
        assertThat(desk.page().locator(".fresh.err")).isVisible();
        desk.link("文章").click();
        assertThat(desk.page().getByText("服务器没有响应")).isVisible();

        desk.page().unroute("**/api/v1/{handoffs?*,articles}");
        chat.ask("还在吗");
        assertThat(desk.link("账户无法登录怎么办")).isVisible();
        desk.page().locator(".nav a[href='#/inbox/waiting']").click();
        desk.row("还在吗").click();
        desk.button("接入").press("Enter");
        finish(desk);
    }

    @Test
    void aReplyThatDidNotArriveIsStillThereAfterGoingElsewhere() {
        Desk desk = desk("unsent", "孙工", Role.AGENT);
        Chat chat = claimed(desk, "请转真人客服");
        Locator failed = desk.timeline().locator(".entry.failed");
        desk.page().route("**/messages", route -> route.abort("internetdisconnected"));
        desk.write("您好，正在查。");
        assertThat(failed).hasCount(1);

        desk.link("文章").click();
        assertThat(desk.link("账户无法登录怎么办")).isVisible();
        mine(desk).click();
        desk.row("请转真人客服").click();

        assertThat(failed).containsText("您好，正在查。");
        desk.page().unroute("**/messages");
        desk.button("重试").click();
        assertThat(chat.people()).hasCount(1);
        assertThat(failed).hasCount(0);
        finish(desk);
    }

    @Test
    void aReplyThatIsTooLongIsCountedAndNotCut() {
        Desk desk = desk("long", "钱工", Role.AGENT);
        claimed(desk, "帮我找真人客服");
        desk.type("字".repeat(1001));
        assertThat(desk.page().locator("#composer-hint")).containsText("1001 / 1000 字");
        assertThat(desk.page().locator(".composer .primary")).isDisabled();
        desk.type("字".repeat(1000));
        assertThat(desk.page().locator(".composer .primary")).isEnabled();
        desk.type("");
        finish(desk);
    }

    @Test
    void theAnswerOfAnArticleIsPutIntoAReply() {
        Desk desk = desk("quotes", "郑工", Role.AGENT);
        claimed(desk, "麻烦转人工客服");
        Locator composer = desk.page().locator("#composer");
        desk.type("请看： ");
        composer.pressSequentially("#");
        desk.dialog().getByLabel("标题或正文里的词").fill("如何申请退款");
        Locator found = desk.dialog().locator("select");
        found.selectOption("如何申请退款");
        assertAccessible(desk.page());
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("插入")).click();
        assertThat(composer).hasValue(Pattern.compile("^请看： [^#*{]*退款[^#*{]*$"));
        assertThat(composer).isFocused();
        desk.type("");
        finish(desk);
    }

    @Test
    void aSecondTabGoesOnWorkingAfterALoginInTheFirst() {
        Desk first = desk("two-tabs", "周工", Role.AGENT);
        Page page = first.page().context().newPage();
        page.navigate("/console");
        Desk second = new Desk(page);
        assertThat(second.heading("排队")).isVisible();
        page.route(CALLS, route -> route.abort("internetdisconnected")); // nobody is told that the session is over
        first.page().locator(".account").click();
        first.button("退出登录").click();
        first.field("账号").fill("two-tabs");
        first.field("密码").fill(Desk.PASSWORD);
        first.button("登录").click();
        assertThat(first.heading("排队")).isVisible();

        page.unroute(CALLS);

        claimed(second, "请帮我转人工客服");
        finish(second);
    }

    @Test
    void whoLogsOutWithAReplyThatIsNotSentIsAsked() {
        Desk desk = desk("leaves", "吴工", Role.AGENT);
        claimed(desk, "我想找人工客服");
        desk.type("写了一半");
        desk.page().locator(".account").click();
        desk.button("退出登录").click();
        assertThat(desk.dialog()).containsText("没有发出");
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("取消")).click();
        assertThat(desk.page().locator("#composer")).hasValue("写了一半");
        desk.type("");
        finish(desk);
    }
}
