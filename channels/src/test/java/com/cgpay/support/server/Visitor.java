package com.cgpay.support.server;

import com.cgpay.support.server.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer on the web with a conversation. */
public final class Visitor {

    private final Api api;
    private final String id;
    private final String token;
    private final List<JsonNode> first;

    private Visitor(Api api, JsonNode started) {
        this.id = started.path("id").asText();
        this.token = started.path("token").asText();
        this.api = api.with("Authorization", "Bearer " + token);
        this.first = list(started);
    }

    public static Visitor start(Api api, String locale) {
        return start(api, Map.of("locale", locale));
    }

    /**
     * Begins a conversation.
     *
     * @param given what the page sends
     */
    public static Visitor start(Api api, Map<String, ?> given) {
        Answer answer = api.post("/api/v1/conversations", given);
        if (answer.status() != 201) {
            throw new AssertionError("The conversation did not start: " + answer.body());
        }
        return new Visitor(api, answer.json());
    }

    private static List<JsonNode> list(JsonNode answer) {
        List<JsonNode> events = new ArrayList<>();
        answer.path("events").forEach(events::add);
        return events;
    }

    public String id() {
        return id;
    }

    public String token() {
        return token;
    }

    /** The client that carries this customer's token. */
    public Api api() {
        return api;
    }

    /** What was said before the customer said anything. */
    public List<JsonNode> first() {
        return first;
    }

    public String path(String rest) {
        return "/api/v1/conversations/" + id + rest;
    }

    public Answer post(String rest, Object body) {
        return api.post(path(rest), body);
    }

    /** Says something and returns what has happened since, with the reply if it came at once. */
    public List<JsonNode> say(String text) {
        return send(Map.of("id", UUID.randomUUID().toString(), "text", text));
    }

    public List<JsonNode> tap(String choice) {
        return send(Map.of("id", UUID.randomUUID().toString(), "choice", choice, "label", "…"));
    }

    private List<JsonNode> send(Map<String, String> message) {
        Answer answer = post("/messages", message);
        if (answer.status() != 200) {
            throw new AssertionError("The message was not accepted: " + answer.body());
        }
        List<JsonNode> events = list(answer.json());
        int said = events.getFirst().path("seq").asInt();
        return Await.until("the bot reacts", () -> after(said - 1), seen -> seen.size() > 1);
    }

    public List<JsonNode> events() {
        return after(0);
    }

    public List<JsonNode> after(int seq) {
        return events("?after=" + seq);
    }

    public List<JsonNode> events(String query) {
        return list(api.get(path("/events" + query)).json());
    }

    /** Reads along from behind an event. */
    public EventReader stream(int after) {
        return api.stream(path("/events?after=" + after));
    }

    public int lastSeq() {
        return events().getLast().path("seq").asInt();
    }
}
