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

    /** Keeps a judgement; a later one of the same question replaces it, and what was evidence stays evidence. */
    public void add(JudgedQuestion judged) {
        database.write(tx -> {
            tx.handle()
                    .createUpdate("INSERT INTO judged_questions (language, question, article, judge, judged_at, drawn)"
                            + " VALUES (:language, :question, :article, :judge, :at, :drawn)"
                            + " ON CONFLICT (language, question) DO UPDATE SET article = excluded.article,"
                            + " judge = excluded.judge, judged_at = excluded.judged_at,"
                            + " drawn = CASE WHEN judged_questions.drawn = 1 THEN 1 ELSE excluded.drawn END")
                    .bind("language", judged.language().code())
                    .bind("question", judged.question())
                    .bind("article", judged.article())
                    .bind("judge", judged.judge())
                    .bind("at", judged.at().toEpochMilli())
                    .bind("drawn", judged.drawn() ? 1 : 0)
                    .execute();
            tx.announce(new Announcement(TOPIC, judged.language().code()));
            return true;
        });
    }

    /** A judged question has been drawn at random: it is evidence from now on. */
    public void draw(JudgedQuestion judged) {
        add(new JudgedQuestion(
                judged.language(), judged.question(), judged.article(), judged.judge(), judged.at(), true));
    }

    /** The judged questions of a language that the error budget rests on, oldest first. */
    public List<JudgedQuestion> evidence(Language language) {
        return of(language).stream().filter(JudgedQuestion::drawn).toList();
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
                        Instant.ofEpochMilli(row.getLong("judged_at")),
                        row.getInt("drawn") == 1))
                .list());
    }
}
