package com.cgpay.support.knowledge.store;

import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.training.Language;
import java.time.Instant;
import java.util.List;

/** Questions that people have judged: the evidence of the error budget. Safe for all threads. */
public final class Judgements {

    /** Announced after each judgement. */
    public static final String TOPIC = "judgement";

    private final Database database;

    public Judgements(Database database) {
        this.database = database;
    }

    /** Keeps a judgement; a later one of the same question replaces it. */
    public void add(JudgedQuestion judged) {
        database.write(tx -> {
            tx.handle()
                    .createUpdate("INSERT INTO judged_questions (language, question, article, judge, judged_at)"
                            + " VALUES (:language, :question, :article, :judge, :at)"
                            + " ON CONFLICT (language, question) DO UPDATE SET article = excluded.article,"
                            + " judge = excluded.judge, judged_at = excluded.judged_at")
                    .bind("language", judged.language().code())
                    .bind("question", judged.question())
                    .bind("article", judged.article())
                    .bind("judge", judged.judge())
                    .bind("at", judged.at().toEpochMilli())
                    .execute();
            tx.announce(new Announcement(TOPIC, judged.language().code()));
            return true;
        });
    }

    /** All judged questions of a language, oldest first. */
    public List<JudgedQuestion> of(Language language) {
        return database.read(tx -> tx.handle()
                .createQuery(
                        "SELECT * FROM judged_questions WHERE language = :language" + " ORDER BY judged_at, question")
                .bind("language", language.code())
                .map((row, _) -> new JudgedQuestion(
                        language,
                        row.getString("question"),
                        row.getString("article"),
                        row.getString("judge"),
                        Instant.ofEpochMilli(row.getLong("judged_at"))))
                .list());
    }
}
