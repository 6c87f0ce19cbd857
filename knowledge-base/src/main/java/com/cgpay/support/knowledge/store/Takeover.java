package com.cgpay.support.knowledge.store;

import com.cgpay.support.database.Transaction;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.knowledge.store.Articles.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** Takes articles over from elsewhere, inside one transaction. */
record Takeover(Transaction tx, String author, Instant now) {

    List<Taken> take(List<ArticleDraft> drafts, boolean publish, IntConsumer done) {
        List<Taken> outcomes = new ArrayList<>();
        boolean shown = false;
        for (ArticleDraft draft : drafts) {
            Optional<Article> latest = ArticleTable.latest(tx, draft.id(), draft.language());
            Taken taken = compare(latest, draft);
            outcomes.add(taken);
            int revision = latest.map(Article::revision).orElse(0) + (taken == Taken.UNCHANGED ? 0 : 1);
            if (taken != Taken.UNCHANGED) {
                ArticleTable.insert(tx, draft, revision, author, now);
            }
            shown |= publish && show(draft, revision);
            done.accept(outcomes.size());
        }
        if (shown) {
            KnowledgeRevision.count(tx);
        }
        return outcomes;
    }

    private boolean show(ArticleDraft draft, int revision) {
        boolean already =
                ArticleTable.published(tx, draft.id(), draft.language()).equals(OptionalInt.of(revision));
        if (!already) {
            ArticleTable.markPublished(tx, draft.id(), draft.language(), revision);
        }
        return !already;
    }

    static List<Taken> dryRun(Transaction tx, List<ArticleDraft> drafts) {
        return drafts.stream()
                .map(draft -> compare(ArticleTable.latest(tx, draft.id(), draft.language()), draft))
                .toList();
    }

    private static Taken compare(Optional<Article> latest, ArticleDraft draft) {
        return latest.map(article -> article.content().equals(draft.content()) ? Taken.UNCHANGED : Taken.CHANGED)
                .orElse(Taken.CREATED);
    }
}
