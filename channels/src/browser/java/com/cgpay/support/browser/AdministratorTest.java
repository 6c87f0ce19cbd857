package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.cgpay.support.console.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class AdministratorTest extends BrowserTest {

    @Test
    void anAdministratorSeesWhoDidWhatAndOpensIt() {
        Desk lead = desk("publishes", "王主管", Role.LEAD);
        lead.link("文章").click();
        lead.link("汇率怎么看").click();
        lead.field("回答").fill("**汇率以付款页显示为准。**");
        lead.button("保存草稿").click();
        assertThat(lead.page().getByText("草稿第 2 版", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(lead.link("审计记录")).hasCount(0);

        Desk admin = desk("audits", "周管理员", Role.ADMIN);
        admin.link("审计记录").click();
        Locator saved = admin.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("保存草稿"))
                .filter(new Locator.FilterOptions().setHasText("王主管"));
        assertThat(saved).containsText("第 2 版");
        assertAccessible(admin.page());
        admin.page().getByLabel("操作").selectOption("conversation.erased");
        assertThat(admin.page().getByText("没有记录。")).isVisible();
        admin.button("清除筛选").click();
        saved.getByRole(AriaRole.LINK, Desk.within("汇率怎么看")).click();
        assertThat(admin.field("标题")).hasValue("汇率怎么看");
    }

    @Test
    void whoChangesTheirPasswordIsAskedForTheOneBeforeAndStays() {
        Desk desk = desk("changes", "周管理员", Role.ADMIN);
        desk.button("账号 周管理员").click();
        desk.button("修改密码").click();
        assertAccessible(desk.page());
        desk.field("您自己的密码").fill(Desk.PASSWORD);
        desk.field("新密码").fill("另一句很长的口令 2027");
        desk.dialog().getByRole(AriaRole.BUTTON, Desk.within("保存")).click();
        assertThat(desk.page().getByText("密码已修改")).isVisible();
        desk.link("审计记录").click();
        assertThat(desk.page().locator("tbody tr").first()).containsText("修改自己的密码");
    }

    @Test
    void whoGetsAnotherRoleIsToldAtTheNextStepAndSeesWhatThatRoleSees() {
        Desk lead = desk("demoted", "郑主管", Role.LEAD);
        assertThat(lead.link("数据")).isVisible();

        Desk admin = desk("demotes", "冯管理员", Role.ADMIN);
        admin.link("设置").click();
        admin.button("编辑冯管理员").click();
        assertThat(admin.field("角色").last()).isDisabled();
        assertThat(admin.dialog().getByText("请由另一位管理员修改您的角色。")).isVisible();
        admin.page().keyboard().press("Escape");
        admin.button("编辑郑主管").click();
        assertAccessible(admin.page());
        admin.dialog().getByLabel("姓名").fill("小郑");
        admin.dialog().getByLabel("角色").selectOption("AGENT");
        admin.dialog().getByRole(AriaRole.BUTTON, Desk.within("保存")).click();
        assertThat(admin.page().getByText("已修改小郑")).isVisible();
        assertThat(admin.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("demoted")))
                .containsText("客服");

        lead.link("数据").click();
        assertThat(lead.page().getByText("您现在的身份：小郑，客服")).isVisible();
        assertThat(lead.link("数据")).hasCount(0);
        admin.link("审计记录").click();
        assertThat(admin.page().locator("tbody tr").first()).containsText("小郑");
    }
}
