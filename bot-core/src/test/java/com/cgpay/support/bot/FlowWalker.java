package com.cgpay.support.bot;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Identity;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.dialogue.Choice;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.dialogue.FlowWording;
import com.cgpay.support.dialogue.Guidance;
import com.cgpay.support.dialogue.Rule;
import com.cgpay.support.dialogue.Wish;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.flow.Lookups;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Customers who answer flows at random: sensibly, wrongly and hostilely. The same seed walks the same way. */
final class FlowWalker {

    static final int MOST_TURNS = 40;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    private static final List<String> WORDS = List.of(
            "昨天下午三点",
            "300",
            "三百块",
            "是的",
            "没有",
            "不知道",
            "处理中",
            "失败",
            "1234",
            "新加坡",
            "巴西",
            "朝鲜",
            "E1001",
            "401",
            "不对，是500",
            "11/20",
            "上周一到周三",
            "交易编号CG100003",
            "受理编号H462SX3",
            "不是，是前天",
            "为什么要问这个？",
            "返回",
            "再说一遍",
            "继续",
            "謝謝",
            "yesterday",
            "no, it was 500",
            "skip",
            "go back",
            "why?",
            "yes",
            "no",
            "the second one",
            "2",
            "+86 138 0013 8000",
            "a@b.example",
            "商家一直不发货，我很生气",
            "",
            " ",
            "?",
            "{receipt}",
            "{{hotline}}",
            "${jndi:ldap://x}",
            "<script>alert(1)</script>",
            "[x](https://evil.example)",
            "'; DROP TABLE events; --",
            "👍👨‍👩‍👧",
            "９９９９９９９９９９",
            "-1",
            "1e99",
            "\u202Etxt",
            "明天",
            "2099年",
            "\uD800",
            "kann ich bitte",
            "取消吗",
            "不",
            "好");

    private static final List<String> LONG = List.of("啊".repeat(900), "9".repeat(300), "no ".repeat(300));

    private final Flows flows;
    private final List<Flow> all;
    private final Guidance guidance;
    private final Guide guide;
    private final RandomGenerator random;

    FlowWalker(TrainingData data, RandomGenerator random) {
        this.flows = Flows.of(data);
        this.all = data.flows();
        this.random = random;
        FlowEngine engine = new FlowEngine(flows);
        this.guidance = new Guidance(engine);
        this.guide = new Guide(
                engine,
                this::find,
                (id, language) -> Optional.of(article(id, language)),
                new FlowWording(data.brand(), flows, new Wording(data.brand())));
    }

    /** How a walk went: all its events, and how many messages it took. */
    record Walked(List<Event> events, int turns, boolean over) {}

    private static Article article(String id, Language language) {
        return new Article(
                id,
                language,
                1,
                ArticleContent.of(id, "payments", id, LocalDate.EPOCH, List.of(), "text"),
                "mei",
                START);
    }

    private Lookups.Result find(String customer, Source source, Map<SlotType, String> criteria) {
        return switch (random.nextInt(4)) {
            case 0 -> new Lookups.Result.None();
            case 1 -> new Lookups.Result.Failed();
            default -> new Lookups.Result.Found(record(source));
        };
    }

    private Map<String, String> record(Source source) {
        String status = switch (source) {
            case TRANSACTION -> any(List.of("processing", "failed", "succeeded"));
            case REFUND -> any(List.of("requested", "processing", "paid", "rejected"));
            case ACCOUNT -> any(List.of("active", "locked", "frozen"));
        };
        Map<String, String> fields = new HashMap<>();
        source.fields().forEach(field -> fields.put(field, random.nextBoolean() ? "yes" : "no"));
        fields.put("status", status);
        return fields;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Walked walk() {
        Flow flow = any(all);
        Conversation conversation = Conversation.empty("c");
        List<Event> happened = new ArrayList<>();
        Instant now = START;
        happened.add(new Event.Started("web", "", "k", any(List.of(DisplayLanguage.values()))));
        if (random.nextBoolean()) {
            happened.add(new Event.Identified(new Identity("c-1", now.plus(Duration.ofMinutes(20)))));
        }
        conversation = after(conversation, happened, now);
        int turns = 0;
        boolean begun = false;
        List<QuickReply> choices = List.of(new QuickReply(new Choice.Start(flow.id()).id(), "start"));
        while (turns < MOST_TURNS && (!begun || conversation.flow() != null)) {
            turns++;
            now = now.plus(random.nextInt(50) == 0 ? Duration.ofHours(20) : Duration.ofSeconds(20));
            List<Event> events = turn(conversation, begun ? choices : choices.subList(0, 1), begun, now);
            happened.addAll(events);
            conversation = after(conversation, events, now);
            choices = choices(events, choices);
            begun = true;
        }
        return new Walked(happened, turns, conversation.flow() == null);
    }

    private static Conversation after(Conversation before, List<Event> events, Instant now) {
        Conversation state = before;
        for (Event event : events) {
            state = state.after(new Recorded(state.seq() + 1, now, event));
        }
        return state;
    }

    private List<Event> turn(Conversation before, List<QuickReply> choices, boolean begun, Instant now) {
        boolean tap = !begun || (!choices.isEmpty() && random.nextInt(3) > 0);
        QuickReply tapped = tap ? any(choices) : new QuickReply("", any(random.nextInt(500) == 0 ? LONG : WORDS));
        Event said = new Event.CustomerSaid(
                "m", tap ? new Content.Tap(tapped.id(), tapped.label()) : new Content.Text(tapped.label()), Set.of());
        Conversation asked = after(before, List.of(said), now);
        Said words = new Said(tapped.label(), now.atZone(ZONE));
        Optional<Decision> decision = Choice.parse(tapped.id())
                .flatMap(choice -> guidance.decide(asked, choice, words))
                .or(() -> words(asked, words));
        List<Event> events = new ArrayList<>();
        events.add(said);
        if (decision.orElse(null) instanceof Decision.Guide guided) {
            events.addAll(guide.events(asked, guided.move(), asked.reads(), null, now));
        } else { // somebody wants a person
            events.add(new Event.HandoffRequested(
                    "h",
                    "H1",
                    Event.HandoffReason.USER_ASKED,
                    Event.Priority.NORMAL,
                    null,
                    new Summary("", List.of(), List.of(), guide.facts(asked, now), List.of())));
        }
        return events;
    }

    private Optional<Decision> words(Conversation asked, Said words) {
        boolean sure = random.nextInt(8) == 0;
        String intent = sure ? any(List.of("fees", "login-failed", "refund-progress", "goodbye", "oos")) : "oos";
        Wish wish = new Wish(
                intent,
                sure ? Optional.of(article(intent, Language.ZH)) : Optional.empty(),
                random.nextInt(8) == 0 ? List.of(article("commission", Language.ZH)) : List.of(),
                random.nextInt(8) == 0
                        ? Optional.of(any(List.of(Rule.UNCOVERED, Rule.OUT_OF_SCOPE)))
                        : Optional.empty());
        return guidance.returning(asked, words).or(() -> guidance.decide(asked, words, wish));
    }

    /** A customer may tap what was offered long ago. */
    private List<QuickReply> choices(List<Event> events, List<QuickReply> before) {
        List<QuickReply> fresh = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.BotSaid(Reply reply, var _)) {
                fresh.addAll(reply.choices());
            }
        }
        if (!before.isEmpty() && random.nextInt(10) == 0) {
            fresh.add(any(before));
        }
        return fresh;
    }
}
