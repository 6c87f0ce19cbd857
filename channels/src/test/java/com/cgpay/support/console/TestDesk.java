package com.cgpay.support.console;

import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server with an administrator, an agent, and customers who wait for them. */
record TestDesk(TestServer server, Person admin, Person agent) implements AutoCloseable {

    static TestDesk start(Path folder) {
        TestServer server = TestServer.start(folder);
        Person admin = Person.admin(server);
        return new TestDesk(server, admin, admin.colleague(server.api(), "wang", "AGENT"));
    }

    /** A customer who waits for a person. */
    Visitor waiting() {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        visitor.tap("human");
        return visitor;
    }

    String handoff(Visitor visitor) {
        return handoffs("all", "conversation", visitor.id())
                .getFirst()
                .path("id")
                .asText();
    }

    List<JsonNode> handoffs(String state, String field, String value) {
        List<JsonNode> found = new ArrayList<>();
        agent.get("/handoffs?state=" + state).json().path("handoffs").forEach(handoff -> {
            if (handoff.path(field).asText().equals(value)) {
                found.add(handoff);
            }
        });
        return found;
    }

    @Override
    public void close() {
        server.close();
    }
}
