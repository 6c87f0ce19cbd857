package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.cgpay.support.console.Role;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LeadTest extends BrowserTest {

    private static final String NEW = "请先检查大小写锁定键是否打开。";
    private static final String OLD = "请先核对用户名和密码";
    private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

    @Test
    void whatALeadPublishesIsWhatCustomersAreTold() {
        Desk desk = desk("lead", "陈主管", Role.LEAD);
        BrowserContext customer = visitor(desktop());
        Chat chat = Chat.open(customer, "zh-Hans");
        desk.link("文章").click();
        desk.link("账户无法登录怎么办").click();
        Locator body = desk.field("回答");
        Locator preview = desk.page().locator(".preview .customer-view");
        assertThat(preview).containsText(OLD);
        assertThat(desk.field("主题").locator("option:checked")).hasText("账户无法登录怎么办");

        body.fill("**" + NEW + "**\n\n仍然无法登录时，请联系客服。");
        assertThat(preview.locator("h3")).hasText(NEW);
        desk.button("保存草稿").click();
        assertThat(desk.page().getByText("草稿第 2 版", EXACTLY)).isVisible();
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last()).containsText(OLD);

        desk.button("发布").click();
        assertThat(desk.dialog().locator("ins").first()).containsText("大小写");
        assertThat(desk.dialog().locator(".diff")).not().containsText("复审日期");
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("发布")).click();
        assertThat(desk.page().getByText("已发布第 2 版").first()).isVisible();
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last()).containsText(NEW);

        desk.tab("版本").click();
        desk.button("查看 第 1 版").click();
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("恢复到此版")).click();
        assertThat(body).hasValue(Pattern.compile("核对用户名和密码"));
        desk.button("保存草稿").click();
        desk.button("发布").click();
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("发布")).click();
        assertThat(desk.page().getByText("已发布第 3 版").first()).isVisible();
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last()).containsText(OLD);
    }

    @Test
    void tryingAQuestionExplainsTheAnswer() {
        Desk desk = desk("tries", "陈主管", Role.LEAD);
        desk.link("试问").click();
        desk.field("问题").fill("我登录不上账户");
        desk.button("试问").click();
        assertThat(desk.page().locator(".customer-view h3")).containsText(OLD);
        assertThat(desk.page().locator(".step-1")).containsText("直接回答");
        assertThat(desk.page().locator(".step-2")).containsText("简体");
        assertThat(desk.page().locator(".step-4 .match").first()).containsText("账户无法登录怎么办");
        assertThat(desk.page().locator(".step-4 details > .match").first()).isHidden();

        desk.field("问题").fill("付款失败了");
        desk.button("试问").click();
        assertThat(desk.page().locator(".step-1")).containsText("按流程办理");
        assertThat(desk.page().locator(".customer-view .bubble")).containsText("钱被扣了吗");
        assertThat(desk.page().locator(".customer-view .pill").first()).isVisible();
    }

    @Test
    void aLeadSeesWhatATableWouldChangeBeforeItIsImported() {
        Desk desk = desk("imports", "陈主管", Role.LEAD);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        desk.link("文章").click();
        desk.button("导入").click();
        String table = "编号,标题,相似问法1,答案\nvoucher,礼品卡券怎么兑换,礼品卡券在哪里用,<p>打开<b>卡券</b>页面</p>\nempty,没有答案,,\n";
        desk.field("文件").setInputFiles(new FilePayload("faq.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        desk.button("检查").click();
        assertThat(desk.dialog()).containsText("新增 1");
        assertThat(desk.dialog().locator(".plain li")).containsText("礼品卡券怎么兑换");
        assertThat(desk.dialog().locator(".mistakes li")).containsText("faq.csv 第 3 行 · 没有答案 回答需要 1 到 8,000 个字。");
        assertAccessible(desk.page());
        desk.field("立即发布").check();
        desk.button("导入 1 篇").click();
        assertThat(desk.link("礼品卡券怎么兑换")).isVisible();
        chat.ask("礼品卡券怎么兑换");
        assertThat(chat.replies().last()).containsText("打开卡券页面");
    }

    @Test
    void whatADecisionDoesToPastQuestionsIsShownBeforeItIsTaken() {
        Desk desk = desk("rehearses", "陈主管", Role.LEAD);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("手续费是多少呀");
        assertThat(chat.replies().last()).containsText("手续费");
        desk.link("文章").click();
        desk.link("费用说明在哪里看").click();
        desk.button("下架").click();
        assertThat(desk.dialog().locator(".differences li").first()).containsText("手续费是多少呀");
        assertAccessible(desk.page());
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("取消")).click();

        desk.field("回答").fill("**手续费以付款页显示为准。**");
        desk.button("保存草稿").click();
        desk.button("提交审核").click();
        assertThat(desk.page().getByText("第 2 版待审核")).isVisible();
        desk.link("发布预演").click();
        Locator reworded =
                desk.page().locator(".differences li").filter(new Locator.FilterOptions().setHasText("手续费是多少呀"));
        assertThat(reworded).containsText("内容更新");
        assertThat(reworded.locator("ins")).containsText("第 2 版");
        assertAccessible(desk.page());
    }

    @Test
    void whatNobodyAnsweredIsAddedToAnArticleOrLeftOut() {
        Desk desk = desk("fills-gaps", "陈主管", Role.LEAD);
        for (String question : new String[] {"发票抬头写错了怎么重开", "怎么提高我的额度"}) {
            Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
            chat.ask(question);
            assertThat(chat.replies()).hasCount(2);
        }
        desk.link("未回答").click();
        Locator invoice = gap(desk, "发票抬头写错了怎么重开");
        Locator limit = gap(desk, "怎么提高我的额度");
        assertThat(invoice).isVisible();
        assertAccessible(desk.page());
        limit.getByRole(AriaRole.BUTTON, Desk.within("不需要回答")).click();
        assertThat(limit).hasCount(0);
        invoice.getByRole(AriaRole.BUTTON, Desk.within("新建文章")).click();
        desk.dialog().getByLabel("标识").fill("invoice");
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("开始编写")).click();
        assertThat(desk.field("客户问法")).hasValue("发票抬头写错了怎么重开");
        assertThat(desk.field("标题")).hasValue("发票抬头写错了怎么重开");
    }

    private static Locator gap(Desk desk, String question) {
        return desk.page().locator(".gaps > li").filter(new Locator.FilterOptions().setHasText(question));
    }

    @Test
    void aPageThatCouldNotBeLoadedIsAskedForAgain() {
        Desk desk = desk("offline", "陈主管", Role.LEAD);
        Locator freshness = desk.page().locator(".fresh");
        assertThat(freshness).containsText("更新于");
        desk.page().context().setOffline(true);
        assertThat(freshness).containsText("已离线");
        desk.page().context().setOffline(false);
        assertThat(freshness).containsText("更新于");
        desk.page().context().setOffline(true);
        desk.link("试问").click();
        assertThat(desk.button("重试")).isVisible();
        desk.page().context().setOffline(false);
        desk.link("试问").click();
        assertThat(desk.field("问题")).isVisible();
    }

    @Test
    void rulesForAccessibilityFindNothing() {
        BrowserContext visitor = visitor(desktop());
        Page door = visitor.newPage();
        door.navigate("/console");
        assertThat(door.getByLabel("密码").first()).isVisible();
        assertAccessible(door);

        Desk desk = desk("rules", "陈主管", Role.ADMIN);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last()).containsText("用户名");
        chat.button("转人工").click();
        assertThat(desk.row("简体中文")).isVisible();
        assertAccessible(desk.page());
        desk.row("简体中文").click();
        desk.button("接入").click();
        assertThat(desk.button("标为已解决")).isVisible();
        desk.button("为什么这样回答").first().click();
        assertAccessible(desk.page());
        desk.button("标为已解决").click();
        desk.link("文章").click();
        assertThat(desk.link("账户无法登录怎么办")).isVisible();
        assertAccessible(desk.page());
        desk.link("账户无法登录怎么办").click();
        assertThat(desk.page().locator(".preview .customer-view h3")).isVisible();
        assertAccessible(desk.page());
        desk.link("试问").click();
        desk.field("问题").fill("钱怎么还没退");
        desk.button("试问").click();
        assertThat(desk.page().locator(".step-4")).isVisible();
        assertAccessible(desk.page());
        desk.link("设置").click();
        assertThat(desk.heading("人员")).isVisible();
        assertAccessible(desk.page());
    }
}
