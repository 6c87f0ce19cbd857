package com.cgpay.support.console;

import com.cgpay.support.server.Api;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Somebody who is logged in to the console, with the cookie and the token that changes need. */
record Person(Api api, JsonNode session) {

    static final String PASSWORD = "a good password";

    /** The first administrator of a server that nobody has set up yet. */
    static Person admin(TestServer server) {
        return setUp(server.api(), server.http().console().setupLinks().token().orElseThrow());
    }

    /** Who has used the set-up link. */
    static Person setUp(Api api, String setupToken) {
        return of(
                api,
                api.post(
                        "/api/v1/setup",
                        Map.of("token", setupToken, "account", "lin", "name", "林小姐", "password", PASSWORD)));
    }

    static Person logIn(Api api, String account) {
        return of(api, api.post("/api/v1/session", Map.of("account", account, "password", PASSWORD)));
    }

    private static Person of(Api api, Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError("Nobody is logged in: " + answer.body());
        }
        Api withSession = withCookie(api, answer)
                .with("X-CSRF-Token", answer.json().path("csrf").asText());
        return new Person(withSession, answer.json());
    }

    /** The client with the cookie that an answer sets, and nothing else. */
    static Api withCookie(Api api, Answer answer) {
        return api.with("Cookie", answer.header("Set-Cookie").split(";", 2)[0]);
    }

    Answer get(String path) {
        return api.get("/api/v1" + path);
    }

    Answer post(String path, Object body) {
        return api.post("/api/v1" + path, body);
    }

    Answer post(String path) {
        return api.post("/api/v1" + path);
    }

    Answer put(String path, Object body) {
        return api.put("/api/v1" + path, body);
    }

    Answer delete(String path) {
        return api.delete("/api/v1" + path);
    }

    /** Adds a person of this role, who then logs in. */
    Person colleague(Api fresh, String account, String role) {
        Answer added = post(
                "/agents", Map.of("account", account, "name", "同事 " + account, "role", role, "password", PASSWORD));
        if (added.status() != 201) {
            throw new AssertionError("The account was not added: " + added.body());
        }
        return logIn(fresh, account);
    }
}
