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
    void anAgentReadsWhatCustomersHaveAndNotTheDraft() {
        Desk lead = article("drafts", Role.LEAD, "费用说明在哪里看");
        lead.field("回答").fill("**还没有人看过这一句。**");
        lead.button("保存草稿").click();
        assertThat(lead.page().getByText("草稿第 2 版", EXACTLY)).isVisible();

        Desk agent = article("quotes", Role.AGENT, "费用说明在哪里看");
        assertThat(agent.field("回答")).not().hasValue("");
        assertThat(agent.field("回答")).not().hasValue("**还没有人看过这一句。**");
        assertThat(agent.page().locator(".status")).not().containsText("草稿");
    }

    @Test
    void whatIsNotSavedOutlivesTheLogoutAndADiscardCanBeTakenBack() {
        String text = "**请打开交易列表。**";
        Desk desk = article("unsaved", Role.LEAD, "如何查询交易状态");
        desk.field("回答").fill(text);
        desk.page().locator(".account").click();
        desk.button("退出登录").click();
        desk.field("账号").fill("unsaved");
        desk.field("密码").fill(Desk.PASSWORD);
        desk.button("登录").click();
        desk.link("文章").click();
        assertThat(desk.page().locator("tr").filter(new Locator.FilterOptions().setHasText("如何查询交易状态")))
                .containsText("有未保存的修改");
        assertAccessible(desk.page());
        desk.link("如何查询交易状态").click();
        assertThat(desk.field("回答")).hasValue(text);
        desk.button("放弃修改").click();
        assertThat(desk.field("回答")).not().hasValue(text);
        desk.button("撤销").click();
        assertThat(desk.field("回答")).hasValue(text);
    }

    @Test
    void anAddressWithoutAnArticleSaysSo() {
        Desk desk = desk("lost", "李工", Role.AGENT);
        desk.page().navigate("/console#/articles/no-such/zh");
        assertThat(desk.page().getByText("没有这篇文章。")).isVisible();
        assertAccessible(desk.page());
    }

    @Test
    void articlesAreFoundByWordsOfTheirAnswers() {
        Desk desk = desk("seeks", "陈主管", Role.LEAD);
        desk.link("文章").click();
        Locator search = desk.field("搜索标题、问法和回答");
        search.fill("如何 退款");
        assertThat(desk.link("如何申请退款")).isVisible();
        search.fill("核对用户名");
        assertThat(desk.link("账户无法登录怎么办")).isVisible();
        assertThat(desk.link("如何申请退款")).hasCount(0);
    }

    @Test
    void anAgentReadsArticlesButCannotChangeThem() {
        Desk desk = article("agent", Role.AGENT, "账户无法登录怎么办");
        assertThat(desk.field("回答")).not().isEditable();
        assertThat(desk.button("保存草稿")).hasCount(0);
    }
}
