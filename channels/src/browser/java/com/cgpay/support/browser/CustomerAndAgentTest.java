package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.cgpay.support.console.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CustomerAndAgentTest extends BrowserTest {

    @Test
    void aCustomerWhoCannotLogInIsToldInChineseWhatToDo() {
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("我登录不上账户");
        Locator answer = chat.replies().last();
        assertThat(answer.locator("h3")).containsText("请先核对用户名和密码");
        assertThat(answer.locator(".steps li:visible")).hasCount(3);
        chat.button("展开全文").click();
        assertThat(answer.locator(".steps li:visible")).hasCount(4);
        chat.button("已解决").click();
        assertThat(chat.own().last()).containsText("已解决");
        assertThat(chat.replies()).hasCount(3); // the greeting, the answer, the closing words
    }

    @Test
    void aCustomerWhoWasDebitedIsToldInEnglishNotToPayAgain() {
        Chat chat = Chat.open(visitor(desktop()), "en");
        chat.ask("I was charged but the payment did not arrive");
        assertThat(chat.replies().last()).containsText("do not pay again");
        assertThat(chat.replies().last()).containsText("When did you pay");
    }

    @Test
    void aTapOnOneOfSeveralMeaningsAnswersThatOne() {
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("退款");
        Locator clarification = chat.replies().nth(1);
        assertThat(clarification.locator(".option")).hasCount(2);
        chat.button("如何申请退款").click();
        assertThat(chat.own().last()).containsText("如何申请退款");
        assertThat(chat.replies().last().locator(".source")).containsText("如何申请退款");
        assertThat(clarification.locator(".chosen")).containsText("如何申请退款");
        clarification.locator(".option").last().dispatchEvent("click"); // the talk has moved on: it does nothing
        assertThat(chat.own()).hasCount(2);
    }

    @Test
    void anAgentTakesOverAndGivesBackToTheAssistant() {
        Desk desk = Desk.setUp(visitor(desktop()), setupToken());
        assertThat(desk.page().getByText("队列已清空。")).isVisible();

        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("我登录不上账户");
        assertThat(chat.replies().last().locator("h3")).isVisible();
        chat.button("转人工").click();
        assertThat(chat.banner()).containsText("取消排队");

        desk.row("简体中文").click();
        assertThat(desk.timeline().locator(".entry.customer").first()).containsText("我登录不上账户");
        assertThat(desk.context()).containsText("我登录不上账户");
        assertThat(desk.context()).containsText("账户无法登录怎么办");
        desk.button("接入").click();
        assertThat(desk.button("标为已解决")).isVisible();
        desk.button("为什么这样回答").first().click();
        assertThat(desk.timeline().locator(".why:visible")).containsText("把握");
        assertThat(chat.banner()).isHidden();
        assertThat(chat.panel().locator(".system")).containsText("人工客服 林小姐 为您服务");
        assertThat(chat.panel().locator(".status")).hasText("人工客服 林小姐");

        desk.tab("内部备注").click();
        desk.write("客户语气着急，先安抚");
        assertThat(desk.timeline().locator(".note")).containsText("客户语气着急");
        assertThat(chat.panel().locator(".dots")).isHidden();
        desk.tab("回复").click();
        desk.type("您好");
        assertThat(chat.panel().locator(".dots")).isVisible();
        desk.write("您好，我来帮您查一下。");
        assertThat(chat.people()).hasCount(1);
        assertThat(chat.people()).containsText("您好，我来帮您查一下。");
        assertThat(desk.timeline().locator(".entry.agent")).hasCount(1);
        chat.ask("谢谢，麻烦快一点");
        assertThat(desk.timeline().locator(".entry.customer").last()).containsText("麻烦快一点");
        assertThat(chat.panel()).not().containsText("先安抚");

        desk.button("交回助手").click();
        desk.page().locator("dialog").getByText("交回助手").last().click();
        assertThat(chat.panel().locator(".system").last()).containsText("智能助手继续为您服务");
        chat.ask("忘记密码怎么办");
        assertThat(chat.replies().last().locator(".source")).containsText("密码");
    }

    @Test
    void anAgentFindsAConversationByTheNumberThatTheCustomerWasTold() {
        Desk desk = desk("li", "李工", Role.AGENT);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("我要真人客服");
        String receipt = chat.replies().last().locator("strong").innerText();
        chat.button("取消排队").first().click();
        assertThat(chat.banner()).isHidden();

        Locator search = desk.field("按受理编号查找");
        search.fill(receipt.toLowerCase(Locale.ROOT));
        assertThat(desk.page().locator(".queue .row")).hasCount(1);
        assertAccessible(desk.page());
        search.fill("受理编号：" + receipt + "，谢谢");
        assertThat(desk.page().locator(".queue .row")).hasCount(1);
        desk.row("我要真人客服").click();
        assertThat(desk.context()).containsText(receipt);
        search.fill("H-99");
        assertThat(desk.page().locator(".queue [role=status]")).hasText("请输入完整的 7 位编号。");
        search.fill("H-9999 99");
        assertThat(desk.page().getByText("没有受理编号为 H999999 的会话。")).isVisible();
        desk.button("清除筛选").click();
        assertThat(search).hasValue("");
    }

    @Test
    void anAgentSeesTheConversationsOfOneQueueAlone() {
        Desk desk = desk("sun", "孙工", Role.AGENT);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hans");
        chat.ask("我要真人客服");
        assertThat(desk.row("我要真人客服")).isVisible();

        desk.field("队列").selectOption("安全");
        assertThat(desk.row("我要真人客服")).hasCount(0);
        desk.page().reload(); // the address tells the filters
        assertThat(desk.page().getByText("没有符合筛选条件的会话。")).isVisible();
        assertAccessible(desk.page());
        desk.field("队列").selectOption("客服");
        assertThat(desk.row("我要真人客服")).isVisible();
        chat.button("取消排队").first().click();
        assertThat(desk.row("我要真人客服")).hasCount(0);
    }

    @Test
    void aConversationThatALeadErasesLeavesEveryScreen() {
        Desk agent = desk("chen", "陈工", Role.AGENT);
        Desk lead = desk("zhao", "赵主管", Role.LEAD);
        Chat chat = Chat.open(visitor(desktop()), "zh-Hant");
        chat.ask("我要真人客服");
        assertThat(chat.banner()).isVisible();
        agent.row("繁體中文").click();
        assertThat(agent.button("接入")).isVisible();
        assertThat(agent.button("删除会话")).hasCount(0);

        lead.row("繁體中文").click();
        lead.button("删除会话").click();
        assertThat(lead.dialog()).containsText("无法恢复");
        lead.dialog().getByRole(AriaRole.BUTTON, Desk.within("删除会话")).click();

        for (Desk desk : List.of(lead, agent)) {
            assertThat(desk.page().getByText("这个会话已删除。")).isVisible();
            assertThat(desk.timeline()).hasCount(0);
            assertThat(desk.context()).hasCount(0);
            assertThat(desk.row("繁體中文")).hasCount(0);
        }
        assertThat(chat.panel()).containsText("對話已逾時");
    }

    @Test
    void aCustomerRatesWhatAnAgentResolved() {
        Desk desk = desk("wang", "王工", Role.AGENT);
        Chat chat = Chat.open(visitor(desktop()), "en");
        chat.button("Agent, talk to a person").click();
        assertThat(chat.banner()).isVisible();
        desk.row("English").click();
        desk.button("接入").click();
        desk.write("All done.");
        assertThat(chat.people()).hasCount(1);
        assertThat(desk.timeline().locator(".entry.agent")).hasCount(1);
        desk.type("One more thing");
        desk.button("标为已解决").click();
        assertThat(desk.dialog()).containsText("还有写好的内容没有发出");
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("取消")).click();
        desk.type("");
        desk.button("标为已解决").click();
        Locator rating = chat.panel().locator(".rating");
        assertThat(rating).isVisible();
        desk.button("撤销").click();
        assertThat(rating).isHidden();
        assertThat(desk.timeline()).containsText("您重新打开了会话");
        desk.write("One more thing is done.");
        assertThat(chat.people()).hasCount(2);
        desk.button("标为已解决").click();
        assertThat(rating).isVisible();
        desk.button("重新打开").click();
        assertThat(rating).isHidden();
        desk.button("标为已解决").click();
        assertThat(rating).isVisible();
        rating.locator(".scores label").nth(1).click();
        chat.button("Submit").click();
        assertThat(rating).isHidden();
        assertThat(chat.panel().locator(".system").last()).isVisible();
        desk.link("全部").click();
        desk.row("English").click();
        assertThat(desk.timeline()).containsText("评价");
    }
}
