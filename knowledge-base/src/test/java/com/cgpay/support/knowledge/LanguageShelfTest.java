package com.cgpay.support.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Much is shown by its words at once and encoded later; what happens in between is not lost. */
@Timeout(120)
class LanguageShelfTest {

    private static final int MANY = 510;

    private static final Understander UNDERSTANDER = Understander.load(
            new TrainingData(
                    new Brand(Map.of()),
                    List.of("refund", "fees").stream()
                            .flatMap(intent -> IntStream.range(0, 4)
                                    .boxed()
                                    .flatMap(i -> List.of(Language.values()).stream()
                                            .map(language ->
                                                    new Utterance(intent, language, intent + " please " + i, "test"))))
                            .toList(),
                    List.of()),
            Path.of(System.getProperty("support.models", "target/models")),
            Progress.UNSEEN);

    private final Database database = TestDatabases.SQLITE.open();
    private LanguageShelf shelf;

    @BeforeEach
    void fill(@TempDir Path folder) {
        shelf = new LanguageShelf(Language.EN, UNDERSTANDER, folder, new Judgements(database), Optional.empty());
        shelf.fill(List.of(article("fees", 1, "how high are the fees")), Progress.UNSEEN);
    }

    @AfterEach
    void close() {
        shelf.close();
        database.close();
    }

    private static Article article(String id, int revision, String question) {
        return new Article(
                id,
                Language.EN,
                revision,
                ArticleContent.of("About " + id, "account", id, LocalDate.of(2027, 5, 31), List.of(question), "Answer"),
                "mei",
                Instant.EPOCH);
    }

    private static List<Article> imported() {
        List<Article> articles = new ArrayList<>(List.of(article("fees", 1, "how high are the fees")));
        IntStream.range(0, MANY).forEach(i -> articles.add(article("topic-" + i, 1, "what about topic " + i)));
        return articles;
    }

    private static String found(LanguageShelf where, String text) {
        return where.find(UNDERSTANDER.understand(Understander.read(text))).stream()
                .max(Comparator.comparingDouble(ArticleMatch::share))
                .map(match -> match.article().id())
                .orElse("");
    }

    @Test
    void muchIsFoundByItsWordsUntilItIsEncoded() {
        shelf.update(imported());
        assertThat(shelf.isEncoded()).isFalse();
        assertThat(found(shelf, "what about topic 417")).isEqualTo("topic-417");
        assertThat(shelf.encode(Progress.UNSEEN)).isTrue();
        assertThat(shelf.isEncoded()).isTrue();
        assertThat(found(shelf, "what about topic 417")).isEqualTo("topic-417");
        assertThat(shelf.encode(Progress.UNSEEN)).isFalse();
    }

    @Test
    void whoPublishesAndRetiresDuringTheEncodingNeitherWaitsNorIsOverwritten() {
        shelf.update(imported());
        List<Article> later = new ArrayList<>(imported());
        later.removeIf(article -> article.id().equals("topic-417"));
        later.replaceAll(
                article -> article.id().equals("topic-3") ? article("topic-3", 2, "how old is the moon") : article);
        later.add(article("chargeback", 1, "dispute a chargeback with my bank"));
        AtomicBoolean published = new AtomicBoolean();
        shelf.encode((_, _, _) -> {
            if (published.compareAndSet(false, true)) {
                shelf.update(later); // with the encoding under the shelf's lock, this thread would wait for ever
            }
        });
        assertThat(published).isTrue();
        assertThat(shelf.isEncoded()).isTrue();
        assertThat(found(shelf, "how old is the moon")).isEqualTo("topic-3");
        assertThat(found(shelf, "dispute a chargeback")).isEqualTo("chargeback");
        assertThat(found(shelf, "what about topic 416")).isEqualTo("topic-416");
        assertThat(found(shelf, "what about topic 417")).isNotEqualTo("topic-417");
    }

    @Test
    void anEncodingThatIsEndedChangesNothingAndCanBeginAgain() {
        shelf.update(imported());
        assertThatThrownBy(() -> shelf.encode((_, _, _) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(shelf.isEncoded()).isFalse();
        assertThat(found(shelf, "what about topic 417")).isEqualTo("topic-417");
        assertThat(shelf.encode(Progress.UNSEEN)).isTrue();
        assertThat(shelf.isEncoded()).isTrue();
    }

    @Test
    void aDraftHasWhatIsNotEncodedYet() {
        shelf.update(imported());
        List<Article> drafted = new ArrayList<>(imported());
        drafted.add(article("chargeback", 1, "dispute a chargeback with my bank"));
        try (LanguageShelf draft = shelf.with(drafted)) {
            assertThat(found(draft, "what about topic 417")).isEqualTo("topic-417");
            assertThat(found(draft, "dispute a chargeback")).isEqualTo("chargeback");
        }
    }
}
