package com.cgpay.support.server;

import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.HandoffDeeds;
import com.cgpay.support.bot.Bot;
import com.cgpay.support.bot.Guide;
import com.cgpay.support.bot.Mind;
import com.cgpay.support.bot.Sweep;
import com.cgpay.support.bot.Turn;
import com.cgpay.support.bot.ZonedClock;
import com.cgpay.support.config.Config;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Erasure;
import com.cgpay.support.conversation.Retention;
import com.cgpay.support.conversation.Undecided;
import com.cgpay.support.database.Database;
import com.cgpay.support.delivery.Dispatcher;
import com.cgpay.support.delivery.Outbox;
import com.cgpay.support.delivery.Sender;
import com.cgpay.support.dialogue.DialoguePolicy;
import com.cgpay.support.dialogue.FlowWording;
import com.cgpay.support.dialogue.Guidance;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.explain.Explainer;
import com.cgpay.support.figures.DailyCounts;
import com.cgpay.support.figures.Figures;
import com.cgpay.support.figures.Tally;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.lookup.CustomerRecords;
import com.cgpay.support.replay.KnowledgeGaps;
import com.cgpay.support.replay.Replay;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.TrainingData;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** All floors wired together, without the outside world: what the server, the terminal and the tests share. */
public final class Application implements AutoCloseable {

    private final Config config;
    private final InstantSource clock;
    private final Brand brand;
    private final Database database;
    private final Expertise expertise;
    private final Turn turn;
    private final Wording wording;
    private final CustomerRecords records;
    private final AuditTrail audit;
    private final ConversationLog log;
    private final Handoffs handoffs;
    private final Tally tally;
    private final Figures figures;
    private final HandoffDesk desk;
    private final Bot bot;
    private final Sweep sweep;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final Erasure erasure;
    private final Optional<Retention> retention;

    /**
     * Loads models and knowledge, or trains and seeds them the first time.
     *
     * @param senders deliver to messengers, by the name of their channel
     */
    public Application(Config config, InstantSource clock, Map<String, Sender> senders, Progress progress) {
        this.config = config;
        this.clock = clock;
        CompletableFuture<Database> opening = CompletableFuture.supplyAsync(
                () -> Database.open(config.storage().database()));
        TrainingData data = config.storage().trainingData();
        this.brand = data.brand();
        Understander understander = Understander.load(data, config.storage().models(), progress);
        this.database = Database.join(opening);
        this.expertise = new Expertise(config, data, understander, database, clock.withZone(brand.zone()), progress);
        KnowledgeBase knowledge = expertise.knowledge();
        Mind mind = expertise.mind();
        database.listen(announcement -> {
            if (announcement.concerns(ConversationLog.ERASED)) {
                mind.forget();
            }
        });
        this.wording = new Wording(brand);
        this.records = CustomerRecords.open(config.company().lookups(), clock, brand.zone());
        Flows flows = Flows.of(data);
        FlowEngine engine = new FlowEngine(flows);
        Guide guide = new Guide(engine, records.lookups(), knowledge::article, new FlowWording(brand, flows, wording));
        DialoguePolicy policy = new DialoguePolicy(config.answering().thresholds(), new Guidance(engine));
        this.turn = new Turn(mind, knowledge, policy, guide, wording, new ZonedClock(clock, brand.zone()));
        this.outbox = new Outbox(database, senders.keySet(), clock);
        this.handoffs = new Handoffs(database);
        Undecided undecided = new Undecided(database, clock);
        this.audit = new AuditTrail(database, clock);
        DailyCounts counts = new DailyCounts(database);
        this.tally = new Tally(counts, brand.zone());
        this.figures = new Figures(counts, handoffs, clock, brand.zone());
        this.log = new ConversationLog(
                database, List.of(undecided, handoffs, outbox, new HandoffDeeds(audit), tally), clock);
        this.bot = new Bot(log, turn, wording);
        this.desk = new HandoffDesk(log, database, handoffs);
        this.sweep = new Sweep(undecided, log, bot);
        this.dispatcher = new Dispatcher(database, outbox, senders);
        this.erasure = new Erasure(database, log);
        this.retention = config.storage().kept().map(kept -> new Retention(database, erasure, clock, kept));
    }

    /** Customers should seldom wait for code that has never run. */
    public void warmUp() {
        expertise.warmUp();
    }

    /** Picks up what an earlier run left undecided, and starts delivering. */
    public void start() {
        sweep.start();
        dispatcher.start();
        tally.start();
        retention.ifPresent(Retention::start);
    }

    public Config config() {
        return config;
    }

    public InstantSource clock() {
        return clock;
    }

    public Brand brand() {
        return brand;
    }

    public Database database() {
        return database;
    }

    public Expertise expertise() {
        return expertise;
    }

    public Explainer explainer() {
        return new Explainer(expertise.mind(), turn, expertise.knowledge(), clock);
    }

    public Replay replay() {
        return new Replay(log, expertise.knowledge(), expertise.mind(), turn);
    }

    public KnowledgeGaps gaps() {
        return new KnowledgeGaps(expertise.mind(), turn);
    }

    public Wording wording() {
        return wording;
    }

    public ConversationLog log() {
        return log;
    }

    public AuditTrail audit() {
        return audit;
    }

    public Erasure erasure() {
        return erasure;
    }

    public Handoffs handoffs() {
        return handoffs;
    }

    public Tally tally() {
        return tally;
    }

    public Figures figures() {
        return figures;
    }

    public HandoffDesk desk() {
        return desk;
    }

    public Bot bot() {
        return bot;
    }

    /** Whether made-up customers are looked up instead of real ones. */
    public boolean isSandboxed() {
        return records.areMadeUp();
    }

    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void close() {
        retention.ifPresent(Retention::close);
        dispatcher.close();
        sweep.close();
        bot.close();
        tally.close();
        expertise.close();
        database.close();
        records.close();
    }
}
