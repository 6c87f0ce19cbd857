package com.cgpay.support.console;

import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.language.ChineseScripts;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows what is being written as a customer would read it. Safe for all threads. */
public final class PreviewApi {

    private final Brand brand;
    private final Wording wording;
    private final Sessions sessions;

    public PreviewApi(Brand brand, Wording wording, Sessions sessions) {
        this.brand = brand;
        this.wording = wording;
        this.sessions = sessions;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/articles/preview", this::preview);
    }

    record Preview(
            @Nullable String language,
            @Nullable String locale,
            @Nullable String title,
            @Nullable String body) {}

    record Previewed(String title, String text, List<QuickReply> choices, Set<String> unknown) {}

    private void preview(Context ctx) {
        sessions.require(ctx, Role.AGENT);
        Preview given = Json.read(ctx.bodyAsBytes(), Preview.class);
        Language language = Language.of(given.language == null ? "" : given.language)
                .orElseThrow(() -> Problem.badRequest("The language is zh or en."));
        DisplayLanguage display = DisplayLanguage.of(given.locale == null ? "" : given.locale)
                .filter(locale -> locale.language() == language)
                .orElseThrow(() -> Problem.badRequest("The locale does not fit the language."));
        String body = given.body == null ? "" : given.body;
        ctx.json(new Previewed(
                ChineseScripts.render(given.title == null ? "" : given.title, display),
                ChineseScripts.render(brand.fill(body, language), display),
                wording.feedback("preview", display),
                names(brand.unknownPlaceholders(body, language))));
    }

    /** What stands between the braces. */
    private static Set<String> names(Set<String> placeholders) {
        Set<String> names = new TreeSet<>();
        placeholders.forEach(placeholder -> names.add(placeholder.substring(2, placeholder.length() - 2)));
        return names;
    }
}
