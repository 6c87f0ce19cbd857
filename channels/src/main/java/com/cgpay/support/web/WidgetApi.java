package com.cgpay.support.web;

import com.cgpay.support.http.Texts;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.language.ChineseScripts;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Brand;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the widget has to know before anybody says anything: the brand and what customers ask most. */
public final class WidgetApi {

    private final Brand brand;
    private final KnowledgeBase knowledge;

    public WidgetApi(Brand brand, KnowledgeBase knowledge) {
        this.brand = brand;
        this.knowledge = knowledge;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/widget", this::widget);
    }

    record Contact(String name, String hotline, String hours) {}

    record Suggestion(String article, String label) {}

    record Widget(Contact brand, String locale, List<Suggestion> suggestions, Set<String> linkDomains, int maxChars) {}

    private void widget(Context ctx) {
        String locale = ctx.queryParam("locale");
        DisplayLanguage display = Texts.locale(locale == null ? "zh-Hans" : locale);
        ctx.header("Cache-Control", "public, max-age=60");
        ctx.json(new Widget(
                new Contact(fact("name", display), fact("hotline", display), fact("hours", display)),
                display.tag(),
                suggestions(display),
                linkDomains(),
                Texts.LONGEST_MESSAGE));
    }

    private List<Suggestion> suggestions(DisplayLanguage display) {
        return Arrays.stream(fact("suggestions", display).split("\\s+"))
                .flatMap(id -> knowledge.article(id, display.language()).stream())
                .map(article -> new Suggestion(article.id(), ChineseScripts.render(article.title(), display)))
                .toList();
    }

    /** Only the brand's own sites become links in a chat. */
    private Set<String> linkDomains() {
        Set<String> domains = new TreeSet<>();
        brand.facts().values().stream()
                .flatMap(inLanguage -> inLanguage.values().stream())
                .filter(value -> value.startsWith("https://"))
                .flatMap(value -> Optional.ofNullable(URI.create(value).getHost()).stream())
                .forEach(domains::add);
        return domains;
    }

    private String fact(String key, DisplayLanguage display) {
        return ChineseScripts.render(brand.fact(key, display.language()).orElse(""), display);
    }
}
