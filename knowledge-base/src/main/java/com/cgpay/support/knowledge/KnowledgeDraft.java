package com.cgpay.support.knowledge;

import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.training.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The knowledge as it would be right after a publication that has not happened: ranked by what the ranking has learnt
 * until now. Holds an index of its own for each language that would change.
 */
public final class KnowledgeDraft implements Knowledge, AutoCloseable {

    private final KnowledgeBase published;
    private final Map<Language, LanguageShelf> changed;

    KnowledgeDraft(KnowledgeBase published, Map<Language, LanguageShelf> changed) {
        this.published = published;
        this.changed = Map.copyOf(changed);
    }

    @Override
    public List<ArticleMatch> find(Understanding understanding) {
        LanguageShelf shelf = changed.get(understanding.reading().writing().language());
        return shelf == null ? published.find(understanding) : shelf.find(understanding);
    }

    @Override
    public Optional<Article> article(String id, Language language) {
        LanguageShelf shelf = changed.get(language);
        return shelf == null
                ? published.article(id, language)
                : Optional.ofNullable(shelf.published().get(id));
    }

    @Override
    public Optional<Budgets> budget(Language language) {
        return published.budget(language);
    }

    @Override
    public long revision() {
        return published.revision();
    }

    @Override
    public long state() {
        return published.state();
    }

    @Override
    public void close() {
        changed.values().forEach(LanguageShelf::close);
    }
}
