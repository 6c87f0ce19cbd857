package com.cgpay.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The widget on the demonstration page, as a customer sees it. */
record Chat(Page page) {

    /** Opens the page and the chat; a language is chosen by its tag. */
    static Chat open(BrowserContext visitor, String language) {
        Page page = visitor.newPage();
        page.navigate("/?lang=" + language);
        Chat chat = new Chat(page);
        chat.launch();
        return chat;
    }

    void launch() {
        page.locator("support-chat .launcher").click();
        assertThat(panel()).isVisible();
    }

    Locator panel() {
        return page.locator("support-chat .panel");
    }

    Locator field() {
        return panel().locator(".bar textarea");
    }

    void ask(String text) {
        field().fill(text);
        field().press("Enter");
    }

    Locator button(String name) {
        return panel().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the customer said. */
    Locator own() {
        return panel().locator(".row.own");
    }

    /** What the assistant said, without the suggestions before the first question. */
    Locator replies() {
        return panel().locator(".row.bot:not(:has(.rows)):not(:has(.dots)):not(:has(.rating))");
    }

    /** What people said. */
    Locator people() {
        return panel().locator(".row.agent:not(:has(.dots))");
    }

    Locator banner() {
        return panel().locator(".banner");
    }

    Locator warning() {
        return panel().locator(".warning");
    }

    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
