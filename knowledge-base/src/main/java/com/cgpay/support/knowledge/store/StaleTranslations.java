package com.cgpay.support.knowledge.store;

import com.cgpay.support.database.Transaction;
import com.cgpay.support.training.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether an article was changed in one language and not in the other since. A change of what has fallen behind
 * catches up with the other language, and so do those that follow it; a first version is taken for what the other says. For
 * one thread.
 */
final class StaleTranslations {

    /** Who translates saves more than once. */
    private static final Duration ONE_SITTING = Duration.ofHours(12);

    /** A revision that was saved. */
    record Change(Language language, int revision, Instant at) {}

    private final Set<Language> there = new HashSet<>();
    private @Nullable Language stale;
    private @Nullable Change last;
    private boolean catchingUp;

    private StaleTranslations() {}

    /** The languages that have fallen behind, by the ids of their articles; most are not there. */
    static Map<String, Language> all(Transaction tx) {
        Map<String, List<Change>> changes = new HashMap<>();
        tx.handle()
                .createQuery("SELECT article_id, language, revision, created_at FROM article_revisions"
                        + " ORDER BY created_at, revision")
                .map((row, _) -> changes.computeIfAbsent(row.getString("article_id"), _ -> new ArrayList<>())
                        .add(new Change(
                                Language.of(row.getString("language")).orElseThrow(),
                                row.getInt("revision"),
                                Instant.ofEpochMilli(row.getLong("created_at")))))
                .list();
        Map<String, Language> stale = new HashMap<>();
        changes.forEach((id, some) -> {
            Language behind = in(some);
            if (behind != null) {
                stale.put(id, behind);
            }
        });
        return stale;
    }

    /**
     * The language whose text is older than the last change of the other one; null where there is none.
     *
     * @param changes of one article in all languages, oldest first
     */
    static @Nullable Language in(List<Change> changes) {
        StaleTranslations translations = new StaleTranslations();
        changes.forEach(translations::take);
        return translations.stale;
    }

    private void take(Change change) {
        Language other = change.language == Language.ZH ? Language.EN : Language.ZH;
        if (change.revision == 1 || change.language == stale) {
            stale = null;
            catchingUp = true;
        } else if (!goesOn(change)) {
            stale = there.contains(other) ? other : null;
            catchingUp = false;
        }
        there.add(change.language);
        last = change;
    }

    private boolean goesOn(Change change) {
        Change before = last;
        return catchingUp
                && before != null
                && before.language == change.language
                && change.at.isBefore(before.at.plus(ONE_SITTING));
    }
}
