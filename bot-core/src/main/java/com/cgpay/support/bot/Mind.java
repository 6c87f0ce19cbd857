package com.cgpay.support.bot;

import com.cgpay.support.dialogue.Comprehension;
import com.cgpay.support.intents.Reading;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Understands texts and finds articles for them, and remembers what was asked before: most customers ask what
 * others have asked. The encoder runs on as many platform threads as there are processors. Safe for all threads.
 */
public final class Mind implements AutoCloseable {

    private static final int REMEMBERED = 5_000;

    private final Understander understander;
    private final KnowledgeBase knowledge;
    private final Cache<Question, Comprehension> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ExecutorService thinking = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("mind-", 0).daemon().factory());

    public Mind(Understander understander, KnowledgeBase knowledge) {
        this.understander = understander;
        this.knowledge = knowledge;
    }

    /** The same reading of the same knowledge has the same answer. */
    private record Question(Reading reading, long knowledge) {}

    public Comprehension comprehend(String text) {
        Question question = new Question(Understander.read(text), knowledge.revision());
        @Nullable Comprehension known = remembered.getIfPresent(question);
        return known != null ? known : think(question);
    }

    private Comprehension think(Question question) {
        return CompletableFuture.supplyAsync(() -> remembered.get(question, this::comprehend), thinking)
                .join();
    }

    private Comprehension comprehend(Question question) {
        Understanding understanding = understander.understand(question.reading());
        return new Comprehension(understanding, knowledge.find(understanding), question.knowledge());
    }

    /** Names the models, for traces. */
    public String fingerprint() {
        return understander.fingerprint();
    }

    @Override
    public void close() {
        thinking.close();
    }
}
