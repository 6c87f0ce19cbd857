package com.cgpay.support.bot;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Pending;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.dialogue.DialoguePolicy;
import com.cgpay.support.dialogue.Rule;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.Knowledge;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.SensitiveKind;
import com.cgpay.support.training.Language;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what a customer said to the events of the bot's turn. Writes nothing; safe for all threads. */
public final class Turn {

    private final Decider decider;
    private final Knowledge knowledge;
    private final DialoguePolicy policy;
    private final Guide guide;
    private final Handover handover;
    private final Wording wording;
    private final ZonedClock clock;

    public Turn(Mind mind, Knowledge knowledge, DialoguePolicy policy, Guide guide, Wording wording, ZonedClock clock) {
        this(new Decider(mind, knowledge, policy), knowledge, policy, guide, wording, clock);
    }

    private Turn(
            Decider decider,
            Knowledge knowledge,
            DialoguePolicy policy,
            Guide guide,
            Wording wording,
            ZonedClock clock) {
        this.decider = decider;
        this.knowledge = knowledge;
        this.policy = policy;
        this.guide = guide;
        this.handover = new Handover(wording, guide, clock);
        this.wording = wording;
        this.clock = clock;
    }

    /** Decides alike, with another mind on other knowledge. */
    public Turn on(Mind otherMind, Knowledge other) {
        return new Turn(decider.on(otherMind, other), other, policy, guide.with(other::article), wording, clock);
    }

    /** The confidences from which the bot acts in a language; its error budgets say, where it has any. */
    public Thresholds thresholds(Language language) {
        return decider.thresholds(language);
    }

    /** Decides on words that are said at a time; also used to try a question out. */
    public Decided decide(Conversation conversation, String text, Instant at) {
        return decider.decide(conversation, new Said(text, at.atZone(clock.zone())));
    }

    /** The events that answer all that is pending; empty if that takes thinking or asking other systems. */
    public Optional<List<Event>> decideAtOnce(Conversation conversation) {
        Begun begun = begin(conversation);
        return decider.decideAtOnce(begun.conversation, begun.now)
                .filter(decided -> !waits(begun, decided.decision()))
                .map(decided -> answer(begun, decided));
    }

    private boolean waits(Begun begun, Decision decision) {
        return decision instanceof Decision.Guide guided
                && guide.waits(begun.conversation, guided.move(), begun.now.toInstant());
    }

    /** The events that answer all that is pending; who taps and writes at once is answered on both, in their order. */
    public List<Event> decide(Conversation conversation) {
        List<Event> events = new ArrayList<>();
        Conversation state = conversation;
        for (Pending some : conversation.pending().parts()) {
            Conversation waiting = state.waitingFor(some);
            Begun begun = begin(waiting);
            List<Event> answers = answer(begun, decider.decide(begun.conversation, begun.now));
            events.addAll(answers);
            state = after(waiting, answers, begun.now.toInstant());
        }
        return events;
    }

    /**
     * A turn before its decision.
     *
     * @param events what has to be recorded first: a flow that was forgotten ends
     * @param conversation as it is after those
     */
    private record Begun(List<Event> events, Conversation conversation, ZonedDateTime now) {}

    private Begun begin(Conversation conversation) {
        ZonedDateTime now = clock.now();
        List<Event> forgotten = guide.forgotten(conversation, now.toInstant());
        return new Begun(forgotten, after(conversation, forgotten, now.toInstant()), now);
    }

    /** The events that leave to a person what cannot be decided; silence where one is on the way. */
    List<Event> giveUp(Conversation conversation) {
        if (!(conversation.owner() instanceof Owner.Bot)) {
            return List.of(new Event.BotStayedSilent());
        }
        Decision.Escalate escalate = new Decision.Escalate(
                HandoffReason.NOT_UNDERSTOOD, Priority.NORMAL, Optional.empty(), Rule.COULD_NOT_BE_DECIDED);
        return escalate(conversation, escalate, new Decided(escalate, conversation.reads(), null));
    }

    private static Conversation after(Conversation conversation, List<Event> events, Instant now) {
        Conversation state = conversation;
        for (Event event : events) {
            state = state.after(new Recorded(state.seq() + 1, now, event));
        }
        return state;
    }

    private List<Event> answer(Begun begun, Decided decided) {
        Conversation conversation = begun.conversation;
        List<Event> events = new ArrayList<>(begun.events);
        Set<SensitiveKind> redacted = EnumSet.noneOf(SensitiveKind.class);
        conversation.pending().messages().forEach(said -> redacted.addAll(said.redacted()));
        if (!redacted.isEmpty()) {
            events.add(new Event.BotSaid(wording.warning(redacted, decided.display()), null));
        }
        events.addAll(events(conversation, decided));
        return events;
    }

    /** The events that a decision leads to. */
    public List<Event> events(Conversation conversation, Decided decided) {
        DisplayLanguage display = decided.display();
        return switch (decided.decision()) {
            case Decision.Answer answer -> List.of(answer(conversation, answer.article(), decided));
            case Decision.AnswerEach each -> answerEach(conversation, each, decided);
            case Decision.Guide guided ->
                guide.events(conversation, guided.move(), display, decided.trace(), clock.instant());
            case Decision.Clarify clarify -> say(wording.clarify(clarify.options(), display), decided.trace());
            case Decision.ClarifyAgain again -> say(wording.clarifyAgain(again.options(), display), decided.trace());
            case Decision.Remark remark -> say(wording.remark(remark.topic(), display, clock.now()), decided.trace());
            case Decision.ChangeLanguage(DisplayLanguage chosen, Decision then, var _) -> {
                List<Event> events = new ArrayList<>(List.of(new Event.LanguageChosen(chosen)));
                events.addAll(events(conversation.reading(chosen), new Decided(then, chosen, decided.trace())));
                yield events;
            }
            case Decision.Leave leave ->
                List.of(
                        new Event.HandoffCancelled(leave.handoffId()),
                        new Event.BotSaid(wording.remark(Decision.Topic.LEFT, display, clock.now()), decided.trace()));
            case Decision.StaySilent _ -> List.of(new Event.BotStayedSilent());
            case Decision.Escalate escalate -> escalate(conversation, escalate, decided);
        };
    }

    private List<Event> answerEach(Conversation conversation, Decision.AnswerEach each, Decided decided) {
        List<Event> events = new ArrayList<>();
        each.articles().forEach(article -> events.add(answer(conversation, article, decided)));
        if (!each.options().isEmpty()) {
            events.add(new Event.BotSaid(wording.clarifyTheRest(each.options(), decided.display()), decided.trace()));
        }
        return events;
    }

    /** An article as this channel shows it, with what the customer may want next. */
    private Event.BotSaid answer(Conversation conversation, Article article, Decided decided) {
        List<Article> related = article.content().related().stream()
                .flatMap(id -> knowledge.article(id, article.language()).stream())
                .toList();
        return new Event.BotSaid(
                wording.answer(
                        article.on(conversation.channel()), policy.offeredBy(article), related, decided.display()),
                decided.trace());
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
