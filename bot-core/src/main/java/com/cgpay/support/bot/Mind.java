package com.cgpay.support.bot;

import com.cgpay.support.dialogue.Comprehension;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.intents.Wishes;
import com.cgpay.support.knowledge.Knowledge;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Understands texts and finds articles for them, and remembers what was asked before: most customers ask what
 * others have asked. The encoder runs on as many platform threads as there are processors. Safe for all threads.
 */
public final class Mind implements AutoCloseable {

    private static final int REMEMBERED = 2_000;

    private final Function<String, Understanding> understanding;
    private final String fingerprint;
    private final Knowledge knowledge;
    private final Cache<Key, Comprehension> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ExecutorService thinking = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("mind-", 0).daemon().factory());

    public Mind(Understander understander, Knowledge knowledge) {
        this(text -> understander.understand(Understander.read(text)), understander.fingerprint(), knowledge);
    }

    private Mind(Function<String, Understanding> understanding, String fingerprint, Knowledge knowledge) {
        this.understanding = understanding;
        this.fingerprint = fingerprint;
        this.knowledge = knowledge;
    }

    /** A mind that knows something else, and understands by what this one understands and remembers. */
    public Mind on(Knowledge other) {
        return new Mind(text -> comprehend(text).understanding(), fingerprint, other);
    }

    /** The same text asked of the same knowledge has the same answer. */
    private record Key(String text, long knowledge, long state) {}

    /** Understands a text; takes milliseconds where nobody has asked this before. */
    public Comprehension comprehend(String text) {
        return remembered(text)
                .orElseGet(() -> CompletableFuture.supplyAsync(
                                () -> remembered.get(question(text), this::comprehend), thinking)
                        .join());
    }

    /** What was understood when somebody asked the same before; takes microseconds. */
    public Optional<Comprehension> remembered(String text) {
        return Optional.ofNullable(remembered.getIfPresent(question(text)));
    }

    private Key question(String text) {
        return new Key(text, knowledge.revision(), knowledge.state());
    }

    private Comprehension comprehend(Key question) {
        Comprehension whole = comprehend(question.text(), question.knowledge());
        if (whole.isAskedWordForWord()) { // then it is one question, however it reads
            return whole;
        }
        List<Comprehension> told = each(Wishes.in(question.text()), question.knowledge());
        if (!told.isEmpty() || !whole.understanding().hasRival()) {
            return whole.wishing(told);
        }
        List<Comprehension> clauses = each(Wishes.clauses(question.text()), question.knowledge());
        return whole.wishing(areApart(clauses) ? clauses : List.of());
    }

    private List<Comprehension> each(List<String> wishes, long revision) {
        return wishes.size() < 2
                ? List.of()
                : wishes.stream().map(wish -> comprehend(wish, revision)).toList();
    }

    /** Clauses about things of one group tell one story: "my payment failed and I was charged". */
    private static boolean areApart(List<Comprehension> clauses) {
        return clauses.stream()
                        .flatMap(clause -> clause.likeliest().stream())
                        .map(match -> match.article().group())
                        .distinct()
                        .count()
                == clauses.size();
    }

    private Comprehension comprehend(String text, long revision) {
        Understanding understood = understanding.apply(text);
        return new Comprehension(understood, knowledge.find(understood), revision, List.of());
    }

    /** Forgets all that was asked: some of it has been erased, and a text does not tell whose it was. */
    public void forget() {
        remembered.invalidateAll();
    }

    /** Names the models, for traces. */
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        thinking.close();
    }
}
