package com.cgpay.support.bot;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.dialogue.Choice;
import com.cgpay.support.dialogue.Comprehension;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.dialogue.DialoguePolicy;
import com.cgpay.support.dialogue.Ellipsis;
import com.cgpay.support.dialogue.Rule;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.dialogue.TypedChoice;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.Knowledge;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.language.Writing;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Language;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what is wanted, and lets the policy decide what to do about it. Safe for all threads. */
final class Decider {

    /** By these a few words mean something by themselves, and may still choose from what was offered. */
    private static final Set<Rule> CHOOSING = Set.of(Rule.CONFIDENT, Rule.FLOW_STARTED);

    private final Mind mind;
    private final Traces traces;
    private final Knowledge knowledge;
    private final DialoguePolicy policy;

    Decider(Mind mind, Knowledge knowledge, DialoguePolicy policy) {
        this.mind = mind;
        this.traces = new Traces(mind.fingerprint());
        this.knowledge = knowledge;
        this.policy = policy;
    }

    /** Decides alike, with another mind on other knowledge. */
    Decider on(Mind otherMind, Knowledge other) {
        return new Decider(otherMind, other, policy);
    }

    /** The confidences from which the bot acts in a language; its error budgets say, where it has any. */
    Thresholds thresholds(Language language) {
        return knowledge.budget(language).map(policy.thresholds()::within).orElse(policy.thresholds());
    }

    /** Where comprehension comes from; empty for words that would take thinking, where that is not wanted. */
    private interface Comprehender {
        Optional<Comprehension> of(String words);
    }

    private Optional<Comprehension> thinking(String words) {
        return Optional.of(mind.comprehend(words));
    }

    /** Decides on all that is pending, however long that takes. */
    Decided decide(Conversation conversation, ZonedDateTime now) {
        return onPending(conversation, now, this::thinking).orElseThrow();
    }

    /** Decides on all that is pending; empty if that takes thinking. */
    Optional<Decided> decideAtOnce(Conversation conversation, ZonedDateTime now) {
        return onPending(conversation, now, mind::remembered);
    }

    /** Decides on words; also used to try a question out. */
    Decided decide(Conversation conversation, Said said) {
        return onWords(conversation, said, this::thinking).orElseThrow();
    }

    /**
     * Of taps in a burst the last decides; words are read as one text, whatever came with them that cannot be read.
     */
    private Optional<Decided> onPending(Conversation conversation, ZonedDateTime now, Comprehender source) {
        Said words = new Said(conversation.words(), now);
        return switch (conversation.pending().messages().getLast().content()) {
            case Content.Tap(String id, String label) -> {
                Said tapped = new Said(label, now);
                yield Choice.parse(id)
                        .map(choice -> onChoice(conversation, choice, tapped))
                        .or(() -> onWords(conversation, tapped, source));
            }
            case Content.Unsupported _
            when words.text().isBlank() ->
                Optional.of(withoutWords(conversation, policy.decideUnsupported(conversation)));
            case Content.Unsupported _, Content.Text _ -> onWords(conversation, words, source);
        };
    }

    /** Words may say what a button says, ask for a language, ask something by themselves, or add to the question before. */
    private Optional<Decided> onWords(Conversation conversation, Said words, Comprehender source) {
        Optional<Choice> typed = TypedChoice.of(conversation, words);
        if (typed.isPresent()) {
            return typed.map(choice -> onChoice(conversation, choice, words));
        }
        Said said = TypedChoice.withoutRefusal(conversation, words);
        Optional<Decision> opening = policy.preliminaries().opening(conversation, said);
        if (opening.isPresent()) {
            return opening.map(decision -> withoutWords(conversation, decision));
        }
        Optional<DisplayLanguage> language = policy.preliminaries().languageAskedFor(conversation, said);
        if (language.isPresent()) {
            return language.map(display -> inLanguage(conversation, display, said));
        }
        Ellipsis ellipsis = new Ellipsis(conversation, said);
        return ellipsis.asksOn()
                ? together(ellipsis, Set.of(), source)
                : understood(said, source).flatMap(alone -> alone(ellipsis, alone, source));
    }

    /** Who says that something else is meant is understood without that, where the whole probably means nothing. */
    private static Optional<Comprehension> understood(Said said, Comprehender source) {
        Optional<Comprehension> whole = source.of(said.text());
        return said.meansAnother()
                        && whole.filter(Ellipsis::probablyMeansSomething).isEmpty()
                ? source.of(said.meant())
                : whole;
    }

    private Decision policyOn(Ellipsis ellipsis, Comprehension alone) {
        return ellipsis.isVague()
                ? policy(alone).decideVague(ellipsis, alone)
                : policy(alone).decide(ellipsis.conversation(), alone, ellipsis.said());
    }

    private Optional<Decided> alone(Ellipsis ellipsis, Comprehension alone, Comprehender source) {
        Conversation conversation = ellipsis.conversation();
        Decision decision = policyOn(ellipsis, alone);
        boolean graver = decision instanceof Decision.Escalate
                || decision instanceof Decision.Guide
                || !alone.understanding().signals().isEmpty();
        Optional<Choice> chosen = graver ? Optional.empty() : TypedChoice.inTheBeginning(conversation, ellipsis.said());
        if (chosen.isPresent()) {
            return chosen.map(choice -> onChoice(conversation, choice, ellipsis.said()));
        }
        Decided decided = decision.isAboutNothing()
                ? withoutWords(conversation, decision)
                : withWords(conversation, decision, null, alone);
        Set<Signal> signals = alone.understanding().signals();
        if (decision.isUnsure() && ellipsis.mayAdd(alone)) {
            return together(ellipsis, signals, source).map(together -> helps(ellipsis, together) ? together : decided);
        }
        return CHOOSING.contains(decision.rule()) && ellipsis.mayChoose()
                ? source.of(ellipsis.question())
                        .map(both -> chosen(ellipsis, both.showing(signals)).orElse(decided))
                : Optional.of(decided);
    }

    /** What was offered and is meant by the words together with the question before; nothing where none is. */
    private Optional<Decided> chosen(Ellipsis ellipsis, Comprehension both) {
        return both.likeliest()
                .filter(match -> ellipsis.wasOffered(match.article()))
                .map(_ -> together(ellipsis, both))
                .filter(decided -> !decided.decision().isUnsure());
    }

    /**
     * Whether reading words together with the question before tells more than the words alone. Who was asked about the rest
     * of that question does not mean what was answered already.
     */
    private static boolean helps(Ellipsis ellipsis, Decided together) {
        return switch (together.decision()) {
            case Decision.Clarify clarify ->
                ellipsis.isAskedBack() && !clarify.options().isEmpty();
            case Decision.ClarifyAgain _ -> true;
            case Decision.Remark(Decision.Topic topic, var _)
            when topic == Decision.Topic.ALL_SAID -> !ellipsis.isAskedBack();
            case Decision decision -> !decision.isUnsure() || decision.rule() == Rule.NOT_CHOSEN;
        };
    }

    /** @param signals of the new words; what the question before showed had its answer */
    private Optional<Decided> together(Ellipsis ellipsis, Set<Signal> signals, Comprehender source) {
        return source.of(ellipsis.question()).map(both -> together(ellipsis, both.showing(signals)));
    }

    private Decided together(Ellipsis ellipsis, Comprehension both) {
        Decision decision = policy(both).decideTogether(ellipsis, both);
        return withWords(ellipsis.conversation(), decision, ellipsis.question(), both);
    }

    private Decided onChoice(Conversation conversation, Choice choice, Said said) {
        Optional<Article> article = choice instanceof Choice.ShowArticle(String id)
                ? knowledge.article(id, conversation.reads().language())
                : Optional.empty();
        return withoutWords(conversation, policy.decide(conversation, choice, article, said));
    }

    private Decided inLanguage(Conversation conversation, DisplayLanguage display, Said said) {
        Optional<Article> given = conversation
                .matter()
                .lastArticle()
                .filter(_ -> conversation.matter().isFresh(said.now().toInstant()))
                .flatMap(id -> knowledge.article(id, display.language()));
        return withoutWords(conversation, policy.preliminaries().inLanguage(conversation, display, given, said));
    }

    private Decided withoutWords(Conversation conversation, Decision decision) {
        Thresholds thresholds = thresholds(conversation.reads().language());
        return new Decided(decision, conversation.reads(), traces.of(decision, thresholds, knowledge.revision()));
    }

    private DialoguePolicy policy(Comprehension comprehension) {
        return policy.with(thresholds(writing(comprehension).language()));
    }

    private Decided withWords(
            Conversation conversation, Decision decision, @Nullable String question, Comprehension comprehension) {
        Writing writing = writing(comprehension);
        Thresholds thresholds = thresholds(writing.language()).of(comprehension);
        Trace trace = traces.of(decision, thresholds, question, comprehension);
        if (question == null && Pasted.into(conversation)) {
            return new Decided(translated(decision, conversation), conversation.reads(), trace);
        }
        return new Decided(
                decision, writing.certain() ? display(writing.display(), conversation) : conversation.reads(), trace);
    }

    /** The same with the articles that the customer can read, where there are such. */
    private Decision translated(Decision decision, Conversation conversation) {
        return decision.with(article ->
                knowledge.article(article.id(), conversation.reads().language()).orElse(article));
    }

    private static Writing writing(Comprehension comprehension) {
        return comprehension.understanding().reading().writing();
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
}
