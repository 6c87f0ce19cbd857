package com.cgpay.support.bot;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Erasure;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Undecided;
import com.cgpay.support.database.Database;
import com.cgpay.support.dialogue.DialoguePolicy;
import com.cgpay.support.dialogue.FlowWording;
import com.cgpay.support.dialogue.Guidance;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.flow.Lookups;
import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.replay.KnowledgeGaps;
import com.cgpay.support.replay.QuestionsToJudge;
import com.cgpay.support.replay.Replay;
import com.cgpay.support.replay.ReplyMarks;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.SeedArticle;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.training.flow.FlowReader;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole bot on a database, with models that were trained from a handful of utterances. */
public final class TestBot implements AutoCloseable {

    private static final Path MODELS = Path.of(System.getProperty("support.models", "target/models"), "small");

    private static final Map<String, List<String>> ENGLISH = Map.of(
            "refund", List.of("how do i get a refund", "refund my order", "i want my money back", "request a refund"),
            "password", List.of("i forgot my password", "reset my password", "change password", "password is wrong"),
            "oos", List.of("tell me a joke", "weather tomorrow", "write a poem", "best pizza nearby"));
    private static final Map<String, List<String>> CHINESE = Map.of(
            "refund", List.of("怎么退款", "我要退款", "申请退款", "钱怎么退回来"),
            "password", List.of("忘记密码", "密码忘了", "怎么修改密码", "重置密码"),
            "oos", List.of("今天天气", "讲个笑话", "附近有什么好吃的", "写一首诗"));

    /** Starts by a button beneath the article on refunds, so that what customers ask is answered as before. */
    private static final Flows FLOWS =
            new Flows(List.of(FlowReader.read("refund", """
                    name: {zh: 退款, en: Refund}
                    offer: {articles: [refund], label: {zh: 帮我查, en: Check}}
                    slots:
                      amount: {type: money, label: {zh: 金额, en: Amount}}
                    steps:
                      - ask: amount
                        text: {zh: 金额是多少？, en: How much was it}
                      - id: find
                        lookup: refund
                        with: [amount]
                        found: tell
                        none: hand
                        unidentified: hand
                        failed: hand
                      - id: tell
                        say: {zh: '{refund.status}', en: 'It is {refund.status}'}
                      - end: done
                      - id: hand
                        escalate: {queue: refunds, priority: high, reason: request}
                        text: {zh: '编号 {receipt}', en: 'Case {receipt}'}
                    """)), Map.of(), new Brand(Map.of()));

    /** Immutable and safe for all tests. */
    private static final Understander UNDERSTANDER = Understander.load(data(), MODELS, Progress.UNSEEN);

    final Database database;
    final Undecided undecided;
    final Handoffs handoffs;
    final ConversationLog log;
    final HandoffDesk desk;
    final Bot bot;
    public final Articles articles;
    public final Replay replay;
    public final KnowledgeGaps gaps;
    public final ReplyMarks marks;
    public final Judgements judgements;
    public final QuestionsToJudge toJudge;
    /** What the company's systems say; a test may change it. */
    volatile Lookups lookups = Lookups.DOWN;
    /** How far the bot's clock is ahead; a test may change it. */
    volatile Duration ahead = Duration.ZERO;
    /** Whether every decision fails; a test may change it. */
    volatile boolean broken;

    public final KnowledgeBase knowledge;
    private final Mind mind;

    public TestBot(String url) {
        InstantSource clock = InstantSource.system();
        database = Database.open(url);
        undecided = new Undecided(database, clock);
        handoffs = new Handoffs(database);
        articles = new Articles(database, clock.withZone(ZoneOffset.UTC));
        articles.seed(data().articles());
        log = new ConversationLog(database, List.of(undecided, handoffs), clock);
        desk = new HandoffDesk(log, database, handoffs);
        knowledge = new KnowledgeBase(database, articles, UNDERSTANDER, MODELS, Map.of(), Progress.UNSEEN);
        mind = new Mind(UNDERSTANDER, knowledge);
        Wording wording = new Wording(data().brand());
        FlowEngine engine = new FlowEngine(FLOWS);
        Guide guide =
                new Guide(engine, this::find, knowledge::article, new FlowWording(data().brand(), FLOWS, wording));
        DialoguePolicy policy = new DialoguePolicy(Thresholds.DEFAULT, new Guidance(engine));
        ZonedClock zoned = new ZonedClock(this::instant, ZoneOffset.UTC);
        Turn turn = new Turn(mind, knowledge, policy, guide, wording, zoned);
        bot = new Bot(log, turn, wording);
        replay = new Replay(log, knowledge, mind, turn);
        gaps = new KnowledgeGaps(mind, turn);
        marks = new ReplyMarks(database);
        judgements = new Judgements(database);
        toJudge = new QuestionsToJudge(log, replay, mind, marks, judgements);
    }

    private static TrainingData data() {
        List<Utterance> utterances = new ArrayList<>();
        List<SeedArticle> articles = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, List<String>> texts = language == Language.EN ? ENGLISH : CHINESE;
            for (String intent : List.of("refund", "password", "oos")) {
                List<String> questions = texts.getOrDefault(intent, List.of());
                questions.forEach(text -> utterances.add(new Utterance(intent, language, text, "test")));
                if (!intent.equals("oos")) {
                    articles.add(new SeedArticle(
                            intent,
                            language,
                            ArticleContent.of(
                                    language == Language.EN ? "About the " + intent : "关于" + questions.getFirst(),
                                    "account",
                                    intent,
                                    LocalDate.EPOCH,
                                    questions,
                                    language == Language.EN ? "The answer on " + intent : "账户答案")));
                }
            }
        }
        return new TrainingData(new Brand(Map.of()), utterances, articles);
    }

    private Instant instant() {
        if (broken) {
            throw new IllegalStateException("broken by a test");
        }
        return Instant.now().plus(ahead);
    }

    private Lookups.Result find(String customer, Source source, Map<SlotType, String> criteria) {
        return lookups.find(customer, source, criteria);
    }

    public String open(String key) {
        return bot.open("messenger", "shop", key, DisplayLanguage.EN).id();
    }

    /** Says something and waits until the bot has decided. */
    public void say(String id, String eventId, String text) {
        Database.join(bot.receive(new CustomerMessage(id, eventId, new Content.Text(text))))
                .decided()
                .join();
    }

    public void erase(String id) {
        new Erasure(database, log).erase(id);
    }

    /** Taps a button and waits until the bot has decided. */
    public void tap(String id, String eventId, String choice) {
        Database.join(bot.receive(new CustomerMessage(id, eventId, new Content.Tap(choice, choice))))
                .decided()
                .join();
    }

    Conversation state(String id) {
        return log.load(id);
    }

    List<Event> events(String id) {
        return log.after(id, 0, 10_000).stream().map(Recorded::event).toList();
    }

    @Override
    public void close() {
        bot.close();
        mind.close();
        knowledge.close();
        database.close();
    }
}
