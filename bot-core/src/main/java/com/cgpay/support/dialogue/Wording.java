package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Reply.ArticleRef;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.language.ChineseScripts;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.SensitiveKind;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.ServiceHours;
import com.cgpay.support.training.flow.Flow;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts decisions into words: approved articles and the bot's own messages, in the customer's language and script.
 * Pure; safe for all threads.
 */
public final class Wording {

    private final Brand brand;
    private final Messages messages;
    private final Optional<ServiceHours> hours;

    /**
     * The wording of a brand.
     *
     * @throws com.cgpay.support.training.DataException if its service hours cannot be read
     */
    public Wording(Brand brand) {
        this.brand = brand;
        this.messages = new Messages(brand);
        this.hours = brand.serviceHours();
    }

    public Reply greeting(DisplayLanguage display) {
        return reply(Kind.GREETING, display, messages.get("greeting", display));
    }

    /** A kind word about what was taken out of a message. */
    public Reply warning(Set<SensitiveKind> kinds, DisplayLanguage display) {
        String named = kinds.stream()
                .sorted()
                .map(kind -> messages.get("kind." + kind.code(), display))
                .collect(Collectors.joining(messages.get("kind.separator", display)));
        return reply(Kind.NOTICE, display, messages.get("warning", display).replace("{kinds}", named));
    }

    /** An article, and whether it helped. */
    public Reply answer(Article article, DisplayLanguage display) {
        return answer(article, Optional.empty(), List.of(), display);
    }

    /**
     * An article, whether it helped, and where to go from there.
     *
     * @param offered a flow that does more than the article can
     * @param related what customers often need next
     */
    public Reply answer(Article article, Optional<Flow> offered, List<Article> related, DisplayLanguage display) {
        List<QuickReply> choices = new ArrayList<>();
        offered.map(Flow::offer)
                .map(offer -> render(offer.label().in(display.language()), display))
                .ifPresent(label -> choices.add(
                        new QuickReply(new Choice.Start(offered.get().id()).id(), label)));
        if (!Candidates.isSmallTalk(article)) {
            choices.addAll(feedback(article.id(), display));
        }
        related.forEach(other -> choices.add(show(other, display)));
        return answer(article, choices, display);
    }

    /** The buttons by which a customer says whether an article helped. */
    public List<QuickReply> feedback(String article, DisplayLanguage display) {
        return List.of(
                choice(new Choice.Solved(article), "choice.solved", display),
                choice(new Choice.Unsolved(article), "choice.unsolved", display));
    }

    QuickReply show(Article article, DisplayLanguage display) {
        return new QuickReply(new Choice.ShowArticle(article.id()).id(), render(article.title(), display));
    }

    /** An article in the middle of something else, after which nobody is asked whether it helped. */
    public Reply aside(Article article, DisplayLanguage display) {
        return answer(article, List.of(), display);
    }

    private Reply answer(Article article, List<QuickReply> choices, DisplayLanguage display) {
        ArticleRef given = new ArticleRef(
                article.id(),
                article.revision(),
                render(article.title(), display),
                article.createdAt().atZone(brand.zone()).toLocalDate());
        String text = render(brand.fill(article.body(), article.language()), display);
        return new Reply(Kind.ANSWER, display, text, given, choices);
    }

    /** Offers articles, or asks to say it differently where there are none. */
    public Reply clarify(List<Article> options, DisplayLanguage display) {
        if (options.isEmpty()) {
            return reply(Kind.REPHRASE, display, messages.get("rephrase", display), human(display));
        }
        return offer(Kind.CLARIFY, "clarify", options, none(display), display);
    }

    /** Offers articles once more, and a person beside them. */
    public Reply clarifyAgain(List<Article> options, DisplayLanguage display) {
        return offer(Kind.REPHRASE, "clarify-again", options, human(display), display);
    }

    /** Offers articles for what an answer has left open. */
    public Reply clarifyTheRest(List<Article> options, DisplayLanguage display) {
        return offer(Kind.CLARIFY, "clarify-rest", options, none(display), display);
    }

    private Reply offer(Kind kind, String key, List<Article> options, QuickReply otherwise, DisplayLanguage display) {
        List<QuickReply> choices = new ArrayList<>();
        options.forEach(option -> choices.add(show(option, display)));
        choices.add(otherwise);
        return new Reply(kind, display, messages.get(key, display), null, choices);
    }

    private QuickReply none(DisplayLanguage display) {
        return choice(new Choice.None(), "choice.none", display);
    }

    /**
     * Says that a person takes over.
     *
     * @param now in the brand's time zone; outside its hours the customer learns when people are back
     */
    public Reply handoff(HandoffReason reason, String receipt, DisplayLanguage display, ZonedDateTime now) {
        Optional<String> closed = closed(reason, display, now);
        String key = switch (reason) {
            case USER_ASKED, NOT_SOLVED, FRAUD, IDENTITY_CHECK, OVERDUE, LOOKUP_FAILED, REQUEST -> "handoff";
            case NOT_UNDERSTOOD -> "handoff-not-understood";
            case COMPLAINT -> "handoff-complaint";
            case DISTRESS -> "handoff-distress";
            case SELF_HARM -> "handoff-self-harm";
            case SCAM -> "handoff-scam";
        };
        String text =
                messages.get(closed.isEmpty() ? key : key + "-closed", display).replace("{receipt}", receipt);
        return reply(
                Kind.HANDOFF, display, closed.map(more -> text + "\n\n" + more).orElse(text));
    }

    /** That nobody can answer now, until when, and whom the robbed call instead; empty while somebody can. */
    Optional<String> closed(HandoffReason reason, DisplayLanguage display, ZonedDateTime now) {
        boolean robbed = reason == HandoffReason.SCAM || reason == HandoffReason.FRAUD;
        return closed("closed", display, now)
                .map(text -> robbed ? messages.get("closed.danger", display) + "\n\n" + text : text);
    }

    private Optional<String> closed(String key, DisplayLanguage display, ZonedDateTime now) {
        return hours.flatMap(service -> service.opensAfter(now))
                .map(opens -> messages.get(key, display).replace("{opens}", moment(opens, now, display)));
    }

    /** Something for who waits, which tells honestly when a person comes. */
    private Reply untilThen(String key, DisplayLanguage display, ZonedDateTime now) {
        String when = byHours("when.open", "when.closed", display, now);
        return reply(Kind.NOTICE, display, messages.get(key, display).replace("{when}", when));
    }

    private String byHours(String open, String closed, DisplayLanguage display, ZonedDateTime now) {
        return closed(closed, display, now).orElseGet(() -> messages.get(open, display));
    }

    private String moment(ZonedDateTime at, ZonedDateTime now, DisplayLanguage display) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), at.toLocalDate());
        String key = days == 0 ? "opens.today" : days == 1 ? "opens.tomorrow" : "opens.day";
        return DateTimeFormatter.ofPattern(messages.get(key, display), Locale.ENGLISH)
                .format(at);
    }

    /**
     * Says something small.
     *
     * @param now in the brand's time zone; who waits outside its hours learns when people are back
     */
    public Reply remark(Decision.Topic topic, DisplayLanguage display, ZonedDateTime now) {
        return switch (topic) {
            case GREETING -> greeting(display);
            case INTRODUCED -> reply(Kind.NOTICE, display, messages.get("introduced", display), human(display));
            case SOLVED -> reply(Kind.NOTICE, display, messages.get("solved", display));
            case ACKNOWLEDGED -> reply(Kind.NOTICE, display, messages.get("acknowledged", display));
            case UNSOLVED -> reply(Kind.REPHRASE, display, messages.get("unsolved", display), human(display));
            case SELF_HARM -> untilThen("self-harm", display, now);
            case SCAM -> untilThen("scam", display, now);
            case FRAUD -> untilThen("fraud", display, now);
            case ADVICE -> untilThen("advice", display, now);
            case ADVICE_AGAIN -> untilThen("advice-again", display, now);
            case HERE -> untilThen("here", display, now);
            case DISTRESS -> untilThen("distress", display, now);
            case HOURS -> reply(Kind.NOTICE, display, byHours("hours.open", "hours.closed", display, now));
            case NO_DANGER -> reply(Kind.NOTICE, display, messages.get("no-danger", display), human(display));
            case NO_DANGER_WAITING -> leaving("no-danger-waiting", display);
            case FOR_A_PERSON -> untilThen("for-a-person", display, now);
            case STILL_WAITING -> untilThen("still-waiting", display, now);
            case OUT_OF_SCOPE -> reply(Kind.NOTICE, display, messages.get("out-of-scope", display), human(display));
            case UNCOVERED ->
                reply(Kind.NOTICE, display, byHours("uncovered", "uncovered.closed", display, now), human(display));
            case LEAVE -> leaving("leave", display);
            case LEFT -> reply(Kind.NOTICE, display, messages.get("left", display));
            case WAITING ->
                reply(
                        Kind.NOTICE,
                        display,
                        byHours("waiting", "closed", display, now),
                        choice(new Choice.Leave(), "choice.leave", display));
            case ALL_SAID -> reply(Kind.NOTICE, display, messages.get("all-said", display), human(display));
            case LANGUAGE -> reply(Kind.NOTICE, display, messages.get("language", display));
            case NOTED -> reply(Kind.NOTICE, display, messages.get("noted", display));
            case UNSUPPORTED -> reply(Kind.NOTICE, display, messages.get("unsupported", display), human(display));
        };
    }

    private Reply leaving(String key, DisplayLanguage display) {
        return reply(
                Kind.NOTICE, display, messages.get(key, display), choice(new Choice.Leave(), "choice.leave", display));
    }

    private QuickReply human(DisplayLanguage display) {
        return choice(new Choice.Human(), "choice.human", display);
    }

    private QuickReply choice(Choice choice, String key, DisplayLanguage display) {
        return new QuickReply(choice.id(), messages.get(key, display));
    }

    private static Reply reply(Kind kind, DisplayLanguage display, String text, QuickReply... choices) {
        return new Reply(kind, display, text, null, List.of(choices));
    }

    private static String render(String text, DisplayLanguage display) {
        return ChineseScripts.render(text, display);
    }
}
