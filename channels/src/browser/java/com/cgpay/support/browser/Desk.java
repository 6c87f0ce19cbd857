package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The console, as somebody who works with it sees it. */
record Desk(Page page) {

    static final String PASSWORD = "一句很长的口令 2026";

    /** Makes the first account by the one-time link. */
    static Desk setUp(BrowserContext visitor, String token) {
        Page page = visitor.newPage();
        page.navigate("/console#/setup?token=" + token);
        Desk desk = new Desk(page);
        desk.field("姓名").fill("林小姐");
        desk.field("账号").fill("lin");
        desk.field("密码").fill(PASSWORD);
        desk.button("创建并登录").click();
        assertThat(desk.heading("排队")).isVisible();
        return desk;
    }

    static Desk logIn(BrowserContext visitor, String account) {
        Page page = visitor.newPage();
        page.navigate("/console");
        Desk desk = new Desk(page);
        desk.field("账号").fill(account);
        desk.field("密码").fill(PASSWORD);
        desk.button("登录").click();
        assertThat(desk.heading("排队")).isVisible();
        return desk;
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, Chat.named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, Chat.named(name));
    }

    Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, Chat.named(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, Chat.named(name));
    }

    /** The first handoff in the list that says this. */
    Locator row(String words) {
        return page.locator(".queue .row")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    Locator timeline() {
        return page.locator(".timeline");
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** What is known about the conversation. */
    Locator context() {
        return page.locator(".context");
    }

    void type(String text) {
        page.locator("#composer").fill(text);
    }

    void write(String text) {
        type(text);
        page.keyboard().press("Control+Enter");
    }
}
