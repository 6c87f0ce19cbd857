package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.cgpay.support.console.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorTest extends BrowserTest {

    private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

    private Desk article(String account, Role role, String title) {
        Desk desk = desk(account, "陈主管", role);
        desk.link("文章").click();
        desk.link(title).click();
        return desk;
    }

    @Test
    void whatAnArticleLeadsOnToIsAButtonUnderIt() {
        Desk desk = article("leads-on", Role.LEAD, "忘记密码怎么重置");
        desk.page().locator(".more summary").click();
        desk.field("相关文章").fill("login-failed");
        desk.field("不适用的问法").fill("忘记支付密码");
        assertAccessible(desk.page());
        desk.button("保存草稿").click();
        desk.button("发布").click();
        assertThat(desk.dialog().locator("ins").first()).containsText("login-failed");
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("发布")).click();
        assertThat(desk.page().getByText("已发布第 2 版").first()).isVisible();
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("忘记密码怎么重置");
        chat.button("账户无法登录怎么办").click();
        assertThat(chat.replies().last()).containsText("用户名");
    }

    @Test
    void aQuestionGivenTwiceIsKeptOnceAndNothingStaysUnsaved() {
        Desk desk = article("repeats", Role.LEAD, "汇率怎么看");
        Locator questions = desk.field("客户问法");
        assertThat(questions).not().hasValue("");
        String before = questions.inputValue();
        questions.fill(before + "\n" + before.lines().findFirst().orElseThrow());
        desk.button("保存草稿").click();
        assertThat(questions).hasValue(before);
        assertThat(desk.button("发布")).isEnabled();
    }

    @Test
    void whoTypesOnWhileADraftIsSavedIsInConflictWithNobody() {
        Desk desk = article("types-on", Role.LEAD, "如何更换密码");
        Locator body = desk.field("回答");
        body.fill("**请在设置里重置。**");
        List<Route> held = new ArrayList<>();
        desk.page().route("**/api/v1/articles/*/zh", held::add, new Page.RouteOptions().setTimes(1));
        desk.button("保存草稿").click();
        desk.page().waitForCondition(() -> !held.isEmpty());
        body.fill("**请在设置里重置。**\n\n新密码立即生效。");
        held.getFirst().resume();
        assertThat(desk.page().getByText("草稿第 2 版", EXACTLY)).isVisible();
        desk.button("保存草稿").click();
        assertThat(desk.page().getByText("草稿第 3 版", EXACTLY)).isVisible();
    }

    @Test
    void anAgentReadsArticlesButCannotChangeThem() {
        Desk desk = article("agent", Role.AGENT, "账户无法登录怎么办");
        assertThat(desk.field("回答")).not().isEditable();
        assertThat(desk.button("保存草稿")).hasCount(0);
    }
}
