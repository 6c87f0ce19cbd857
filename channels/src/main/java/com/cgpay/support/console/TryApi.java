package com.cgpay.support.console;

import com.cgpay.support.explain.Explainer;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Texts;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.Redactor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Tries a question out: what the bot would say, and every number on the way there. Nothing is recorded. */
public final class TryApi {

    private final Explainer explainer;
    private final Sessions sessions;

    public TryApi(Explainer explainer, Sessions sessions) {
        this.explainer = explainer;
        this.sessions = sessions;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/articles/try", this::tryOut);
    }

    record Question(@Nullable String text, @Nullable String locale) {}

    private void tryOut(Context ctx) {
        sessions.require(ctx, Role.AGENT);
        Question question = Json.read(ctx.bodyAsBytes(), Question.class);
        DisplayLanguage display = Texts.locale(question.locale);
        String text = Redactor.redact(Texts.message(question.text == null ? "" : question.text))
                .text();
        ctx.json(explainer.explain(text, display));
    }
}
