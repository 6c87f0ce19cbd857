package com.cgpay.support.server;

import com.cgpay.support.database.Database;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.training.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Whether the process lives, and whether it can serve: the database answers and there is something to say. */
final class Health {

    private final Database database;
    private final KnowledgeBase knowledge;
    private final boolean complete;

    Health(Database database, KnowledgeBase knowledge, boolean complete) {
        this.complete = complete;
        this.database = database;
        this.knowledge = knowledge;
    }

    record Live(String status) {}

    record Ready(String status, String database, int articlesZh, int articlesEn, long knowledge, String encoder) {}

    void routes(RoutesConfig routes) {
        routes.get("/health/live", ctx -> ctx.json(new Live("up")));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context ctx) {
        boolean answers = databaseAnswers();
        int zh = knowledge.published(Language.ZH).size();
        int en = knowledge.published(Language.EN).size();
        boolean ready = answers && zh > 0 && en > 0;
        ctx.status(ready ? 200 : 503)
                .json(new Ready(
                        ready ? "ready" : "not-ready",
                        answers ? "up" : "down",
                        zh,
                        en,
                        knowledge.revision(),
                        complete ? "complete" : "letters-only"));
    }

    private boolean databaseAnswers() {
        try {
            return database.isWritable()
                    && database.read(tx -> tx.handle()
                                    .createQuery("SELECT 1")
                                    .mapTo(Integer.class)
                                    .one())
                            == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
