package com.cgpay.support.knowledge;

import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for every article, whoever hands it in: the intent and the facts that it names are there. Immutable, safe
 * for all threads.
 *
 * @param intents those that the bot was trained on and an article can have
 */
public record ArticleCheck(Brand brand, Set<String> intents) {

    public ArticleCheck {
        intents = Set.copyOf(intents);
    }

    /** The check against this brand and these intents. */
    public static ArticleCheck of(TrainingData data) {
        return new ArticleCheck(
                data.brand(),
                data.utterances().stream()
                        .map(Utterance::intent)
                        .filter(intent -> !Utterance.WITHOUT_ARTICLE.contains(intent))
                        .collect(Collectors.toSet()));
    }

    /**
     * Checks what a draft names.
     *
     * @throws InvalidArticle with a sentence for the editor
     */
    public void require(ArticleDraft draft) {
        ArticleContent content = draft.content();
        String intent = content.intent();
        if (!intents.contains(intent) && !intent.equals(Article.NO_INTENT)) {
            throw new InvalidArticle("The intent " + intent + " is not one that the bot was trained on.");
        }
        Set<String> unknown = new TreeSet<>();
        answers(content).forEach(body -> unknown.addAll(brand.unknownPlaceholders(body, draft.language())));
        if (!unknown.isEmpty()) {
            throw new InvalidArticle("The answer uses " + String.join(", ", unknown) + ", which brand.yaml lacks.");
        }
        answers(content).map(body -> brand.fill(body, draft.language())).forEach(Markup::requireFilled);
    }

    /**
     * Checks the links of what somebody writes here; a table from elsewhere may hold what chats leave out.
     *
     * @throws InvalidArticle with a sentence for the editor
     */
    public void requireLinks(ArticleDraft draft) {
        answers(draft.content()).map(body -> brand.fill(body, draft.language())).forEach(Markup::requireLinks);
    }

    private static Stream<String> answers(ArticleContent content) {
        return Stream.concat(Stream.of(content.body()), content.variants().values().stream());
    }
}
