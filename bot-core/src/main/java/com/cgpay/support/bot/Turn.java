package com.cgpay.support.bot;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.CustomerSaid;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.dialogue.Choice;
import com.cgpay.support.dialogue.Comprehension;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.dialogue.DialoguePolicy;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.dialogue.TypedChoice;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.Knowledge;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.SensitiveKind;
import com.cgpay.support.training.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From what a customer said to the events of the bot's turn. Writes nothing; safe for all threads. */
public final class Turn {

    private final Mind mind;
    private final Traces traces;
    private final Knowledge knowledge;
    private final DialoguePolicy policy;
    private final Guide guide;
    private final Handover handover;
    private final Wording wording;
    private final ZonedClock clock;

    public Turn(Mind mind, Knowledge knowledge, DialoguePolicy policy, Guide guide, Wording wording, ZonedClock clock) {
        this.mind = mind;
        this.traces = new Traces(mind.fingerprint());
        this.knowledge = knowledge;
        this.policy = policy;
        this.guide = guide;
        this.handover = new Handover(wording, guide, clock);
        this.wording = wording;
        this.clock = clock;
    }

    /** Decides alike, with another mind on other knowledge. */
    public Turn on(Mind otherMind, Knowledge other) {
        return new Turn(otherMind, other, policy, guide.with(other::article), wording, clock);
    }

    /** The confidences from which the bot acts in a language; its error budgets say, where it has any. */
    public Thresholds thresholds(Language language) {
        return knowledge.budget(language).map(policy.thresholds()::within).orElse(policy.thresholds());
    }

    /** A decision with what it rests on. */
    public record Decided(
            Decision decision,
            DisplayLanguage display,
            @Nullable Trace trace) {}

    /** The events that answer all that is pending; empty if that takes thinking or asking other systems. */
    public Optional<List<Event>> decideAtOnce(Conversation conversation) {
        return decide(conversation, mind::remembered, false);
    }

    private boolean waits(Conversation conversation, Decision decision) {
        return decision instanceof Decision.Guide guided && guide.waits(conversation, guided.move(), clock.instant());
    }

    /** The events that answer all that is pending. */
    public List<Event> decide(Conversation conversation) {
        return decide(conversation, words -> Optional.of(mind.comprehend(words)), true)
                .orElseThrow();
    }

    /**
     * Decides on what a conversation is about now.
     *
     * @param patient whether other systems may be waited for
     */
    private Optional<List<Event>> decide(
            Conversation conversation, Function<String, Optional<Comprehension>> comprehending, boolean patient) {
        List<Event> forgotten = guide.forgotten(conversation, clock.instant());
        Conversation now = after(conversation, forgotten);
        return understand(now, comprehending)
                .filter(decided -> patient || !waits(now, decided.decision))
                .map(decided -> answer(now, decided, forgotten));
    }

    /** The events that leave to a person what cannot be decided; silence where one is on the way. */
    List<Event> giveUp(Conversation conversation) {
        if (!(conversation.owner() instanceof Owner.Bot)) {
            return List.of(new Event.BotStayedSilent());
        }
        Decision.Escalate escalate = new Decision.Escalate(
                HandoffReason.NOT_UNDERSTOOD, Priority.NORMAL, Optional.empty(), "could-not-be-decided");
        return escalate(conversation, escalate, new Decided(escalate, conversation.reads(), null));
    }

    private Conversation after(Conversation conversation, List<Event> events) {
        Conversation state = conversation;
        for (Event event : events) {
            state = state.after(new Recorded(state.seq() + 1, clock.instant(), event));
        }
        return state;
    }

    private List<Event> answer(Conversation conversation, Decided decided, List<Event> before) {
        List<Event> events = new ArrayList<>(before);
        Set<SensitiveKind> redacted = EnumSet.noneOf(SensitiveKind.class);
        conversation.pending().forEach(said -> redacted.addAll(said.redacted()));
        if (!redacted.isEmpty()) {
            events.add(new Event.BotSaid(wording.warning(redacted, decided.display), null));
        }
        events.addAll(events(conversation, decided));
        return events;
    }

    /**
     * A tap decides alone; words that came in a burst are read as one text, whatever came with them that cannot be read.
     *
     * @param comprehending empty for words that would take thinking, where that is not wanted
     */
    private Optional<Decided> understand(
            Conversation conversation, Function<String, Optional<Comprehension>> comprehending) {
        return switch (conversation.pending().getLast().content()) {
            case Content.Tap(String id, String label) ->
                Choice.parse(id)
                        .map(choice -> decide(conversation, choice, new Said(label, clock.now())))
                        .or(() -> decide(conversation, label, comprehending));
            case Content.Unsupported _
            when words(conversation).isBlank() ->
                Optional.of(new Decided(policy.decideUnsupported(conversation), conversation.reads(), null));
            case Content.Unsupported _, Content.Text _ -> decide(conversation, words(conversation), comprehending);
        };
    }

    private Optional<Decided> decide(
            Conversation conversation, String words, Function<String, Optional<Comprehension>> comprehending) {
        Said said = new Said(words, clock.now());
        return typed(conversation, said)
                .or(() -> comprehending
                        .apply(DialoguePolicy.question(conversation, said))
                        .map(comprehension -> decide(conversation, said, comprehension)));
    }

    /** What the words decide by themselves where they say what a button says. */
    private Optional<Decided> typed(Conversation conversation, Said said) {
        return TypedChoice.of(conversation, said).map(choice -> decide(conversation, choice, said));
    }

    private static String words(Conversation conversation) {
        return conversation.pending().stream()
                .map(CustomerSaid::content)
                .filter(Content.Text.class::isInstance)
                .map(Content::asText)
                .collect(Collectors.joining("\n"));
    }

    private Decided decide(Conversation conversation, Choice choice, Said said) {
        Optional<Article> article = choice instanceof Choice.ShowArticle(String id)
                ? knowledge.article(id, conversation.reads().language())
                : Optional.empty();
        Thresholds thresholds = thresholds(conversation.reads().language());
        Decision decision = policy.decide(conversation, choice, article, said);
        return new Decided(decision, conversation.reads(), traces.of(decision, thresholds, knowledge.revision()));
    }

    /** Decides on words; also used to try a question out. */
    public Decided decide(Conversation conversation, String text) {
        Said said = new Said(text, clock.now());
        return typed(conversation, said)
                .orElseGet(
                        () -> decide(conversation, said, mind.comprehend(DialoguePolicy.question(conversation, said))));
    }

    private Decided decide(Conversation conversation, Said said, Comprehension comprehension) {
        var writing = comprehension.understanding().reading().writing();
        Thresholds thresholds = thresholds(writing.language());
        Decision decision = policy.with(thresholds).decide(conversation, comprehension, said);
        Trace trace = traces.of(decision, thresholds.of(comprehension), comprehension);
        return new Decided(
                decision, writing.certain() ? display(writing.display(), conversation) : conversation.reads(), trace);
    }

    /**
     * A text whose characters are the same in both scripts says nothing about the script the customer reads, and
     * Traditional ones nothing about the region.
     */
    private static DisplayLanguage display(DisplayLanguage written, Conversation conversation) {
        DisplayLanguage reads = conversation.reads();
        boolean tellsNothing = written == DisplayLanguage.ZH_HANS
                ? reads.language() == written.language()
                : written == DisplayLanguage.ZH_HANT && reads == DisplayLanguage.ZH_HK;
        return tellsNothing ? reads : written;
    }

    /** The events that a decision leads to. */
    public List<Event> events(Conversation conversation, Decided decided) {
        DisplayLanguage display = decided.display;
        return switch (decided.decision) {
            case Decision.Answer answer -> List.of(answer(conversation, answer.article(), decided));
            case Decision.AnswerEach each ->
                each.articles().stream()
                        .<Event>map(article -> answer(conversation, article, decided))
                        .toList();
            case Decision.Guide guided ->
                guide.events(conversation, guided.move(), display, decided.trace, clock.instant());
            case Decision.Clarify clarify -> say(wording.clarify(clarify.options(), display), decided.trace);
            case Decision.Remark remark -> say(wording.remark(remark.topic(), display, clock.now()), decided.trace);
            case Decision.Leave leave ->
                List.of(
                        new Event.HandoffCancelled(leave.handoffId()),
                        new Event.BotSaid(wording.remark(Decision.Topic.LEFT, display, clock.now()), decided.trace));
            case Decision.StaySilent _ -> List.of(new Event.BotStayedSilent());
            case Decision.Escalate escalate -> escalate(conversation, escalate, decided);
        };
    }

    /** An article as this channel shows it, with what the customer may want next. */
    private Event.BotSaid answer(Conversation conversation, Article article, Decided decided) {
        List<Article> related = article.content().related().stream()
                .flatMap(id -> knowledge.article(id, article.language()).stream())
                .toList();
        return new Event.BotSaid(
                wording.answer(article.on(conversation.channel()), policy.offeredBy(article), related, decided.display),
                decided.trace);
    }

    private static List<Event> say(Reply reply, @Nullable Trace trace) {
        return List.of(new Event.BotSaid(reply, trace));
    }

    private List<Event> escalate(Conversation conversation, Decision.Escalate escalate, Decided decided) {
        List<Event> events = new ArrayList<>();
        escalate.meanwhile().ifPresent(article -> events.add(answer(conversation, article, decided)));
        events.addAll(handover.events(conversation, escalate, decided));
        return events;
    }
}
