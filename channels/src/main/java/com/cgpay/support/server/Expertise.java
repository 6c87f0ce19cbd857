package com.cgpay.support.server;

import com.cgpay.support.bot.Mind;
import com.cgpay.support.config.Config;
import com.cgpay.support.database.Database;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.knowledge.ArticleCheck;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.knowledge.exchange.ArticleImport;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.TrainingData;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bot understands and knows: its models and the approved articles. Safe for all threads. */
public final class Expertise implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Expertise.class);

    private final ArticleCheck check;
    private final Understander understander;
    private final Articles articles;
    private final KnowledgeBase knowledge;
    private final Mind mind;

    /** Seeds the articles and trains their ranking the first time. */
    Expertise(
            Config config,
            TrainingData data,
            Understander understander,
            Database database,
            Clock clock,
            Progress progress) {
        this.check = ArticleCheck.of(data);
        this.understander = understander;
        this.articles = new Articles(database, clock);
        articles.seed(data.articles());
        this.knowledge = new KnowledgeBase(
                database,
                articles,
                understander,
                config.storage().models(),
                config.answering().budget(),
                progress);
        this.mind = new Mind(understander, knowledge);
    }

    /** Asks itself a question in each language: customers should seldom wait for code that has never run. */
    void warmUp() {
        try {
            for (Language language : Language.values()) {
                knowledge.published(language).stream()
                        .flatMap(article -> article.content().questions().stream())
                        .limit(1)
                        .forEach(mind::comprehend);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("The program ended before it was warm.", e);
        } catch (RuntimeException e) {
            LOG.error("A question could not be understood; customers' will not be either.", e);
        }
    }

    /** Whether nothing that belongs to understanding is missing on this machine. */
    public boolean isComplete() {
        return understander.isComplete();
    }

    public Articles articles() {
        return articles;
    }

    public ArticleImport imports() {
        return new ArticleImport(articles, check);
    }

    public ArticleCheck check() {
        return check;
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    public Mind mind() {
        return mind;
    }

    @Override
    public void close() {
        mind.close();
        knowledge.close();
        understander.close();
    }
}
