package com.cgpay.support.knowledge;

import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.training.Language;
import java.util.List;
import java.util.Optional;

/** What can be answered: as it is published, or as it would be. Safe for all threads. */
public sealed interface Knowledge permits KnowledgeBase, KnowledgeDraft {

    /** Articles that may answer a question, best first; at most five. */
    List<ArticleMatch> find(Understanding understanding);

    /** The article with this id, in this language, as customers get it. */
    Optional<Article> article(String id, Language language);

    /** What the allowed shares of wrong answers mean in a language; empty where nobody has set any. */
    Optional<Budgets> budget(Language language);

    /** Counts publications; two equal numbers mean the same articles. */
    long revision();

    /** Changes whenever the same question may be answered otherwise than before. */
    long state();
}
