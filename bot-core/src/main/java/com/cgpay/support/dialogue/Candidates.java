package com.cgpay.support.dialogue;

import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.training.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which of the articles found are sure answers and which are worth offering. Pure. */
record Candidates(Thresholds thresholds) {

    private static final int MOST_OPTIONS = 3;

    /** Articles of this group make small talk; they never stand among options. */
    private static final String SMALL_TALK = "conversation";

    /** What nobody says clearly sounds like these, and who asks for them does so clearly. */
    private static final Set<String> ABOUT_THE_SERVICE = Set.of("about-cgpay", "bot-identity", "service-scope");

    private static final double SMALL_TALK_COSINE = 0.7;

    /** From this confidence it needs no likeness: who says goodbye at length resembles nobody else. */
    private static final double SMALL_TALK_ALONE = 0.95;

    /** What a part of a message may be about is offered from here; less is found in any words. */
    private static final double RATHER = 0.25;

    /** From here something is likelier than not. */
    private static final double EVEN = 0.5;

    /** Different answers to several wishes, as far as they have any. */
    List<Article> sureAnswerToEach(Comprehension comprehension) {
        return comprehension.wishes().stream()
                .filter(wish -> wish.likeliest()
                        .filter(match ->
                                ABOUT_THE_SERVICE.contains(match.article().intent()))
                        .filter(match -> match.confidence() < SMALL_TALK_ALONE)
                        .isEmpty())
                .flatMap(wish -> sureAnswer(wish).stream())
                .filter(article -> !isSmallTalk(article))
                .distinct()
                .toList();
    }

    /** The one of several wishes that has a sure answer, if the message as a whole may be about it. */
    Optional<Article> sureAnswerToOne(Comprehension comprehension) {
        double clarify = thresholds.of(comprehension).clarify();
        return sureAnswerToEach(comprehension).stream()
                .filter(article -> comprehension.matches().stream()
                        .filter(match -> match.article().id().equals(article.id()))
                        .anyMatch(match -> match.confidence() >= clarify))
                .findFirst();
    }

    /**
     * Articles that may answer those of several wishes that have no sure answer; of something that may as well be a detail
     * of another wish, those that rather answer it.
     *
     * @param told whether the customer says that there is more than one wish
     */
    List<Article> likelyForTheRest(Comprehension comprehension, List<Article> given, boolean told) {
        return comprehension.wishes().stream()
                .filter(wish -> sureAnswer(wish).isEmpty())
                .filter(wish -> told
                        || wish.likeliest()
                                .filter(match -> match.confidence() >= RATHER)
                                .isPresent())
                .map(this::likely)
                .filter(likely -> likely.stream().noneMatch(given::contains))
                .flatMap(List::stream)
                .filter(article -> !ABOUT_THE_SERVICE.contains(article.intent()))
                .distinct()
                .limit(MOST_OPTIONS)
                .toList();
    }

    Optional<Article> sureAnswer(Comprehension comprehension) {
        String intent = comprehension.understanding().topIntent().intent();
        return comprehension
                .likeliest()
                .filter(match -> isSmallTalk(match.article())
                        ? isSurelySmallTalk(match, comprehension.matches())
                        : match.confidence() >= thresholds.of(match).answer())
                .filter(match -> !Utterance.WITHOUT_ARTICLE.contains(intent) // an offer harms less than a wrong answer
                        || isWithoutIntent(match.article())
                        || match.evidence().wordForWord())
                .map(ArticleMatch::article);
    }

    /** What no intent knows may be about what the models were taught that no article answers. */
    private static boolean isWithoutIntent(Article article) {
        return !article.hasIntent();
    }

    /** Thanks and goodbye come together and share the confidence; what is merely short or odd is near to neither. */
    private boolean isSurelySmallTalk(ArticleMatch best, List<ArticleMatch> matches) {
        double together = matches.stream()
                .filter(match -> isSmallTalk(match.article()))
                .mapToDouble(ArticleMatch::confidence)
                .sum();
        return together >= SMALL_TALK_ALONE
                || (together >= thresholds.of(best).answer() && best.evidence().cosine() >= SMALL_TALK_COSINE);
    }

    /** Articles that may answer what surely none does. */
    List<Article> likely(Comprehension comprehension) {
        boolean unknown = isWithoutArticle(comprehension.understanding());
        double clarify = thresholds.of(comprehension).clarify();
        return comprehension.matches().stream()
                .filter(match -> match.confidence() >= clarify)
                .map(ArticleMatch::article)
                .filter(article -> !unknown || isWithoutIntent(article))
                .filter(article -> !isSmallTalk(article))
                .limit(MOST_OPTIONS)
                .toList();
    }

    /** Whether it is likelier than not about what no article was written for. */
    static boolean isWithoutArticle(Understanding understanding) {
        return isWithoutArticle(understanding, EVEN);
    }

    /** The same with a probability; foreign or not, nothing can be said to it. */
    static boolean isWithoutArticle(Understanding understanding, double probability) {
        return Utterance.WITHOUT_ARTICLE.contains(understanding.topIntent().intent())
                && Utterance.WITHOUT_ARTICLE.stream()
                                .mapToDouble(understanding::probability)
                                .sum()
                        >= probability;
    }

    /** Whether it makes small talk, which answers nothing. */
    static boolean isSmallTalk(Article article) {
        return article.group().equals(SMALL_TALK);
    }
}
